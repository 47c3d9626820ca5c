import County
import Regulation
import Samples
import Simulation
import Testing

/// Nothing appears or vanishes through a hundred measures of every kind, drawn at random: what a year holds is what the
/// year before held, with who entered, graduated, was appointed or left, and what was built or stands idle.
@Suite struct ConservationTests {
  static let seeds = Array(UInt64(1)...6)

  private static func program(_ seed: UInt64, without dropped: Int? = nil) throws -> Program {
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    var plan = Sample.randomPlan(county, seed, count: 100, standard: standard)
    if let dropped { plan.measures.remove(at: dropped) }
    return try Program(plan, for: county, by: standard)
  }

  @Test(arguments: seeds)
  func aHundredMeasures(seed: UInt64) throws {
    let program = try Self.program(seed)
    #expect(program.plan.measures.count == 100)
    let states = Sample.states(program, program.drivers)
    let timeline = try Timeline(program)
    let slots = program.layout.slots
    for (step, (before, after)) in zip(states, states.dropFirst()).enumerated() {
      let orders = program.steps[step]
      try pupils(program, step, before, after)
      // Teachers: those who came and went, and those who left unreplaced; the rest only moved, the county pool included.
      func sum(_ changes: [StaffingOrder.Change]) -> Double {
        orders.staffing.reduce(0) { $0 + (changes.contains($1.change) ? $1.staff.teachers : 0) }
      }
      let appointed = sum([.appointed]) + opened(orders) { $0.appointed.teachers }
      let come = appointed + sum([.lent, .leftPool])
      let left = before.teachers.reduce(0, +) + before.pool + come - after.teachers.reduce(0, +) - after.pool
      // Everyone who leaves leaves a post vacant, and everyone appointed fills one: to the person.
      let vacated = step == 0 ? nil : after.facts.year.conduct.vacancies - before.facts.year.conduct.vacancies
      #expect(left >= 0 && left == (vacated.map { $0 + appointed } ?? left), "step \(step): \(left)")
      #expect(after.staffInPost - before.staffInPost == appointed - left, "step \(step)")
      #expect(after.teachers.allSatisfy { $0 >= 0 && $0 == $0.rounded() })
      for indicator in Indicator.allCases where indicator.isTeachers {
        let range = indicator.index * slots..<(indicator.index + 1) * slots
        #expect(after.facts.year.totals[range].allSatisfy { $0 >= 0 && $0 == $0.rounded() })
        for slot in 0..<slots {
          #expect(after.facts.year.totals[indicator.index * slots + slot] <= after.teachers[slot], "\(indicator)")
        }
      }
      premises(program, timeline, step, before, after)
    }
  }

  private func opened(_ orders: Instructions, _ count: (OpeningOrder.Wing) -> Double) -> Double {
    orders.layout.reduce(0) { sum, order in
      guard case .open(let opening) = order else { return sum }
      return sum + opening.wings.reduce(0) { $0 + count($1) }
    }
  }

  /// Pupils of the year = those before − graduates × …, all carried up at the stage's rate, and those who entered.
  private func pupils(_ program: Program, _ step: Int, _ before: State<Double>, _ after: State<Double>) throws {
    let stride = program.rolls.stride
    var expected = program.drivers.entrants[step]
    var graduates = 0.0
    for slot in 0..<program.layout.slots {
      let years = program.layout.years[slot]
      let stage = program.layout.stage[slot]
      for grade in 0..<years {
        let pupils = before.grades[slot * stride + grade]
        if grade < years - 1 {
          expected += pupils * program.drivers.progression[step * 2 + stage]
        } else if stage == Stage.primary.index {
          graduates += pupils
        }
      }
    }
    expected += graduates * program.drivers.transition[step]
    let now = after.facts.year.pupils.reduce(0, +)
    #expect(abs(now - expected) < 1e-7, "step \(step): \(now) for \(expected)")
    #expect(after.grades.allSatisfy { $0 >= 0 })
    for slot in 0..<program.layout.slots where !after.facts.year.open[slot] {
      #expect(after.facts.year.pupils[slot] == 0)
      #expect(after.teachers[slot] == 0)
    }
  }

  /// What the schools hold grows by what is built and shrinks by what closes; every section's part adds up to it.
  private func premises(
    _ program: Program, _ timeline: Timeline, _ step: Int, _ before: State<Double>, _ after: State<Double>
  ) {
    let orders = program.steps[step]
    let schools = program.layout.schools
    for resource in 0..<CensusPremises.count {
      let indicator = CensusPremises.first + resource
      let range = resource * schools..<(resource + 1) * schools
      let built =
        orders.constructions.reduce(0) { $0 + $1.amounts.added[indicator] }
        + orders.layout.reduce(0) { sum, order in
          if case .open(let opening) = order { sum + opening.amounts.added[indicator] } else { sum }
        }
      let mergers = orders.layout.compactMap { order -> MergerOrder? in
        if case .merge(let merger) = order { merger } else { nil }
      }
      let isEquipment = indicator == Indicator.equipment.index
      let stays = Set(
        mergers.filter { isEquipment ? $0.equipment == .stay : $0.premises == .retain }.map(\.measure))
      let idle = timeline.ledger.idle.reduce(0) { sum, idle in
        idle.year == orders.year && idle.resource == resource && !stays.contains(idle.measure) ? sum + idle.amount : sum
      }
      let change = after.stock[range].reduce(0, +) - before.stock[range].reduce(0, +)
      let all = max(1, before.stock[range].reduce(0, +))
      #expect(abs(change - (built - idle)) < 1e-9 * all, "step \(step) \(Indicator.allCases[indicator])")
      #expect(after.stock[range].allSatisfy { $0 >= -1e-9 * all })
    }
  }

  /// Eight futures in lanes and one alone agree to the bit through every kind of measure.
  @Test(arguments: seeds.prefix(3))
  func lanesAgree(seed: UInt64) throws {
    let program = try Self.program(seed)
    let alone = Sample.states(program, program.drivers)
    let together = Sample.states(program, Drivers<Futures>(broadcasting: program.drivers))
    for (one, eight) in zip(alone, together) {
      for future in [0, 7] {
        #expect(eight.facts.figures.cv.map { $0[future].bitPattern } == one.facts.figures.cv.map(\.bitPattern))
        #expect(eight.grades.map { $0[future].bitPattern } == one.grades.map(\.bitPattern))
        #expect(eight.teachers.map { $0[future] } == one.teachers)
        #expect(eight.stock.map { $0[future].bitPattern } == one.stock.map(\.bitPattern))
        #expect(eight.verdicts.unmet.map { $0.holds(in: future) } == one.verdicts.unmet)
      }
    }
  }

  /// Two plans that differ in one measure are the same, to the bit, in every year before it acts; one that moves no one
  /// changes nothing at all.
  @Test(arguments: seeds.prefix(3))
  func oneMeasure(seed: UInt64) throws {
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    let plan = Sample.randomPlan(county, seed, count: 100, standard: standard)
    let all = Sample.states(
      try Program(plan, for: county, by: standard), try Program(plan, for: county, by: standard).drivers)
    var compared = 0
    for position in stride(from: 0, to: plan.measures.count, by: 7) {
      var other = plan
      let first = other.measures.remove(at: position).years.lowerBound
      guard let program = try? Program(other, for: county, by: standard) else { continue }
      let slots = program.layout.slots
      for (one, two) in zip(all, Sample.states(program, program.drivers)) where one.facts.year.year < first {
        let own = Set(program.layout.ids)
        let kept = one.facts.terms.layout.ids.indices.filter { own.contains(one.facts.terms.layout.ids[$0]) }
        #expect(kept.count == slots)
        #expect(kept.map { one.facts.year.pupils[$0].bitPattern } == two.facts.year.pupils.map(\.bitPattern))
        #expect(kept.map { one.teachers[$0] } == two.teachers)
        compared += 1
      }
    }
    #expect(compared > 10)
    var costly = plan
    for position in costly.measures.indices { costly.measures[position].cost = Measure.Cost(yuan: 1, everyYear: true) }
    let program = try Program(costly, for: county, by: standard)
    for (one, two) in zip(all, Sample.states(program, program.drivers)) {
      #expect(one.facts.figures.cv.map(\.bitPattern) == two.facts.figures.cv.map(\.bitPattern))
    }
  }
}
