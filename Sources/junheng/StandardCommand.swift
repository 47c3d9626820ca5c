import ArgumentParser
import County
import Files
import Regulation
import Report

/// `junheng standard …`: the standards themselves.
struct StandardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standard", abstract: "Look at standards.", subcommands: [Show.self])

  /// `junheng standard show ID`: every clause with limits, source and trust mark.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print a standard: clauses, limits, sources, trust marks, open readings.")

    @Argument(help: "Id of a standard, or a .yaml file.")
    var id: String

    @OptionGroup var out: OutputOptions

    func run() throws {
      let standard = try StandardFile(id, named: Place(file: "standard show")).standard
      try out.write(StandardRendering(standard))
    }
  }
}
