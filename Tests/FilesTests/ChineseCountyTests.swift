import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Testing

/// A county.yaml in Chinese keys, in English ones, and in both.
@Suite struct ChineseCountyTests {
  private static let counties = ["baoqing", "chabuchar", "sifangtai", "wudalianchi"]

  /// What a county says, places aside.
  private func said(_ county: County) -> [String] {
    let published = county.published
    return [
      county.name, "\(county.year)", county.standard.value, "\(county.code ?? "-") \(county.province ?? "-")",
      "\(county.posts.approved?.value ?? -1) \(county.posts.filled?.value ?? -1)",
      "\(county.backboneHaveDegree) \(county.bachelorShare ?? -1) \(county.synthetic != nil)",
      "\(county.basicBalance.map { "\($0.value)" } ?? "-")",
      county.tableI.figures.map { "\($0.key) \($0.value.value) \($0.value.unit)" }.sorted().joined(separator: ";"),
      county.promises.map { "\($0.school) \($0.made) \($0.due) \($0.dueAlternative ?? 0) \($0.evidence ?? "-")" }
        .joined(separator: ";"),
      county.declared.flatMap { clause, own in own.figures.map { "\(clause) \($0.key) \($0.value.value)" } }.sorted()
        .joined(separator: ";"),
      "\([published.sectionsFull, published.means, published.cvs].map { $0.map { $0.map { $0?.value } } })",
      "\(published.composites.map { $0?.value })",
      county.teachingPoints.map { "\($0.name) \($0.pupils) \($0.classes) \($0.into ?? "-")" }.joined(separator: ";"),
    ]
  }

  /// Translated, it says the same; translated back, it is the original again.
  @Test(arguments: counties)
  func twins(name: String) throws {
    let folder = Sample.root + "/scenarios/" + name
    let original = try String(contentsOfFile: folder + "/county.yaml", encoding: .utf8)
    let chinese = try PlanTranslation(folder + "/county.yaml", CountyKeys.root, toChinese: true).text
    #expect(chinese.contains("县名: ") && chinese.contains("\n统计年度: ") && !chinese.contains("\nclauses:"))
    let twin = try Sample.folder(["county.yaml": chinese])
    defer { try? FileManager.default.removeItem(atPath: twin) }
    #expect(
      try PlanTranslation(twin + "/county.yaml", CountyKeys.root, toChinese: false).text == original)
    for table in ["schools.csv", "births.csv", "feeders.csv", "cohorts.csv", "sources.yaml"]
    where FileManager.default.fileExists(atPath: "\(folder)/\(table)") {
      try FileManager.default.copyItem(atPath: "\(folder)/\(table)", toPath: "\(twin)/\(table)")
    }
    let (one, two) = (try CountyFolder(folder).county, try CountyFolder(twin).county)
    #expect(said(one) == said(two))
  }

  private static let schools = """
    id,name,stage,kind,pupils,classes,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms
    p1,东关小学,primary,primary,600,18,40,8,8,3000,5000,900000,18
    j1,城关中学,junior,junior,300,9,30,6,6,2400,4000,700000,12

    """

  private func sentences(_ yaml: String, _ language: Language) throws -> [String] {
    let folder = try Sample.folder(["county.yaml": yaml, "schools.csv": Self.schools])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do throws(Problems) {
      _ = try CountyFolder(folder)
      return []
    } catch { return error.all.map { $0.line(language).replacing(folder + "/", with: "") } }
  }

  /// English keys beside Chinese ones, clauses by their places in the form, and years under a key.
  @Test func mixed() throws {
    let folder = try Sample.folder([
      "county.yaml": """
      县名: 河口县
      year: 2024
      标准: national-2017
      数值: 总量
      表Ⅰ: {人口总数: 12万, schoolsPrimary: 1}
      教职工编制: {核定编制: {2024: 100, 2026: 96}, filled: 90}
      申报数据:
        表Ⅳ-11: {符合条件的总数: 60, rotated: 6, 交流轮岗骨干教师: 2}
        表Ⅵ: {forms: 200, 有效问卷: 190, 满意问卷: 180}
        G8: {是否达标: 是, 足额核定绩效工资: yes}

      """, "schools.csv": Self.schools,
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let county = try CountyFolder(folder).county
    #expect(county.tableI[.residents] == 120_000 && county.tableI[.schoolsPrimary] == 1)
    #expect(county.posts.approved?.value == 100 && county.posts.later[2026]?.value == 96)
    #expect(county.declared[.g11]?[.eligible] == 60 && county.declared[.g11]?[.rotatedBackbone] == 2)
    #expect(county.declared[.s1]?[.satisfied] == 180 && county.declared[.g8]?[.performancePayFull] == 1)
  }

  /// Twice the same key, a misspelt one and a wrong word, each in the language it is written in.
  @Test func mistakes() throws {
    let head = "县名: 河口县\n统计年度: 2024\n标准: national-2017\n"
    #expect(
      try sentences(head + "year: 2024\n", .zh) == ["county.yaml:4: year: “year”与“统计年度”是同一个键的两种写法；请只留一个"])
    let misspelt = try sentences(head + "申报数剧: {}\n", .zh)
    #expect(misspelt.count == 1 && misspelt[0].contains("申报数据"), "\(misspelt)")
    let figure = try sentences(head + "申报数据:\n  表Ⅳ-11: {符合条件总数: 60}\n", .en)
    #expect(figure.count == 1 && figure[0].contains("符合条件的总数"), "\(figure)")
    let word = try sentences(head + "数值: 总和\n", .en)
    #expect(word.count == 1 && word[0].contains("总量"), "\(word)")
    let colon = try sentences(head + "教职工编制：{核定编制: 100}\n", .zh)
    #expect(colon.count == 1 && colon[0].hasPrefix("county.yaml:4"), "\(colon)")
  }
}
