import ArgumentParser
import County
import Files
import Foundation
import Report

/// The command line of Junheng (design §9).
@main
struct Junheng: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "junheng",
    abstract: "What-if planning for the evaluation of balanced compulsory education (县域义务教育优质均衡).",
    version: Junheng.version,
    subcommands: [
      EvaluateCommand.self, SimulateCommand.self, CompareCommand.self, ExploreCommand.self, ReportCommand.self,
      WhyCommand.self, NeedsCommand.self, CheckCommand.self,
      CountyCommand.self, PlanCommand.self,
      StandardCommand.self,
      SchemaCommand.self,
      SynthesizeCommand.self,
    ]
  )

  static let version = "0.1.0"

  /// Runs a command and turns every error into a `Problem` with its exit status.
  static func main() async {
    // A reader that closes its pipe is told of where a result is written, instead of ending the program unheard.
    signal(SIGPIPE, SIG_IGN)
    let language = Language(environment: ProcessInfo.processInfo.environment)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let problems as Problems {
      Console.fail(problems, chosenLanguage() ?? language)
    } catch let problem as Problem {
      Console.fail(Problems([problem]), chosenLanguage() ?? language)
    } catch {
      exit(withError: error)
    }
  }

  /// The language asked for with `--lang`, where the command could not be asked.
  private static func chosenLanguage() -> Language? {
    let words = CommandLine.arguments
    for (place, word) in words.enumerated() {
      if word == "--lang", place + 1 < words.count { return Language(rawValue: words[place + 1]) }
      if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst("--lang=".count))) }
    }
    return nil
  }
}
