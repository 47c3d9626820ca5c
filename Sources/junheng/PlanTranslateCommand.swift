import ArgumentParser
import County
import Files
import Report

extension PlanCommand {
  /// `junheng plan translate PLAN --to zh|en`: the same plan with its keys and words in the other language.
  struct Translate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "translate",
      abstract: Text(zh: "把方案的键和用词写成中文或英文。", en: "Write a plan with its keys and words in Chinese or English.").asked,
      discussion: Text(
        zh: "名称、说明、注释和文件的排列不变，所继承的方案也不变。",
        en: "Names, notes, comments and the layout of the file stay as they are; so do the plans it extends."
      ).asked)

    @Argument(help: ArgumentHelp(zh: "方案文件。", en: "Plan file."))
    var plan: String

    @Option(name: .long, help: ArgumentHelp(zh: "键的语言：zh 或 en。", en: "Language of the keys: zh or en."))
    var to: Language

    @Option(
      name: .shortAndLong, help: ArgumentHelp(zh: "写入的文件，代替标准输出。", en: "File to write instead of standard output."))
    var output: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        zh: "提示的语言：zh 或 en（不写则看 LC_ALL、LC_MESSAGES、LANG）。",
        en: "Language of messages: zh or en (else LC_ALL, LC_MESSAGES, LANG)."))
    var lang: Language?

    @OptionGroup var told: ProblemOptions

    func run() throws {
      let language = lang ?? .asked
      let translation = try PlanTranslation(plan, toChinese: to == .zh)
      Console.tell(translation.notices, language)
      try Console.write(translation.text, to: output, language)
    }
  }
}
