import County
import Files
import Regulation
import Report
import Samples
import Simulation
import Testing

/// A county moved on by a year: what no new table tells goes on, what closed goes to history, and the folder can be read.
@Suite struct RolledCountyTests {
  private static let head =
    "学校名称,举办者类型,在校生数,年级数,班级数,每百名学生拥有高于规定学历教师数,每百名学生拥有县级及以上骨干教师数,"
    + "\"每百名学生拥有体育、艺术\n(美术、音乐)专任教师数\",生均教学及辅助用房面积（㎡）,生均体育运动场馆面积（㎡）,\"生均教学仪器设备值\n(元)\",每百名学生拥有网络多媒体教室数\n"

  private static func row(_ name: String, _ pupils: Int, grades: Int) -> String {
    "\(name),7,\(pupils),\(grades),6,20,4,4,1500,2500,600000,8\n"
  }

  /// Three primary sections, one of five years and one of which the last grade is told, and two junior ones, in two groups.
  private static func old() throws -> CountyFolder {
    try CountyFolder(
      try Sample.folder([
        "county.yaml": """
        name: 甲县
        code: "230523"
        year: 2024
        standard: national-2017
        values: totals
        seat: [县城]
        roadFactor: 1.4
        unitCosts: {teacher: 10万元/year}
        promises: [{school: a, made: 2024, due: 2026}]
        clauses: {G11: {eligible: 100, rotated: 10}}
        """,
        "schools.csv": "id,name,stage,kind,zone,group,built,pupils,classes,years,last_grade,places,degree_teachers,"
          + "backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms\n"
          + "a,县城小学,primary,primary,town,县城,2010,300,6,,,60,20,4,4,1500,2500,600000,8\n"
          + "b,农场小学,primary,primary,rural,乡镇,2010,250,5,5,,,20,4,4,1500,2500,600000,8\n"
          + "c,山上小学,primary,primary,rural,乡镇,2010,40,4,,4,,20,4,4,1500,2500,600000,8\n"
          + "d,河口小学,primary,primary,rural,乡镇,2010,80,6,,,,20,4,4,1500,2500,600000,8\n"
          + "j,县城中学,junior,junior,town,县城,2010,150,6,,,,20,4,4,1500,2500,600000,8\n"
          + "k,乡镇中学,junior,junior,rural,乡镇,2010,90,3,,,,20,4,4,1500,2500,600000,8\n",
        "births.csv": "year,births\n2018,120\n2019,120\n2020,120\n2021,120\n2022,120\n",
        "kindergarten.csv": "year,top,middle,bottom\n2024,110,110,110\n",
        "feeders.csv": "from,to,share\nd,k,1\na,j,0.6\na,k,0.4\nb,k,1\n",
        "travel.csv": "from,to,minutes,km\nd,a,20,10\nb,a,30,20\n",
        "plans/start.yaml": "title: 本县\ncounty: ..\nthrough: 2030\nassumptions: {entryRate: 0.9}\n"
          + "measures: [{name: 撤河口, merge: d, into: a, year: 2025}]\n",
        "plans/other.yaml": "title: 他处\ncounty: ../../other\nthrough: 2030\n",
      ]))
  }

  private static func rolled(
    _ rows: [String] = [row("县城小学", 290, grades: 6), row("农场小学", 240, grades: 5), row("山上小学", 36, grades: 4)],
    junior: [String] = [row("县城中学", 155, grades: 3), row("乡镇中学", 80, grades: 3)]
  ) throws -> (new: NewCounty, told: RolledOn) {
    let table = try Sample.folder(["2025.csv": "统计时间：2025年9月\n" + head + rows.joined() + head + junior.joined()])
    let old = try old()
    var new = try NewCounty(
      [table + "/2025.csv"],
      NewCounty.Options(name: "甲县", year: nil, standard: "national-2017", sheet: nil, today: (2025, 9)))
    let told = try new.roll(on: old)
    return (new, told)
  }

  /// What no folder tells stays a notice.
  @Test func aPatternThatStaysOpen() throws {
    let (new, _) = try Self.rolled([
      Self.row("县城小学", 290, grades: 6), Self.row("农场小学", 240, grades: 5), Self.row("河口小学", 76, grades: 5),
    ])
    let open = new.notices.compactMap { notice in
      if case .takenForSixYears(let sections) = notice.fact { sections } else { nil }
    }
    #expect(open == [["河口小学"]])
  }

  @Test func whatNoTableTellsGoesOn() throws {
    let (new, told) = try Self.rolled()
    let county = new.county
    #expect(county.year == 2025 && county.sections.map(\.id) == ["a", "b", "c", "j", "k"])
    #expect(county.sections.map(\.group) == ["县城", "乡镇", "乡镇", "县城", "乡镇"])
    #expect(county.sections.map(\.years) == [6, 5, 6, 3, 3] && county.sections[2].lastGrade == 4)
    #expect(county.sections[0].places == 60 && county.sections[0].zone == .town)
    // The five grades of b are told by the earlier folder, those of no other section are open.
    #expect(!new.notices.contains { if case .takenForSixYears = $0.fact { true } else { false } })
    #expect(told.columns == ["built", "group", "last_grade", "places", "years", "zone"])
    #expect(told.keys == ["code", "roadFactor", "seat", "unitCosts"])
    #expect(new.carried.lines.contains("roadFactor: 1.4") && !new.carried.lines.contains { $0.contains("G11") })
    #expect(told.promises == ["a"] && county.declared.isEmpty)
  }

  /// What its tables tell is known of it at once: a first plan and the backtest of the report rest on births too.
  @Test func birthsAreKnown() throws {
    let county = try Self.rolled().new.county
    #expect(county.births?.lastYear == 2022 && county.kindergarten?.children(.top, in: 2024) == 110)
  }

  /// What was converted from values per pupil is told as computed, and no longer under a head that says so.
  @Test func convertedColumnsAreComputed() throws {
    let rows = (1...3).map { "第\($0)小学,7,300,6,8,8.33,1.67,1.67,5.21,8.68,2083.33,2.67\n" }
    let file = try Sample.folder(["t.csv": Self.head + rows.joined()]) + "/t.csv"
    let new = try NewCounty(
      [file], NewCounty.Options(name: "甲县", year: 2024, standard: "national-2017", sheet: nil, today: (2025, 9)))
    let sources = try #require(new.tables.first { $0.name == "sources.yaml" }?.text)
    #expect(sources.contains("生均或每百名学生值 × 在校生数") && !sources.contains("head: 生均"))
    #expect(sources.contains("head: 班级数"))
  }

  /// Totals of the schools go to history where nobody told the grades; who closed is told as closed.
  @Test func theCensusBeforeGoesToHistory() throws {
    let (new, told) = try Self.rolled()
    #expect(told.closed == ["河口小学"] && !told.hadGrades)
    #expect(new.county.pastTotals[2024]?.map(\.pupils) == [300, 250, 40, 80, 150, 90])
    #expect(new.county.history.sections.first { $0.id == "d" }?.closed == 2025)
    let table = try #require(new.tables.first { $0.name == "enrolment.csv" }?.text)
    #expect(table.hasPrefix("section,year,grade,pupils,classes\na,2024,,300,\n"))
  }

  /// Rows of who is gone leave the tables; what went to a school that closed is shared among the others as they stood.
  @Test func rowsOfWhoIsGone() throws {
    let (new, told) = try Self.rolled()
    func text(_ name: String) -> String? { new.carried.files.first { $0.name == name }?.text }
    #expect(told.thinned == ["feeders.csv", "travel.csv"])
    #expect(text("feeders.csv") == "from,to,share\na,j,0.6\na,k,0.4\nb,k,1\n")
    #expect(text("travel.csv") == "from,to,minutes,km\nb,a,30,20\n")
    #expect(text("kindergarten.csv") == "year,top,middle,bottom\n2024,110,110,110\n")
    let (other, closed) = try Self.rolled(junior: [Self.row("县城中学", 235, grades: 3)])
    #expect(closed.gone.isSuperset(of: ["d", "k", "河口小学", "乡镇中学"]))
    #expect(other.carried.files.first { $0.name == "feeders.csv" }?.text == "from,to,share\na,j,1\n")
  }

  /// Plans of the folder go on with it and run: what they did in the new census is told as done. Others stay.
  @Test func plansGoOn() throws {
    let (new, told) = try Self.rolled()
    #expect(told.plans == ["start.yaml"] && told.plansLeft == ["other.yaml"])
    let folder = try Sample.folder(
      Dictionary(uniqueKeysWithValues: new.tables.map { ($0.name, $0.text) }).merging([
        "county.yaml": "name: 甲县\nyear: 2025\nstandard: national-2017\nvalues: totals\n"
          + new.carried.lines.joined(separator: "\n")
          + "\nhistory: {sections: [{id: d, name: 河口小学, stage: primary, closed: 2025}]}\n"
      ]) { $1 })
    let scenario = try Scenario(folder + "/plans/start.yaml")
    let program = try scenario.program()
    #expect(program.notices.contains { if case .measurePast("撤河口", _, isSeen: true) = $0.fact { true } else { false } })
    #expect(try scenario.timeline().years.count == 6)
  }
}
