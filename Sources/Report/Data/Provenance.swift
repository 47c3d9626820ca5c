import Regulation

/// Enough to run a result again: the version, the seed, and every file that was read with its hash.
package struct Provenance: Sendable {
  package var version: String
  package var seed: UInt64?
  package var inputs: [(path: String, sha256: String)]

  package init(version: String, seed: UInt64? = nil, inputs: [(path: String, sha256: String)]) {
    self.version = version
    self.seed = seed
    self.inputs = inputs
  }

  var json: JSON {
    .object([
      ("version", .string(version)), ("seed", seed.map { .number(Double($0)) } ?? .null),
      (
        "inputs",
        .array(inputs.map { .object([("path", .string($0.path)), ("sha256", .string($0.sha256))]) })
      ),
    ])
  }
}
