/// That a county is made and not counted: how it was made, so that it can be made again; told on every output.
package struct Synthetic: Sendable, Hashable {
  /// Name of the method; nil where the folder only says that it is synthetic.
  package var method: String?
  /// Version of the method: the same method, version and seed give the same folder.
  package var version: String?
  package var seed: UInt64?
  package var place: Place

  package init(method: String?, version: String?, seed: UInt64?, place: Place) {
    self.method = method
    self.version = version
    self.seed = seed
    self.place = place
  }
}
