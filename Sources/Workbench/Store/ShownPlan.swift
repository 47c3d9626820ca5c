import Answers
import County
import Files
import Regulation
import Report
import Simulation

/// A plan that was run: what a page shows of it. Passed on by reference: it is far too large to be copied at every change.
final class ShownPlan: Sendable {
  let scenario: Scenario
  let entry: PlanComparison.Entry
  private let still: Still
  private let reading: JuniorReading.Run?
  /// Its verdicts, where it stands behind another.
  private let verdicts: Once<VerdictRun>

  /// What a plan has in common with one that was run before it, in the same county read from the same files.
  enum Kinship: Sendable {
    /// Nothing that is known.
    case none
    /// All but its measures: doing nothing comes to the same.
    case sameWorld
    /// All but values of its assumptions, word for word and line for line.
    case otherAssumptions
  }

  /// Runs a plan, and beside it, on other processors, the same world without its measures and under the other reading.
  ///
  /// `earlier`: a plan that was run before it, of which what does not change is kept.
  init(_ scenario: Scenario, after earlier: ShownPlan? = nil, _ kinship: Kinship = .none) throws(Problems) {
    let (kept, varied) = (
      kinship == .sameWorld ? earlier?.still : nil, kinship == .otherAssumptions ? earlier : nil
    )
    let program =
      if let known = varied?.timeline.program.varied(to: scenario.plan) { known } else { try scenario.program() }
    let run = Once<Result<PlanComparison.Run, Problems>> {
      Result { () throws(Problems) in PlanComparison.Run(try Timeline(program)) }
    }
    let still = Once<Result<Still, Problems>> {
      Result { () throws(Problems) in
        if let kept { return kept }
        return Still(try VerdictRun(doingNothingIn: program, after: varied?.still.verdicts))
      }
    }
    let other = Once { JuniorReading.Run(program, after: varied?.reading) }
    Processors.share([{ _ = run.value }, { _ = still.value }, { _ = other.value }])
    self.scenario = scenario
    let (own, nothing, reading) = (try run.value.get(), try still.value.get(), other.value)
    self.still = nothing
    self.reading = reading
    verdicts = Once { VerdictRun(own.timeline) }
    entry = PlanComparison.Entry(
      own, doingNothing: { nothing.whole.value }, otherReading: { reading.map { JuniorReading(own.timeline, $0) } })
  }

  /// Doing nothing in a world: its verdicts, and all the rest where a part that is shown asks for it.
  private struct Still: Sendable {
    let verdicts: VerdictRun
    let whole: Once<PlanComparison.Run>

    init(_ verdicts: VerdictRun) {
      self.verdicts = verdicts
      whole = Once { PlanComparison.Run(whole: verdicts) }
    }
  }

  var timeline: Timeline { entry.timeline }

  /// The years in which a measure may act: those after the census.
  var actionYears: ClosedRange<Int> {
    let first = timeline.program.firstYear + 1
    return first...max(first, timeline.program.lastYear)
  }

  /// The verdicts by clause and year, with the plan it began with and doing nothing behind.
  func grid(besides base: ShownPlan?, _ language: Language) -> VerdictGrid {
    VerdictGrid(timeline, behind: [base?.verdicts.value, still.verdicts].compactMap(\.self), language)
  }
}

extension PlanSet {
  /// Plans that pages show, beside one another.
  init(showing plans: [ShownPlan]) { self.init(plans.map { ($0.scenario, $0.entry) }) }
}
