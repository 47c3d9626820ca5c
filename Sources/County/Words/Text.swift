/// One sentence or title in both languages.
///
/// It is written as two wordings, each typed by its language: a text put into one gives its words of that language,
/// and a string of one language does not compile where the other is written.
package struct Text: Sendable, Hashable {
  package private(set) var zh: String
  package private(set) var en: String

  package init(zh: Wording<Chinese>, en: Wording<English>) {
    self.zh = zh.words
    self.en = en.words
  }

  /// The same words in both languages: a name, an id, digits.
  package init(same words: String) {
    zh = words
    en = words
  }

  /// Words that were not written here but read: the titles a standard's file gives.
  package init(read zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  /// No words.
  package static let none = Text(same: "")

  /// Whether it says nothing in either language.
  package var isEmpty: Bool { zh.isEmpty && en.isEmpty }

  /// One text right after another.
  package static func + (one: Text, other: Text) -> Text { Text(zh: "\(one)\(other)", en: "\(one)\(other)") }
}
