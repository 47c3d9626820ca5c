/// One table as a file has it: the cells that hold something, by row and column; a sheet of a workbook, a table of a
/// document, or a text table.
package struct Grid: Sendable {
  package var file: String
  /// Name of the sheet or number of the table; nil for a text table, whose places are lines.
  package var sheet: String?
  package var isHidden = false
  package var rows: [Row] = []
  package var merges: [Merge] = []
  /// Cells that hold a table of their own.
  package var nested: [String] = []

  package init(file: String, sheet: String?) {
    self.file = file
    self.sheet = sheet
  }

  /// A row that holds something.
  package struct Row: Sendable {
    /// Counted from 1: the row of the sheet, or the line of a text table.
    package var number: Int
    package var isHidden = false
    /// Fields of the line of a text table; nil where a row has no width of its own.
    package var width: Int?
    package var cells: [Cell]

    package init(number: Int, isHidden: Bool = false, width: Int? = nil, cells: [Cell]) {
      self.number = number
      self.width = width
      self.isHidden = isHidden
      self.cells = cells
    }
  }

  /// A cell that holds something.
  package struct Cell: Sendable {
    /// Counted from 0.
    package var column: Int
    package var content: Content

    package init(column: Int, content: Content) {
      self.column = column
      self.content = content
    }
  }

  /// What a cell holds.
  package enum Content: Sendable, Hashable {
    case text(String)
    /// A number as decimal text, with what its format makes of it.
    case number(String, Form)
    /// `#REF!` and its kin.
    case error(String)
    /// A formula whose value the file does not hold.
    case formula(String)
  }

  /// What the format of a cell makes of its number.
  package enum Form: Sendable, Hashable {
    case plain
    case percent
    /// A date; the number is the year, month and day it stands for.
    case date(year: Int, month: Int, day: Int)
  }

  /// A block of merged cells, first and last row from 1 and columns from 0; its first cell holds what it says.
  package struct Merge: Sendable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// The address of a cell: `H14`.
  package static func address(row: Int, column: Int) -> String { letters(column) + "\(row)" }

  /// The letters of a column: A, B … Z, AA.
  package static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Row from 1 and column from 0 of an address; nil where it is none.
  static func position(_ address: some StringProtocol) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in address.utf8 {
      switch byte {
      case 65...90 where row == 0 && column < 100_000: column = column * 26 + Int(byte) - 64
      case 97...122 where row == 0 && column < 100_000: column = column * 26 + Int(byte) - 96
      case 48...57 where column > 0 && row < 100_000_000: row = row * 10 + Int(byte) - 48
      case 36: continue  // $
      default: return nil
      }
    }
    return row > 0 && column > 0 ? (row, column - 1) : nil
  }

  /// The rows and columns of `A1:C3`.
  static func merge(_ reference: String) -> Merge? {
    let ends = reference.split(separator: ":")
    guard ends.count == 2, let first = position(ends[0]), let last = position(ends[1]), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    return Merge(rows: first.row...last.row, columns: first.column...last.column)
  }
}
