/// That a county is made and not counted: how it was made, so that it can be made again; named on every output.
package struct Synthetic: Sendable, Hashable {
  /// Name of the method; nil where the folder only says that it is synthetic.
  package var method: String?
  /// Version of the method: the same method, version and seed give the same folder.
  package var version: String?
  package var seed: UInt64?
  package var place: Place
  /// Files that are not, or are no longer, what was made.
  package var changed: [Changed] = []

  /// A file that differs from its hash, or is not there.
  package struct Changed: Sendable, Hashable {
    package var file: String
    package var isMissing: Bool

    package init(file: String, isMissing: Bool) {
      self.file = file
      self.isMissing = isMissing
    }
  }

  package init(method: String?, version: String?, seed: UInt64?, place: Place) {
    self.method = method
    self.version = version
    self.seed = seed
    self.place = place
  }
}
