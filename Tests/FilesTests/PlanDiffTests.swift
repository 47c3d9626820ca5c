import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

@Suite struct PlanDiffTests {
  private static let base = """
    title: A
    county: .
    through: 2030
    assumptions:
      entryRate: 0.77
      drift: {from: {group: 乡镇}, to: {group: 县城}, enrolled: 2%/year}
    measures:
      - {name: 轮岗, rotate: {share: 10%, backbone: 20%}, years: 2026...2030}
      - {name: 撤并, merge: [a, b], into: c, year: 2026}
      - {name: 走的, recruit: {section: a, teachers: 2}, year: 2027}
    """

  private func diff(_ a: String, _ b: String) throws -> [PlanChange] {
    let folder = try Sample.folder(["a.yaml": a, "b.yaml": b])
    return try PlanDiff(folder + "/a.yaml", folder + "/b.yaml").changes
  }

  private func sentences(_ a: String, _ b: String, _ language: Language) throws -> [String] {
    try diff(a, b).map { $0.sentence(language) }
  }

  @Test func alikeIsAlike() throws {
    #expect(try diff(Self.base, Self.base).isEmpty)
    // The same in another layout.
    #expect(try diff(Self.base, Self.base.replacing("merge: [a, b]", with: "merge: [a,   b]")).isEmpty)
  }

  @Test func aShare() throws {
    let other = Self.base.replacing("share: 10%", with: "share: 12%")
    #expect(try sentences(Self.base, other, .zh) == ["轮岗比例 10% → 12%，自2026年起"])
    #expect(try sentences(Self.base, other, .en) == ["rotation share 10% → 12%, from 2026"])
    let change = try #require(try diff(Self.base, other).first)
    #expect(change.scope == .measure("轮岗"))
    #expect(change.before?.place.line == 8 && change.after?.place.line == 8)
    #expect(
      change.before?.place.file.hasSuffix("a.yaml") == true && change.after?.place.file.hasSuffix("b.yaml") == true)
    #expect(change.key == "measures.rotate.share")
  }

  /// Assumptions, horizon, lists as a whole, years said once, measures that came and went.
  @Test func everyKindOfChange() throws {
    let other =
      Self.base
      .replacing("through: 2030", with: "through: 2032").replacing("entryRate: 0.77", with: "entryRate: calibrated")
      .replacing("enrolled: 2%/year", with: "entry: 3%/year").replacing("[a, b]", with: "[a]")
      .replacing("2026...2030", with: "2027...2030").replacing("name: 走的", with: "name: 来的")
    #expect(
      try sentences(Self.base, other, .zh) == [
        "推演至 2030 → 2032", "入学留存率 0.77 → 校准", "取消生源流动在校生年流动率 2%/年", "新增生源流动新生年流动率 3%/年",
        "实施年份 2026–2030 → 2027–2030", "撤并 a、b → a，2026年",
        "新增措施“来的”：补充教师（学段部 a，教师 2），年份 2027", "取消措施“走的”：补充教师（学段部 a，教师 2），年份 2027",
      ])
    #expect(
      try sentences(Self.base, other, .en).prefix(3) == [
        "horizon 2030 → 2032", "entry rate 0.77 → calibrated", "removed: drift of the enrolled 2%/year",
      ])
    let lines = PlanDiffRendering(
      try diff(Self.base, other), plans: ["甲", "乙"], Provenance(version: "0", inputs: [])
    ).lines(in: .plain, .en)
    #expect(lines.contains("Measure \"轮岗\""))
    #expect(lines.last == "8 differences.")
    #expect(lines.contains { $0.contains("a.yaml:3") })
  }

  /// An assumption that came or went is told with every one of its values, none cut off.
  @Test func anAssumptionOfSeveralValues() throws {
    let without = Self.base.replacing("  drift: {from: {group: 乡镇}, to: {group: 县城}, enrolled: 2%/year}\n", with: "")
    #expect(
      try sentences(without, Self.base, .zh) == ["新增生源流动：转出方（分组 乡镇），转入方（分组 县城），在校生年流动率 2%/年"])
    #expect(
      try sentences(Self.base, without, .en) == [
        "removed drift: from (group 乡镇), to (group 县城), of the enrolled 2%/year"
      ])
  }

  /// Receivers by share are the county's own keys; a shape that changes is told as a whole.
  @Test func ownKeys() throws {
    let a = Self.base.replacing("into: c", with: "into: {c: 60%, d: 40%}")
    let b = Self.base.replacing("into: c", with: "into: {c: 50%, d: 50%}")
    #expect(try sentences(a, b, .en) == ["receiver c 60% → 50%, in 2026", "receiver d 40% → 50%, in 2026"])
    #expect(try sentences(Self.base, b, .en) == ["receiver c → c 50%, d 50%, in 2026"])
  }

  /// What takes the place of a figure is told in words of the reader's language, not in those of the file.
  @Test func aSpreadInPlaceOfAFigure() throws {
    let spread = Self.base.replacing(
      "entryRate: 0.77", with: "entryRate: {normal: {mean: 0.77, sd: 0.03}, byYear: walk}")
    #expect(try sentences(Self.base, spread, .zh) == ["入学留存率 0.77 → 正态分布（均值 0.77，标准差 0.03），逐年抽取 随机游走"])
    #expect(
      try sentences(Self.base, spread, .en) == [
        "entry rate 0.77 → normal (mean 0.77, standard deviation 0.03), by year walk"
      ])
  }

  /// A plan in the other language is the same plan; assumptions that become a word are told under their name.
  @Test func otherSpellings() throws {
    let priced = Self.base.replacing("years: 2026...2030", with: "years: 2026...2030, cost: 12万元/year")
    #expect(try diff(priced, priced.replacing("/year", with: "/年")).isEmpty)
    let held = "title: A\ncounty: .\nthrough: 2030\nassumptions: hold\n"
    let open = "title: A\ncounty: .\nthrough: 2030\nassumptions: {entryRate: 0.77}\n"
    #expect(try sentences(open, held, .en) == ["assumptions entry rate 0.77 → hold"])
  }

  /// What says the same in another way is no difference.
  @Test(arguments: [
    ("share: 10%", "share: 0.10"), ("share: 10%", "share: 10.0%"), ("enrolled: 2%/year", "enrolled: 2.0%/年"),
    ("county: .", "county: ./"),
  ])
  func theSameInOtherWords(a: String, b: String) throws {
    #expect(try diff(Self.base, Self.base.replacing(a, with: b)).isEmpty)
  }

  @Test func theSameCost() throws {
    let priced = Self.base.replacing("year: 2027}", with: "year: 2027, cost: 1万元}")
    #expect(try diff(priced, priced.replacing("1万元", with: "10000元")).isEmpty)
    #expect(try diff(priced, priced.replacing("1万元", with: "10001元")).count == 1)
  }

  /// A plan that cannot be read is refused with what is wrong in it, whichever of the two it is.
  @Test func brokenPlans() throws {
    let broken = Self.base.replacing("share: 10%", with: "share: 12")
    for (a, b) in [(broken, Self.base), (Self.base, broken)] {
      let error = #expect(throws: Problems.self) { try diff(a, b) }
      #expect(error?.all.map(\.fault) == [.notAShare(text: "12")])
      #expect(error?.exitStatus == 65)
    }
  }

  /// A year in the place of a span is not told with the year it acts from.
  @Test func yearsSaidOnce() throws {
    let other = Self.base.replacing("years: 2026...2030", with: "year: 2026")
    #expect(try sentences(Self.base, other, .en) == ["removed: years 2026–2030", "added: year 2026"])
  }

  /// What is inherited is compared as it ends up, with the place it came from.
  @Test func inherited() throws {
    let folder = try Sample.folder([
      "a.yaml": Self.base, "b.yaml": "extends: a.yaml\nassumptions: {entryRate: 0.8}\n",
    ])
    let changes = try PlanDiff(folder + "/a.yaml", folder + "/b.yaml").changes
    #expect(changes.map { $0.sentence(.en) } == ["entry rate 0.77 → 0.8"])
    #expect(changes[0].after?.place.file.hasSuffix("b.yaml") == true)
  }

  /// Every key of every file has words in both languages, and no word is without a key.
  @Test func everyKeyHasWords() {
    for root in [PlanKeys.root, CountyKeys.root, StandardKeys.root] {
      for word in root.words {
        let text = SchemaWords.text(word)
        #expect(text != nil, "\(word)")
        #expect(text?.zh.isEmpty == false && text?.en.isEmpty == false, "\(word)")
      }
    }
    #expect(PlanKeys.root.allKeys.allSatisfy { $0.label?.zh.unicodeScalars.contains { $0.value > 0x4E00 } == true })
  }
}
