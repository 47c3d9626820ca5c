import Answers
import County
import Dispatch
import Files
import Regulation
import Report
import Simulation
import Synchronization

/// A plan that was run: what a page shows of it.
struct ShownPlan: Sendable {
  let scenario: Scenario
  let entry: PlanComparison.Entry

  /// Runs a plan, and beside it, on another processor, the same world without its measures.
  init(_ scenario: Scenario) throws(Problems) {
    let program = try scenario.program()
    let (with, without) = ShownPlan.both(
      { () throws(Problems) in PlanComparison.Run(try Timeline(program)) },
      { () throws(Problems) in try PlanComparison.Run(doingNothingIn: program) })
    self.scenario = scenario
    entry = PlanComparison.Entry(try with.get(), doingNothing: try without.get())
  }

  /// Runs a plan in the world of another, which differs from it in measures alone.
  init(_ scenario: Scenario, inWorldOf other: ShownPlan) throws(Problems) {
    self.scenario = scenario
    entry = PlanComparison.Entry(PlanComparison.Run(try scenario.timeline()), doingNothing: other.entry.still)
  }

  var timeline: Timeline { entry.timeline }

  /// The years in which a measure may act: those after the census.
  var actionYears: ClosedRange<Int> {
    let first = timeline.program.firstYear + 1
    return first...max(first, timeline.program.lastYear)
  }

  /// The verdicts by clause and year, with the plan it began with and doing nothing behind.
  func grid(besides base: ShownPlan?, _ language: Language) -> VerdictGrid {
    VerdictGrid(timeline, behind: [base?.timeline, entry.doingNothing].compactMap(\.self), language)
  }

  /// Does two pieces of work at once and waits for both: the changes of a session come one after another, so that
  /// nothing may come between them.
  private static func both(
    _ one: @escaping @Sendable () throws(Problems) -> PlanComparison.Run,
    _ other: @escaping @Sendable () throws(Problems) -> PlanComparison.Run
  ) -> (Result<PlanComparison.Run, Problems>, Result<PlanComparison.Run, Problems>) {
    @Sendable func result(_ work: () throws(Problems) -> PlanComparison.Run) -> Result<PlanComparison.Run, Problems> {
      do throws(Problems) { return .success(try work()) } catch { return .failure(error) }
    }
    let found = Mutex<[Result<PlanComparison.Run, Problems>?]>([nil, nil])
    DispatchQueue.concurrentPerform(iterations: 2) { place in
      let own = result(place == 0 ? one : other)
      found.withLock { $0[place] = own }
    }
    return found.withLock { ($0[0] ?? result(one), $0[1] ?? result(other)) }
  }
}

extension PlanSet {
  /// Plans that pages show, beside one another.
  init(showing plans: [ShownPlan]) { self.init(plans.map { ($0.scenario, $0.entry) }) }
}
