import ArgumentParser
import County
import Files
import Report

extension PlanCommand {
  /// `junheng plan diff A B`: what differs, in a planner's words, with the place of both values.
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "Tell two plans apart: measures by name, assumptions, horizon.")

    @Argument(help: "Plan file.")
    var first: String

    @Argument(help: "Another plan file.")
    var second: String

    @OptionGroup var out: OutputOptions

    func run() throws {
      let diff = try PlanDiff(first, second)
      Console.tell(diff.notices, out.language)
      try out.write(PlanDiffRendering(diff.changes))
    }
  }
}
