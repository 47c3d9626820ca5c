import Answers
import ArgumentParser
import County
import Files
import Regulation
import Report
import Simulation

/// `junheng compare PLAN PLAN …`: plans of one county side by side, each beside the run that does nothing.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: Text(
      zh: "比较同一县的几个方案，各与同样假设下不采取措施相比。",
      en: "Compare plans of one county, each with doing nothing under the same assumptions."
    ).asked)

  @Argument(help: ArgumentHelp(zh: "同一县的方案文件。", en: "Plan files of one county."))
  var plans: [String]

  @OptionGroup var shown: ClauseOptions
  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let set = try PlanSet(plans, reading: judge.scenario) { Console.tell($0, out.language) }
    let watched = try set.entries.first.flatMap { entry in
      try shown.watched(entry.timeline.program.standard, entry.timeline.years[0])
    }
    let found = set.compared(watching: watched, command: CommandWords.given)
    try out.write(found, in: screen.terminal(out))
    if judge.requireMet, !set.isMet {
      throw ExitCode(JudgeOptions.unmetStatus)
    }
  }
}
