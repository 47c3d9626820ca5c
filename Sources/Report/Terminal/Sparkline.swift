/// A row of figures as a small curve, one character a figure, from the least to the most of the row.
///
/// What moves by less than a span that matters is drawn about the middle, so that a ripple does not look like a wave.
package enum Sparkline {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  /// A character per figure; a blank where there is none, the middle where all are the same.
  ///
  /// `floor`: what stands at the bottom whatever the least is, for what is counted.
  package static func characters(_ values: [Double?], span: Double = 0, floor: Double? = nil) -> [Character] {
    let known = ([floor] + values).compactMap(\.self).filter(\.isFinite)
    guard let least = known.min(), let most = known.max() else { return values.map { _ in " " } }
    return values.map { value in
      guard let value, value.isFinite else { return " " }
      let room = max(0, span - (most - least))
      guard most - least + room > 0 else { return bars[bars.count / 2 - 1] }
      // With room to spare there is one bar fewer, so that the middle is a bar and not between two.
      let steps = Double(bars.count - (room > 0 ? 2 : 1))
      let below = floor == nil ? room / 2 : 0
      return bars[Int(((value - least + below) / (most - least + room) * steps).rounded())]
    }
  }
}
