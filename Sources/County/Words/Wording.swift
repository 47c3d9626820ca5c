/// A language as a type, so that words of the one cannot stand in a wording of the other.
package protocol Tongue: Sendable {
  /// The words of a text in this language.
  static func words(of text: Text) -> String
  /// What stands between the things of a row: 甲、乙 or one, two.
  static var comma: String { get }
}

/// Chinese, in the terms of the regulation.
package enum Chinese: Tongue {
  package static func words(of text: Text) -> String { text.zh }
  package static let comma = "、"
}

/// English.
package enum English: Tongue {
  package static func words(of text: Text) -> String { text.en }
  package static let comma = ", "
}

/// Words of one language, as a sentence of the program is made of them.
///
/// What may stand in its literal: a text, which gives the words of this language; a whole number; another wording of this
/// language; rows of these under `list`; figures under the name of their format; and under `verbatim` what reads alike in
/// every language, such as a school's name, a key or a file.
package struct Wording<Language: Tongue>: Sendable, Hashable, ExpressibleByStringInterpolation {
  package private(set) var words: String

  package init(stringLiteral words: String) { self.words = words }

  package init(stringInterpolation: StringInterpolation) { words = stringInterpolation.words }

  /// The words of a text in this language.
  package init(_ text: Text) { words = Language.words(of: text) }

  /// What reads alike in every language.
  package init(verbatim words: String) { self.words = words }

  /// Whether there are no words.
  package var isEmpty: Bool { words.isEmpty }

  /// A long sentence in two pieces.
  package static func + (one: Wording, other: Wording) -> Wording { Wording(verbatim: one.words + other.words) }

  /// Puts a literal together out of its own words and what stands in it.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var words = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      words.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    /// Words of the literal itself.
    package mutating func appendLiteral(_ literal: String) { words += literal }

    /// What a text says in this language.
    package mutating func appendInterpolation(_ text: Text) { words += Language.words(of: text) }

    /// Other words of this language.
    package mutating func appendInterpolation(_ wording: Wording) { words += wording.words }

    /// A whole number, in digits without groups: a year, a count.
    package mutating func appendInterpolation(_ number: some BinaryInteger) { words += String(number) }

    /// What reads alike in every language: a name, a key, figures already in digits.
    package mutating func appendInterpolation(verbatim text: some StringProtocol) { words += text }

    /// A row of texts, with the comma of the language between them.
    package mutating func appendInterpolation(list texts: [Text]) { appendRow(texts.map(Language.words)) }

    /// A row of wordings.
    package mutating func appendInterpolation(list wordings: [Wording]) { appendRow(wordings.map(\.words)) }

    /// A row of names.
    package mutating func appendInterpolation(list names: [String]) { appendRow(names) }

    /// A row of whole numbers.
    package mutating func appendInterpolation(list numbers: [some BinaryInteger]) {
      appendRow(numbers.map { String($0) })
    }

    private mutating func appendRow(_ row: [String]) { words += row.joined(separator: Language.comma) }
  }
}

/// A plain string has no language, so that no text can give it its words: what would be printed is the text's type.
extension DefaultStringInterpolation {
  /// Not for use: ask the text for its words in a language, or write a `Wording`.
  @available(*, deprecated, message: "a String has no language: ask the text for one, or write a Wording")
  package mutating func appendInterpolation(_ text: Text) {}

  /// Not for use: take the words, or write a `Wording`.
  @available(*, deprecated, message: "a String has no language: take the words, or write a Wording")
  package mutating func appendInterpolation<Language>(_ wording: Wording<Language>) {}
}
