import ArgumentParser
import County
import Files
import Regulation
import Report
import Simulation

/// `junheng evaluate COUNTY`: the whole evaluation of a county as it stands.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: Text(zh: "按现状评估县的文件夹。", en: "Evaluate a county folder as it stands.").asked)

  @Argument(help: ArgumentHelp(zh: "县的文件夹。", en: "Folder of the county."))
  var county: String

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let judged = try JudgedCounty(county, standard: judge.named)
    let (county, standard) = (judged.county, judged.standard)
    let target = judged.target.map { TargetOutcome(census: county, by: $0) }
    Console.tell(judged.notices, out.language)
    let evaluation = Evaluation(census: county, by: standard)
    let findings = Finding.all(county, evaluation, standard) + CohortFindings.all(county, standard)
    let found = EvaluationRendering(
      evaluation, county, standard, findings, target: target, Provenance(judged.inputs, county))
    try out.write(found, in: screen.terminal(out))
    if judge.requireMet, !evaluation.verdict.holds { throw ExitCode(JudgeOptions.unmetStatus) }
  }
}
