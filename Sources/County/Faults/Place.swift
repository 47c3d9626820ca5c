/// Where a value stands: a file, and a line, column and key in it as far as they are known.
package struct Place: Sendable, Hashable {
  /// The file as the user named or would name it.
  package var file: String
  /// Counted from 1.
  package var line: Int?
  /// A column of a table by its head, counted from 0: a name.
  package var column: String?
  /// The path of a key in a YAML file, as `measures[2].into`.
  package var key: String?
  /// The sheet of a workbook or the table of a document.
  package var sheet: String?
  /// The address of a cell in it, as `H14`, or of a block of cells, as `A3:O36`.
  package var cell: String?

  package init(
    file: String, line: Int? = nil, column: String? = nil, key: String? = nil, sheet: String? = nil, cell: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.key = key
    self.sheet = sheet
    self.cell = cell
  }

  /// The cell as a formula would name it: `表Ⅱ-2!H14`; nil where there is none.
  package var address: String? {
    guard let sheet else { return nil }
    return cell.map { "\(sheet)!\($0)" } ?? sheet
  }
}

/// A value with the place it was read from.
package struct Sourced<Value: Sendable>: Sendable {
  package var value: Value
  package var place: Place

  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

/// Two values are the same wherever they were read.
extension Sourced: Equatable where Value: Equatable {
  package static func == (one: Self, other: Self) -> Bool { one.value == other.value }
}
