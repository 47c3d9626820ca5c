import County
import Ensemble
import Testing

@Suite struct FunctionTests {
  /// The largest relative error over a table, and whether lanes give the bits that one number gives.
  private func worst(
    _ table: [Double], _ one: (Double) -> Double, _ lanes: (Futures) -> Futures
  ) -> Double {
    var worst = 0.0
    for place in stride(from: 0, to: table.count, by: 2) {
      let (x, exact) = (table[place], table[place + 1])
      let own = one(x)
      // A lane whose neighbours take the other branches.
      var side = Futures(x)
      side[3] = table[(place + 40) % table.count]
      side[6] = table[(place + 90) % table.count]
      #expect(lanes(side)[0].bitPattern == own.bitPattern, "\(x)")
      #expect(lanes(side)[3].bitPattern == one(side[3]).bitPattern, "\(x)")
      worst = max(worst, exact == 0 ? abs(own) : abs(own - exact) / abs(exact))
    }
    return worst
  }

  @Test func logarithm() {
    #expect(worst(FunctionTable.logarithm, Double.naturalLog, Futures.naturalLog) < 4e-16)
    #expect(Double.naturalLog(1) == 0)
  }

  @Test func exponential() {
    #expect(worst(FunctionTable.exponential, Double.exponential, Futures.exponential) < 4e-16)
    #expect(Double.exponential(-708.1) == 0)
    #expect(Double.exponential(-.infinity) == 0)
    #expect(Double.exponential(709.1) == .infinity)
    #expect(Double.exponential(0) == 1)
  }

  @Test func normalQuantile() {
    #expect(worst(FunctionTable.quantile, Double.normalQuantile, Futures.normalQuantile) < 1e-15)
  }

  @Test func normalShare() {
    #expect(worst(FunctionTable.share, Double.normalShare, Futures.normalShare) < 1e-15)
    #expect(Double.normalShare(-39) == 0)
    #expect(Double.normalShare(.infinity) == 1)
    #expect(Double.normalShare(-.infinity) == 0)
  }

  /// The share below the quantile of p is p, and both are symmetric to the bit where the quantile is.
  @Test func quantileAndShareUndoEachOther() {
    let key = DrawKey(seed: 2, name: "inverse")
    for future in 0..<2_000 {
      let u = Double.uniform(key, at: Counter(future: future))
      let z = Double.normalQuantile(u)
      // An error of 1e-15 in z is one of z² × 1e-15 in the share.
      #expect(abs(Double.normalShare(z) - u) < 1e-15 * (1 + z * z) * u)
      #expect(Double.normalQuantile(1 - u) == -Double.normalQuantile(u))
    }
  }
}
