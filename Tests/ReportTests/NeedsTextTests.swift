import County
import Regulation
import Report
import Samples
import Testing

@testable import Simulation

/// The shopping list in words: amounts with their units, rounded up, one and many.
@Suite struct NeedsTextTests {
  @Test(arguments: [
    (Indicator.degree, 1.0, "1 人", "1 more degree teacher"), (.backbone, 2, "2 人", "2 more backbone teachers"),
    (.artsSports, 0.2, "1 人", "1 more arts & PE teacher"), (.multimedia, 0.4, "1 间", "1 more multimedia room"),
    (.multimedia, 1.2, "2 间", "2 more multimedia rooms"),
    (.teachingArea, 119.3, "120 ㎡", "120 m² more of teaching area"),
    (.sportsArea, 1234, "1,234 ㎡", "1,234 m² more of sports area"),
    (.equipment, 35_200, "3.6 万元", "36,000 yuan more of equipment"),
  ])
  func amounts(indicator: Indicator, amount: Double, zh: String, en: String) {
    #expect(NeedsText.counted(amount, indicator).zh == zh)
    #expect(NeedsText.more(amount, indicator).words == en)
  }

  @Test func roomsOfOne() {
    #expect(NeedsText.counted(0.4, .multimedia).en == "1 room")
    #expect(NeedsText.counted(3, .multimedia).en == "3 rooms")
  }

  /// In a column money stands in the next tenth of 万元, in English in thousands.
  @Test func columns() {
    #expect(NeedsText.amount(35_200, .equipment).zh == "3.6" && NeedsText.amount(35_200, .equipment).en == "36")
    #expect(NeedsText.amount(1_200.4, .sportsArea) == Text(same: "1,201"))
  }

  /// Once, every year, both, and what has no price.
  @Test(arguments: [
    (90_000.0, 0.0, true, " 9 万元", "90,000 yuan"), (0, 240_000, true, "每年 24 万元", "240,000 yuan a year"),
    (90_000, 240_000, true, " 9 万元、另每年 24 万元", "90,000 yuan and 240,000 yuan a year"),
    (90_000, 0, false, " 9 万元（有未列单价的，未计）", "90,000 yuan, not counting what has no price"),
  ])
  func money(once: Double, yearly: Double, isComplete: Bool, zh: String, en: String) {
    var bill = UnitPrices.Bill()
    (bill.once, bill.yearly, bill.isComplete) = (once, yearly, isComplete)
    #expect(NeedsText.money(bill) == Text(read: zh, en))
  }

  /// A county that lacks nothing, and one of which a kind is not known.
  @Test func nothing() throws {
    var county = Sample.county([
      Sample.section("a", pupils: 300), Sample.section("b", pupils: 300), Sample.section("c", .junior, pupils: 300),
    ])
    let standard = try Sample.standard("national-2017")
    func told() -> [Text] { NeedsText(NeedsList(census: county, by: standard)).sentences() }
    #expect(told().map(\.zh) == ["2024 年表Ⅱ、表Ⅲ均已达标，班额未超限，无需补充。"])
    #expect(
      told().map(\.en) == ["Nothing is needed in 2024: Tables II and III are met and no class is over its limit."])
    county.sections[1].totals[Indicator.sportsArea.index] = nil
    #expect(told().map(\.zh).last == "缺数据、无法列出的：小学体育场馆（1 个学段部）；相应的差异系数未评估。")
    #expect(
      told().map(\.en).last
        == "Not told, for want of data (sections): primary sports area (1); those CVs are not assessed.")
    #expect(told().map(\.zh).first == "2024 年已知的各项无需补充。")
  }
}
