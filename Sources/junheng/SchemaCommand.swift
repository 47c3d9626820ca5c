import ArgumentParser
import County
import Files
import Regulation
import Report
import Simulation

/// `junheng schema plan|county|standard`: the JSON Schema that an editor checks a file by while it is written.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Text(
      zh: "输出方案、county.yaml 或标准的 JSON Schema。", en: "Print the JSON Schema of a plan, a county.yaml or a standard."
    ).asked)

  /// The files there are schemas of.
  enum Subject: String, CaseIterable, ExpressibleByArgument { case plan, county, standard }

  @Argument(help: ArgumentHelp(zh: "plan（方案）、county（县）或 standard（标准）。", en: "plan, county or standard."))
  var subject: Subject

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "说明的语言：zh 或 en（不写则看 LC_ALL、LC_MESSAGES、LANG）。",
      en: "Language of the descriptions: zh or en (else LC_ALL, LC_MESSAGES, LANG)."))
  var lang: Language?

  @Option(name: .shortAndLong, help: ArgumentHelp(zh: "写入的文件，代替标准输出。", en: "File to write instead of standard output."))
  var output: String?

  @OptionGroup var told: ProblemOptions

  func run() throws {
    let language = lang ?? .asked
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
