import ArgumentParser
import County
import Files
import Regulation
import Report
import Simulation

extension Merger.Pace: ExpressibleByArgument {}

/// `junheng closures PLAN --below 60`: every school under a line, closed by itself beside what the plan does.
struct ClosuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "closures",
    abstract: Text(
      zh: "把人数线以下的学校逐一撤并试算：学生、接收校、差异系数、费用、逐年结论。",
      en: "Close each school under a line by itself: pupils, receivers, CVs, money, verdicts by year."
    ).asked)

  @Argument(help: ArgumentHelp(zh: "方案文件。", en: "Plan file."))
  var plan: String

  @Option(help: ArgumentHelp(zh: "统计年度在校生少于此数的学校。", en: "Schools with fewer pupils than this in the census."))
  var below: Int

  @Option(
    help: ArgumentHelp(
      zh: "撤并的统计年度（不写则为本县统计年度后的第二年）。", en: "Census in which they close (else the second after the county's)."))
  var year: Int?

  @Option(
    help: ArgumentHelp(
      zh: "atOnce 一次撤并；noIntake 该年起不招新生，末个年级离校后停办。",
      en: "atOnce, or noIntake: no entrants from the year on, closed when the last grade has left."))
  var phase = Merger.Pace.atOnce

  @Option(help: ArgumentHelp(zh: "学生由哪校接收：学校=接收校，写代码。", en: "Who takes a school's pupils: SCHOOL=RECEIVER, by id."))
  var into: [String] = []

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try out.check()
    let scenario = try Scenario(plan, standard: judge.named)
    Console.tell(scenario.notices, out.language)
    let base = try scenario.timeline()
    Console.tell(base.program.notices, out.language)
    let (first, last) = (base.program.firstYear + 1, base.program.lastYear)
    let year = self.year ?? Closures.usualYear(base.program)
    guard (first...last).contains(year) else {
      throw Problem(.yearOutside(year: year, first: first, last: last), at: Place(file: "--year"))
    }
    let closures = Closures(base, below: Double(below), in: year, phase, into: try receivers(base.program.county))
    let found = ClosuresRendering(closures, scenario.county, Provenance(scenario.inputs, scenario.county))
    try out.write(found, in: screen.terminal(out))
    if judge.requireMet, base.years.contains(where: { !$0.verdict.holds }) {
      throw ExitCode(JudgeOptions.unmetStatus)
    }
  }

  /// The receivers named, by school; an id that names nothing is a problem.
  private func receivers(_ county: County) throws(Problems) -> [String: String] {
    var receivers: [String: String] = [:]
    var problems: [Problem] = []
    for pair in into {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        problems.append(Problem(.unknownSection(id: pair, nearest: nil), at: Place(file: "--into")))
        continue
      }
      for id in parts where county.slots(named: id).isEmpty {
        problems.append(
          Problem(.unknownSection(id: id, nearest: county.idMeant(by: id)), at: Place(file: "--into")))
      }
      receivers[parts[0]] = parts[1]
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return receivers
  }
}
