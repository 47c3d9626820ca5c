import County
import Regulation

/// What every key of `county.yaml` and of a standard is called, by the name of its words.
package enum SchemaWords {
  /// The words of a key: `county.posts`, `figure.eligible`, `limit.share`; nil where there are none.
  package static func text(_ word: String) -> Text? {
    if let plan = KeyWords.label(word) { return plan }
    let parts = word.split(separator: ".", maxSplits: 1).map(String.init)
    // A clause goes by its name, which says more than its place in the form.
    if parts.first == "clause", parts.count == 2 { return ClauseID(rawValue: parts[1])?.card.name }
    return labels[word]
  }

  private static let labels = Dictionary(
    (CountyKeys.root.allKeys + StandardKeys.root.allKeys).map { ($0.word, $0.label) },
    uniquingKeysWith: { first, _ in first }
  ).compactMapValues(\.self)
}
