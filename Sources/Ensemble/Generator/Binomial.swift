/// How many of a whole number of pupils, each by a chance of its own: exact draws, and exact tails.
package enum Binomial {
  /// The number of n that come out, each with chance p; n whole, p in 0 … 1.
  ///
  /// By inversion: P(0) = qⁿ by repeated multiplication, P(k + 1) = P(k) × (n − k) ÷ (k + 1) × p ÷ q, until they sum to
  /// a uniform number. A chance above ½ counts those that do not; a large n goes in parts whose expected number is at
  /// most 64, one uniform number each, so that P(0) never vanishes. Exact to the 2⁻⁵³ of the uniform number.
  package static func draw(_ n: Double, chance p: Double, from stream: inout Stream) -> Double {
    guard n >= 1 && p > 0 else { return 0 }
    guard p < 1 else { return n }
    if p > 0.5 { return n - drawSmall(n, chance: 1 - p, from: &stream) }
    return drawSmall(n, chance: p, from: &stream)
  }

  private static func drawSmall(_ n: Double, chance p: Double, from stream: inout Stream) -> Double {
    let part = Double.maximum(1, (64 / p).rounded(.down))
    var left = n
    var came = 0.0
    while left > 0 {
      let size = Double.minimum(part, left)
      came += invert(size, chance: p, at: stream.next())
      left -= size
    }
    return came
  }

  /// The smallest k with P(0) + … + P(k) ≥ u.
  private static func invert(_ n: Double, chance p: Double, at u: Double) -> Double {
    let odds = p / (1 - p)
    var chance = power(1 - p, UInt64(n))
    var sum = chance
    var k = 0.0
    while sum < u && k < n {
      chance = chance * ((n - k) / (k + 1)) * odds
      k += 1
      // Far out in the tail the sum no longer moves, just short of 1: that far the draw goes.
      guard sum + chance > sum || k < n * p else { return k }
      sum += chance
    }
    return k
  }

  /// x to a whole power, by squaring.
  private static func power(_ x: Double, _ exponent: UInt64) -> Double {
    var result = 1.0
    var square = x
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result *= square }
      square *= square
      left >>= 1
    }
    return result
  }

  /// The chances of low … low + count − 1 coming out of n, leaving out the ends where one is less than 1e-30 of
  /// the likeliest.
  ///
  /// From the likeliest number outwards by the ratio of neighbours, then scaled to sum to 1: nothing vanishes however
  /// large n is.
  package static func chances(_ n: Int, chance p: Double) -> (low: Int, chances: [Double]) {
    guard n > 0 && p > 0 else { return (0, [1]) }
    guard p < 1 else { return (n, [1]) }
    let top = min(n, Int(Double(n + 1) * p))
    var down: [Double] = []
    var weight = 1.0
    var k = top
    while k > 0 && weight > 1e-30 {
      weight *= Double(k) / Double(n - k + 1) * ((1 - p) / p)
      down.append(weight)
      k -= 1
    }
    let low = k
    var weights = Array(down.reversed())
    weights.append(1)
    weight = 1
    k = top
    while k < n && weight > 1e-30 {
      weight *= Double(n - k) / Double(k + 1) * (p / (1 - p))
      weights.append(weight)
      k += 1
    }
    let sum = weights.reduce(0, +)
    return (low, weights.map { $0 / sum })
  }

  /// The chance that at least `count` of n come out.
  package static func atLeast(_ count: Int, of n: Int, chance p: Double) -> Double {
    let (low, chances) = chances(n, chance: p)
    guard count > low else { return 1 }
    guard count < low + chances.count else { return 0 }
    // From the far end, so that small chances are not lost among large ones.
    var sum = 0.0
    for place in stride(from: chances.count - 1, through: count - low, by: -1) { sum += chances[place] }
    return Double.minimum(1, sum)
  }
}
