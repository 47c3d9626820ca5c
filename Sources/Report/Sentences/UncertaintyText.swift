import County
import Ensemble
import Simulation

/// Uncertain values of a plan in words.
package enum UncertaintyText {
  /// What a single run takes for what the plan gives as distributions; nothing where it gives none.
  package static func central(_ plan: Plan, _ language: Language) -> [String] {
    let isDrawn = plan.chances.isOn || plan.chances.sectionNoise != nil
    guard !plan.uncertainties.isEmpty || isDrawn else { return [] }
    let count = plan.uncertainties.count
    let chance = isDrawn ? Text(zh: "、不计偶然波动", en: ", chance left out") : Text(same: "")
    let text = Text(
      zh: "本表取 \(count) 项不确定假设的给定值（均值、众数、中点或中位数）\(chance)；各种可能见 junheng explore",
      en:
        "On the given values of \(count) uncertain assumption\(count == 1 ? "" : "s")\(chance); for the spread: junheng explore"
    )
    return [text(language)]
  }

  /// What the runs of a sweep take for what the plan gives as distributions; nothing where it gives none.
  package static func sweep(_ plan: Plan, _ language: Language) -> [String] {
    guard !plan.uncertainties.isEmpty || plan.chances.isOn || plan.chances.sectionNoise != nil else { return [] }
    let text = Text(
      zh: "各次推演取不确定假设的给定值，不计偶然波动；改动的值除外",
      en: "every run is on the given values of what is uncertain, chance left out, but for what is varied")
    return Columns.wrap(text(language), Terminal.usual, indent: 2)
  }

  /// The value that a single run takes for an uncertain one, and the years its spread was fitted to, if it was.
  static func json(_ uncertainty: Uncertainty) -> JSON {
    let fitted: JSON =
      switch uncertainty.source {
      case .plan: .null
      case .fitted(let years): .object([("from", .int(years.lowerBound)), ("to", .int(years.upperBound))])
      case .borrowed: .string("borrowed")
      }
    return .object([
      ("name", .string(uncertainty.name)), ("central", .number(uncertainty.distribution.central)),
      ("fitted", fitted),
    ])
  }

  /// What an uncertain value is called.
  package static func name(_ uncertainty: Uncertainty, _ program: Program) -> Text {
    let plan = program.plan
    guard let quantity = uncertainty.quantities.first else { return Text(same: uncertainty.name) }
    let isOfAll = uncertainty.quantities.count > 1
    switch quantity {
    case .births: return KeyWords.text("assumptions.births")
    case .born(let year):
      let words = KeyWords.text("assumptions.births")
      return Text(zh: "\(year) 年\(words)", en: "\(words) \(year)")
    case .entryRate: return KeyWords.text("assumptions.entryRate")
    case .kindergartenRate: return KeyWords.text("assumptions.kindergartenRate")
    case .entryChange: return KeyWords.text("assumptions.entryChange")
    case .entrants(let year):
      let words = KeyWords.text("assumptions.entrants")
      return Text(zh: "\(year) 年\(words)", en: "\(words) \(year)")
    case .progression(let stage):
      return isOfAll ? KeyWords.text("assumptions.progression") : of(stage, "assumptions.progression")
    case .progressionCell(let cell): return of(cell)
    case .transfer(let stage):
      return isOfAll ? KeyWords.text("assumptions.transfer") : of(stage, "assumptions.transfer")
    case .dropout: return KeyWords.text("assumptions.dropout")
    case .transition: return KeyWords.text("assumptions.transition")
    case .driftEnrolled(let place): return drift(plan.assumptions.drifts[place], "drift.enrolled", program)
    case .driftEntry(let place): return drift(plan.assumptions.drifts[place], "drift.entry", program)
    case .retirement: return KeyWords.text("assumptions.retirement")
    case .unreplaced: return KeyWords.text("assumptions.unreplaced")
    case .delay(let measure): return of(plan.measures[measure], "measure.delay")
    case .overrun(let measure): return of(plan.measures[measure], "measure.overrun")
    case .fulfilled(let measure): return of(plan.measures[measure], "measure.fulfilled")
    }
  }

  private static func of(_ stage: Stage, _ key: String) -> Text {
    let word = KeyWords.text(key)
    return Text(zh: "\(Names.stage(stage))\(word)", en: "\(Names.stage(stage)) \(word)")
  }

  private static func of(_ cell: ProgressionCell) -> Text {
    let word = of(cell.stage, "assumptions.progression")
    let group = cell.group.map { Text(zh: "\(verbatim: $0)", en: "\(verbatim: $0) ") } ?? Text(same: "")
    let grade = cell.grade.map { Text(zh: "第 \($0) 年级", en: ", grade \($0)") } ?? Text(same: "")
    return Text(zh: "\(group)\(word)\(grade)", en: "\(group)\(word)\(grade)")
  }

  private static func of(_ measure: Measure, _ key: String) -> Text {
    let word = KeyWords.text(key)
    return Text(zh: "“\(verbatim: measure.name)”\(word)", en: "\(word) of \"\(verbatim: measure.name)\"")
  }

  private static func drift(_ drift: Drift, _ key: String, _ program: Program) -> Text {
    let word = KeyWords.text(key)
    let from = SelectionText.words(drift.from, program.county)
    let to = SelectionText.words(drift.to, program.county)
    return Text(
      zh: "\(from)至\(to)\(word)", en: "drift \(word), \(from) to \(to)")
  }

  /// The value that a share of its distribution lies below: of a delay in whole years, as it is drawn.
  static func quantile(_ uncertainty: Uncertainty, _ share: Double) -> Double? {
    guard let value = try? uncertainty.distribution.law().value(at: share) else { return nil }
    if case .delay? = uncertainty.quantities.first { return Uncertainty.wholeYears(value) }
    return value
  }

  /// A value as the plan writes it: rates in per cent.
  package static func value(_ uncertainty: Uncertainty, _ value: Double) -> String {
    switch uncertainty.quantities.first {
    case .entryChange, .dropout, .transfer, .driftEnrolled, .driftEntry, .retirement, .unreplaced, .overrun, .fulfilled:
      Digits.percent(value, 2)
    case .entrants, .born: Digits.grouped(value)
    case .delay: Digits.fixed(value, 1)
    default: Digits.fixed(value, 3)
    }
  }
}
