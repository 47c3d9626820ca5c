import County
import Testing

@testable import Report

/// What a wording takes into itself, in either language.
struct WordingTests {
  private let school = Text(zh: "小学", en: "primary school")

  /// A text gives its own words of each language, a number and what reads alike are as they stand.
  @Test func takesItsOwnLanguage() {
    let text = Text(zh: "\(school) \(3) 所：\(verbatim: "A校")", en: "\(3) of \(school): \(verbatim: "A校")")
    #expect(text.zh == "小学 3 所：A校")
    #expect(text.en == "3 of primary school: A校")
  }

  /// Rows have the comma of the language; a long row is cut with a mark.
  @Test func rows() {
    let names = ["a", "b"]
    #expect(Text(zh: "\(list: names)", en: "\(list: names)") == Text(read: "a、b", "a, b"))
    #expect(Text(zh: "\(list: [school, school])", en: "") == Text(read: "小学、小学", ""))
    #expect(Text(zh: "\(list: [2024, 2026])", en: "\(list: [2024, 2026])") == Text(read: "2024、2026", "2024, 2026"))
    let many = (1...7).map(String.init)
    #expect(Text(zh: "\(some: many)", en: "") == Text(read: "1、2、3、4、5、6 …", ""))
  }

  /// Figures by the name of their format; nouns that go with a number in English alone.
  @Test func figures() {
    let text = Text(
      zh: "\(fixed: 1.25, 1)、\(grouped: 1234)、\(percent: 0.125)、\(signed: 2, 0)、\(exact: 0.5)",
      en: "\(counted: 2, "class") \(agree: 2.0, "is", "are")")
    #expect(text == Text(read: "1.3、1,234、12.5%、+2、0.5", "2 classes are"))
  }

  /// The last two of an English row have a word between them; a row of none is none.
  @Test func lists() {
    let texts = ["a", "b", "c"].map { Text(same: $0) }
    #expect(Text.list(texts) == Text(read: "a、b、c", "a, b and c"))
    #expect(Text.list([texts[0]]) == texts[0])
    #expect(Text.list([]).isEmpty)
  }

  /// A capital is a matter of English.
  @Test func capitals() {
    #expect(school.capital == Text(read: "小学", "Primary school"))
    #expect(Text(zh: "", en: .capital("\(school) opens")).en == "Primary school opens")
  }
}
