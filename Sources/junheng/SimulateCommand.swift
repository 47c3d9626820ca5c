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
    let file = try PlanFile(plan)
    let folder = try CountyFolder(
      file.plan.county.value, named: file.plan.county.place,
      judgedBy: judge.named(file.plan.standard, file.plan.localTarget))
    let standard = try judge.standard(for: folder, plan: file.plan.standard)
    Console.tell(file.notices + folder.notices + standard.notices, out.language)
    let program = try Program(file.plan, for: folder.county, by: standard.standard)
    let timeline = try Timeline(program)
    let local = try StandardFile.target(of: folder.county, plan: file.plan.localTarget)
    let target = local.map { TargetOutcome(of: timeline, by: $0.standard) }
    let inputs = file.inputs + folder.inputs + standard.inputs + (local?.inputs ?? [])
    let effects = self.effects ? Effects(timeline) : nil
    if out.format == .csv {
      out.warn(folder.county)
      try out.write(
        effects.map { EffectsCSV.text(timeline, $0) } ?? TidyCSV.text(timeline.years, program.layout),
        over: inputs)
    } else {
      let alternatives = Alternative.allCases.compactMap { AlternativeOutcome($0, of: program) }
      if out.format == .text {
        let terminal = screen.terminal(out)
        let screen = TimelineScreen(
          timeline, alternatives: alternatives, target: target, terminal: terminal, language: out.language)
        let did = effects.map { EffectText(timeline, $0).lines(out.language) } ?? []
        try out.write(screen.lines() + did, over: inputs, in: terminal)
      } else {
        let findings =
          Finding.all(folder.county, timeline.years[0], standard.standard)
          + CohortFindings.all(folder.county, standard.standard)
        let json = TimelineJSON(
          timeline, alternatives: alternatives, findings: findings, target: target, effects: effects,
          language: out.language)
        try out.write(json.document(Provenance(inputs, folder.county)).text, over: inputs)
      }
    }
    if judge.requireMet, timeline.years.contains(where: { !$0.verdict.holds }) {
      throw ExitCode(JudgeOptions.unmetStatus)
    }
  }
}
