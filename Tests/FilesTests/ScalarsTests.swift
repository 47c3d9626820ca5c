import County
import Files
import Testing

@Suite struct ScalarsTests {
  /// Amounts as documents print them, exactly, with the unit of the last digit.
  @Test(arguments: [
    ("38.78万", 387_800.0, 100.0), ("1.94亿", 194_000_000, 1_000_000), ("2255250", 2_255_250, 1),
    ("2432.346万", 24_323_460, 10), ("146.2652万元", 1_462_652, 1), ("0.5", 0.5, 0.1),
  ])
  func amounts(text: String, value: Double, unit: Double) throws {
    let read = try Scalars.amount(text)
    #expect(read.value == value)
    #expect(read.unit == unit)
  }

  @Test(arguments: [("12%", 0.12), ("0.12", 0.12), ("0", 0), ("10.9%", 0.109), ("100%", 1), ("0%", 0)])
  func shares(text: String, value: Double) throws { #expect(try Scalars.share(text).value == value) }

  /// What could mean two things is refused.
  @Test(arguments: ["12", "1", "1.0", "120%", "-3%", "%", ""])
  func ambiguousShares(text: String) { #expect(throws: Fault.Boxed.self) { try Scalars.share(text) } }

  @Test(arguments: [("2%/year", 0.02), ("-3%/year", -0.03), ("2.5%/年", 0.025), ("2 %/year", 0.02), ("2% /年", 0.02)])
  func rates(text: String, value: Double) throws { #expect(try Scalars.rate(text, -1...1) == value) }

  @Test(arguments: ["2%", "0.02", "2/year", "200%/year"])
  func badRates(text: String) { #expect(throws: Fault.Boxed.self) { try Scalars.rate(text, -1...1) } }

  @Test(arguments: ["1,234", "1 234", "１２３", "1e3", "0x10", "NaN", "inf", "--1", "1.", ".5", "", "1:30"])
  func notNumbers(text: String) { #expect(throws: Fault.Boxed.self) { try Scalars.number(text, -1e9...1e9) } }

  /// A percentage where a decimal is asked for is told with the decimal.
  @Test func percentForDecimal() {
    let error = #expect(throws: Fault.Boxed.self) { try Scalars.number("77%", 0...3) }
    #expect(error?.fault == .percentForDecimal(text: "77%", decimal: 0.77))
  }

  /// YAML 1.1 would read 8 and 90: here the text counts.
  @Test func theTextCounts() throws {
    #expect(try Scalars.number("010", 0...100) == 10)
    #expect(try Scalars.years("2025...2030") == 2025...2030)
    #expect(throws: Fault.Boxed.self) { try Scalars.years("2030...2025") }
    #expect(throws: Fault.Boxed.self) { try Scalars.year("24") }
    #expect(try Scalars.built("<=2012") == .atMost(2012))
    #expect(try Scalars.figure("1.5‰", .limit(0...1)) == 0.0015)
    #expect(throws: Fault.Boxed.self) { try Scalars.cost("4200") }
    #expect(try Scalars.cost("4200万元") == 42_000_000)
  }
}
