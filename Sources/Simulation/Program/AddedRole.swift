import County
import Regulation

/// What an indicator that a standard adds is made of, and so how its totals move with a plan.
package enum AddedRole: Sendable, Hashable {
  /// Full-time teachers, whom the step moves anyway.
  case teachers
  /// Persons of another kind: they go where the staff goes.
  case staff
  /// Things: they go where the equipment goes; bought ones have the name of their column.
  case goods(column: String)

  init(_ indicator: AddedIndicator) {
    let persons = ["teachers", "degree_teachers", "backbone_teachers", "arts_sports_teachers", "mid_title_teachers"]
    if indicator.columns == ["teachers"] {
      self = .teachers
    } else if indicator.columns.allSatisfy(persons.contains) {
      self = .staff
    } else {
      self = .goods(column: indicator.columns.count == 1 ? indicator.columns[0] : "")
    }
  }
}
