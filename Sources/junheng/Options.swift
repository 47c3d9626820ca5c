import Answers
import ArgumentParser
import County
import Files
import Report

extension Language: ExpressibleByArgument {}

extension OutputForm: ExpressibleByArgument {}

/// What every command takes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "结果的格式：text、json、csv 或 xlsx（不写则看文件扩展名 .xlsx，再取 text）。",
      en: "Form of the result: text, json, csv or xlsx (else by .xlsx at the end of the file, else text)."))
  var format: OutputForm?

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "结果的语言：zh 或 en（不写则看 LC_ALL、LC_MESSAGES、LANG）。",
      en: "Language of the result: zh or en (else LC_ALL, LC_MESSAGES, LANG)."))
  var lang: Language?

  @Option(name: .shortAndLong, help: ArgumentHelp(zh: "写入的文件，代替标准输出。", en: "File to write instead of standard output."))
  var output: String?

  @OptionGroup var problems: ProblemOptions

  /// The form asked for, or that of the file's ending.
  var form: OutputForm { format ?? output.flatMap { OutputForm(ending: $0) } ?? .text }

  var language: Language { lang ?? .asked }

  /// Throws what would keep the result from being written, before a long run is made for it.
  func check() throws(Problems) {
    try Console.check(form, output)
    if let output { try Output.check(output) }
  }

  /// Writes what was found in the form asked for.
  func write(_ found: some Rendering, in terminal: Terminal = .plain) throws {
    try Console.write(found, as: form, in: terminal, to: output, language)
  }
}

/// How many problems are reported where there are many: what every command takes.
struct ProblemOptions: ParsableArguments {
  // Read where the program begins, before a command is known.
  @Flag(name: .long, help: ArgumentHelp(zh: "列出全部问题，不止前五十个。", en: "Tell all problems, not the first fifty."))
  var allProblems = false
}

/// Which standard judges, and whether an unmet verdict ends with status 3.
struct JudgeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "评估标准：national-2017、national-2019-transition、heilongjiang、basic-balance-2012，或 .yaml 文件。",
      en:
        "Standard to judge by: national-2017, national-2019-transition, heilongjiang, basic-balance-2012, or a .yaml file."
    ))
  var standard: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      zh: "只要有结论既非达标也非限期承诺达标，即以状态 3 结束。", en: "Exit with status 3 unless every verdict is met or met by exemption."))
  var requireMet = false

  /// The standard asked for; it judges in the place of a plan's and a county's own.
  var named: Sourced<String>? { standard.map { Sourced($0, at: Place(file: "--standard")) } }

  static let unmetStatus: Int32 = 3

  /// Reads a plan as it is to be judged.
  func scenario(_ path: String) throws(Problems) -> Scenario { try Scenario(path, standard: named) }
}

extension Provenance {
  /// The provenance of what this command found of files alone.
  init(_ inputs: [InputFile]) {
    self.init(
      version: Provenance.programVersion, inputs: inputs.map { (path: $0.path, sha256: $0.sha256) },
      command: CommandWords.given)
  }

  /// The provenance of what this command found of a county.
  init(_ inputs: [InputFile], _ county: County) { self.init(inputs, county, command: CommandWords.given) }
}
