import Ensemble
import Testing

@Suite struct ErrorTests {
  /// Wilson's interval of 8 in 20 and of 0 in 20, from scipy 1.17 (`binomtest`, method wilson).
  @Test func wilson() {
    let some = Proportion(holds: 8, of: 20).interval()
    #expect(abs(some.low - 0.21880653237281705) < 1e-12 && abs(some.high - 0.6134184992377467) < 1e-12)
    let none = Proportion(holds: 0, of: 20).interval()
    #expect(none.low == 0 && abs(none.high - 0.16112515805281935) < 1e-12)
    let all = Proportion(holds: 20, of: 20).interval()
    #expect(all.high == 1 && abs(all.low - (1 - 0.16112515805281935)) < 1e-12)
    #expect(Proportion(holds: 0, of: 0).interval() == (0, 1))
  }

  /// Binomial ranks by hand: of 10 values the median's 95 % interval goes from the 2nd to the 9th (coverage 97.85 %),
  /// of 5 there is none.
  @Test func ranksOfAQuantile() {
    let ten = QuantileRanks(count: 10, share: 0.5)
    #expect(ten.low == 1 && ten.high == 8)
    let five = QuantileRanks(count: 5, share: 0.5)
    #expect(five.low == nil && five.high == nil)
    let tail = QuantileRanks(count: 100, share: 0.05)
    #expect(tail.low == 0 && tail.high == 10)
  }

  /// Intervals of mean, probability, quantile and paired gain hold the truth as often as they say: 2,000 samples of 200.
  @Test func intervalsHoldTheTruth() {
    let trials = 2_000
    let ranks = QuantileRanks(count: 200, share: 0.25, confidence: 0.9)
    var held = (mean: 0, share: 0, quantile: 0, gain: 0)
    for trial in 0..<trials {
      let key = DrawKey(seed: 4, name: "coverage", subject: "\(trial)")
      var sketch = QuantileSketch(key: key, block: 0)
      var moments = Moments()
      var (holds, gained, lost) = (0, 0, 0)
      for draw in 0..<200 {
        let (u, v) = Double.uniformPair(key, at: Counter(future: draw))
        let value = Double.normalQuantile(u)
        sketch.add(value)
        moments.add(value)
        holds += u < 0.1 ? 1 : 0
        // Under the first plan it holds below .5, under the second below .4 or in a tenth of the rest.
        let (first, second) = (u < 0.5, u < 0.4 || v < 0.1)
        gained += first && !second ? 1 : 0
        lost += second && !first ? 1 : 0
      }
      func covers(_ interval: (low: Double, high: Double), _ truth: Double) -> Int {
        interval.low <= truth && truth <= interval.high ? 1 : 0
      }
      held.mean += covers(moments.interval(confidence: 0.9), 0)
      held.share += covers(Proportion(holds: holds, of: 200).interval(confidence: 0.9), 0.1)
      if let interval = sketch.sorted().interval(ranks) {
        held.quantile += covers(interval, -0.6744897501960817)
      }
      held.gain += covers(PairedGain(gained: gained, lost: lost, of: 200).interval(confidence: 0.9), 0.5 - 0.46)
    }
    // 0.9 with a deviation of .0067; the ranks are whole and hold a little more.
    for count in [held.mean, held.share, held.gain] { #expect(abs(Double(count) / 2_000 - 0.9) < 0.03) }
    #expect((0.88..<0.95).contains(Double(held.quantile) / 2_000))
  }

  /// Blocks joined are the values one by one, on figures far from zero.
  @Test func momentsOfBlocks() {
    var stream = Stream(DrawKey(seed: 5, name: "moments"), from: Counter(future: 0))
    let values = (0..<1_000).map { _ in 1e9 + stream.next() }
    var joined = Moments()
    for start in stride(from: 0, to: 1_000, by: 128) { joined.merge(Moments(values[start..<min(1_000, start + 128)])) }
    let shifted = values.map { $0 - 1e9 }
    let mean = shifted.reduce(0, +) / 1_000
    let variance = shifted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 999
    #expect(joined.count == 1_000)
    #expect(abs(joined.mean - 1e9 - mean) < 1e-6)
    #expect(abs(joined.variance - variance) < 1e-6)
    #expect(Moments().standardError == 0 && Moments([3]).variance == 0)
  }

  /// Student's t at 95 % for 31 and 10 degrees of freedom, from the tables.
  @Test func studentsT() {
    #expect(abs(Confidence.deviations(0.95, freedom: 31) - 2.0395) < 1e-4)
    #expect(abs(Confidence.deviations(0.95, freedom: 10) - 2.2281) < 1e-3)
  }
}
