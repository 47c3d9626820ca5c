import ArgumentParser
import County
import Files
import Regulation
import Report
import Simulation

/// `junheng evaluate COUNTY`: the whole evaluation of a county as it stands.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Evaluate a county folder as it stands.")

  @Argument(help: "Folder of the county.")
  var county: String

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let folder = try CountyFolder(county, judgedBy: judge.named())
    let file = try judge.standard(for: folder)
    let local = try StandardFile.target(of: folder.county)
    let target = local.map { TargetOutcome(census: folder.county, by: $0.standard) }
    Console.tell(folder.notices + file.notices, out.language)
    let inputs = folder.inputs + file.inputs + (local?.inputs ?? [])
    let evaluation = Evaluation(census: folder.county, by: file.standard)
    let findings =
      Finding.all(folder.county, evaluation, file.standard)
      + CohortFindings.all(folder.county, file.standard)
    switch out.format {
    case .text:
      let terminal = screen.terminal(out)
      let screen = EvaluationScreen(
        evaluation, folder.county, file.standard, findings, target: target, terminal: terminal, out.language)
      try out.write(screen.lines(), over: inputs, in: terminal)
    case .json:
      let json = EvaluationJSON(county: folder.county, standard: file.standard, language: out.language)
      let document = json.document(
        evaluation, findings: findings, assumed: folder.county.assumedFields, target: target,
        Provenance(inputs, folder.county))
      try out.write(document.text, over: inputs)
    case .csv:
      out.warn(folder.county)
      try out.write(TidyCSV.text([evaluation], Layout(folder.county)), over: inputs)
    }
    if judge.requireMet, !evaluation.verdict.holds { throw ExitCode(JudgeOptions.unmetStatus) }
  }
}
