import County
import Files
import Foundation
import Report
import Samples
import Testing

/// The other forms of an application, and the forms that schools fill in for themselves.
@Suite struct FormsTests {
  private func new(_ names: String...) throws -> NewCounty {
    try new(paths: names.map { "\(TablesTests.workbooks)/\($0)" })
  }

  private func new(paths: [String]) throws -> NewCounty {
    try NewCounty(
      paths,
      NewCounty.Options(name: nil, year: nil, standard: "heilongjiang", sheet: nil, today: (2026, 11)))
  }

  /// Every pattern for the sentences of 表Ⅳ and 表Ⅴ can be read.
  @Test func patterns() { #expect(ClauseSentences.counts.written == ClauseSentences.counts.read) }

  /// What the forms do not ask for in figures; the hand-made county has them from its self-assessment.
  private static let elsewhere: Set<String> = [
    "G6.units", "G8.performancePayFull", "G14.tiltedToRural", "G15.careSystem", "G15.leftBehind", "V1.clear",
  ]

  /// The whole application of 宝清 in one workbook, or in a document: figure for figure what was entered by hand.
  @Test(arguments: ["application.xlsx", "application.docx"])
  func application(name: String) throws {
    let (read, own) = (try new(name).county, try Sample.baoqing())
    #expect(read.name == "宝清县")
    #expect(read.year == 2024)
    #expect(read.sections.map(\.totals) == own.sections.map(\.totals))
    #expect(read.sections.map(\.pupils) == own.sections.map(\.pupils))
    for column in TableI.Column.allCases where !column.rawValue.hasPrefix("spending") {
      #expect(read.tableI[column] == own.tableI[column], "\(column)")
    }
    for (clause, declared) in own.declared where name.hasSuffix("xlsx") || clause != .s1 {
      for (key, figure) in declared.figures where !Self.elsewhere.contains("\(clause.rawValue).\(key.rawValue)") {
        let told = read.declared[clause]?.figures[key]
        #expect(told?.value == figure.value, "\(clause) \(key)")
        #expect(told?.unit == figure.unit, "\(clause) \(key)")
      }
      for key in read.declared[clause]?.figures.keys.map({ $0 }) ?? [] { #expect(declared.figures[key] != nil) }
    }
    guard name.hasSuffix("xlsx") else { return }
    for stage in Stage.allCases.map(\.index) {
      #expect(read.published.means[stage].map(\.?.value) == own.published.means[stage].map(\.?.value))
      #expect(read.published.cvs[stage].map(\.?.value) == own.published.cvs[stage].map(\.?.value))
      #expect(read.published.sectionsFull[stage].map(\.?.value) == own.published.sectionsFull[stage].map(\.?.value))
      #expect(read.published.composites[stage]?.value == own.published.composites[stage]?.value)
    }
    #expect(read.declared[.g11]?.figures[.rotated]?.place.address == "表4!B13")
  }

  /// A figure told twice and differently, or none of its kind, is left blank and told.
  @Test func unclear() throws {
    let folder = try Sample.folder([
      "表.csv": """
      指标名称,指标值或简要结论,是否达标
      12.专任教师持有教师资格证上岗率达到100%,全县在岗专任教师1441人，其中持有教师资格证的专任教师1400人，持有教师资格证的教师1390人，占比97.2%。,否
      1.全县初中三年巩固率达到95%以上,全县初中毕业生数为2810人，三年巩固率为101.5%。,是
      """
    ])
    let read = try NewCounty(
      ["\(TablesTests.workbooks)/plain.xlsx", folder + "/表.csv"],
      NewCounty.Options(name: nil, year: nil, standard: nil, sheet: nil, today: (2026, 11)))
    #expect(read.county.declared[.g12]?.figures.mapValues(\.value) == [.met: 0, .teachers: 1441, .share: 0.972])
    #expect(read.county.declared[.q1]?.figures.mapValues(\.value) == [.met: 1, .graduates: 2810])
    let told = read.understanding.facts.map(\.fact)
    #expect(told.contains(.declarationUnclear(clause: .g12, keys: [.certified], text: nil)))
    #expect(told.contains(.declarationUnclear(clause: .q1, keys: [.share], text: "101.5%")))
  }

  /// One workbook of the yearly statistics a school: degrees, premises, grades; both sections of a nine-year school.
  @Test func books() throws {
    let county = try new(
      paths: TablesTests.named([
        "books/primary.xlsx": "东关小学.xlsx", "books/junior.xlsx": "第一初级中学.xlsx", "books/nine-year.xlsx": "青山学校.xlsx",
      ])
    ).county
    #expect(county.sections.map(\.name) == ["东关小学", "第一初级中学", "青山学校", "青山学校"])
    #expect(county.sections.map(\.pupils) == [600, 450, 160, 100])
    #expect(county.sections.map(\.classes) == [15, 10, 6, 3])
    // 专科 and above in primary, 本科 and above in junior school; indoor rooms moved; 160 : 100 × 1.1.
    #expect(county.sections[0].totals == [33, 6, 6, 3000.5, 5000, 1_500_000, 15])
    #expect(county.sections[1].totals == [30, 5, 5, 3100, 4900, 1_300_000, 12])
    #expect(county.sections[2].totals == [12, 2, 2, 1540.74, 2074.07, 474_074.07, 6])
    #expect(county.sections[3].totals == [8, 1, 2, 1059.26, 1425.93, 325_925.93, 4])
    #expect(county.sections.map(\.kind) == [.primary, .junior, .nineYear, .nineYear])
    #expect(
      county.enrolment.map(\.pupils) == Array(repeating: 100, count: 6) + [
        150, 150, 150, 30, 30, 25, 25, 25, 25, 40, 30, 30,
      ])
    #expect(county.sections[0].place.address?.hasPrefix("教基1001!") ?? false)
  }

  /// A form of one school with an item a line.
  @Test func upright() throws {
    let new = try new(
      paths: TablesTests.named([
        "forms/primary.xlsx": "西关小学.xlsx", "forms/junior.xlsx": "河口初级中学.xlsx", "forms/nine-year.xlsx": "白沙镇中心学校.xlsx",
      ]))
    let county = new.county
    #expect(county.sections.map(\.pupils) == [300, 90, 160, 100])
    #expect(county.sections.map(\.classes) == [8, 3, 6, 3])
    #expect(county.sections[0].totals == [16, 3, 3, 1600, 2600, 800_000, 8])
    // 无 is no indoor room.
    #expect(county.sections[1].totals == [9, 1, 1, 800, 1500, 300_000, 4])
    #expect(county.sections[2].totals == [12, 2, 2, 1540.74, 2074.07, 474_074.07, 6])
    #expect(county.sections.map(\.built) == Array(repeating: .atMost(2016), count: 4))
    #expect(new.understanding.declared.isEmpty)
    #expect(new.tables.first { $0.name == "sources.yaml" }?.text.contains("西关小学.xlsx 学校填报表!E8") ?? false)
  }

  /// Earlier years of a class table are kept beside the census and read back.
  @Test func pastRolls() throws {
    let new = try NewCounty(
      ["\(TablesTests.workbooks)/classes-long.xlsx"],
      NewCounty.Options(name: nil, year: 2024, standard: nil, sheet: nil, today: (2026, 11)))
    let table = try #require(new.tables.first { $0.name == "enrolment.csv" }?.text)
    #expect(table.hasPrefix("section,year,grade,pupils,classes\n东关小学-p,2024,1,100,3\n"))
    #expect(table.contains("东关小学-p,2023,6,95,2\n"))
    let schools = try #require(new.tables.first { $0.name == "schools.csv" }?.text)
    let folder = try CountyFolder(
      try Sample.folder([
        "county.yaml": "name: 河口县\nyear: 2024\nstandard: national-2017\n", "schools.csv": schools,
        "enrolment.csv": table,
      ]))
    #expect(folder.county.enrolment.map(\.pupils) == Array(repeating: 100, count: 6))
    #expect(folder.county.pastEnrolment[2023]?.map(\.pupils) == Array(repeating: 95, count: 6))
    #expect(folder.notices.contains { $0.fact == .pastEnrolment(years: [2023]) })
  }
}
