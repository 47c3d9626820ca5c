import Charts
import Foundation
import Testing

@testable import Report

/// The document model and its renderers: whatever a name holds comes out as text, and the structure is whole.
@Suite struct PagesTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"quoted\" & 'single'", "🏫 学校 👩‍🏫", String(repeating: "第六十字名称小学", count: 8),
    "a|b`c*d_e[f](g)~h\\i", "line one\nline two\r\ttab", "</style><b>", "=1+1", "# not a heading", "1. not a list",
    "\u{1B}[31mred\u{7}", "\u{202E}turned", "]]>", "--> <!--",
  ]

  private func page(_ name: String, _ language: Language = .en) -> Page {
    let table = PageTable(
      caption: name,
      heads: [[.init("", rows: 2), .init(name, columns: 2)], [.init("L1"), .init("L2")]],
      rows: [
        .init([.init(name, rows: 2), .init("1", .figure, shade: .unmet), .init("2", .figure)]),
        .init([.init("3", .figure, shade: .floor), .init(name, shade: .carried)], heads: 0, prefix: name),
      ], notes: [name], cardHeads: ["", name, name])
    let chart = SpanBars(
      caption: Caption(id: "c", title: name), years: [2024, 2025],
      rows: [
        .init(label: name, note: "", covers: [true, false], texts: ["1", "2"])
      ])
    let figure = PageFigure(
      title: name, drawn: { chart.drawing(width: $0) }, onPaper: { chart.drawings($0) },
      onSlides: { chart.drawings($0) }, alternative: name, note: name,
      data: .init(name: "data.csv", DataTable(heads: ["a", "b"])), table: table)
    return Page(
      language: language, title: name,
      parts: [
        .init(
          id: "one", form: .onePage,
          blocks: [
            .kicker(name), .heading(level: 1, name), .callout(label: name, [Phrase(name)]),
            .answers([.init(name, [Phrase([.strong(name), .plain(name), .code(name)])])]), .note(Phrase(name)),
          ]),
        .init(
          id: "two",
          blocks: [.heading(level: 2, name), .list([Phrase(name)]), .table(table), .figure(figure), .verbatim(name)]),
      ])
  }

  /// Elements of an HTML text in order, an end as `/name`, one that ends itself as both; attributes are dropped.
  private func elements(_ html: String) -> [String] {
    html.matches(of: /<(\/?[a-zA-Z][a-zA-Z0-9]*)[^<>]*?(\/?)>/).flatMap { match in
      let name = String(match.output.1)
      return match.output.2.isEmpty ? [name] : [name, "/" + name]
    }
  }

  @Test(arguments: hostile) func namesAreTextInHTML(name: String) {
    let html = HTMLPage.text(page(name), chartStyle: "")
    let plain = HTMLPage.text(page("plain"), chartStyle: "")
    // In a drawing a long name may take several lines, of the elements that a short one takes.
    let drawing = /<svg.*?<\/svg>/.dotMatchesNewlines()
    #expect(
      elements(html.replacing(drawing, with: "")) == elements(plain.replacing(drawing, with: "")),
      "a name of the data has become markup")
    #expect(Set(elements(html)) == Set(elements(plain)))
    #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    // The sheet is closed once, at its end: no name in a rule for cards can close it.
    #expect(html.components(separatedBy: "</style>").count == 2)
  }

  /// Every element that is opened is closed, in order.
  @Test func elementsAreBalanced() {
    var open: [String] = []
    for name in elements(HTMLPage.text(page("name", .zh), chartStyle: "")) where name != "meta" {
      if name.hasPrefix("/") {
        #expect(open.popLast() == String(name.dropFirst()))
      } else {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test(arguments: hostile) func namesAreTextInMarkdown(name: String) {
    let lines = MarkdownPage.text(page(name)).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let plain = MarkdownPage.text(page("plain")).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    // A name on several lines is set on one, but for what is to be copied as it stands.
    let verbatim = lines.firstIndex { $0.hasPrefix("    ") } ?? lines.count
    #expect(verbatim == plain.firstIndex { $0.hasPrefix("    ") })
    for (line, other) in zip(lines[..<verbatim], plain) {
      #expect(bars(line) == bars(other), "\(line)")
      #expect(line.prefix(1) == other.prefix(1) || !"#>-+=".contains(line.prefix(1)), "\(line)")
      // Between backticks everything is text.
      #expect(!line.replacing(/`[^`]*`/, with: "").contains("<"), "\(line)")
    }
  }

  /// Bars that part cells: those not escaped.
  private func bars(_ line: String) -> Int {
    var count = 0
    var isEscaped = false
    for character in line {
      if character == "|", !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count
  }

  /// In Markdown all rows of a table are as wide as its heads, cells that reach down told in each row.
  @Test func tablesOfMarkdownAreWhole() {
    let lines = MarkdownPage.text(page("x")).split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(Set(lines.map { bars(String($0)) }) == [4])
    #expect(lines.contains("|  | x L1 | x L2 |"))
    #expect(lines.contains("| x | 3 ▽ | x ° |"))
  }

  /// The vectors of RFC 4648.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func base64(text: String, encoded: String) { #expect(Base64.text(text.utf8) == encoded) }

  /// The data of a figure come back from its link, with the mark by which spreadsheets know Unicode.
  @Test func dataOfFigures() throws {
    let html = HTMLPage.text(page("name"), chartStyle: "")
    let link = try #require(
      html.firstMatch(of: /download="data\.csv" href="data:text\/csv;charset=utf-8;base64,([^"]*)"/))
    let data = try #require(Data(base64Encoded: String(link.output.1)))
    #expect(String(decoding: data, as: UTF8.self) == "\u{FEFF}a,b\n")
  }

  /// Nothing runs and nothing is fetched.
  @Test func policy() {
    let html = HTMLPage.text(page("name"), chartStyle: "")
    #expect(html.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""))
    // The name of the drawings' language is no address that anything fetches.
    let addresses = html.replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
    #expect(!html.contains("<script") && !addresses.contains("http://") && !addresses.contains("https://"))
    #expect(html.contains("<html lang=\"en\">") && html.components(separatedBy: "<h1").count == 2)
  }
}
