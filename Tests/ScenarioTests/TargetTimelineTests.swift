import County
import Files
import Regulation
import Report
import Samples
import Simulation
import Testing

@Suite struct TargetTimelineTests {
  /// A local target in every year of Baoqing's promise: the census as it stands alone, a row on the screen, an entry a year.
  @Test func besideEveryYear() throws {
    let file = try PlanFile(Sample.root + "/scenarios/baoqing/plans/promise.yaml")
    let county = try Sample.baoqing()
    let timeline = try Timeline(try Program(file.plan, for: county, by: try Sample.standard()))
    let standard = try Sample.standard("sifangtai")
    let target = TargetOutcome(of: timeline, by: standard)
    #expect(target.years.map(\.year) == timeline.years.map(\.year))
    #expect(target.years[0].clauses.map(\.verdict) == Evaluation(census: county, by: standard).clauses.map(\.verdict))
    // Its CVs are those of the governing standard; its limits alone differ.
    for (own, governing) in zip(target.years, timeline.years) {
      #expect(own.clause(.r2)?.parts.map(\.value) == governing.clause(.r2)?.parts.map(\.value))
    }
    for language in Language.allCases {
      let plain = TimelineScreen(timeline, alternatives: [], language: language).lines()
      let beside = TimelineScreen(timeline, alternatives: [], target: target, language: language).lines()
      // Two things are said of the target, each in a line or two.
      #expect((plain.count + 2...plain.count + 4).contains(beside.count))
      #expect(beside.allSatisfy { Columns.width($0) <= 80 })
    }
  }

  /// By the basic balance of 2012 Baoqing's blanks leave the composite open in every year, and nothing else is listed.
  @Test func basicBalance() throws {
    let file = try PlanFile(Sample.root + "/scenarios/baoqing/plans/promise.yaml")
    let timeline = try Timeline(
      try Program(file.plan, for: try Sample.baoqing(), by: try Sample.standard("basic-balance-2012")))
    #expect(timeline.years.allSatisfy { $0.clauses.map(\.id) == [.r1, .r2] })
    #expect(timeline.years.allSatisfy { $0.verdict == .notAssessed })
    for language in Language.allCases {
      let lines = TimelineScreen(timeline, alternatives: [], language: language).lines()
      #expect(lines.contains { $0.contains("0.65") })
      #expect(!lines.contains { $0.hasPrefix("G") })
    }
  }
}
