import County

extension String {
  /// With a capital at its beginning, as an English sentence or title has.
  var capital: String { prefix(1).uppercased() + dropFirst() }

  /// Without it, after a colon.
  var small: String { prefix(1).lowercased() + dropFirst() }
}

extension Text {
  /// With a capital at the beginning of its English.
  var capital: Text { Text(zh: Wording(self), en: Wording(self).capital) }

  /// Without it, after a colon.
  var small: Text { Text(zh: Wording(self), en: Wording(verbatim: en.small)) }
}

extension Wording<English> {
  var capital: Wording { .capital(self) }

  /// The words with a capital at their beginning.
  static func capital(_ words: Wording) -> Wording { Wording(verbatim: words.words.capital) }
}
