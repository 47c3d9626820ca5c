import County
import Regulation
import Simulation

/// The first page: when to apply, the answer in three sentences, the decision asked for, the price and the risk.
struct LeaderPart {
  private let scene: Scene
  private var main: Timeline { scene.main }
  private var program: Program { scene.program }
  private var layout: Layout { scene.layout }
  private let prospect: Prospect

  init(_ scene: Scene) {
    self.scene = scene
    prospect = Prospect(scene.main, scene)
  }

  var part: Page.Part {
    let standard = scene.standard.title(scene.language)
    let kicker = scene.text(
      "\(program.county.name)　义务教育优质均衡推演报告　\(scene.firstYear)–\(scene.lastYear) 年　\(standard)",
      "\(program.county.name): projection of balanced compulsory education, \(scene.firstYear)–\(scene.lastYear). \(standard)")
    var blocks: [Block] = [.kicker(kicker), .heading(level: 1, prospect.headline(scene.language))]
    if let synthetic = program.county.synthetic {
      blocks.append(.callout(label: scene.text("合成数据", "Synthetic data"), [Phrase(SyntheticText.line(synthetic)(scene.language))]))
    }
    blocks.append(
      .callout(
        label: scene.text("结论", "In three sentences"),
        [answer, resolved, breaks].compactMap(\.self).map { Phrase($0(scene.language)) }))
    var strip = PlanStrip(scene).figure
    strip.level = 2
    blocks.append(.figure(strip))
    if let target = scene.briefing.target {
      let lines = TargetText.lines(target, beside: main.years[0], scene.standard)
      blocks.append(.note(Phrase(Text.joined(lines)(scene.language))))
    }
    blocks.append(
      .answers(
        [
          Block.Answer(scene.text("何时申报", "When to apply"), timing),
          Block.Answer(scene.text("请决定", "To decide"), decision),
          Block.Answer(scene.text("代价", "Price"), price), Block.Answer(scene.text("风险", "Risk"), risk),
        ].filter { !$0.lines.isEmpty }))
    return Page.Part(id: "summary", form: .onePage, blocks: blocks)
  }

  private func phrase(_ text: Text) -> Phrase { Phrase(text(scene.language)) }

  /// The clauses that no verdict counts, as a condition.
  private var condition: Text {
    let open = PlanStory.ranges(main.years[0].conditions.map(\.rawValue))
    return open.isEmpty
      ? Text(same: "") : Text(zh: "（\(open) 未评估，以其达标为条件）", en: " (on condition of \(open), not assessed)")
  }

  /// The first sentence: when the county can apply.
  private var answer: Text {
    let title = program.plan.title
    let plan =
      scene.isAlone
      ? Text(zh: "按“\(title)”", en: "Under \"\(title)\"") : Text(zh: "按方案一“\(title)”", en: "Under Plan 1, \"\(title)\"")
    guard let window = main.window else {
      let span = Names.count(program.windowYears + 1)
      if let still = prospect.stillExempt {
        return Text(
          zh: "\(plan.zh)，各年已评估条款均达标，但\(still)的达标靠的是承诺，到 \(scene.lastYear) 年仍超过标准，不能据此申报\(condition.zh)。",
          en:
            "\(plan.en), every assessed clause holds, but \(still) by a promise alone, still over the limit in \(scene.lastYear): the county cannot apply on that\(condition.en)."
        )
      }
      return Text(
        zh: "\(plan.zh)，\(scene.firstYear)–\(scene.lastYear) 年没有连续\(span.zh)年各项均达标的年份，不具备申报条件\(condition.zh)。",
        en:
          "\(plan.en), no census of \(scene.firstYear)–\(scene.lastYear) begins \(span.en) years in which every assessed clause holds: the county cannot apply\(condition.en)."
      )
    }
    let span = Names.count(program.windowYears)
    guard !window.years.isEmpty else {
      let years = TimelineStory.spans(window.provisionalYears)
      return Text(
        zh: "\(plan.zh)，\(years) 年各项达标，可暂定申报；其后\(span.zh)年超出推演期，尚不能确认\(condition.zh)。",
        en:
          "\(plan.en), every assessed clause holds in \(years), but the \(span.en) years after lie past the plan\(condition.en)."
      )
    }
    let years = TimelineStory.spans(window.years)
    return Text(
      zh: "\(plan.zh)，以 \(years) 年统计数据申报，当年及其后\(span.zh)年已评估条款均达标\(condition.zh)。",
      en:
        "\(plan.en), the county can apply on the census of \(years): every assessed clause holds then and for \(span.en) years after\(condition.en)."
    )
  }

  /// The second sentence: what becomes of the oversized schools and their promises.
  private var resolved: Text {
    let found = main.resolutions.filter { $0.clause == .g4 }
    guard !found.isEmpty else { return Sizes(scene).noneOversized }
    return Text(zh: Sizes(scene).finding.zh + "。", en: Sizes(scene).finding.en + ".")
  }

  /// The third sentence: what fails first, by how much, and what else; or the least room left.
  private var breaks: Text? {
    let lapses = prospect.lapses
    guard let first = lapses.first else {
      if let obstacle = prospect.obstacle {
        return failing(obstacle.year, obstacle.clause, obstacle.part, others: 0)
      }
      guard let worst = scene.entries[0].outcome.worstMargin else { return nil }
      let what = Naming.long(worst.clause, worst.part, program)
      return Text(
        zh: "今天达标的各项到 \(scene.lastYear) 年均不被突破；余量最小的是 \(worst.year) 年\(what.zh)，余 \(Digits.fixed(worst.value, 3))。",
        en:
          "Nothing that stands today fails by \(scene.lastYear); the least room is that of \(what.en) in \(worst.year), \(Digits.fixed(worst.value, 3))."
      )
    }
    let year = first.lapses[0]
    let part = main.years[year - scene.firstYear].clause(first.clause)?.parts.first { $0.part == first.part }
    return part.map { failing(year, first.clause, $0, others: lapses.count - 1) }
  }

  private func failing(_ year: Int, _ clause: ClauseID, _ part: PartResult, others: Int) -> Text {
    let what = Naming.long(clause, part.part, program)
    let figures =
      PartText.value(clause, part).flatMap { value in
        PartText.limit(clause, part).map { limit in
          Text(zh: "为 \(value.zh)（标准 \(limit.zh)）", en: " is \(value.en) (limit \(limit.en))")
        }
      } ?? Text(zh: "不达标", en: " is unmet")
    let more =
      others > 0
      ? Text(zh: "，其后另有 \(others) 项不再达标", en: ", and \(others) more fail after it") : Text(same: "")
    let remedy = remedy(year, clause, part.part) ?? Text(same: "")
    return Text(
      zh: "但 \(year) 年\(what.zh)\(figures.zh)\(remedy.zh)\(more.zh)。",
      en: "But in \(year) \(what.en)\(figures.en)\(remedy.en)\(more.en).")
  }

  /// What would bring a CV back to its limit in a year: teachers who move, or the least that is added.
  private func remedy(_ year: Int, _ clause: ClauseID, _ part: Part) -> Text? {
    guard clause == .r2, let stage = part.stage, let indicator = part.indicator,
      let kind = Needs(main.facts[year - scene.firstYear]).stage(stage)?.kinds[indicator.index],
      let need = kind.toLimit, need.total > 0
    else { return nil }
    let amount = NeedsText.counted(need.total, indicator)
    let name = Names.indicator(indicator)
    let later = greatestNeed(clause, part, stage, indicator).flatMap { year, most -> Text? in
      guard most > need.total else { return nil }
      let amount = NeedsText.counted(most, indicator)
      return Text(zh: "，到 \(year) 年共需 \(amount.zh)", en: ", \(amount.en) in \(year)")
    } ?? Text(same: "")
    let moved = kind.moves.map { moves in
      let persons = Digits.fixed(moves.persons, 0)
      return Text(zh: "再交流 \(persons) 人，或", en: "\(persons) more to move, or ")
    } ?? Text(same: "")
    return Text(
      zh: "，当年需\(moved.zh)增加\(name.zh) \(amount.zh)\(later.zh)",
      en: "; it takes \(moved.en)\(amount.en) more \(indicator == .multimedia ? "" : "of \(name.en) ")then\(later.en)")
  }

  /// The year in which most is needed to bring a CV back to its limit, nothing having been added before, and how much.
  private func greatestNeed(
    _ clause: ClauseID, _ part: Part, _ stage: Stage, _ indicator: Indicator
  ) -> (year: Int, amount: Double)? {
    let unmet = main.years.indices.filter { place in
      main.years[place].clause(clause)?.parts.first { $0.part == part }?.verdict == .unmet
    }
    return unmet.compactMap { place in
      Needs(main.facts[place]).stage(stage)?.kinds[indicator.index].toLimit.map { (main.years[place].year, $0.total) }
    }.max { $0.1 < $1.1 }
  }

  /// The window, what falls due inside it, and the clause most likely to cost the title.
  private var timing: [Phrase] {
    guard let window = main.window else {
      guard let obstacle = prospect.obstacle else { return [] }
      let held = scene.entries[0].outcome.yearsStanding
      return [
        phrase(
          Text(
            zh: "\(main.years.count) 年中有 \(held) 年各项达标，\(obstacle.year) 年起中断。",
            en: "Every assessed clause holds in \(held) of \(main.years.count) years; it ends in \(obstacle.year)."))
      ]
    }
    let story = TimelineStory(main, scene.briefing.alternatives)
    var lines: [Phrase] = []
    if !window.years.isEmpty {
      let spans = TimelineStory.spans(window.years)
      let span = Names.count(program.windowYears)
      lines.append(
        Phrase([
          .strong(scene.text("\(spans) 年", "Census of \(spans)")),
          .plain(scene.text("（申报后\(span.zh)年内不失守）", ", safe for \(span.en) years after")),
        ]))
    }
    if !window.provisionalYears.isEmpty {
      let spans = TimelineStory.spans(window.provisionalYears)
      lines.append(phrase(Text(zh: "\(spans) 年暂定：其后年份超出推演期。", en: "\(spans) provisionally: the years after lie past the plan.")))
    }
    if !window.exemptionsDue.isEmpty {
      let due = window.exemptionsDue.map { due in
        let name = layout.schoolNames[due.school]
        return Text(zh: "\(name) \(due.due) 年到期（\(due.under) 年降到标准以内）", en: "\(name) due \(due.due) (under its limit in \(due.under))")
      }
      let all = Text.joined(due)
      lines.append(phrase(Text(zh: "期内承诺：\(all.zh)。", en: "Promises due inside: \(all.en).")))
    }
    if let risk = window.riskiest {
      let text = story.riskText(risk)
      lines.append(phrase(Text(zh: text.zh + "。", en: text.en.capital + ".")))
    }
    return lines
  }

  /// What the leader is asked: to apply, to choose another plan, or to act before a clause fails.
  private var decision: [Phrase] {
    var lines: [Text] = []
    if let window = main.window, !window.years.isEmpty {
      let spans = TimelineStory.spans(window.years)
      lines.append(Text(zh: "是否以 \(spans) 年统计数据申报。", en: "Whether to apply on the census of \(spans)."))
      if let first = prospect.lapses.first {
        let what = Naming.long(first.clause, first.part, program)
        lines.append(
          Text(
            zh: "\(first.lapses[0] - 1) 年以前对\(what.zh)采取什么措施。",
            en: "What to do about \(what.en) before \(first.lapses[0])."))
      }
    }
    if let better = prospect.better, better != 0 {
      let outcome = scene.entries[better].outcome
      let own = scene.entries[0].outcome
      if outcome.yearsStanding > own.yearsStanding {
        let name = scene.name(of: better)
        let cost = money(outcome.cost)
        let isOther = !scene.entries[better].doingNothing.hasSameRolls(as: scene.nothing)
        let world = isOther ? Text(zh: "（假设与方案一不同）", en: " (under other assumptions)") : Text(same: "")
        lines.append(
          Text(
            zh:
              "是否改行\(name.zh)\(world.zh)：\(outcome.years) 年中 \(outcome.yearsStanding) 年各项达标（方案一 \(own.yearsStanding) 年），费用 \(cost.zh)。",
            en:
              "Whether to take \(name.en) instead\(world.en): all clauses hold in \(outcome.yearsStanding) of \(outcome.years) years (Plan 1: \(own.yearsStanding)), at \(cost.en)."
          ))
      }
    } else if main.window == nil, let obstacle = prospect.obstacle {
      let what = Naming.long(obstacle.clause, obstacle.part.part, program)
      lines.append(Text(zh: "先就\(what.zh)另拟措施，再定申报年份。", en: "New measures for \(what.en) first, the year of application after."))
    }
    let first = program.plan.measures.map(\.years.lowerBound).min()
    let measures = program.plan.measures.filter { $0.years.lowerBound == first }
    if let first, !measures.isEmpty {
      let names = measures.prefix(3).map { "“\($0.name)”" }.joined(separator: "、")
      let english = measures.prefix(3).map { "\"\($0.name)\"" }.joined(separator: ", ")
      let more = measures.count > 3 ? Text(zh: "等 \(measures.count) 项", en: " and \(measures.count - 3) more") : Text(same: "")
      let all = program.plan.measures.count
      let count = all > 1 ? Text(zh: "（全部措施 \(all) 项）", en: " (\(all) measures in all)") : Text(same: "")
      lines.append(
        Text(
          zh: "\(first) 年起实施\(names)\(more.zh)\(count.zh)。", en: "Whether to begin \(english)\(more.en) in \(first)\(count.en)."))
    }
    return lines.map { phrase($0) }
  }

  private func money(_ yuan: Double) -> Text {
    let amount = Digits.exact((yuan / 100).rounded() / 100)
    return Text(zh: "\(amount) 万元", en: "\(Digits.grouped(yuan)) yuan")
  }

  /// Money by the plan, pupils and teachers who move, what stands empty in the end.
  private var price: [Phrase] {
    let outcome = scene.entries[0].outcome
    var lines: [Text] = []
    if main.costs.isEmpty {
      lines.append(Text(zh: "方案没有列出费用。", en: "The plan names no cost."))
    } else {
      let byYear = main.costs.reduce(into: [Int: Double]()) { $0[$1.year, default: 0] += $1.yuan }
      let peak = byYear.max { ($0.value, $1.key) < ($1.value, $0.key) }
      let all = money(outcome.cost)
      let most = peak.map { year, yuan in
        let amount = money(yuan)
        return Text(zh: "，最多的一年 \(amount.zh)（\(year)）", en: ", at most \(amount.en) in one year (\(year))")
      } ?? Text(same: "")
      lines.append(Text(zh: "费用合计 \(all.zh)\(most.zh)。", en: "\(all.en) in all\(most.en)."))
    }
    if outcome.pupilsMoved >= 0.5 {
      let pupils = Digits.grouped(outcome.pupilsMoved)
      lines.append(Text(zh: "因措施转学 \(pupils) 人。", en: "\(pupils) pupils change school by a measure."))
    }
    if outcome.teachersRotated >= 0.5 {
      let rotated = Digits.grouped(outcome.teachersRotated)
      lines.append(Text(zh: "交流轮岗（G11）\(rotated) 人次。", en: "\(rotated) teachers rotate (G11)."))
    }
    if outcome.teachersShifted >= 0.5 {
      let shifted = Digits.grouped(outcome.teachersShifted)
      lines.append(Text(zh: "教师调入他校 \(shifted) 人次。", en: "\(shifted) teachers move to another school's staff."))
    }
    return lines.map { phrase($0) }
  }

  /// Other readings, rounding, what could not be carried out, what is estimated.
  private var risk: [Phrase] {
    var lines: [Text] = []
    let readings = AlternativeText.lines(main, scene.briefing.alternatives)
    if let last = readings.last { lines.append(Text(zh: "换一种读法：\(last.zh)。", en: "By other readings: \(last.en).")) }
    for finding in scene.briefing.findings {
      if case .roundingDecides = finding.fact {
        let sentence = finding.sentence
        lines.append(Text(zh: sentence.zh + "。", en: sentence.en.capital + "."))
      }
    }
    let undone = main.ledger.undone.count
    if undone > 0 {
      lines.append(Text(zh: "措施有 \(undone) 次未能全部实施，详见措施部分。", en: "\(undone) times a measure is not carried out in full."))
    }
    if !scene.labels.assumed.isEmpty {
      let words = Assumed.words(scene.labels.assumed)
      lines.append(Text(zh: "估计或推定的数据：\(words.zh)。", en: "Estimated or assumed: \(words.en)."))
    }
    return lines.map { phrase($0) }
  }
}
