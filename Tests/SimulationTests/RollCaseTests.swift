import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Who goes up where: grades that are not there, graduates who stay in their unit, shares of entrants by the roll.
@Suite struct RollCaseTests {
  private static func program(_ name: String, _ change: (inout Plan, inout County) -> Void = { _, _ in }) throws
    -> Program
  {
    var plan = try PlanFile(Sample.root + "/Tests/Cases/\(name)/plan.yaml").plan
    var county = try CountyFolder(Sample.root + "/Tests/Cases/\(name)/county").county
    change(&plan, &county)
    return try Program(plan, for: county, by: try Sample.standard("national-2017"))
  }

  /// A plan in which as many enter every year.
  private static func still(_ county: County, _ change: (inout Plan) -> Void = { _ in }) -> Plan {
    var plan = Sample.plan(county)
    plan.assumptions.entryChange = Sourced(0, at: plan.place)
    change(&plan)
    return plan
  }

  /// The rolls of a section, year by year.
  private static func rolls(_ program: Program, _ id: String) throws -> [Double] {
    let slot = try #require(program.county.position(ofSection: id))
    return Sample.states(program, program.drivers).map { $0.facts.year.pupils[slot] }
  }

  /// Fifteen a year begin at the point and go on to the centre after grade 3: 45 and 285 for ever.
  @Test func aPointWithoutUpperGrades() throws {
    let program = try Self.program("teaching-point-grades")
    #expect(try Self.rolls(program, "point") == [45, 45, 45, 45, 45])
    #expect(try Self.rolls(program, "centre") == [285, 285, 285, 285, 285])
    #expect(
      program.notices.map(\.fact) == [.gradesGoOn(section: "教学点", last: 3, to: ["中心校"], basis: .group)])
  }

  /// Not counted, the same county is fitted to the same: the centre's upper grades have the point's children in them.
  @Test func theCentreIsFittedWithThem() throws {
    let program = try Self.program("teaching-point-grades") { $1.enrolment = [] }
    #expect(program.rolls.pupils == [40, 40, 40, 55, 55, 55, 15, 15, 15, 0, 0, 0])
    #expect(try Self.rolls(program, "point") == [45, 45, 45, 45, 45])
  }

  /// `feeders.csv` says where; `last_grade` says that all grades are there; a school that is growing up keeps its pupils.
  @Test func whoSaysOtherwise() throws {
    let place = Place(file: "test")
    let fed = try Self.program("teaching-point-grades") {
      $1.feeders = [Feeder(from: "point", to: "centre", share: 1, place: place)]
    }
    #expect(fed.notices.isEmpty)
    #expect(try Self.rolls(fed, "centre").last == 285)
    let whole = try Self.program("teaching-point-grades") { $1.sections[1].lastGrade = 6 }
    #expect(whole.rolls.departures.isEmpty)
    let young = try Self.program("teaching-point-grades") {
      $1.sections[1].kind = .primary
      $1.sections[1].built = .year(2022)
    }
    #expect(young.rolls.departures.isEmpty)
    // It takes the share of its own entry grade, and grows.
    #expect(try Self.rolls(young, "point")[1] > 55)
  }

  /// A point goes to the centre that bears its town's name.
  @Test func theCentreOfTheTown() throws {
    let program = try Self.program("teaching-point-grades") {
      $1.sections[0].name = "石坪镇中心小学"
      $1.sections[1].name = "石坪镇李家村教学点"
    }
    #expect(
      program.notices.map(\.fact) == [
        .gradesGoOn(section: "石坪镇李家村教学点", last: 3, to: ["石坪镇中心小学"], basis: .town)
      ])
  }

  /// A closed section's children go on as from home unless the plan says otherwise; a third group keeps its juniors to the
  /// last bit either way, and nobody is lost.
  @Test(arguments: [Assumptions.Feeding.staying, .calibrated, .uncalibrated])
  func noOneLeaksIntoAThirdGroup(rule: Assumptions.Feeding) throws {
    func run(_ juniors: Merger.Juniors?) throws -> Program {
      try Self.program("merger-leaks-into-third-group") { plan, _ in
        plan.assumptions.feeding = rule
        guard let juniors, case .merge(var merger) = plan.measures[0].action else {
          plan.measures = []
          return
        }
        merger.juniors = juniors
        plan.measures[0].action = .merge(merger)
      }
    }
    let (nothing, home, receiver) = (try run(nil), try run(.home), try run(.receiver))
    func all(_ program: Program) throws -> [Double] {
      zip(zip(try Self.rolls(program, "j1"), try Self.rolls(program, "j2")), try Self.rolls(program, "j3"))
        .map { $0.0 + $0.1 + $1 }
    }
    if rule != .calibrated {
      #expect(try Self.rolls(home, "j3") == Self.rolls(nothing, "j3"))
      #expect(try Self.rolls(receiver, "j3") == Self.rolls(nothing, "j3"))
    }
    for (one, other) in zip(try Self.rolls(home, "j2"), try Self.rolls(nothing, "j2")) {
      #expect(abs(one - other) < 1e-9)
    }
    for other in [home, receiver] {
      for (one, other) in zip(try all(other), try all(nothing)) { #expect(abs(one - other) < 1e-9) }
    }
    // Nobody is left in the townships' primary schools to go on to their junior school.
    if rule != .calibrated { #expect(try Self.rolls(receiver, "j2").last == 0) }
  }

  /// Where a junior section takes nobody any more its graduates enter elsewhere, whatever the rule.
  @Test(arguments: Assumptions.Feeding.allCases)
  func noGraduateIsLost(rule: Assumptions.Feeding) throws {
    let program = try Self.program("lost-graduates") { plan, _ in plan.assumptions.feeding = rule }
    let juniors = zip(try Self.rolls(program, "aj"), try Self.rolls(program, "bj")).map { $0 + $1 }
    let states = Sample.states(program, program.drivers)
    // The graduates of the last three summers are all there.
    let stride = program.rolls.stride
    let graduates = states.dropLast().suffix(3).reduce(0) { sum, state in
      sum
        + ["ap", "bp"].reduce(0) { tops, id in
          tops + (program.county.position(ofSection: id).map { state.grades[$0 * stride + 5] } ?? 0)
        }
    }
    #expect(abs(try #require(juniors.last) - graduates) < 1e-9)
    if rule != .staying { #expect(abs(graduates - 628.140625) < 1e-9) }
    #expect(try Self.rolls(program, "aj") == [30, 0, 0, 0, 0, 0])
  }

  /// Shares of entrants: by the roll in one grade, a section whose entry grade is counted as none takes none, one that is
  /// growing up takes its own entry grade; with less weight the present entry grade has its part.
  @Test func sharesOfEntrants() throws {
    func intake(_ weight: Double, _ rolls: [[Double]]) throws -> [Double] {
      var county = Sample.county(
        rolls.enumerated().map { Sample.section("s\($0)", pupils: $1.reduce(0, +)) })
      county.enrolment = rolls.enumerated().flatMap { place, grades in
        grades.enumerated().map {
          GradeRoll(section: "s\(place)", grade: $0 + 1, pupils: $1, classes: nil, place: county.place)
        }
      }
      let plan = Self.still(county) { $0.assumptions.entryShare = [weight, weight] }
      let intake = try Program(plan, for: county, by: try Sample.standard("national-2017")).intake
      return intake.map { Nearness.rounded($0 / intake.reduce(0, +), 6) }
    }
    let even = [[20.0, 30, 20, 30, 20, 30], [40, 50, 60, 50, 50, 50]]
    #expect(try intake(1, even) == [0.333333, 0.666667])
    #expect(try intake(0, even) == [0.333333, 0.666667])
    let first = [[10.0, 30, 20, 30, 30, 30], [50, 50, 50, 50, 50, 50]]
    #expect(try intake(1, first) == [0.333333, 0.666667])
    #expect(try intake(0, first) == [0.166667, 0.833333])
    #expect(try intake(0.5, first) == [0.25, 0.75])
    #expect(try intake(1, [[0, 30, 20, 30, 30, 30], [50, 50, 50, 50, 50, 50]]) == [0, 1])
    #expect(try intake(1, [[25, 25, 0, 0, 0, 0], [50, 50, 50, 50, 50, 50]]) == [0.333333, 0.666667])
  }

  /// A roll of five grades weighs more in each than one of six.
  @Test func fiveAndSixYears() throws {
    var county = Sample.county([
      Sample.section("five", pupils: 300), Sample.section("six", pupils: 300),
      Sample.section("four", .junior, pupils: 240), Sample.section("three", .junior, pupils: 150),
    ])
    county.sections[0].years = 5
    county.sections[2].years = 4
    let program = try Program(
      Self.still(county), for: county, by: try Sample.standard("national-2017"))
    // Both curves are even: 60 and 50 a grade, 60 and 50 again in junior school.
    #expect(program.intake.prefix(2).map { Nearness.rounded($0, 6) } == [60, 50])
    #expect(program.feeding[0].entry.map { Nearness.rounded($0, 6) } == [60, 50])
  }

  /// A class limit moves the fitted grades of a section, which is told; its share of entrants stays that of its roll.
  @Test func whatWasMovedSetsNothing() throws {
    var county = Sample.county([Sample.section("a", pupils: 266), Sample.section("b", .junior, pupils: 200)])
    county.sections[0].classes = 6
    Sample.declare(&county, .g5, [.classesOverPrimary: 0])
    let program = try Program(
      Self.still(county), for: county, by: try Sample.standard("national-2017"))
    #expect(program.notices.map(\.fact) == [.fitMoved(sections: ["a"])])
    #expect(program.rolls.pupils[..<6].allSatisfy { $0 <= 45 })
    let entry = program.rolls.ownEntry(0)
    #expect(program.rolls.pupils[0] > entry + 1)
    #expect(program.firstGrade == entry)
    #expect(abs(program.intake[0] - entry) < 0.01)
  }

  /// Rates of a grade and of a group, the narrower first.
  @Test func ratesByGradeAndGroup() throws {
    var county = try Sample.smallCounty()
    county.enrolment = []
    let program = try Program(
      Self.still(county) { plan in
        plan.assumptions.progression = [0.9, 1]
        plan.assumptions.progressionCells = [
          ProgressionCell(group: nil, stage: .primary, grade: 2): 0.5,
          ProgressionCell(group: "乡镇", stage: .primary, grade: nil): 0.8,
          ProgressionCell(group: "乡镇", stage: .primary, grade: 3): 0.25,
        ]
      }, for: county, by: try Sample.standard("national-2017"))
    let states = Sample.states(program, program.drivers)
    let stride = program.rolls.stride
    func rates(_ slot: Int) -> [Double] {
      (1..<6).map { grade in
        Nearness.rounded(states[1].grades[slot * stride + grade] / states[0].grades[slot * stride + grade - 1], 6)
      }
    }
    #expect(rates(0) == [0.9, 0.5, 0.9, 0.9, 0.9])
    #expect(rates(3) == [0.8, 0.8, 0.25, 0.8, 0.8])
  }

  /// A plan's flows: a fifth of the townships' graduates go to the seat, a tenth out of the county, ten come from outside.
  @Test func flowsOfThePlan() throws {
    func entrants(_ flows: [Flow]) throws -> [Double] {
      let program = try Self.program("merger-leaks-into-third-group") { plan, _ in
        plan.measures = []
        plan.assumptions.flows = flows
      }
      let states = Sample.states(program, program.drivers)
      return ["j1", "j2", "j3"].map { id in
        program.county.position(ofSection: id).map { states[1].grades[$0 * program.rolls.stride] } ?? -1
      }
    }
    let place = Place(file: "test")
    func part(_ unit: String?, _ share: Double) -> Flow.Part { Flow.Part(unit: unit, share: share, place: place) }
    let none = try entrants([Flow(from: "农场", to: [part("农场", 1)], place: place)])
    let some = try entrants([
      Flow(from: "乡镇", to: [part("县城", 0.2), part("乡镇", 0.7), part(nil, 0.1)], place: place),
      Flow(from: nil, to: [part("县城", 10)], place: place),
    ])
    #expect(abs(some[0] - (none[0] + 0.2 * none[1] + 10)) < 1e-9)
    #expect(abs(some[1] - 0.7 * none[1]) < 1e-9)
    #expect(some[2] == none[2])
    #expect(throws: Problems.self) { try entrants([Flow(from: "乡", to: [part("县城", 1)], place: place)]) }
  }
}
