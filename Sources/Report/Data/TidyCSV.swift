import County
import Regulation
import Simulation

/// The tidy table of one or more evaluations: a row per clause and part and year (architecture.en §9).
package enum TidyCSV {
  package static let heads = [
    "year", "clause", "stage", "indicator", "subject", "name", "value", "limit", "margin", "verdict", "basis",
  ]

  /// The years of a plan, with the pupils of every section by its grades.
  package static func text(_ timeline: Timeline) -> String {
    let (layout, stride) = (timeline.program.layout, timeline.program.rolls.stride)
    var csv = table(timeline.years, layout)
    for (year, formed) in zip(timeline.years, timeline.classYears) {
      for slot in layout.ids.indices {
        let places = slot * stride..<slot * stride + layout.years[slot]
        guard formed.pupils[places].contains(where: { $0 > 0 }) else { continue }
        let basis = timeline.program.rolls.isAssumed[slot] ? Basis.assumed : .computed
        for (grade, place) in places.enumerated() {
          csv.row([
            .year(year.year), .text("roll"), .text(Stage.allCases[layout.stage[slot]].rawValue),
            .text("grade\(grade + 1)"), .text(layout.ids[slot]), .text(layout.names[slot]),
            .number(formed.pupils[place]), .number(nil), .number(nil), .text(""), .text(basis.rawValue),
          ])
        }
      }
    }
    return csv.text
  }

  package static func text(_ evaluations: [Evaluation], _ layout: Layout) -> String { table(evaluations, layout).text }

  private static func table(_ evaluations: [Evaluation], _ layout: Layout) -> CSVText {
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
    return csv
  }
}
