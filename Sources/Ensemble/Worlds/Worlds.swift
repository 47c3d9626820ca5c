import County
import Regulation
import Simulation

/// What the uncertain values of a plan are in any future: a function of seed, future, year and the value's own name.
///
/// Nothing here depends on the order of the plan, on other values or on which futures are asked for: plans under one
/// seed see the same futures, with a measure more or less.
package struct Worlds: Sendable {
  package let uncertainties: [Uncertainty]
  package let seed: UInt64
  /// By position in `uncertainties`.
  var sources: [Source]
  /// What a design sets instead of drawing: by uncertain value, which share of its distribution lies below it in each
  /// future.
  var shares: [[Double]]?
  private let steps: Int
  private let firstYear: Int
  private let shockKey: DrawKey
  /// The values that are joined by a correlation matrix, by position, in its order; and its root.
  let joined: [Int]
  let correlation: Correlation?
  /// Which uncertain value gives a quantity.
  private let giver: [Quantity: Int]

  /// One uncertain value: its law and its key.
  struct Source: Sendable {
    var law: Law
    var key: DrawKey
    /// Which of independent samples its numbers are of; 0 unless a design takes another.
    var stream = 0
    var shock: SharedShock?
    var persistence: Persistence?
    var isCertain: Bool
    var isYearly: Bool
    /// Whether each year's draw is added to the one before.
    var isWalk: Bool
  }

  /// The worlds of a plan that runs for some steps from a census year. Throws what is no distribution, or no correlation
  /// matrix; both are refused where plans are read.
  package init(_ plan: Plan, seed: UInt64, firstYear: Int, steps: Int) throws {
    uncertainties = plan.uncertainties
    self.seed = seed
    self.steps = steps
    self.firstYear = firstYear
    shockKey = DrawKey(seed: seed, name: "shock")
    sources = try plan.uncertainties.map { uncertainty in
      let distribution = uncertainty.distribution
      var persistence: Persistence?
      if case .yearly(let correlation) = distribution.course, correlation != 0 {
        persistence = Persistence(correlation)
      }
      return Source(
        law: try distribution.law(), key: DrawKey(seed: seed, name: uncertainty.course ?? uncertainty.name),
        shock: distribution.shock == 0 ? nil : SharedShock(loading: distribution.shock), persistence: persistence,
        isCertain: distribution.isCertain, isYearly: distribution.course != .constant,
        isWalk: distribution.course == .walk)
    }
    let chances = plan.chances
    joined = chances.names.compactMap { name in plan.uncertainties.firstIndex { $0.name == name } }
    correlation = chances.names.isEmpty ? nil : try Correlation(chances.matrix)
    var giver: [Quantity: Int] = [:]
    for (place, uncertainty) in plan.uncertainties.enumerated() {
      for quantity in uncertainty.quantities { giver[quantity] = place }
    }
    self.giver = giver
  }

  /// The values of every uncertainty in the futures from `first` on, by uncertainty × steps + step.
  package func values<N: DrawLane>(from first: Int) -> [N] {
    if let shares { return set(shares, from: first) }
    let normals: [Int: [N]] = correlation.map { joinedNormals(from: first, $0) } ?? [:]
    var values: [N] = []
    values.reserveCapacity(sources.count * steps)
    for (place, source) in sources.enumerated() {
      if source.isCertain {
        let central = N(uncertainties[place].distribution.central)
        for _ in 0..<steps { values.append(central) }
      } else if let own = normals[place] {
        values += course(of: source, own)
      } else if source.shock == nil, source.persistence == nil, !source.isWalk {
        let years = source.isYearly ? steps : 1
        for step in 0..<years {
          values.append(source.law.value(at: N.uniform(source.key, at: counter(first, source, step))))
        }
        for _ in years..<max(years, steps) { values.append(values[values.count - 1]) }
      } else {
        let own: [N] = (0..<(source.isYearly ? steps : 1)).map { step in
          let counter = counter(first, source, step)
          let own = N.normal(source.key, at: counter)
          return source.shock.map { $0.joined(shock: N.normal(shockKey, at: counter), own: own) } ?? own
        }
        values += course(of: source, own)
      }
    }
    return values
  }

  /// The values of a source by step, from its own normal number of each year, or of all years.
  private func course<N: DrawLane>(of source: Source, _ own: [N]) -> [N] {
    guard source.isYearly, let first = own.first else {
      let value = own.first.map { source.law.value(atNormal: $0) } ?? .zero
      return Array(repeating: value, count: steps)
    }
    var last = first
    return own.enumerated().map { step, own in
      if step > 0 {
        last = source.isWalk ? last + own : source.persistence.map { $0.next(after: last, own: own) } ?? own
      }
      return source.law.value(atNormal: last)
    }
  }

  /// The normal numbers of the values that a matrix joins, by their position, year by year.
  private func joinedNormals<N: DrawLane>(from first: Int, _ correlation: Correlation) -> [Int: [N]] {
    var normals: [Int: [N]] = [:]
    let isYearly = joined.contains { sources[$0].isYearly }
    for step in 0..<(isYearly ? steps : 1) {
      let own = joined.map { N.normal(sources[$0].key, at: counter(first, sources[$0], step)) }
      for (place, value) in zip(joined, correlation.joined(own)) { normals[place, default: []].append(value) }
    }
    return normals
  }

  /// Where a draw stands: the year it is for, or zero where it is for all years.
  private func counter(_ first: Int, _ source: Source, _ step: Int) -> Counter {
    Counter(future: first, year: source.isYearly ? firstYear + 1 + step : 0, stream: source.stream)
  }

  /// Every value where its share of the distribution puts it, the same in all years.
  private func set<N: DrawLane>(_ shares: [[Double]], from first: Int) -> [N] {
    sources.indices.flatMap { place in
      var share = N(0.5)
      for lane in 0..<N.width { share[lane] = shares[place][min(first + lane, shares[place].count - 1)] }
      let source = sources[place]
      let value = source.isCertain ? N(uncertainties[place].distribution.central) : source.law.value(at: share)
      return Array(repeating: value, count: steps)
    }
  }

  /// What the world does by values drawn before, laid out as `values` gives them; a program that is compiled past the
  /// horizon has the last year's there.
  package func drivers<N: Lane>(_ program: Program, _ values: [N]) -> Drivers<N> {
    program.drivers { quantity, central, step in
      giver[quantity].map { values[$0 * steps + min(step, steps - 1)] } ?? N(central)
    }
  }

  /// The measures that open late in some futures: position in the plan and of the uncertain value.
  var delays: [(measure: Int, place: Int)] {
    uncertainties.enumerated().compactMap { place, uncertainty in
      if case .delay(let measure)? = uncertainty.quantities.first { (measure, place) } else { nil }
    }
  }

  /// The measures whose overrun is uncertain: position in the plan and of the uncertain value.
  var overruns: [(measure: Int, place: Int)] {
    uncertainties.enumerated().compactMap { place, uncertainty in
      if case .overrun(let measure)? = uncertainty.quantities.first { (measure, place) } else { nil }
    }
  }
}
