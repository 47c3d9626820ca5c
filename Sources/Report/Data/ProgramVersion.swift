extension Provenance {
  /// The version of this program, as every result carries it.
  package static let programVersion = "0.1.0"
}
