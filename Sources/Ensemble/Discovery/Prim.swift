/// Scenario discovery by the patient rule induction method: peel, choose, paste, drop what is not significant.
///
/// Sources: Friedman and Fisher, Statistics and Computing 9 (1999); for scenarios and the quasi-p-values Bryant and
/// Lempert, Technological Forecasting & Social Change 77 (2010). Nothing is left to chance: the same draws give the
/// same boxes. Peeling looks one slice ahead: where things happen at both ends of one input and not between, it settles
/// for the other inputs first and may miss a limit of this one.
package enum Prim {
  package struct Settings: Sendable, Hashable {
    /// Which share of a box's draws one peel takes off, or one paste puts back.
    package var peel = 0.05
    /// A box holds at least this share of all draws, or half as many draws as there are cases where those are rarer.
    package var mass = 0.05
    /// A limit whose chance is larger is dropped.
    package var significance = 0.05
    /// How many boxes are looked for, each among the draws outside those before.
    package var scenarios = 3

    package init() {}
  }

  /// Boxes can have no fewer draws, whatever the settings say.
  private static let fewest = 10

  /// The boxes in which the outcome is yes more often than elsewhere; none where no limit is significant.
  ///
  /// - Parameters:
  ///   - inputs: one array per input, indexed by draw.
  ///   - outcome: whether it happens, by draw.
  package static func scenarios(
    inputs: [[Double]], outcome: [Bool], settings: Settings = Settings()
  ) -> [FoundScenario] {
    let total = outcome.count { $0 }
    guard total > 0 && total < outcome.count else { return [] }
    let byMass = Int(settings.mass * Double(outcome.count))
    let least = Swift.max(fewest, Swift.min(byMass, total / 2))
    let orders = inputs.map(Order.ascending)
    var active = [Bool](repeating: true, count: outcome.count)
    var found: [FoundScenario] = []
    while found.count < settings.scenarios {
      let search = PrimSearch(
        inputs: inputs, outcome: outcome, orders: orders.map { $0.filter { active[Int($0)] } }, least: least,
        peel: settings.peel)
      guard search.all.cases > 0 && search.all.cases < search.all.draws else { break }
      var (box, path) = search.peeled()
      search.paste(&box)
      let limits = search.drop(&box, significance: settings.significance)
      let inside = search.draws.filter { box.holds($0, in: inputs) }
      let cases = inside.count { outcome[Int($0)] }
      let byChance = Binomial.atLeast(cases, of: inside.count, chance: search.all.density)
      guard !limits.isEmpty && byChance <= settings.significance else { break }
      found.append(
        FoundScenario(
          limits: limits, draws: inside.count, cases: cases, coverage: Double(cases) / Double(total),
          density: Double(cases) / Double(inside.count), mass: Double(inside.count) / Double(outcome.count),
          path: path.map { step in
            FoundScenario.Step(
              coverage: Double(step.cases) / Double(total), density: step.density,
              mass: Double(step.draws) / Double(outcome.count))
          }))
      for draw in inside { active[Int(draw)] = false }
    }
    return found
  }
}

/// The bounds of a box, infinite where an input is free.
struct PrimBox: Sendable, Hashable {
  var low: [Double]
  var high: [Double]

  init(inputs: Int) {
    low = [Double](repeating: -.infinity, count: inputs)
    high = [Double](repeating: .infinity, count: inputs)
  }

  /// The inputs and sides that are bounded.
  var limits: [(input: Int, side: FoundScenario.Side)] {
    low.indices.flatMap { input in
      FoundScenario.Side.allCases.filter { self[input, $0].isFinite }.map { (input, $0) }
    }
  }

  subscript(input: Int, side: FoundScenario.Side) -> Double {
    get { side == .atLeast ? low[input] : high[input] }
    set { if side == .atLeast { low[input] = newValue } else { high[input] = newValue } }
  }

  /// The box without one of its limits.
  func without(_ input: Int, _ side: FoundScenario.Side) -> PrimBox {
    var box = self
    box[input, side] = side == .atLeast ? -.infinity : .infinity
    return box
  }

  func holds(_ draw: Int32, in inputs: [[Double]]) -> Bool {
    for input in low.indices {
      let value = inputs[input][Int(draw)]
      if value < low[input] || value > high[input] { return false }
    }
    return true
  }
}

/// How many draws lie in a box, and how many of them are cases.
struct PrimTally: Sendable, Hashable {
  var draws = 0
  var cases = 0

  var density: Double { draws == 0 ? 0 : Double(cases) / Double(draws) }

  mutating func add(_ isCase: Bool) {
    draws += 1
    cases += isCase ? 1 : 0
  }
}
