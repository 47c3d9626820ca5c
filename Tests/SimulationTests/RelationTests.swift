import County
import Regulation
import Samples
import Simulation
import Testing

/// What must hold in every county, tested on many drawn by seed.
@Suite struct RelationTests {
  static let seeds = Array(UInt64(1)...40)

  private func program(_ county: County, _ change: (inout Plan) -> Void = { _ in }) throws -> Program {
    var plan = Sample.plan(county)
    change(&plan)
    return try Program(plan, for: county, by: try Sample.standard())
  }

  /// A uniform decline leaves all fourteen CVs as they are.
  @Test(arguments: seeds)
  func aUniformDecline(seed: UInt64) throws {
    let county = Sample.random(seed)
    let program = try program(county) { plan in
      let all = Selection(place: plan.place)
      plan.assumptions.roll = .change([Assumptions.Change(sections: all, rate: -0.125)])
      plan.through.value = 2027
    }
    let states = Sample.states(program, program.drivers)
    for state in states.dropFirst() {
      for (now, then) in zip(state.facts.figures.cv, states[0].facts.figures.cv) { #expect(abs(now - then) < 1e-12) }
    }
  }

  /// A plan that holds repeats the first evaluation to the bit.
  @Test(arguments: seeds)
  func holding(seed: UInt64) throws {
    let program = try program(Sample.random(seed)) { $0.assumptions.roll = .hold }
    let states = Sample.states(program, program.drivers)
    for state in states {
      #expect(state.facts.figures.cv == states[0].facts.figures.cv)
      #expect(state.facts.figures.value == states[0].facts.figures.value)
      #expect(state.facts.year.pupils == states[0].facts.year.pupils)
      #expect(state.facts.year.totals == states[0].facts.year.totals)
      #expect(state.facts.year.classes == states[0].facts.year.classes)
    }
  }

  /// A section's pupils are the sum of its grades in the census, to the bit, under every shape of the roll.
  @Test(arguments: seeds)
  func gradesSumToTheRoll(seed: UInt64) throws {
    let county = Sample.random(seed)
    for shape in Assumptions.Shape.allCases {
      let rolls = try GradeRolls(county, shape: shape, classLimit: [45, 50])
      for (slot, section) in county.sections.enumerated() {
        let grades = rolls.pupils[slot * rolls.stride..<slot * rolls.stride + section.years]
        #expect(grades.reduce(0, +) == section.pupils)
        #expect(grades.allSatisfy { $0 >= 0 && ($0 * 1024) == ($0 * 1024).rounded() })
        let classes = rolls.classes[slot * rolls.stride..<slot * rolls.stride + section.years]
        #expect(classes.reduce(0, +) == section.classes)
      }
    }
  }

  /// Nobody appears or vanishes: pupils of the next year are those who went up plus those who entered.
  @Test(arguments: seeds)
  func pupilsAreConserved(seed: UInt64) throws {
    let county = Sample.random(seed)
    guard Set(county.sections.map(\.group)).count == 2 else { return }
    let program = try program(county) { plan in
      let place = plan.place
      plan.assumptions.drifts = [
        Drift(
          from: Selection(group: "乡镇", place: place), to: Selection(group: "县城", place: place), enrolled: 0.03,
          entry: 0.05)
      ]
    }
    let states = Sample.states(program, program.drivers)
    for (step, pair) in zip(states, states.dropFirst()).enumerated() {
      let stride = program.rolls.stride
      func top(_ stage: Stage) -> Double {
        program.county.sections.enumerated().reduce(0) { sum, section in
          section.element.stage == stage
            ? sum + pair.0.grades[section.offset * stride + section.element.years - 1] : sum
        }
      }
      let before = pair.0.facts.year.pupils.reduce(0, +)
      let after = pair.1.facts.year.pupils.reduce(0, +)
      let expected = before - top(.junior) + program.drivers.entrants[step]
      #expect(abs(after - expected) < 1e-6, "step \(step)")
      #expect(pair.1.grades.allSatisfy { $0 >= 0 })
    }
  }

  /// Mergers and rotation keep every teacher and every pupil; under hold nothing else moves.
  @Test(arguments: seeds)
  func mergersConserve(seed: UInt64) throws {
    let county = Sample.random(seed)
    let program = try program(county) { plan in
      plan.assumptions.roll = .hold
      let merger = Merger(
        closed: ["p0"], into: .shares([(id: "p1", share: 1)]), staff: .follow, equipment: .follow, premises: .transfer)
      plan.measures = [
        Sample.measure("merge", .merge(merger), 2026...2026),
        Sample.measure(
          "rotate",
          .rotate(
            .quota(
              Rotation.Quota(
                size: .share(0.12), backbone: 0.25, direction: .need, perClass: 0, allowOutflow: true, place: plan.place
              ))),
          2025...2030),
      ]
    }
    let states = Sample.states(program, program.drivers)
    let slots = program.layout.slots
    for state in states {
      #expect(abs(state.facts.year.pupils.reduce(0, +) - states[0].facts.year.pupils.reduce(0, +)) < 1e-6)
      #expect(state.teachers.reduce(0, +) == states[0].teachers.reduce(0, +))
      for indicator in Indicator.allCases {
        let range = indicator.index * slots..<(indicator.index + 1) * slots
        let now = state.facts.year.totals[range].reduce(0, +)
        let then = states[0].facts.year.totals[range].reduce(0, +)
        #expect(abs(now - then) <= 1e-9 * then, "\(indicator)")
      }
      #expect(state.facts.year.totals.allSatisfy { $0 >= 0 })
    }
  }

  /// The order of rows changes no figure beyond the last bits.
  @Test(arguments: seeds)
  func rowsInAnotherOrder(seed: UInt64) throws {
    let county = Sample.random(seed)
    var other = county
    var random = SplitMix(from: seed)
    let order = county.sections.indices.shuffled(using: &random)
    other.sections = order.map { county.sections[$0] }
    for position in other.schools.indices {
      other.schools[position].sections = county.schools[position].sections
        .compactMap { slot in order.firstIndex(of: slot) }.sorted()
    }
    func need(_ plan: inout Plan) {
      plan.measures = [
        Sample.measure(
          "rotate",
          .rotate(
            .quota(
              Rotation.Quota(
                size: .share(0.1), backbone: 0.3, direction: .need, perClass: 0, allowOutflow: true, place: plan.place))
          ),
          2025...2032)
      ]
    }
    let first = try program(county, need)
    let second = try program(other, need)
    for (a, b) in zip(Sample.states(first, first.drivers), Sample.states(second, second.drivers)) {
      for (one, two) in zip(a.facts.figures.cv, b.facts.figures.cv) { #expect(abs(one - two) < 1e-11) }
      for (place, slot) in order.enumerated() {
        #expect(abs(a.facts.year.pupils[slot] - b.facts.year.pupils[place]) < 1e-8)
        #expect(a.teachers[slot] == b.teachers[place])
      }
    }
  }

  /// Eight futures in lanes and one alone agree to the bit, through choice and chance of every measure.
  @Test(arguments: seeds)
  func lanesAgree(seed: UInt64) throws {
    let program = try program(Sample.random(seed)) { plan in
      let place = plan.place
      plan.assumptions.retirement = Sourced(0.03, at: place)
      plan.assumptions.unreplaced = Sourced(0.5, at: place)
      plan.assumptions.progression = [1, 0.99]
      let merger = Merger(
        closed: ["p0"], into: .shares([(id: "p1", share: 1)]), staff: .follow, equipment: .stay, premises: .close)
      let quota = Rotation.Quota(
        size: .share(0.1), backbone: 0.3, direction: .need, perClass: 0.5, allowOutflow: false, place: place)
      plan.measures = [
        Sample.measure("merge", .merge(merger), 2027...2027),
        Sample.measure("rotate", .rotate(.quota(quota)), 2025...2030),
      ]
    }
    let alone = Sample.states(program, program.drivers)
    let together = Sample.states(program, Drivers<Futures>(broadcasting: program.drivers))
    for (one, eight) in zip(alone, together) {
      for future in [0, 7] {
        #expect(eight.facts.figures.cv.map { $0[future].bitPattern } == one.facts.figures.cv.map(\.bitPattern))
        #expect(eight.grades.map { $0[future].bitPattern } == one.grades.map(\.bitPattern))
        #expect(eight.teachers.map { $0[future] } == one.teachers)
        #expect(eight.facts.year.largestClass.map { $0[future] } == one.facts.year.largestClass)
        #expect(eight.verdicts.unmet.map { $0.holds(in: future) } == one.verdicts.unmet)
        #expect(eight.verdicts.exempt.map { $0.holds(in: future) } == one.verdicts.exempt)
      }
    }
  }

  /// The causes of every resolution add up to the change of its figure.
  @Test(arguments: seeds.prefix(20))
  func causesAddUp(seed: UInt64) throws {
    let program = try program(Sample.random(seed)) { plan in
      let merger = Merger(
        closed: ["p0"], into: .shares([(id: "p1", share: 1)]), staff: .follow, equipment: .follow, premises: .close)
      plan.measures = [Sample.measure("merge", .merge(merger), 2027...2027)]
    }
    let timeline = try Timeline(program)
    var tested = 0
    for resolution in timeline.resolutions {
      guard let last = resolution.causes.first?.to else { continue }
      let turn = last - program.firstYear
      let before = try #require(Resolution.figure(resolution.clause, resolution.part, timeline.facts[0]))
      let after = try #require(Resolution.figure(resolution.clause, resolution.part, timeline.facts[turn]))
      let sum = resolution.causes.reduce(0) { $0 + $1.change }
      #expect(abs(sum - (after - before)) < 1e-9)
      tested += 1
    }
    #expect(tested > 0)
  }
}
