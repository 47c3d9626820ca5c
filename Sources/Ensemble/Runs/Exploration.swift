import County
import Regulation
import Simulation

/// Many futures of some plans, each plan held against doing nothing in the same futures.
///
/// Futures run in blocks, as many at a time as there are threads; what a block came to is joined in the order of the
/// blocks, so that the result is the same to the last bit for any number of threads. Memory does not grow with the
/// number of futures beyond those kept one by one.
package struct Exploration: Sendable {
  package let draws: Int
  package let seed: UInt64
  package let threads: Int
  private let pairs: [Pair]

  /// A plan, and the same world without its measures: which row of the one asks the same as a row of the other.
  private struct Pair: Sendable {
    var plan: Track
    var nothing: Track
    var same: [Int]
    var span: Int
  }

  /// Futures in one block.
  static let block = 256

  /// Compiles every plan. Throws what cannot be run.
  ///
  /// `detailed`: how many of the plans, from the first on, keep figures in addition to verdicts; all unless it is said.
  /// `rolls`: whether these keep the pupils of sections, stages and grades too.
  package init(
    _ plans: [(plan: Plan, county: County, standard: Standard)], draws: Int, seed: UInt64, threads: Int,
    detailed: Int = .max, rolls: Bool = false
  ) throws {
    self.draws = draws
    self.seed = seed
    self.threads = max(1, threads)
    pairs = try plans.enumerated().map { place, entry in
      let (plan, county, standard) = entry
      let own = try Track(
        plan, county, standard, seed: seed, keepsFigures: place < detailed, keepsRolls: rolls && place < detailed)
      let nothing = try Track(plan.withoutMeasures, county, standard, seed: seed, keepsFigures: false)
      return Pair(
        plan: own, nothing: nothing, same: Exploration.same(own, nothing), span: own.program.windowYears)
    }
  }

  /// For every row of one track the row of another that asks the same; −1 where the other has none.
  private static func same(_ track: Track, _ other: Track) -> [Int] {
    var same = Array(repeating: -1, count: track.rows.count)
    func join(_ row: Int, _ otherRow: Int) {
      for year in 0..<track.years { same[row + year] = otherRow + year }
    }
    for (place, subject) in track.subjects.enumerated() {
      guard
        let at = other.subjects.firstIndex(where: { $0.position == subject.position && $0.part == subject.part })
      else { continue }
      join(track.rows.met(place), other.rows.met(at))
      join(track.rows.stands(place), other.rows.stands(at))
    }
    for place in track.clauses.indices {
      join(track.rows.clauseMet(place), other.rows.clauseMet(place))
      join(track.rows.clauseStands(place), other.rows.clauseStands(place))
    }
    join(track.rows.county, other.rows.county)
    return same
  }

  /// Runs all futures, or as many as are done when the task is cancelled; `progress` hears how many are.
  package func run(_ progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> [PlanFutures] {
    let blocks = (draws + Exploration.block - 1) / Exploration.block
    var gathered = pairs.map { (Gathered($0.plan, draws: draws), Gathered($0.nothing, draws: draws)) }
    try await InOrder.run(blocks, threads: threads, { try outcomes(of: $0) }) { number, outcomes in
      for (place, outcome) in outcomes.enumerated() {
        gathered[place].0.add(outcome.plan, outcome.sketches)
        gathered[place].1.add(outcome.nothing, [])
      }
      progress(min(draws, (number + 1) * Exploration.block))
    }
    return gathered.map { PlanFutures($0.0, against: $0.1, asked: draws) }
  }

  /// What one block of futures came to under one plan.
  private struct Outcome: Sendable {
    var plan: Block
    var nothing: Block
    var sketches: [QuantileSketch]
  }

  private func outcomes(of number: Int) throws -> [Outcome] {
    let range = number * Exploration.block..<min(draws, (number + 1) * Exploration.block)
    return try pairs.map { pair in
      var nothing = try Block(pair.nothing, range)
      nothing.settle(pair.nothing, against: nil, [], span: pair.span)
      var plan = try Block(pair.plan, range)
      plan.settle(pair.plan, against: nothing, pair.same, span: pair.span)
      return Outcome(
        plan: plan, nothing: nothing,
        sketches: Gathered.summaries(plan, pair.plan, draws: draws, number: number))
    }
  }
}

extension Plan {
  /// The same world and nothing done.
  package var withoutMeasures: Plan {
    var plan = self
    plan.measures = []
    plan.milestones = []
    plan.uncertainties = uncertainties.filter { $0.isOfWorld }
    plan.chances = chances.of(plan.uncertainties.map(\.name))
    return plan
  }
}

extension Plan {
  /// The same plan but for one measure, by its position.
  package func without(measure place: Int) -> Plan {
    var plan = self
    plan.measures.remove(at: place)
    plan.uncertainties = uncertainties.compactMap { $0.without(measure: place) }
    plan.chances = chances.of(plan.uncertainties.map(\.name))
    return plan
  }
}

extension Uncertainty {
  /// What is left of it where a measure is left out; nil where it was of that measure alone.
  fileprivate func without(measure place: Int) -> Uncertainty? {
    func moved(_ at: Int, _ quantity: (Int) -> Quantity) -> Quantity? {
      at == place ? nil : quantity(at > place ? at - 1 : at)
    }
    var rest = self
    rest.quantities = quantities.compactMap { quantity in
      switch quantity {
      case .delay(let at): moved(at, Quantity.delay)
      case .overrun(let at): moved(at, Quantity.overrun)
      case .fulfilled(let at): moved(at, Quantity.fulfilled)
      default: quantity
      }
    }
    return rest.quantities.isEmpty ? nil : rest
  }
}

extension Uncertainty {
  /// Whether it is of the world, not of a measure.
  package var isOfWorld: Bool {
    quantities.allSatisfy { quantity in
      switch quantity {
      case .delay, .overrun, .fulfilled: false
      default: true
      }
    }
  }
}

extension Chances {
  /// The same, of some of the values only: what the others are correlated with stays as it was drawn.
  func of(_ kept: [String]) -> Chances {
    var chances = self
    let places = names.indices.filter { kept.contains(names[$0]) }
    chances.names = places.map { names[$0] }
    chances.matrix = places.map { row in places.map { matrix[row][$0] } }
    return chances
  }
}
