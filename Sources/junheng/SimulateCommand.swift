import ArgumentParser
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
    let (county, inputs) = (scenario.county, scenario.inputs)
    Console.tell(scenario.notices, out.language)
    let program = try scenario.program()
    Console.tell(program.notices, out.language)
    let timeline = try Timeline(program)
    let target = scenario.target.map { TargetOutcome(of: timeline, by: $0) }
    let effects = self.effects ? Effects(timeline) : nil
    if out.format == .csv {
      out.warn(county)
      try out.write(
        effects.map { EffectsCSV.text(timeline, $0) } ?? TidyCSV.text(timeline.years, program.layout))
    } else {
      let alternatives = Alternative.allCases.compactMap { AlternativeOutcome($0, of: program) }
      if out.format == .text {
        let terminal = screen.terminal(out)
        let screen = TimelineScreen(
          timeline, alternatives: alternatives, target: target, terminal: terminal, language: out.language)
        let did = effects.map { EffectText(timeline, $0).lines(out.language) } ?? []
        try out.write(screen.lines() + did, in: terminal)
      } else {
        let findings =
          Finding.all(county, timeline.years[0], scenario.standard)
          + CohortFindings.all(county, scenario.standard)
          + program.notices.map { Finding(.noticed($0), at: $0.place) }
        let json = TimelineJSON(
          timeline, alternatives: alternatives, findings: findings, target: target, effects: effects,
          language: out.language)
        try out.write(json.document(Provenance(inputs, county)).text)
      }
    }
    if judge.requireMet, timeline.years.contains(where: { !$0.verdict.holds }) {
      throw ExitCode(JudgeOptions.unmetStatus)
    }
  }
}
