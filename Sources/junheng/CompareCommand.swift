import ArgumentParser
import County
import Files
import Regulation
import Report
import Simulation

/// `junheng compare PLAN PLAN …`: plans of one county side by side, each beside the run that does nothing.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare plans of one county, each with doing nothing under the same assumptions.")

  @Argument(help: "Plan files of one county.")
  var plans: [String]

  @OptionGroup var shown: ClauseOptions
  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let set = try PlanSet(plans, judgedBy: judge, out.language)
    let inputs = set.inputs
    let comparison = PlanComparison(set.entries)
    let crossed = CrossTable(comparison)
    let changes = set.changes
    let watched = try set.entries.first.flatMap { entry in
      try shown.watched(entry.timeline.program.standard, entry.timeline.years[0])
    }
    let data = ComparisonData(comparison, crossed, changes: changes)
    switch out.format {
    case .text:
      let terminal = screen.terminal(out)
      let screen = ComparisonScreen(
        comparison, crossed, changes: changes, watching: watched, terminal: terminal, out.language)
      try out.write(screen.lines(), in: terminal)
    case .json: try out.write(data.document(Provenance(inputs, set.county), out.language).text)
    case .csv:
      out.warn(set.county)
      try out.write(data.csv)
    }
    if judge.requireMet, !set.isMet {
      throw ExitCode(JudgeOptions.unmetStatus)
    }
  }
}
