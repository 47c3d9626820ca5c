/// The colours: text at 4.5 to 1 or more on white and on the tint, marks at 3 to 1, apart in hue and in lightness.
package enum Ink {
  package static let text = "#1f2933"
  static let soft = "#4f5b66"
  static let grid = "#e3e7eb"
  static let axis = "#8a949e"
  static let rest = "#a3acb5"
  /// The ground of what is assumed, and the lines on it.
  package static let tint = "#f5f2ea"
  /// Those lines.
  package static let hatch = "#e8e2d3"
  /// Stripes laid over the ground of what is unmet, and that ground.
  package static let stripe = "#6b1d00"
  /// That ground.
  package static let striped = "#b0360c"
  /// Round layers of a stack.
  static let edge = "#35597c"
  static let limit = "#7a1f3d"

  /// Bars: totals, steps for the better and for the worse, the low side of a swing.
  static let total = "#5b6772"
  static let gain = "#00694f"
  static let loss = "#b0360c"
  static let lossGround = "#fbe3d8"
  static let lowGround = "#d6e4f1"

  /// Colours of lines in the order of the series, eight and a grey for what all are held against; the order of lightness
  /// differs between neighbours.
  static let lines = [
    "#0b4f8a", "#b84800", "#00735c", "#8a3d7c", "#7a6200", "#3f3d9e", "#8c4a2f", "#1c7c95", "#5c5c5c",
  ]
  /// Dashes in the same order; the first is solid and bold.
  static let dashes = ["", "7 3", "2 3", "9 3 2 3", "4 4", "12 3", "6 2 1 2", "1 4", "3 2"]

  static func line(_ place: Int) -> String { lines[place % lines.count] }

  /// Layers from dark to light in one hue, told apart in grey by their lightness and a dark edge.
  static func layer(_ place: Int, of count: Int) -> String {
    let share = count > 1 ? Double(place) / Double(count - 1) : 0.25
    let dark = [18.0, 66, 110]
    let light = [219.0, 232, 243]
    return "#" + zip(dark, light).map { hex($0 + ($1 - $0) * share) }.joined()
  }

  private static func hex(_ part: Double) -> String {
    let text = String(Int(part.rounded()), radix: 16)
    return text.count < 2 ? "0" + text : text
  }
}

extension CellStanding {
  /// The ground of a cell.
  var ground: String {
    switch self {
    case .met: "#d3ebe2"
    case .exempt: "#f0c459"
    case .unmet: "#b0360c"
    case .unknown: "#eef0f2"
    }
  }

  /// Letters and shape on that ground.
  var figure: String {
    switch self {
    case .met: "#07402f"
    case .exempt: "#2b2100"
    case .unmet: "#ffffff"
    case .unknown: "#4f5b66"
    }
  }

  /// The shape and letters on white.
  var onWhite: String {
    switch self {
    case .met: "#00694f"
    case .exempt: "#8a5a00"
    case .unmet: "#b0360c"
    case .unknown: "#4f5b66"
    }
  }
}
