import Regulation

/// What `standard show` tells: a standard with its clauses, limits, sources and trust marks.
package struct StandardRendering: Rendering {
  private let standard: Standard
  private let provenance: Provenance

  package init(_ standard: Standard, _ provenance: Provenance) {
    self.standard = standard
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    StandardScreen.lines(standard, language)
  }

  package func document(_ language: Language) -> JSON { StandardJSON.document(standard, language) }

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(title: standard.title, findings: [], grounds: [], provenance)
  }

  package func table(_ language: Language) -> DataTable? { StandardJSON.table(standard, language) }
}
