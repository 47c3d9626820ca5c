import County
import Regulation
import Simulation

/// The first page: when to apply, the answer in three sentences, the decision asked for, the price and the risk.
struct LeaderPart {
  private let scene: Scene
  private var main: Timeline { scene.main }
  private var program: Program { scene.program }
  private let prospect: Prospect

  init(_ scene: Scene) {
    self.scene = scene
    prospect = Prospect(scene.main, scene)
  }

  var part: Page.Part { Page.Part(id: "summary", form: .onePage, blocks: conclusion + answers) }

  /// The answer, in a headline and in short.
  var conclusion: [PageBlock] {
    let standard = scene.standard.title(scene.language)
    let kicker = scene.text(
      "\(verbatim: program.county.name)　义务教育优质均衡推演报告　\(scene.firstYear)–\(scene.lastYear) 年　\(verbatim: standard)",
      "\(verbatim: program.county.name): projection of balanced compulsory education, \(scene.firstYear)–\(scene.lastYear). \(verbatim: standard)"
    )
    var blocks: [PageBlock] = [
      .kicker(kicker)
    ]
    if !scene.briefing.record.issued.isEmpty {
      blocks.append(.kicker(scene.briefing.record.issued.joined(separator: "　")))
    }
    blocks += [
      .heading(level: 1, Headline(scene, prospect).text(scene.language).capital)
    ]
    if let synthetic = program.county.synthetic {
      blocks.append(
        .callout(label: scene.text("示意数据", "Synthetic data"), [Phrase(scene.synthetic(synthetic)(scene.language))]))
    }
    blocks.append(
      .callout(
        label: scene.text("结论", "In short"),
        Conclusion(scene, prospect).sentences.map { Phrase($0(scene.language)) }))
    return blocks
  }

  /// The plans by name, the county's own target, and what stands side by side under the conclusion.
  var answers: [PageBlock] {
    var blocks: [PageBlock] = [.table(PlanRows(scene).table)]
    if let target = scene.briefing.target {
      let lines = TargetText.lines(target, beside: main.years[0], scene.standard)
      blocks.append(.note(Phrase(Text.joined(lines, zh: "。", en: ". ")(scene.language))))
    }
    return blocks + [.answers(LeaderAnswers(scene, prospect).all)]
  }
}
