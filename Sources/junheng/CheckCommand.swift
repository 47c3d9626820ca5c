import ArgumentParser
import County
import Files
import Foundation
import Regulation
import Report
import Simulation

/// `junheng check COUNTY|PLAN`: whether it can be read, and what in the county's own documents does not add up.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a county folder or a plan and report what does not add up.")

  @Argument(help: "Folder of a county, or a plan file.")
  var subject: String

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions

  func run() throws {
    let isPlan = subject.hasSuffix(".yaml") || subject.hasSuffix(".yml")
    let plan = isPlan ? try PlanFile(subject) : nil
    let folder = try CountyFolder(
      plan?.plan.county.value ?? subject, named: plan?.plan.county.place, judgedBy: judge.named(plan?.plan.standard))
    let file = try judge.standard(for: folder, plan: plan?.plan.standard)
    // Those of the county stand among its findings.
    Console.tell((plan?.notices ?? []) + file.notices, out.language)
    let timeline = try plan.map { try Timeline(try Program($0.plan, for: folder.county, by: file.standard)) }
    let evaluation = Evaluation(census: folder.county, by: file.standard)
    let findings =
      Finding.all(folder.county, evaluation, file.standard)
      + CohortFindings.all(folder.county, file.standard)
    switch out.format {
    case .text:
      let closing = Text(
        zh: "共 \(findings.count) 条；程序不改动任何数据。", en: "\(findings.count) findings; nothing was changed.")
      var lines = SyntheticText.lines(folder.county, out.language)
      lines += findings.map { $0.line(out.language) } + [closing(out.language)]
      if let timeline { lines += PlanCheckText.lines(timeline, out.language) }
      try out.write(lines)
    case .json:
      let provenance = Provenance((plan?.inputs ?? []) + folder.inputs + file.inputs, folder.county)
      try out.write(
        JSON.object([
          ("findings", EvaluationJSON.findings(findings, out.language)), ("provenance", provenance.json),
        ]).text)
    case .csv:
      out.warn(folder.county)
      var csv = CSVText()
      csv.row(["id", "clause", "place", "note"].map { .text($0) })
      for finding in findings {
        csv.row([
          .text(finding.id), .text(finding.clause?.rawValue ?? ""), .text(finding.place?.text ?? ""),
          .text(finding.sentence(out.language)),
        ])
      }
      try out.write(csv.text)
    }
  }
}
