import Answers
import County
import Files
import Regulation
import Report
import Simulation

/// A plan that was run: what a page shows of it.
struct ShownPlan: Sendable {
  let scenario: Scenario
  let entry: PlanComparison.Entry
  private let still: Still

  /// Runs a plan, and beside it, on other processors, the same world without its measures and under the other reading.
  ///
  /// `other`: a plan that differs from it in measures alone, whose world is not run again.
  init(_ scenario: Scenario, inWorldOf other: ShownPlan? = nil) throws(Problems) {
    let program = try scenario.program()
    let run = Once<Result<PlanComparison.Run, Problems>> {
      Result { () throws(Problems) in PlanComparison.Run(try Timeline(program)) }
    }
    let kept = other?.still
    let still = Once<Result<Still, Problems>> {
      Result { () throws(Problems) in
        if let kept { return kept }
        return Still(try VerdictRun(doingNothingIn: program))
      }
    }
    let reading = Once { JuniorReading.Run(program) }
    Processors.share([{ _ = run.value }, { _ = still.value }, { _ = reading.value }])
    self.scenario = scenario
    let (own, nothing) = (try run.value.get(), try still.value.get())
    self.still = nothing
    // What ran once runs again.
    entry = PlanComparison.Entry(
      own, doingNothing: { nothing.whole.value ?? own },
      otherReading: { reading.value.map { JuniorReading(own.timeline, $0) } })
  }

  /// Doing nothing in a world: its verdicts, and all the rest where a part that is shown asks for it.
  private struct Still: Sendable {
    let verdicts: VerdictRun
    let whole: Once<PlanComparison.Run?>

    init(_ verdicts: VerdictRun) {
      self.verdicts = verdicts
      whole = Once { try? PlanComparison.Run(verdicts) }
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
    VerdictGrid(timeline, behind: [base?.timeline.years, still.verdicts.years].compactMap(\.self), language)
  }
}

extension PlanSet {
  /// Plans that pages show, beside one another.
  init(showing plans: [ShownPlan]) { self.init(plans.map { ($0.scenario, $0.entry) }) }
}
