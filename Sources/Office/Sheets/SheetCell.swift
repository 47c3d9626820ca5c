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
  package enum Format: Hashable, Sendable, CaseIterable {
    case general
    /// Whole, in groups of three digits; with two, three or four decimals.
    case whole, two, three, four
    /// A year: whole and without groups.
    case year
    /// A share in per cent at one decimal.
    case percent
    /// Text, whatever it looks like.
    case text

    /// Its code in the workbook, and its number: below 164 those that every program knows.
    var code: (number: Int, own: StaticString?) {
      switch self {
      case .general: (0, nil)
      case .whole: (3, nil)
      case .two: (4, nil)
      case .three: (164, "0.000")
      case .four: (165, "0.0000")
      case .year: (1, nil)
      case .percent: (166, "0.0%")
      case .text: (49, nil)
      }
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
