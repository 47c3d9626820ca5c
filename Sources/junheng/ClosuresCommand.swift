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
    abstract: "Close each school under a line by itself: pupils, receivers, CVs, money, verdicts by year.")

  @Argument(help: "Plan file.")
  var plan: String

  @Option(help: "Schools with fewer pupils than this in the census.")
  var below: Int

  @Option(help: "Census in which they close (else the second after the county's).")
  var year: Int?

  @Option(help: "atOnce, or noIntake: no entrants from the year on, closed when the last grade has left.")
  var phase = Merger.Pace.atOnce

  @Option(help: "Who takes a school's pupils: SCHOOL=RECEIVER, by id.")
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
        let known = county.sections.map(\.id) + county.schools.map(\.id)
        problems.append(
          Problem(.unknownSection(id: id, nearest: nearest(to: id, among: known)), at: Place(file: "--into")))
      }
      receivers[parts[0]] = parts[1]
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return receivers
  }
}
