import ArgumentParser
import County
import Files
import Report
import Synthesis

/// `junheng synthesize MARGINS -o FOLDER`: a county folder made from published margins.
struct SynthesizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesize",
    abstract: Text(
      zh: "由公布的合计或给定规模生成合成的县文件夹。",
      en: "Make a synthetic county folder (合成数据) from published margins, or of a given size."
    ).asked)

  @Argument(help: ArgumentHelp(zh: "合计文件（YAML）。", en: "Margins file (YAML)."))
  var margins: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "代替合计文件：学校表的行数，12 至 5000。", en: "Instead of a margins file: how many rows the school table has, 12 to 5000."))
  var sections: Int?

  @Option(name: .shortAndLong, help: ArgumentHelp(zh: "要写的文件夹。", en: "Folder to write."))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "随机种子，代替合计文件中的（用 --sections 时为 1）。", en: "Seed, instead of the one in the margins file (1 with --sections)."))
  var seed: UInt64?

  @Flag(
    help: ArgumentHelp(
      zh: "不写文件，只说明结果，以及文件夹中是否正是如此。",
      en: "Write nothing: only say what comes out, and whether the folder holds just that."))
  var check = false

  @Flag(
    help: ArgumentHelp(
      zh: "覆盖不是由 synthesize 写成或此后改过的文件。", en: "Overwrite files that were not made by synthesize or were changed since.")
  )
  var force = false

  @Option(name: .long, help: ArgumentHelp(zh: "说明的格式：text、json 或 csv。", en: "Form of the report: text, json or csv."))
  var format = OutputForm.text

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "报告的语言：zh 或 en（不写则看 LC_ALL、LC_MESSAGES、LANG）。",
      en: "Language of the report: zh or en (else LC_ALL, LC_MESSAGES, LANG)."))
  var lang: Language?

  /// What the options ask for and cannot be had.
  private var problems: [Problem] {
    var found: [Problem] = []
    func refuse(_ option: String, _ fault: UsageFault) { found.append(Problem(.usage(fault), at: Place(file: option))) }
    if (margins == nil) == (sections == nil) { refuse("synthesize", .oneOf("MARGINS", "--sections")) }
    if output == nil, !check { refuse("synthesize", .anyOf("-o", "--check")) }
    if let sections, !MarginsFile.sizes.contains(sections) {
      refuse("--sections", .outside(low: MarginsFile.sizes.lowerBound, high: MarginsFile.sizes.upperBound))
    }
    if let seed, seed > MarginsFile.largestSeed {
      refuse("--seed", .outside(low: 0, high: Int(MarginsFile.largestSeed)))
    }
    return found
  }

  @OptionGroup var told: ProblemOptions

  func run() throws {
    guard problems.isEmpty else { throw Problems(problems) }
    let file: MarginsFile
    if let margins {
      file = try MarginsFile(margins, seed: seed)
    } else {
      file = MarginsFile(sections: sections ?? MarginsFile.sizes.lowerBound, seed: seed ?? 1)
    }
    let (made, folder) = try file.made()
    let language = lang ?? .asked
    if let output {
      if check {
        try folder.compare(with: output)
      } else {
        Console.tell(try folder.write(to: output, force: force), language)
      }
    }
    try Console.write(
      SynthesisRendering(made, Provenance(file.inputs, made.county)), as: format, to: nil, language)
  }
}
