import ArgumentParser
import County
import Files
import Regulation
import Report

/// `junheng standard …`: the standards themselves.
struct StandardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standard", abstract: Text(zh: "查看评估标准。", en: "Look at standards.").asked, subcommands: [Show.self])

  /// `junheng standard show ID`: every clause with limits, source and trust mark.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: Text(
        zh: "列出一个标准：条款、限值、来源、可信标记、未定的理解。", en: "Print a standard: clauses, limits, sources, trust marks, open readings."
      ).asked)

    @Argument(help: ArgumentHelp(zh: "标准的代码，或 .yaml 文件。", en: "Id of a standard, or a .yaml file."))
    var id: String

    @OptionGroup var out: OutputOptions

    func run() throws {
      let read = try StandardFile(id, named: Place(file: "standard show"))
      try out.write(StandardRendering(read.standard, Provenance(read.inputs)))
    }
  }
}
