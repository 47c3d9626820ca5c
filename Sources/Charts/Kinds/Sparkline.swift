/// A line without axes that stands in a line of text.
package struct Sparkline: Sendable {
  package let caption: Caption
  package let values: [Double?]
  package let limit: Double?
  /// The points, by place, that do not meet the limit.
  package let unmet: Set<Int>

  package init(caption: Caption, values: [Double?], limit: Double? = nil, unmet: Set<Int> = []) {
    self.caption = caption
    self.values = values
    self.limit = limit
    self.unmet = unmet
  }

  /// The line as one `<svg>` of the class `spark`.
  package func svg(width: Double = 96, height: Double = 20) -> String {
    Drawing(caption, width).finished(height: height)
  }
}
