import ArgumentParser
import County
import Files
import Foundation
import Report
import Synthesis

/// `junheng synthesize MARGINS -o FOLDER`: a county folder made from published margins.
struct SynthesizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesize",
    abstract: "Make a synthetic county folder (合成数据) from published margins, or of a given size.")

  @Argument(help: "Margins file (YAML).")
  var margins: String?

  @Option(name: .long, help: "Instead of a margins file: how many rows the school table has, 12 to 5000.")
  var sections: Int?

  @Option(name: .shortAndLong, help: "Folder to write.")
  var output: String?

  @Option(name: .long, help: "Seed, instead of the one in the margins file (1 with --sections).")
  var seed: UInt64?

  @Flag(help: "Write nothing: only say what comes out, and whether the folder holds just that.")
  var check = false

  @Flag(help: "Overwrite files that were not made by synthesize or were changed since.")
  var force = false

  @Option(name: .long, help: "Form of the report: text, json or csv.")
  var format = OutputForm.text

  @Option(name: .long, help: "Language of the report: zh or en (else LC_ALL, LC_MESSAGES, LANG).")
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
    let language = lang ?? Language(environment: ProcessInfo.processInfo.environment)
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
