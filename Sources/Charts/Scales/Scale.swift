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

  /// Ticks over all values, from nought where that is near or asked for.
  static func ticks(over values: [Double], fromNought: Bool = false, most: Int) -> Ticks {
    let values = values.filter(\.isFinite)
    guard var low = values.min(), var high = values.max() else { return Ticks(0, 1, most: most) }
    if fromNought || (low > 0 && low < high * 0.4) { low = min(low, 0) }
    if fromNought || (high < 0 && high > low * 0.4) { high = max(high, 0) }
    return Ticks(low, high, most: most)
  }
}

extension [Double?] {
  /// A value by place; nil for a gap, for what is no number and past the end.
  func finite(_ place: Int) -> Double? {
    guard indices.contains(place), let value = self[place], value.isFinite else { return nil }
    return value
  }
}
