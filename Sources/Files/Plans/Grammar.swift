import County
import Simulation

/// A key of a plan file: its name, what may stand under it, and what it means, for readers, schemas and editors alike.
package struct PlanKey: Sendable {
  package var name: String
  package var form: PlanForm
  package var isRequired: Bool
  package var words: Text

  init(_ name: String, _ form: PlanForm, must: Bool = false, _ zh: String, _ en: String) {
    self.name = name
    self.form = form
    isRequired = must
    words = Text(zh: zh, en: en)
  }
}

/// What may stand under a key.
package indirect enum PlanForm: Sendable {
  case text
  /// A section or a school by its id; one or several of them.
  case id, ids
  /// `2026`; `2026` or `2025...2030`; `2025-03`.
  case year, years, month
  /// `12%` or `0.12`; `2%/year`.
  case share, rate
  /// A whole number, or a number, within bounds.
  case whole(ClosedRange<Double>)
  case number(ClosedRange<Double>)
  /// `4200万元`, and `35万元/year` for every year.
  case yuan, cost
  case yesNo
  case word([String])
  /// One id, or ids with shares that sum to 1.
  case shares
  case mapping([PlanKey])
  case list(PlanForm)
  /// Years with a value each.
  case byYear(PlanForm)
  case any([PlanForm])
  /// A value, or a distribution of it.
  case uncertain(PlanForm)
}

/// What a measure may be: the key that says what it does, what stands under it, and the keys that go with it.
package struct MeasureKey: Sendable {
  package var action: ActionKey
  package var form: PlanForm
  package var companions: [PlanKey]
  package var words: Text
}

/// The keys that say what a measure does.
package enum ActionKey: String, CaseIterable, Sendable {
  case merge, reclassify, form, build, open, cap, rezone, limitClasses
  case rotate, redeploy, recruit, second, qualify, visit
  case fund, repay
}
