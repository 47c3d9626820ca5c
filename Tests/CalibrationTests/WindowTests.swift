import Calibration
import County
import Testing

@Suite struct WindowTests {
  private func series(_ values: [Double]) -> RateSeries {
    RateSeries(
      kind: .progression(.primary, grade: 1), unit: 0, years: Array(2001..<2001 + values.count), values: values)
  }

  /// Rates that go up and down year by year speak for a window that evens them out, those that walk for the last year.
  @Test func windowIsChosenByPastError() {
    let noisy = series((0..<16).map { $0.isMultiple(of: 2) ? 1.1 : 0.9 })
    #expect(PastWindow([noisy], in: 2016).years == 2)
    let walking = series((0..<16).map { 1 + 0.03 * Double($0) })
    #expect(PastWindow([walking], in: 2016).years == 1)
  }

  /// A walk is told by errors that grow with the years ahead: three years on a rate that keeps rising has nine times the
  /// square of one year, one that is back at its level two years on has no more than that of one.
  @Test func walks() throws {
    // Up and down at random; over these years the mean of five goes as well as the last, so the past does not speak for it.
    let steps = [1.0, 1, -1, -1, 1, 1, 1, -1, -1, -1, 1, -1, 1, 1, -1, -1, -1, 1, 1, 1, -1, 1, -1, -1]
    var level = 1.0
    let walk = PastWindow(
      [
        series(
          steps.map {
            level += 0.02 * $0
            return level
          })
      ], in: 2030)
    #expect(abs((walk.growth ?? 0) - 2.5267) < 1e-4 && !walk.isWalk)
    let noisy = PastWindow([series((0..<16).map { $0.isMultiple(of: 2) ? 1.1 : 0.9 })], in: 2016)
    #expect(!noisy.isWalk && abs((noisy.growth ?? 0) - 1) < 0.2)
    let rising = PastWindow([series((0..<16).map { 1 + 0.03 * Double($0) })], in: 2016)
    #expect(rising.isWalk && abs((rising.growth ?? 0) - 9) < 1e-6)
    #expect(PastWindow([series([1, 1.1, 1.2])], in: 2010).growth == nil)
  }

  /// The years of a walk hang together, so that its last year seldom leads clearly: that its errors grow and it seldom turns
  /// back says it too, and does not take the noise about a level for one. Both were drawn, with a deviation of 3 %.
  @Test func aWalkWithoutAClearLead() throws {
    let walk = [
      1.009, 0.948, 0.931, 0.953, 0.959, 0.958, 0.913, 0.883, 0.86, 0.848, 0.85, 0.853, 0.832, 0.819, 0.869, 0.909,
      0.878, 0.892, 0.887, 0.915,
    ]
    let level = [
      1.009, 0.936, 0.933, 0.973, 0.957, 0.949, 0.905, 0.92, 0.922, 0.936, 0.954, 0.954, 0.927, 0.936, 1.01, 0.992,
      0.919, 0.964, 0.946, 0.981,
    ]
    let (moved, held) = (PastWindow([series(walk)], in: 2030), PastWindow([series(level)], in: 2030))
    #expect(moved.isWalk && moved.years == 1)
    #expect(!held.isWalk && held.years == 3)
  }

  /// Heads of entrants without births are gone by as they were last, unless the past speaks for more years.
  @Test func headsAreTakenAsTheyWereLast() {
    func heads(_ values: [Double]) -> PastWindow {
      PastWindow(
        [RateSeries(kind: .entry, unit: 0, years: Array(2001..<2001 + values.count), values: values, isOfHeads: true)],
        in: 2030)
    }
    #expect(heads([300, 310]).years == 1)
    #expect(heads((0..<16).map { $0.isMultiple(of: 2) ? 330 : 270 }).years == 2)
  }

  /// Without a past, or without a clear lead, the window is three years.
  @Test func windowIsThreeUnlessThePastSpeaks() {
    #expect(PastWindow([series([1])], in: 2001).years == 3)
    #expect(PastWindow([series([1, 1, 1, 1, 1, 1, 1])], in: 2007).years == 3)
  }

  /// Only what was known in the year counts.
  @Test func laterYearsAreNotKnown() {
    let one = series([1, 2, 3, 4])
    #expect(one.mean(of: 2, in: 2002) == 1.5)
    #expect(one.mean(of: 5, in: 2003) == 2)
    #expect(one.mean(of: 3, in: 2000) == nil)
  }
}
