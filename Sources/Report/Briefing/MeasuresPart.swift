import Charts
import County
import Regulation
import Simulation

/// What each measure bought, with the range it has over the order of the measures, and what the plan costs by year.
struct MeasuresPart {
  private let scene: Scene
  /// Clauses whose figures are charted step by step: the CVs and the sizes of schools.
  private static let charted = Set(ClauseID.allCases.filter { [.spread, .size].contains($0.card.kind) })
  /// Steps of a waterfall, sentences under it, and layers of cost listed one by one.
  private static let mostSteps = 12
  private static let mostSentences = 6
  private static let mostLayers = 6

  init(_ scene: Scene) { self.scene = scene }

  var part: Page.Part {
    var blocks: [PageBlock] = [.heading(level: 2, title(scene.language))]
    blocks += joined(scene.entries.indices.flatMap(plan))
    for place in scene.entries.indices where !scene.entries[place].timeline.costs.isEmpty {
      blocks.append(.figure(costs(place)))
    }
    for place in scene.entries.indices { blocks += story(place) }
    if scene.entries.allSatisfy({ $0.timeline.costs.isEmpty }) {
      blocks.append(.paragraph(Phrase(scene.text("各方案均未列投入。", "No plan gives a cost."))))
    }
    return Page.Part(id: "measures", blocks: blocks)
  }

  /// What the measures of a plan bring with them, and what of them could not be carried out.
  private func story(_ place: Int) -> [PageBlock] {
    let timeline = scene.entries[place].timeline
    let words = MeasureText(timeline)
    let story = words.others + [TimelineText(timeline, []).conduct].compactMap(\.self)
    let mergers = words.consolidations
    guard !story.isEmpty || !mergers.isEmpty else { return [] }
    let name = scene.name(of: place)
    let title = scene.text("\(name)措施的影响", "What the measures of \(name) bring with them")
    return [.heading(level: 3, title)] + (mergers.isEmpty ? [] : [.table(table(mergers, timeline, name))])
      + (story.isEmpty ? [] : [.list(story.map { Phrase($0(scene.language)) })])
  }

  /// A row for each merger, formation and opening.
  private func table(_ mergers: [ConsolidationText], _ timeline: Timeline, _ name: Text) -> PageTable {
    let heads = [scene.text("年份与措施", "Year and measure")] + ConsolidationText.heads.map { $0(scene.language) }
    return PageTable(
      caption: scene.text("\(name)的布局调整", "Changes of layout of \(name)"),
      heads: [heads.map { PageTable.Head($0) }],
      rows: mergers.map { merger in
        let measure = timeline.program.plan.measures[merger.consolidation.measure].name
        let head = scene.text(
          "\(merger.consolidation.year) 年 \(verbatim: measure)", "\(merger.consolidation.year): \(verbatim: measure)")
        return PageTable.Row([PageTable.Cell(head)] + merger.cells.map { PageTable.Cell($0(scene.language)) })
      }, cardHeads: [""] + heads.dropFirst(), isText: true)
  }

  /// Sentences of plans that say the same, one after another, as one.
  private func joined(_ blocks: [PlanBlock]) -> [PageBlock] {
    var out: [PageBlock] = []
    var run: (plans: [Int], words: Text)?
    func flush() {
      guard let told = run else { return }
      let names =
        told.plans.count == 1
        ? scene.title(of: told.plans[0]) : Text.joined(told.plans.map(scene.name), zh: "、", en: ", ")
      out.append(.paragraph(Phrase(scene.text("\(names)：\(told.words)。", "\(names.capital): \(told.words)."))))
      run = nil
    }
    for block in blocks {
      switch block {
      case .sentence(let plan, let words):
        if let told = run, told.words == words {
          run = (told.plans + [plan], words)
        } else {
          flush()
          run = ([plan], words)
        }
      case .block(let block):
        flush()
        out.append(block)
      }
    }
    flush()
    return out
  }

  /// A block of a plan, or a sentence that other plans may share.
  private enum PlanBlock {
    case sentence(plan: Int, Text)
    case block(PageBlock)
  }

  /// What the measures of the first plan do to the figure they move most; that they move none, where it is so.
  private var title: Text {
    guard !scene.program.plan.measures.isEmpty else {
      return Text(zh: "方案没有措施：一切变化都来自生源", en: "The plan has no measure: all change comes from enrolment")
    }
    guard let effects = scene.briefing.effects.first ?? nil, let effect = main(effects, scene.main) else {
      let name = scene.name(of: 0)
      guard let moved = moved(0) else {
        return Text(
          zh: "\(name)的措施没有改变任何差异系数和学校规模：变化都来自生源",
          en: "The measures of \(name) move no CV and no school's size: all change comes from enrolment")
      }
      return Text(zh: "\(name)的措施\(moved)", en: "The measures of \(name) \(moved)")
    }
    return finding(effect, scene.main)
  }

  /// The CV that the measures of a plan move most in the last year, where no clause turns by it; nil where they move
  /// neither a CV nor a school's size in any year.
  private func moved(_ place: Int) -> Text? {
    let entry = scene.entries[place]
    let program = entry.timeline.program
    let pairs = zip(entry.timeline.years, entry.doingNothing.years)
    let isStill = pairs.allSatisfy { with, without in
      MeasuresPart.charted.allSatisfy { clause in
        with.clause(clause)?.parts.map(\.value) == without.clause(clause)?.parts.map(\.value)
      }
    }
    guard !isStill else { return nil }
    let nothing = Text(zh: "没有使任何差异系数或学校规模改变结论", en: "turn no verdict of a CV or of a school's size")
    guard let with = entry.timeline.years.last, let without = entry.doingNothing.years.last else { return nothing }
    let changes = zip(with.clause(.r2)?.parts ?? [], without.clause(.r2)?.parts ?? []).compactMap { own, other in
      own.value.flatMap { value in other.value.map { (part: own.part, from: $0, to: value) } }
    }
    guard let most = changes.max(by: { abs($0.to - $0.from) < abs($1.to - $1.from) }), most.to != most.from else {
      return nothing
    }
    let what = Naming.long(.r2, most.part, program)
    let from = Digits.apart(most.from, from: most.to, 3)
    let to = Digits.apart(most.to, from: most.from, 3)
    return Text(
      zh: "\(nothing)，变动最大的是 \(with.year) 年\(what)（\(verbatim: from) → \(verbatim: to)）",
      en: "\(nothing); they move \(what) most (\(with.year): \(verbatim: from) → \(verbatim: to))")
  }

  /// The CV or size that the measures move most, in units of its limit; one that they keep within its limit comes first,
  /// one that fails by them next: only where no verdict depends on them, one that turns out the same without them.
  private func main(_ effects: Effects, _ timeline: Timeline) -> Effect? {
    let told = effects.all.filter { effect in
      guard MeasuresPart.charted.contains(effect.subject.clause), let figure = effect.horizon else { return false }
      return figure.shares.contains { $0.share != 0 }
    }
    func weight(_ effect: Effect) -> (Int, Double) {
      guard let figure = effect.horizon else { return (0, 0) }
      let limit = limit(effect, timeline) ?? 1
      let rank = effect.reaches == effect.reachesWithout ? 0 : effect.reaches ? 2 : 1
      return (rank, abs(figure.with - figure.without) / max(limit, .leastNormalMagnitude))
    }
    return told.max { weight($0) < weight($1) }
  }

  private func limit(_ effect: Effect, _ timeline: Timeline) -> Double? {
    timeline.years.last?.clause(effect.subject.clause)?.parts.first { $0.part == effect.subject.part }?.limit
      ?? timeline.years.first?.clause(effect.subject.clause)?.parts.first { $0.part == effect.subject.part }?.limit
  }

  private func figure(_ effect: Effect, _ value: Double) -> String {
    effect.subject.clause == .g4 ? Digits.grouped(value) : Digits.fixed(value, 3)
  }

  private func change(_ effect: Effect, _ value: Double) -> String {
    effect.subject.clause == .g4 ? Digits.signed(value, 0) : Digits.signed(value, 3)
  }

  private func finding(_ effect: Effect, _ timeline: Timeline) -> Text {
    if effect.reaches, effect.reachesWithout { return needless(effect, timeline) }
    guard let told = effect.horizon else { return Text(same: "") }
    let what = Naming.long(effect.subject.clause, effect.subject.part, timeline.program)
    let with = figure(effect, told.with)
    let without = figure(effect, told.without)
    let strongest = told.shares.max { abs($0.share) < abs($1.share) }
    let most =
      strongest.map { share -> Text in
        let name = timeline.program.plan.measures[share.measure].name
        let amount = change(effect, share.share)
        return Text(
          zh: "，“\(verbatim: name)”作用最大（\(verbatim: amount)）",
          en: "; \"\(verbatim: name)\" does most (\(verbatim: amount))")
      } ?? Text(same: "")
    let isOver = !effect.reachesWithout && effect.history.holds.last == false
    let still = isOver ? Text(zh: "，仍超过标准", en: ", still over the limit") : Text(same: "")
    return Text(
      zh:
        "措施使 \(told.year) 年\(what)由 \(verbatim: without) \(told.with < told.without ? "降至" : "升至") \(verbatim: with)\(still)\(most)",
      en: "The measures take \(what) in \(told.year) from \(verbatim: without) to \(verbatim: with)\(still)\(most)")
  }

  /// That what the measures move most would hold without them too, and from when.
  private func needless(_ effect: Effect, _ timeline: Timeline) -> Text {
    let what = Naming.long(effect.subject.clause, effect.subject.part, timeline.program)
    let from = effect.without.holdsFrom.flatMap { $0 > timeline.program.firstYear ? $0 : nil }
    guard effect.subject.clause == .g4, let from,
      let school = timeline.program.layout.name(of: effect.subject.part)
    else {
      return Text(
        zh: "措施没有改变结论：\(what)不采取措施亦达标",
        en: "The measures turn no verdict: \(what) holds without them too")
    }
    return Text(
      zh: "措施没有改变结论：\(verbatim: school)不采取措施 \(from) 年亦降到标准以内",
      en: "The measures turn no verdict: \(verbatim: school) comes under the limit in \(from) without them too")
  }

  /// The effects that a list tells of, none of a single section: that of the waterfall first, then CVs that break or
  /// would have, the earliest first, then what holds by the measures alone, then the others.
  private func listed(_ effects: Effects, _ main: Effect) -> [Effect] {
    func rank(_ effect: Effect) -> (Int, Int) {
      if effect.subject == main.subject { return (0, 0) }
      let isCV = effect.subject.clause != .g4
      if isCV, effect.isPrevented || effect.history.holds.last == false { return (1, effect.subject.year) }
      return (effect.reaches && !effect.reachesWithout ? 2 : 3, 0)
    }
    let told = effects.all.filter { effect in
      guard MeasuresPart.charted.contains(effect.subject.clause) else { return false }
      if case .section? = effect.subject.part.subject { return false }
      return true
    }
    return told.enumerated().sorted { one, two in
      let (first, second) = (rank(one.element), rank(two.element))
      return first == second ? one.offset < two.offset : first < second
    }.map(\.element)
  }

  /// The waterfall of one plan and what did it, resolution by resolution.
  private func plan(_ place: Int) -> [PlanBlock] {
    let timeline = scene.entries[place].timeline
    guard !timeline.program.plan.measures.isEmpty, place < scene.briefing.effects.count,
      let effects = scene.briefing.effects[place]
    else {
      return timeline.program.plan.measures.isEmpty
        ? [.sentence(plan: place, Text(zh: "没有措施", en: "no measures"))] : []
    }
    guard let effect = main(effects, timeline), let told = effect.horizon else {
      let moved =
        moved(place)
        ?? Text(
          zh: "没有改变任何差异系数和学校规模，只对所涉及的其他条款（如表Ⅳ-11）有作用",
          en: "move no CV and no school's size; they count for other clauses, such as Table IV-11")
      return [.sentence(plan: place, Text(zh: "措施\(moved)", en: "the measures \(moved)"))]
    }
    let listed = listed(effects, effect)
    let text = EffectText(timeline, effects)
    var sentences = listed.prefix(MeasuresPart.mostSentences).map { Phrase(text.sentence($0)(scene.language)) }
    let rest = listed.count - sentences.count
    if rest > 0 { sentences.append(Phrase(scene.text("另有 \(rest) 项（见数据）。", "\(rest) more (see the data)."))) }
    return [.block(.figure(waterfall(effect, told, timeline, effects, place))), .block(.list(sentences))]
  }

  private func waterfall(
    _ effect: Effect, _ told: FigureEffect, _ timeline: Timeline, _ effects: Effects, _ place: Int
  ) -> PageFigure {
    let measures = timeline.program.plan.measures
    let moving = told.shares.filter { $0.least != 0 || $0.most != 0 || $0.share != 0 }
    let ranked = moving.sorted { abs($0.share) > abs($1.share) }
    let kept = Set(ranked.prefix(MeasuresPart.mostSteps).map(\.measure))
    let shown = moving.filter { kept.contains($0.measure) }
    let rest = moving.filter { !kept.contains($0.measure) }
    var csv = DataTable()
    csv.row(
      ["subject", "year", "measure", "share", "least", "most", "withoutIt", "alone", "error"].map { .text($0) })
    for other in listed(effects, effect) {
      guard let figure = other.horizon ?? other.turn else { continue }
      let subject = Naming.long(other.subject.clause, other.subject.part, timeline.program)(scene.language)
      for share in figure.shares {
        csv.row([
          .text(subject), .year(figure.year), .text(measures[share.measure].name), .number(share.share),
          .number(share.least), .number(share.most), .number(share.leftOut), .number(share.alone), .number(share.error),
        ])
      }
    }
    var steps = shown.map { share in
      Waterfall.Step(
        label: measures[share.measure].name, value: share.share, low: share.least, high: share.most)
    }
    if !rest.isEmpty {
      steps.append(
        Waterfall.Step(
          label: scene.text("其余 \(rest.count) 项", "\(rest.count) more"), value: rest.reduce(0) { $0 + $1.share }))
    }
    let words = shown.map { share -> Text in
      let amount = change(effect, share.share)
      let low = change(effect, share.least)
      let high = change(effect, share.most)
      let name = measures[share.measure].name
      return Text(
        zh: "“\(verbatim: name)”\(verbatim: amount)（\(verbatim: low) 至 \(verbatim: high)）",
        en: "\"\(verbatim: name)\" \(verbatim: amount) (\(verbatim: low) to \(verbatim: high))")
    }
    let all = Text.joined(words)
    let what = Naming.long(effect.subject.clause, effect.subject.part, timeline.program)
    let limit = limit(effect, timeline)
    let method: Text =
      switch effects.method {
      case .exact: Text(zh: "各种实施次序全部计算。", en: "All orders are computed.")
      case .sampled(let orders): Text(zh: "次序抽取 \(orders) 种。", en: "\(orders) orders are sampled.")
      }
    let finding = finding(effect, timeline)
    let plan = scene.name(of: place)
    let title =
      scene.isAlone
      ? finding
      : Text(zh: "\(plan)：\(finding)", en: "\(plan): \(finding.small)")
    return scene.figure(
      "effects-\(place + 1)", title,
      words: Text(
        zh:
          "\(told.year) 年\(what)，不采取措施 \(verbatim: figure(effect, told.without))，按方案 \(verbatim: figure(effect, told.with))：\(all)。",
        en:
          "\(what.capital) in \(told.year): \(verbatim: figure(effect, told.without)) when nothing is done, \(verbatim: figure(effect, told.with)) by the plan. \(all)."
      ),
      note: scene.labels.note(
        scene.text(
          "自左向右由不采取措施到按方案实施；每步为该措施在各种实施次序中的平均贡献（Shapley 值），细线为各次序中的最小至最大。\(method)",
          "From doing nothing to the plan; a step is the mean of what a measure adds over all orders (Shapley), the thin line its least and most. \(method)"
        ), [effect.subject.clause]),
      csv: csv
    ) { caption in
      Waterfall(
        caption: caption,
        start: Waterfall.Total(label: scene.text("不采取措施", "Do nothing"), value: told.without), steps: steps,
        end: Waterfall.Total(label: scene.text("按方案", "By the plan"), value: told.with),
        limit: limit.map { value in
          let digits = effect.subject.clause == .g4 ? Digits.grouped(value) : Digits.fixed(value, 2)
          return LimitLine(value, label: scene.text("标准 \(verbatim: digits)", "limit \(verbatim: digits)"))
        },
        isRiseGood: false, numerals: effect.subject.clause == .g4 ? scene.persons : scene.numerals(3))
    }
  }

  /// Costs of a plan by year and measure, 10,000 yuan.
  private func costs(_ place: Int) -> PageFigure {
    let timeline = scene.entries[place].timeline
    let costs = timeline.costs
    let first = min(scene.firstYear, costs.map(\.year).min() ?? scene.firstYear)
    let last = max(timeline.program.lastYear, costs.map(\.year).max() ?? scene.lastYear)
    let years = Array(first...last)
    var byMeasure: [(name: String, values: [Double])] = []
    for cost in costs {
      let at =
        byMeasure.firstIndex { $0.name == cost.measure }
        ?? {
          byMeasure.append((cost.measure, Array(repeating: 0, count: years.count)))
          return byMeasure.count - 1
        }()
      byMeasure[at].values[cost.year - first] += cost.yuan / 10_000
    }
    let ranked = byMeasure.sorted { $0.values.reduce(0, +) > $1.values.reduce(0, +) }
    var layers = ranked.prefix(MeasuresPart.mostLayers).map { StackedChart.Layer(name: $0.name, values: $0.values) }
    let others = ranked.dropFirst(MeasuresPart.mostLayers)
    if !others.isEmpty {
      let sums = years.indices.map { year in others.reduce(0) { $0 + $1.values[year] } }
      layers.append(StackedChart.Layer(name: scene.text("其余 \(others.count) 项", "\(others.count) more"), values: sums))
    }
    var csv = DataTable()
    csv.row(["year", "measure", "yuan"].map { .text($0) })
    for cost in costs { csv.row([.year(cost.year), .text(cost.measure), .number(cost.yuan)]) }
    let totals = years.indices.map { year in byMeasure.reduce(0) { $0 + $1.values[year] } }
    let all = totals.reduce(0, +)
    let peak = totals.max() ?? 0
    let peakYears = Years.spans(zip(years, totals).filter { $0.1 == peak }.map(\.0))
    let plan =
      scene.isAlone
      ? Text(zh: "投入", en: "The plan costs")
      : Text(zh: "\(Names.plan(place))投入", en: "\(Names.plan(place)) costs")
    func money(_ value: Double) -> Text { Money.text(value * 10_000) }
    let finding = Text(
      zh: "\(plan)合计 \(money(all))，最多的年份为 \(peakYears)（\(money(peak))）",
      en: "\(plan) \(money(all)) in all, most in \(peakYears) (\(money(peak)))")
    let words = zip(years, totals).filter { $0.1 > 0 }.map { year, yuan in
      Text(zh: "\(year) 年 \(money(yuan))", en: "\(year): \(money(yuan))")
    }
    let told = Text.joined(words, zh: "，", en: ", ")
    let divider = scene.divider
    return scene.figure(
      "costs-\(place + 1)", finding,
      words: Text(zh: "分年投入：\(told)。", en: "Cost by year: \(told)."),
      note: scene.labels.note(
        scene.text("图中单位为万元；只计方案所列的投入，未列的不计。", "In units of 10,000 yuan; what the plan names, nothing else.")),
      csv: csv
    ) { caption in
      StackedChart(
        caption: caption, years: years, layers: layers, divider: divider,
        numerals: Numerals(decimals: 0) { value, decimals in
          decimals == 0 ? Digits.grouped(value) : Digits.fixed(value, decimals)
        })
    }
  }
}
