/// What is wrong with the options of a command: facts, whose sentences stand in the room `Report`.
package enum UsageFault: Sendable, Hashable {
  /// A whole number that an option does not take.
  case outside(low: Int, high: Int)
  /// A number, whole or not, that an option does not take.
  case outsideNumbers(low: Int, high: Int)
  /// An option that says nothing without another.
  case onlyWith(option: String)
  /// An option that cannot stand beside another.
  case notWith(option: String)
  /// An option that takes one plan was given several.
  case onePlan
  /// A result that has no such form.
  case notWritten(form: String, known: [String])
  /// A form that no terminal shows: it wants a file.
  case needsFile(form: String)
  /// A file whose ending says another form than that of the result.
  case otherEnding(known: [String])
  /// Draws are asked of plans in which nothing is uncertain.
  case nothingUncertain
  /// Probabilities have no verdict to end by.
  case noVerdict
  /// More runs than are begun unasked; nil where they cannot be counted.
  case manyRuns(Int?)
  /// Exactly one of two is to be given; at least one.
  case oneOf(String, String), anyOf(String, String)
}
