import Regulation

/// What `standard show` tells: a standard with its clauses, limits, sources and trust marks.
package struct StandardRendering: Rendering {
  private let standard: Standard

  package init(_ standard: Standard) { self.standard = standard }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    StandardScreen.lines(standard, language)
  }

  package func document(_ language: Language) -> JSON { StandardJSON.document(standard, language) }

  package func cover(_ language: Language) -> SheetCover { SheetCover(title: standard.title) }

  package func table(_ language: Language) -> DataTable? { StandardJSON.table(standard, language) }
}
