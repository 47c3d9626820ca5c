import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Testing

/// Tables as counties have them, each read for what it says.
@Suite struct TablesTests {
  static let tables = Sample.root + "/Tests/OfficeTests/Tables"
  static let workbooks = Sample.root + "/Tests/OfficeTests/Workbooks"

  static func new(_ paths: String..., sheet: String? = nil) throws -> NewCounty {
    try NewCounty(
      paths, NewCounty.Options(name: nil, year: nil, standard: nil, sheet: sheet, today: (2026, 11)))
  }

  /// Workbooks under the names that a county gives them, which tell it and a stage too; stored ones have names of ASCII.
  static func named(_ names: KeyValuePairs<String, String>) throws -> [String] {
    let folder = try Sample.folder([:])
    return try names.map { stored, name in
      try FileManager.default.copyItem(atPath: "\(workbooks)/\(stored)", toPath: "\(folder)/\(name)")
      return "\(folder)/\(name)"
    }
  }

  /// A folder whose `schools.csv` is a table as it stands.
  static func folder(_ table: String, standard: String = "national-2017") throws -> CountyFolder {
    let text = try String(contentsOfFile: "\(tables)/\(table)", encoding: .utf8)
    return try CountyFolder(
      try Sample.folder(["county.yaml": "name: 临江县\nyear: 2024\nstandard: \(standard)\n", "schools.csv": text]))
  }

  private func figures(_ county: County) -> [[String]] {
    county.sections.map { section in
      [
        section.id, section.name, section.stage.rawValue, section.kind.rawValue, "\(section.pupils)",
        "\(section.classes)", "\(section.gradesTaught ?? 0)", "\(section.founder ?? 0)", "\(section.years)",
        county.schools[section.school].id,
      ] + section.totals.map { $0.map { "\($0)" } ?? "" }
    }
  }

  /// The workbook of the bureau and its two CSVs give the county that was entered by hand, figure for figure.
  @Test(arguments: ["linjiang.xlsx", "linjiang-gb18030.csv", "linjiang-utf8-bom.csv"])
  func linjiang(file: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(Self.tables)/linjiang-by-hand.csv"))
    let text = try TextFile(bytes: Array(bytes), path: "schools.csv").text
    let byHand = try CountyFolder(
      try Sample.folder(["county.yaml": "name: 临江县\nyear: 2024\nstandard: national-2017\n", "schools.csv": text]))
    let new = try Self.new("\(Self.tables)/\(file)")
    #expect(figures(new.county) == figures(byHand.county))
    #expect(new.county.sections.count { $0.stage == .primary } == 19)
    #expect(new.county.sections.count { $0.stage == .junior } == 10)
    #expect(new.county.name == "临江县")
    #expect(new.county.year == 2024)
    // Every total is reconciled; the one blank is told.
    let facts = new.understanding.facts.map(\.fact)
    #expect(!facts.contains { $0.id == "sumDiffers" })
    #expect(facts.count { $0.id == "totalRow" } == 2)
    #expect(facts.contains(.filledFromTotal(name: "柳林乡中心小学", column: "arts_sports_teachers", value: 2)))
  }

  /// A table of names and coordinates tells where the schools of another lie; alone it is no county.
  @Test func coordinates() throws {
    let table = "\(Self.tables)/linjiang-utf8-bom.csv"
    let names = try Self.new(table).county.schools.map(\.name)
    let rows = names.enumerated().map { "\($1),\(126 + Double($0) / 8),41.8" }
    let text = (["学校名称,经度,纬度"] + rows + ["别处小学,127,41"]).joined(separator: "\n")
    let places = try Sample.folder(["坐标.csv": text]) + "/坐标.csv"
    let new = try Self.new(table, places)
    for (place, school) in new.county.schools.enumerated() {
      for slot in school.sections {
        #expect(new.county.sections[slot].longitude == 126 + Double(place) / 8)
        #expect(new.county.sections[slot].latitude == 41.8)
      }
    }
    #expect(new.understanding.facts.map(\.fact).contains(.rowWithoutMatch(name: "别处小学")))
    #expect(throws: Problems.self) { try Self.new(places) }
  }

  @Test func placesAreCells() throws {
    let new = try Self.new("\(Self.tables)/linjiang.xlsx")
    let filled = new.understanding.facts.first { $0.fact.id == "filledFromTotal" }
    #expect(filled?.place.address == "表Ⅱ-2!I16")
    #expect(new.understanding.tables.map(\.place.cell) == ["A3:O12", "A13:O24", "A26:O36"])
    let sources = new.tables.first { $0.name == "sources.yaml" }?.text ?? ""
    #expect(sources.contains("linjiang.xlsx 表Ⅱ-2!D5:D36"))
  }

  /// A row of totals is never a school, whatever it is called.
  @Test(arguments: [
    "合计", "共计", "合计（19所）", "合计:", "全县", "平均值", "全县平均", "标准值", "计", "白沙镇小计", "总  计", "小学合计", "本县情况", "汇总数",
  ])
  func totals(word: String) throws {
    let text = try String(contentsOfFile: "\(Self.tables)/q.csv", encoding: .utf8)
    #expect(text.contains("白沙镇小计"))
    let table = text.replacing("白沙镇小计", with: word)
    let folder = try CountyFolder(
      try Sample.folder(["county.yaml": "name: 临江县\nyear: 2024\nstandard: national-2017\n", "schools.csv": table]))
    #expect(folder.county.sections.count == 29)
    #expect(folder.county.sections.filter { $0.stage == .primary }.reduce(0) { $0 + $1.pupils } == 9474)
  }

  /// A total that is not the sum of its rows is a finding with both figures.
  @Test func totalsThatDiffer() throws {
    let folder = try Self.folder("nine1.csv")
    let told = folder.notices.compactMap { notice -> [Double]? in
      guard case .intake(.sumDiffers(_, "pupils", let printed, let sum)) = notice.fact else { return nil }
      return [printed, sum]
    }
    #expect(told == [[9474, 10054], [5835, 6323]])
  }

  /// A school under one name in both stages is one school: 2,600 pupils, over the limit.
  @Test(arguments: ["nine0.csv", "nine1.csv"])
  func nineYears(file: String) throws {
    let county = try Self.folder(file).county
    let standard = try Sample.standard("national-2017")
    let school = county.schools.first { $0.name == "滨江九年一贯制学校" }
    #expect(school?.sections.count == 2)
    #expect(school?.sections.reduce(0) { $0 + county.sections[$1].pupils } == 2600)
    let evaluation = Evaluation(census: county, by: standard)
    #expect(evaluation.clause(.g4)?.verdict == .unmet)
    #expect(county.schools.count == 26)
  }

  @Test func dividers() throws {
    #expect(try Self.folder("k-divider.csv").county.sections.count == 29)
    // Names that tell no stage take it from the row above them.
    let table = """
      学校名称,在校生数,班级数,高于规定学历教师数,县级以上骨干教师数,体育、艺术专任教师数,教学及辅助用房面积,体育运动场馆面积,教学仪器设备值,网络多媒体教室数
      二、初中（2所）,,,,,,,,,
      实验学校,300,8,20,4,4,2000,3500,900000,8
      育才学校,200,6,16,3,3,1500,2500,600000,6
      一、小学,,,,,,,,,
      希望学校,100,6,8,2,2,800,1500,300000,6
      """
    let folder = try CountyFolder(
      try Sample.folder(["county.yaml": "name: 临江县\nyear: 2024\nstandard: national-2017\n", "schools.csv": table]))
    #expect(folder.county.sections.map(\.stage) == [.junior, .junior, .primary])
  }

  /// Sums stand above what they sum as well, with a word of totals or with the name of a town.
  @Test func sumsAbove() throws {
    let table = """
      学校名称,在校生数,班级数,高于规定学历教师数,县级以上骨干教师数,体育、艺术专任教师数,教学及辅助用房面积,体育运动场馆面积,教学仪器设备值,网络多媒体教室数
      全县合计,1760,51,105,19,20,10200.75,16800,4650000,54
      城关镇,1100,29,58,11,12,5700.5,9500,2800000,30
      东关小学,600,15,30,6,6,3000.5,5000,1500000,15
      西关小学,300,8,16,3,3,1600,2600,800000,8
      南关小学,200,6,12,2,3,1100,1900,500000,7
      河口镇,210,12,17,3,3,1400.25,2400,550000,12
      河口小学,120,6,9,2,2,800.25,1300,300000,6
      柳林小学,90,6,8,1,1,600,1100,250000,6
      城关镇初级中学,450,10,30,5,5,3100,4900,1300000,12
      """
    let folder = try CountyFolder(
      try Sample.folder(["county.yaml": "name: 临江县\nyear: 2024\nstandard: national-2017\n", "schools.csv": table]))
    #expect(folder.county.sections.map(\.name) == ["东关小学", "西关小学", "南关小学", "河口小学", "柳林小学", "城关镇初级中学"])
    let told = folder.notices.compactMap { notice -> IntakeFact? in
      guard case .intake(let fact) = notice.fact else { return nil }
      return fact
    }
    #expect(told.filter { $0.id == "totalBySums" } == [.totalBySums(name: "城关镇"), .totalBySums(name: "河口镇")])
    #expect(!told.contains { $0.id == "sumDiffers" })
    // A figure of the first row that is wrong is told with both.
    let wrong = try CountyFolder(
      try Sample.folder([
        "county.yaml": "name: 临江县\nyear: 2024\nstandard: national-2017\n",
        "schools.csv": table.replacing("全县合计,1760", with: "全县合计,1761"),
      ]))
    #expect(
      wrong.notices.contains {
        $0.fact == .intake(.sumDiffers(name: "全县合计", column: "pupils", printed: 1761, sum: 1760))
      })
  }

  /// Classes of another stage under the name of their school are a section of it; its premises are split, 50 : 450 × 1.1.
  @Test func attachedByName() throws {
    let table = """
      学校名称,在校生数,班级数,高于规定学历教师数,县级以上骨干教师数,体育、艺术专任教师数,教学及辅助用房面积,体育运动场馆面积,教学仪器设备值,网络多媒体教室数
      第一初级中学,450,10,30,5,5,3100,4900,1300000,12
      第一初级中学（附设小学班）,50,2,3,1,1,,,,
      西关小学附设幼儿班,30,1,0,0,0,,,,
      """
    let county = try CountyFolder(
      try Sample.folder(["county.yaml": "name: 临江县\nyear: 2024\nstandard: national-2017\n", "schools.csv": table])
    ).county
    #expect(county.sections.map(\.stage) == [.junior, .primary])
    #expect(county.schools.map(\.name) == ["第一初级中学"])
    #expect(county.sections.map { $0.totals[Indicator.teachingArea.index] } == [2815.6, 284.4])
  }

  /// Words and marks that have one meaning are read; figures that have two are refused with their place.
  @Test func figuresAsWritten() throws {
    do {
      _ = try Self.folder("f-dashes.csv")
      Issue.record("a school stands there twice")
    } catch let problems as Problems {
      let lines = problems.lines(.en)
      #expect(lines.count == 2, "\(lines)")
      #expect(lines.first?.contains("石桥镇中心小学-p\" stands twice") ?? false)
      #expect(problems.all.allSatisfy { $0.place?.line == 16 })
    }
    do {
      _ = try Self.folder("n-bad-numbers.csv")
      Issue.record("four figures cannot be")
    } catch let problems as Problems {
      #expect(problems.all.map(\.place?.line) == [6, 7, 8, 9])
    }
  }

  @Test func perPupil() throws {
    #expect(try Self.folder("a-perpupil.csv").notices.contains { $0.id == "perPupilConverted" })
    #expect(throws: Problems.self) { try Self.folder("b-mix-juniors-perpupil.csv") }
  }

  /// Baoqing's tables, as the form, as short heads and as the yearly statistics print them, give its fourteen CVs.
  @Test(arguments: [
    "form-L", "form-title", "form-totals", "form-withL", "form-sum", "short-heads",
  ])
  func baoqing(file: String) throws {
    let standard = try Sample.standard()
    func spreads(_ county: County) -> [Double] {
      Evaluation(census: county, by: standard).stages.flatMap { $0.indicators.map(\.cv) }
    }
    let own = try Sample.baoqing()
    let read = try Self.folder("baoqing-\(file).csv", standard: "heilongjiang").county
    #expect(spreads(read).count == 14)
    #expect(spreads(read) == spreads(own))
    #expect(read.sections.map(\.totals) == own.sections.map(\.totals))
  }

  /// Heads of the yearly statistics: figures as in the form. The junior schools of this table have fewer teachers with 本科
  /// than the form has degree teachers, so theirs are what the table says.
  @Test func statistics() throws {
    let read = try Self.folder("baoqing-statistics-export-one-head-row.csv", standard: "heilongjiang").county
    let own = try Sample.baoqing()
    #expect(read.sections.map(\.pupils) == own.sections.map(\.pupils))
    for (section, other) in zip(read.sections, own.sections) {
      #expect(section.totals.dropFirst() == other.totals.dropFirst(), "\(section.name)")
      if section.stage == .primary { #expect(section.totals[0] == other.totals[0], "\(section.name)") }
    }
    #expect(read.sections.first { $0.name == "第一中学" }?.totals[Indicator.degree.index] == 79)
  }

  /// 万元 to two decimals: what is read is what is printed, to the yuan.
  @Test func groupRows() throws {
    let read = try Self.folder("baoqing-group-rows.csv", standard: "heilongjiang").county
    let own = try Sample.baoqing()
    #expect(read.sections.map(\.stage) == own.sections.map(\.stage))
    for (section, other) in zip(read.sections, own.sections) {
      let value = section.totals[Indicator.equipment.index] ?? 0
      #expect(abs(value - (other.totals[Indicator.equipment.index] ?? 0)) <= 50)
    }
    #expect(read.sections[0].totals[Indicator.equipment.index] == 6_009_400)
  }

  /// `county.yaml` names the workbook; it is read anew each time.
  @Test func workbookAsSource() throws {
    let folder = try Sample.folder([
      "county.yaml": "name: 临江县\nyear: 2024\nstandard: national-2017\nschools: 表Ⅱ-2.xlsx\n"
    ])
    try FileManager.default.copyItem(atPath: "\(Self.tables)/linjiang.xlsx", toPath: "\(folder)/表Ⅱ-2.xlsx")
    let read = try CountyFolder(folder)
    #expect(figures(read.county) == figures(try Self.new("\(Self.tables)/linjiang.xlsx").county))
    #expect(read.inputs.contains { $0.path.hasSuffix("表Ⅱ-2.xlsx") })
    #expect(read.county.sections[0].place.address == "表Ⅱ-2!B5")
    try FileManager.default.removeItem(atPath: "\(folder)/表Ⅱ-2.xlsx")
    #expect(throws: Problems.self) { try CountyFolder(folder) }
  }
}
