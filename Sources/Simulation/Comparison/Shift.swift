import County
import Regulation

/// How a figure of a plan came to differ from the first plan's, in two steps whose sum is the difference.
///
/// The path: the first plan's measures in its own world → the same measures in this plan's world (what the assumptions
/// did) → this plan's measures there (what the measures did). Another order would split the same sum otherwise.
package struct Shift: Sendable {
  package let first: Double
  /// The first plan's measures in this plan's world, in the unit of the quantity; nil where they cannot be
  /// carried out there.
  package let between: Double?
  /// This plan in its own world, in the same unit.
  package let this: Double

  /// This plan less the first; in the unit of the quantity.
  package var difference: Double { this - first }
  /// What of the difference the assumptions did, and what the measures did; nil where the run between was refused.
  package var byAssumptions: Double? { between.map { $0 - first } }
  /// What of the difference the measures did, in the unit of the quantity.
  package var byMeasures: Double? { between.map { this - $0 } }
}

extension CrossTable {
  /// The shift of a figure of a plan; nil where one of the two has none.
  package func shift(of plan: Int, _ figure: (Outcome) -> Double?) -> Shift? {
    let world = world(of: plan)
    guard let from = cells.first?.first?.outcome.flatMap(figure), let this = cells[plan][world].outcome.flatMap(figure)
    else { return nil }
    return Shift(first: from, between: cells[0][world].outcome.flatMap(figure), this: this)
  }

  /// The shift of a CV in the last year.
  package func shift(of plan: Int, _ stage: Stage, _ indicator: Indicator) -> Shift? {
    shift(of: plan) { outcome in outcome.cvs.first { $0.stage == stage && $0.indicator == indicator }?.cv }
  }

  /// The shift of the years in which a clause, or one CV of it, complies.
  package func shift(of plan: Int, _ clause: ClauseID, _ part: Part? = nil) -> Shift? {
    shift(of: plan) { outcome in outcome.standing(clause, part).map { Double($0.yearsHeld) } }
  }
}
