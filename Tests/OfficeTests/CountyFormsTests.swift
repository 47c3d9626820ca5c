import County
import Files
import Foundation
import Regulation
import Samples
import Testing

@testable import Office
@testable import Report

/// The form of a county as it is written, and as `county new` reads it again.
@Suite struct CountyFormsTests {
  private static let linjiang = TablesTests.tables + "/linjiang-utf8-bom.csv"

  private func options(_ standard: String) -> NewCounty.Options {
    NewCounty.Options(name: nil, year: nil, standard: standard, sheet: nil, today: (2026, 11))
  }

  private func forms(_ county: County, _ standard: Standard, _ language: Language = .zh) -> CountyForms {
    let findings = Finding.all(county, Evaluation(census: county, by: standard), standard)
    return CountyForms(
      census: county, by: standard, findings: findings, Provenance(version: "0", inputs: []), unit: nil, date: nil,
      language)
  }

  /// Writes the form of a county and reads it as a county does.
  private func again(_ county: County, _ standard: Standard, _ ending: String, _ language: Language = .zh) throws
    -> County
  {
    let forms = forms(county, standard, language)
    let bytes = ending == "xlsx" ? forms.workbook(maker: "m") : forms.document(maker: "m")
    let path = try Sample.folder([:]) + "/申报表.\(ending)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try NewCounty([path], options(county.standard.value)).county
  }

  private func county(_ name: String) throws -> (County, Standard) {
    if name == "linjiang" {
      let county = try NewCounty([Self.linjiang], options("national-2017")).county
      return (county, try Sample.standard("national-2017"))
    }
    let judged = try JudgedCounty(Sample.root + "/scenarios/" + name)
    return (judged.county, judged.standard)
  }

  /// What the form prints is judged as before: every clause that stands in it, every CV, every section.
  @Test(
    arguments: ["baoqing", "wudalianchi", "chabuchar", "linjiang"], ["zh xlsx", "zh docx", "en xlsx", "en docx"])
  func roundTrip(name: String, file: String) throws {
    let (county, standard) = try county(name)
    let (language, ending) = (Language(rawValue: String(file.prefix(2))) ?? .zh, String(file.suffix(4)))
    let read = try again(county, standard, ending, language)
    #expect(read.name == county.name && read.year == county.year)
    let (own, other) = (Evaluation(census: county, by: standard), Evaluation(census: read, by: standard))
    for clause in own.clauses where clause.id.card.table != nil {
      // The answer that 基本均衡 asks of its schools stands in none of the tables.
      if clause.id == .r1, clause.isAnswerOnly { continue }
      let again = other.clause(clause.id)
      #expect(again?.verdict == clause.verdict, "\(clause.id)")
      let values = [clause.worst?.value, again?.worst?.value].map { $0.map { Digits.fixed($0, 2) } }
      #expect(values[0] == values[1], "\(clause.id)")
    }
    for (stage, again) in zip(own.stages, other.stages) {
      #expect(stage.sections == again.sections && stage.pupils == again.pupils && stage.classes == again.classes)
      for (spread, again) in zip(stage.indicators, again.indicators) where spread.isKnown {
        // A document holds what it prints: areas at two decimals a pupil.
        let slack = ending == "xlsx" ? 1e-9 : 0.0005
        #expect(abs(spread.cv - again.cv) <= slack && abs(spread.mean - again.mean) <= 0.005, "\(spread.indicator)")
        #expect(spread.verdict == again.verdict && spread.sectionsFull == again.sectionsFull)
      }
    }
    let rows = own.sections.filter(\.counted)
    #expect(rows.count == other.sections.count)
    for (section, again) in zip(Stage.allCases.flatMap { stage in rows.filter { $0.stage == stage } }, other.sections) {
      #expect(section.verdict == again.verdict && section.indicators.map(\.level) == again.indicators.map(\.level))
    }
  }

  /// The English sentences of the form hold the figures of the Chinese ones.
  @Test(arguments: ["baoqing", "wudalianchi", "chabuchar"])
  func sentences(name: String) throws {
    let (county, standard) = try county(name)
    for ending in ["xlsx", "docx"] {
      let read = try Language.allCases.map { try again(county, standard, ending, $0) }
      for clause in ClauseID.allCases {
        for key in clause.card.declares {
          #expect(read[0].declared[clause]?[key] == read[1].declared[clause]?[key], "\(clause) \(key)")
        }
      }
      #expect(read[0].declared.isEmpty == read[1].declared.isEmpty && read[0].promises.count == read[1].promises.count)
    }
  }

  /// A figure that only its third decimal parts from its requirement shows it; else the form's two decimals stand.
  @Test func decimals() throws {
    var (county, standard) = try county("baoqing")
    county.sections[2].totals[Indicator.teachingArea.index] = 4.497 * county.sections[2].pupils
    let table = OfficialTables(census: county, by: standard, .zh).sections(.primary)
    #expect(table.rows[2].cells[9].text == "4.497" && table.rows[2].cells[9].shade == .floor)
    #expect(table.rows[12].cells[9].text == "4.50" && table.rows[12].cells[9].shade == .none)
    let read = try again(county, standard, "docx")
    #expect(Evaluation(census: read, by: standard).sections[2].indicators[3].level == .floor)
  }

  /// What a county does not give is marked and listed, never made up; a county that is made says so on every page.
  @Test func blanks() throws {
    let (county, standard) = try county("chabuchar")
    let page = forms(county, standard).page
    #expect(page.running.contains("示意数据") && page.running.contains("不得作为申报数据"))
    guard case .table(let table)? = page.parts[0].blocks.last else {
      Issue.record("no table")
      return
    }
    let cells = table.rows[0].cells
    #expect(cells.count == 25 && cells[1].text == "15.65" && cells[2].text == "（未填）" && cells[2].figure == nil)
    #expect(table.notes.last == "县数据中没有、待填：L2、L5、L6、L7、L8、L13、L14、L16。")
    let report = page.parts.first { $0.id == "table-vii" }
    let told = report.map { part in
      part.blocks.flatMap { block -> [String] in if case .list(let items) = block { items.map(\.plain) } else { [] } }
    }
    #expect(told?.contains { $0.contains("未评估，缺") } == true)
    #expect(try forms(self.county("baoqing").0, Sample.standard("heilongjiang")).page.running.isEmpty)
  }

  /// Every sheet and every page of a projected year says that it is none to declare, in both languages.
  @Test(arguments: Language.allCases)
  func projected(language: Language) throws {
    let timeline = try Sample.timeline(of: [], through: 2027)
    let forms = CountyForms(
      timeline, at: 2, findings: [], Provenance(version: "0", inputs: []), unit: "教育局", date: "2026年11月", language)
    let warning = language == .zh ? "推演稿，不得作为申报数据" : "Projection: not figures to declare"
    var book = try Archive(Data(forms.workbook(maker: "m")), at: Place(file: "x"))
    let sheets = book.names.filter { $0.contains("worksheets/") }
    #expect(sheets.count == 9)
    for name in sheets {
      let sheet = String(decoding: try #require(try book.part(name)), as: UTF8.self)
      #expect(sheet.contains("<oddHeader>&amp;C\(warning)"))
      #expect(!sheet.contains("<f>"))
    }
    var document = try Archive(Data(forms.document(maker: "m")), at: Place(file: "x"))
    let header = String(decoding: try #require(try document.part("word/header1.xml")), as: UTF8.self)
    #expect(header.contains(warning))
    let body = String(decoding: try #require(try document.part("word/document.xml")), as: UTF8.self)
    // Under every title, that of what it rests on too.
    #expect(body.components(separatedBy: warning).count - 1 == 9)
    #expect(body.contains(language == .zh ? "2026学年推演值" : "2026 as projected"))
  }

  /// Names that would be markup, formulas, or steer a screen, and one of 300 characters, are text in both files and come back
  /// whole.
  @Test(arguments: ["xlsx", "docx"])
  func hostileNames(ending: String) throws {
    var (county, standard) = try county("baoqing")
    let names = [
      "=cmd|' /C calc'!A0小学", "<b>&\"'</b>小学", "@SUM(A1)小学🏫", String(repeating: "长", count: 300) + "小学",
      "a\u{0}b\u{1B}[31m小学", "\u{202E}turned\u{2066}小学",
    ]
    for (place, name) in names.enumerated() { county.sections[place].name = name }
    let read = try again(county, standard, ending)
    for (section, name) in zip(read.sections, names) {
      let shown = String(String.UnicodeScalarView(name.unicodeScalars.map { $0.steers ? "\u{FFFD}" : $0 }))
      #expect(section.name.filter { !$0.isWhitespace } == shown.filter { !$0.isWhitespace })
    }
    #expect(read.sections.map(\.pupils) == county.sections.map(\.pupils))
  }
}
