import ArgumentParser
import County
import Files
import Foundation
import Regulation
import Report
import Simulation

/// `junheng schema plan|county|standard`: the JSON Schema that an editor checks a file by while it is written.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a plan, a county.yaml or a standard.")

  /// The files there are schemas of.
  enum Subject: String, CaseIterable, ExpressibleByArgument { case plan, county, standard }

  @Argument(help: "plan, county or standard.")
  var subject: Subject

  @Option(name: .long, help: "Language of the descriptions: zh or en (else LC_ALL, LC_MESSAGES, LANG).")
  var lang: Language?

  @Option(name: .shortAndLong, help: "File to write instead of standard output.")
  var output: String?

  @OptionGroup var told: ProblemOptions

  func run() throws {
    let language = lang ?? Language(environment: ProcessInfo.processInfo.environment)
    let (root, title) =
      switch subject {
      case .plan: (PlanKeys.root, Text(zh: "均衡方案", en: "a plan of Junheng"))
      case .county: (CountyKeys.root, Text(zh: "均衡 county.yaml", en: "county.yaml of Junheng"))
      case .standard: (StandardKeys.root, Text(zh: "均衡评估标准", en: "a standard of Junheng"))
      }
    let text = SchemaJSON(language, words: SchemaWords.text).document(root, title: title).text
    try Console.write(text, to: output, language)
  }
}
