import ArgumentParser
import County
import Files
import Foundation
import Report

/// The command line of Junheng (architecture.en §9).
@main
struct Junheng: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "junheng",
    abstract: Text(
      zh: "县域义务教育优质均衡的规划推演。", en: "What-if planning for the evaluation of balanced compulsory education (县域义务教育优质均衡)."
    ).asked,
    version: Junheng.version,
    subcommands: [
      EvaluateCommand.self, SimulateCommand.self, CompareCommand.self, ExploreCommand.self, ReportCommand.self,
      FormsCommand.self,
      WhyCommand.self, NeedsCommand.self, QuotasCommand.self, ClosuresCommand.self, CalibrateCommand.self,
      BacktestCommand.self,
      CheckCommand.self,
      CountyCommand.self, PlanCommand.self,
      StandardCommand.self,
      SchemaCommand.self,
      SynthesizeCommand.self,
    ]
  )

  static let version = Provenance.programVersion

  /// Runs a command and turns every error into a `Problem` with its exit status.
  static func main() async {
    // A reader that closes its pipe, and a limit on the size of files, are told of where a result is written, instead of
    // ending the program unheard.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    holdStandardStreams()
    let told = CommandLine.arguments.contains("--all-problems") ? Int.max : ProblemList.told
    await ProblemList.$limit.withValue(told) { await perform() }
  }

  private static func perform() async {
    do {
      try refuseBytes()
      try CommandNames.check(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let problems as Problems {
      Console.fail(problems, Language.asked)
    } catch let problem as Problem {
      Console.fail(Problems([problem]), Language.asked)
    } catch {
      end(error, Language.asked)
    }
  }

  /// Ends with what the parser of the options has to say: help is a result like any other, the rest an error.
  private static func end(_ error: any Error, _ language: Language) -> Never {
    let status = exitCode(for: error).rawValue
    let words =
      status == 0 && language == .zh
      ? HelpWords.chinese(fullMessage(for: error, columns: HelpWords.unbroken)) : fullMessage(for: error)
    guard !words.isEmpty else { Foundation.exit(status) }
    guard status == 0 else {
      Console.note(language == .zh ? ParserWords.chinese(words) : words)
      Foundation.exit(status)
    }
    do throws(Problems) { try Console.write(words + "\n", to: nil, language) } catch { Console.fail(error, language) }
    Foundation.exit(0)
  }

  /// Keeps the numbers of streams that are closed from going to files that are opened later, which would then be
  /// printed into. What is written to one of them still fails.
  private static func holdStandardStreams() {
    for (stream, flags) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", flags)
    }
  }

  /// Throws the arguments that are no UTF-8: as text they would name other files.
  private static func refuseBytes() throws(Problems) {
    var problems: [Problem] = []
    var before = ""
    for argument in UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).dropFirst() {
      guard let argument else { continue }
      if let text = String(validatingCString: argument) {
        before = text
        continue
      }
      let shown = Bytes.shown(UnsafeBufferPointer(start: argument, count: strlen(argument)))
      let isOutput = ["-o", "--output"].contains(before) || shown.hasPrefix("-o") || shown.hasPrefix("--output=")
      problems.append(Problem(isOutput ? .cannotWrite(.notUTF8) : .unreadable(.notUTF8), at: Place(file: shown)))
      before = shown
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }
}
