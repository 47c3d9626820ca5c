import ArgumentParser
import Charts
import County
import Ensemble
import Files
import Foundation
import Regulation
import Report
import Simulation

/// `junheng report PLAN …`: the report of a plan, others beside it, as one HTML file or as Markdown.
struct ReportCommand: AsyncParsableCommand {
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

  @Option(name: .long, help: "Futures to draw where a plan is uncertain (else 10000).")
  var draws: Int?

  @Option(name: .long, help: "Seed of the draws (else 1): the same seed, the same futures.")
  var seed: UInt64?

  @Option(name: .long, help: "Year of the tables of the form (else the census to apply on, else the last year).")
  var tablesYear: Int?

  @OptionGroup var judge: JudgeOptions

  private var language: Language { lang ?? Language(environment: ProcessInfo.processInfo.environment) }

  private var form: Form {
    if let format { return format }
    let name = output?.lowercased() ?? ""
    return name.hasSuffix(".md") || name.hasSuffix(".markdown") ? .md : .html
  }

  @OptionGroup var told: ProblemOptions

  /// A file whose ending names no form of a report would be written as something else than it says.
  private func refusals() throws {
    var found: [Problem] = []
    if let draws, !ReportFutures.allowed.contains(draws) {
      let bounds = UsageFault.outside(low: ReportFutures.allowed.lowerBound, high: ReportFutures.allowed.upperBound)
      found.append(Problem(.usage(bounds), at: Place(file: "--draws")))
    }
    if format == nil, let output {
      let ending = URL(fileURLWithPath: output).pathExtension.lowercased()
      let known = ["html", "htm", "md", "markdown"]
      if !ending.isEmpty, !known.contains(ending) {
        found.append(Problem(.usage(.otherEnding(known: known.map { ".\($0)" })), at: Place(file: output)))
      }
    }
    if !found.isEmpty { throw Problems(found) }
  }

  func run() async throws {
    try refusals()
    let set = try PlanSet(plans, judgedBy: judge, language)
    let timeline = set.entries[0].timeline
    let inputs = set.inputs
    if let output { try Output.check(output) }
    let years = timeline.program.firstYear...timeline.program.lastYear
    if let tablesYear, !years.contains(tablesYear) {
      throw Problem(
        .usage(.outside(low: years.lowerBound, high: years.upperBound)), at: Place(file: "--tables-year"))
    }
    let futures = try await futures(of: set)
    var provenance = Provenance(inputs, set.county)
    provenance.seed = futures?.seed
    let briefing = Briefing(
      PlanComparison(set.entries),
      alternatives: Alternative.allCases.compactMap { AlternativeOutcome($0, of: timeline.program) },
      findings: Finding.all(set.county, timeline.years[0], timeline.program.standard),
      target: set.scenarios[0].target.map { TargetOutcome(of: timeline, by: $0) },
      effects: set.entries.map { $0.timeline.program.plan.measures.isEmpty ? nil : Effects($0.timeline) },
      futures: futures, tablesYear: tablesYear,
      record: Briefing.Record(
        provenance: provenance, command: command(futures),
        values: set.scenarios[0].file.values.map { value in
          (value.key, value.value, "\(value.place.file):\(value.place.line ?? 0)")
        }, differences: Array(set.changes.dropFirst())),
      language: language)
    guard let page = briefing.page() else { return }
    let text = form == .md ? MarkdownPage.text(page) : HTMLPage.text(page, chartStyle: ChartStyle.sheet)
    try Console.write(text, to: output, language)
    if judge.requireMet, !set.isMet {
      throw ExitCode(JudgeOptions.unmetStatus)
    }
  }

  /// The uncertain plans in many futures; nil where there is none, for which nothing can be drawn either.
  private func futures(of set: PlanSet) async throws -> Briefing.Futures? {
    let run = ReportFutures(set, draws: draws, seed: seed)
    if let run { return try await run.futures(language) }
    guard draws != nil || seed != nil else { return nil }
    throw Problem(.usage(.nothingUncertain), at: Place(file: draws == nil ? "--seed" : "--draws"))
  }

  /// The command as a shell would take it again.
  private func command(_ futures: Briefing.Futures?) -> String {
    var words = ["junheng", "report"] + plans
    if let standard = judge.standard { words += ["--standard", standard] }
    words += ["--lang", language.rawValue]
    if let futures { words += ["--draws", "\(futures.draws)", "--seed", "\(futures.seed)"] }
    if let tablesYear { words += ["--tables-year", "\(tablesYear)"] }
    if let format { words += ["--format", format.rawValue] }
    if let output { words += ["-o", output] }
    return CommandWords.line(words)
  }
}
