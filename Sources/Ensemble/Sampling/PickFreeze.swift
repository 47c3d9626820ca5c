/// The runs that Sobol indices are estimated from: two independent samples, and for each input the first sample with
/// that input's numbers from the second.
///
/// Blocks of `rows` runs, one after another: A, B, then A with input 0 from B, A with input 1 from B, … : rows × (inputs
/// + 2) runs. Source: Saltelli and others, Computer Physics Communications 181 (2010), scheme "A, B, A_B".
package struct PickFreeze: Sendable {
  /// Runs per block.
  package let rows: Int
  package let inputs: Int

  package init(rows: Int, inputs: Int) {
    self.rows = rows
    self.inputs = inputs
  }

  /// Runs of a row: two samples, and one for each input.
  package var blocks: Int { inputs + 2 }
  /// Runs in all.
  package var runs: Int { rows * blocks }

  /// Whether a block has an input's numbers from the second sample.
  package static func isFromSecond(input: Int, block: Int) -> Bool { block == 1 || block == input + 2 }
}
