import County
import Report
import Testing

@Suite struct DigitsTests {
  @Test(arguments: [
    (0.4788, 3, "0.479"), (0.5, 0, "1"), (-0.5, 0, "-1"), (2.5, 0, "3"), (0.0004, 3, "0.000"), (-0.0004, 3, "0.000"),
    (11668, 0, "11668"), (4369.305, 2, "4369.31"), (0.05, 1, "0.1"), (999.9996, 3, "1000.000"),
  ])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(Digits.fixed(value, decimals) == text)
  }

  @Test func thereIsNoNotANumber() {
    #expect(Digits.fixed(.nan, 2) == "–")
    #expect(Digits.fixed(.infinity, 2) == "–")
  }

  @Test func groups() {
    #expect(Digits.grouped(0) == "0")
    #expect(Digits.grouped(999) == "999")
    #expect(Digits.grouped(11668) == "11,668")
    #expect(Digits.grouped(-1_234_567) == "-1,234,567")
  }

  @Test func signsAndShares() {
    #expect(Digits.signed(0.016, 3) == "+0.016")
    #expect(Digits.signed(-0.016, 3) == "-0.016")
    #expect(Digits.signed(0.0001, 3) == "0.000")
    #expect(Digits.percent(67.0 / 614) == "10.9%")
  }

  /// A figure over its limit is never printed as the limit.
  @Test func apartFromALimit() {
    #expect(Digits.apart(0.4504, from: 0.45, 3) == "0.4504")
    #expect(Digits.apart(0.45, from: 0.45, 3) == "0.450")
    #expect(Digits.apart(0.46, from: 0.45, 3) == "0.460")
  }

  /// One is one, none and all others are many, and a figure that prints as one is one.
  @Test(arguments: [
    (0.0, "pupil", "0 pupils"), (1, "pupil", "1 pupil"), (2, "class", "2 classes"), (1, "class", "1 class"),
    (0.6, "room", "1 room"), (1.6, "more room", "2 more rooms"), (1234, "section", "1,234 sections"),
  ])
  func counted(value: Double, noun: String, text: String) {
    #expect(Digits.counted(value, Wording(verbatim: noun)).words == text)
    #expect(Digits.agree(value, "is", "are") == (text.hasPrefix("1 ") ? "is" : "are"))
  }

  /// The shortest text that reads back as the same figure.
  @Test(arguments: [0.1, 1.0 / 3, 2268, 1e-7, 123456.789, -0.0])
  func exact(value: Double) throws {
    #expect(try #require(Double(Digits.exact(value))) == value)
  }
}
