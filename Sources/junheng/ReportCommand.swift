import Answers
import ArgumentParser
import County
import Files
import Foundation
import Report
import Simulation

/// `junheng report PLAN …`: the report of a plan, others beside it, in the form its reader uses.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Text(
      zh: "写方案的报告，可与其他方案并列：可打印的 HTML、Markdown、Word 或幻灯片。",
      en: "Write the report of a plan, with others beside it: HTML that prints, Markdown, Word or slides."
    ).asked)

  @Argument(
    help: ArgumentHelp(zh: "同一县的方案文件；报告以第一份为主。", en: "Plan files of one county; the report is about the first."))
  var plans: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "报告的格式：html、md、docx 或 pptx（不写则看扩展名，再取 html）。",
      en: "Form of the report: html, md, docx or pptx (else by the ending of the file, else html)."))
  var format: ReportForm?

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "报告的语言：zh 或 en（不写则看 LC_ALL、LC_MESSAGES、LANG）。",
      en: "Language of the report: zh or en (else LC_ALL, LC_MESSAGES, LANG)."))
  var lang: Language?

  @Option(name: .shortAndLong, help: ArgumentHelp(zh: "写入的文件，代替标准输出。", en: "File to write instead of standard output."))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(zh: "方案有不确定假设时抽取的未来数（不写则 10000）。", en: "Futures to draw where a plan is uncertain (else 10000).")
  )
  var draws: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(zh: "随机种子（不写则 1）：种子相同，未来相同。", en: "Seed of the draws (else 1): the same seed, the same futures.")
  )
  var seed: UInt64?

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "申报表各表的年度（不写则为据以申报的统计年度，再取最后一年）。",
      en: "Year of the tables of the form (else the census to apply on, else the last year)."))
  var tablesYear: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "列出这些轮岗比例的结果：6%...20%:2%，或 6%,10%。",
      en: "Tell what rotation quotas of these shares come to: 6%...20%:2%, or 6%,10%."))
  var quotas: String?

  @Option(
    name: .long,
    help: ArgumentHelp(zh: "把在校生少于此数的学校逐一撤并试算。", en: "Close each school with fewer pupils than this by itself."))
  var closures: Int?

  @Option(
    help: ArgumentHelp(
      zh: "地图上和未列路程的道路与直线之比（不写则取本县 roadFactor，再取 1.3）。",
      en: "Road ÷ straight line of the map and of ways not told (else roadFactor of the county, else 1.3)."))
  var detour: Double?

  @Flag(
    help: ArgumentHelp(
      zh: "写成一个 HTML 幻灯片文件，全屏、按键翻页；.pptx 本来就是幻灯片。",
      en: "Slides in one HTML file that fills the screen and is turned by keys; a .pptx has slides anyway."))
  var slides = false

  @Flag(help: ArgumentHelp(zh: "一段可粘贴到请示中的文字。", en: "A paragraph to paste in a memo, as plain text."))
  var memo = false

  @Option(name: .long, help: ArgumentHelp(zh: "报告上的单位。", en: "Who issues the report, as it is to stand on it."))
  var unit: String?

  @Option(name: .long, help: ArgumentHelp(zh: "报告上的日期。", en: "The day of the report, as it is to stand on it."))
  var date: String?

  @OptionGroup var judge: JudgeOptions

  private var language: Language { lang ?? .asked }

  private var form: ReportForm { format ?? ending.flatMap { ReportForm(ending: $0) } ?? .html }

  /// The ending of the file to write; nil where there is none to write.
  private var ending: String? { output.map { URL(fileURLWithPath: $0).pathExtension } }

  @OptionGroup var told: ProblemOptions

  /// A file whose ending names no form of a report would be written as something else than it says.
  private func refusals() throws {
    var found: [Problem] = []
    if let draws, !ReportFutures.allowed.contains(draws) {
      let bounds = UsageFault.outside(low: ReportFutures.allowed.lowerBound, high: ReportFutures.allowed.upperBound)
      found.append(Problem(.usage(bounds), at: Place(file: "--draws")))
    }
    if let detour, !(1...5).contains(detour) {
      found.append(Problem(.usage(.outsideNumbers(low: 1, high: 5)), at: Place(file: "--detour")))
    }
    func refuse(_ option: String, _ fault: UsageFault) { found.append(Problem(.usage(fault), at: Place(file: option))) }
    if memo, slides { refuse("--memo", .notWith(option: "--slides")) }
    if memo, format != nil { refuse("--memo", .notWith(option: "--format")) }
    if slides, [.md, .docx].contains(form) {
      refuse("--slides", .notWritten(form: form.rawValue, known: ["html", "pptx"]))
    }
    if !memo, [.docx, .pptx].contains(form), output == nil, isatty(STDOUT_FILENO) == 1 {
      refuse("--format", .needsFile(form: form.rawValue))
    }
    if !memo, format == nil, let output, let ending {
      let known = ReportForm.allCases.flatMap(\.endings)
      if !ending.isEmpty, !known.contains(ending.lowercased()) {
        found.append(Problem(.usage(.otherEnding(known: known.map { ".\($0)" })), at: Place(file: output)))
      }
    }
    if !found.isEmpty { throw Problems(found) }
  }

  func run() async throws {
    try refusals()
    let factor = detour.map { Sourced($0, at: Place(file: "--detour")) }
    let set = try PlanSet(plans) { path throws(Problems) in
      try judge.scenario(path).detoured(by: factor)
    } telling: {
      Console.tell($0, language)
    }
    let timeline = set.entries[0].timeline
    if let output { try Output.check(output) }
    let years = timeline.program.firstYear...timeline.program.lastYear
    if let tablesYear, !years.contains(tablesYear) {
      throw Problem(
        .usage(.outside(low: years.lowerBound, high: years.upperBound)), at: Place(file: "--tables-year"))
    }
    let futures = try await futures(of: set)
    let study = try quotas.map { try Variation.shares($0, of: "--quotas") }.map { shares in
      try QuotaStudy(
        set.scenarios[0].plan, for: set.county, by: timeline.program.standard, shares: shares, directions: nil,
        measure: nil)
    }
    var briefing = set.briefing(
      language, command: command(futures), provenance: Provenance(set.inputs, set.county), futures: futures,
      tablesYear: tablesYear, issued: [unit, date].compactMap(\.self))
    briefing.quotas = study
    briefing.closures = closures.map { Closures(timeline, below: Double($0)) }
    guard let bytes = written(briefing) else { return }
    try Console.write(bytes, to: output, language)
    if judge.requireMet, !set.isMet {
      throw ExitCode(JudgeOptions.unmetStatus)
    }
  }

  /// The report in the form asked for; nil where there is no plan.
  private func written(_ briefing: Briefing) -> [UInt8]? {
    if memo { return briefing.memo().map { Array($0.utf8) } }
    return form.bytes(briefing, slides: slides)
  }

  /// The uncertain plans in many futures; nil where there is none, for which nothing can be drawn either.
  private func futures(of set: PlanSet) async throws -> Briefing.Futures? {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    if let run = ReportFutures(set, draws: draws, seed: seed, threads: threads) {
      let progress = Progress(of: run.draws, language)
      let futures = try await run.futures { progress.show($0) }
      progress.clear()
      return futures
    }
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
    if let quotas { words += ["--quotas", quotas] }
    if let closures { words += ["--closures", "\(closures)"] }
    if let detour { words += ["--detour", "\(detour)"] }
    if slides { words.append("--slides") }
    if memo { words.append("--memo") }
    for (option, value) in [("--unit", unit), ("--date", date)] { if let value { words += [option, value] } }
    if let format { words += ["--format", format.rawValue] }
    if let output { words += ["-o", output] }
    return CommandWords.line(words)
  }
}

extension ReportForm: ExpressibleByArgument {}
