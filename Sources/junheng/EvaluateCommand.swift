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
    let judged = try JudgedCounty(county, standard: judge.named)
    let (county, standard, inputs) = (judged.county, judged.standard, judged.inputs)
    let target = judged.target.map { TargetOutcome(census: county, by: $0) }
    Console.tell(judged.notices, out.language)
    let evaluation = Evaluation(census: county, by: standard)
    let findings = Finding.all(county, evaluation, standard) + CohortFindings.all(county, standard)
    switch out.format {
    case .text:
      let terminal = screen.terminal(out)
      let screen = EvaluationScreen(
        evaluation, county, standard, findings, target: target, terminal: terminal, out.language)
      try out.write(screen.lines(), in: terminal)
    case .json:
      let json = EvaluationJSON(county: county, standard: standard, language: out.language)
      let document = json.document(
        evaluation, findings: findings, assumed: county.assumedFields, target: target,
        Provenance(inputs, county))
      try out.write(document.text)
    case .csv:
      out.warn(county)
      try out.write(TidyCSV.text([evaluation], Layout(county)))
    }
    if judge.requireMet, !evaluation.verdict.holds { throw ExitCode(JudgeOptions.unmetStatus) }
  }
}
