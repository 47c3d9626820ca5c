import County
import Simulation

/// Plans side by side: a row for each thing they are compared by, a column for each plan and for doing nothing beside it.
enum ComparisonTable {
  static func table(_ comparison: PlanComparison, _ language: Language) -> DataTable {
    var table = DataTable()
    table.row(
      [.text("quantity")]
        + comparison.entries.enumerated().flatMap { place, entry -> [DataTable.Cell] in
          let letter = ComparisonScreen.letter(place)
          let title = entry.timeline.program.plan.title
          return [
            .word("plan\(letter)", Text(same: "\(letter)　\(title)")),
            .word("nothing\(letter)", Text(zh: "\(verbatim: letter)　不采取措施", en: "\(verbatim: letter)  doing nothing")),
          ]
        })
    for quantity in Yardstick.allCases {
      // A table of figures has yuan where a screen has its units.
      let name = quantity == .cost ? Text(zh: "费用合计（元）", en: "cost in all, yuan") : Names.quantity(quantity)
      table.row(
        [.word(quantity.rawValue, name)]
          + comparison.entries.flatMap { entry -> [DataTable.Cell] in
            [.number(quantity.value(in: entry.outcome)), .number(quantity.value(in: entry.baseline))]
          })
    }
    let none = Text(zh: "超规模学校全部化解年度", en: "none oversized from")
    table.row(
      [.word("noneOversizedFrom", none)]
        + comparison.entries.flatMap { [.year($0.outcome.noneOversizedFrom), .year($0.baseline.noneOversizedFrom)] })
    let first = Text(zh: "可申报的首个统计年度", en: "first census to apply on")
    table.row(
      [.word("window", first)]
        + comparison.entries.flatMap {
          [.year($0.outcome.window?.years.first), .year($0.baseline.window?.years.first)]
        })
    return table
  }
}
