/// A figure estimated from draws, and between which bounds the true one lies.
package struct Estimate: Sendable, Hashable {
  package let value: Double
  package let low: Double
  package let high: Double

  package init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// The value and so many errors to either side.
  init(value: Double, reach: Double) {
    self.init(value: value, low: value - reach, high: value + reach)
  }
}
