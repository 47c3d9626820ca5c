/// Mean and variance of values that come one by one, or block by block.
///
/// Welford's update; blocks are joined by Chan, Golub and LeVeque's: in the same order the same bits. Also of
/// differences between two plans in the same futures: then the error is that of the gain.
package struct Moments: Sendable, Hashable {
  package private(set) var count = 0
  package private(set) var mean = 0.0
  /// Σ (x − mean)².
  private var squares = 0.0

  package init() {}

  package init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Adds one value.
  package mutating func add(_ value: Double) {
    count += 1
    let step = value - mean
    mean += step / Double(count)
    squares += step * (value - mean)
  }

  /// Adds the values that another has seen.
  package mutating func merge(_ other: Moments) {
    guard other.count > 0 else { return }
    let both = Double(count + other.count)
    let step = other.mean - mean
    squares += other.squares + step * step * (Double(count) * Double(other.count) / both)
    mean += step * (Double(other.count) / both)
    count += other.count
  }

  /// Of the values as a sample: ÷ (n − 1); 0 for fewer than two.
  package var variance: Double { count < 2 ? 0 : squares / Double(count - 1) }

  /// Standard deviation, in the unit of the values.
  package var deviation: Double { variance.squareRoot() }

  /// The Monte Carlo error of the mean: deviation ÷ √n.
  package var standardError: Double { count == 0 ? 0 : (variance / Double(count)).squareRoot() }

  /// Where the true mean lies, by the normal approximation.
  package func interval(confidence: Double = 0.95) -> (low: Double, high: Double) {
    let reach = Confidence.deviations(confidence) * standardError
    return (mean - reach, mean + reach)
  }
}
