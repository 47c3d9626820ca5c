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
    package var place: Place
    /// Of a whole measure or assumption: its values by their steps.
    package var parts: [(steps: [KeyStep], text: String)]

    package init(text: String, place: Place, parts: [(steps: [KeyStep], text: String)] = []) {
      self.text = text
      self.place = place
      self.parts = parts
    }
  }
}
