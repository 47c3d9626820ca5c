import Charts
import County
import Regulation

/// A table of typed cells, row by row; the first row is its head, in the words of files. A sheet of a workbook, a screen and
/// a CSV file are made of the same one.
package struct DataTable: Sendable {
  /// What was written before the last rows, in order.
  private var blocks: [Block] = []
  private var last = Rows()

  /// Rows one after another: there already, or made while they are read and then forgotten.
  private enum Block {
    case held(Rows)
    case made(@Sendable (inout Rows) -> Void)

    var rows: Rows {
      switch self {
      case .held(let rows): return rows
      case .made(let make):
        var rows = Rows()
        make(&rows)
        return rows
      }
    }
  }

  /// Rows that are being written.
  package struct Rows: Sendable {
    /// All cells, one row after another, and where each row ends.
    fileprivate var cells: [Cell] = []
    fileprivate var ends: [Int] = []

    package mutating func row(_ cells: [Cell]) {
      self.cells += cells
      ends.append(self.cells.count)
    }
  }

  package init() {}

  /// A table with its head.
  package init(heads: [String]) { row(heads.map { .text($0) }) }

  /// One cell: text, a figure, or nothing.
  package enum Cell: Sendable {
    case text(String)
    case number(Double?)
    case year(Int)
    /// A verdict: its id in files, its words for people.
    case verdict(Verdict?)
    /// A word of files with what people call it.
    case word(String, Text)
  }

  package mutating func row(_ cells: [Cell]) { last.row(cells) }

  /// Rows that are made anew whenever the table is read: those of a large county over many years would fill hundreds of
  /// megabytes if all were there at once.
  package mutating func block(_ make: @escaping @Sendable (inout Rows) -> Void) {
    if !last.ends.isEmpty {
      blocks.append(.held(last))
      last = Rows()
    }
    blocks.append(.made(make))
  }

  /// The rows with the head, in order.
  package var rows: some Sequence<ArraySlice<Cell>> {
    (blocks + [.held(last)]).lazy.flatMap { block in
      let rows = block.rows
      return rows.ends.indices.lazy.map { rows.cells[($0 == 0 ? 0 : rows.ends[$0 - 1])..<rows.ends[$0]] }
    }
  }

  /// How many rows follow the head.
  package var count: Int { max(0, rows.reduce(0) { count, _ in count + 1 } - 1) }

  /// The words of the head.
  package var heads: [String] {
    (rows.first { _ in true } ?? []).map { if case .text(let text) = $0 { text } else { "" } }
  }

  /// As CSV (RFC 4180): figures unrounded, and no text cell that a spreadsheet would take for a formula.
  package var csv: String {
    var text = ""
    for row in rows {
      var isFirst = true
      for cell in row {
        if !isFirst { text += "," }
        isFirst = false
        text += DataTable.field(cell)
      }
      text += "\n"
    }
    return text
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .number(let value): return value.map { $0.isFinite ? Digits.exact($0) : "" } ?? ""
    case .year(let year): return "\(year)"
    case .verdict(let verdict): return verdict?.rawValue ?? ""
    case .text(let text), .word(let text, _):
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
