import ArgumentParser
import County
import Files
import Regulation
import Report
import Simulation

/// `junheng why PLAN|COUNTY`: why a figure is what it is, what changed it, and what would turn it.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: Text(
      zh: "说明一个数字：数据、算法、限值、比上年的变化，以及怎样才会转变结论。",
      en: "Explain a figure: its data, formula, limit, what changed since the year before, and what would turn it."
    ).asked,
    discussion: Text(
      zh: "不写要问的内容时，列出全部可问的数字，每行一个。",
      en: "Without an option that names something, everything that can be asked is listed, a line each."
    ).asked)

  @Argument(help: ArgumentHelp(zh: "方案文件，或县的文件夹（看统计年度）。", en: "Plan file, or folder of a county for its census."))
  var subject: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "条款：R1、R2、G1 至 G15、Q1 至 Q9、S1、V1、A1、A2。", en: "Clause: R1, R2, G1 to G15, Q1 to Q9, S1, V1, A1, A2."))
  var clause: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "指标的代码或名称：degree、学历教师，或标准增加的指标。", en: "Indicator by id or name: degree, 学历教师, or one that the standard adds.")
  )
  var indicator: String?

  @Option(
    name: .long, help: ArgumentHelp(zh: "学段：primary（小学）或 junior（初中）。", en: "Stage: primary or junior (小学 or 初中)."))
  var stage: String?

  @Option(name: .long, help: ArgumentHelp(zh: "学段部的代码或名称。", en: "Section by id or name."))
  var section: String?

  @Option(name: .long, help: ArgumentHelp(zh: "学校的代码或名称。", en: "School by id or name."))
  var school: String?

  @Option(
    name: .long,
    help: ArgumentHelp(zh: "统计年度；不写则取结论转变之年，或最后一年。", en: "Census year; else the year the story turns, or the last."))
  var year: Int?

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let (account, inputs) = try read()
    let inquiry = try inquiry(account)
    let provenance = Provenance(inputs, account.county)
    guard !inquiry.isOpen else {
      if let year { try account.check(year) }
      return try out.write(WhyOverviewRendering(account, year: year, provenance), in: screen.terminal(out))
    }
    let explanation = try Explanation(inquiry, in: account)
    try out.write(WhyRendering(explanation, in: account, provenance), in: screen.terminal(out))
    if judge.requireMet, !explanation.result.verdict.holds { throw ExitCode(JudgeOptions.unmetStatus) }
  }

  /// Runs the plan, or evaluates the county as it stands.
  private func read() throws -> (Account, [InputFile]) {
    let read = try Subject(subject, standard: judge.named)
    Console.tell(read.notices, out.language)
    switch read {
    case .county(let judged): return (Account(census: judged.county, by: judged.standard), judged.inputs)
    case .plan(let scenario):
      let timeline = try scenario.timeline()
      Console.tell(timeline.program.notices, out.language)
      return (Account(timeline), scenario.inputs)
    }
  }

  /// What was asked, in the county's own ids.
  private func inquiry(_ account: Account) throws -> Inquiry {
    let stage = try stage.map { text in try AskedNames.stage(text) }
    return Inquiry(
      clause: try clause.map { text in try AskedNames.clause(text) }, stage: stage,
      member: try indicator.map { text in try AskedNames.indicator(text, in: account.standard) },
      section: try section.map { text in try AskedNames.section(text, in: account.county, stage: stage) },
      school: try school.map { text in try AskedNames.school(text, in: account.county) }, year: year)
  }
}
