/// Bars from a low to a high result around a base value, one for each cause, in the order given (a tornado).
package struct SwingBars: Chart {
  package struct Row: Sendable {
    package let label: String
    /// The result at the cause's low and at its high; either may be the smaller.
    package let low: Double
    package let high: Double
    /// What the cause's low and high are, such as "6 %"; may be empty.
    package let lowLabel: String
    package let highLabel: String

    package init(label: String, low: Double, high: Double, lowLabel: String = "", highLabel: String = "") {
      self.label = label
      self.low = low
      self.high = high
      self.lowLabel = lowLabel
      self.highLabel = highLabel
    }
  }

  package let caption: Caption
  package let base: Limit
  package let rows: [Row]
  package let limit: Limit?
  package let numerals: Numerals

  package init(caption: Caption, base: Limit, rows: [Row], limit: Limit? = nil, numerals: Numerals) {
    self.caption = caption
    self.base = base
    self.rows = rows
    self.limit = limit
    self.numerals = numerals
  }

  package func svg(width: Double) -> String { Drawing(caption, width).finished(height: 20) }
}
