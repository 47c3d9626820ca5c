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
      // A leading sign, at or tab would make a spreadsheet run the text: an apostrophe keeps it text.
      let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
      let safe = isFormula ? "'" + text : text
      guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
      return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
  }
}
