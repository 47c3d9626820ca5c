import ArgumentParser
import Calibration
import County
import Files
import Report

/// `junheng backtest COUNTY`: how far off projections from past censuses were.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: Text(
      zh: "回测：从每个往年统计年度、只用当时已知的数据重新推演，与后来的实际比较。",
      en: "Project a county again from each of its past censuses (回测), with what was known then, against what came."
    ).asked
  )

  @Argument(
    help: ArgumentHelp(
      zh: "县的文件夹；往年在校生写在 enrolment.csv 的 year 列下。",
      en: "Folder of the county, its earlier rolls in enrolment.csv under year."))
  var county: String

  @Option(help: ArgumentHelp(zh: "推演年数，以逗号分隔。", en: "Years ahead, separated by commas."))
  var horizons = "1,3,5"

  @Option(help: ArgumentHelp(zh: "最早从哪个统计年度推演。", en: "The first census to project from."))
  var from: Int?

  @Option(help: ArgumentHelp(zh: "最晚与哪个统计年度比较。", en: "The last census to hold a projection against."))
  var through: Int?

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try out.check()
    let asked = try years()
    let judged = try JudgedCounty(county, standard: judge.named)
    Console.tell(judged.notices, out.language)
    let backtest = try Backtest(judged.county, by: judged.standard, horizons: asked, from: from, through: through)
    let found = BacktestRendering(backtest, judged.county, Provenance(judged.inputs, judged.county))
    try out.write(found, in: screen.terminal(out))
  }

  /// The horizons, each once, in ascending order.
  private func years() throws -> [Int] {
    let parts = horizons.split(separator: ",", omittingEmptySubsequences: false).map { Int($0.filter { $0 != " " }) }
    let years = parts.compactMap(\.self)
    guard !parts.isEmpty, years.count == parts.count, years.allSatisfy((1...10).contains) else {
      throw Problem(.history(.horizons(text: horizons)), at: Place(file: "--horizons"))
    }
    return Set(years).sorted()
  }
}
