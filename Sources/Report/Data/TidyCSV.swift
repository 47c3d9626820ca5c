import County
import Regulation
import Simulation

/// The tidy table of one or more evaluations: a row per clause and part and year (architecture.en §9).
package enum TidyCSV {
  package static let heads = [
    "year", "clause", "stage", "indicator", "subject", "name", "value", "limit", "margin", "verdict", "basis",
  ]

  package static func table(_ evaluations: [Evaluation], _ layout: Layout) -> DataTable {
    var table = DataTable(heads: heads)
    for evaluation in evaluations {
      table.block { rows(evaluation, layout, &$0) }
    }
    return table
  }

  private static func rows(_ evaluation: Evaluation, _ layout: Layout, _ table: inout DataTable.Rows) {
    table.row([
      .year(evaluation.year), .text("county"), .text(""), .text(""), .text(""), .text(""), .number(nil),
      .number(nil), .number(nil), .verdict(evaluation.verdict), .text(""),
    ])
    table.row([
      .year(evaluation.year), .text("countyOfAssessed"), .text(""), .text(""), .text(""), .text(""), .number(nil),
      .number(nil), .number(nil), .verdict(evaluation.verdictOfAssessed), .text(""),
    ])
    for clause in evaluation.clauses {
      for part in clause.judged {
        table.row([
          .year(evaluation.year), .clause(clause.id), .stage(part.part.stage),
          .text(part.part.indicatorID ?? part.aspect?.rawValue ?? ""),
          .text(layout.id(of: part.part) ?? ""), .text(layout.name(of: part.part) ?? ""), .number(part.value),
          .number(part.limit), .number(part.margin), .verdict(part.verdict),
          .word(clause.basis.rawValue, Names.basis(clause.basis)),
        ])
      }
    }
  }
}
