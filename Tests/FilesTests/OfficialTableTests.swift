import County
import Files
import Foundation
import Regulation
import Samples
import Testing

/// 表Ⅱ-2 as printed, over Baoqing's figures, is the same county as the table under our own heads.
@Suite struct OfficialTableTests {
  static let county = "name: 宝清县\nyear: 2024\nstandard: heilongjiang\n"

  static let heads = [
    "序号", "学校名称", "举办者类型", "在校生数", "年级数", "班级数", "每百名学生拥有高于规定学历教师数",
    "每百名学生拥有县级及以上骨干教师数", "每百名学生拥有体育、艺术(美术、音乐)专任教师数", "生均教学及辅助用房面积（㎡）",
    "生均体育运动场馆面积（㎡）", "生均教学仪器设备值\n(元)", "每百名学生拥有网络多媒体教室数", "该校综合评估是否达标", "备注（注明有哪几项指标达标，哪几项指标达到85%）",
  ]
  private static let columns = [
    "name", "founder", "pupils", "grades", "classes", "degree_teachers", "backbone_teachers", "arts_sports_teachers",
    "teaching_area", "sports_area", "equipment_value", "multimedia_rooms",
  ]

  /// The form: a title, heads, codes; numbers that start again with the junior schools, under heads printed once more.
  static func table() throws -> String {
    let head = heads.map { $0.contains("\n") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
    let codes = (1...14).map { "L\($0)" }.joined(separator: ",") + ",\n"
    var text = "表Ⅱ-2 小学、初中资源配置基本情况（分学校）" + String(repeating: ",", count: 14) + "\n" + head + codes
    let rows = try Sample.rows()
    for stage in ["primary", "junior"] {
      if stage == "junior" { text += head }
      for (number, row) in rows.filter({ $0["stage"] == stage }).enumerated() {
        text += "\(number + 1)," + columns.map { row[$0] ?? "" }.joined(separator: ",") + ",1,L7-L13指标达标。\n"
      }
    }
    return text + "注：1.小学学校总数19所，初中学校总数14所。" + String(repeating: ",", count: 14) + "\n"
  }

  private func folder(_ table: String) throws -> CountyFolder {
    try CountyFolder(try Sample.folder(["county.yaml": Self.county, "schools.csv": table]))
  }

  @Test func theSameEvaluation() throws {
    let official = try folder(try Self.table()).county
    let own = try Sample.baoqing()
    let standard = try Sample.standard()
    func spreads(_ county: County) -> [Double] {
      Evaluation(census: county, by: standard).stages.flatMap { $0.indicators.map(\.cv) }
    }
    #expect(spreads(official) == spreads(own))
    #expect(spreads(official).count == 14)
    let (one, two) = (Evaluation(census: official, by: standard), Evaluation(census: own, by: standard))
    #expect(one.clause(.r1)?.verdict == two.clause(.r1)?.verdict)
    #expect(one.sections.map(\.verdict) == two.sections.map(\.verdict))
    #expect(one.stages.map(\.compositeCV) == two.stages.map(\.compositeCV))
    #expect(official.sections.map(\.stage) == own.sections.map(\.stage))
    #expect(official.sections.map(\.kind) == own.sections.map(\.kind))
    #expect(official.schools.map(\.sections) == own.schools.map(\.sections))
    #expect(
      official.sections.filter { $0.stage == .junior }.map(\.years)
        == own.sections.filter { $0.stage == .junior }.map(\.years))
    #expect(official.sections.map(\.founder) == own.sections.map(\.founder))
  }

  /// Ids stay with the school, whatever the order of the rows, and are unique.
  @Test func derivedIDs() throws {
    let folder = try folder(try Self.table())
    let ids = folder.county.sections.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.first == "实验学校-p")
    #expect(ids.contains("朝阳镇中心学校-p") && ids.contains("朝阳镇中心学校-j"))
    #expect(folder.county.schools.contains { $0.id == "朝阳镇中心学校" })
    #expect(
      Set(folder.notices.map(\.id)) == [
        "toldFromNames", "takenForNineYear", "takenForSixYears", "headIsRatio", "notUsed",
      ])
    let findings = Finding.all(
      folder.county, Evaluation(census: folder.county, by: try Sample.standard()), try Sample.standard())
    #expect(findings.contains { $0.id == "toldFromNames" })
  }

  /// 小学部 and 初中部 in brackets of either width are the same two sections of one school.
  @Test(arguments: [("（", "）"), ("(", ")"), (" （", "）")])
  func partsInBrackets(open: String, close: String) throws {
    let plain = try Self.table()
    #expect(plain.contains("朝阳镇中心学校小学部"))
    var bracketed = plain
    for part in ["小学部", "初中部"] { bracketed = bracketed.replacing(part + ",", with: open + part + close + ",") }
    let (one, two) = (try folder(plain).county, try folder(bracketed).county)
    #expect(two.sections.map(\.id) == one.sections.map(\.id))
    #expect(two.sections.map(\.kind) == one.sections.map(\.kind))
    #expect(two.schools.map(\.id) == one.schools.map(\.id))
    #expect(two.schools.map(\.sections) == one.schools.map(\.sections))
    #expect(two.schools.count { $0.sections.count == 2 } == 5)
  }

  /// Sums and the names of those who filled in the form are no schools.
  @Test func sumsAndSignatures() throws {
    let plain = try Self.table()
    let more = ["城区小计", "小学 合计", "填表人：张三", "审核人："]
      .map { ",\($0)" + String(repeating: ",", count: 13) + "\n" }.joined()
    #expect(try folder(plain + more).county.sections.map(\.id) == (try folder(plain).county.sections.map(\.id)))
  }

  /// Our own heads and official ones may stand side by side, with spaces and brackets of either width.
  @Test func mixedHeads() throws {
    let text = try String(contentsOfFile: Sample.root + "/scenarios/baoqing/schools.csv", encoding: .utf8)
      .replacing("equipment_value", with: " 教学仪器设备值 （元） ").replacing("pupils", with: "在校生数\u{3000}")
      .replacing("stage", with: "学段").replacing("primary,primary", with: "小学,小学")
      .replacing("junior,junior", with: "初中,初级中学").replacing(",town,", with: ",镇区,")
    let county = try folder(text).county
    #expect(county.sections.map(\.totals) == (try Sample.baoqing()).sections.map(\.totals))
    #expect(county.sections.map(\.id) == (try Sample.baoqing()).sections.map(\.id))
    #expect(county.sections.map(\.zone) == (try Sample.baoqing()).sections.map(\.zone))
  }

  /// Words for stage, kind and founder as the forms write them.
  @Test func officialWords() throws {
    let table = """
      学校名称,学段,学校类别,城乡分类,举办者类型,是否寄宿制,学制,在校生数,班级数,高于规定学历教师数,县级及以上骨干教师数,体育、艺术专任教师数,教学及辅助用房面积,体育运动场馆面积,教学仪器设备值,网络多媒体教室数
      东关小学,小学,小学,城区,县级教育部门,否,6,600,15,30,6,6,3000,5000,1500000,15
      河口学校,小学,九年一贯制学校,乡村,民办,是,6,120,6,8,2,2,800,1500,300000,6
      第一中学,初中,完全中学,镇区,7,是,3,300,7,20,4,4,2000,3500,900000,8
      """
    let county = try folder(table).county
    #expect(county.sections.map(\.id) == ["东关小学-p", "河口学校-p", "第一中学-j"])
    #expect(county.sections.map(\.kind) == [.primary, .nineYear, .complete])
    #expect(county.sections.map(\.founder) == [7, 10, 7])
    #expect(county.sections.map(\.boarding) == [false, true, true])
  }
}
