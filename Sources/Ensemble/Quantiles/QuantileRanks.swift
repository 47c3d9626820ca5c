/// The ranks between which a quantile lies, whatever the distribution: its Monte Carlo error.
///
/// Of n values the number below the true quantile is binomial(n, p); the ranks leave at most half the doubt on each
/// side. Source: David and Nagaraja, Order Statistics, 7.1. Made once for all figures with n values.
package struct QuantileRanks: Sendable, Hashable {
  /// For how many values.
  package let count: Int
  package let share: Double
  package let confidence: Double
  /// Rank of the lower end, from 0; nil where even the smallest value leaves more doubt.
  package let low: Int?
  /// Rank of the upper end, from 0; nil where even the largest value leaves more doubt.
  package let high: Int?

  package init(count: Int, share: Double, confidence: Double = 0.95) {
    self.count = count
    self.share = share
    self.confidence = confidence
    let doubt = (1 - confidence) / 2
    let (first, chances) = Binomial.chances(count, chance: share)
    // The value of rank r (from 0) lies above the quantile where at most r lie below it.
    var sum = 0.0
    var low = first
    for chance in chances {
      sum += chance
      if sum > doubt { break }
      low += 1
    }
    self.low = low > 0 ? low - 1 : nil
    sum = 0
    var high = first + chances.count - 1
    for chance in chances.reversed() {
      sum += chance
      if sum > doubt { break }
      high -= 1
    }
    self.high = high < count ? high : nil
  }

  /// The same of the values seen from above: what is low is high.
  package var mirrored: QuantileRanks {
    QuantileRanks(
      count: count, share: 1 - share, confidence: confidence, low: high.map { count - 1 - $0 },
      high: low.map { count - 1 - $0 })
  }

  private init(count: Int, share: Double, confidence: Double, low: Int?, high: Int?) {
    (self.count, self.share, self.confidence) = (count, share, confidence)
    (self.low, self.high) = (low, high)
  }
}
