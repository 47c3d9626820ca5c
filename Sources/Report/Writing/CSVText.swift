import Charts

/// Writes CSV (RFC 4180): figures unrounded, and no text cell that a spreadsheet would take for a formula.
package struct CSVText {
  package private(set) var text = ""

  package init() {}

  /// One cell: text, a figure, or nothing.
  package enum Cell {
    case text(String)
    case number(Double?)
    case year(Int)
  }

  package mutating func row(_ cells: [Cell]) {
    text += cells.map(CSVText.field).joined(separator: ",") + "\n"
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .number(let value): return value.map { $0.isFinite ? Digits.exact($0) : "" } ?? ""
    case .year(let year): return "\(year)"
    case .text(let text):
      // Character by character of Unicode: a mark that joins the one before it must hide neither sign nor quote.
      let shown = text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }
      var out = String.UnicodeScalarView()
      if startsFormula(shown) { out.append("'") }
      for scalar in shown { out.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar]) }
      let isQuoted = shown.contains { $0 == "," || $0 == "\"" || Character($0).isNewline }
      return isQuoted ? "\"\(String(out))\"" : String(out)
    }
  }

  /// Whether a spreadsheet would run the text: a sign, at, tab or line end begins it, full-width or not, be it after
  /// spaces or what is not seen. An apostrophe before it keeps it text.
  private static func startsFormula(_ text: [Unicode.Scalar]) -> Bool {
    if let first = text.first, "\t\r\n".unicodeScalars.contains(first) { return true }
    let first = text.first { !$0.properties.isWhitespace && !isUnseen($0) }
    return first.map { "=+-@＝＋－＠﹢﹣﹦﹫".unicodeScalars.contains($0) } ?? false
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FFFD}" || scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .format
  }

  /// A control character that no cell may hold: it would steer the terminal that shows the table.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.steers && !"\t\r\n".unicodeScalars.contains(scalar)
  }
}
