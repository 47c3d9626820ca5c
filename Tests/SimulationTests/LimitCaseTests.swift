import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Figures that stand exactly on their limit, and the rules whose right value a case gives.
@Suite struct LimitCaseTests {
  private func timeline(_ name: String) throws -> Timeline {
    let plan = try PlanFile(Sample.root + "/Tests/Cases/\(name)/plan.yaml").plan
    let county = try CountyFolder(Sample.root + "/Tests/Cases/\(name)/county").county
    return try Timeline(try Program(plan, for: county, by: try Sample.standard("national-2017")))
  }

  private func part(_ year: Evaluation, _ clause: ClauseID) throws -> PartResult {
    try #require(year.clause(clause)?.judged.first)
  }

  /// 284 births × 225 ÷ 284 fill five classes of 45 and no sixth; 530 × 400 ÷ 530 a school of 2,000.
  @Test func dustTurnsNothing() throws {
    for year in try timeline("full-class-becomes-46").years.dropFirst() {
      let part = try part(year, .g5)
      #expect(part.value == 45 && part.margin == 0 && part.verdict == .met)
      #expect(part.closeCall && part.borderline)
    }
    for year in try timeline("exactly-2000-becomes-over").years {
      let part = try part(year, .g4)
      #expect(part.margin == 0 && part.verdict == .met)
    }
  }

  /// 1,162.8 m² for 304 pupils are 85 % of 4.5 m²: the floor holds and nothing is needed.
  @Test func theFloorHolds() throws {
    let county = try CountyFolder(Sample.root + "/Tests/Cases/floor-85-exact/county").county
    let standard = try Sample.standard("national-2017")
    let r1 = try part(Evaluation(census: county, by: standard), .r1)
    #expect(r1.verdict == .met && r1.value == 6)
    #expect(try #require(Needs(census: county, by: standard).stage(.primary)).standard.isEmpty)
  }

  /// A printed value per pupil at the limit is full whatever the roll, and so is the floor of it.
  @Test func printedValuesAtTheLimit() {
    for pupils in 1...4000 {
      let roll = Double(pupils)
      for limit in [10.2, 7.5, 5.8, 4.5, 3.825, 4.93, 8.67] {
        #expect(Comparison.atLeast.isMet(limit * roll / roll, limit), "\(pupils) \(limit)")
      }
      #expect((roll / 45 * 45).wholeUp() == roll && (roll / 7 * 7).wholeDown() == roll)
    }
    #expect(Comparison.atMost.isUnmet(2000.01, 2000) && Comparison.below.isUnmet(0.15, 0.15))
    #expect(Comparison.atMost.isMet(1e-10, 0) && Comparison.atMost.isUnmet(1e-6, 0))
  }

  /// The village schools' own base, and the poor unit that a rich one does not pay for.
  @Test func smallUnits() throws {
    for year in try timeline("small-school-funding-base").years {
      let g6 = try part(year, .g6)
      #expect(g6.value == 1 && g6.verdict == .met)
    }
    let mixed = try part(try #require(timeline("small-school-funding-mixed").years.last), .g6)
    #expect(abs(try #require(mixed.value) - 600.0 / 720) < 1e-12 && mixed.verdict == .unmet)
  }

  /// Staff above the posts are used up before a post falls vacant; unknown posts are not today's teachers.
  @Test(arguments: [(1200.0, 1441.0, Verdict.met), (1441, 1441, .unmet), (0, 0, .notAssessed)])
  func vacancies(approved: Double, filled: Double, verdict: Verdict) throws {
    var county = try Sample.baoqing()
    let place = Place(file: "test")
    county.posts =
      approved == 0 ? Posts() : Posts(approved: Sourced(approved, at: place), filled: Sourced(filled, at: place))
    var plan = Sample.plan(county, through: 2027)
    plan.assumptions.roll = .hold
    plan.assumptions.retirement = Sourced(0.03, at: place)
    plan.assumptions.unreplaced = Sourced(1, at: place)
    let years = try Timeline(try Program(plan, for: county, by: try Sample.standard())).years
    for year in years.dropFirst() { #expect(year.clause(.v1)?.verdict == verdict) }
  }

  /// Posts that the county tells by year are those of the year: 200 fewer from 2026 leave none vacant.
  @Test func postsByYear() throws {
    let yaml = "name: t\nyear: 2024\nstandard: national-2017\nposts: {approved: {2022: 250, 2026: 300}, filled: 240}\n"
    let folder = try Sample.folder([
      "county.yaml": yaml,
      "schools.csv": """
      id,name,stage,kind,pupils,classes,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms
      p1,甲小学,primary,primary,1200,30,80,18,14,7000,12000,3600000,36

      """,
    ])
    let county = try CountyFolder(folder).county
    #expect(county.posts.approved?.value == 250 && county.posts.later[2026]?.value == 300)
    var plan = Sample.plan(county, through: 2027)
    plan.assumptions.roll = .hold
    let timeline = try Timeline(try Program(plan, for: county, by: try Sample.standard("national-2017")))
    #expect(timeline.staffing.map(\.posts) == [250, 250, 300, 300])
  }

  /// Posts approved anew by the ratios leave no vacancy in Baoqing, whose staff is far above them.
  @Test func staffingByYear() throws {
    let county = try Sample.baoqing()
    var plan = Sample.plan(county, through: 2026)
    plan.assumptions.roll = .hold
    plan.assumptions.posts = .byRatio
    let timeline = try Timeline(try Program(plan, for: county, by: try Sample.standard()))
    let last = try #require(timeline.staffing.last)
    #expect(last.isAllStaff && last.inPost == 2195 && last.posts == last.required && last.room == 0)
    #expect(timeline.years.last?.clause(.v1)?.verdict == .met)
  }

  /// Of five primary degree teachers sent to junior school those count who are known to hold a bachelor's.
  @Test(arguments: [(nil, 0.0), (0.6, 3.0), (1.0, 5.0)])
  func degreesAcrossStages(share: Double?, counted: Double) throws {
    let county = try Sample.baoqing()
    var plan = Sample.plan(county, through: 2026)
    plan.assumptions.roll = .hold
    let place = Place(file: "test")
    let move = TeacherMove(
      from: "no4-p", to: "liangshui-j", staff: Staff(teachers: 5, degree: 5, backbone: 0, artsSports: 0),
      bachelorShare: share, place: place)
    plan.measures = [Sample.measure("up", .redeploy(.list([move], allowOutflow: true, term: nil)), 2026...2026)]
    let timeline = try Timeline(try Program(plan, for: county, by: try Sample.standard()))
    let slot = try #require(county.sections.firstIndex { $0.id == "liangshui-j" })
    let facts = try #require(timeline.facts.last)
    #expect(facts.year.totals[slot] == (county.sections[slot].totals[0] ?? 0) + counted)
  }

  /// What needs asks for, as it stands and rounded up to whole m² and yuan, makes R1 and R2 hold when it is built.
  @Test(arguments: Array(UInt64(1)...120), [false, true])
  func neededBuiltMet(seed: UInt64, isRoundedUp: Bool) throws {
    var county = Sample.random(seed)
    let standard = try Sample.standard()
    let needs = Needs(census: county, by: standard)
    for stage in needs.stages {
      for kind in stage.kinds {
        for addition in kind.both?.additions ?? stage.standardAdditions(kind.indicator) {
          let amount = isRoundedUp ? addition.amount.rounded(.up) : addition.amount
          county.sections[addition.slot].totals[kind.indicator.index]? += amount
        }
      }
    }
    let after = Evaluation(census: county, by: standard)
    #expect(after.clause(.r1)?.verdict == .met && after.clause(.r2)?.verdict == .met, "county \(seed)")
  }
}
