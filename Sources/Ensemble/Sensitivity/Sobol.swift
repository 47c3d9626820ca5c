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

  /// The indices of all inputs, and what is left beside them.
  package struct Shares: Sendable, Hashable {
    /// In the design's order.
    package let inputs: [Index]
    /// All first indices together: 1, less the share of chance, where each input acts by itself.
    package let firstSum: Estimate
    /// What the runs of a row have in common beside the inputs: the dice, where chance is at work; else 0 but for error.
    package let chance: Estimate
  }

  /// The indices of one output; all nought where it never moves.
  ///
  /// First: Σ y(B) (y(ABᵢ) − y(A)) ÷ n ÷ V, Saltelli and others (2010), table 2 (b), on outputs less their mean, which
  /// takes the largest part of its error away; total: Σ (y(A) − y(ABᵢ))² ÷ 2n ÷ V, Jansen, table 2 (f); V the variance of
  /// A and B together. Chance: Σ y(A) y(B) ÷ n ÷ V, the first index of what a row's A and B share; where rows have dice
  /// of their own, an input's indices hold its interplay with them.
  ///
  /// - Parameters:
  ///   - outputs: one per run of the design.
  ///   - key: of the resampling.
  package static func shares(
    outputs: [Double], design: PickFreeze, key: DrawKey, replicates: Int = 400, confidence: Double = 0.95
  ) -> Shares {
    let n = design.rows
    let inputs = design.inputs
    let mean = Moments(outputs.prefix(2 * n)).mean
    let y = outputs.map { $0 - mean }
    // Per row the terms of all sums side by side: y(A) + y(B), y(A)² + y(B)², y(A) y(B), then two per input.
    let head = 3
    let width = head + 2 * inputs
    var terms = [Double](repeating: 0, count: n * width)
    for row in 0..<n {
      let (a, b) = (y[row], y[n + row])
      terms[row * width] = a + b
      terms[row * width + 1] = a * a + b * b
      terms[row * width + 2] = a * b
      for input in 0..<inputs {
        let mixed = y[(input + 2) * n + row]
        terms[row * width + head + 2 * input] = b * (mixed - a)
        terms[row * width + head + 1 + 2 * input] = (a - mixed) * (a - mixed) / 2
      }
    }
    var sums = [Double](repeating: 0, count: width)
    for row in 0..<n { add(row, of: terms, to: &sums) }
    let values = shares(sums, rows: n)
    var spread = [Moments](repeating: Moments(), count: values.count)
    for replicate in 0..<replicates {
      var stream = Stream(key, from: Counter(future: replicate))
      for place in sums.indices { sums[place] = 0 }
      for _ in 0..<n { add(stream.next(below: n), of: terms, to: &sums) }
      for (place, value) in shares(sums, rows: n).enumerated() { spread[place].add(value) }
    }
    let deviations = Confidence.deviations(confidence)
    let estimates = zip(values, spread).map { Estimate(value: $0, reach: deviations * $1.deviation) }
    return Shares(
      inputs: (0..<inputs).map { Index(first: estimates[2 + 2 * $0], total: estimates[3 + 2 * $0]) },
      firstSum: estimates[1], chance: estimates[0])
  }

  private static func add(_ row: Int, of terms: [Double], to sums: inout [Double]) {
    let start = row * sums.count
    for place in sums.indices { sums[place] += terms[start + place] }
  }

  /// The share of chance, the sum of the first indices, then first and total index of each input in turn, from the sums
  /// over rows.
  private static func shares(_ sums: [Double], rows: Int) -> [Double] {
    let n = Double(rows)
    let mean = sums[0] / (2 * n)
    let variance = sums[1] / (2 * n) - mean * mean
    guard variance > 0 else { return [Double](repeating: 0, count: sums.count - 1) }
    var shares = [(sums[2] / n - mean * mean) / variance, 0]
    for (place, sum) in sums.dropFirst(3).enumerated() {
      let share = sum / n / variance
      shares.append(share)
      if place % 2 == 0 { shares[1] += share }
    }
    return shares
  }
}
