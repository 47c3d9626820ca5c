import ArgumentParser
import County
import Files
import Report

extension PlanCommand {
  /// `junheng plan diff A B`: what differs, in a planner's words, with the place of both values.
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract: Text(
        zh: "列出两份方案的差别：措施（按名称）、假设、推演年限。", en: "Tell two plans apart: measures by name, assumptions, horizon."
      ).asked)

    @Argument(help: ArgumentHelp(zh: "方案文件。", en: "Plan file."))
    var first: String

    @Argument(help: ArgumentHelp(zh: "另一份方案文件。", en: "Another plan file."))
    var second: String

    @OptionGroup var out: OutputOptions

    func run() throws {
      let diff = try PlanDiff(first, second)
      Console.tell(diff.notices, out.language)
      try out.write(PlanDiffRendering(diff.changes, plans: diff.titles, Provenance(diff.inputs)))
    }
  }
}
