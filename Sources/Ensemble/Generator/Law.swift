import County

/// How an uncertain value is spread: its distribution, as the inverse of its distribution function.
///
/// One uniform number gives one value, and a larger one never a smaller value: so two plans, two years or two
/// assumptions can share their luck. Build with the static functions, which refuse what is none.
package struct Law: Sendable, Hashable {
  /// The family, before anything is cut off.
  let shape: Shape
  /// The value lies within, both ends included; infinite where nothing is cut off.
  package let lowest: Double
  package let highest: Double
  /// The share of the family below `lowest`, and below `highest`.
  let from: Double
  let to: Double

  enum Shape: Sendable, Hashable {
    case normal(mean: Double, deviation: Double)
    case logNormal(median: Double, spread: Double)
    case triangular(low: Double, mode: Double, high: Double)
    case uniform(low: Double, high: Double)
    /// Sorted.
    case values([Double])
  }

  /// Normal, by mean and standard deviation.
  package static func normal(mean: Double, deviation: Double) throws(LawFault) -> Law {
    try check([mean, deviation])
    guard deviation >= 0 else { throw .negativeSpread(deviation) }
    return Law(.normal(mean: mean, deviation: deviation))
  }

  /// Lognormal, by median and the standard deviation of the logarithm: median × e^(spread × z).
  package static func logNormal(median: Double, spread: Double) throws(LawFault) -> Law {
    try check([median, spread])
    guard spread >= 0 else { throw .negativeSpread(spread) }
    guard median > 0 else { throw .notPositive(median) }
    return Law(.logNormal(median: median, spread: spread))
  }

  /// Rising in a straight line from `low` to `mode`, falling to `high`.
  package static func triangular(low: Double, mode: Double, high: Double) throws(LawFault) -> Law {
    try check([low, mode, high])
    guard low <= mode && mode <= high else { throw .outOfOrder([low, mode, high]) }
    return Law(.triangular(low: low, mode: mode, high: high))
  }

  /// Every value between two equally likely.
  package static func uniform(low: Double, high: Double) throws(LawFault) -> Law {
    try check([low, high])
    guard low <= high else { throw .outOfOrder([low, high]) }
    return Law(.uniform(low: low, high: high))
  }

  /// Each of these values equally likely; one given twice is twice as likely.
  package static func values(_ list: [Double]) throws(LawFault) -> Law {
    try check(list)
    guard !list.isEmpty else { throw .empty }
    return Law(.values(list.sorted()))
  }

  /// The same distribution given that the value lies within bounds, both ends included.
  package func truncated(low: Double = -.infinity, high: Double = .infinity) throws(LawFault) -> Law {
    guard !low.isNaN && !high.isNaN && low <= high else { throw .outOfOrder([low, high]) }
    let least = Double.most(low, lowest)
    let most = Double.least(high, highest)
    guard least <= most else { throw .nothingLeft(low: low, high: high) }
    let uncut = Law(shape)
    let below = least <= uncut.support.low ? 0 : uncut.share(where: { $0 < least })
    let upTo = most >= uncut.support.high ? 1 : uncut.share(where: { $0 <= most })
    guard below < upTo else { throw .nothingLeft(low: low, high: high) }
    return Law(shape, lowest: least, highest: most, from: below, to: upTo)
  }

  /// The smallest and the largest value that can be drawn; infinite for an uncut normal.
  package var support: (low: Double, high: Double) {
    let own: (low: Double, high: Double)
    switch shape {
    case .normal(let mean, let deviation): own = deviation == 0 ? (mean, mean) : (-.infinity, .infinity)
    case .logNormal(let median, let spread): own = spread == 0 ? (median, median) : (0, .infinity)
    case .triangular(let low, _, let high): own = (low, high)
    case .uniform(let low, let high): own = (low, high)
    case .values(let list):
      let kept = kept(list)
      own = (list[kept.lowerBound], list[kept.upperBound - 1])
    }
    return (Double.most(own.low, lowest), Double.least(own.high, highest))
  }

  /// The value that half of all lie below.
  package var median: Double { value(at: 0.5) }

  /// The value that a share `u` of all lie below, u in (0, 1), one per future.
  @specialized(where N == Double)
  @specialized(where N == Futures)
  package func value<N: DrawLane>(at u: N) -> N {
    if case .values(let list) = shape { return pick(list, u) }
    guard from > 0 || to < 1 else { return uncut(at: u) }
    let value = uncut(at: N(from) + u * N(to - from))
    return N.least(N.most(value, N(lowest)), N(highest))
  }

  /// The value of a standard normal number: what lies as high in this distribution as `z` does in the normal one.
  ///
  /// For numbers that are joined across years or assumptions; `value(at: normalShare(z))`, but exact for a normal.
  @specialized(where N == Double)
  @specialized(where N == Futures)
  package func value<N: DrawLane>(atNormal z: N) -> N {
    if from == 0 && to == 1 {
      switch shape {
      case .normal(let mean, let deviation): return N(mean) + N(deviation) * z
      case .logNormal(let median, let spread): return N(median) * N.exponential(N(spread) * z)
      case .triangular, .uniform, .values: break
      }
    }
    return value(at: N.normalShare(z))
  }

  private init(
    _ shape: Shape, lowest: Double = -.infinity, highest: Double = .infinity, from: Double = 0, to: Double = 1
  ) {
    self.shape = shape
    self.lowest = lowest
    self.highest = highest
    self.from = from
    self.to = to
  }

  private static func check(_ figures: [Double]) throws(LawFault) {
    if let figure = figures.first(where: { !$0.isFinite }) { throw .notFinite(figure) }
  }

  private func uncut<N: DrawLane>(at u: N) -> N {
    switch shape {
    case .normal(let mean, let deviation):
      return N(mean) + N(deviation) * N.normalQuantile(u)
    case .logNormal(let median, let spread):
      return N(median) * N.exponential(N(spread) * N.normalQuantile(u))
    case .triangular(let low, let mode, let high):
      guard low < high else { return N(low) }
      let rising = N(low) + (u * N((high - low) * (mode - low))).squareRoot()
      let falling = N(high) - ((N(1) - u) * N((high - low) * (high - mode))).squareRoot()
      return N.choose(u.isBelow(N((mode - low) / (high - low))), rising, falling)
    case .uniform(let low, let high):
      return N(low) + u * N(high - low)
    case .values(let list):
      return pick(list, u)
    }
  }

  /// The value in a sorted list at the place that a share stands for; of those within the bounds.
  private func pick<N: DrawLane>(_ list: [Double], _ u: N) -> N {
    let kept = kept(list)
    var value = N.zero
    for future in 0..<N.width {
      value[future] = list[min(kept.upperBound - 1, kept.lowerBound + Int(u[future] * Double(kept.count)))]
    }
    return value
  }

  /// The places of a sorted list that lie within the bounds.
  private func kept(_ list: [Double]) -> Range<Int> {
    (list.firstIndex { $0 >= lowest } ?? 0)..<((list.lastIndex { $0 <= highest } ?? list.count - 1) + 1)
  }

  /// The share of the uncut distribution whose value passes a test that small values pass and large ones do not.
  ///
  /// By halving on `uncut` itself, so that what is cut off is cut off where the draws have it, to 2⁻⁵³.
  private func share(where passes: (Double) -> Bool) -> Double {
    var low = 0x1p-53
    var high = 1 - 0x1p-53
    if !passes(uncut(at: low)) { return 0 }
    if passes(uncut(at: high)) { return 1 }
    while true {
      let middle = low + (high - low) / 2
      guard low < middle && middle < high else { return middle }
      if passes(uncut(at: middle)) { low = middle } else { high = middle }
    }
  }
}

/// Why figures make no distribution.
package enum LawFault: Error, Sendable, Hashable {
  case notFinite(Double)
  case negativeSpread(Double)
  /// The median of a lognormal.
  case notPositive(Double)
  /// Bounds, or low, mode and high, that do not rise.
  case outOfOrder([Double])
  /// A list without values.
  case empty
  /// No value of the distribution lies within the bounds.
  case nothingLeft(low: Double, high: Double)
}
