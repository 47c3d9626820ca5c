import County
import Ensemble
import Testing

@Suite struct LawTests {
  private func laws() throws -> [Law] {
    [
      try .normal(mean: 0.77, deviation: 0.03), try .logNormal(median: 2, spread: 0.4),
      try .triangular(low: 1, mode: 2, high: 5), try .triangular(low: 1, mode: 1, high: 5),
      try .triangular(low: 1, mode: 5, high: 5), try .uniform(low: -1, high: 3), try .values([3, 1, 2, 2]),
      try .normal(mean: 1, deviation: 0.5).truncated(low: 0, high: 1.2),
      try .triangular(low: 0, mode: 1, high: 2).truncated(high: 1.5), try .values([1, 2, 3, 4]).truncated(low: 2),
      try .normal(mean: 3, deviation: 0),
    ]
  }

  /// A larger share never gives a smaller value, values lie in the support, and lanes give the bits of one number.
  @Test func everyLawRises() throws {
    let key = DrawKey(seed: 1, name: "law")
    for law in try laws() {
      let shares = (0..<400).map { Double.uniform(key, at: Counter(future: $0)) }.sorted()
      let values = shares.map { law.value(at: $0) }
      #expect(values == values.sorted(), "\(law)")
      let (low, high) = law.support
      #expect(values.allSatisfy { low <= $0 && $0 <= high }, "\(law)")
      for first in stride(from: 0, to: 400, by: 8) {
        var lane = Futures(0)
        for place in 0..<8 { lane[place] = shares[first + place] }
        let side = law.value(at: lane)
        let byNormal = law.value(atNormal: Futures.normalQuantile(lane))
        for place in 0..<8 {
          #expect(side[place] == values[first + place])
          #expect(byNormal[place] == law.value(atNormal: Double.normalQuantile(shares[first + place])))
        }
      }
    }
  }

  /// Quantiles in closed form, or by Newton on the distribution function with mpmath.
  @Test func publishedQuantiles() throws {
    let near = 1e-14
    #expect(abs(try Law.normal(mean: 10, deviation: 2).value(at: 0.975) - 13.919927969080108) < 14 * near)
    #expect(abs(try Law.logNormal(median: 2, spread: 0.5).value(at: 0.9) - 3.7959054146694213) < 4 * near)
    #expect(try Law.triangular(low: 0, mode: 1, high: 4).value(at: 0.25) == 1)
    #expect(abs(try Law.triangular(low: 0, mode: 1, high: 4).value(at: 0.0625) - 0.5) < near)
    #expect(abs(try Law.triangular(low: 0, mode: 1, high: 4).value(at: 0.8125) - 2.5) < near)
    #expect(try Law.uniform(low: 2, high: 4).value(at: 0.75) == 3.5)
    let cut = try Law.normal(mean: 1, deviation: 0.5).truncated(low: 0, high: 1.2)
    #expect(abs(cut.value(at: 0.5) - 0.7925204699829703) < near)
    #expect(abs(cut.value(at: 0.01) - 0.052731228706439065) < 4 * near)
    #expect(abs(cut.value(at: 0.99) - 1.191439185555188) < 2 * near)
  }

  @Test func aListGivesEachOfItsValuesAsOftenAsItHasIt() throws {
    let law = try Law.values([3, 1, 2, 2])
    #expect([0.1, 0.3, 0.6, 0.9].map { law.value(at: $0) } == [1, 2, 2, 3])
    let cut = try Law.values([1, 2, 3, 4]).truncated(low: 1.5, high: 3)
    #expect([0.1, 0.49, 0.51, 0.9].map { cut.value(at: $0) } == [2, 2, 3, 3])
    #expect(cut.support == (2, 3))
  }

  @Test func cuttingTwiceIsCuttingOnce() throws {
    let once = try Law.normal(mean: 0, deviation: 1).truncated(low: -1, high: 0.5)
    let twice = try Law.normal(mean: 0, deviation: 1).truncated(low: -1).truncated(high: 0.5)
    #expect(once == twice)
    #expect(once.support == (-1, 0.5))
  }

  @Test func whatIsNoDistributionIsRefused() {
    #expect(throws: LawFault.negativeSpread(-1)) { try Law.normal(mean: 0, deviation: -1) }
    #expect(throws: LawFault.negativeSpread(-1)) { try Law.logNormal(median: 1, spread: -1) }
    #expect(throws: LawFault.notPositive(0)) { try Law.logNormal(median: 0, spread: 1) }
    #expect(throws: LawFault.outOfOrder([1, 0, 2])) { try Law.triangular(low: 1, mode: 0, high: 2) }
    #expect(throws: LawFault.outOfOrder([2, 1])) { try Law.uniform(low: 2, high: 1) }
    #expect(throws: LawFault.empty) { try Law.values([]) }
    #expect(throws: LawFault.notFinite(.infinity)) { try Law.values([1, .infinity]) }
    #expect(throws: LawFault.nothingLeft(low: 9, high: 10)) {
      try Law.normal(mean: 0, deviation: 1).truncated(low: 9, high: 10)
    }
    #expect(throws: LawFault.nothingLeft(low: 2.5, high: 2.6)) {
      try Law.values([2, 3]).truncated(low: 2.5, high: 2.6)
    }
    #expect(throws: LawFault.nothingLeft(low: 4, high: 5)) {
      try Law.normal(mean: 3, deviation: 0).truncated(low: 4, high: 5)
    }
  }
}
