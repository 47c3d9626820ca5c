import County

/// The two languages of everything a person reads.
package enum Language: String, CaseIterable, Sendable {
  case zh
  case en

  /// The language a locale name asks for (`zh_CN.UTF-8`); nil where it names another or none.
  package init?(locale: String) {
    let name = locale.lowercased()
    if name.hasPrefix("zh") {
      self = .zh
    } else if name.hasPrefix("en") || name.hasPrefix("c.") || name == "c" || name == "posix" {
      self = .en
    } else {
      return nil
    }
  }

  /// The language of the environment: `LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set; English if none is known.
  package init(environment: [String: String]) {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    self = set.flatMap { Language(locale: $0) } ?? .en
  }
}

extension Text {
  /// The sentence in one language.
  package func callAsFunction(_ language: Language) -> String { language == .zh ? zh : en }

  /// Things in a row, as each language lists them: 甲、乙、丙; one, two and three.
  package static func list(_ texts: [Text]) -> Text {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? .none }
    return Text(zh: "\(list: texts)", en: "\(list: texts.dropLast()) and \(last)")
  }

  /// Several sentences or words one after another.
  package static func joined(_ texts: [Text], zh: Wording<Chinese> = "；", en: Wording<English> = "; ") -> Text {
    Text(
      zh: Wording(verbatim: texts.map(\.zh).joined(separator: zh.words)),
      en: Wording(verbatim: texts.map(\.en).joined(separator: en.words)))
  }
}

extension Wording.StringInterpolation {
  /// The first few of a long row of names.
  mutating func appendInterpolation(some names: [some CustomStringConvertible]) {
    appendInterpolation(list: names.prefix(6).map(\.description))
    if names.count > 6 { appendLiteral(" …") }
  }
}
