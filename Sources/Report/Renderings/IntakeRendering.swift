import County

/// What `county new` understood of a county's own tables. It has no table: the folder it makes is that.
package struct IntakeRendering: Rendering {
  private let county: County
  private let understanding: Understanding
  private let notices: [Notice]
  private let folder: String?
  private let provenance: Provenance

  /// `folder` is where it was written; nil where nothing was.
  package init(
    _ county: County, _ understanding: Understanding, _ notices: [Notice], folder: String?, _ provenance: Provenance
  ) {
    self.county = county
    self.understanding = understanding
    self.notices = notices
    self.folder = folder
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    IntakeScreen(county, understanding, notices, folder: folder, language).lines()
  }

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(title: Text(same: county.name), findings: [], grounds: [], provenance)
  }

  package func table(_ language: Language) -> DataTable? { nil }

  package func document(_ language: Language) -> JSON {
    func at(_ place: Place) -> [(String, JSON)] {
      [("place", .string(place.text)), ("sheet", .optional(place.sheet)), ("cell", .optional(place.cell))]
    }
    func facts(_ keeps: (IntakeFact) -> Bool) -> JSON {
      .array(
        understanding.facts.filter { keeps($0.fact) }.map { fact, place in
          .object([("id", .string(fact.id))] + at(place) + [("note", .string(IntakeText.sentence(fact)(language)))])
        })
    }
    return .object([
      ("county", .string(county.name)), ("year", .int(county.year)), ("standard", .string(county.standard.value)),
      ("schools", .int(county.schools.count)), ("sections", .int(county.sections.count)),
      ("primarySections", .int(county.sections.count { $0.stage == .primary })),
      ("juniorSections", .int(county.sections.count { $0.stage == .junior })),
      (
        "tables",
        .array(
          understanding.tables.map { table in
            .object(
              at(table.place) + [
                ("rows", .int(table.rows)),
                (
                  "columns",
                  .array(
                    table.columns.map {
                      .object([
                        ("head", .string($0.head)), ("cell", .optional($0.place.cell)), ("column", .string($0.column)),
                      ])
                    })
                ), ("unused", .array(table.unused.map { .string($0) })),
              ])
          })
      ),
      ("passedOver", facts { !$0.bearsOnFigures && !$0.isOfCounty }),
      ("findings", facts { $0.bearsOnFigures }),
      (
        "notices",
        .array(
          notices.map {
            .object([
              ("id", .string($0.id)), ("place", .optional($0.place?.text)), ("note", .string($0.sentence(language))),
            ])
          })
      ),
      ("missing", .array(understanding.missing.map { .string($0) })), ("assumed", facts(\.isOfCounty)),
      ("folder", .optional(folder)), ("provenance", provenance.json),
    ])
  }
}
