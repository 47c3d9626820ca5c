import ArgumentParser
import County
import Files
import Report

/// `junheng plan …`: plan files themselves.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: Text(zh: "起草、显示、比较、翻译方案文件。", en: "Begin, show, compare and translate plan files.").asked,
    subcommands: [Show.self, Diff.self, New.self, Translate.self])

  /// `junheng plan show PLAN`: the final plan with the file and line of each value.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: Text(zh: "列出方案最终各值及其文件和行号。", en: "Print the final plan with the file and line of each value.").asked)

    @Argument(help: ArgumentHelp(zh: "方案文件。", en: "Plan file."))
    var plan: String

    @OptionGroup var out: OutputOptions

    func run() throws {
      let file = try PlanFile(plan)
      Console.tell(file.notices, out.language)
      // What the plan is of its county is told where both can be read: what cannot is told by `check` and `simulate`.
      if let program = try? Scenario(plan).program() { Console.tell(program.notices, out.language) }
      try out.write(
        PlanListing(
          file.values.map {
            PlanListing.Entry(key: $0.key, chineseKey: $0.chineseKey, value: $0.value, at: $0.place, over: $0.over)
          }, plan: file.plan.title, Provenance(file.inputs)))
    }
  }
}
