/// What is wrong with a question: facts, whose sentences stand in the room `Report`.
package enum QuestionFault: Sendable, Hashable {
  /// A question that says nothing of what to explain.
  case askedNothing
  case notInStandard(clause: String, standard: String, known: [String])
  /// A clause that is not judged by what the question names it by; `known`: by what it is.
  case notAskedOf(clause: String, option: String, known: [String])
  /// A word that several names fit.
  case severalMatch(text: String, matches: [String])
}
