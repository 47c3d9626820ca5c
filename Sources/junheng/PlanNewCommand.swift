import ArgumentParser
import County
import Files
import Foundation
import Report
import Simulation

extension PlanCommand {
  /// `junheng plan new COUNTY`: a commented plan to begin with, in the county's own ids.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: Text(
        zh: "为一个县起草方案，用该县的代码给出每种措施的例子。",
        en: "Begin a plan for a county, with an example of every measure in its own ids."
      ).asked)

    @Argument(help: ArgumentHelp(zh: "县的文件夹。", en: "Folder of the county."))
    var county: String

    @Option(
      name: .long,
      help: ArgumentHelp(
        zh: "键和注释的语言：zh 或 en（不写则看 LC_ALL、LC_MESSAGES、LANG）。",
        en: "Language of keys and comments: zh or en (else LC_ALL, LC_MESSAGES, LANG)."))
    var lang: Language?

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(
        zh: "写入的文件，代替标准输出；已有的不动。", en: "File to write instead of standard output; one that is there is left alone."))
    var output: String?

    @OptionGroup var told: ProblemOptions

    func run() throws {
      let language = lang ?? .asked
      let judged = try JudgedCounty(county)
      Console.tell(judged.notices, language)
      let path = Paths.relative(judged.folder.path, from: output ?? "plan.yaml")
      let text = try PlanTranslation.starter(
        PlanStarter(judged.county, judged.standard, path: path, language).text, PlanKeys.root,
        toChinese: language == .zh)
      try Console.write(text, to: output, language, replacing: false)
    }
  }
}
