import County
import Ensemble
import Testing

@Suite struct SamplingTests {
  @Test(arguments: [1, 2, 7, 100])
  func everySliceOfAHypercubeHoldsOneNumber(count: Int) {
    let column = (0..<count).map { LatinHypercube(count: count, key: DrawKey(seed: 1, name: "drift"))[$0] }
    #expect(column.map { Int($0 * Double(count)) }.sorted() == Array(0..<count))
    #expect(column.allSatisfy { 0 < $0 && $0 < 1 })
    #expect(column == (0..<count).map { LatinHypercube(count: count, key: DrawKey(seed: 1, name: "drift"))[$0] })
  }

  /// Columns of two names are no more correlated than chance has it: five deviations of 1/√n.
  @Test func columnsOfAHypercubeAreIndependent() {
    let a = (0..<2_000).map { LatinHypercube(count: 2_000, key: DrawKey(seed: 1, name: "a"))[$0] }
    let b = (0..<2_000).map { LatinHypercube(count: 2_000, key: DrawKey(seed: 1, name: "b"))[$0] }
    #expect(abs(correlation(a, b)) < 5 / 2_000.0.squareRoot())
  }

  @Test func aGridHasEveryCombinationOnce() {
    let grid = ValueGrid([[1, 2], [10, 20, 30], [0.5]])
    #expect(grid.count == 6)
    #expect(
      (0..<6).map(grid.point) == [
        [1, 10, 0.5], [1, 20, 0.5], [1, 30, 0.5], [2, 10, 0.5], [2, 20, 0.5], [2, 30, 0.5],
      ])
    #expect(ValueGrid([]).count == 1 && ValueGrid([]).point(0).isEmpty)
    #expect(ValueGrid([[1], []]).count == 0)
    #expect(ValueGrid([[Double]](repeating: [Double](repeating: 0, count: 10), count: 9)).count == 1_000_000_000)
    #expect(ValueGrid([[Double]](repeating: [Double](repeating: 0, count: 10), count: 30)).count == nil)
  }

  @Test func pickFreezeMixesTwoSamples() {
    let design = PickFreeze(rows: 5, inputs: 3)
    #expect(design.runs == 25 && design.blocks == 5)
    for input in 0..<3 {
      #expect((0..<5).map { PickFreeze.isFromSecond(input: input, block: $0) }.prefix(2) == [false, true])
      for other in 0..<3 { #expect(PickFreeze.isFromSecond(input: input, block: other + 2) == (other == input)) }
    }
  }

  @Test(arguments: [2, 4, 5, 8])
  func pathsMoveEachInputOnceByOneStep(levels: Int) {
    let design = MorrisPaths(inputs: 6, paths: 30, levels: levels, key: DrawKey(seed: 1, name: "paths"))
    #expect(design.points.count == 30 * 7)
    var used: [Double: Int] = [:]
    for path in 0..<30 {
      #expect(design.order[path].sorted() == Array(0..<6))
      for step in 0..<6 {
        let (from, to) = (design.points[path * 7 + step], design.points[path * 7 + step + 1])
        let moved = (0..<6).filter { from[$0] != to[$0] }
        #expect(moved == [design.order[path][step]])
        #expect(abs(abs(from[moved[0]] - to[moved[0]]) - design.step) < 1e-15)
        #expect(to.allSatisfy { 0 <= $0 && $0 <= 1 })
        used[to[moved[0]], default: 0] += 1
      }
    }
    #expect(used.count == design.levels)
    // Inside the distribution, a slice for each level, and a step half of it.
    for run in 0..<6 {
      let moved = design.order[0][run]
      let (from, to) = (design.share(input: moved, run: run), design.share(input: moved, run: run + 1))
      #expect(from > 0 && from < 1 && abs(abs(to - from) - 0.5) < 1e-15)
    }
  }

  private func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let (ma, mb) = (a.reduce(0, +) / Double(a.count), b.reduce(0, +) / Double(b.count))
    let products = zip(a, b).reduce(0) { $0 + ($1.0 - ma) * ($1.1 - mb) }
    let (sa, sb) = (a.reduce(0) { $0 + ($1 - ma) * ($1 - ma) }, b.reduce(0) { $0 + ($1 - mb) * ($1 - mb) })
    return products / (sa * sb).squareRoot()
  }
}
