import ArgumentParser
import Charts
import County
import Files
import Foundation
import Regulation
import Report
import Simulation

/// `junheng report PLAN …`: the report of a plan, others beside it, as one HTML file or as Markdown.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of a plan, with others beside it: one HTML file that prints, or Markdown.")

  /// The form of a report.
  enum Form: String, CaseIterable, ExpressibleByArgument { case html, md }

  @Argument(help: "Plan files of one county; the report is about the first.")
  var plans: [String]

  @Option(name: .long, help: "Form of the report: html or md (else by the ending of the file, else html).")
  var format: Form?

  @Option(name: .long, help: "Language of the report: zh or en (else LC_ALL, LC_MESSAGES, LANG).")
  var lang: Language?

  @Option(name: .shortAndLong, help: "File to write instead of standard output.")
  var output: String?

  @OptionGroup var judge: JudgeOptions

  private var language: Language { lang ?? Language(environment: ProcessInfo.processInfo.environment) }

  private var form: Form {
    if let format { return format }
    let name = output?.lowercased() ?? ""
    return name.hasSuffix(".md") || name.hasSuffix(".markdown") ? .md : .html
  }

  func run() throws {
    let reading = try PlanSet(plans, judgedBy: judge, language)
    guard let first = reading.files.first, let timeline = reading.entries.first?.timeline else { return }
    let county = timeline.program.county
    let local = try StandardFile.target(of: county, plan: first.plan.localTarget)
    let inputs = reading.inputs + (local?.inputs ?? [])
    if let output, inputs.contains(where: { Paths.isSame($0.path, output) }) {
      throw Problem(.wouldOverwriteInput, at: Place(file: output))
    }
    let differences = try plans.dropFirst().map { try PlanDiff(plans[0], $0).changes }
    let briefing = Briefing(
      PlanComparison(reading.entries),
      alternatives: Alternative.allCases.compactMap { AlternativeOutcome($0, of: timeline.program) },
      findings: Finding.all(county, timeline.years[0], timeline.program.standard),
      target: local.map { TargetOutcome(of: timeline, by: $0.standard) },
      effects: reading.entries.map { $0.timeline.program.plan.measures.isEmpty ? nil : Effects($0.timeline) },
      record: Briefing.Record(
        provenance: Provenance(inputs, county), command: command,
        values: first.values.map { value in
          (value.key, value.value, "\(value.place.file):\(value.place.line ?? 0)")
        }, differences: differences),
      language: language)
    guard let page = briefing.page() else { return }
    let text = form == .md ? MarkdownPage.text(page) : HTMLPage.text(page, chartStyle: ChartStyle.sheet)
    if let output { try OutputFile.write(text, to: output) } else { try OutputFile.print(text) }
    if judge.requireMet, reading.entries.contains(where: { $0.timeline.years.contains { !$0.verdict.holds } }) {
      throw ExitCode(JudgeOptions.unmetStatus)
    }
  }

  /// The command as a shell would take it again.
  private var command: String {
    var words = ["junheng", "report"] + plans
    if let standard = judge.standard { words += ["--standard", standard] }
    words += ["--lang", language.rawValue]
    if let format { words += ["--format", format.rawValue] }
    if let output { words += ["-o", output] }
    return words.map { ReportCommand.quoted($0) }.joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/._-=+:".unicodeScalars.contains(scalar)
    }
    return plain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
