import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

/// Counties with blanks, as they came in from outside: what is not known is not told, and what is known stands.
@Suite struct UnknownCasesTests {
  /// A plan run for a county folder of the files given.
  private func timeline(_ files: [String: String], _ plan: String) throws -> Timeline {
    let county = try CountyFolder(try Sample.folder(files)).county
    let folder = try Sample.folder(["p.yaml": "title: t\ncounty: c\n" + plan])
    let file = try PlanFile(folder + "/p.yaml")
    return try Timeline(try Program(file.plan, for: county, by: try Sample.standard("national-2017")))
  }

  private static let head =
    "id,name,stage,kind,pupils,classes,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms\n"
  private static let yaml = "name: X\nyear: 2024\nstandard: national-2017\n"

  private func value(_ timeline: Timeline, _ year: Int, _ id: String, _ indicator: Indicator) throws -> Double? {
    let slot = try #require(timeline.program.county.position(ofSection: id))
    return timeline.years[year].sections[slot].indicators[indicator.index].value
  }

  /// blank-degree-retirement: PE and arts teachers fell to nought because the degrees were blank.
  @Test func aKindDoesNotFallByAnother() throws {
    let assumptions =
      "through: 2027\nassumptions: {entryChange: 0%/year, progression: 1.0, retirement: 6%/year, unreplaced: 30%}\n"
    func run(_ degree: String) throws -> Timeline {
      try timeline(
        [
          "county.yaml": Self.yaml,
          "schools.csv": Self.head + "a,甲,primary,primary,1500,40,\(degree),13,29,7000,12000,3000000,40\n"
            + "b,乙,primary,primary,1500,40,90,13,29,7000,12000,3000000,40\n",
        ], assumptions)
    }
    let blank = try run("")
    let filled = try run("90")
    for year in 0...3 {
      for indicator in Indicator.allCases where indicator != .degree {
        #expect(try value(blank, year, "a", indicator) == value(filled, year, "a", indicator))
      }
      #expect(try value(blank, year, "a", .degree) == nil)
      #expect(try value(blank, year, "b", .degree) == value(filled, year, "b", .degree))
      #expect(blank.years[year].clause(.r1)?.verdict != .met)
      #expect(blank.years[year].clause(.r2)?.verdict == .notAssessed)
      #expect(
        blank.years[year].clause(.r2)?.missing == [.cell(slot: 0, column: "degree_teachers")])
    }
    #expect(try value(blank, 3, "a", .artsSports) == 28 * 100 / 1500.0)
    // Fewer degrees than PE and arts teachers: the number of teachers is assumed and caps nothing.
    let few = try timeline(
      [
        "county.yaml": Self.yaml,
        "schools.csv": Self.head + "a,甲,primary,primary,1500,40,20,13,29,7000,12000,3000000,40\n"
          + "b,乙,primary,primary,1500,40,90,13,29,7000,12000,3000000,40\n",
      ],
      "through: 2027\nassumptions: {entryChange: 0%/year, progression: 1.0, retirement: 1%/year, unreplaced: 1%}\n")
    for year in 0...3 { #expect(try value(few, year, "a", .artsSports) == 29 * 100 / 1500.0) }
  }

  /// g3-future-school: a school that opens in 2027 made G3 of the years before it not assessed.
  @Test func schoolsNotYetOpenHaveNoPart() throws {
    let head = "id,name,stage,kind,pupils,classes,degree_teachers,backbone_teachers,arts_sports_teachers,"
    let timeline = try timeline(
      [
        "county.yaml": Self.yaml + "clauses: {V1: {clear: 是}}\n",
        "births.csv": "year,births\n2017,60\n2018,60\n2019,60\n2020,60\n2021,60\n2022,60\n2023,60\n",
        "schools.csv": head
          + "teaching_area,sports_area,equipment_value,multimedia_rooms,music_rooms,art_rooms,music_area,art_area\n"
          + "a,甲,primary,primary,300,8,30,6,6,2000,3000,900000,12,1,1,96,96\n"
          + "b,乙,primary,primary,300,8,30,6,6,2000,3000,900000,12,1,1,96,96\n",
      ],
      """
      through: 2028
      assumptions: {entryRate: 0.9, progression: 1.0}
      measures:
        - {name: n, opens: 2027, open: {id: o, name: 新校, kind: primary, takesFrom: {a: 30%}, teachingArea: 1000, classrooms: 9}}
      """)
    #expect(timeline.years.map { $0.clause(.g3)?.verdict } == [.met, .met, .met, .notAssessed, .notAssessed])
    #expect(timeline.years[0].clause(.g3)?.judged.count == 8)
  }

  /// open-from-unknown: teachers who follow from a section with blanks were none.
  @Test func openingFromUnknown() throws {
    let head =
      "id,name,stage,kind,pupils,classes,teachers,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms\n"
    let timeline = try timeline(
      [
        "county.yaml": Self.yaml + "clauses: {G11: {eligible: 100, rotated: 10, rotatedBackbone: 2}}\n",
        "schools.csv": head + "a,甲,primary,primary,600,15,40,,,,,,,\n"
          + "b,乙,primary,primary,600,15,40,36,10,10,4000,6000,1800000,20\n"
          + "d,丁,primary,primary,600,15,40,36,10,10,4000,6000,1800000,20\n",
      ],
      """
      through: 2026
      assumptions: hold
      measures:
        - {name: m, opens: 2025, open: {id: n, kind: primary, takesFrom: {a: 50%}, staff: follow, classrooms: 8, teachingArea: 2000, sportsArea: 3000, equipment: 900000, multimedia: 10}}
      """)
    let slot = try #require(timeline.program.county.position(ofSection: "n"))
    for year in [1, 2] {
      for kind in [Indicator.degree, .backbone, .artsSports] {
        #expect(try value(timeline, year, "n", kind) == nil)
        #expect(try value(timeline, year, "b", kind) != nil)
      }
      #expect(timeline.years[year].sections[slot].verdict == .notAssessed)
      #expect(timeline.years[year].clause(.r2)?.verdict == .notAssessed)
    }
    #expect(timeline.teachers[1][slot] == 20)
    let part = try #require(timeline.years[1].clause(.r1))
    #expect(part.missing.contains(.cell(slot: 0, column: "backbone_teachers")))
  }

  private static let two =
    "id,name,stage,kind,pupils,classes,teachers,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms,books\n"
    + "b,乙,primary,primary,600,15,40,36,10,10,4000,6000,1800000,20,12000\n"
    + "d,丁,primary,primary,600,15,40,36,10,10,4000,6000,1800000,20,12000\n"

  /// A school opened by `open` from half of one of two alike; `more`: measures besides.
  private func opened(
    _ open: String, more: [String] = [], yaml: String = "", assumptions: String = "hold"
  ) throws -> (timeline: Timeline, slot: Int) {
    let own = "id: n, kind: primary, takesFrom: {b: 50%}, classrooms: 12"
    let measures = ["{name: m, opens: 2025, open: {\(own), \(open)}}"]
    let timeline = try timeline(
      ["county.yaml": Self.yaml + yaml, "schools.csv": Self.two],
      "through: 2026\nassumptions: \(assumptions)\nmeasures:\n"
        + (measures + more).map { "  - \($0)\n" }.joined())
    return (timeline, try #require(timeline.program.county.position(ofSection: "n")))
  }

  /// What a plan leaves out of a new school is not known; what it writes as 0 is 0; before it opens nothing is asked of it.
  @Test func omittedAmountsOfANewSchool() throws {
    let full = "teachingArea: 2000, sportsArea: 3000, equipment: 900000, multimedia: 10"
    let (all, slot) = try opened(full)
    #expect(all.years[1].sections[slot].verdict == .met)
    let (some, _) = try opened("teachingArea: 2000")
    #expect(some.years[0].clause(.r1)?.verdict == .met && some.years[0].clause(.r2)?.verdict == .met)
    for year in [1, 2] {
      #expect(some.years[year].sections[slot].verdict == .notAssessed)
      #expect(try value(some, year, "n", .sportsArea) == nil)
      #expect(try value(some, year, "n", .teachingArea) == 2000 / 300.0)
      #expect(try value(some, year, "b", .sportsArea) == 20)
      let r1 = try #require(some.years[year].clause(.r1))
      #expect(r1.verdict == .notAssessed)
      #expect(
        r1.missing == ["sports_area", "equipment_value", "multimedia_rooms"].map { .cell(slot: slot, column: $0) })
      let cvs = try #require(some.years[year].stage(.primary)).indicators
      #expect(cvs.map(\.isKnown) == [true, true, true, true, false, false, false])
    }
    let (none, _) = try opened("teachingArea: 2000, sportsArea: 0, equipment: 0, multimedia: 0")
    #expect(none.years[1].sections[slot].verdict == .unmet)
    #expect(try value(none, 1, "n", .sportsArea) == 0)
    // What another measure builds for it begins from nought.
    let (built, _) = try opened(
      "teachingArea: 2000",
      more: ["{name: x, opens: 2025, build: {section: n, sportsArea: 3000, equipment: 900000, multimedia: 10}}"])
    #expect(built.years[1].sections[slot].verdict == .met)
  }

  /// Teachers of a new school come along, are given by number, or are brought by another measure; else they are not known,
  /// and no post of the county counts as filled or vacant by them.
  @Test func teachersOfANewSchool() throws {
    let amounts = "teachingArea: 2000, sportsArea: 3000, equipment: 900000, multimedia: 10, staff: stay"
    let yaml =
      "posts: {approved: 100, filled: 80}\nclauses: {V1: {clear: 是}, G11: {eligible: 60, rotated: 6, rotatedBackbone: 2}}\n"
    let (untold, slot) = try opened(amounts, yaml: yaml)
    #expect(try value(untold, 1, "n", .degree) == nil)
    #expect(untold.years[1].sections[slot].verdict == .notAssessed)
    #expect(untold.staffing(in: 2025).map(\.slot) == [0, 1])
    let (given, _) = try opened(amounts + ", teachers: 20, degree: 18, backbone: 4, artsSports: 4", yaml: yaml)
    #expect(given.years[1].sections[slot].verdict == .met)
    let (nobody, _) = try opened(amounts + ", teachers: 0, degree: 0, backbone: 0, artsSports: 0", yaml: yaml)
    #expect(nobody.years[1].sections[slot].verdict == .unmet)
    let (recruited, _) = try opened(
      amounts,
      more: ["{name: r, year: 2025, recruit: {section: n, teachers: 20, degree: 18, backbone: 4, artsSports: 4}}"],
      yaml: yaml)
    #expect(recruited.years[1].sections[slot].verdict == .met)
    let leaving = "{entryChange: 0%/year, progression: 1.0, retirement: 10%/year, unreplaced: 100%}"
    let (left, _) = try opened(amounts, yaml: yaml, assumptions: leaving)
    #expect(left.years[1].clause(.v1)?.verdict == .notAssessed)
    #expect(left.years[1].clause(.v1)?.missing == [.cell(slot: slot, column: "teachers")])
  }

  /// A nine-year school shares what it is given: without it, both of its sections are open.
  @Test func omittedAmountsOfANineYearSchool() throws {
    let timeline = try timeline(
      ["county.yaml": Self.yaml + "values: totals\n", "births.csv": Self.births, "schools.csv": Self.small()],
      """
      through: 2027
      assumptions: {entryRate: 1.0, progression: {primary: 1.0, junior: 1.0}}
      measures:
        - name: 九年
          open: {id: nn, kind: nineYear, primary: {takesFrom: {p1: 30%}, classrooms: 12}, junior: {takesFrom: {j1: 30%}, classrooms: 9}, teachingArea: 6000, sportsArea: 9000, multimedia: 30}
          opens: 2026
      """)
    for (year, isKnown) in [(1, true), (2, false), (3, false)] {
      for stage in Stage.allCases {
        #expect(timeline.years[year].stage(stage)?.indicators[Indicator.equipment.index].isKnown == isKnown)
        #expect(timeline.years[year].stage(stage)?.indicators[Indicator.sportsArea.index].isKnown == true)
      }
    }
  }

  /// Screens, lists and explanations say what is not known, and nothing of it is told as nought.
  @Test func whatIsSaidOfAnOmittedAmount() throws {
    let (timeline, slot) = try opened("teachingArea: 2000")
    let screen = TimelineScreen(timeline, alternatives: [], language: .en).lines()
    #expect(screen.contains { $0.contains("II sections unmet") && $0.contains("0?") })
    let needs = try #require(NeedsList(timeline, year: 2025))
    let told = NeedsText(needs).sentences().map(\.en).joined(separator: "\n")
    #expect(told.contains("of what is known") && told.contains("primary sports area (1)"))
    let account = Account(timeline)
    let explanation = try Explanation(Inquiry(clause: .r1, section: slot, year: 2025), in: account)
    #expect(explanation.missing.contains(.cell(slot: slot, column: "sports_area")))
    #expect(explanation.varianceShares[Indicator.sportsArea.index] == nil)
    let why = WhyScreen(explanation, in: account, .en).lines().joined(separator: "\n")
    #expect(why.contains("sportsArea of n, which the plan leaves out"))
  }

  private static let births =
    "year,births\n" + (2009...2024).map { "\($0),475\n" }.joined()
  private static let small =
    "id,name,stage,kind,zone,group,pupils,classes,teachers,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms\n"
  private static func small(group: String = "乡镇") -> String {
    small + """
      p1,甲小学,primary,primary,town,县城,1200,30,90,80,18,14,7000,12000,3600000,36
      p2,乙小学,primary,primary,town,县城,900,24,70,60,14,11,5400,9000,2700000,28
      p3,丙小学,primary,primary,town,县城,600,18,48,44,10,8,4200,7200,1900000,20
      p4,丁村小学,primary,primary,rural,\(group),150,6,15,13,3,2,1200,1800,500000,6
      j1,戊中学,junior,junior,town,县城,1200,27,110,100,20,16,8400,14400,3900000,36
      j2,己村中学,junior,junior,rural,乡镇,210,6,24,22,4,3,1800,3000,800000,8

      """
  }

  /// rotation-of-nobody-eligible: one named teacher of nobody eligible was 100 %.
  @Test func rotationOfNobodyEligible() throws {
    let timeline = try timeline(
      ["county.yaml": Self.yaml + "values: totals\n", "births.csv": Self.births, "schools.csv": Self.small()],
      """
      through: 2026
      assumptions: hold
      measures:
        - name: 轮岗一人
          rotate: {moves: [{from: p1, to: p4, teachers: 1, degree: 1, backbone: 1}]}
          year: 2025
      """)
    let result = try #require(timeline.years[1].clause(.g11))
    #expect(result.verdict == .notAssessed)
    #expect(result.parts[0].value == nil)
    #expect(result.missing == [.figure(.eligible)])
  }

  /// known-entrants-ignored: what cohorts.csv knows takes the place of what would be computed.
  @Test func knownEntrants() throws {
    let files = [
      "county.yaml": Self.yaml + "values: totals\n", "births.csv": Self.births, "schools.csv": Self.small(),
      "cohorts.csv":
        "year,stage,entrants,graduates,note\n2024,primary,600,,本年\n2025,primary,300,,已登记\n2026,primary,280,,已登记\n",
    ]
    let plan = "through: 2027\nassumptions: {entryRate: 1.0, progression: {primary: 1.0, junior: 1.0}}\n"
    let timeline = try timeline(files, plan)
    #expect(timeline.program.drivers.entrants == [300, 280, 475])
    let grades = timeline.grades.map { $0[Stage.primary.index][0] }
    #expect(abs(grades[1] - 300) < 1e-9 && abs(grades[2] - 280) < 1e-9)
    // By hand: the top grade leaves, the known entrants come.
    let top = timeline.grades[0][Stage.primary.index][5]
    #expect(abs((timeline.years[1].stage(.primary)?.pupils ?? 0) - (2850 - top + 300)) < 1e-6)
    let county = try CountyFolder(try Sample.folder(files)).county
    let found = CohortFindings.all(county, try Sample.standard("national-2017"))
    #expect(found.map(\.id) == ["entryGradeDiffers"])
    #expect(found.first?.place?.line == 2)
  }

  /// boarding-in-catchment-share: boarding and private schools have no catchment.
  @Test(arguments: ["yes,7", "no,10"])
  func catchmentOfDaySchoolsAlone(mark: String) throws {
    func timeline(_ mark: String) throws -> Timeline {
      try self.timeline(
        [
          "county.yaml": Self.yaml + "values: totals\nclauses:\n  G13: {met: 是, primary: 100%, junior: 100%}\n",
          "births.csv": "year,births\n" + (2015...2024).map { "\($0),300\n" }.joined(),
          "schools.csv":
            "id,name,stage,kind,zone,boarding,founder,pupils,classes,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms\n"
            + "p1,甲寄宿小学,primary,primary,town,\(mark),900,24,54,12,12,6300,10800,3600000,27\n"
            + "p2,乙小学,primary,primary,town,no,7,900,24,54,12,12,6300,10800,3600000,27\n"
            + "j1,丙中学,junior,junior,town,no,7,900,18,60,14,14,7200,12600,3600000,27\n",
        ],
        """
        through: 2027
        assumptions: {entryRate: 1.0, progression: {primary: 1.0, junior: 1.0}}
        measures:
          - {name: 限招, cap: {section: p1, entrants: 100, overflow: p2}, years: 2025...2027}
        """)
    }
    #expect(try timeline(mark).years.allSatisfy { $0.clause(.g13)?.verdict == .met })
    #expect(try timeline("no,7").years[1].clause(.g13)?.verdict == .unmet)
  }

  /// invisible-space-splits-group: a name that ends in a space of any kind is the name without it.
  @Test(arguments: [0x3000, 0xA0, 0x200B, 0x2009, 0x202F, 0xFEFF, 0x2000, 0x200A, 0x205F, 0x2060, 0x20, 0x09])
  func spacesAtTheEnds(code: Int) throws {
    let space = String(try #require(Unicode.Scalar(code)))
    for group in ["乡镇" + space, space + "乡镇"] {
      let timeline = try timeline(
        [
          "county.yaml": Self.yaml + "values: totals\n", "births.csv": Self.births,
          "schools.csv": Self.small(group: group),
        ],
        """
        through: 2030
        assumptions:
          entryRate: 1.0
          progression: {primary: 1.0, junior: 1.0}
          feeding: calibrated
          drift: {from: {group: "乡镇\(space)"}, to: {group: 县城}, enrolled: 5%/year, entry: 5%/year}
        """)
      let slot = try #require(timeline.program.county.position(ofSection: "p4"))
      let pupils = timeline.years.map { ($0.sections[slot].pupils * 10).rounded() / 10 }
      #expect(pupils == [150, 142.6, 135.6, 128.8, 122.4, 116.2, 110.3])
    }
    let head =
      "id,name,school,stage,kind,zone,pupils,classes,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms\n"
    let county = try CountyFolder(
      try Sample.folder([
        "county.yaml": Self.yaml + "values: totals\n",
        "schools.csv": head + "n1p,实验学校小学部,实验学校,primary,nineYear,town,1500,36,90,20,16,9000,15000,4500000,45\n"
          + "n1j,实验学校初中部,实验学校\(space),junior,nineYear,town,1200,27,90,16,14,7920,13200,3960000,36\n",
      ])
    ).county
    #expect(county.schools.count == 1)
  }

  /// What nothing reads is named: a file, a column that is read past, a column no clause asks for, rows of cohorts.
  @Test func whatIsNotUsed() throws {
    let county = try CountyFolder(
      try Sample.folder([
        "county.yaml": Self.yaml + "values: totals\n",
        "cohorts.csv": "year,stage,entrants,graduates\n2020,primary,500,\n2026,junior,,300\n",
        "schools.csv": Self.head.replacingOccurrences(of: "\n", with: ",books,备注\n")
          + "a,甲,primary,primary,600,15,40,9,9,4000,6000,1500000,20,9000,x\n",
      ])
    ).county
    let standard = try Sample.standard("national-2017")
    let found = Finding.all(county, Evaluation(census: county, by: standard), standard).filter { $0.id == "notUsed" }
    let told = found.map { $0.sentence.en }.joined(separator: "\n")
    for name in ["备注", "books", "2020 primary entrants", "2026 junior graduates"] {
      #expect(told.contains(name))
    }
  }

  /// Keys and births that nothing reads are named, and cells that are read as what most schools are.
  @Test func keysThatNothingReads() throws {
    let yaml =
      "values: totals\ntableI: {residents: 100, townships: 3}\npromises: [{school: p1, made: 2024, due: 2027}]\n"
      + "clauses: {G5: {classesOverPrimary: 0}}\n"
    let rows = Self.small().replacingOccurrences(of: "group,pupils", with: "group,boarding,founder,pupils")
      .replacingOccurrences(of: "县城,1200,30", with: "县城,是,10,1200,30")
      .replacingOccurrences(of: "县城,", with: "县城,,,").replacingOccurrences(of: "乡镇,", with: "乡镇,,,")
      .replacingOccurrences(of: "县城,,,是", with: "县城,是")
    let county = try CountyFolder(
      try Sample.folder(["county.yaml": Self.yaml + yaml, "births.csv": Self.births, "schools.csv": rows])
    ).county
    let own = try Sample.folder([
      "own.yaml":
        "id: own\nextends: basic-balance-2012\ntitle: {zh: 本县, en: Own}\n"
    ])
    let standard = try StandardFile(own + "/own.yaml", named: Place(file: "test")).standard
    func told(_ standard: Standard) -> String {
      Finding.all(county, Evaluation(census: county, by: standard), standard)
        .filter { ["notUsed", "blankRead"].contains($0.id) }.map { $0.sentence.en }.joined(separator: "\n")
    }
    let basic = told(standard)
    for name in ["tableI.townships", "clauses.G5", "promises", "births of 2009 "] {
      #expect(basic.contains(name), "\(basic)")
    }
    #expect(!basic.contains("residents"))
    let national = told(try Sample.standard("heilongjiang"))
    #expect(!national.contains("clauses.G5") && !national.contains("promises"))
    #expect(national.contains("boarding of 乙小学, 丙小学, 戊中学 is blank"), "\(national)")
    #expect(national.contains("founder of 乙小学, 丙小学, 戊中学 is blank"), "\(national)")
  }
}
