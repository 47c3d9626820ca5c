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
    abstract: Text(
      zh: "使每个学段部、每项差异系数达标至少需要的教师、面积、经费和教室。",
      en: "The least teachers, m², yuan and rooms that bring every section and every CV to its limit."
    ).asked)

  @Argument(help: ArgumentHelp(zh: "方案文件，或县的文件夹。", en: "Plan file, or folder of a county."))
  var subject: String

  @Option(
    help: ArgumentHelp(
      zh: "详列的年度（不写则为统计年度后首个有所需要的年度）。",
      en: "Year told in full (else the first after the census in which something is needed)."))
  var year: Int?

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let read = try Subject(subject, standard: judge.named)
    let county = read.judged.county
    Console.tell(read.notices, out.language)
    let list: NeedsList
    if let scenario = read.scenario {
      let timeline = try scenario.timeline()
      Console.tell(timeline.program.notices, out.language)
      guard let made = NeedsList(timeline, year: year) else {
        let years = timeline.years.map(\.year)
        throw Problem(
          .yearOutside(year: year ?? 0, first: years.first ?? 0, last: years.last ?? 0), at: Place(file: "--year"))
      }
      list = made
    } else {
      list = NeedsList(census: county, by: read.judged.standard)
      if let year, year != county.year {
        throw Problem(
          .yearOutside(year: year, first: county.year, last: county.year), at: Place(file: "--year"))
      }
    }
    try out.write(NeedsRendering(list, county, Provenance(read.inputs, county)), in: screen.terminal(out))
  }
}
