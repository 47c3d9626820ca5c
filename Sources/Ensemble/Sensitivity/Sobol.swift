/// Which share of an output's variance an input is answerable for, by Sobol's indices.
///
/// First: what would go if the input were known; total: what would stay if all others were. From the runs of a
/// `PickFreeze` design; the intervals from resampling its rows (bootstrap: estimate ± z × deviation of the
/// resampled).
package enum Sobol {
  /// One input's indices.
  package struct Index: Sendable, Hashable {
    package let first: Estimate
    package let total: Estimate
  }

  /// The indices of each input, in the design's order; all zero for an output that never moves.
  ///
  /// First: Σ y(B) (y(ABᵢ) − y(A)) ÷ n ÷ V, Saltelli and others (2010), table 2 (b), on outputs less their mean, which
  /// takes the largest part of its error away; total: Σ (y(A) − y(ABᵢ))² ÷ 2n ÷ V, Jansen, table 2 (f); V the variance of
  /// A and B together.
  ///
  /// - Parameters:
  ///   - outputs: one per run of the design.
  ///   - key: of the resampling.
  package static func indices(
    outputs: [Double], design: PickFreeze, key: Key, replicates: Int = 400, confidence: Double = 0.95
  ) -> [Index] {
    let n = design.rows
    let inputs = design.keys.count
    let mean = Moments(outputs.prefix(2 * n)).mean
    let y = outputs.map { $0 - mean }
    // Per row the terms of all sums side by side: y(A) + y(B), y(A)² + y(B)², then two per input.
    let width = 2 + 2 * inputs
    var terms = [Double](repeating: 0, count: n * width)
    for row in 0..<n {
      let (a, b) = (y[row], y[n + row])
      terms[row * width] = a + b
      terms[row * width + 1] = a * a + b * b
      for input in 0..<inputs {
        let mixed = y[(input + 2) * n + row]
        terms[row * width + 2 + 2 * input] = b * (mixed - a)
        terms[row * width + 3 + 2 * input] = (a - mixed) * (a - mixed) / 2
      }
    }
    var sums = [Double](repeating: 0, count: width)
    for row in 0..<n { add(row, of: terms, to: &sums) }
    let values = shares(sums, rows: n)
    var spread = [Moments](repeating: Moments(), count: 2 * inputs)
    for replicate in 0..<replicates {
      var stream = Stream(key, from: Counter(future: replicate))
      for place in sums.indices { sums[place] = 0 }
      for _ in 0..<n { add(stream.next(below: n), of: terms, to: &sums) }
      for (place, value) in shares(sums, rows: n).enumerated() { spread[place].add(value) }
    }
    let deviations = Confidence.deviations(confidence)
    let estimates = zip(values, spread).map { Estimate(value: $0, reach: deviations * $1.deviation) }
    return (0..<inputs).map { Index(first: estimates[2 * $0], total: estimates[2 * $0 + 1]) }
  }

  private static func add(_ row: Int, of terms: [Double], to sums: inout [Double]) {
    let start = row * sums.count
    for place in sums.indices { sums[place] += terms[start + place] }
  }

  /// First and total index of each input in turn, from the sums over rows.
  private static func shares(_ sums: [Double], rows: Int) -> [Double] {
    let n = Double(rows)
    let mean = sums[0] / (2 * n)
    let variance = sums[1] / (2 * n) - mean * mean
    guard variance > 0 else { return [Double](repeating: 0, count: sums.count - 2) }
    return sums.dropFirst(2).map { $0 / n / variance }
  }
}
