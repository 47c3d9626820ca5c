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
  /// Where it fails most often; none where no box of the inputs says so, or where there are too few to tell.
  package let failures: [FoundScenario]

  package enum Matter: Sendable, Hashable {
    /// Every promised school under its limit in the due year.
    case promises
    /// The county standing in a year, and a part of a clause.
    case county, part(Int)
    /// The least room of any CV in any year.
    case worstMargin
  }

  /// One uncertain value, by its position.
  package struct Driver: Sendable {
    package let input: Int
    /// Probability in the tenth of the futures with its lowest values, and with its highest.
    package let swing: Tornado.Swing
    /// The same of the figure behind it, where it has one.
    package let figure: Tornado.Swing?
    /// Share of the variance of the figure, or of the answer where there is none, that it explains alone (first-order
    /// index).
    package let share: Estimate
  }

  /// `figure`: what is held against a limit, future by future; empty where there is no one figure. Nil where nothing
  /// moves, or nothing is uncertain but chance.
  init?(_ matter: Matter, _ year: Int, holds: [Bool], figure: [Double], inputs: [[Double]]) {
    let count = holds.count { $0 }
    let hasFigure = figure.contains { $0 != figure[0] }
    let isOpen = count >= Decision.fewestOfEither && holds.count - count >= Decision.fewestOfEither
    guard hasFigure || isOpen, holds.count >= Decision.fewest else { return nil }
    self.matter = matter
    self.year = year
    probability = Proportion(holds: count, of: holds.count)
    let outputs = [holds.map { $0 ? 1.0 : 0 }] + (hasFigure ? [figure] : [])
    // A value that never differs decides nothing.
    let moving = inputs.indices.filter { place in inputs[place].contains { $0 != inputs[place][0] } }
    let columns = moving.map { inputs[$0] }
    guard !columns.isEmpty else { return nil }
    let swings = Tornado.swings(inputs: columns, outputs: outputs)
    let shares = GivenData.firstOrder(inputs: columns, outputs: [outputs[outputs.count - 1]])[0]
    drivers = moving.indices.map { place in
      Driver(
        input: moving[place], swing: swings[0][place], figure: hasFigure ? swings[1][place] : nil,
        share: shares[place])
    }
    .sorted { ($0.share.value, $1.input) > ($1.share.value, $0.input) }
    failures = isOpen ? Prim.scenarios(inputs: inputs, outcome: holds.map { !$0 }) : []
  }

  /// With fewer futures nothing can be said of what decides.
  package static let fewest = 200
  /// With fewer failures, or fewer successes, nothing can be said of where they lie.
  private static let fewestOfEither = 20
}

extension PlanFutures {
  /// What the promises hang on, the county standing at the horizon, and the parts least certain at the horizon.
  package func decisions(most: Int = 4) -> [Decision] {
    var found: [Decision] = []
    if let due = promiseYears.max(), let decision = decision(.promises, due, promisesKeptByFuture, promiseRooms) {
      found.append(decision)
    }
    let last = years.count - 1
    if let decision = decision(.county, last, answers(.county, last), []) { found.append(decision) }
    func doubt(_ part: Int) -> Double {
      let share = probability(.stands(part), last).share
      return share * (1 - share)
    }
    let parts = subjects.indices.filter { doubt($0) > 0.01 }.sorted { (doubt($0), $1) > (doubt($1), $0) }
    for part in parts where found.count < most {
      let figures = figures(part, last)
      if let decision = decision(.part(part), last, answers(.stands(part), last), figures) { found.append(decision) }
    }
    return found
  }

  private func decision(
    _ matter: Decision.Matter, _ year: Int, _ holds: [Bool], _ figure: [Double]
  ) -> Decision? {
    Decision(matter, year, holds: holds, figure: figure, inputs: inputs(through: year))
  }
}
