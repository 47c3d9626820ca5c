import ArgumentParser
import County
import Files
import Foundation
import Report

extension PlanCommand {
  /// `junheng plan translate PLAN --to zh|en`: the same plan with its keys and words in the other language.
  struct Translate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "translate", abstract: "Write a plan with its keys and words in Chinese or English.",
      discussion: "Names, notes, comments and the layout of the file stay as they are; so do the plans it extends.")

    @Argument(help: "Plan file.")
    var plan: String

    @Option(name: .long, help: "Language of the keys: zh or en.")
    var to: Language

    @Option(name: .shortAndLong, help: "File to write instead of standard output.")
    var output: String?

    @Option(name: .long, help: "Language of messages: zh or en (else LC_ALL, LC_MESSAGES, LANG).")
    var lang: Language?

    @OptionGroup var told: ProblemOptions

    func run() throws {
      let language = lang ?? Language(environment: ProcessInfo.processInfo.environment)
      let translation = try PlanTranslation(plan, toChinese: to == .zh)
      Console.tell(translation.notices, language)
      try Console.write(translation.text, to: output, language)
    }
  }
}
