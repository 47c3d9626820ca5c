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
    commandName: "simulate", abstract: "Move a county forward by a plan and rerun the evaluation every year.")

  @Argument(help: "Plan file.")
  var plan: String

  @Flag(help: "Say which measure did what (Shapley): sentences, JSON, or with csv their table in place of the years.")
  var effects = false

  @Flag(help: "Show every section's pupils and classes year by year, and which fall below 100 and 50.")
  var rolls = false

  @Flag(help: "Show who moves: year, from, to, kind, number.")
  var moves = false

  @Flag(help: "Show entrants, rolls and places by group, zone, section and grade, with warnings (学位供需与预警).")
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
