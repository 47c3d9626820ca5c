import County
import Ensemble
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

/// Every screen of every scenario fits a terminal of 80 columns, a Chinese character taking two, and breaks where it may.
@Suite struct WidthTests {
  /// Marks that may not begin a line; some of them may where they are a row's own, as `!` is of a key.
  private static let closing: Set<Character> = ["，", "。", "、", "；", "：", "）", "”", "》", "㎡", "％"]

  private func check(_ lines: [String], _ what: String) {
    for line in lines {
      #expect(Columns.width(line) <= 80, "\(what): \(line)")
      if let first = line.first(where: { $0 != " " }) {
        #expect(!Self.closing.contains(first), "\(what) begins with \(first): \(line)")
      }
    }
    for (line, next) in zip(lines, lines.dropFirst()) where next.hasPrefix("  ") && Columns.width(line) > 60 {
      let start = next.drop { $0 == " " }
      let isTorn =
        (line.last.map { $0.isNumber && $0.isASCII } == true || line.last == "%")
        && ["人", "年", "万元", "分钟", "公里", "间"].contains { start.hasPrefix($0) }
      #expect(!isTorn, "\(what) tears a number from its unit: \(line) / \(next)")
    }
  }

  private func scenario(_ plan: String) throws -> Scenario {
    try Scenario(Sample.root + "/scenarios/" + plan.replacing("/", with: "/plans/") + ".yaml")
  }

  @Test(arguments: GoldenTests.plans, Language.allCases)
  func plans(plan: String, language: Language) throws {
    let scenario = try scenario(plan)
    let timeline = try scenario.timeline()
    let program = timeline.program
    let alternatives = Alternative.allCases.compactMap { AlternativeOutcome($0, of: program) }
    let findings = Finding.all(scenario.county, timeline.years[0], program.standard)
    let account = Account(timeline)
    let comparison = PlanComparison([try PlanComparison.Entry(timeline)])
    let watched = WatchedClause(.r2, stage: .primary, indicator: Indicator.degree.rawValue)
    check(TimelineScreen(timeline, alternatives: alternatives, language: language).lines(), "simulate")
    check(EffectText(timeline, Effects(timeline)).lines(language), "effects")
    check(CheckScreen(findings, scenario.county, plan: timeline, language).lines(), "check")
    check(WhyOverviewScreen(account, language).lines(), "why")
    check(
      ComparisonScreen(comparison, CrossTable(comparison), watching: watched, language).lines(), "compare")
    if let needs = NeedsList(timeline, year: nil) { check(NeedsScreen(needs, language).lines(), "needs") }
    for resolution in timeline.resolutions.prefix(6) {
      let inquiry = Inquiry(clause: resolution.clause, stage: resolution.part.stage)
      guard let explanation = try? Explanation(inquiry, in: account) else { continue }
      check(WhyScreen(explanation, in: account, language).lines(), "why \(resolution.clause)")
    }
  }

  @Test(arguments: GoldenTests.plans, Language.allCases)
  func futures(plan: String, language: Language) async throws {
    let scenario = try scenario(plan)
    let entry = Crossing.Entry(plan: scenario.plan, county: scenario.county, standard: scenario.standard)
    let found = try await Exploration([(entry.plan, entry.county, entry.standard)], draws: 16, seed: 1, threads: 1)
      .run()
    check(ExplorationScreen(found, RegretText(found, Crossing([entry]), []), seed: 1, language).lines(), "explore")
  }

  @Test(arguments: ["baoqing", "wudalianchi", "sifangtai", "chabuchar"], Language.allCases)
  func counties(place: String, language: Language) throws {
    let county = try CountyFolder(Sample.root + "/scenarios/" + place).county
    let standard = try StandardFile(governing: county.standard.value, named: county.standard.place).standard
    let target = try StandardFile.target(of: county).map { TargetOutcome(census: county, by: $0.standard) }
    let evaluation = Evaluation(census: county, by: standard)
    let findings = Finding.all(county, evaluation, standard)
    check(
      EvaluationScreen(evaluation, county, standard, findings, target: target, language).lines(), "evaluate \(place)")
    check(CheckScreen(findings, county, language).lines(), "check \(place)")
    check(StandardScreen.lines(standard, language), "standard \(place)")
    check(NeedsScreen(NeedsList(census: county, by: standard), language).lines(), "needs \(place)")
    let account = Account(census: county, by: standard)
    for slot in county.sections.indices {
      guard let explanation = try? Explanation(Inquiry(section: slot), in: account) else { continue }
      check(WhyScreen(explanation, in: account, language).lines(), "why \(place) \(slot)")
    }
  }

  /// A sentence with long words, names and numbers breaks at any width without losing a character.
  @Test(arguments: 20...80)
  func anyWidth(width: Int) {
    let text = "2029 年起初中多媒体教室 1,995 人，至 2,268 人（35 分钟），https://example.org/a/very/long/path.yaml:12，费用 4,620 万元。"
    let lines = Columns.wrap(text, width, indent: 2)
    #expect(lines.allSatisfy { Columns.width($0) <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    check(lines, "wrap")
    #expect(!lines.contains { $0.hasPrefix("  起") })
  }
}
