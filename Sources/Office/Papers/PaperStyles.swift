/// The part of a document that tells its styles.
struct PaperStyles {
  private let fonts: OfficeFonts

  init(_ fonts: OfficeFonts) { self.fonts = fonts }

  /// A style of paragraphs.
  private struct Style {
    var id: String
    var name: String
    var size: Int
    var isBold = false
    var isHead = false
    var colour: String?
    /// The parts of `pPr` in the order that the format asks for.
    var layout: StaticString
    var isUsual = false
  }

  private static let styles = [
    Style(
      id: "Normal", name: "Normal", size: 22,
      layout: "<w:widowControl/><w:spacing w:before=\"60\" w:after=\"60\" w:line=\"320\" w:lineRule=\"auto\"/>",
      isUsual: true),
    Style(
      id: "Title", name: "Title", size: 36, isBold: true, isHead: true, colour: "1D4468",
      layout: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"120\" w:after=\"180\"/><w:outlineLvl w:val=\"0\"/>"),
    Style(
      id: "Heading1", name: "heading 1", size: 30, isBold: true, isHead: true, colour: "1D4468",
      layout:
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>"),
    Style(
      id: "Heading2", name: "heading 2", size: 24, isBold: true, isHead: true,
      layout:
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>"),
    Style(
      id: "Heading3", name: "heading 3", size: 22, isBold: true, isHead: true,
      layout:
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"200\" w:after=\"60\"/><w:outlineLvl w:val=\"2\"/>"),
    Style(id: "Kicker", name: "Kicker", size: 20, colour: "4D5763", layout: "<w:keepNext/><w:spacing w:after=\"40\"/>"),
    Style(id: "Note", name: "Note", size: 18, colour: "4D5763", layout: "<w:spacing w:before=\"20\" w:after=\"80\"/>"),
    Style(
      id: "ListBullet", name: "List Bullet", size: 22,
      layout:
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\"40\" w:after=\"40\"/>"),
    Style(
      id: "Callout", name: "Callout", size: 22,
      layout:
        "<w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"36\" w:space=\"8\" w:color=\"1D4468\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F5F8\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"320\" w:lineRule=\"auto\"/><w:ind w:left=\"200\"/>"
    ),
    Style(
      id: "Label", name: "Label", size: 21, isBold: true, isHead: true, colour: "1D4468",
      layout: "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"20\"/>"),
    Style(
      id: "Caption", name: "caption", size: 20, isBold: true, isHead: true,
      layout: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"200\" w:after=\"60\"/>"),
    Style(
      id: "Code", name: "Code", size: 17,
      layout: "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F5F8\"/><w:spacing w:before=\"0\" w:after=\"0\"/>"),
    Style(
      id: "Cell", name: "Cell", size: 17,
      layout: "<w:spacing w:before=\"10\" w:after=\"10\" w:line=\"240\" w:lineRule=\"auto\"/>"),
    Style(
      id: "TOC1", name: "toc 1", size: 22,
      layout:
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9600\"/></w:tabs><w:spacing w:before=\"40\" w:after=\"40\"/><w:ind w:right=\"600\"/>"
    ),
    Style(
      id: "Header", name: "header", size: 18, isBold: true, isHead: true, colour: "9C1C00",
      layout: "<w:jc w:val=\"center\"/>"),
    Style(id: "Footer", name: "footer", size: 18, colour: "4D5763", layout: "<w:jc w:val=\"center\"/>"),
  ]

  func write(_ markup: inout MarkupWriter) {
    markup.raw(
      "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>"
    )
    fonts.word(&markup, isHead: false)
    markup.raw("<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang")
    markup.attribute(" w:val", "en-US")
    markup.attribute(" w:eastAsia", "zh-CN")
    markup.raw("/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>")
    for style in Self.styles {
      markup.raw("<w:style w:type=\"paragraph\"")
      if style.isUsual { markup.raw(" w:default=\"1\"") }
      markup.attribute(" w:styleId", style.id)
      markup.raw("><w:name")
      markup.attribute(" w:val", style.name)
      markup.raw("/>")
      if !style.isUsual { markup.raw("<w:basedOn w:val=\"Normal\"/>") }
      markup.raw("<w:qFormat/><w:pPr>")
      markup.raw(style.layout)
      markup.raw("</w:pPr><w:rPr>")
      fonts.word(&markup, isHead: style.isHead)
      if style.isBold { markup.raw("<w:b/>") }
      if let colour = style.colour {
        markup.raw("<w:color")
        markup.attribute(" w:val", colour)
        markup.raw("/>")
      }
      markup.raw("<w:sz")
      markup.attribute(" w:val", style.size)
      markup.raw("/><w:szCs")
      markup.attribute(" w:val", style.size)
      markup.raw("/></w:rPr></w:style>")
    }
    markup.raw("</w:styles>")
  }
}
