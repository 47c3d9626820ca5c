import County
import Regulation
import Samples
import Simulation
import Testing

/// A state set back to the census runs as a new one does, to the bit.
@Suite struct RestartTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func runsAsANewOne(seed: UInt64) throws {
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    let plan = Sample.randomPlan(county, seed, count: 60, standard: standard)
    let program = try Program(plan, for: county, by: standard)
    let drivers = Drivers<Futures>(broadcasting: program.drivers)
    var other = drivers
    for step in other.entrants.indices { other.entrants[step] = other.entrants[step] * Futures(0.9) }
    var census = State<Futures>(census: program)
    evaluateCensus(&census, program)
    let fresh = run(census, program, drivers)
    var used = run(census, program, other)
    used.restart(from: census)
    let again = run(used, program, drivers)
    #expect(again.grades == fresh.grades)
    #expect(again.gradeClasses == fresh.gradeClasses)
    #expect(again.teachers == fresh.teachers)
    #expect(again.stock == fresh.stock)
    #expect(again.facts.year.totals == fresh.facts.year.totals)
    #expect(again.facts.figures.cv == fresh.facts.figures.cv)
    #expect(again.verdicts.unmet == fresh.verdicts.unmet)
    #expect(again.verdicts.exempt == fresh.verdicts.exempt)
    #expect(again.redirects.map(\.from) == fresh.redirects.map(\.from))
  }

  private func run(
    _ start: State<Futures>, _ program: Program, _ drivers: Drivers<Futures>
  ) -> State<Futures> {
    var state = start
    var silence = Silence<Futures>()
    for step in program.steps.indices { year(&state, program, step: step, drivers, &silence) }
    return state
  }
}

/// Grades taught together, against the rule written down with arrays.
@Suite struct TogetherTests {
  @Test(arguments: 1...200)
  func agreesWithTheRule(seed: Int) {
    var random = SplitMix(from: UInt64(seed))
    let years = Int.random(in: 3...6, using: &random)
    var grades = (0..<years).map { _ in Bool.random(using: &random) ? Double.random(in: 0...20, using: &random) : 3 }
    if seed.isMultiple(of: 5) { grades[Int.random(in: 0..<years, using: &random)] = 0 }
    let rooms = Double(Int.random(in: 1...6, using: &random))
    var groups = grades.filter { $0 > 0 }
    while groups.count > 1, Double(groups.count) > rooms {
      let sums = zip(groups, groups.dropFirst()).map { $0 + $1 }
      let least = sums.indices.min { sums[$0] < sums[$1] } ?? 0
      groups.replaceSubrange(least...least + 1, with: [sums[least]])
    }
    var columns = grades + grades
    let told = columns.withUnsafeMutableBufferPointer { all -> (classes: Double, largest: Double) in
      let (own, alone) = (
        UnsafeMutableBufferPointer(rebasing: all[..<years]), UnsafeMutableBufferPointer(rebasing: all[years...])
      )
      return ClassPlan.together(own, alone, kept: rooms, rooms: rooms, limit: 100)
    }
    #expect(told.classes == Double(groups.count))
    #expect(told.largest == groups.max() ?? 0)
  }
}
