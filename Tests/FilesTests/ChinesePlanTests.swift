import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

/// Plans in Chinese keys, in English ones, and in both.
@Suite struct ChinesePlanTests {
  private static let plans: [String] = ["baoqing", "chabuchar", "sifangtai", "wudalianchi"].flatMap { county in
    let folder = Sample.root + "/scenarios/\(county)/plans"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".yaml") }
      .sorted().map { "\(folder)/\($0)" }
  }

  /// A plan translated says the same as its original, and translated back it is the original again.
  @Test(arguments: plans)
  func twins(path: String) throws {
    let original = try String(contentsOfFile: path, encoding: .utf8)
    let chinese = try PlanTranslation(path, toChinese: true).text
    #expect(chinese != original)
    #expect(chinese.split(separator: "\n").count == original.split(separator: "\n").count)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let twin = folder + "/.twin-\(UUID().uuidString).yaml"
    try chinese.write(toFile: twin, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: twin) }
    let (one, two) = (try PlanFile(path).values, try PlanFile(twin).values)
    #expect(one.map(\.key) == two.map(\.key))
    // Rates are spelt `/year` or `/年`.
    #expect(one.map { $0.value.replacing("/year", with: "/年") } == two.map { $0.value.replacing("/year", with: "/年") })
    #expect(try PlanTranslation(twin, toChinese: false).text == original)
  }

  /// No key of a record and no word of a value has the spelling of another.
  @Test func spellingsAreUnique() {
    func walk(_ form: KeyForm) {
      switch form {
      case .record(let record):
        let spellings = record.keys.flatMap(\.spellings)
        #expect(Set(spellings).count == spellings.count, "\(spellings)")
        for key in record.keys {
          #expect(!key.chinese.isEmpty, "\(key.word)")
          #expect(!key.spellings.contains { $0.contains { " ：:，,（）()".contains($0) } }, "\(key.spellings)")
          walk(key.form)
        }
      case .word(let words):
        let spellings = words.flatMap { [$0.name] + $0.chinese }
        #expect(Set(spellings).count == spellings.count && words.allSatisfy { !$0.chinese.isEmpty }, "\(spellings)")
      case .list(let form), .table(let form, _): walk(form)
      case .either(let forms): forms.forEach(walk)
      default: break
      }
    }
    walk(PlanKeys.root)
    walk(CountyKeys.root)
  }

  private static let head = "名称: 甲\n县: \(Sample.root)/scenarios/baoqing\n推演至: 2027\n"

  private func sentences(_ text: String, _ language: Language = .zh) throws -> [String] {
    let folder = try Sample.folder(["plan.yaml": text])
    do throws(Problems) {
      _ = try PlanFile(folder + "/plan.yaml")
      return []
    } catch {
      return error.all.map { $0.line(language).replacing(folder + "/", with: "") }
    }
  }

  /// The two languages may be mixed.
  @Test func mixed() throws {
    let text = Self.head + "measures:\n  - 名称: 轮岗\n    轮岗: {share: 12%, 骨干: 25%, 方向: need}\n    实施年份: 2025...2027\n"
    #expect(try sentences(text) == [])
    let folder = try Sample.folder(["plan.yaml": text])
    let plan = try PlanFile(folder + "/plan.yaml").plan
    guard case .rotate(.quota(let quota)) = plan.measures[0].action else {
      Issue.record("no quota")
      return
    }
    #expect(quota.backbone == 0.25 && quota.direction == .need)
  }

  /// What is wrong is told where it stands, in the words it was meant in.
  @Test(arguments: [
    (head + "through: 2028\n", ["plan.yaml:4: through: “through”与“推演至”是同一个键的两种写法；请只留一个"]),
    (head + "措旋: []\n", ["plan.yaml:4: 措旋: 没有键“措旋”；是否指 措施？"]),
    (
      head + "措施:\n  - 名称: 轮岗\n    轮岗: {比例: 12%, 方向: 按须}\n    年份: 2025\n",
      ["plan.yaml:6: 措施[1].轮岗.方向: “按须”不是可用的词（对等交流、按需、按比例）；是否指 按需？"]
    ),
    ("名称: 甲\n县: x\n", ["plan.yaml:1: 缺少“推演至”；请补上"]),
    (head + "措施：\n  - 名称: 轮岗\n", ["plan.yaml:4: “措施：”含全角字符；请改用半角"]),
    (head + "假设: {升级率：1.0}\n", ["plan.yaml:4: 假设.升级率：1.0: “升级率：”含全角字符；请改用半角"]),
    (head + "假设: {教师离岗率: 2％/年}\n", ["plan.yaml:4: 假设.教师离岗率: “2％/年”含全角字符；请改用半角"]),
  ])
  func faults(text: String, expected: [String]) throws {
    #expect(try sentences(text) == expected)
  }

  /// Names stand wherever ids do; one that two schools have is told with their ids.
  @Test func names() throws {
    let folder = try Sample.folder([
      "plan.yaml": Self.head + "措施:\n  - 名称: 撤并\n    撤并: 七星泡镇凉水学校小学部\n    并入: {第四小学: 60%, no3-p: 40%}\n    年份: 2026\n"
    ])
    let county = try Sample.baoqing()
    let file = try PlanFile(folder + "/plan.yaml").named(in: county)
    guard case .merge(let merger) = file.plan.measures[0].action, case .shares(let into) = merger.into else {
      Issue.record("no merger")
      return
    }
    #expect(merger.closed == ["liangshui-p"] && into.map(\.id) == ["no4-p", "no3-p"])
    var twins = county
    twins.sections[1].name = "第四小学"
    #expect(throws: Problems.self) { try PlanFile(folder + "/plan.yaml").named(in: twins) }
  }

  /// A varied value may be named in Chinese.
  @Test func varied() throws {
    let folder = try Sample.folder([
      "plan.yaml": Self.head + "措施:\n  - 名称: 轮岗\n    轮岗: {比例: 12%}\n    年份: 2025\n"
    ])
    let file = try PlanFile(folder + "/plan.yaml")
    for key in ["轮岗.比例", "rotate.share", "轮岗.share"] {
      guard case .rotate(.quota(let quota)) = try file.varied([(key, "8%")]).measures[0].action,
        case .share(let share) = quota.size
      else {
        Issue.record("no quota")
        return
      }
      #expect(share == 0.08, "\(key)")
    }
  }

  /// The plan that is begun in Chinese has Chinese keys only, its examples too.
  @Test func starter() throws {
    let text = PlanStarter(
      try Sample.baoqing(), try Sample.standard(), path: Sample.root + "/scenarios/baoqing", .zh
    ).text
    let chinese = try PlanTranslation.starter(text, PlanKeys.root, toChinese: true)
    #expect(chinese.split(separator: "\n").count == text.split(separator: "\n").count)
    for key in ["title:", "rotate:", "merge:", "years:", "milestones:", "share:", "skip:"] {
      #expect(!chinese.contains(key), "\(key)")
    }
    for key in ["#  撤并: ", "轮岗: {比例: 10.9%"] { #expect(chinese.contains(key), "\(key)") }
    #expect(
      try PlanTranslation.starter(chinese, PlanKeys.root, toChinese: false)
        == text.replacing("/年", with: "/year"))
  }
}
