import Answers
import ArgumentParser
import County
import Files
import Regulation
import Report
import Simulation

/// `junheng simulate PLAN`: the county in every year of a plan, and when things resolve.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: Text(zh: "按方案逐年推演一个县，每年重新评估。", en: "Move a county forward by a plan and rerun the evaluation every year.")
      .asked)

  @Argument(help: ArgumentHelp(zh: "方案文件。", en: "Plan file."))
  var plan: String

  @Flag(
    help: ArgumentHelp(
      zh: "说明哪项措施起了什么作用（沙普利值）：文字、JSON，或用 csv 输出作用表代替逐年表。",
      en: "Say which measure did what (Shapley): sentences, JSON, or with csv their table in place of the years."))
  var effects = false

  @Flag(
    help: ArgumentHelp(
      zh: "列出各学段部逐年学生和班数，以及哪些降到 100 人、50 人以下。",
      en: "Show every section's pupils and classes year by year, and which fall below 100 and 50."))
  var rolls = false

  @Flag(help: ArgumentHelp(zh: "列出教师调动：年度、调出、调入、类别、人数。", en: "Show who moves: year, from, to, kind, number."))
  var moves = false

  @Flag(
    help: ArgumentHelp(
      zh: "列出学位供需与预警：按分组、学区、学段部、年级的招生、在校生和学位。",
      en: "Show entrants, rolls and places by group, zone, section and grade, with warnings (学位供需与预警)."))
  var places = false

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  /// What cannot be asked for together.
  private func refusals() throws(Problems) {
    let asked = [("--effects", effects), ("--rolls", rolls), ("--moves", moves), ("--places", places)].filter(\.1).map(
      \.0)
    guard asked.count > 1, rolls || moves || places else { return }
    throw Problems([Problem(.usage(.notWith(option: asked[0])), at: Place(file: asked[1]))])
  }

  func run() throws {
    try refusals()
    let scenario = try Scenario(plan, standard: judge.named)
    Console.tell(scenario.notices, out.language)
    let (timeline, found) = try scenario.simulated(
      effects: effects, showing: rolls ? .rolls : moves ? .moves : places ? .places : .years,
      command: CommandWords.given
    ) { Console.tell($0, out.language) }
    try out.write(found, in: screen.terminal(out))
    if judge.requireMet, timeline.years.contains(where: { !$0.verdict.holds }) {
      throw ExitCode(JudgeOptions.unmetStatus)
    }
  }
}
