import County
import Regulation
import Simulation

/// What `closures` found: every school under a line, closed by itself.
package struct ClosuresRendering: Rendering {
  private let closures: Closures
  private let county: County
  private let provenance: Provenance

  package init(_ closures: Closures, _ county: County, _ provenance: Provenance) {
    self.closures = closures
    self.county = county
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    ClosuresScreen(closures, terminal: terminal, language).lines()
  }

  package func document(_ language: Language) -> JSON { ClosuresJSON(closures).document(provenance) }

  package func table(_ language: Language) -> DataTable? { ClosuresJSON(closures).table }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }
}
