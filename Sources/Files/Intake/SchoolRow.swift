import County
import Office

/// One row of a table of schools as it was understood: a section, or a whole school.
struct SchoolRow {
  var name: String
  /// The school's name without 小学部 or 初中部.
  var base: String
  var stage: Stage?
  /// Figures and words by column, cleaned; a column that is blank has none.
  var values: [String: String] = [:]
  var origin: CSV.Origin
  /// Where figures stand that other tables add.
  var others: [String: CSV.Origin] = [:]
  /// Whether its table is of senior schools, whose pupils weigh in the split of premises alone.
  var isSenior = false
  /// The table it stands in, and the block of that table of one stage.
  var table: Int
  var block: Int

  func number(_ column: String) -> Double? {
    values[column].flatMap { try? Scalars.decimal($0).value() }
  }

  /// The cell of a figure; of the row where none is asked for.
  func place(_ column: String?) -> Place { (column.flatMap { others[$0] } ?? origin).place(column) }
}

extension CSV {
  /// Where the fields of a row stand in a workbook, document or text table.
  struct Origin: Sendable {
    var file: String
    var sheet: String?
    var row: Int
    /// The column of each field in the sheet, and the head it is printed under.
    var columns: [String: (at: Int, head: String)]
    /// Fields that stand in other tables.
    var others: [String: Place] = [:]

    /// The cell of a field, or the row where the field has none.
    func place(_ column: String?) -> Place {
      if let other = column.flatMap({ others[$0] }) { return other }
      let known = column.flatMap { columns[$0] }
      guard let sheet else {
        return Place(file: file, line: row, column: column.map { known?.head ?? $0 })
      }
      return Place(
        file: file, sheet: sheet, cell: Grid.address(row: row, column: known?.at ?? columns["name"]?.at ?? 0))
    }
  }
}
