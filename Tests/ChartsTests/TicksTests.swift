import Charts
import Testing

@Suite struct TicksTests {
  @Test func roundSteps() {
    #expect(Ticks(0, 1, most: 6).values == [0, 0.2, 0.4, 0.6, 0.8, 1])
    #expect(Ticks(0, 1, most: 6).decimals == 1)
    #expect(Ticks(0.43, 0.57, most: 5).values == [0.4, 0.45, 0.5, 0.55, 0.6])
    #expect(Ticks(0.43, 0.57, most: 5).decimals == 2)
    #expect(Ticks(0, 1, most: 5).values == [0, 0.25, 0.5, 0.75, 1])
    #expect(Ticks(1820, 2460, most: 5).values == [1800, 2000, 2200, 2400, 2600])
    #expect(Ticks(1820, 2460, most: 5).decimals == 0)
    #expect(Ticks(-3, 12, most: 5).values == [-5, 0, 5, 10, 15])
  }

  /// Over any range: few enough, evenly spaced, enclosing, and not far beyond.
  @Test func everyRange() {
    var random = Random(seed: 5)
    for _ in 0..<4000 {
      var size = 1.0
      for _ in 0..<random.below(8) { size *= 10 }
      for _ in 0..<random.below(8) { size /= 10 }
      let low = (random.share() - 0.5) * size
      let high = low + random.share() * size
      let most = 3 + random.below(8)
      let ticks = Ticks(low, high, most: most)
      let values = ticks.values
      guard values.count > 1 else {
        Issue.record("no ticks over \(low)…\(high)")
        continue
      }
      let step = values[1] - values[0]
      #expect(values.count <= most)
      #expect(values[0] <= low + step * 1e-6 && values[values.count - 1] >= high - step * 1e-6)
      #expect(values[0] > low - step * 1.000001 || high - low < step)
      for place in values.indices.dropFirst() {
        #expect(abs(values[place] - values[place - 1] - step) < step * 1e-6)
      }
      // The decimals suffice: a tick read back from them is the tick.
      var unit = 1.0
      for _ in 0..<ticks.decimals { unit *= 10 }
      for value in values { #expect(abs((value * unit).rounded() - value * unit) < 1e-3) }
    }
  }

  @Test(
    arguments: [(0.0, 0.0), (5, 5), (-2, -2), (.nan, 1), (1, .infinity), (3, 1), (1e14, 1e14), (-1e-12, 1e-12)]
      as [(Double, Double)])
  func brokenRanges(low: Double, high: Double) {
    let values = Ticks(low, high, most: 5).values
    #expect(values.count >= 2 && values.allSatisfy(\.isFinite))
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
  }
}
