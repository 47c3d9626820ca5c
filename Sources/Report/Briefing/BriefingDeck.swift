import Charts
import County
import Ensemble
import Office
import Regulation
import Simulation

extension Briefing {
  /// The report as slides: the answer, then one finding each with its chart, then what it rests on. Nil where there is no
  /// plan.
  package func deck() -> Deck? {
    guard let first = comparison.entries.first, let page = page() else { return nil }
    let scene = Scene(self, first)
    let sources = record.provenance.inputs.map { "\($0.path)  SHA-256 \($0.sha256)" }
    let notes = [
      scene.text("命令：\(verbatim: record.command)", "Command: \(verbatim: record.command)"),
      scene.text("输入：", "Inputs: ") + sources.joined(separator: "; "),
    ]
    var slides = [FirstSlide(scene).slide(notes)]
    for part in page.parts {
      var heading = page.title
      for block in part.blocks {
        switch block {
        case .heading(_, let text): heading = text
        case .figure(let figure): slides += Deck.slides(figure, notes: notes)
        case .table(let table) where Briefing.partsWithTables.contains(part.id):
          slides += Deck.slides(table, title: part.id == "summary" ? table.caption : heading, notes: notes)
        default: break
        }
      }
    }
    slides.append(
      Deck.Slide(
        title: scene.text("结论所依据的", "What it rests on"),
        lines: Grounds.sentences(scene.labels.assumed, scene.standard).map { Phrase($0(language)) }
          + [scene.labels.synthetic].compactMap { $0.map { Phrase($0) } }
          + [Phrase(OfficeWords.projectedMeaning(language))], notes: notes))
    return Deck(language: language, title: page.title, slides: slides.map { $0.fitted(language) })
  }
}

extension Briefing {
  /// Parts whose tables stand on slides too: those that are read out, not looked up.
  fileprivate static let partsWithTables: Set = ["summary", "plans", "needs", "roadmap"]
}

/// The first slide: when to apply, how sure that is, at what price, and what breaks.
struct FirstSlide {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func slide(_ notes: [String]) -> Deck.Slide {
    let prospect = Prospect(scene.main, scene)
    let answers = LeaderAnswers(scene, prospect)
    let conclusion = Conclusion(scene, prospect)
    func line(_ zh: Wording<Chinese>, _ en: Wording<English>, _ text: String?) -> Phrase? {
      text.map { Phrase([.strong(scene.text("\(zh)：", "\(en) ")), .plain($0)]) }
    }
    let about = [
      scene.program.county.name, scene.title(of: 0)(scene.language), scene.standard.title(scene.language),
    ]
    let price = answers.spending.first.map { $0(scene.language) }
    let headline = Headline(scene, prospect)
    let certainty = [
      answers.certainty(scene.language), headline.depends.map { scene.text("\($0)。", "\($0.capital).") },
    ].compactMap(\.self)
    return Deck.Slide(
      title: headline.short(scene.language).capital,
      lines: [
        line("何时申报", "When?", answers.timing.first?.plain),
        line("有多大把握", "How sure?", certainty.joined(separator: scene.text("", " "))),
        line("投入多少", "At what price?", price), line("何处先出问题", "What breaks?", conclusion.firstBreak?(scene.language)),
        Phrase((about + scene.briefing.record.issued).joined(separator: "　")),
      ].compactMap(\.self),
      notes: conclusion.sentences.map { $0(scene.language) } + answers.all.flatMap { $0.lines.map(\.plain) } + notes)
  }
}

extension Deck.Slide {
  /// Lines of the letters that a slide has room for.
  private static let room = 12
  private static let columns = 70
  /// Width of the three lines of a title in small letters, points.
  private static let titleRoom = 3 * Show.room.width * 0.9

  /// A title in its room, bold: as many of its clauses as fit, with a mark that there are more; cut within its first one
  /// only where not even that fits.
  static func title(_ text: String, _ room: Double, _ size: Double) -> String {
    func fits(_ text: String) -> Bool { Letters.width(text, size, isBold: true) <= room }
    guard !fits(text) else { return text }
    let clauses = text.indices.filter { text[$0] == "；" || text[$0] == ";" }.map { text[..<$0] + "…" }
    return clauses.last { fits(String($0)) }.map(String.init) ?? Letters.cut(text, room, size, isBold: true)
  }

  /// Lines that would not stand on the slide in letters of 24 points are cut at a mark, and the whole is in the notes.
  fileprivate func fitted(_ language: Language) -> Deck.Slide {
    var slide = self
    let title = Lettering(points: Double(Show.lineSize), isBold: true)
    slide.title = Deck.Slide.title(self.title, Deck.Slide.titleRoom, title.size)
    if slide.title != self.title { slide.notes.insert(self.title, at: 0) }
    let rows = lines.map { max(1, (Columns.width($0.plain) + Self.columns - 1) / Self.columns) }
    // Where all of it has room, a long line may take what a short one leaves.
    let most = rows.reduce(0, +) <= Self.room ? Self.room : max(2, Self.room / max(1, lines.count))
    var isCut = false
    slide.lines = lines.map { line in
      var left = most * Self.columns
      return Phrase(
        line.runs.map { run -> Phrase.Run in
          func cut(_ text: String) -> String {
            let shown = Columns.width(text) <= left ? text : Columns.cut(text, max(2, left))
            if shown != text { isCut = true }
            left -= Columns.width(shown)
            return shown
          }
          return switch run {
          case .plain(let text): .plain(cut(text))
          case .strong(let text): .strong(cut(text))
          case .code(let text): .code(cut(text))
          }
        })
    }
    if isCut { slide.notes = lines.map(\.plain) + slide.notes }
    return slide
  }
}
