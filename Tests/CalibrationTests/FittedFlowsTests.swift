import Calibration
import County
import Samples
import Simulation
import Testing

/// Where graduates went, from what graduated and what entered in each group.
@Suite struct FittedFlowsTests {
  /// Two groups, A with 100 graduates a year and B with 50; `entry` of each by year.
  private func county(_ entry: [Int: (a: Double, b: Double)], groupOfB: String? = "B") -> County {
    var sections = [
      Sample.section("ap", .primary, pupils: 600), Sample.section("aj", .junior, pupils: 300),
      Sample.section("bp", .primary, pupils: 300), Sample.section("bj", .junior, pupils: 150),
    ]
    for place in sections.indices { sections[place].group = place < 2 ? "A" : groupOfB }
    var county = Sample.county(sections)
    let first = county.year - entry.count + 1
    for (place, year) in entry.keys.sorted().enumerated() {
      func rows(_ id: String, _ grades: [Double]) -> [GradeRoll] {
        grades.enumerated().map {
          GradeRoll(section: id, grade: $0 + 1, pupils: $1, classes: nil, place: county.place)
        }
      }
      let came = entry[year] ?? (0, 0)
      let all =
        rows("ap", Array(repeating: 100, count: 6)) + rows("bp", Array(repeating: 50, count: 6))
        + rows("aj", [came.a, 80, 80]) + rows("bj", [came.b, 70, 70])
      if first + place == county.year { county.enrolment = all } else { county.pastEnrolment[first + place] = all }
    }
    return county
  }

  private func rows(_ county: County) throws -> [Flow] {
    try #require(CalibratedRates(county).known.flows[0]).rows
  }

  /// A keeps 80 of 100 and B takes in 20 more than it graduates; nobody leaves, so the transition is 1.
  @Test func whoEntersLessSendsTheRest() throws {
    let years = Dictionary(uniqueKeysWithValues: (0..<4).map { (2020 + $0, (a: 80.0, b: 70.0)) })
    let rows = try rows(county(years))
    #expect(rows.map(\.from) == ["A"])
    #expect(rows[0].to.map(\.unit) == ["A", "B"])
    #expect(abs(rows[0].to[0].share - 0.8) < 1e-12 && abs(rows[0].to[1].share - 0.2) < 1e-12)
  }

  /// 84 and 56 of 100 and 50: the transition is 140 ÷ 150; of those who go on, A keeps 90, B gets 10 of A's.
  @Test func whatLeavesTheCountyIsTheTransition() throws {
    let years = Dictionary(uniqueKeysWithValues: (0..<4).map { (2020 + $0, (a: 84.0, b: 56.0)) })
    let county = county(years)
    let rows = try rows(county)
    #expect(abs(rows[0].to[0].share - 0.9) < 1e-12 && abs(rows[0].to[1].share - 0.1) < 1e-12)
    let transition = try #require(CalibratedRates(county).estimate(.transition, of: 0))
    #expect(abs(transition.value - 140.0 / 150) < 1e-12)
  }

  /// The mean of three years, not the last one alone.
  @Test func severalYearsCount() throws {
    let county = county([2020: (80, 70), 2021: (70, 80), 2022: (80, 70), 2023: (90, 60)])
    #expect(abs(try rows(county)[0].to[0].share - 0.8) < 1e-12)
  }

  /// Nothing is fitted without groups, from one census, or where `feeders.csv` says it.
  @Test func nothingWithoutGroupsOrPast() {
    let years = Dictionary(uniqueKeysWithValues: (0..<4).map { (2020 + $0, (a: 80.0, b: 70.0)) })
    #expect(CalibratedRates(county(years, groupOfB: nil)).known.flows[0] == nil)
    #expect(CalibratedRates(county([2023: (80, 70)])).known.flows[0] == nil)
    var fed = county(years)
    fed.feeders = [Feeder(from: "ap", to: "aj", share: 1, place: fed.place)]
    #expect(CalibratedRates(fed).known.flows[0] == nil)
  }
}
