import County

/// One rate as the past gives it: what it rests on, and how far it has been off.
package struct RateEstimate: Sendable {
  package var kind: RateKind
  /// Position of the unit.
  package var unit: Int
  package var value: Double
  /// The years whose mean it is.
  package var years: [Int]
  /// From the first year that tells the rate to the last.
  package var span: ClosedRange<Int>
  /// Past errors that tell how far off it may be, one year on.
  package var cases: Int
  /// Standard deviation of the rate of a year about it, widened for a short past (t, √(1 + 1 ÷ n)).
  package var deviation: Double
  /// How much of what a year was off the next one is too, 0 … 1.
  package var correlation: Double
  /// Whether the rate walks: its deviation is that of one year, and grows with the root of the years.
  package var isWalk = false
  /// Whether the deviation is borrowed, the past being too short for one.
  package var isBorrowed: Bool

  /// Errors below which a deviation is borrowed.
  private static let enough = 3

  /// nil where the past does not tell the rate.
  init?(_ series: RateSeries, _ window: PastWindow, _ ties: RateTies, in year: Int) {
    let known = series.known(in: year)
    guard let mean = series.mean(of: window.years, in: year), let first = series.years.first else { return nil }
    kind = series.kind
    unit = series.unit
    value = mean
    years = Array(series.years.prefix(known.count).suffix(window.years))
    span = first...(years.last ?? first)
    // Its own errors, one year on, each from what was known then; relative, for rates may have moved.
    let errors = known.indices.dropFirst().map { place -> Double in
      let before = known[..<place].suffix(window.years)
      return known[place] / (before.reduce(0, +) / Double(before.count)) - 1
    }
    cases = errors.count
    guard errors.count >= Self.enough else {
      deviation = mean * Borrowed.deviation(series.kind)
      correlation = Borrowed.correlation
      isBorrowed = true
      return
    }
    let count = Double(errors.count)
    let own = (errors.reduce(0) { $0 + $1 * $1 } / count).squareRoot()
    let wide = Student.quantile(ErrorSpread.normalMost, count) / ErrorSpread.normalMost
    deviation = mean * own * wide * (1 + 1 / count).squareRoot()
    correlation = own > 0 ? ties.correlation(series.kind.family) : 0
    isBorrowed = false
    isWalk = window.isWalk
  }
}
