import County
import Files
import Foundation
import Report
import Samples
import Testing

/// Workbooks and documents of many writers, sound and broken (made by `make-workbooks`).
@Suite struct WorkbookTests {
  private func new(_ name: String, sheet: String? = nil) throws -> NewCounty {
    try TablesTests.new("\(TablesTests.workbooks)/\(name)", sheet: sheet)
  }

  /// The same four schools however they are kept.
  @Test(arguments: [
    "plain.xlsx", "stored.xlsx", "strict.xlsx", "rich.xlsx", "phonetic.xlsx", "form.docx", "unicode.txt",
    "ratio-beside-total.xlsx", "blank-rows.xlsx", "classes.xlsx", "classes-long.xlsx", "fixed.xlsx",
    "rows-out-of-order.xlsx", "prefixed.xlsx", "streamed.xlsx", "pages-rows.xlsx", "pages-bare.xlsx",
    "pages-columns.xlsx", "pages-below.xlsx",
  ])
  func fourSchools(name: String) throws {
    let county = try new(name).county
    #expect(county.sections.map(\.name) == ["东关小学", "西关小学", "第一初级中学", "河口初级中学"])
    #expect(county.sections.map(\.stage) == [.primary, .primary, .junior, .junior])
    #expect(county.sections.map(\.pupils) == [600, 300, 450, 90])
    #expect(county.sections[0].totals == [30, 6, 6, 3000.5, 5000, 1_500_000, 15])
    #expect(county.sections[3].totals == [9, 1, 1, 800, 1500, 300_000, 4])
  }

  @Test func datesFrom1904() throws {
    #expect(try new("rich.xlsx").county.sections.map(\.built) == Array(repeating: .year(2009), count: 4))
  }

  @Test func hiddenRows() throws {
    let told = try new("rich.xlsx").understanding.facts.first { $0.fact == .hiddenRow(name: "第一初级中学") }
    #expect(told?.place.address == "表Ⅱ-2!A4")
  }

  @Test func titlesOfDocuments() throws {
    let county = try new("form.docx").county
    #expect(county.name == "河口县")
    #expect(county.year == 2024)
  }

  @Test func ratioBesideTotal() throws {
    let told = try new("ratio-beside-total.xlsx").understanding.facts
    #expect(told.contains { $0.fact == .ratioBesideTotal(head: "每百名学生拥有高于规定学历教师数") })
  }

  /// Classes by grade go to `enrolment.csv`; grades that do not sum to the roll are told and left out.
  @Test func classesByGrade() throws {
    let new = try new("classes.xlsx")
    #expect(new.county.enrolment.filter { $0.section == "东关小学-p" }.map(\.pupils) == Array(repeating: 100, count: 6))
    #expect(new.county.enrolment.filter { $0.section == "第一初级中学-j" }.map(\.grade) == [1, 2, 3])
    #expect(!new.county.enrolment.contains { $0.section == "西关小学-p" })
    #expect(
      new.understanding.facts.contains {
        $0.fact == .gradesDiffer(name: "西关小学", column: "pupils", sum: 290, told: 300)
      })
    let long = try self.new("classes-long.xlsx")
    #expect(long.county.enrolment.map(\.pupils) == Array(repeating: 100, count: 6))
    #expect(long.county.enrolment.map(\.classes) == [3, 3, 3, 2, 2, 2])
  }

  /// The yearly statistics: four levels of heads, degrees by level, indoor sports, campuses, attached classes, a whole
  /// school in the sheets of both stages.
  @Test func statistics() throws {
    let county = try new("statistics.xlsx").county
    func section(_ id: String) -> Section? { county.sections.first { $0.id == id } }
    #expect(county.sections.count == 6)
    // 600 + 60 of the east campus; 30 + 3 with 专科 and above; 3 + 3 and 1; premises less 200 indoors.
    #expect(section("东关小学-p")?.pupils == 660)
    #expect(section("东关小学-p")?.totals == [33, 7, 7, 3300.5, 5500, 1_625_000, 17])
    #expect(section("大坪教学点-p")?.kind == .teachingPoint)
    // 160 : 100 × 1.1 of 2,600 m² and 3,500 m².
    #expect(section("青山学校-p")?.totals[Indicator.teachingArea.index] == 1540.74)
    #expect(section("青山学校-j")?.totals[Indicator.teachingArea.index] == 1059.26)
    #expect(section("青山学校-p")?.totals[Indicator.sportsArea.index] == 2074.07)
    #expect(section("青山学校-j")?.totals[Indicator.degree.index] == 8)
    #expect(section("青山学校-p")?.totals[Indicator.multimedia.index] == 6)
    #expect(section("青山学校-j")?.totals[Indicator.multimedia.index] == 4)
    // 50 : 450 × 1.1 of the host's 3,100 m².
    #expect(section("第一初级中学-p")?.totals[Indicator.teachingArea.index] == 284.4)
    #expect(section("第一初级中学-j")?.totals[Indicator.degree.index] == 30)
    #expect(!county.sections.contains { $0.name.contains("高级中学") && !$0.name.contains("初级") })
  }

  /// A file a stage, senior schools among them: their pupils weigh in the split, 1 : 1.1 : 1.32 and 1 : 1.2, and they are no
  /// sections.
  @Test func seniorSchools() throws {
    let files = try TablesTests.named([
      "stages/primary.xlsx": "河口县小学.xlsx", "stages/junior.xlsx": "河口县初中.xlsx", "stages/senior.xlsx": "河口县高中.xlsx",
    ])
    let new = try NewCounty(
      files,
      NewCounty.Options(name: nil, year: 2024, standard: nil, sheet: nil, today: (2026, 11)))
    let county = new.county
    #expect(county.name == "河口县")
    #expect(county.sections.map(\.id) == ["东关小学-p", "育英学校-p", "育英学校-j", "河口第一中学-j"])
    #expect(county.sections.map(\.kind) == [.primary, .twelveYear, .twelveYear, .complete])
    let areas = county.sections.map { $0.totals[Indicator.teachingArea.index] }
    // 160 : 100 × 1.1 : 80 × 1.32 of 2,600 m²; 300 : 400 × 1.2 of 7,800 m².
    #expect(areas == [3000.5, 1107.56, 761.45, 3000])
    #expect(county.sections.map { $0.totals[Indicator.multimedia.index] } == [15, 9, 5, 15])
    let facts = new.understanding.facts.map(\.fact)
    #expect(facts.contains(.outOfScope(name: "河口县高级中学", kind: "高级中学")))
    #expect(facts.contains(.splitByPupils(schools: ["河口第一中学", "育英学校"])))
    // Without the file of senior schools nobody knows their share, and that is told.
    let without = try NewCounty(
      Array(files.dropLast()),
      NewCounty.Options(name: nil, year: 2024, standard: nil, sheet: nil, today: (2026, 11)))
    #expect(
      without.understanding.facts.contains { $0.fact == .seniorsUnknown(schools: ["河口第一中学", "育英学校"]) })
  }

  /// A total on the second sheet sums both; a sheet without heads goes on with the one before it, and that is told.
  @Test(arguments: ["pages-rows.xlsx", "pages-bare.xlsx"])
  func pages(name: String) throws {
    let facts = try new(name).understanding.facts.map(\.fact)
    #expect(facts.contains(.totalRow(name: "合计")))
    #expect(!facts.contains { $0.id == "sumDiffers" })
    #expect(facts.contains(.continuation(of: "表Ⅱ-2")) == (name == "pages-bare.xlsx"))
  }

  @Test func wholeSchools() throws {
    let county = try new("whole-schools.xlsx").county
    let both = county.sections.filter { $0.name == "青山学校" }
    #expect(both.map(\.pupils) == [160, 100])
    #expect(both.map { $0.totals[Indicator.teachingArea.index] } == [1600, 1100])
    #expect(both.map { $0.totals[Indicator.degree.index] } == [nil, nil])
  }

  /// What is broken is refused with its place, and nothing else is said.
  @Test(arguments: [
    ("no-cached-value.xlsx", "表Ⅱ-2!C3", "noCachedValue"), ("text-for-number.xlsx", "表Ⅱ-2!C3", "notANumber"),
    ("percent.xlsx", "表Ⅱ-2!F3", "percentForTotal"), ("date-for-number.xlsx", "表Ⅱ-2!E3", "dateForNumber"),
    ("error-value.xlsx", "表Ⅱ-2!E3", "errorValue"), ("nameless.xlsx", "表Ⅱ-2!A4", "nameless"),
    ("two-tables.xlsx", "去年!C3", "twoTables"), ("nested.docx", "表格1!L4", "nestedTable"),
    ("document-type.xlsx", "", "documentType"), ("bomb.xlsx", "", "inflatesTooMuch"),
    ("cut-short.xlsx", "", "cutShort"), ("damaged.xlsx", "", "damagedPart"), ("encrypted.xlsx", "", "encrypted"),
    ("excel-damaged.csv", "", "dateForNumber"), ("zip64-far.xlsx", "", "cutShort"), ("twice.xlsx", "", "damagedPart"),
    ("says-less.xlsx", "", "damagedPart"), ("says-more.xlsx", "", "damagedPart"), ("entities.xlsx", "", "documentType"),
    ("entity-unknown.xlsx", "", "notXML"), ("encoding.xlsx", "", "notXML"), ("no-end.xlsx", "", "notXML"),
    ("shared-beyond.xlsx", "表Ⅱ-2!B3", "missingText"), ("two-of-one-sheet.xlsx", "表Ⅱ-2!B9", "twoTablesOfSheet"),
    ("picture.xlsx", "", "notAsNamed"),
  ])
  func broken(name: String, cell: String, fault: String) throws {
    do {
      _ = try new(name)
      Issue.record("\(name) was read")
    } catch let problems as Problems {
      #expect(problems.all.count == 1, "\(problems.lines(.en))")
      #expect(problems.all.first?.place?.address ?? "" == cell)
      #expect("\(problems.all[0].fault)".contains(fault), "\(problems.all[0].fault)")
      #expect(problems.exitStatus == 65)
      #expect(problems.lines(.zh)[0].unicodeScalars.contains { $0.value > 0x4E00 })
    }
  }

  @Test func oneOfTwoTables() throws {
    #expect(try new("two-tables.xlsx", sheet: "去年").county.sections.map(\.pupils) == [607, 307, 457, 97])
    #expect(throws: Problems.self) { try new("two-tables.xlsx", sheet: "明年") }
  }

  /// Every length at which a workbook can be cut is refused, none read.
  @Test func everyCut() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: "\(TablesTests.workbooks)/plain.xlsx"))
    let folder = try Sample.folder([:])
    for length in stride(from: 1, to: whole.count, by: 97) {
      let path = "\(folder)/cut.xlsx"
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      #expect(throws: Problems.self) { try TablesTests.new(path) }
    }
  }
}
