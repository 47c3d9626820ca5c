import County
import Ensemble
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Sections that vary about the county's rates: its totals as they are, deviations by size, one future at any lane.
@Suite struct SectionNoiseTests {
  private static func program(_ noise: SectionNoise, chance: Bool = false, rolls: [Double], years: Int = 1) throws
    -> Program
  {
    var county = Sample.county(rolls.enumerated().map { Sample.section("s\($0)", pupils: $1) })
    county.year = 2024
    var plan = Sample.plan(county, through: 2024 + years)
    plan.assumptions.entryChange = Sourced(0, at: plan.place)
    plan.assumptions.progression = [1, 1]
    plan.chances.sectionNoise = noise
    plan.chances.isOn = chance
    return try Program(plan, for: county, by: try Sample.standard("national-2017"))
  }

  /// The rolls at the end, by future and slot; every year is shown to `see`.
  private static func run(
    _ program: Program, futures: Int, chance: Bool = false, _ see: (State<Futures>) -> Void = { _ in }
  ) -> [[Double]] {
    let drivers = Drivers<Futures>(broadcasting: program.drivers)
    var silence = Silence<Futures>()
    var ends: [[Double]] = []
    for first in stride(from: 0, to: futures, by: Futures.width) {
      let dice = Dice(seed: 7, ids: program.layout.ids, futures: Array(first..<first + Futures.width))
      var state = State<Futures>(census: program, chance: chance ? dice : nil, noise: dice)
      evaluateCensus(&state, program)
      see(state)
      for step in program.steps.indices {
        year(&state, program, step: step, drivers, &silence)
        see(state)
      }
      for lane in 0..<Futures.width { ends.append(state.facts.year.pupils.map { $0[lane] }) }
    }
    return ends
  }

  private static let noise = SectionNoise(
    progression: .init(a: 0.02, b: 0.85), entry: .init(a: 0.04, b: 1), lasting: 0.1)

  /// Every grade of the county is what it is without noise, in every future; with chance whole pupils, off by less than one.
  @Test(arguments: [false, true])
  func totalsStay(chance: Bool) throws {
    let program = try Self.program(Self.noise, chance: chance, rolls: [600, 240, 60, 12], years: 4)
    let plain = Sample.states(program, program.drivers)
    var year = 0
    let stride = program.rolls.stride
    _ = Self.run(program, futures: 16, chance: chance) { state in
      for grade in 0..<6 {
        var sum = Futures(repeating: 0)
        for slot in 0..<4 { sum = sum + state.grades[slot * stride + grade] }
        let usual = (0..<4).reduce(0) { $0 + plain[year].grades[$1 * stride + grade] }
        for lane in 0..<Futures.width {
          if chance {
            #expect(sum[lane] == sum[lane].rounded())
            // Systematic rounding: of each section's census grades, then less than one a year.
            #expect(abs(sum[lane] - usual) < 4 + Double(2 * year))
          } else {
            #expect(abs(sum[lane] - usual) < 1e-9)
          }
        }
      }
      year = (year + 1) % 5
    }
  }

  /// √(a² + b² ÷ n) of those who go up: small sections vary as they should beside one that hardly weighs on the county.
  @Test func deviationsGoWithSize() throws {
    let sizes = [12.0, 60, 240, 960]
    let program = try Self.program(
      SectionNoise(progression: .init(a: 0.02, b: 0.85), entry: .init(a: 0, b: 0), lasting: 0),
      rolls: sizes + Array(repeating: 3000, count: 20))
    let ends = Self.run(program, futures: 4000)
    for (slot, size) in sizes.enumerated() {
      // Five sixths of a section go up; the new entry grade does not vary.
      let up = size * 5 / 6
      let mean = ends.reduce(0) { $0 + $1[slot] } / Double(ends.count)
      let variance = ends.reduce(0) { $0 + ($1[slot] - mean) * ($1[slot] - mean) } / Double(ends.count)
      let expected = (0.02 * 0.02 + 0.85 * 0.85 / up).squareRoot()
      #expect(abs(mean / size - 1) < 0.02)
      #expect(abs(variance.squareRoot() / up / expected - 1) < 0.06, "\(size)")
    }
  }

  /// A lasting part adds up over the years: with all of it lasting the deviation of three years is three times that of one.
  @Test func theLastingPartLasts() throws {
    func deviation(_ lasting: Double, _ years: Int) throws -> Double {
      let program = try Self.program(
        SectionNoise(progression: .init(a: 0.02, b: 0), entry: .init(a: 0, b: 0), lasting: lasting),
        rolls: [300] + Array(repeating: 3000, count: 20), years: years)
      let top = program.rolls.stride - 1
      var tops: [Double] = []
      var year = 0
      _ = Self.run(program, futures: 1600) { state in
        if year == years { for lane in 0..<Futures.width { tops.append(state.grades[top][lane]) } }
        year = (year + 1) % (years + 1)
      }
      let mean = tops.reduce(0, +) / Double(tops.count)
      return (tops.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(tops.count)).squareRoot() / mean
    }
    #expect(abs(try deviation(0, 1) / 0.02 - 1) < 0.08)
    #expect(abs(try deviation(0, 3) / (0.02 * 3.0.squareRoot()) - 1) < 0.08)
    #expect(abs(try deviation(1, 3) / 0.06 - 1) < 0.08)
  }

  /// The same future in another lane is the same, and a plan with noise is an uncertain one.
  @Test func byCounter() throws {
    let program = try Self.program(Self.noise, rolls: [600, 240, 60, 12], years: 2)
    let ends = Self.run(program, futures: 16)
    let drivers = Drivers<Double>(broadcasting: program.drivers)
    var state = State<Double>(census: program, noise: Dice(seed: 7, ids: program.layout.ids, futures: [11]))
    var silence = Silence<Double>()
    evaluateCensus(&state, program)
    for step in program.steps.indices { year(&state, program, step: step, drivers, &silence) }
    #expect(state.facts.year.pupils == ends[11])
    #expect(program.plan.isUncertain)
  }
}
