import County
import Synthesis

/// What `synthesize` made.
package struct SynthesisRendering: Rendering {
  private let made: SyntheticCounty
  private let provenance: Provenance

  package init(_ made: SyntheticCounty, _ provenance: Provenance) {
    self.made = made
    self.provenance = provenance
  }

  package func lines(in terminal: Terminal, _ language: Language) -> [String] {
    SynthesisScreen(made, language).lines()
  }

  package func document(_ language: Language) -> JSON {
    .object([
      ("county", .string(made.county.name)), ("year", .int(made.county.year)),
      ("schools", .int(made.county.schools.count)), ("sections", .int(made.county.sections.count)),
      (
        "margins",
        .array(
          made.reached.map {
            .object([
              ("margin", .string($0.margin)), ("asked", .optional($0.asked)), ("reached", .number($0.reached)),
              ("published", .bool($0.isPublished)),
            ])
          })
      ),
      ("provenance", provenance.json),
    ])
  }

  package func table(_ language: Language) -> DataTable? {
    var table = DataTable()
    table.row([
      .word("margin", Text(zh: "合计项", en: "Margin")), .word("asked", Text(zh: "要求", en: "Asked")),
      .text("reached"), .text("published"),
    ])
    for reached in made.reached {
      table.row([
        .text(reached.margin), .number(reached.asked), .number(reached.reached),
        .text(reached.isPublished ? "yes" : "no"),
      ])
    }
    return table
  }

  package func cover(_ language: Language) -> SheetCover {
    SheetCover(
      title: Text(zh: "\(verbatim: made.county.name)　合成数据", en: "\(verbatim: made.county.name): synthetic data"),
      findings: [], grounds: [], provenance)
  }

  package func asides(_ language: Language) -> [String] { SyntheticText.lines(made.county, language) }
}
