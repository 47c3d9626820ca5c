import County
import Files
import Report

extension Provenance {
  /// The provenance of a result about a county read from files.
  ///
  /// `command`: as a shell would take it again; empty where there was none.
  package init(_ inputs: [InputFile], _ county: County, command: String) {
    self.init(
      version: Provenance.programVersion, inputs: inputs.map { (path: $0.path, sha256: $0.sha256) }, command: command,
      synthetic: county.synthetic)
  }
}
