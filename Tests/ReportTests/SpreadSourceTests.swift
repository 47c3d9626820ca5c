import Files
import Report
import Samples
import Simulation
import Testing

/// Who fitted what: fitted values are told with their years, borrowed ones as borrowed, the plan's own as not fitted.
@Suite struct SpreadSourceTests {
  private func words(_ plan: String, over base: String? = nil) throws -> (zh: String, en: String) {
    func file(_ text: String) -> String {
      "title: 试\ncounty: \(Sample.root)/scenarios/baoqing\nthrough: 2028\n\(text)"
    }
    var files = ["plan.yaml": file((base == nil ? "" : "extends: base.yaml\n") + plan)]
    if let base { files["base.yaml"] = file(base) }
    let program = try Scenario(try Sample.folder(files) + "/plan.yaml").program()
    let words = SpreadSourceText.words([program])
    return (words.zh, words.en)
  }

  private static let fitted = """
    assumptions:
      entryRate: {normal: {mean: 0.77, sd: 0.03}, truncate: yes, fitted: 2012...2024}
      transition: {normal: {mean: 0.9, sd: 0.02}, truncate: yes, fitted: 2010...2023}
    """

  @Test func allFitted() throws {
    let words = try words(Self.fitted)
    #expect(words.zh == "离散程度由 junheng calibrate 按本县数据拟合（入学留存率 2012–2024 年，小升初比例 2010–2023 年）")
    #expect(
      words.en
        == "spreads are fitted by junheng calibrate to the county's own years (entry rate 2012–2024; transition to junior school 2010–2023)"
    )
    let alike = try self.words(Self.fitted.replacing("2010...2023", with: "2012...2024"))
    #expect(alike.zh == "离散程度由 junheng calibrate 按本县 2012–2024 年数据拟合")
  }

  @Test func noneFitted() throws {
    let words = try words("assumptions: {entryRate: {normal: {mean: 0.77, sd: 0.03}, truncate: yes}}")
    #expect(words.zh == "离散程度由方案设定，未经统计拟合" && words.en == "spreads are the plan's own, not fitted")
  }

  @Test func partlyFitted() throws {
    let words = try words(
      """
      assumptions:
        entryRate: {normal: {mean: 0.77, sd: 0.03}, truncate: yes, fitted: 2012...2024}
        transition: {normal: {mean: 0.9, sd: 0.02}, truncate: yes}
      uncertainty:
        sectionNoise: {progression: {a: 0, b: 0.85}, entry: {a: 0.1, b: 0.8}, fitted: 借用}
      """)
    #expect(
      words.zh
        == "离散程度：入学留存率由 junheng calibrate 按本县 2012–2024 年数据拟合；校际波动借用美国威斯康星州欧克莱尔学区 1998—2024 年的数据；小升初比例由方案设定，未经统计拟合")
    #expect(words.en.hasPrefix("spreads: entry rate is fitted by junheng calibrate"))
    #expect(words.en.hasSuffix("transition to junior school is the plan's own, not fitted"))
  }

  /// A spread that a plan changes is no longer the fitted one; what it leaves alone is.
  @Test func changedIsNotFitted() throws {
    let words = try words("assumptions: {entryRate: {normal: {sd: 0.05}}}", over: Self.fitted)
    #expect(words.zh == "离散程度：小升初比例由 junheng calibrate 按本县 2010–2023 年数据拟合；入学留存率由方案设定，未经统计拟合")
    for change in ["correlation: 0.9", "byYear: independent", "truncate: no"] {
      let words = try self.words("assumptions: {entryRate: {\(change)}}", over: Self.fitted)
      #expect(words.zh.contains("入学留存率由方案设定，未经统计拟合"), "\(change)")
    }
    let marked = try self.words(
      "assumptions: {entryRate: {fitted: 2015...2024, normal: {sd: 0.05}}}", over: Self.fitted)
    #expect(marked.zh == "离散程度由 junheng calibrate 按本县数据拟合（入学留存率 2015–2024 年，小升初比例 2010–2023 年）")
  }

  /// The same in a draft as in the plan that is saved of it; the mark itself is no value to try others of.
  @Test func draftedIsNotFitted() throws {
    let folder = try Sample.folder([
      "base.yaml": "title: 试\ncounty: \(Sample.root)/scenarios/baoqing\nthrough: 2028\n\(Self.fitted)"
    ])
    var draft = PlanDraft(try PlanFile(folder + "/base.yaml"), from: folder + "/base.yaml", at: folder + "/draft.yaml")
    #expect(!draft.assumptionFields.contains { $0.path.contains("fitted") })
    try draft.set(["assumptions", "entryRate", "normal", "sd"], to: "0.05")
    let drafted = try draft.file().plan.uncertainties
    #expect(drafted.map(\.source) == [.plan, .fitted(2010...2023)])
    try draft.set(["assumptions", "entryRate", "normal", "sd"], to: "0.03")
    #expect(try draft.file().plan.uncertainties.map(\.source) == [.fitted(2012...2024), .fitted(2010...2023)])
  }

  @Test func whatIsNoMark() throws {
    #expect(throws: (any Error).self) {
      try self.words("assumptions: {entryRate: {normal: {mean: 0.77, sd: 0.03}, truncate: yes, fitted: maybe}}")
    }
  }
}
