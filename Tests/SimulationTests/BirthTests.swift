import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Births of a plan: what is recorded stays, what is not is a multiple of the last recorded, or as the plan gives it.
@Suite struct BirthTests {
  private func program(_ births: String, last: Int = 2024, through: Int = 2034, census: Int = 2024) throws -> Program {
    let text = "title: t\ncounty: .\nthrough: \(through)\nassumptions: {entryRate: 1.0\(births)}\n"
    let plan = try PlanFile(try Sample.folder(["plan.yaml": text]) + "/plan.yaml").plan
    var county = try Sample.smallCounty()
    county.year = census
    let byYear = Dictionary(uniqueKeysWithValues: (2009...last).map { ($0, Double($0)) })
    county.births = Births(byYear, place: Place(file: "births.csv"))
    return try Program(plan, for: county, by: try Sample.standard("national-2017"))
  }

  /// First and last entrants whose births are held, whose they are, and how many.
  private func held(_ program: Program) -> [[Int]] {
    program.heldBirths.map { [$0.entering.lowerBound, $0.entering.upperBound, $0.told, Int($0.persons)] }
  }

  /// Entrants of 2025–2030 were born by 2024, recorded; those of 2031 on are nine tenths of the births of 2024.
  @Test func aFactorLeavesTheRecord() throws {
    let program = try program(", births: 0.9")
    #expect(program.drivers.entrants.prefix(6) == [2019, 2020, 2021, 2022, 2023, 2024])
    #expect(program.drivers.entrants.dropFirst(6).allSatisfy { abs($0 - 2024 * 0.9) < 1e-9 })
    #expect(held(program) == [[2031, 2034, 2024, 2024]])
  }

  /// A series by year: each year's own, the last held; a recorded year gives way and is told.
  @Test func aSeries() throws {
    let program = try program(", births: {2024: 1500, 2025: 1400, 2027: 1300}")
    #expect(program.drivers.entrants == [2019, 2020, 2021, 2022, 2023, 1500, 1400, 1400, 1300, 1300])
    #expect(held(program) == [[2032, 2032, 2025, 1400], [2034, 2034, 2027, 1300]])
    #expect(program.notices.map(\.fact) == [.birthsReplaced(years: [2024])])
  }

  /// A series alone does where the record ends too early, and distributions may stand in it.
  @Test func aSeriesInThePlaceOfTheRecord() throws {
    #expect(throws: Problems.self) { try program("", last: 2017) }
    let late = try program(", births: {2019: {uniform: {low: 900, high: 1100}}, 2020: 1000}", last: 2017)
    #expect(late.drivers.entrants[0] == 1000 && late.drivers.entrants[1] == 1000)
    #expect(late.plan.uncertainties.map(\.name) == ["births.2019"])
    #expect(throws: Problems.self) { try program(", births: {2009: 1000}") }
  }

  /// A plan that went on with its county gives births of children who are at school by now: told, and no error. Where later
  /// births are not given they stand for those.
  @Test func aSeriesOfChildrenAtSchool() throws {
    let program = try program(", births: {2018: 1000}")
    #expect(program.drivers.entrants.prefix(2) == [2019, 2020])
    #expect(program.notices.map(\.fact).contains(.birthsEntered(years: [2018], needed: 2019)))
    #expect(try self.program(", births: {2018: 1000}", last: 2017).drivers.entrants[0] == 1000)
  }

  /// Who was born by the census year is born, whatever file tells it: in a county of 2023 entrants up to 2029.
  @Test(arguments: [(2020, 2023, 2029), (2024, 2023, 2029), (2024, 2024, 2030), (2019, 2024, 2030)])
  func bornAtTheCensus(last: Int, census: Int, born: Int) throws {
    #expect(try program("", last: last, census: census).lastBornYear == born)
  }

  /// Under the head of calendar years entrants of an autumn are two thirds of one year and a third of the year before.
  @Test(arguments: ["calendarYear", "自然年"])
  func calendarYears(head: String) throws {
    let rows = (2017...2020).map { "\($0),\(($0 - 2000) * 30)" }.joined(separator: "\n")
    let folder = try Sample.folder([
      "births.csv": "\(head),births\n\(rows)\n",
      "county.yaml": "name: 小县\nyear: 2024\nstandard: national-2017\nvalues: totals\n",
      "schools.csv":
        "id,name,stage,kind,pupils,classes,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,equipment_value,multimedia_rooms\na,甲小学,primary,primary,600,15,36,6,6,4000,6000,1800000,20\n",
    ])
    let births = try #require(try CountyFolder(folder).county.births)
    #expect(births.byYear == [2018: 530, 2019: 560, 2020: 590] && births.isOfCalendarYears)
  }

  /// A plan that extends another may give births in another form.
  @Test func layers() throws {
    let folder = try Sample.folder([
      "base.yaml":
        "title: t\ncounty: .\nthrough: 2034\nassumptions: {births: {normal: {mean: 1, sd: 0.02}}, entryRate: 1}\n",
      "plan.yaml": "extends: base.yaml\nassumptions: {births: {2025: 1400}}\n",
    ])
    let plan = try PlanFile(folder + "/plan.yaml").plan
    #expect(plan.assumptions.birthsByYear[2025]?.value == 1400 && plan.uncertainties.isEmpty)
  }
}
