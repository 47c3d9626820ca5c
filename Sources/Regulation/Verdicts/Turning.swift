/// Where a condition turns along the whole numbers: found by doubling the stride from an estimate and halving it again, so
/// that an estimate off by a million costs twenty questions and not a million.
package enum Turning {
  /// No roll, area or sum of money is looked for beyond this; all whole numbers below it are exact.
  package static let most = 9e15

  /// The least whole number from zero for which a rising condition holds; `most` where none does.
  package static func least(near estimate: Double, where holds: (Double) -> Bool) -> Double {
    guard estimate < most else { return most }
    var here = max(0, estimate.rounded(.up))
    var stride = 1.0
    if holds(here) {
      // Down until it fails: the turn lies between the last two questions.
      while here > 0 {
        let below = max(0, here - stride)
        guard holds(below) else { return between(below, here, where: holds) }
        here = below
        stride *= 2
      }
      return 0
    }
    while here < most {
      let above = min(most, here + stride)
      if holds(above) { return between(here, above, where: holds) }
      here = above
      stride *= 2
    }
    return most
  }

  /// The least whole number above one that fails and up to one that holds.
  package static func between(_ fails: Double, _ holding: Double, where holds: (Double) -> Bool) -> Double {
    var low = fails
    var high = holding
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
