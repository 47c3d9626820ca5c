import County
import Regulation
import Samples
import Simulation
import Testing

/// Grade 6 taught by junior schools from a year on (五四), or by primary schools again (六三).
@Suite struct PatternChangeTests {
  private static let place = Place(file: "test")

  private static func change(_ pattern: PatternChange.Pattern, _ year: Int, _ sections: [String]? = nil) -> Measure {
    let chosen = sections.map { Selection(sections: $0, place: place) }
    return Sample.measure(
      "学制 \(year)", .structure(PatternChange(sections: chosen, primaryYears: pattern.primaryYears)), year...year)
  }

  /// A county of sections whose grades are counted, under measures, a hundred entrants a year.
  private static func program(
    _ rolls: [(id: String, stage: Stage, group: String?, grades: [Double])], _ measures: [Measure],
    through: Int = 2030, assume: (inout Assumptions) -> Void = { _ in }
  ) throws -> Program {
    var county = Sample.county(
      rolls.map { roll in
        var section = Sample.section(roll.id, roll.stage, pupils: roll.grades.reduce(0, +))
        section.years = roll.grades.count
        section.group = roll.group
        section.classrooms = 30
        return section
      })
    county.enrolment = rolls.flatMap { roll in
      roll.grades.enumerated().map {
        GradeRoll(section: roll.id, grade: $0 + 1, pupils: $1, classes: nil, place: place)
      }
    }
    var plan = Sample.plan(county, through: through)
    plan.assumptions.entrants = Dictionary(uniqueKeysWithValues: (2025...through).map { ($0, Sourced(100, at: place)) })
    assume(&plan.assumptions)
    plan.measures = measures
    return try Program(plan, for: county, by: try Sample.standard("national-2017"))
  }

  private static let one: [(id: String, stage: Stage, group: String?, grades: [Double])] = [
    ("p", .primary, nil, [10, 20, 30, 40, 50, 60]), ("j", .junior, nil, [70, 80, 90]),
  ]

  private static func grades(_ state: State<Double>, _ slot: Int, _ program: Program) -> [Double] {
    let first = slot * program.rolls.stride
    return Array(state.grades[first..<first + state.facts.year.years[slot]])
  }

  /// There and back again, by sums on paper.
  @Test func thereAndBack() throws {
    let program = try Self.program(Self.one, [Self.change(.fiveFour, 2026), Self.change(.sixThree, 2028)])
    let states = Sample.states(program, program.drivers)
    let primary: [[Double]] = [
      [10, 20, 30, 40, 50, 60], [100, 10, 20, 30, 40, 50], [100, 100, 10, 20, 30], [100, 100, 100, 10, 20],
      [100, 100, 100, 100, 10, 20], [100, 100, 100, 100, 100, 10],
    ]
    let junior: [[Double]] = [
      [70, 80, 90], [60, 70, 80], [40, 50, 60, 70], [30, 40, 50, 60], [30, 40, 50], [20, 30, 40],
    ]
    for (year, (one, two)) in zip(primary, junior).enumerated() {
      #expect(Self.grades(states[year], 0, program) == one, "\(2024 + year)")
      #expect(Self.grades(states[year], 1, program) == two, "\(2024 + year)")
      #expect(states[year].facts.year.pupils == [one.reduce(0, +), two.reduce(0, +)])
    }
    #expect(program.grades(of: .junior) == [6, 7, 8, 9] && program.grades(of: 1, in: 2025) == 7...9)
    #expect(program.grades(of: 1, in: 2026) == 6...9 && program.grades(of: 0, in: 2028) == 1...6)
    let moves = try Timeline(program).ledger.pupilMoves
    #expect(moves.map(\.grade) == [6, 6] && moves.map(\.persons) == [40, 20] && moves.map(\.year) == [2026, 2028])
    #expect(moves.map(\.from) == [0, 1] && moves.map(\.to) == [1, 0])
  }

  /// The grade that comes forms classes of the section's usual size, here 30, and so does the grade that entered with it;
  /// those that were there keep theirs.
  @Test func classes() throws {
    let program = try Self.program(Self.one, [Self.change(.fiveFour, 2026)])
    let states = Sample.states(program, program.drivers)
    let first = program.rolls.stride
    #expect(program.steps[0].entrySize == [30, 30])
    let before = states[1].gradeClasses[first..<first + 3]
    #expect(Array(states[2].gradeClasses[first..<first + 4]) == [2, 2] + before.prefix(2))
    #expect(states[2].facts.year.classes[1] == states[2].gradeClasses[first..<first + 4].reduce(0, +))
    #expect(
      states[2].gradeClasses[5] == 0 && states[2].facts.year.classes[0] == states[2].gradeClasses[..<5].reduce(0, +))
    // Seventy in the two classes of their two years ago.
    #expect(states[2].facts.year.largestClass[1] <= 45)
  }

  /// With shares that no binary fraction holds, every pupil is somewhere, to the last bit, in one future and in eight, and
  /// as a whole one where there is chance.
  @Test(arguments: PatternChange.Pattern.allCases)
  func conserves(_ pattern: PatternChange.Pattern) throws {
    let years = pattern == .fiveFour ? 6 : 5
    func roll(_ grades: [Double], _ years: Int) -> [Double] { Array(grades.prefix(years)) }
    let rolls: [(id: String, stage: Stage, group: String?, grades: [Double])] = [
      ("p1", .primary, nil, roll([13, 17, 19, 23, 29, 31], years)),
      ("p2", .primary, nil, roll([101, 97, 89, 83, 79, 73], years)),
      ("j1", .junior, nil, roll([37, 41, 43, 47], 9 - years)), ("j2", .junior, nil, roll([53, 59, 61, 67], 9 - years)),
      ("j3", .junior, nil, roll([5, 7, 11, 2], 9 - years)),
    ]
    let with = try Self.program(rolls, [Self.change(pattern, 2025)])
    let without = try Self.program(rolls, [])
    func sums(_ program: Program, _ year: Int) -> [Double] {
      let states = Sample.states(program, program.drivers)
      let stages = program.rolls.stageGrades(
        program.county, of: states[year].grades, years: states[year].facts.year.years)
      return zip(stages[0], stages[1]).map(+)
    }
    #expect(sums(with, 1) == sums(without, 1))
    for year in 2...6 {
      #expect(zip(sums(with, year), sums(without, year)).allSatisfy { abs($0 - $1) < 1e-9 }, "\(year)")
    }
    let states = Sample.states(with, with.drivers)
    let lanes = Sample.states(with, Drivers<Futures>(broadcasting: with.drivers))
    for (one, eight) in zip(states, lanes) {
      #expect((0..<8).allSatisfy { lane in one.grades == eight.grades.map { $0[lane] } })
      #expect((0..<8).allSatisfy { lane in one.gradeClasses == eight.gradeClasses.map { $0[lane] } })
    }
    // Nobody is left in a grade that is not there.
    let last = try #require(states.last)
    for slot in 0..<5 {
      let beyond = slot * with.rolls.stride + last.facts.year.years[slot]..<(slot + 1) * with.rolls.stride
      #expect(last.grades[beyond].allSatisfy { $0 == 0 } && last.gradeClasses[beyond].allSatisfy { $0 == 0 })
    }
  }

  /// Who comes back goes to the school they have just left.
  @Test func backToTheirOwn() throws {
    let rolls: [(id: String, stage: Stage, group: String?, grades: [Double])] = [
      ("p1", .primary, nil, [20, 20, 20, 20, 24]), ("p2", .primary, nil, [60, 60, 60, 60, 72]),
      ("j1", .junior, nil, [50, 50, 50, 50]), ("j2", .junior, nil, [50, 50, 50, 50]),
    ]
    let program = try Self.program(rolls, [Self.change(.sixThree, 2025)])
    let states = Sample.states(program, program.drivers)
    for (slot, own) in [(0, 24.0), (1, 72.0)] {
      #expect(abs(try #require(Self.grades(states[1], slot, program).last) - own) < 1e-9)
    }
    #expect(Self.grades(states[1], 2, program) == [50, 50, 50])
  }

  /// One group changes, the other stays to the last bit.
  @Test func oneGroup() throws {
    let rolls: [(id: String, stage: Stage, group: String?, grades: [Double])] = [
      ("ap", .primary, "甲", [30, 30, 30, 30, 30, 30]), ("aj", .junior, "甲", [30, 30, 30]),
      ("bp", .primary, "乙", [41, 43, 47, 53, 59, 61]), ("bj", .junior, "乙", [31, 37, 29]),
    ]
    let selection = PatternChange(sections: Selection(group: "甲", place: Self.place), primaryYears: 5)
    let with = try Self.program(rolls, [Sample.measure("学制", .structure(selection), 2026...2026)])
    let without = try Self.program(rolls, [])
    let (one, other) = (Sample.states(with, with.drivers), Sample.states(without, without.drivers))
    for (one, other) in zip(one, other) {
      for slot in [2, 3] { #expect(Self.grades(one, slot, with) == Self.grades(other, slot, without)) }
    }
    #expect(one[2].facts.year.years == [5, 4, 6, 3])
    // Half a group is no way to change it.
    let half = [Self.change(.fiveFour, 2026, ["ap"])]
    let problems = #expect(throws: Problems.self) { try Self.program(rolls, half) }
    let faults = problems?.all.map(\.fault) ?? []
    #expect(faults == [.structure(.feedsOther(id: "ap", others: ["aj"], year: 2026))])
  }

  /// A grade keeps the rate it has, wherever its place in the section; the one a junior section gains has the stage's.
  @Test func ratesGoWithTheGrade() throws {
    let program = try Self.program(Self.one, [Self.change(.fiveFour, 2026)]) {
      $0.progressionCells[ProgressionCell(group: nil, stage: .junior, grade: 1)] = 0.5
    }
    let states = Sample.states(program, program.drivers)
    #expect(Self.grades(states[1], 1, program) == [60, 35, 80])
    #expect(Self.grades(states[2], 1, program) == [40, 50, 30, 35])
    #expect(Self.grades(states[3], 1, program) == [30, 40, 25, 30])
  }

  /// The same in a run of a part of the plan: without the change its grades are as in the census.
  @Test func withoutIt() throws {
    let program = try Self.program(Self.one, [Self.change(.fiveFour, 2026)])
    let (bare, blocked) = program.keeping([false])
    #expect(blocked.isEmpty && bare.patterns.count == 1 && program.patterns.count == 2)
    let states = Sample.states(bare, bare.drivers)
    #expect(Self.grades(states[2], 1, bare) == [50, 60, 70])
  }

  @Test func nothingToChange() throws {
    let problems = #expect(throws: Problems.self) { try Self.program(Self.one, [Self.change(.sixThree, 2026)]) }
    #expect(problems?.all.map(\.fault) == [.structure(.nothingToChange(primaryYears: 6))])
  }
}
