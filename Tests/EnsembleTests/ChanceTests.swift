import County
import Ensemble
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Whole pupils by chance: nothing lost, nothing below nought, expected values as without it.
@Suite struct ChanceTests {
  /// The futures of a program under chance, the census first.
  private static func states(_ program: Program, seed: UInt64, from first: Int) -> [State<Futures>] {
    var state = State<Futures>(
      census: program, chance: Dice(seed: seed, ids: program.layout.ids, futures: Array(first..<first + Futures.width)))
    var silence = Silence<Futures>()
    let drivers = Drivers<Futures>(broadcasting: program.drivers)
    evaluateCensus(&state, program)
    var states = [state]
    for step in program.steps.indices {
      year(&state, program, step: step, drivers, &silence)
      states.append(state)
    }
    return states
  }

  /// Every roll is whole and none negative; the census rolls are as given; one lane is what it is among eight.
  @Test(arguments: [2, 4, 6, 9] as [UInt64])
  func wholeRolls(seed: UInt64) throws {
    let county = Sample.random(seed)
    let standard = try Sample.standard("national-2017")
    var plan = Sample.randomPlan(county, seed, count: 8, standard: standard)
    plan.assumptions.drifts = [
      Drift(
        from: Selection(group: "乡镇", place: plan.place), to: Selection(group: "县城", place: plan.place),
        enrolled: 0.03, entry: 0.02)
    ]
    guard let program = try? Program(plan, for: county, by: standard) else { return }
    let states = Self.states(program, seed: seed, from: 0)
    for state in states {
      for grades in state.grades {
        for lane in 0..<Futures.width {
          #expect(grades[lane] >= 0 && grades[lane] == grades[lane].rounded())
        }
      }
    }
    for slot in 0..<county.sections.count {
      #expect(states[0].facts.year.pupils[slot][0] == county.sections[slot].pupils)
    }
    // The same future, in another lane.
    let shifted = Self.states(program, seed: seed, from: 3)
    for (one, other) in zip(states, shifted) {
      for place in one.grades.indices { #expect(one.grades[place][3] == other.grades[place][0]) }
    }
  }

  /// The mean over futures is the roll without chance, within five standard errors; and the spread is that of chance.
  @Test func expectedRolls() throws {
    let county = try Sample.baoqing()
    let plan = try PlanFile(Sample.root + "/scenarios/baoqing/plans/rural-first.yaml").plan
    let program = try Program(plan, for: county, by: try Sample.standard())
    let expected = Sample.states(program, program.drivers)
    let step = 5
    let slots = program.layout.slots
    var moments = Array(repeating: Moments(), count: slots)
    for first in stride(from: 0, to: 1600, by: Futures.width) {
      let pupils = Self.states(program, seed: 11, from: first)[step].facts.year.pupils
      for slot in 0..<slots {
        for lane in 0..<Futures.width { moments[slot].add(pupils[slot][lane]) }
      }
    }
    for slot in 0..<slots {
      let roll = expected[step].facts.year.pupils[slot]
      #expect(abs(moments[slot].mean - roll) < 5 * moments[slot].standardError + 1e-9, "\(program.layout.ids[slot])")
      // Entrants of five years and leavers: never more spread than twice Poisson's.
      #expect(moments[slot].variance < 2 * roll + 1)
    }
  }

  /// A grade of 100 with progression .9 is binomial in the year after: mean 90, variance 9.
  @Test func aThinnedGrade() throws {
    var section = Sample.section("p", pupils: 600)
    section.years = 6
    var county = Sample.county([section])
    county.enrolment = (1...6).map {
      GradeRoll(section: "p", grade: $0, pupils: 100, classes: nil, place: county.place)
    }
    county.births = Births([2019: 100, 2020: 100], place: county.place)
    var plan = Sample.plan(county, through: 2025)
    plan.assumptions.entryRate?.value = 1
    plan.assumptions.progression = [0.9, 1]
    let program = try Program(plan, for: county, by: try Sample.standard("national-2017"))
    var moments = Moments()
    for first in stride(from: 0, to: 4000, by: Futures.width) {
      let grades = Self.states(program, seed: 5, from: first)[1].grades
      for lane in 0..<Futures.width { moments.add(grades[3][lane]) }
    }
    #expect(abs(moments.mean - 90) < 5 * moments.standardError)
    // The variance of a sample variance is about 2σ⁴ ÷ n.
    #expect(abs(moments.variance - 9) < 5 * 9 * (2.0 / 4000).squareRoot())
  }
}
