import County
import Ensemble
import Regulation
import Samples
import Simulation
import Testing

/// Studies of sensitivity through the year step: against closed forms, and against themselves.
@Suite struct StudyTests {
  private static let place = Place(file: "test")

  private static func uncertain(_ name: String, _ quantity: Quantity, _ distribution: Distribution) -> Uncertainty {
    Uncertainty(name: name, quantities: [quantity], distribution: distribution, place: place)
  }

  /// One primary school of 1,950, whose first grades of 2025 and 2026 are not known: its roll of 2026 is what stays plus
  /// their sum. With standard deviations of 40 and 20 the first explains 16/20 of the variance, the second 4/20.
  private static let county = Sample.county([Sample.section("a", pupils: 1950)])

  private static func linear(_ more: [Uncertainty] = []) -> Plan {
    var plan = Sample.plan(county)
    plan.through.value = 2026
    plan.assumptions.entrants = [2025: Sourced(350, at: place), 2026: Sourced(350, at: place)]
    plan.uncertainties =
      [
        uncertain("entrants.2025", .entrants(2025), Distribution(.normal(mean: 350, sd: 40))),
        uncertain("entrants.2026", .entrants(2026), Distribution(.normal(mean: 350, sd: 20))),
      ] + more
    return plan
  }

  private static func study(
    _ plan: Plan, _ method: SensitivityStudy.Method, futures: Int, seed: UInt64 = 1, threads: Int = 2
  ) async throws -> SensitivityFindings {
    try await SensitivityStudy(
      plan, county, try Sample.standard("national-2017"), by: method, futures: futures, seed: seed, threads: threads
    ).run()
  }

  /// What moves the roll of the school: the one part of G4.
  private static func roll(_ findings: SensitivityFindings) throws -> SensitivityFindings.Result {
    try #require(
      findings.results.first { result in
        if case .part(let place) = result.matter { findings.subjects[place].clause == .g4 } else { false }
      })
  }

  private static func shares(_ findings: SensitivityFindings) throws -> Sobol.Shares {
    guard case .sobol(let shares) = try roll(findings).influence else { throw Problem(.emptyFile, at: nil) }
    return shares
  }

  private static func effects(_ findings: SensitivityFindings) throws -> [Morris.Effect] {
    guard case .morris(let effects) = try roll(findings).influence else { throw Problem(.emptyFile, at: nil) }
    return effects
  }

  private static func holds(_ estimate: Estimate, _ truth: Double) -> Bool {
    estimate.low - 1e-9 <= truth && truth <= estimate.high + 1e-9
  }

  /// Of ten seeds' forty intervals of 95 % at least 34 hold the closed form (chance of fewer: under 1 in 100), and all
  /// indices are near it.
  @Test func sobolOfALinearPlan() async throws {
    var held = 0
    for seed in 1...10 {
      let findings = try await Self.study(Self.linear(), .sobol, futures: 400, seed: UInt64(seed))
      let shares = try Self.shares(findings)
      for (index, truth) in zip(shares.inputs, [0.8, 0.2]) {
        held += [index.first, index.total].count { Self.holds($0, truth) }
        #expect(abs(index.first.value - truth) < 0.2 && abs(index.total.value - truth) < 0.2)
      }
      #expect(Self.holds(shares.firstSum, 1) || abs(shares.firstSum.value - 1) < 0.2)
      let spread = try Self.roll(findings).spread
      #expect(abs(spread.deviation - 2000.0.squareRoot()) < 5)
    }
    #expect(held >= 34)
  }

  /// A step of half the distribution, in deviations: z(.625) − z(.125), the same as z(.875) − z(.375).
  @Test func morrisOfALinearPlan() async throws {
    let step = Double.normalQuantile(0.625) - Double.normalQuantile(0.125)
    let effects = try Self.effects(try await Self.study(Self.linear(), .morris, futures: 12))
    for (effect, deviation) in zip(effects, [40.0, 20.0]) {
      #expect(abs(effect.meanSize - deviation * step) < 1e-9)
      #expect(abs(effect.mean - deviation * step) < 1e-9)
      #expect(effect.deviation < 1e-9)
    }
  }

  /// What has no spread is no input; what has no effect has indices of nought, to the bit, chance or none: the dice of a
  /// row are the same in all its runs.
  @Test(arguments: [false, true])
  func whatDoesNothing(chance: Bool) async throws {
    var plan = Self.linear([
      Self.uncertain("still", .progression(.primary), Distribution(.normal(mean: 1, sd: 0))),
      Self.uncertain("idle", .retirement, Distribution(.uniform(low: 0, high: 0.1))),
    ])
    plan.chances.isOn = chance
    let findings = try await Self.study(plan, .sobol, futures: 200)
    #expect(findings.groups.map(\.members) == [[0], [1], [3]])
    #expect(findings.still == [2])
    let shares = try Self.shares(findings)
    #expect(shares.inputs[2].first.value == 0 && shares.inputs[2].total.value == 0)
    #expect(shares.inputs[2].first.high == 0 && shares.inputs[2].total.high == 0)
    #expect(chance || Self.holds(shares.chance, 0))
    let effects = try Self.effects(try await Self.study(plan, .morris, futures: 10))
    #expect(effects.count == 3 && effects[2].meanSize == 0)
    #expect(effects[0].meanSize > effects[1].meanSize)
  }

  /// Joined values are one input, whose index is that of their sum; a shared shock joins as a matrix does.
  @Test func joinedValuesAreOneInput() async throws {
    var plan = Self.linear([Self.uncertain("idle", .retirement, Distribution(.uniform(low: 0, high: 0.1)))])
    plan.chances.names = ["entrants.2025", "entrants.2026"]
    plan.chances.matrix = [[1, 0.6], [0.6, 1]]
    let findings = try await Self.study(plan, .sobol, futures: 200)
    #expect(findings.groups.map(\.members) == [[0, 1], [2]])
    let shares = try Self.shares(findings)
    #expect(abs(shares.inputs[0].first.value - 1) < 0.2 && abs(shares.inputs[0].total.value - 1) < 0.2)
    #expect(shares.inputs[1].total.value == 0)
    // 1600 + 400 + 2 · 0.6 · 800.
    #expect(abs(try Self.roll(findings).spread.deviation - 2960.0.squareRoot()) < 6)
    var independent = plan
    independent.chances.matrix = [[1, 0], [0, 1]]
    #expect(try await Self.study(independent, .sobol, futures: 2).groups.map(\.members) == [[0], [1], [2]])
    var shocked = Self.linear()
    shocked.uncertainties[0].distribution.shock = 0.5
    #expect(try await Self.study(shocked, .sobol, futures: 2).groups.map(\.members) == [[0], [1]])
    shocked.uncertainties[1].distribution.shock = -0.5
    #expect(try await Self.study(shocked, .sobol, futures: 2).groups.map(\.members) == [[0, 1]])
    // Against each other they move against each other: 40 less 20.
    let effects = try Self.effects(try await Self.study(shocked, .morris, futures: 10))
    let step = Double.normalQuantile(0.625) - Double.normalQuantile(0.125)
    #expect(effects.count == 1 && abs(effects[0].meanSize - 20 * step) < 1e-9)
  }

  /// A value drawn by year is one input with all its years.
  @Test func aYearlyValueIsOneInput() async throws {
    let rate = Distribution(.normal(mean: 0.99, sd: 0.01), course: .yearly(correlation: 0.5))
    let plan = Self.linear([Self.uncertain("progression", .progression(.primary), rate)])
    let findings = try await Self.study(plan, .sobol, futures: 300)
    #expect(findings.groups.count == 3)
    let shares = try Self.shares(findings)
    #expect(shares.inputs[2].total.value > 0.05 && shares.inputs[2].total.value < 0.5)
    #expect(abs(shares.firstSum.value - 1) < 0.25)
  }

  @Test(arguments: SensitivityStudy.Method.allCases)
  func threadsChangeNothing(method: SensitivityStudy.Method) async throws {
    var plan = Self.linear()
    plan.chances.isOn = true
    let one = try await Self.study(plan, method, futures: 150, threads: 1)
    let three = try await Self.study(plan, method, futures: 150, threads: 3)
    #expect(one.results.count == three.results.count && !one.results.isEmpty)
    for (result, other) in zip(one.results, three.results) {
      #expect(result.spread == other.spread)
      switch (result.influence, other.influence) {
      case (.sobol(let a), .sobol(let b)): #expect(a == b)
      case (.morris(let a), .morris(let b)): #expect(a == b)
      default: Issue.record("two methods")
      }
    }
  }

  /// A plan without uncertain values has no inputs, and is not run.
  @Test func nothingIsUncertain() async throws {
    var plan = Self.linear()
    plan.uncertainties = []
    let findings = try await Self.study(plan, .sobol, futures: 10)
    #expect(findings.groups.isEmpty && findings.results.isEmpty)
  }
}
