import Ensemble
import Testing

@Suite struct PrimTests {
  private func draws(_ inputs: Int, _ count: Int, seed: UInt64) -> [[Double]] {
    (0..<inputs).map { input in
      let key = DrawKey(seed: seed, name: "input \(input)")
      return (0..<count).map { Double.uniform(key, at: Counter(future: $0)) }
    }
  }

  private func luck(_ draw: Int, _ seed: UInt64) -> Double {
    Double.uniform(DrawKey(seed: seed, name: "luck"), at: Counter(future: draw))
  }

  /// Fails nine times of ten where births (input 1) are below .3 and drift (input 4) above .6, one of twenty elsewhere;
  /// six inputs do nothing. Over 20 seeds the box has these two limits, no other, near where they were planted.
  @Test func aPlantedBoxIsFound() {
    for seed in 0..<20 {
      let inputs = draws(8, 4_000, seed: UInt64(seed))
      let outcome = (0..<4_000).map { draw in
        luck(draw, UInt64(seed)) < (inputs[1][draw] < 0.3 && inputs[4][draw] > 0.6 ? 0.9 : 0.05)
      }
      let found = Prim.scenarios(inputs: inputs, outcome: outcome)
      guard let box = found.first else {
        Issue.record("nothing found, seed \(seed)")
        continue
      }
      let limits = box.limits.sorted { $0.input < $1.input }
      #expect(limits.map(\.input) == [1, 4], "seed \(seed)")
      #expect(limits.map(\.side) == [.atMost, .atLeast])
      guard limits.count == 2 else { continue }
      #expect(abs(limits[0].value - 0.3) < 0.03 && abs(limits[1].value - 0.6) < 0.03, "seed \(seed)")
      #expect(limits.allSatisfy { $0.chance < 1e-6 && $0.densityWithout < box.density })
      #expect(box.density > 0.8 && box.coverage > 0.65)
      #expect(box.path.first?.coverage == 1 && box.path.first?.mass == 1)
    }
  }

  /// Two boxes, one by two inputs and one by a third, are found one after the other.
  @Test func twoBoxesAreFoundInTurn() {
    let inputs = draws(5, 6_000, seed: 3)
    let outcome = (0..<6_000).map { draw in
      let isInFirst = inputs[0][draw] < 0.35 && inputs[2][draw] < 0.5
      return luck(draw, 3) < (isInFirst || inputs[4][draw] > 0.88 ? 0.95 : 0.03)
    }
    let found = Prim.scenarios(inputs: inputs, outcome: outcome)
    #expect(found.count == 2)
    let sides = found.map { Set($0.limits.map { "\($0.input) \($0.side)" }) }
    #expect(Set(sides) == [["0 atMost", "2 atMost"], ["4 atLeast"]])
    #expect(found.reduce(0) { $0 + $1.coverage } > 0.85)
  }

  /// An input with few values, an outcome without noise: the exact bounds, every case, nothing else.
  @Test func aCleanBoxOfWholeNumbersIsExact() {
    let inputs = [draws(1, 3_000, seed: 4)[0].map { ($0 * 6).rounded(.down) }, draws(1, 3_000, seed: 5)[0]]
    let outcome = (0..<3_000).map { inputs[0][$0] == 2 || inputs[0][$0] == 3 }
    let found = Prim.scenarios(inputs: inputs, outcome: outcome)
    #expect(found.count == 1)
    #expect(found.first?.density == 1 && found.first?.coverage == 1)
    let limits = found.first?.limits.map { "\($0.input) \($0.side) \($0.value)" } ?? []
    #expect(Set(limits) == ["0 atLeast 2.0", "0 atMost 3.0"])
  }

  /// Where the outcome is luck, or always the same, there is nothing to find.
  @Test func luckHasNoBox() {
    var falseAlarms = 0
    for seed in 0..<40 {
      let inputs = draws(6, 2_000, seed: UInt64(seed))
      let outcome = (0..<2_000).map { luck($0, UInt64(seed)) < 0.3 }
      falseAlarms += Prim.scenarios(inputs: inputs, outcome: outcome).contains { $0.density > 0.45 } ? 1 : 0
    }
    #expect(falseAlarms == 0)
    let inputs = draws(2, 100, seed: 1)
    #expect(Prim.scenarios(inputs: inputs, outcome: [Bool](repeating: true, count: 100)).isEmpty)
    #expect(Prim.scenarios(inputs: inputs, outcome: [Bool](repeating: false, count: 100)).isEmpty)
    #expect(Prim.scenarios(inputs: [], outcome: [true, false]).isEmpty)
    #expect(Prim.scenarios(inputs: [[1, 1, 1]], outcome: [true, false, true]).isEmpty)
  }

  /// The counts of a box are those of its limits, by hand.
  @Test func countsAreThoseOfTheLimits() {
    let inputs = draws(4, 3_000, seed: 9)
    let outcome = (0..<3_000).map { luck($0, 9) < inputs[0][$0] * inputs[3][$0] }
    guard let box = Prim.scenarios(inputs: inputs, outcome: outcome).first else {
      Issue.record("nothing found")
      return
    }
    let inside = (0..<3_000).filter { draw in
      box.limits.allSatisfy { limit in
        let value = inputs[limit.input][draw]
        return limit.side == .atLeast ? value >= limit.value : value <= limit.value
      }
    }
    let cases = inside.count { outcome[$0] }
    #expect(box.draws == inside.count && box.cases == cases)
    #expect(box.density == Double(cases) / Double(inside.count))
    #expect(box.coverage == Double(cases) / Double(outcome.count { $0 }))
    #expect(box.mass == Double(inside.count) / 3_000)
    #expect(Set(box.limits.map(\.input)) == [0, 3])
  }
}
