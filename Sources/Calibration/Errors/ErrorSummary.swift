import County

/// How far off projections of one kind were, so many years ahead.
package struct ErrorSummary: Sendable {
  package var count: Int
  /// Of the absolute relative errors.
  package var median: Double
  package var mean: Double
  package var ninetieth: Double
  /// Median of the relative errors: above nought where too many were projected.
  package var bias: Double
  /// Share of outcomes inside the bands; nil where none was drawn.
  package var inside50: Double?
  package var inside90: Double?

  /// nil without an outcome that has an error.
  package init?(_ outcomes: [PastOutcome], _ method: KnownRates.Method = .calibrated) {
    self.init(errors: outcomes.compactMap { $0.error(method) })
    func inside(_ band: (PastOutcome) -> Double?) -> Double? {
      let drawn = outcomes.filter { band($0) != nil && $0.calibrated > 0 }
      guard !drawn.isEmpty else { return nil }
      return Double(drawn.count { abs($0.surprise) <= band($0) ?? 0 }) / Double(drawn.count)
    }
    inside50 = method == .calibrated ? inside(\.band50) : nil
    inside90 = method == .calibrated ? inside(\.band90) : nil
  }

  /// Of relative errors, without bands; nil without any.
  package init?(errors: [Double]) {
    guard !errors.isEmpty else { return nil }
    count = errors.count
    let sizes = errors.map { abs($0) }.sorted()
    median = Self.quantile(sizes, 0.5)
    ninetieth = Self.quantile(sizes, 0.9)
    mean = sizes.reduce(0, +) / Double(sizes.count)
    bias = Self.quantile(errors.sorted(), 0.5)
  }

  /// Of sorted values, between two of them in proportion.
  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    return low + 1 < sorted.count ? sorted[low] + (place - Double(low)) * (sorted[low + 1] - sorted[low]) : sorted[low]
  }
}
