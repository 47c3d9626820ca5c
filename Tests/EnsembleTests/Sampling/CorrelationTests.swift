import County
import Ensemble
import Testing

@Suite struct CorrelationTests {
  /// L Lᵀ is the matrix, for random correlation matrices (from random vectors) and for ones of less than full rank.
  @Test func theRootTimesItselfIsTheMatrix() throws {
    var stream = Stream(DrawKey(seed: 1, name: "matrix"), from: Counter(future: 0))
    for trial in 0..<60 {
      let size = 1 + trial % 6
      let rank = 1 + trial % 4
      let vectors = (0..<size).map { _ in
        let v = (0..<rank).map { _ in Double.normalQuantile(stream.next()) }
        let length = v.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return v.map { $0 / length }
      }
      var matrix = vectors.map { a in vectors.map { b in zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } } }
      for i in 0..<size {
        matrix[i][i] = 1
        for j in 0..<size { matrix[i][j] = min(1, max(-1, matrix[i][j])) }
      }
      let root = try Correlation(matrix).root
      for i in 0..<size {
        for j in 0...i {
          let product = (0...j).reduce(0.0) { $0 + root[i][$1] * root[j][$1] }
          #expect(abs(product - matrix[i][j]) < 1e-6, "\(trial)")
        }
      }
    }
  }

  /// Drawn numbers have the correlations asked for, within five deviations, and lanes give the bits of one future.
  @Test func joinedNumbersAreCorrelated() throws {
    let matrix = [[1, 0.8, -0.3], [0.8, 1, 0], [-0.3, 0, 1]]
    let correlation = try Correlation(matrix)
    let keys = ["a", "b", "c"].map { DrawKey(seed: 6, name: $0) }
    let draws = 16_000
    var sums = [[Double]](repeating: [0, 0, 0], count: 3)
    for first in stride(from: 0, to: draws, by: 8) {
      let lanes = correlation.joined(keys.map { Futures.normal($0, at: Counter(future: first)) })
      for lane in 0..<8 {
        let one = correlation.joined(keys.map { Double.normal($0, at: Counter(future: first + lane)) })
        #expect(one == lanes.map { $0[lane] })
        for i in 0..<3 { for j in 0..<3 { sums[i][j] += one[i] * one[j] } }
      }
    }
    for i in 0..<3 {
      for j in 0..<3 {
        #expect(abs(sums[i][j] / Double(draws) - matrix[i][j]) < 5 * (2 / Double(draws)).squareRoot())
      }
    }
  }

  @Test func whatIsNoCorrelationMatrixIsRefused() {
    #expect(throws: CorrelationFault.notSquare(row: 1, expected: 2, found: 1)) { try Correlation([[1, 0], [0]]) }
    #expect(throws: CorrelationFault.diagonal(row: 1, 0.5)) { try Correlation([[1, 0], [0, 0.5]]) }
    #expect(throws: CorrelationFault.outOfRange(row: 0, column: 1, 1.5)) { try Correlation([[1, 1.5], [1.5, 1]]) }
    #expect(throws: CorrelationFault.notSymmetric(row: 1, column: 0, 0.2, 0.3)) {
      try Correlation([[1, 0.3], [0.2, 1]])
    }
    #expect(throws: CorrelationFault.self) { try Correlation([[1, .nan], [.nan, 1]]) }
    // a and b move together, b and c too, a and c against each other.
    do {
      _ = try Correlation([[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]])
      Issue.record("accepted")
    } catch {
      guard case .notPositive(let row, let pivot) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(row == 2 && pivot < -1)
    }
    // b is a; c cannot go with one and not with the other.
    #expect(throws: CorrelationFault.self) { try Correlation([[1, 1, 0.5], [1, 1, 0.2], [0.5, 0.2, 1]]) }
  }

  /// Variance 1 in every year, correlation ρ between neighbours and ρ² over two years; ρ = 1 and 0 to the bit.
  @Test func surprisesPersist() throws {
    let persistence = try #require(Persistence(0.8))
    let key = DrawKey(seed: 7, name: "births")
    let draws = 20_000
    var (square, one, two) = (0.0, 0.0, 0.0)
    for future in 0..<draws {
      let own = (0..<3).map { Double.normal(key, at: Counter(future: future, year: 2025 + $0)) }
      let second = persistence.next(after: own[0], own: own[1])
      let third = persistence.next(after: second, own: own[2])
      square += third * third
      one += second * third
      two += own[0] * third
    }
    let reach = 5 * (2 / Double(draws)).squareRoot()
    #expect(abs(square / Double(draws) - 1) < reach)
    #expect(abs(one / Double(draws) - 0.8) < reach)
    #expect(abs(two / Double(draws) - 0.64) < reach)
    #expect(try #require(Persistence(1)).next(after: 0.3, own: 5) == 0.3)
    #expect(try #require(Persistence(0)).next(after: 0.3, own: 5) == 5)
    #expect(Persistence(1.01) == nil && Persistence(.nan) == nil)
    #expect(SharedShock(loading: -1.01) == nil)
    #expect(try #require(SharedShock(loading: 0.6)).joined(shock: 1, own: 2) == 0.6 + 0.8 * 2)
  }
}
