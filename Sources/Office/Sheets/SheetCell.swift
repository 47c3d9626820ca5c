/// A cell of a sheet that is written: what it holds and how it looks.
package struct SheetCell: Sendable {
  package var content: Content
  package var look: Look

  package enum Content: Sendable {
    case none
    case text(String)
    case number(Double)
  }

  package init(_ text: String, _ look: Look = Look()) {
    content = text.isEmpty ? .none : .text(text)
    self.look = look
  }

  /// A number; a cell with nothing in it where there is none.
  package init(_ number: Double?, _ look: Look = Look()) {
    content = number.flatMap { $0.isFinite ? .number($0) : nil } ?? .none
    self.look = look
  }

  /// How a cell looks; cells of one look share one entry of the workbook's styles.
  package struct Look: Hashable, Sendable {
    package var format: Format
    package var tint: Tint
    package var isBold: Bool
    package var wraps: Bool
    package var isCentred: Bool
    /// Size of the letters, points; 11 is that of the sheet.
    package var size: Int
    package var hasBorder: Bool

    package init(
      _ format: Format = .general, tint: Tint = .none, isBold: Bool = false, wraps: Bool = false,
      isCentred: Bool = false, size: Int = 11, hasBorder: Bool = true
    ) {
      self.format = format
      self.tint = tint
      self.isBold = isBold
      self.wraps = wraps
      self.isCentred = isCentred
      self.size = size
      self.hasBorder = hasBorder
    }
  }

  /// How a number is shown.
  package enum Format: Hashable, Sendable {
    case general
    /// Whole, in groups of three digits; with two, three or four decimals.
    case whole, two, three, four
    /// A year: whole and without groups.
    case year
    /// A share in per cent at one decimal.
    case percent
    /// Text, whatever it looks like.
    case text
    /// As a form prints it: at fixed decimals without groups, with a sign after it.
    case printed(decimals: Int, isPercent: Bool, mark: String)

    /// Those with a code of their own that stands in every workbook.
    static let usual: [(format: Format, code: StaticString)] = [
      (.three, "0.000"), (.four, "0.0000"), (.percent, "0.0%"),
    ]
    /// The number of the first of them: below it are those that every program knows.
    static let first = 164

    /// Its number in the workbook; nil for one that is numbered as it is met.
    var number: Int? {
      switch self {
      case .general: 0
      case .whole: 3
      case .two: 4
      case .three: Format.first
      case .four: Format.first + 1
      case .year: 1
      case .percent: Format.first + 2
      case .text: 49
      case .printed: nil
      }
    }

    /// The code of one that is numbered as it is met.
    var code: String {
      guard case .printed(let decimals, let isPercent, let mark) = self else { return "General" }
      let digits = decimals > 0 ? "0." + String(repeating: "0", count: decimals) : "0"
      return digits + (isPercent ? "%" : "") + (mark.isEmpty ? "" : "\"\(mark)\"")
    }
  }

  /// The ground of a cell and the letters on it; a ground never speaks alone, the cell says it in words as well.
  package enum Tint: Hashable, Sendable, CaseIterable {
    case none, head, met, exempt, unmet, unknown, small, tiny, warning

    /// Ground and letters; no ground for a plain cell.
    var colours: (ground: StaticString?, letters: StaticString) {
      switch self {
      case .none: (nil, "FF1F2933")
      case .head: ("FFDCE6F0", "FF12314F")
      case .met: ("FFD3EBE2", "FF07402F")
      case .exempt: ("FFF0C459", "FF2B2100")
      case .unmet: ("FFB0360C", "FFFFFFFF")
      case .unknown: ("FFEEF0F2", "FF4F5B66")
      case .small: ("FFFFF2CC", "FF4D3B00")
      case .tiny: ("FFFBE3D8", "FF7A2400")
      case .warning: ("FFFBE3D8", "FF9C1C00")
      }
    }
  }
}
