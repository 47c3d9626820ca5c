/// Values of one figure in ascending order, each standing for one value or for several.
package struct SortedValues: Sendable {
  private let values: [Double]
  /// How many values lie before each and at it; nil where each stands for itself.
  private let upTo: [Int]?
  private let least: Double
  private let most: Double
  /// How far a rank may be off, as a share of all.
  package let rankError: Double

  init(_ values: [Double], weights: [Int]?, least: Double, most: Double, rankError: Double) {
    self.values = values
    self.least = least
    self.most = most
    self.rankError = rankError
    upTo = weights.map { weights in
      var sum = 0
      return weights.map { weight in
        sum += weight
        return sum
      }
    }
  }

  /// How many values there are.
  package var count: Int { upTo?.last ?? values.count }

  /// The value that a share `p` of all lie below; nil where there is none.
  ///
  /// Between the two values next to place p (n − 1), in proportion (Hyndman and Fan's type 7, as numpy has it).
  package func quantile(_ p: Double) -> Double? {
    guard count > 0 else { return nil }
    if p <= 0 { return least }
    if p >= 1 { return most }
    let place = p * Double(count - 1)
    let below = place.rounded(.down)
    let low = value(rank: Int(below))
    let high = value(rank: Swift.min(Int(below) + 1, count - 1))
    // Two infinite or equal values have nothing between them.
    return low == high ? low : low + (place - below) * (high - low)
  }

  /// The share of all values that are at most `bound`; nil where there is none.
  package func share(atMost bound: Double) -> Double? {
    guard count > 0 else { return nil }
    let first = firstPlace { $0 > bound }
    let below = first == 0 ? 0 : upTo?[first - 1] ?? first
    return Double(below) / Double(count)
  }

  /// Between which values the true quantile lies; nil where there are too few to say so.
  ///
  /// The ranks hold for exact values; where values stand for several, they are widened by `rankError`.
  package func interval(_ ranks: QuantileRanks) -> (low: Double, high: Double)? {
    guard ranks.count == count, let low = ranks.low, let high = ranks.high else { return nil }
    let slack = Int((rankError * Double(count)).rounded(.up))
    let first = low - slack
    let last = high + slack
    return (first < 0 ? least : value(rank: first), last >= count ? most : value(rank: last))
  }

  /// The value of a rank, `0 ..< count`.
  private func value(rank: Int) -> Double {
    if rank == 0 { return least }
    if rank == count - 1 { return most }
    guard let upTo else { return values[rank] }
    var low = 0
    var high = upTo.count - 1
    while low < high {
      let middle = (low + high) / 2
      if upTo[middle] > rank { high = middle } else { low = middle + 1 }
    }
    return values[low]
  }

  private func firstPlace(where isBeyond: (Double) -> Bool) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(values[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
