/// The families of letters of a document or of slides: by name, with what stands in where a machine lacks one.
package struct OfficeFonts: Sendable {
  /// A family, and what is taken in its place.
  package struct Family: Sendable {
    package var name: String
    package var otherwise: [String]

    package init(_ name: String, otherwise: [String]) {
      self.name = name
      self.otherwise = otherwise
    }
  }

  /// Latin letters, Chinese in running text, Chinese in heads; pictures are lettered in the heads' family.
  package var latin: Family
  package var text: Family
  package var heads: Family
  /// `zh-CN` or `en-US`.
  package var language: String

  package init(latin: Family, text: Family, heads: Family, language: String) {
    self.latin = latin
    self.text = text
    self.heads = heads
    self.language = language
  }

  var all: [Family] { [latin, text, heads] }

  /// As a run of a document names them.
  func word(_ markup: inout MarkupWriter, isHead: Bool, isPicture: Bool = false) {
    let latin = isPicture ? "Arial" : latin.name
    markup.raw("<w:rFonts")
    markup.attribute(" w:ascii", latin)
    markup.attribute(" w:eastAsia", isHead || isPicture ? heads.name : text.name)
    markup.attribute(" w:hAnsi", latin)
    markup.attribute(" w:cs", latin)
    markup.raw("/>")
  }

  /// As a run of a slide names them.
  func slide(_ markup: inout MarkupWriter) {
    markup.raw("<a:latin")
    markup.attribute(" typeface", latin.name)
    markup.raw("/><a:ea")
    markup.attribute(" typeface", heads.name)
    markup.raw("/>")
  }
}
