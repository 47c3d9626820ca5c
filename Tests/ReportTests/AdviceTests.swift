import County
import Ensemble
import Regulation
import Samples
import Simulation
import Testing

@testable import Report

/// The rule by which a report advises: chance first, what is not assessed keeps it open, a single run says that it is one.
@Suite struct AdviceTests {
  /// From 90 % on an application is safe, from 50 % on it has its conditions, below it is advised against.
  @Test(arguments: [
    (1.0, Advice.Answer.apply), (0.9, .apply), (0.8999, .applyIf), (0.5, .applyIf), (0.4999, .doNot), (0.0, .doNot),
  ])
  func thresholds(share: Double, answer: Advice.Answer) { #expect(Advice.answer(share) == answer) }

  /// Whole per cent never cross a limit of the rule, and none is told where some future says otherwise.
  @Test func wholePerCent() {
    func told(_ holds: Int, of all: Int = 10_000) -> String { ChanceText.whole(Proportion(holds: holds, of: all)).zh }
    #expect(told(800) == "约 8 %" && told(9_000) == "约 90 %")
    #expect(told(8_999) == "约 89 %", "it would be called safe")
    #expect(told(4_996) == "约 49 %", "it would have its conditions")
    #expect(told(0) == "为 0 %" && told(3) == "不足 1 %" && told(9_999) == "超过 99 %" && told(10_000) == "为 100 %")
    #expect(ChanceText.whole(Proportion(holds: 845, of: 10_000)).en == "8 %")
  }

  /// The first safe census before a safer one that comes later; where none is safe the likeliest, the first of equals.
  @Test func census() throws {
    func best(_ shares: [Int]) throws -> Int {
      try #require(Advice.best(shares.enumerated().map { ($0.offset, Proportion(holds: $0.element, of: 100)) })).0
    }
    #expect(try best([20, 91, 99]) == 1)
    #expect(try best([20, 60, 60]) == 1)
    #expect(try best([0, 0, 0]) == 0)
    #expect(Advice.best([]) == nil)
  }

  /// Baoqing's Q9 is not assessed: nothing that is assessed lets the county apply, however well it stands.
  @Test func unassessedKeepsItOpen() throws {
    let advice = Advice(try Sample.timeline(of: [], through: 2034), nil)
    #expect(advice.answer == .open && advice.open == [.q9] && advice.censuses == [2024, 2025])
    #expect(PlanRows.verdict(advice).zh == "尚不能判断")
    let listed = try Sample.timeline(of: []).years[0].clauses.count
    #expect(advice.assessed == listed - 1)
  }

  /// Too few years to see an application through are not the same as none to begin it in.
  @Test func shortPlan() throws {
    let advice = Advice(try Sample.timeline(of: [], through: 2026), nil)
    #expect(advice.answer == .tooShort)
    #expect(PlanRows.when(advice).zh.contains("推演期"))
    #expect(PlanRows.verdict(advice).zh == "无法判断")
  }

  /// The censuses by school year and the years of applying.
  @Test func years() {
    #expect(CensusYears.full([2024]).zh == "2024 学年统计数据（2025 年提出）")
    #expect(CensusYears.full([2024, 2025]).zh == "2024 或 2025 学年统计数据（2025 或 2026 年提出）")
    #expect(CensusYears.text([2024, 2025, 2026]).zh == "2024–2026 任一学年")
    #expect(CensusYears.full([2024]).en == "the census of 2024 (in 2025)")
    #expect(CensusYears.text([2024, 2027]).en == "2024 or 2027")
  }
}

/// Words that stand once for all pages: money, places in the form, what is kept on one line.
@Suite struct FormWordsTests {
  @Test(arguments: [
    (46_200_000.0, "4,620 万元", "46.2 million yuan"), (142_055_000, "1.42 亿元", "142.06 million yuan"),
    (5_430_000, "543 万元", "5.43 million yuan"), (120_000, "12 万元", "120,000 yuan"),
    (12_345, "1.23 万元", "12,345 yuan"), (830, "830 元", "830 yuan"), (99_996_000, "1 亿元", "100 million yuan"),
    (1_462_652, "146.3 万元", "1.46 million yuan"),
  ])
  func money(yuan: Double, zh: String, en: String) {
    #expect(Money.text(yuan).zh == zh)
    #expect(Money.text(yuan).en == en)
  }

  @Test func forms() {
    #expect(ClauseID.allCases.filter { Names.form($0).zh.hasPrefix("表") }.count == 27)
    #expect(Names.form(.r1).zh == "表Ⅱ" && Names.form(.g4).zh == "表Ⅳ-4" && Names.form(.q9).en == "Table V-9")
    #expect(Names.forms([.g1, .g2, .g3, .q9]).zh == "表Ⅳ-1至Ⅳ-3、表Ⅴ-9")
    #expect(Names.forms([.g1, .g2, .g6]).en == "Table IV-1 to IV-2, Table IV-6")
    #expect(Names.verdict(.metByExemption, until: 2027).zh == "达标（按限期化解承诺，至2027年）")
    #expect(Names.answer(.metByExemption, until: 2027).en == "yes (dated promise, until 2027)")
  }

  /// A number and its unit stay on one line, and 年 with 起.
  @Test func glue() {
    #expect(Glue.text("2029 年起初中") == "2029\u{A0}年\u{2060}起初中")
    #expect(Glue.text("1,995 人，约 8 %") == "1,995\u{A0}人，约 8\u{A0}%")
    #expect(Glue.text("Plan 2, Table IV-4") == "Plan\u{A0}2, Table\u{A0}IV-4")
    #expect(Glue.text("2024–2026 年") == "2024–\u{2060}2026\u{A0}年")
    #expect(Glue.text("今年起") == "今年起" && Glue.text("3 more rooms") == "3 more rooms")
  }
}
