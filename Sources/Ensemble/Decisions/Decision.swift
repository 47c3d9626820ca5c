import County
import Regulation
import Simulation

/// What the probability of one thing hangs on: the uncertain values that move it most, and where it fails.
package struct Decision: Sendable {
  package let matter: Matter
  /// Counted from the census.
  package let year: Int
  /// Over the futures that are kept one by one.
  package let probability: Proportion
  /// The uncertain values, the one that matters most first.
  package let drivers: [Driver]
  /// Where it fails most often; none where no box of the inputs says so.
  package let failures: [Scenario]

  package enum Matter: Sendable, Hashable {
    /// Every promised school under its limit in the due year.
    case promises
    /// The county standing in a year, and a clause or part of it.
    case county, clause(Int), part(Int)
  }

  /// One uncertain value, by its position.
  package struct Driver: Sendable {
    package let input: Int
    /// Probability in the tenth of the futures with its lowest values, and with its highest.
    package let swing: Tornado.Swing
    /// Share of the variance that it explains alone (first-order index).
    package let share: Estimate
  }

  /// Nil where it holds in all futures or in none, or nothing is uncertain but chance.
  init?(_ matter: Matter, _ year: Int, holds: [Bool], inputs: [[Double]]) {
    let count = holds.count { $0 }
    guard count > 0, count < holds.count, holds.count >= Decision.fewest else { return nil }
    self.matter = matter
    self.year = year
    probability = Proportion(holds: count, of: holds.count)
    let output = [holds.map { $0 ? 1.0 : 0 }]
    // A value that never differs decides nothing.
    let moving = inputs.indices.filter { place in inputs[place].contains { $0 != inputs[place][0] } }
    let columns = moving.map { inputs[$0] }
    guard !columns.isEmpty else { return nil }
    let swings = Tornado.swings(inputs: columns, outputs: output)[0]
    let shares = GivenData.firstOrder(inputs: columns, outputs: output)[0]
    drivers = moving.indices.map { Driver(input: moving[$0], swing: swings[$0], share: shares[$0]) }
      .sorted { ($0.share.value, $1.input) > ($1.share.value, $0.input) }
    failures = Prim.scenarios(inputs: inputs, outcome: holds.map { !$0 })
  }

  /// With fewer futures nothing can be said of what decides.
  private static let fewest = 200
}

extension PlanFutures {
  /// What the promises hang on, the county standing at the horizon, and the parts least certain at the horizon.
  package func decisions(most: Int = 4) -> [Decision] {
    var found: [Decision] = []
    if let due = promiseYears.max(), let decision = decision(.promises, due, promisesKeptByFuture) {
      found.append(decision)
    }
    let last = years.count - 1
    if let decision = decision(.county, last, answers(.county, last)) { found.append(decision) }
    func doubt(_ part: Int) -> Double {
      let share = probability(.stands(part), last).share
      return share * (1 - share)
    }
    let parts = subjects.indices.filter { doubt($0) > 0.01 }.sorted { (doubt($0), $1) > (doubt($1), $0) }
    for part in parts where found.count < most {
      if let decision = decision(.part(part), last, answers(.stands(part), last)) { found.append(decision) }
    }
    return found
  }

  private func decision(_ matter: Decision.Matter, _ year: Int, _ holds: [Bool]) -> Decision? {
    Decision(matter, year, holds: holds, inputs: inputs(through: year))
  }
}
