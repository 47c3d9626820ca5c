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

  package func table(_ language: Language) -> DataTable? { data.table }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }

  package func cover(_ language: Language) -> SheetCover {
    let standard = comparison.entries.first?.timeline.program.standard
    return SheetCover(
      title: Text(zh: "\(verbatim: county.name)　方案并列", en: "\(verbatim: county.name): plans side by side"),
      findings: comparison.entries.indices.map { place in
        Text(same: "\(ComparisonScreen.letter(place))　\(comparison.entries[place].timeline.program.plan.title)")
      },
      grounds: standard.map { Grounds.sentences(county.assumedFields, $0) } ?? [], provenance)
  }

  package func sheets(_ language: Language) -> [DataSheet] {
    let rolls = comparison.entries.enumerated().map { place, entry in
      let letter = ComparisonScreen.letter(place)
      return DataSheet(
        Text(zh: "在校生 \(verbatim: letter)", en: "Rolls \(verbatim: letter)"),
        RollsTable.table(entry.timeline.years, entry.timeline.program.layout), keys: 3,
        note: Text(same: entry.timeline.program.plan.title), isProjected: true)
    }
    return [DataSheet(SheetWords.plans, ComparisonTable.table(comparison, language), keys: 1, isProjected: true)]
      + rolls
      + [DataSheet(SheetWords.data, data.table, keys: 1, isProjected: true)]
  }
}
