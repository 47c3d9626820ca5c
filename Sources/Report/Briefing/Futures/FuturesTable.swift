import County
import Ensemble
import Regulation

/// The probabilities a planner weighs, each with its Monte Carlo error, what the measures do to it and what it depends on.
struct FuturesTable {
  private let scene: Scene
  private let outlooks: [Outlook]

  init(_ scene: Scene, _ outlooks: [Outlook]) {
    self.scene = scene
    self.outlooks = outlooks
  }

  /// The table, and under it where the plans fail most often.
  var blocks: [PageBlock] {
    let told = outlooks.map { ($0, $0.futures.decisions()) }
    let heads = [
      scene.text("事项", "What"), scene.text("概率", "Probability"), scene.text("抽样误差", "Monte Carlo error"),
      scene.text("较不采取措施（百分点）", "Over doing nothing, points"), scene.text("主要取决于（各自单独解释）", "Hangs on (explains alone)"),
    ]
    let failures = told.flatMap { outlook, decisions -> [Phrase] in
      let text = DecisionText(outlook.futures)
      return decisions.compactMap { decision in
        text.failure(decision).map { sentence in
          let prefix = scene.prefix(outlook)
          return Phrase((prefix + sentence)(scene.language))
        }
      }
    }
    let table = PageTable(
      caption: scene.text("概率、抽样误差与主要取决的假设", "Probabilities, their errors and what they hang on"),
      heads: [heads.map { PageTable.Head($0) }], rows: told.flatMap { rows($0, $1) }, notes: notes,
      cardHeads: [""] + heads.dropFirst())
    return [.table(table)] + (failures.isEmpty ? [] : [.list(failures)])
  }

  private var notes: [String] {
    let drawn = FuturesNote(scene).drawn
    let spread = outlooks.map(\.futures.rankError).max() ?? 0
    let rank =
      spread > 0
      ? Text(
        zh: "图中分位数的位次误差不超过 \(percent: spread, 2)。",
        en: " Quantiles in the charts are within \(percent: spread, 2) of their rank.") : Text(same: "")
    return [
      scene.text(
        "\(drawn)。抽样误差为 95% 区间的半宽（百分点）。\(rank)",
        "\(drawn.capital). The error is half the width of the 95% interval, in points.\(rank)"),
      scene.text(
        "“单独解释”为该假设独自解释的方差比例；不足一半时，其余出自共同作用或偶然。",
        "What a value explains alone is its share of the variance; where all explain less than half, the rest is their interplay or chance."
      ),
    ]
  }

  private func rows(_ outlook: Outlook, _ decisions: [Decision]) -> [PageTable.Row] {
    let futures = outlook.futures
    let text = DecisionText(futures)
    var rows: [PageTable.Row] = []
    func add(_ matter: Text, _ probability: Proportion, _ gain: PairedGain?, _ decision: Decision?) {
      let prefix = scene.prefix(outlook)
      rows.append(
        PageTable.Row([
          PageTable.Cell((prefix + matter.capital)(scene.language)),
          PageTable.Cell(ChanceText.share(probability), .figure),
          PageTable.Cell(ChanceText.error(probability), .figure),
          PageTable.Cell(gain.map(ChanceText.gain) ?? "–", .figure),
          PageTable.Cell(decision.map { hangs($0, outlook)(scene.language) } ?? "–"),
        ]))
    }
    let likeliest = outlook.likeliest?.year
    for year in ([likeliest].compactMap(\.self) + FuturesText.censuses(outlook).filter { $0 != likeliest }).sorted() {
      guard let probability = futures.years.firstIndex(of: year).flatMap({ futures.window($0) }) else { continue }
      add(FuturesText.applying(year, outlook), probability, nil, nil)
    }
    let measures = !futures.program.plan.measures.isEmpty
    // Where the measures do most to the county, for better or for worse.
    func reach(_ year: Int) -> Double { measures ? abs(futures.gain(.county, year)?.gain ?? 0) : 0 }
    if let most = futures.years.indices.max(by: { reach($0) < reach($1) }), most != outlook.last, reach(most) > 0 {
      add(
        Text(zh: "\(futures.years[most]) 年各项达标", en: "all clauses met in \(futures.years[most])"),
        futures.probability(.county, most), futures.gain(.county, most), nil)
    }
    let county = decisions.first { $0.matter == .county }
    add(
      Text(zh: "\(futures.years[outlook.last]) 年各项达标", en: "all clauses met in \(futures.years[outlook.last])"),
      futures.probability(.county, outlook.last), measures ? futures.gain(.county, outlook.last) : nil, county)
    if let kept = futures.promisesKept {
      let promises = decisions.first { $0.matter == .promises }
      add(Text(zh: "承诺到期时全部兑现", en: "every promise kept in time"), kept, nil, promises)
    }
    for decision in decisions {
      guard case .part(let part) = decision.matter else { continue }
      let gain = measures ? futures.gain(.stands(part), decision.year) : nil
      add(text.matter(decision), futures.probability(.stands(part), decision.year), gain, decision)
    }
    return rows
  }

  /// The three assumptions that move it most.
  private func hangs(_ decision: Decision, _ outlook: Outlook) -> Text {
    let words = DecisionText(outlook.futures).chosen(decision).map { driver -> Text in
      let name = UncertaintyText.name(outlook.futures.uncertainties[driver.input], outlook.program)
      let share = Digits.percent(max(0, driver.share.value), 0)
      return Text(zh: "\(name) \(verbatim: share)", en: "\(name) \(verbatim: share)")
    }
    guard !words.isEmpty else { return Text(zh: "没有一项假设明显起作用", en: "no single assumption") }
    let all = Text.joined(words, zh: "、", en: ", ")
    let alone = decision.drivers.reduce(0) { $0 + max(0, $1.share.value) }
    let share = Digits.percent(alone, 0)
    return alone < 0.5
      ? Text(zh: "\(all)（单项合计只解释 \(verbatim: share)）", en: "\(all) (all alone only \(verbatim: share))") : all
  }
}
