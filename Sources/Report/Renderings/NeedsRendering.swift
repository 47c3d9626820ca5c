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

  package func table(_ language: Language) -> DataTable? { NeedsJSON(list).table }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(county, language) }

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(
      title: Text(zh: "\(verbatim: county.name)　所需资源", en: "\(verbatim: county.name): needs"),
      findings: NeedsText(list).sentences(),
      grounds: Grounds.sentences(county.assumedFields, list.standard), provenance)
  }

  package func sheets(_ language: Language) -> [DataSheet] {
    [
      DataSheet(
        SheetWords.needs, NeedsJSON(list).table, keys: 1,
        note: Text(
          zh: "每行为一个学段部在一个年度、为一个目标所需增加的数量", en: "A row: what a section needs in a year for one aim"),
        isProjected: list.years.contains { $0.year != county.year })
    ]
  }
}
