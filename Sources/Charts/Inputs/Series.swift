/// One line over the years; its place in the list of series gives it colour, dash and marker.
package struct Series: Sendable {
  package let name: String
  /// One value a year; nil leaves a gap.
  package let values: [Double?]
  /// The years, by place, whose point is marked as not meeting its limit.
  package let unmet: Set<Int>
  /// Its place among all that a document draws, so that one thing has one colour throughout; nil: its place in the list.
  package let rank: Int?

  /// The rank of what all others are held against.
  package static let baseline = 8

  package init(name: String, values: [Double?], unmet: Set<Int> = [], rank: Int? = nil) {
    self.rank = rank
    self.name = name
    self.values = values
    self.unmet = unmet
  }
}

/// The room between two lines over the years, as in a fan of quantiles.
package struct Band: Sendable {
  package let lower: [Double?]
  package let upper: [Double?]
  /// The series, by place, whose colour the band takes.
  package let series: Int
  /// Between 0 (hardly seen) and 1 (strong); the inner bands of a fan are the stronger.
  package let strength: Double

  package init(lower: [Double?], upper: [Double?], series: Int = 0, strength: Double = 0.5) {
    self.lower = lower
    self.upper = upper
    self.series = series
    self.strength = strength
  }
}
