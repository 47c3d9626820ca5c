/// From a first total to a last one by steps, each with its value and the range it has.
package struct Waterfall: Chart {
  package struct Total: Sendable {
    package let label: String
    package let value: Double

    package init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  package struct Step: Sendable {
    package let label: String
    /// The change, which may be negative.
    package let value: Double
    /// The least and the greatest change, or nil where there is no range.
    package let low: Double?
    package let high: Double?

    package init(label: String, value: Double, low: Double? = nil, high: Double? = nil) {
      self.label = label
      self.value = value
      self.low = low
      self.high = high
    }
  }

  package let caption: Caption
  package let start: Total
  package let steps: [Step]
  package let end: Total
  package let limit: Limit?
  /// Whether a rise is the good direction, which gives the steps their colour; nil gives both the same weight.
  package let isRiseGood: Bool?
  package let numerals: Numerals

  package init(
    caption: Caption, start: Total, steps: [Step], end: Total, limit: Limit? = nil, isRiseGood: Bool? = nil,
    numerals: Numerals
  ) {
    self.caption = caption
    self.start = start
    self.steps = steps
    self.end = end
    self.limit = limit
    self.isRiseGood = isRiseGood
    self.numerals = numerals
  }

  package func svg(width: Double) -> String { Drawing(caption, width).finished(height: 20) }
}
