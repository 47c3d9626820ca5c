import County
import Files
import Report
import Simulation

/// Several plans of one county, read and run, each beside the run that does nothing; all their problems are reported together.
struct PlanSet {
  let county: County
  /// What was read for each plan: what a plan opens is not yet in its county.
  let scenarios: [Scenario]
  let entries: [PlanComparison.Entry]
  /// All that was read, each file once.
  let inputs: [InputFile]

  /// Reads and runs; what a reader should know of how files were read goes to standard error.
  init(
    _ paths: [String], judgedBy judge: JudgeOptions, detour: Sourced<Double>? = nil, _ language: Language
  ) throws(Problems) {
    var entries: [PlanComparison.Entry] = []
    let read = try PlansOfOneCounty(paths, judgedBy: judge, detour: detour, language) { scenario throws(Problems) in
      let timeline = try scenario.timeline()
      Console.tell(timeline.program.notices, language)
      entries.append(try PlanComparison.Entry(timeline))
    }
    county = read.county
    scenarios = read.scenarios
    inputs = read.inputs
    self.entries = entries
  }

  /// How each plan differs from the first, in the order of the plans.
  var changes: [[PlanChange]] { scenarios.map { PlanDiff(scenarios[0].file, $0.file).changes } }

  /// Whether every verdict of every plan is met, be it by exemption.
  var isMet: Bool { entries.allSatisfy { $0.timeline.years.allSatisfy(\.verdict.holds) } }
}
