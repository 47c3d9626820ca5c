import Ensemble
import Testing

@Suite struct GivenDataTests {
  private func uniforms(_ inputs: Int, draws: Int, seed: Int) -> [[Double]] {
    (0..<inputs).map { input in
      let key = DrawKey(seed: UInt64(seed), name: "input \(input)")
      return (0..<draws).map { Double.uniform(key, at: Counter(future: $0)) }
    }
  }

  private func outputs(_ inputs: [[Double]], _ function: ([Double]) -> Double) -> [Double] {
    inputs[0].indices.map { draw in function(inputs.map { $0[draw] }) }
  }

  /// Over 100 seeds of 4,000 draws, 700 intervals of 95 %: at least 90 % hold the closed form.
  @Test func closedFormsLieInTheirIntervals() {
    var (held, all) = (0, 0)
    for seed in 0..<100 {
      let u = uniforms(4, draws: 4_000, seed: seed)
      let z = u.map { $0.map(Double.normalQuantile) }
      let ishigami = GivenData.firstOrder(inputs: Array(u.prefix(3)), outputs: [outputs(u, TestFunctions.ishigami)])
      let linear = GivenData.firstOrder(inputs: z, outputs: [outputs(z, TestFunctions.linear)])
      let truths = TestFunctions.ishigamiFirst + TestFunctions.linearShares
      for (estimate, truth) in zip(ishigami[0] + linear[0], truths) {
        held += estimate.low <= truth && truth <= estimate.high ? 1 : 0
        all += 1
      }
    }
    #expect(all == 700)
    #expect(Double(held) / Double(all) >= 0.90)
  }

  /// A list of three values makes three bins, and the index is the exact share of their means.
  @Test func fewValuesMakeFewBins() {
    let u = uniforms(2, draws: 6_000, seed: 3)
    let listed = u[0].map { ($0 * 3).rounded(.down) }
    let output = zip(listed, u[1]).map { $0 * $0 + $1 }
    // Values 0, 1, 4: variance 26/9; the rest 1/12.
    let truth = (26.0 / 9) / (26.0 / 9 + 1.0 / 12)
    let found = GivenData.firstOrder(inputs: [listed, u[1]], outputs: [output])[0]
    #expect(found[0].low <= truth && truth <= found[0].high)
    #expect(abs(found[0].value - truth) < 0.01)
  }

  @Test func whatNeverMovesExplainsNothing() {
    let u = uniforms(1, draws: 200, seed: 4)
    let still = [Double](repeating: 2, count: 200)
    #expect(GivenData.firstOrder(inputs: u, outputs: [still])[0][0] == Estimate(value: 0, low: 0, high: 0))
    let found = GivenData.firstOrder(inputs: [still], outputs: u)[0][0]
    #expect(abs(found.value) < 1e-12)
  }
}
