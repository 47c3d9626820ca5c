import County

/// One difference between two plans, with the place of both values; the words live in `Report`.
package struct PlanChange: Sendable {
  package var scope: Scope
  /// The steps to the value inside its scope; empty where a whole measure came or went.
  package var steps: [KeyStep]
  /// The path as the file has it.
  package var key: String
  package var before: Side?
  package var after: Side?
  /// When the measure acts, as its plan writes it, with the key it stands under.
  package var timing: (key: String, text: String)?

  package init(
    scope: Scope, steps: [KeyStep], key: String, before: Side?, after: Side?, timing: (key: String, text: String)?
  ) {
    self.scope = scope
    self.steps = steps
    self.key = key
    self.before = before
    self.after = after
    self.timing = timing
  }

  /// What a difference belongs to.
  package enum Scope: Sendable, Hashable {
    case plan, assumptions
    case measure(String)
    case milestone(String)
  }

  /// One of the two values, as written.
  package struct Side: Sendable {
    package var text: String
    /// The same in words of both languages; of a whole measure without its name, which its scope has.
    package var value: PlanValue
    package var place: Place

    package init(text: String, value: PlanValue, place: Place) {
      self.text = text
      self.value = value
      self.place = place
    }
  }
}

/// A value of a plan by its keys, so that it can be told in words.
package indirect enum PlanValue: Sendable {
  /// A figure, a name: as written.
  case own(String)
  /// A word of the plan format.
  case word(Text)
  /// Yes or no.
  case answer(Bool)
  case list([PlanValue])
  case fields([(key: KeyStep, value: PlanValue)])
}
