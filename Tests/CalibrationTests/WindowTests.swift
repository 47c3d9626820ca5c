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
