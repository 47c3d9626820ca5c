import County
import Simulation

/// What the keys of a plan are called in the words of a planner: the labels that the keys are declared with.
package enum KeyWords {
  private static let labels = Dictionary(
    PlanKeys.root.allKeys.map { ($0.word, $0.label) }, uniquingKeysWith: { first, _ in first }
  ).compactMapValues(\.self)

  /// The label of a key in its place, as `rotate.share`; nil of what is no key of a plan.
  static func label(_ word: String) -> Text? { labels[word] }

  /// The label of a key that the code names; a key that has gone shows its name, which a test looks for.
  static func text(_ word: String) -> Text { labels[word] ?? Text(same: word) }

  /// The words of a path, one key after another: 轮岗 + 比例, rotation + share. What is the user's own stands as it is.
  package static func phrase(_ steps: [KeyStep]) -> Text {
    let words = steps.map { step -> Text in
      switch step {
      case .known(let key): text(key)
      case .own(let key): Text(same: key)
      }
    }
    return Text.joined(words, zh: isOneWord(steps) ? "" : "·", en: " ")
  }

  /// Whether two keys read as one word in Chinese: an action and what belongs to it alone, as 轮岗比例.
  private static func isOneWord(_ steps: [KeyStep]) -> Bool {
    guard steps.count == 2, case .known(let action) = steps[0], case .known(let key) = steps[1] else { return false }
    return key.split(separator: ".").first == action.split(separator: ".").last
  }
}
