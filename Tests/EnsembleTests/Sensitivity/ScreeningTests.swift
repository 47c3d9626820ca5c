import Ensemble
import Testing

@Suite struct ScreeningTests {
  /// Straight effects are found exactly, a bend and a product show in the deviation only.
  @Test func morris() {
    let paths = MorrisPaths(inputs: 5, paths: 400, levels: 4, key: DrawKey(seed: 1, name: "morris"))
    let outputs = paths.points.map { x in
      3 * x[0] - 2 * x[1] + 6 * (x[2] - 0.5) * (x[2] - 0.5) + 4 * (x[3] - 0.5) * (x[0] - 0.5)
    }
    let effects = Morris.effects(outputs: outputs, paths: paths)
    #expect(abs(effects[1].mean + 2) < 1e-12 && abs(effects[1].meanSize - 2) < 1e-12)
    #expect(effects[1].deviation < 1e-12)
    #expect(abs(effects[0].mean - 3) < 5 * effects[0].deviation / 20)
    #expect(effects[0].deviation > 0.5)
    // (x + Δ − ½)² − (x − ½)² over Δ = 2/3 from x = 0 or 1/3, times 6: −2 or 2.
    #expect(abs(effects[2].meanSize - 2) < 1e-12)
    #expect(abs(effects[2].mean) < 5 * effects[2].deviation / 20)
    #expect(effects[3].deviation > 0.5)
    #expect(effects[4].meanSize == 0 && effects[4].error == 0)
  }

  /// The ends of a uniform input have means at .05 and .95, so that y = 2x − z swings by 1.8 and by −0.9.
  @Test func tornado() {
    let inputs = (0..<3).map { input in
      (0..<4_000).map { LatinHypercube(count: 4_000, key: DrawKey(seed: 2, name: "input \(input)"))[$0] }
    }
    let figure = zip(inputs[0], inputs[1]).map { 2 * $0 - $1 }
    let yes = inputs[0].map { $0 > 0.5 ? 1.0 : 0 }
    let swings = Tornado.swings(inputs: inputs, outputs: [figure, yes], tail: 0.1)
    #expect(swings.count == 2 && swings[0].count == 3)
    for (swing, truth) in zip(swings[0], [1.8, -0.9, 0]) {
      #expect(abs(swing.swing - truth) < 5 * swing.error)
      #expect(abs(swing.medianSwing - truth) < 0.15)
      #expect(swing.low.draws == 400 && swing.high.draws == 400)
    }
    #expect(swings[1][0].low.mean == 0 && swings[1][0].high.mean == 1 && swings[1][0].swing == 1)
    #expect(abs(swings[1][2].swing) < 5 * swings[1][2].error)
  }

  /// Medians of the ends against a sort.
  @Test func mediansOfTheEnds() {
    var stream = Stream(DrawKey(seed: 3, name: "medians"), from: Counter(future: 0))
    for draws in [2, 9, 64, 1_001] {
      let input = (0..<draws).map { _ in stream.next() }
      let output = (0..<draws).map { _ in (stream.next() * 20).rounded() }
      let swing = Tornado.swings(inputs: [input], outputs: [output], tail: 0.25)[0][0]
      let order = input.indices.sorted { input[$0] < input[$1] }
      for (end, places) in [(swing.low, order.prefix(swing.low.draws)), (swing.high, order.suffix(swing.low.draws))] {
        let sorted = places.map { output[$0] }.sorted()
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        #expect(end.median == low + (high - low) / 2)
      }
    }
  }
}
