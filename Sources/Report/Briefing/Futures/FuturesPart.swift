import County
import Ensemble
import Regulation

/// How sure the plans are: their figures in many futures against the limits, how probable each thing is by year, and what
/// that depends on.
struct FuturesPart {
  private let scene: Scene
  /// The CVs that matter most under the first plan.
  private let foremost: [(ClauseID, Part)]

  init(_ scene: Scene, _ foremost: [(ClauseID, Part)]) {
    self.scene = scene
    self.foremost = foremost
  }

  /// Nothing where no plan is uncertain.
  var part: Page.Part? {
    let outlooks = scene.outlooks
    guard !outlooks.isEmpty else { return nil }
    let charted = Array(outlooks.prefix(PanelGrid.mostPlans))
    var blocks: [PageBlock] = [.heading(level: 2, FuturesText.title(scene, outlooks)(scene.language))]
    if let curves = ChanceCurves(scene, charted).figure { blocks.append(.figure(curves)) }
    blocks += FanFigures(scene, charted, foremost).all.map { .figure($0) }
    // After the charts: between the heading and the first of them, print could part the two.
    blocks.append(.paragraph(Phrase(drawn(outlooks))))
    return Page.Part(id: "futures", blocks: blocks + FuturesTable(scene, outlooks).blocks)
  }

  /// What was drawn, and which plans have no part in it.
  private func drawn(_ outlooks: [Outlook]) -> String {
    let draws = Digits.grouped(Double(scene.briefing.futures?.draws ?? 0))
    let each = outlooks.map { outlook -> Text in
      let plan = scene.name(of: outlook.place)
      let what = ChanceText.uncertain(outlook.futures)
      return scene.isAlone ? what : Text(zh: "\(plan)\(what)", en: "\(what) in \(plan)")
    }
    let all = Text.joined(each, zh: "，", en: ", ")
    let assumed = SpreadSourceText.words(outlooks.map(\.program))
    let certain = scene.entries.indices.filter { place in !outlooks.contains { $0.place == place } }
    let names = Text.joined(certain.map { scene.name(of: $0) }, zh: "、", en: ", ")
    let rest =
      certain.isEmpty
      ? Text(same: "")
      : Text(
        zh: "\(names)没有不确定的假设，未按自身假设计算概率。",
        en:
          " \(names) \(certain.count == 1 ? "has" : "have") no uncertain assumption, so no probability is given under \(certain.count == 1 ? "its" : "their") own."
      )
    return scene.text(
      "在同样的 \(verbatim: draws) 种未来里推演，\(all)。\(assumed)，这些概率只在这样的离散程度下成立。\(rest)",
      "Run through the same \(verbatim: draws) futures: \(all). \(assumed.capital), and these probabilities hold for such spreads alone.\(rest)"
    )
  }
}
