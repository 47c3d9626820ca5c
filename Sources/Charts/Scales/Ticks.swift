/// Round values along an axis: steps of 1, 2, 2.5 or 5 times a power of ten, the finest of which there are few enough.
package struct Ticks {
  /// From the greatest tick at or under the low end to the least at or over the high end.
  package let values: [Double]
  /// Decimals that a tick needs.
  package let decimals: Int

  /// Ticks over low…high, at most `most` of them (3 or more), whole ones where asked for; powers of ten come by
  /// multiplication.
  package init(_ low: Double, _ high: Double, most: Int, areWhole: Bool = false) {
    var low = low.isFinite && abs(low) < 1e15 ? low : 0
    var high = high.isFinite && abs(high) < 1e15 ? high : low + 1
    if high < low { swap(&low, &high) }
    if high - low <= max(abs(low), abs(high)) * 1e-9 || high - low < 1e-100 {
      let room = low == 0 ? 1 : abs(low) * 0.1
      low -= low == 0 ? 0 : room
      high += room
    }
    let count = Double(max(3, most) - 1)
    // A negative power is kept as a division by 10^k, so that 3 × 0.1 prints as 0.3.
    var times = 1.0
    var parts = 1.0
    var power = 0
    while (high - low) / count > times {
      times *= 10
      power += 1
    }
    while (high - low) / count <= times / parts / 10 {
      parts *= 10
      power -= 1
    }
    // This power of ten is the first that is wide enough; a step under it may be as well.
    if power > 0 { times /= 10 } else { parts *= 10 }
    power -= 1
    var values = [low, high]
    var decimals = 0
    for (mantissa, more) in Ticks.ladder {
      let unit = mantissa * times
      let first = (low * parts / unit + 1e-9).rounded(.down)
      let last = (high * parts / unit - 1e-9).rounded(.up)
      guard last - first <= count, !areWhole || more - power <= 0 else { continue }
      values = (0...Int(last - first)).map { (first + Double($0)) * unit / parts }
      decimals = max(0, more - power)
      break
    }
    self.values = values
    self.decimals = decimals
  }

  /// Steps in units of a power of ten, with the decimals they need beyond it; more than two rungs of ten are never climbed.
  private static let ladder: [(step: Double, decimals: Int)] = [
    (1, 0), (2, 0), (2.5, 1), (5, 0), (10, -1), (20, -1), (25, 0), (50, -1), (100, -2), (200, -2),
  ]
}
