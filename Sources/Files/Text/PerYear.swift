/// How a rate or a cost says that it is by the year: `2%/year`, `35万元/年`.
package enum PerYear {
  static let english = "/year"
  static let chinese = "/年"

  /// What stands before it; nil of what is not by the year.
  static func body(of text: String) -> String? {
    [english, chinese].first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) }
  }

  /// The same text with the year in one language, wherever it stands.
  package static func spelt(_ text: String, inChinese: Bool) -> String {
    inChinese ? text.replacing(english, with: chinese) : text.replacing(chinese, with: english)
  }
}
