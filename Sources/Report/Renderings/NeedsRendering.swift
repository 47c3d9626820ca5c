import County
import Simulation

/// What `needs` found: the shopping list.
package struct NeedsRendering: Rendering {
  private let list: NeedsList
  private let county: County
  private let provenance: Provenance

  package init(_ list: NeedsList, _ county: County, _ provenance: Provenance) {
    self.list = list
    self.county = county
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    NeedsScreen(list, terminal: terminal, language).lines()
  }

  package func document(_ language: Language) -> JSON { NeedsJSON(list).document(provenance) }

  package func table(_ language: Language) -> String? { NeedsJSON(list).csv }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }
}
