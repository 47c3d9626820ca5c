import Charts
import Testing

@Suite struct LettersTests {
  /// Widths at 100 pixels as Chromium measures Arial, a Chinese character being one em; ours is not less, nor far more.
  @Test(arguments: [
    ("0123456789", 556.2), ("0.52", 194.6), ("Primary", 344.4), ("第四小学", 400.0), ("R2 小学", 355.6),
    ("Teaching area", 628.2), ("pupils already born", 845.0),
  ])
  func isAnUpperBound(text: String, arial: Double) {
    let width = Letters.width(text, 100)
    #expect(width >= arial)
    #expect(width <= arial * 1.25)
  }

  @Test func cutting() {
    #expect(Letters.cut("第四小学南校", 60, 12) == "第四小学…")
    #expect(Letters.cut("第四小学南校", 72, 12) == "第四小学南校")
    #expect(Letters.cut("第四小学南校", 10, 12) == "")
    #expect(Letters.cut("ab cd", 35, 12) == "ab…" || Letters.width("ab cd", 12) <= 35)
  }

  /// No line is wider than its room, there are no more than allowed, and nothing is lost where all fits.
  @Test(arguments: [40.0, 80, 150, 400])
  func wrapping(room: Double) {
    for text in ["第四小学南校（新建），2027 年启用", "The combined plan: mergers, rotation and a new campus", Specimens.nasty] {
      let lines = Letters.wrap(text, room, 12, lines: 3)
      #expect(lines.count <= 3)
      #expect(lines.allSatisfy { Letters.width($0, 12) <= room })
      let all = Letters.wrap(text, room, 12, lines: 99)
      if room >= 80, text != Specimens.nasty {
        #expect(all.joined().filter { $0 != " " } == text.filter { $0 != " " })
      }
      for line in all.dropFirst() { #expect(!"，。）".contains(line.first ?? "a")) }
    }
  }

  @Test func markup() {
    #expect(Escaping.html("a<b>&\"'\u{0}\u{7F}\u{202E}\n") == "a&lt;b&gt;&amp;&quot;' ")
    #expect(Escaping.identifier("heat 1<") == "heat-1-")
    #expect(Escaping.identifier("1") == "c1")
    #expect(Escaping.identifier("") == "c")
    #expect(Escaping.identifier("图") == "c-")
  }
}
