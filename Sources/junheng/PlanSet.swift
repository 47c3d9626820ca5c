import County
import Files
import Report
import Simulation

/// Several plans of one county, read and run, each beside the run that does nothing; all their problems are told together.
struct PlanSet {
  let county: County
  let files: [PlanFile]
  /// The county as it was read for each plan: what a plan opens is not yet in it.
  let counties: [County]
  let entries: [PlanComparison.Entry]
  /// All that was read, each file once.
  let inputs: [InputFile]

  /// Reads and runs; what a reader should know of how files were read goes to standard error.
  init(_ paths: [String], judgedBy judge: JudgeOptions, _ language: Language) throws(Problems) {
    var entries: [PlanComparison.Entry] = []
    let read = try PlansOfOneCounty(paths, judgedBy: judge, language) { entry throws(Problems) in
      let program = try Program(entry.plan.plan, for: entry.county, by: entry.standard)
      entries.append(try PlanComparison.Entry(try Timeline(program)))
    }
    county = read.county
    files = read.entries.map(\.plan)
    counties = read.entries.map(\.county)
    inputs = read.inputs
    self.entries = entries
  }

  /// How each plan differs from the first, in the order of the plans.
  var changes: [[PlanChange]] { files.map { PlanDiff(files[0], $0).changes } }

  /// Whether every verdict of every plan is met, be it by exemption.
  var isMet: Bool { entries.allSatisfy { $0.timeline.years.allSatisfy(\.verdict.holds) } }
}
