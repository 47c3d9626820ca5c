/// The runs that Sobol indices are estimated from: two independent samples, and for each input the first sample with
/// that input's numbers from the second.
///
/// Blocks of `rows` runs, one after another: A, B, then A with input 0 from B, A with input 1 from B, … : rows × (inputs
/// + 2) runs. Source: Saltelli and others, Computer Physics Communications 181 (2010), scheme "A, B, A_B".
package struct PickFreeze: Sendable {
  /// Runs per block.
  package let rows: Int
  /// One key per input, by its name.
  package let keys: [Key]

  package init(rows: Int, keys: [Key]) {
    self.rows = rows
    self.keys = keys
  }

  package var runs: Int { rows * (keys.count + 2) }

  /// One input's number in (0, 1) in one run.
  package func number(input: Int, run: Int) -> Double {
    let block = run / rows
    let isFromB = block == 1 || block == input + 2
    return Double.uniform(keys[input], at: Counter(future: run % rows, stream: isFromB ? 1 : 0))
  }

  /// One input's numbers, one per run.
  package func column(input: Int) -> [Double] { (0..<runs).map { number(input: input, run: $0) } }
}
