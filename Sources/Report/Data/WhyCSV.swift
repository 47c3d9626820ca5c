import County
import Regulation
import Simulation

/// An explanation as a tidy table: one figure a row.
///
/// `table` tells what a row is of: `figure`, `section` (a part of a CV), `indicator`, `datum`, `step`, `sectionChange`,
/// `indicatorChange`, `turn`, `other`; `item` names the figure in it.
package enum WhyCSV {
  package static let heads = [
    "year", "clause", "table", "from", "phase", "measure", "subject", "name", "item", "value", "place",
  ]

  package static func table(_ explanation: Explanation, in account: Account) -> DataTable {
    var table = Table(explanation, account)
    table.figure()
    table.working()
    table.data()
    for change in explanation.changes { table.change(change) }
    table.turns()
    table.others()
    return table.rows
  }

  /// The table as it grows.
  private struct Table {
    let explanation: Explanation
    let account: Account
    var rows = DataTable()

    init(_ explanation: Explanation, _ account: Account) {
      self.explanation = explanation
      self.account = account
      // Elsewhere the head is of a teacher's or a pupil's school.
      rows.row(heads.map { $0 == "from" ? .word($0, Text(zh: "自年度", en: "From year")) : .text($0) })
    }

    private mutating func add(
      _ table: String, _ item: String, _ value: Double?, slot: Int? = nil, from: Int? = nil, phase: Phase? = nil,
      measure: Int? = nil, place: Place? = nil
    ) {
      let name = measure.flatMap { account.timeline?.program.plan.measures[$0].name }
      rows.row([
        .year(explanation.topic.year), .text(explanation.topic.clause.rawValue), .text(table),
        from.map { .year($0) } ?? .text(""), .text(phase.map { "\($0)" } ?? ""), .text(name ?? ""),
        .text(slot.map { account.layout.ids[$0] } ?? ""), .text(slot.map { account.layout.names[$0] } ?? ""),
        .text(item), .number(value), .text(place?.text ?? ""),
      ])
    }

    mutating func figure() {
      let result = explanation.result
      add("figure", "value", result.value)
      add("figure", "limit", result.limit, place: explanation.limit?.place)
      add("figure", "margin", result.margin)
    }

    mutating func working() {
      switch explanation.working {
      case .spread(let spreads):
        for row in spreads.flatMap(\.rows) {
          add("section", "value", row.value, slot: row.slot)
          add("section", "contribution", row.contribution, slot: row.slot)
          add("section", "share", row.share, slot: row.slot)
        }
      case .ratios(let ratios):
        for ratio in ratios {
          guard case .own(let indicator) = ratio.member else { continue }
          add("indicator", indicator.rawValue, ratio.value, slot: ratio.slot)
        }
      case .classes(let grades):
        for grade in grades { add("grade", grade.grade.map { "\($0)" } ?? "all", grade.largest, slot: grade.slot) }
      case .size(let rolls):
        for roll in rolls {
          for (grade, pupils) in roll.grades.enumerated() { add("grade", "\(grade + 1)", pupils, slot: roll.slot) }
        }
      case .ratio, .rooms, .quotient, .figure, .funding, .answer: break
      }
    }

    mutating func data() {
      for datum in explanation.data {
        let fields = WhyDatumFields(datum, account)
        add("datum", fields.what, datum.value, slot: datum.slot, place: fields.place)
      }
    }

    mutating func change(_ change: FigureChange) {
      add("change", "before", change.before, from: change.from)
      add("change", "after", change.after, from: change.from)
      for step in change.steps {
        add("step", "change", step.change, from: change.from, phase: step.phase, measure: step.measure)
        guard let rolls = step.throughRolls, let resources = step.throughResources else { continue }
        add("step", "throughRolls", rolls, from: change.from, phase: step.phase, measure: step.measure)
        add("step", "throughResources", resources, from: change.from, phase: step.phase, measure: step.measure)
      }
      for share in change.sections { add("sectionChange", "change", share.change, slot: share.slot, from: change.from) }
      for move in change.indicators {
        guard let rolls = move.throughRolls, let resources = move.throughResources else { continue }
        let name = move.indicator.rawValue
        add("indicatorChange", "\(name).throughRolls", rolls, from: change.from)
        add("indicatorChange", "\(name).throughResources", resources, from: change.from)
      }
    }

    mutating func turns() {
      let turns = explanation.turns
      if let section = turns.section {
        add("turn", "pupilsAtCliff", section.roll.all, slot: section.slot)
        for indicator in Indicator.allCases {
          let least = section.resource.all[indicator.index]
          add("turn", "\(indicator.rawValue)AtCliff", least, slot: section.slot)
        }
      }
      for cliff in turns.sections {
        add("turn", "pupilsMore", cliff.pupilsMore, slot: cliff.slot)
        add("turn", "pupilsFewer", cliff.pupilsFewer, slot: cliff.slot)
        add("turn", "resourceMore", cliff.resourceMore, slot: cliff.slot)
        add("turn", "resourceLess", cliff.resourceLess, slot: cliff.slot)
      }
      if turns.pupilsMore != nil || turns.pupilsFewer != nil {
        add("turn", "pupilsMore", turns.pupilsMore)
        add("turn", "pupilsFewer", turns.pupilsFewer)
      }
      if let figure = turns.figure { add("turn", WhyDatumFields.name(figure.what), figure.change) }
    }

    mutating func others() {
      for other in explanation.others {
        let words = [
          other.part.stage?.rawValue, other.part.indicatorID, account.layout.id(of: other.part),
          other.part.aspect?.rawValue,
        ]
        add("other", words.compactMap(\.self).joined(separator: " "), other.value)
      }
    }
  }
}
