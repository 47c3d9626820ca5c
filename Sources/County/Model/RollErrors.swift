/// How far projections of the rolls of single sections have been off, by years ahead: what a margin is held against in a
/// projected year (推演误差).
package struct RollErrors: Sendable, Equatable {
  /// How a roll of n pupils lay about its projection: as a share of it the variance is `fixed` + `bySize` ÷ n.
  package struct Spread: Sendable, Equatable {
    /// Relative variance whatever the number of pupils.
    package var fixed: Double
    /// Relative variance × pupils.
    package var bySize: Double

    package init(fixed: Double, bySize: Double) {
      self.fixed = fixed
      self.bySize = bySize
    }
  }

  /// By stage, then by years ahead from one on; at least one.
  private let spreads: [[Spread]]
  /// By stage: whether they are another county's, this one having no past of its own there.
  package let isBorrowed: [Bool]

  /// Of a county's own past by stage and years ahead; a stage without any has those that are borrowed.
  package init(_ own: [Stage: [Spread]] = [:]) {
    let known = Stage.allCases.map { own[$0] ?? [] }
    spreads = known.map { $0.isEmpty ? Self.borrowed : $0 }
    isBorrowed = known.map(\.isEmpty)
  }

  /// The variance of a roll, pupils², so many years (1 or more) after the census; past the last year that is known the
  /// deviation grows in proportion to the years.
  package func variance(_ stage: Int, yearsAhead: Int, pupils: Double) -> Double {
    let known = spreads[stage]
    let spread = known[min(yearsAhead, known.count) - 1]
    let growth = Double(max(yearsAhead, known.count)) / Double(known.count)
    return (spread.fixed * pupils + spread.bySize) * pupils * growth * growth
  }

  /// Those of single primary schools of Eau Claire, Wisconsin, 1998–2024, as the backtest of `scenarios/eau-claire` has
  /// them: a school of 300 was off by a deviation of 6, 9, 11, 12 and 13 % after 1 to 5 years.
  package static let borrowed = [0.955, 2.224, 3.42, 4.301, 5.444].map { Spread(fixed: 0, bySize: $0) }
}
