import County
import Ensemble
import Files
import Foundation
import Regulation
import Samples
import Simulation
import Testing

@testable import Report

/// What the first page must say: eight indicators where eight are averaged, why a plan is less sure than doing nothing, and
/// what is needed at its price.
@Suite struct FirstPageTests {
  /// 表Ⅲ of the basic balance has the eight indicators whose CVs it averages, and no margin to a limit from memory.
  @Test func eightIndicators() throws {
    let scenario = try Scenario(Sample.root + "/scenarios/wudalianchi/plans/as-reported.yaml")
    let tables = OfficialTables(try scenario.timeline(), at: 0, .zh)
    let table = tables.spreads
    let heads = try #require(table.heads.first).map(\.text)
    #expect(heads.count == 10 && heads.contains { $0.hasPrefix("计算机") } && !heads.contains { $0.contains("骨干") })
    for row in table.rows where row.heads == 1 {
      let figures = row.cells.compactMap { Double($0.text) }
      #expect(figures.count == 9)
      #expect(abs(figures.prefix(8).reduce(0, +) / 8 - figures[8]) < 0.001)
    }
    #expect(table.notes.contains { $0.contains("8 项的平均") } && table.notes.contains { $0.contains("不报余量") })
  }

  /// Rotation that may fall short of its quota costs what doing nothing has; a plan of several measures says which it is.
  @Test func whichMeasureCosts() async throws {
    let scenario = try Scenario(Sample.root + "/scenarios/baoqing/plans/promise-uncertain.yaml")
    let found = try await Exploration(
      [(scenario.plan, scenario.county, scenario.standard)], draws: 256, seed: 1, threads: 2, detailed: 0
    ).run()[0]
    #expect(Loss.isThere(found) && !Briefing.Futures.asksWhichMeasure(found))
    let loss = try #require(Loss(found, census: 2024))
    #expect(loss.clause == .g11 && loss.measure?.name == "每年交流轮岗10.9%")
    #expect(loss.without.holds == loss.without.of && loss.with.holds < loss.with.of)
    #expect(loss.sentence.zh.hasPrefix("“每年交流轮岗10.9%”使教师交流轮岗（表Ⅳ-11）"))
    #expect(loss.sentence.zh.contains("由 100 % 降至约"))
    #expect(Loss(found, census: 2024, withoutOne: [nil])?.measure?.name == loss.measure?.name)
  }

  /// Leaving a measure out takes what is uncertain of it along and leaves the others theirs.
  @Test func withoutOneMeasure() throws {
    let folder = try Sample.folder([
      "plan.yaml": """
      title: two
      county: \(Sample.root)/scenarios/baoqing
      through: 2028
      assumptions: {entryRate: {normal: {mean: 0.77, sd: 0.03}}}
      measures:
        - name: first
          rotate: {share: 11%, backbone: 37.3%, direction: exchange}
          years: 2025...2026
          fulfilled: {triangular: {low: 88%, mode: 100%, high: 100%}}
        - name: second
          rotate: {share: 12%, backbone: 37.3%, direction: exchange}
          years: 2027...2028
          fulfilled: {triangular: {low: 90%, mode: 100%, high: 100%}}
      """
    ])
    let plan = try PlanFile(folder + "/plan.yaml").plan
    let rest = plan.without(measure: 0)
    #expect(rest.measures.map(\.name) == ["second"])
    #expect(rest.uncertainties.flatMap(\.quantities) == [.entryRate, .fulfilled(0)])
    #expect(rest.uncertainties.last?.name == plan.uncertainties.last?.name)
    #expect(plan.without(measure: 1).uncertainties.flatMap(\.quantities) == [.entryRate, .fulfilled(0)])
  }

  /// What is still needed stands at the plan's prices; what has no price is told apart and never counts as nothing.
  @Test func prices() throws {
    func needs(_ prices: String) throws -> NeedsList {
      let folder = try Sample.folder([
        "plan.yaml": """
        title: priced
        extends: \(Sample.root)/scenarios/baoqing/plans/promise.yaml
        county: \(Sample.root)/scenarios/baoqing
        prices: \(prices)
        """
      ])
      return try #require(NeedsList(try Scenario(folder + "/plan.yaml").timeline(), year: 2029))
    }
    let list = try needs("{multimedia: 3万元, teacher: 8万元/year}")
    let own = try #require(list.chosen.bill(list.prices))
    #expect(own.once == 90_000 && own.yearly == 0 && own.isComplete)
    #expect(NeedsText(list).sentences().last?.zh == "按方案单价，2029 年所需合计 9 万元。")
    let bare = try needs("{teacher: 8万元/year}")
    #expect(bare.chosen.bill(bare.prices) == nil)
    var bill = UnitPrices()
    bill.teacher = Measure.Cost(yuan: 80_000, everyYear: true)
    let mixed = try #require(bill.bill(persons: 3) { $0 == .multimedia ? 2 : 0 })
    #expect(mixed.yearly == 240_000 && !mixed.isComplete)
    #expect(NeedsText.money(mixed).zh == "每年 24 万元（有未列单价的，未计）")
    #expect(UnitPrices().bill(persons: 3) { _ in 0 } == nil)
  }

  /// One home for the words of a verdict: with its promise's year, without it, and bare.
  @Test func verdicts() {
    #expect(Names.verdict(.metByExemption, until: 2027).zh == "达标（按限期化解承诺，至2027年）")
    #expect(Names.verdict(.metByExemption).zh == "达标（按限期承诺或放宽标准）")
    #expect(Verdict.allCases.allSatisfy { Names.verdict($0, until: nil) == Names.verdict($0) })
  }
}
