/// Numbers in (0, 1) of which each of `count` equal slices holds exactly one, in random order: one input's numbers, one
/// per run.
///
/// Any number is made when it is asked for and none is kept, so that a billion runs take no more memory than ten. Another
/// key gives an independent order; each number lies at random in its slice. Keyed by the input's name, an input more or
/// less leaves the others' numbers as they are. Source: McKay, Beckman, Conover, Technometrics 21 (1979); the order is a
/// keyed permutation by a Feistel network (Luby, Rackoff, SIAM Journal on Computing 17, 1988).
package struct LatinHypercube: Sendable {
  private let count: UInt64
  private let key: DrawKey
  /// Bits of each half of the network: the least with which it reaches `count`.
  private let half: UInt64

  /// Rounds of the network; four are enough for large halves, more where the halves are small.
  private static let rounds: UInt64 = 8

  package init(count: Int, key: DrawKey) {
    self.count = UInt64(count)
    self.key = key
    var half: UInt64 = 1
    while 1 << (2 * half) < self.count { half += 1 }
    self.half = half
  }

  /// The number of one run, counted from nought.
  package subscript(run: Int) -> Double {
    let slice = Double(slice(of: UInt64(run)))
    let top = 1 - 0x1p-53
    return Double.minimum(top, (slice + Double.uniformPair(key, at: Counter(future: run)).0) / Double(count))
  }

  /// The slice of a run. What the network sends beyond the last slice it is given again, until it is not.
  private func slice(of run: UInt64) -> UInt64 {
    var place = run
    repeat { place = sent(place) } while place >= count
    return place
  }

  private func sent(_ place: UInt64) -> UInt64 {
    let mask: UInt64 = 1 << half - 1
    var (left, right) = (place >> half, place & mask)
    for round in 0..<Self.rounds {
      let word = Philox.block((right, round, count & Philox.low, count >> 32), key: key.words).0
      (left, right) = (right, left ^ (word & mask))
    }
    return left << half | right
  }
}
