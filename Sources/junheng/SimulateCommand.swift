import ArgumentParser
import Calibration
import County
import Files
import Regulation
import Report
import Simulation

/// `junheng simulate PLAN`: the county in every year of a plan, and when things resolve.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Move a county forward by a plan and rerun the evaluation every year.")

  @Argument(help: "Plan file.")
  var plan: String

  @Flag(help: "Say which measure did what (Shapley): sentences, JSON, or with csv their table in place of the years.")
  var effects = false

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let scenario = try Scenario(plan, standard: judge.named)
    Console.tell(scenario.notices, out.language)
    let program = try scenario.program()
    Console.tell(program.notices, out.language)
    let timeline = try Timeline(program)
    let target = scenario.target.map { TargetOutcome(of: timeline, by: $0) }
    let found = TimelineRendering(
      timeline, scenario.county, target: target, effects: effects ? Effects(timeline) : nil,
      past: try? Backtest(scenario.county, by: scenario.standard, horizons: PastErrorText.horizons),
      Provenance(scenario.inputs, scenario.county))
    try out.write(found, in: screen.terminal(out))
    if judge.requireMet, timeline.years.contains(where: { !$0.verdict.holds }) {
      throw ExitCode(JudgeOptions.unmetStatus)
    }
  }
}
