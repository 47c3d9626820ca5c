import County
import Regulation
import Simulation

/// Schools under a line closed one by one, where the report is asked: a row for each, then what its closing brings.
struct ClosuresPart {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  var part: Page.Part? {
    guard let closures = scene.briefing.closures else { return nil }
    let words = ClosuresText(closures)
    var blocks: [PageBlock] = [.heading(level: 2, finding(closures, words)(scene.language))]
    guard !closures.schools.isEmpty else { return Page.Part(id: "closures", blocks: blocks) }
    let heads = words.heads.map { $0(scene.language) }
    blocks.append(
      .table(
        PageTable(
          caption: words.subject(scene.language), heads: [heads.map { PageTable.Head($0) }],
          rows: closures.schools.map { closure in
            let cells = words.cells(closure).map { $0(scene.language) }
            return PageTable.Row(cells.enumerated().map { PageTable.Cell($1, $0 == 0 ? .text : .figure) })
          }, cardHeads: [""] + heads.dropFirst())))
    for closure in closures.schools {
      blocks.append(.paragraph(Phrase(words.sentences(closure).map { $0(scene.language) }.joined(separator: gap))))
    }
    blocks.append(.note(Phrase(words.note(scene.language))))
    return Page.Part(id: "closures", blocks: blocks)
  }

  private var gap: String { scene.text("", " ") }

  /// How many closings leave the county more years met, and how many fewer.
  private func finding(_ closures: Closures, _ words: ClosuresText) -> Text {
    let line = Digits.fixed(closures.line, 0)
    let before = words.held(closures.base)
    let after = closures.schools.compactMap { $0.consolidation.map { words.held($0.0) } }
    guard !after.isEmpty else {
      return Text(
        zh: "没有可以试算撤并的不足 \(verbatim: line) 人的学校",
        en: "No school under \(verbatim: line) pupils whose closing could be tried")
    }
    let (more, fewer) = (after.count { $0 > before }, after.count { $0 < before })
    return Text(
      zh: "不足 \(verbatim: line) 人的 \(after.count) 所学校逐一撤并：达标年数增加的 \(more) 所，减少的 \(fewer) 所",
      en:
        "Closing each of \(counted: after.count, "school") under \(verbatim: line) pupils: more years met with \(more), fewer with \(fewer)"
    )
  }
}
