import County
import Simulation

/// What `compare` found: plans of one county side by side.
package struct ComparisonRendering: Rendering {
  private let comparison: PlanComparison
  private let crossed: CrossTable
  private let changes: [[PlanChange]]
  private let watched: WatchedClause?
  private let county: County
  private let provenance: Provenance

  /// How each plan differs from the first is in `changes`; `watched` is the clause asked for.
  package init(
    _ comparison: PlanComparison, changes: [[PlanChange]], watching watched: WatchedClause?, _ county: County,
    _ provenance: Provenance
  ) {
    self.comparison = comparison
    self.crossed = CrossTable(comparison)
    self.changes = changes
    self.watched = watched
    self.county = county
    self.provenance = provenance
  }

  private var data: ComparisonData { ComparisonData(comparison, crossed, changes: changes) }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    ComparisonScreen(comparison, crossed, changes: changes, watching: watched, terminal: terminal, language).lines()
  }

  package func document(_ language: Language) -> JSON { data.document(provenance, language) }

  package func table(_ language: Language) -> String? { data.csv }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }
}
