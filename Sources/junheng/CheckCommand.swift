import ArgumentParser
import County
import Files
import Foundation
import Regulation
import Report
import Simulation

/// `junheng check COUNTY|PLAN`: whether it can be read, and what in the county's own documents does not add up.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Text(zh: "核对县的文件夹或方案，指出对不上的数字。", en: "Check a county folder or a plan and report what does not add up.")
      .asked)

  @Argument(help: ArgumentHelp(zh: "县的文件夹，或方案文件。", en: "Folder of a county, or a plan file."))
  var subject: String

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let read = try Subject(subject, standard: judge.named)
    let (county, standard) = (read.judged.county, read.judged.standard)
    // Those of the county stand among its findings.
    Console.tell((read.scenario?.file.notices ?? []) + read.judged.standardNotices, out.language)
    let timeline = try read.scenario.map { try $0.timeline() }
    if timeline == nil { try FeedUnit.check(county, by: standard) }
    let evaluation = Evaluation(census: county, by: standard)
    let findings =
      Finding.all(county, evaluation, standard) + CohortFindings.all(county, standard)
      + (timeline?.program.notices ?? []).map { Finding(.noticed($0), at: $0.place) }
    let found = CheckRendering(
      findings, county, files: read.judged.folder.inputs.map(\.path), plan: timeline, Provenance(read.inputs, county))
    try out.write(found, in: screen.terminal(out))
  }
}
