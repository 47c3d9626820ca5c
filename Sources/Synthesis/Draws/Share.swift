import County

/// A whole number to be shared out in proportion to a shape, each share whole and within its bounds.
struct Share {
  var whole: Double
  var low: [Double]
  var high: [Double]
  /// Names that ties break by.
  var ids: [String]

  /// The smallest and the largest whole that the bounds allow.
  var least: Double { low.reduce(0, +) }
  var most: Double { high.reduce(0, +) }
  var isPossible: Bool { least <= whole && whole <= most && !zip(low, high).contains { $0 > $1 } }

  /// Shares λ × shape cut at the bounds, with the one λ at which they sum to the whole; then whole by largest remainders.
  ///
  /// Worked example: 10 by (1, 1, 8) with at least 2 each: λ = ¾ gives (2, 2, 6). Sum and bounds hold exactly where
  /// `isPossible`.
  func shares(by shape: [Double]) -> [Double] {
    func cut(_ factor: Double) -> [Double] {
      shape.indices.map { min(max(factor * shape[$0], low[$0]), high[$0]) }
    }
    var below = 0.0
    var above = 1.0
    for _ in 0..<1000 where cut(above).reduce(0, +) < whole {
      below = above
      above *= 2
    }
    for _ in 0..<64 {
      let middle = (below + above) / 2
      if cut(middle).reduce(0, +) < whole { below = middle } else { above = middle }
    }
    let exact = cut(above)
    var shares = shape.indices.map { place in
      exact[place] - low[place] <= Share.near
        ? low[place] : high[place] - exact[place] <= Share.near ? high[place] : -1
    }
    let free = shape.indices.filter { shares[$0] < 0 }
    let left = whole - shares.reduce(0) { $0 + max(0, $1) }
    for (share, place) in zip(apportion(left, by: free.map { exact[$0] }, ids: free.map { ids[$0] }), free) {
      shares[place] = min(max(share, low[place]), high[place])
    }
    settle(&shares)
    return shares
  }

  /// Nearer to a bound than this is at it.
  private static let near = 1e-6

  /// Gives or takes what the bounds left over, one at a time, in order.
  private func settle(_ shares: inout [Double]) {
    var left = whole - shares.reduce(0, +)
    while left != 0 {
      let before = left
      for place in shares.indices where left != 0 {
        let step: Double = left > 0 ? 1 : -1
        guard (low[place]...high[place]).contains(shares[place] + step) else { continue }
        shares[place] += step
        left -= step
      }
      if left == before { return }
    }
  }
}
