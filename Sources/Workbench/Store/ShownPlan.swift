import County
import Files
import Regulation
import Report
import Simulation

/// A plan that was run: what a page shows of it.
struct ShownPlan: Sendable {
  let scenario: Scenario
  let entry: PlanComparison.Entry

  init(_ scenario: Scenario) throws(Problems) {
    self.scenario = scenario
    entry = try PlanComparison.Entry(try scenario.timeline())
  }

  var timeline: Timeline { entry.timeline }

  /// The verdicts by clause and year, with the plan it began with and doing nothing behind.
  func grid(besides base: ShownPlan?, _ language: Language) -> VerdictGrid {
    VerdictGrid(timeline, behind: [base?.timeline, entry.doingNothing].compactMap(\.self), language)
  }
}
