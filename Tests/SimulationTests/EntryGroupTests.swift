import County
import Regulation
import Samples
import Simulation
import Testing

/// Births and children in kindergarten by group: each group's entrants follow its own.
@Suite struct EntryGroupTests {
  private static let place = Place(file: "test")

  /// Forty a grade in 甲, thirty in 乙, and ten a grade in a section of no group that is told apart.
  private static func county() -> County {
    var county = Sample.county([
      Sample.section("a", pupils: 240), Sample.section("b", pupils: 180), Sample.section("c", pupils: 60),
      Sample.section("j", .junior, pupils: 240),
    ])
    for (slot, group) in ["甲", "乙", "丙", "甲"].enumerated() { county.sections[slot].group = group }
    let rolls = [40.0, 30, 10].enumerated().flatMap { slot, pupils in
      (1...6).map {
        GradeRoll(section: ["a", "b", "c"][slot], grade: $0, pupils: pupils, classes: nil, place: place)
      }
    }
    county.enrolment =
      rolls + (1...3).map { GradeRoll(section: "j", grade: $0, pupils: 80, classes: nil, place: place) }
    return county
  }

  private static func births(_ county: inout County, _ groups: [String: [Double]]) {
    county.groupBirths = groups.compactMapValues { values in
      Births(Dictionary(uniqueKeysWithValues: values.enumerated().map { (2018 + $0, $1) }), place: place)
    }
    let sums = (groups.values.first ?? []).indices.map { year in groups.values.reduce(0) { $0 + $1[year] } }
    county.births = Births(Dictionary(uniqueKeysWithValues: sums.enumerated().map { (2018 + $0, $1) }), place: place)
  }

  private static func entrants(_ county: County, rate: Double?, through: Int = 2027) throws -> [[Double]] {
    var plan = Sample.plan(county, through: through)
    plan.assumptions.entryRate = rate.map { Sourced($0, at: place) }
    plan.assumptions.entryRateCalibrated = rate == nil
    let program = try Program(plan, for: county, by: try Sample.standard("national-2017"))
    let states = Sample.states(program, program.drivers)
    for (step, state) in states.dropFirst().enumerated() {
      let all = (0..<3).reduce(0) { $0 + state.grades[$1 * program.rolls.stride] }
      #expect(abs(all - program.drivers.entrants[step]) < 1e-9)
    }
    return states.dropFirst().map { state in
      (0..<3).map { Nearness.rounded(state.grades[$0 * program.rolls.stride], 6) }
    }
  }

  /// 40 of 80 and 30 of 50 entered: by the same rates 80 and 25 births are 40 and 15 entrants, 40 and 50 are 20 and 30. Who
  /// is of no group told apart goes with the others: 10 × 55 ÷ 70, 10 × 50 ÷ 70.
  @Test func birthsByGroup() throws {
    var county = Self.county()
    Self.births(&county, ["甲": [80, 80, 40, 80], "乙": [50, 25, 50, 50]])
    let calibrated = try Self.entrants(county, rate: nil)
    #expect(calibrated == [[40, 15, 7.857143], [20, 30, 7.142857], [40, 30, 10]])
    // A rate of the plan's is of all births, 80 of 130 in the census, and moves every group alike.
    let twice = try Self.entrants(county, rate: 2 * 80 / 130)
    #expect(twice == [[80, 30, 15.714286], [40, 60, 14.285714], [80, 60, 20]])
    // Without groups all move alike.
    county.groupBirths = [:]
    let alike = try Self.entrants(county, rate: nil)
    #expect(alike[0] == [32.307692, 24.230769, 8.076923])
  }

  /// Of 50 and 20 in the top class 40 and 30 entered; 60 and 10 are 48 and 15. Births come after.
  @Test func kindergartenByGroup() throws {
    var county = Self.county()
    Self.births(&county, ["甲": [80, 80, 40, 80], "乙": [50, 25, 50, 50]])
    func nursery(_ before: Double, _ now: Double) -> Kindergarten {
      Kindergarten([2023: [before, nil, nil], 2024: [now, nil, nil]], places: [:])
    }
    county.groupKindergarten = ["甲": nursery(50, 60), "乙": nursery(20, 10)]
    county.kindergarten = nursery(70, 70)
    let entrants = try Self.entrants(county, rate: nil)
    #expect(entrants == [[48, 15, 9], [20, 30, 7.142857], [40, 30, 10]])
    let findings = CohortFindings.all(county, try Sample.standard("national-2017"))
    let told = findings.compactMap { finding -> String? in
      guard case .kindergartenDiffers(.top, let unit, _, 2024, _, 2019) = finding.fact else { return nil }
      return unit ?? "all"
    }
    // 70 of 105, 60 of 80, 10 of 25.
    #expect(told == ["all", "乙", "甲"])
  }

  /// A group whose births nobody tells for the census year enters by the rate of those that do.
  @Test func missingCensusBirths() throws {
    var county = Self.county()
    Self.births(&county, ["甲": [80, 80, 40, 80], "乙": [50, 25, 50, 50]])
    county.groupBirths["乙"] = Births([2019: 25, 2020: 50, 2021: 50], place: Self.place)
    let entrants = try Self.entrants(county, rate: nil)
    #expect(abs(entrants[0][0] / entrants[0][1] - 40 / 12.5) < 1e-6)
  }
}
