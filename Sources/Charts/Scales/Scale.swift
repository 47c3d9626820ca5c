/// From values to pixels along one axis.
struct Scale {
  let ticks: Ticks
  /// Pixels of the low and of the high end.
  let from: Double
  let to: Double

  init(_ ticks: Ticks, from: Double, to: Double) {
    self.ticks = ticks
    self.from = from
    self.to = to
  }

  func callAsFunction(_ value: Double) -> Double {
    guard let low = ticks.values.first, let high = ticks.values.last, high > low, value.isFinite else { return from }
    return from + (to - from) * ((value - low) / (high - low))
  }

  /// The figures of the ticks under an axis that runs across, those left out that would touch the one before.
  func drawFigures(in drawing: inout Drawing, _ y: Double, _ numerals: Numerals) {
    let lettering = Lettering.small.anchored(.middle)
    var texts: [(text: String, x: Double, y: Double)] = []
    var free = 0.0
    for value in ticks.values {
      let text = numerals.write(value, ticks.decimals)
      let half = lettering.width(text) / 2
      let x = max(half, min(drawing.width - half, self(value)))
      guard x - half >= free else { continue }
      free = x + half + 6
      texts.append((text, x, y))
    }
    drawing.texts(texts, lettering)
  }

  /// Ticks over all values, from zero where that is near or asked for.
  static func ticks(over values: [Double], fromNought: Bool = false, most: Int) -> Ticks {
    let values = values.filter(\.isFinite)
    guard var low = values.min(), var high = values.max() else { return Ticks(0, 1, most: most) }
    if fromNought || (low > 0 && low < high * 0.4) { low = min(low, 0) }
    if fromNought || (high < 0 && high > low * 0.4) { high = max(high, 0) }
    // Persons and points have no halves.
    return Ticks(low, high, most: most, areWhole: high - low > 1 && values.allSatisfy { $0 == $0.rounded() })
  }
}

extension [Double?] {
  /// A value by place; nil for a gap, for what is no number and past the end.
  func finite(_ place: Int) -> Double? {
    guard indices.contains(place), let value = self[place], value.isFinite else { return nil }
    return value
  }
}
