import County

/// How a year's surprise carries over to the next: an autoregression of order one, standard normal in every year.
///
/// z(t) = ρ z(t−1) + √(1 − ρ²) e(t), with e the years' own numbers; the first year takes its own. ρ = 0: years are
/// independent; ρ = 1: one number holds in all.
package struct Persistence: Sendable, Hashable {
  package let correlation: Double
  /// √(1 − ρ²).
  package let renewal: Double

  /// Nil unless the correlation of neighbouring years lies within −1 … 1.
  package init?(_ correlation: Double) {
    guard correlation.magnitude <= 1 else { return nil }
    self.correlation = correlation
    renewal = ((1 - correlation) * (1 + correlation)).squareRoot()
  }

  /// This year's number from last year's and this year's own.
  package func next<N: Lane>(after last: N, own: N) -> N { N(correlation) * last + N(renewal) * own }
}

/// How much of a value's surprise is a shock that others share: z = λ f + √(1 − λ²) e, standard normal again.
///
/// Two values with loadings λ and μ on one shock have correlation λ μ. In arithmetic this is `Persistence`, with the
/// shock in last year's place.
package struct SharedShock: Sendable, Hashable {
  private let join: Persistence

  /// Nil unless the loading lies within −1 … 1.
  package init?(loading: Double) {
    guard let join = Persistence(loading) else { return nil }
    self.join = join
  }

  /// How far the value follows the shock, −1 to 1.
  package var loading: Double { join.correlation }

  /// The value's number from the shock and its own.
  package func joined<N: Lane>(shock: N, own: N) -> N { join.next(after: shock, own: own) }
}
