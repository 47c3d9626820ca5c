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

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(
      title: Text(zh: "\(verbatim: county.name)　逐校撤并", en: "\(verbatim: county.name): each school closed by itself"),
      findings: [ClosuresText(closures).subject, ClosuresText(closures).note], grounds: [], provenance)
  }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }
}
