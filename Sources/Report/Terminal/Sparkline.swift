/// A row of figures as a small curve, one character a figure, from the least to the most of the row.
package enum Sparkline {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  /// A character per figure; a blank where there is none, the middle where all are the same.
  package static func characters(_ values: [Double?]) -> [Character] {
    let known = values.compactMap(\.self).filter(\.isFinite)
    guard let least = known.min(), let most = known.max() else { return values.map { _ in " " } }
    return values.map { value in
      guard let value, value.isFinite else { return " " }
      guard most > least else { return bars[bars.count / 2 - 1] }
      let step = (value - least) / (most - least) * Double(bars.count - 1)
      return bars[Int(step.rounded())]
    }
  }
}
