import ArgumentParser
import County
import Files
import Foundation
import Regulation
import Report
import Simulation

/// `junheng needs PLAN|COUNTY`: the least teachers, m², yuan and rooms that bring R1 and R2 to their limits.
struct NeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "needs",
    abstract: "The least teachers, m², yuan and rooms that bring every section and every CV to its limit.")

  @Argument(help: "Plan file, or folder of a county.")
  var subject: String

  @Option(help: "Year told in full (else the first after the census in which something is needed).")
  var year: Int?

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions

  func run() throws {
    let isPlan = subject.hasSuffix(".yaml") || subject.hasSuffix(".yml")
    let plan = isPlan ? try PlanFile(subject) : nil
    let folder = try CountyFolder(
      plan?.plan.county.value ?? subject, named: plan?.plan.county.place, judgedBy: judge.named(plan?.plan.standard))
    let file = try judge.standard(for: folder, plan: plan?.plan.standard)
    Console.tell((plan?.notices ?? []) + folder.notices + file.notices, out.language)
    let inputs = (plan?.inputs ?? []) + folder.inputs + file.inputs
    let list: NeedsList
    if let plan {
      let timeline = try Timeline(try Program(plan.plan, for: folder.county, by: file.standard))
      guard let made = NeedsList(timeline, year: year) else {
        let years = timeline.years.map(\.year)
        throw Problem(
          .yearOutside(year: year ?? 0, first: years.first ?? 0, last: years.last ?? 0), at: Place(file: "--year"))
      }
      list = made
    } else {
      list = NeedsList(census: folder.county, by: file.standard)
      if let year, year != folder.county.year {
        throw Problem(
          .yearOutside(year: year, first: folder.county.year, last: folder.county.year), at: Place(file: "--year"))
      }
    }
    switch out.format {
    case .text: try out.write(NeedsScreen(list, out.language).lines())
    case .json:
      try out.write(NeedsJSON(list).document(Provenance(inputs, folder.county)).text)
    case .csv:
      out.warn(folder.county)
      try out.write(NeedsJSON(list).csv)
    }
  }
}
