import County

/// Philox4x32-10: random bits as a function of a counter and a key, without a state.
///
/// Any draw can be had at any time, in any order, on any thread. Ten rounds of two 32 × 32 → 64 bit products.
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11; checked against the
/// known answers of Random123 (`kat_vectors`).
package enum Philox {
  /// The low half of a word; every word here holds 32 bits.
  static let low: UInt64 = 0xFFFF_FFFF

  /// Four words of 32 bits from a counter of four and a key of two, future by future.
  @inline(__always)
  package static func block<W: DrawWords>(_ counter: (W, W, W, W), key: (UInt64, UInt64)) -> (W, W, W, W) {
    let half = W(same: low)
    let up = W(same: 32)
    var (a, b, c, d) = counter
    var (k, l) = key
    for _ in 0..<10 {
      let first = a &* W(same: 0xD251_1F53)
      let second = c &* W(same: 0xCD9E_8D57)
      a = (second &>> up) ^ b ^ W(same: k)
      c = (first &>> up) ^ d ^ W(same: l)
      b = second & half
      d = first & half
      k = (k &+ 0x9E37_79B9) & low
      l = (l &+ 0xBB67_AE85) & low
    }
    return (a, b, c, d)
  }

  /// The block at a counter; futures side by side count on from the counter's future.
  @inline(__always)
  static func block<W: DrawWords>(at counter: Counter, key: DrawKey) -> (W, W, W, W) {
    block(
      (
        W(countingFrom: UInt64(counter.future)), W(same: UInt64(counter.year)), W(same: UInt64(counter.section)),
        W(same: UInt64(counter.stream))
      ), key: key.words)
  }
}

extension DrawLane {
  /// A number in (0, 1), never 0 or 1, one per future: (k + ½) ÷ 2⁵² for k of 52 bits.
  ///
  /// An odd multiple of 2⁻⁵³, so that all 53 bits of a `Double` are used, 1 − u is exact, and u and 1 − u are equally
  /// likely to the bit.
  @specialized(where Self == Double)
  @specialized(where Self == Futures)
  package static func uniform(_ key: DrawKey, at counter: Counter) -> Self {
    let block: (Words, Words, Words, Words) = Philox.block(at: counter, key: key)
    return uniform(block.0, block.1)
  }

  /// Two numbers in (0, 1) for the price of one; the first is `uniform`'s.
  @specialized(where Self == Double)
  @specialized(where Self == Futures)
  package static func uniformPair(_ key: DrawKey, at counter: Counter) -> (Self, Self) {
    let block: (Words, Words, Words, Words) = Philox.block(at: counter, key: key)
    return (uniform(block.0, block.1), uniform(block.2, block.3))
  }

  /// A standard normal number per future, by the inverse of the distribution: monotone in `uniform`.
  @specialized(where Self == Double)
  @specialized(where Self == Futures)
  package static func normal(_ key: DrawKey, at counter: Counter) -> Self {
    normalQuantile(uniform(key, at: counter))
  }

  /// Fifty-two bits as the fraction of a number in [1, 2), less 1 − 2⁻⁵³: no conversion, every step exact.
  @inline(__always)
  private static func uniform(_ high: Words, _ low: Words) -> Self {
    let fraction = (high &<< Words(same: 20)) | (low &>> Words(same: 12))
    return Self(bits: fraction | Words(same: 0x3FF0_0000_0000_0000)) - Self(1 - 0x1p-53)
  }
}
