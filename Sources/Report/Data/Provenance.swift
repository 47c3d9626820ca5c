import County
import Regulation

/// Enough to run a result again: the version, the seed, and every file that was read with its hash.
package struct Provenance: Sendable {
  package var version: String
  package var seed: UInt64?
  package var inputs: [(path: String, sha256: String)]
  /// The command as a shell would take it again; empty where it is not told.
  package var command: String
  /// That the county is made and not counted.
  package var synthetic: Synthetic?

  package init(
    version: String, seed: UInt64? = nil, inputs: [(path: String, sha256: String)], command: String = "",
    synthetic: Synthetic? = nil
  ) {
    self.version = version
    self.seed = seed
    self.inputs = inputs
    self.command = command
    self.synthetic = synthetic
  }

  /// As the last field of a result.
  package var json: JSON {
    .object([
      ("version", .string(version)), ("seed", seed.map { .int($0) } ?? .null),
      (
        "inputs",
        .array(inputs.map { .object([("path", .string($0.path)), ("sha256", .string($0.sha256))]) })
      ),
      ("synthetic", synthetic.map(\.json) ?? .null),
    ])
  }
}

extension Synthetic {
  /// How the county was made; `null` where the folder does not say.
  var json: JSON {
    .object([
      ("method", .optional(method)), ("version", .optional(version)),
      ("seed", seed.map { .number(Double($0)) } ?? .null),
    ])
  }
}
