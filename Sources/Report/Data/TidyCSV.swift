import County
import Regulation
import Simulation

/// The tidy table of one or more evaluations: a row per clause and part and year (architecture.en §9).
package enum TidyCSV {
  package static let heads = [
    "year", "clause", "stage", "indicator", "subject", "name", "value", "limit", "margin", "verdict", "basis",
  ]

  package static func text(_ evaluations: [Evaluation], _ layout: Layout) -> String {
    var csv = CSVText()
    csv.row(heads.map { .text($0) })
    for evaluation in evaluations {
      csv.row([
        .year(evaluation.year), .text("county"), .text(""), .text(""), .text(""), .text(""), .number(nil),
        .number(nil), .number(nil), .text(evaluation.verdict.rawValue), .text(""),
      ])
      csv.row([
        .year(evaluation.year), .text("countyOfAssessed"), .text(""), .text(""), .text(""), .text(""), .number(nil),
        .number(nil), .number(nil), .text(evaluation.verdictOfAssessed.rawValue), .text(""),
      ])
      for clause in evaluation.clauses {
        for part in clause.judged {
          csv.row([
            .year(evaluation.year), .text(clause.id.rawValue), .text(part.part.stage?.rawValue ?? ""),
            .text(part.part.indicatorID ?? part.aspect?.rawValue ?? ""),
            .text(layout.id(of: part.part) ?? ""), .text(layout.name(of: part.part) ?? ""), .number(part.value),
            .number(part.limit), .number(part.margin), .text(part.verdict.rawValue), .text(clause.basis.rawValue),
          ])
        }
      }
    }
    return csv.text
  }
}
