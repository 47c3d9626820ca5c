import County
import Regulation
import Report
import Samples
import Simulation
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], Language.zh), (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .en),
    (["LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_US"], .zh), ([:], .en), (["LANG": "fr_FR"], .en),
  ])
  func theLanguageOfTheEnvironment(environment: [String: String], language: Language) {
    #expect(Language(environment: environment) == language)
  }

  /// Every name exists in both languages, and no two indicators or clauses share one.
  @Test func names() {
    for language in Language.allCases {
      #expect(Set(Indicator.allCases.map { Names.indicator($0)(language) }).count == Indicator.count)
      #expect(Set(ClauseID.allCases.map { Names.clause($0)(language) }).count == ClauseID.allCases.count)
      #expect(LimitKey.allCases.allSatisfy { !$0.label(language).isEmpty })
      #expect(Verdict.allCases.allSatisfy { !Names.verdict($0)(language).isEmpty })
    }
  }

  /// What is printed in English has no Chinese but names and form numbers; what is printed in Chinese is Chinese.
  @Test func findingsInBothLanguages() throws {
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    for finding in Finding.all(county, Evaluation(census: county, by: standard), standard) {
      #expect(finding.sentence.zh.unicodeScalars.contains { $0.value > 0x4E00 })
      let english = finding.sentence.en.unicodeScalars.filter { $0.value >= 0x4E00 && $0.value < 0xA000 }
      let names = county.sections.map(\.name).joined() + "表"
      #expect(english.allSatisfy { names.unicodeScalars.contains($0) }, "\(finding.sentence.en)")
    }
  }

  /// The year a long timeline is told in several blocks, none wider than the screen.
  @Test func aLongTimelineFitsTheScreen() throws {
    let county = try Sample.baoqing()
    let plan = Sample.plan(county, through: 2060)
    let timeline = try Timeline(try Program(plan, for: county, by: try Sample.standard()))
    for language in Language.allCases {
      let lines = TimelineScreen(timeline, alternatives: [], language: language).lines()
      #expect(lines.allSatisfy { Columns.width($0) <= 100 })
      #expect(lines.contains { $0.contains("2060") })
    }
  }

  /// Things in a row, as each language lists them.
  @Test(arguments: [
    ([], "", ""), (["甲"], "甲", "甲"), (["甲", "乙"], "甲、乙", "甲 and 乙"),
    (["甲", "乙", "丙", "丁"], "甲、乙、丙、丁", "甲, 乙, 丙 and 丁"),
  ])
  func lists(words: [String], zh: String, en: String) {
    let list = Text.list(words.map { Text(same: $0) })
    #expect(list.zh == zh && list.en == en)
  }
}
