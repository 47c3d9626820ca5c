import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Entrants by the children in kindergarten, by hand.
@Suite struct KindergartenTests {
  private static let rows = """
    year,大班,中班,小班
    2022,400,380,300
    2023,418,390,330
    2024,429,396,

    """

  /// The small county with a kindergarten.csv of its own.
  private static func county(_ rows: String) throws -> County {
    try Sample.smallCounty(["kindergarten.csv": rows])
  }

  private static func program(_ county: County, _ change: (inout Plan) -> Void = { _ in }) throws -> Program {
    var plan = Sample.plan(county, through: 2028)
    change(&plan)
    return try Program(plan, for: county, by: try Sample.standard("national-2017"))
  }

  /// 大班 429 enter in 2025; 中班 396 grow by (418 ÷ 380 + 429 ÷ 390) ÷ 2 = 1.1 first; 小班 of 2024 is unknown, so that of
  /// 2023 is none of 2027's and births come in. By the census first grade ÷ 418, or as the plan says.
  @Test func cohorts() throws {
    let county = try Self.county(Self.rows)
    let program = try Self.program(county)
    let rate = program.firstGrade / 418
    #expect(abs(program.drivers.entrants[0] - 429 * rate) < 1e-9)
    #expect(abs(program.drivers.entrants[1] - 396 * 1.1 * rate) < 1e-9)
    #expect(program.drivers.entrants[2] == 475 * 0.8 && program.drivers.entrants[3] == 475 * 0.8)
    let told = try Self.program(county) { $0.assumptions.kindergartenRate = Sourced(1.02, at: $0.place) }
    #expect(told.drivers.entrants[0] == 429 * 1.02)
    // What the plan gives by year is followed; a yearly change goes on from the last that kindergarten tells.
    let given = try Self.program(county) { $0.assumptions.entrants = [2025: Sourced(400, at: $0.place)] }
    #expect(given.drivers.entrants[0] == 400 && abs(given.drivers.entrants[1] - 396 * 1.1 * rate) < 1e-9)
    let falling = try Self.program(county) { $0.assumptions.entryChange = Sourced(-0.1, at: $0.place) }
    #expect(abs(falling.drivers.entrants[2] - 396 * 1.1 * rate * 0.9) < 1e-9)
    #expect(abs(falling.drivers.entrants[3] - 396 * 1.1 * rate * 0.81) < 1e-9)
  }

  /// 小班 two years older grows twice: 300 × 390 ÷ 300 × 429 ÷ 400.
  @Test func theYoungestGrowTwice() throws {
    let nursery = try #require(
      try Self.county("year,top,middle,bottom\n2023,418,400,300\n2024,429,390,300\n").kindergarten)
    let cohort = try #require(nursery.cohort(entering: 2027, through: 2024))
    #expect(cohort.counted == .bottom && cohort.year == 2024)
    #expect(abs(cohort.children - 300 * (390.0 / 300) * (429.0 / 400)) < 1e-9)
    #expect(nursery.cohort(entering: 2028, through: 2024) == nil)
  }

  /// Groups are summed; a class that one of them does not tell is told of none.
  @Test func groups() throws {
    let county = try Self.county("year,分组,大班,中班\n2024,县城,300,280\n2024,乡镇,50,\n")
    #expect(county.kindergarten?.children(.top, in: 2024) == 350)
    #expect(county.kindergarten?.children(.middle, in: 2024) == nil)
    #expect(county.groupKindergarten["县城"]?.children(.middle, in: 2024) == 280)
  }

  /// 475 births: 381 children are 19.8 % fewer and no contradiction, 379 are 20.2 %.
  @Test func contradictions() throws {
    func found(_ top: Int) throws -> [Finding] {
      CohortFindings.all(
        try Self.county("year,大班\n2024,\(top)\n"), try Sample.standard("national-2017"))
    }
    #expect(try found(381).isEmpty)
    let finding = try #require(try found(379).first)
    guard case .kindergartenDiffers(.top, nil, 379, 2024, 475, 2019) = finding.fact else {
      Issue.record("\(finding.fact)")
      return
    }
    #expect(finding.place?.line == 2)
    // The last count has no top class: the one before it is held against the births of its own children.
    let earlier = CohortFindings.all(
      try Self.county("year,大班,中班\n2023,200,\n2024,,475\n"), try Sample.standard("national-2017"))
    guard case .kindergartenDiffers(.top, nil, 200, 2023, _, 2018)? = earlier.first?.fact else {
      Issue.record("\(earlier)")
      return
    }
  }
}
