import County
import Regulation

/// Words of the evaluation as cells: their ids in files, their names for people.
extension DataTable.Cell {
  static func clause(_ clause: ClauseID?) -> Self {
    clause.map { .word($0.rawValue, Names.form($0)) } ?? .text("")
  }

  static func stage(_ stage: Stage?) -> Self {
    stage.map { .word($0.rawValue, Names.stage($0)) } ?? .text("")
  }

  /// A figure of a whole year or none: an empty cell.
  static func year(_ year: Int?) -> Self { year.map { .year($0) } ?? .text("") }
}
