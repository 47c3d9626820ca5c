import Charts
import Testing

@Suite struct SpreadTests {
  @Test func whatDoesNotTouchStays() {
    #expect(LabelSpread.middles([10, 50, 90], heights: [14, 14, 14], low: 0, high: 100) == [10, 50, 90])
  }

  @Test func whatTouchesIsSharedOut() {
    #expect(LabelSpread.middles([50, 50], heights: [14, 14], low: 0, high: 100) == [43, 57])
    #expect(LabelSpread.middles([1, 99], heights: [14, 14], low: 0, high: 100) == [7, 93])
    #expect(
      LabelSpread.middles([60, 50, 50], heights: [10, 10, 10], low: 0, high: 100).map { ($0 * 3).rounded() }
        == [190, 130, 160])
  }

  /// Whatever is wanted: nothing overlaps, all stays inside, and the order is that of what was wanted.
  @Test func labelsNeverOverlap() {
    var random = Random(seed: 11)
    for _ in 0..<3000 {
      let heights = (0..<random.below(14)).map { _ in 12 + Double(random.below(3)) * 13 }
      let high = heights.reduce(0, +) + random.share() * 200
      let wanted = heights.map { _ in random.share() * (high + 40) - 20 }
      let middles = LabelSpread.middles(wanted, heights: heights, low: 0, high: high)
      let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
      var foot = -1e-6
      for place in order {
        #expect(middles[place] - heights[place] / 2 >= foot - 1e-6)
        foot = middles[place] + heights[place] / 2
      }
      #expect(foot <= high + 1e-6)
    }
  }
}
