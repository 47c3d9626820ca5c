import County
import Regulation
import Simulation

/// What stands under the conclusion, side by side: when to apply, what to decide, the price and the risk.
struct LeaderAnswers {
  private let scene: Scene
  private let prospect: Prospect
  private var main: Timeline { scene.main }
  private var program: Program { scene.program }
  private var layout: Layout { scene.layout }

  init(_ scene: Scene, _ prospect: Prospect) {
    self.scene = scene
    self.prospect = prospect
  }

  /// All four, but for those of which there is nothing to say.
  var all: [Block.Answer] {
    [
      Block.Answer(scene.text("何时申报", "When to apply"), timing),
      Block.Answer(scene.text("请决定", "To decide"), decision),
      Block.Answer(scene.text("代价", "Price"), price), Block.Answer(scene.text("风险", "Risk"), risk),
    ].filter { !$0.lines.isEmpty }
  }

  private func phrase(_ text: Text) -> Phrase { Phrase(text(scene.language)) }

  /// The window, what falls due inside it, and the clause most likely to cost the title.
  private var timing: [Phrase] {
    guard let window = main.window else { return [phrase(untimely)] }
    let story = TimelineStory(main, scene.briefing.alternatives)
    var lines: [Phrase] = []
    if !window.years.isEmpty {
      let spans = CensusYears.text(window.years)
      let span = Names.count(program.windowYears)
      lines.append(
        Phrase([
          .strong(scene.text("\(spans.zh)统计数据", "Census of \(spans.en)")),
          .plain(
            FuturesStory.sureness(scene) == nil
              ? scene.text("（申报后\(span.zh)年内不失守）", ", safe for \(span.en) years after")
              : scene.text("（按单次推演）", " by the single run")),
        ]))
    }
    if !window.provisionalYears.isEmpty {
      let spans = TimelineStory.spans(window.provisionalYears)
      lines.append(
        phrase(Text(zh: "\(spans) 年暂定：其后年份超出推演期。", en: "\(spans) provisionally: the years after lie past the plan.")))
    }
    if !window.exemptionsDue.isEmpty {
      let due = window.exemptionsDue.map { due in
        let name = layout.schoolNames[due.school]
        return Text(
          zh: "\(name) \(due.due) 年到期（\(due.under) 年降到标准以内）",
          en: "\(name) due \(due.due) (under its limit in \(due.under))")
      }
      let all = Text.joined(due)
      lines.append(phrase(Text(zh: "期内承诺：\(all.zh)。", en: "Promises due inside: \(all.en).")))
    }
    let applying = FuturesStory.applying(scene)
    lines += applying.map { phrase($0) }
    if let risk = window.riskiest, applying.isEmpty {
      let text = story.riskText(risk)
      lines.append(phrase(Text(zh: text.zh + "。", en: text.en.capital + ".")))
    }
    return lines
  }

  /// Why there is no census to apply on.
  private var untimely: Text {
    if let short = prospect.tooShort { return Text(zh: short.zh + "。", en: short.en + ".") }
    if let still = prospect.stillExempt {
      return Text(
        zh: "\(still.name)到 \(program.lastYear) 年仍靠承诺达标，不能据此申报。",
        en: "\(still.name) stands by its promise alone in \(program.lastYear): too little to apply on.")
    }
    guard let obstacle = prospect.obstacle else {
      return Text(zh: "现有数据不足以判断哪一年可以申报。", en: "The data do not tell in which year to apply.")
    }
    let standing = main.years.filter { $0.verdictOfAssessed.holds }.map(\.year)
    let what = Naming.long(obstacle.clause, obstacle.part.part, program)
    guard !standing.isEmpty else {
      return Text(
        zh: "没有一年各项达标：\(obstacle.when.zh)\(what.zh)不达标。",
        en: "In no year do all clauses hold: \(what.en) fails \(obstacle.when.en).")
    }
    let spans = TimelineStory.spans(standing)
    return Text(
      zh: "\(main.years.count) 年中有 \(standing.count) 年（\(spans)）各项达标；\(obstacle.when.zh)\(what.zh)不达标。",
      en:
        "All clauses hold in \(standing.count) of \(main.years.count) years (\(spans)); \(what.en) fails \(obstacle.when.en)."
    )
  }

  /// What the leader is asked: to apply, to choose another plan, or to act before a clause fails.
  private var decision: [Phrase] {
    var lines: [Text] = []
    if let window = main.window, !window.years.isEmpty {
      let spans = CensusYears.text(window.years)
      lines.append(
        Text(zh: "是否以 \(spans.zh)统计数据申报。", en: "Whether to apply on the census of \(spans.en)."))
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
        let cost =
          scene.entries[better].timeline.costs.isEmpty
          ? Text(zh: "费用未列", en: "no cost named") : cost(outcome)
        let toll = toll(scene.entries[better])
        let isOther = !scene.entries[better].doingNothing.hasSameRolls(as: scene.nothing)
        let single =
          scene.outlooks.isEmpty ? Text(same: "") : Text(zh: "，均为单次推演", en: ", both in the single run")
        let world = isOther ? Text(zh: "（假设与方案一不同）", en: " (under other assumptions)") : Text(same: "")
        lines.append(
          Text(
            zh:
              "是否改行\(name.zh)\(world.zh)：\(outcome.years) 年中 \(outcome.yearsStanding) 年各项达标（方案一 \(own.yearsStanding) 年\(single.zh)），\(cost.zh)\(toll.zh)。",
            en:
              "Whether to take \(name.en) instead\(world.en): all clauses hold in \(outcome.yearsStanding) of \(outcome.years) years (Plan 1: \(own.yearsStanding)\(single.en)), \(cost.en)\(toll.en)."
          ))
      }
    } else if main.window == nil, prospect.stillExempt == nil, let obstacle = prospect.obstacle {
      let what = Naming.long(obstacle.clause, obstacle.part.part, program)
      lines.append(
        Text(zh: "先就\(what.zh)另拟措施，再定申报年份。", en: "New measures for \(what.en) first, the year of application after."))
    }
    let first = program.plan.measures.map(\.years.lowerBound).min()
    let measures = program.plan.measures.filter { $0.years.lowerBound == first }
    if let first, !measures.isEmpty {
      let names = measures.prefix(3).map { "“\($0.name)”" }.joined(separator: "、")
      let english = measures.prefix(3).map { "\"\($0.name)\"" }.joined(separator: ", ")
      let more =
        measures.count > 3 ? Text(zh: "等 \(measures.count) 项", en: " and \(measures.count - 3) more") : Text(same: "")
      let all = program.plan.measures.count
      let count = all > 1 ? Text(zh: "（全部措施 \(all) 项）", en: " (\(all) measures in all)") : Text(same: "")
      lines.append(
        Text(
          zh: "\(first) 年起实施\(names)\(more.zh)\(count.zh)。",
          en: "Whether to begin \(english)\(more.en) in \(first)\(count.en)."))
    }
    return (lines.isEmpty ? [undecided] : lines).map { phrase($0) }
  }

  /// What is asked where there is neither a census to apply on nor a measure to begin.
  private var undecided: Text {
    if main.window != nil || prospect.tooShort != nil {
      return Text(zh: "是否延长推演期，再定申报年份。", en: "Whether to let the plan run on before choosing a year.")
    }
    if let still = prospect.stillExempt {
      return Text(zh: "先就\(still.name)的规模另拟措施。", en: "New measures for the size of \(still.name) first.")
    }
    if prospect.obstacle == nil {
      return Text(zh: "先补齐数据，再作判断。", en: "Complete the data first.")
    }
    return Text(zh: "先另拟措施，再定申报年份。", en: "New measures first, the year of application after.")
  }

  /// What another plan takes besides money, and what of it cannot be carried out.
  private func toll(_ entry: PlanComparison.Entry) -> Text {
    var words: [Text] = []
    func add(_ count: Double, _ text: (String) -> Text) {
      if count >= 0.5 { words.append(text(Digits.grouped(count))) }
    }
    add(Double(entry.timeline.consolidations.reduce(0) { $0 + $1.closed.count })) {
      Text(zh: "撤并 \($0) 个学段部", en: "\($0) sections close")
    }
    add(entry.outcome.pupilsMoved) { Text(zh: "转学 \($0) 人", en: "\($0) pupils move") }
    add(entry.outcome.teachersShifted) { Text(zh: "教师调入他校 \($0) 人次", en: "\($0) teachers move") }
    add(Double(entry.timeline.ledger.undone.count)) {
      Text(zh: "\($0) 次措施未能全部实施", en: "\($0) times a measure falls short")
    }
    guard !words.isEmpty else { return Text(same: "") }
    let all = Text.joined(words, zh: "，", en: ", ")
    return Text(zh: "，" + all.zh, en: "; " + all.en)
  }

  private func cost(_ outcome: Outcome) -> Text {
    let all = money(outcome.cost)
    return Text(zh: "费用 \(all.zh)", en: "at \(all.en)")
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
      let most =
        peak.map { year, yuan in
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
    var lines = otherWorlds + [reading, withoutSmall].compactMap(\.self)
    for finding in scene.briefing.findings {
      if case .roundingDecides = finding.fact {
        let sentence = finding.sentence
        lines.append(Text(zh: sentence.zh + "。", en: sentence.en.capital + "."))
      }
    }
    let undone = main.ledger.undone.count
    if undone > 0 {
      lines.append(
        Text(zh: "措施有 \(undone) 次未能全部实施，详见措施部分。", en: "\(undone) times a measure is not carried out in full."))
    }
    if !scene.labels.assumed.isEmpty {
      let words = Assumed.words(scene.labels.assumed)
      lines.append(Text(zh: "估计或推定的数据：\(words.zh)。", en: "Estimated or assumed: \(words.en)."))
    }
    let central = scene.outlooks.isEmpty ? UncertaintyText.central(program.plan, scene.language) : []
    return chance + lines.map { phrase($0) } + central.map { Phrase($0) }
  }

  /// How sure the answer is, where a plan is uncertain.
  private var chance: [Phrase] { scene.outlooks.prefix(1).map { phrase(FuturesStory(scene, $0).leader) } }

  /// The worlds of other plans in which, nothing done, there is no census to apply on.
  private var otherWorlds: [Text] {
    var told: [Timeline] = [scene.nothing]
    let failing = scene.entries.indices.compactMap { place -> (place: Int, year: Int)? in
      let still = scene.entries[place].doingNothing
      guard !told.contains(where: { $0.hasSameRolls(as: still) }) else { return nil }
      told.append(still)
      guard still.window == nil, let failure = Outcome(still).firstFailure, !failure.clauses.isEmpty else { return nil }
      return (place, failure.year)
    }
    let idle = program.plan.measures.isEmpty ? Text(same: "") : Text(zh: "不采取措施，", en: "with nothing done, ")
    if failing.count > 1 {
      // One line for all, since the page is one sheet.
      let all = Text.joined(
        failing.map { place, year in
          let name = Names.plan(place)
          return Text(zh: "\(name.zh)（\(year) 年）", en: "\(name.en) (\(year))")
        }, zh: "、", en: ", ")
      return [
        Text(
          zh: "若按\(all.zh)的假设，\(idle.zh)括号内年份即不达标，没有可申报的年度。",
          en: "Assuming as \(all.en) do, \(idle.en)it fails in the year named: no census to apply on.")
      ]
    }
    return failing.map { place, year in
      let name = Names.plan(place)
      let title = scene.entries[place].timeline.program.plan.title
      return Text(
        zh: "若按\(name.zh)的假设（\(title)），\(idle.zh)\(year) 年即不达标，没有可申报的年度。",
        en: "Assuming as \(name.en) does (\(title)), \(idle.en)it fails in \(year): no census to apply on.")
    }
  }

  /// Whether under another reading a CV breaks in the years that must hold after an application, and which first.
  private var reading: Text? {
    guard let window = main.window, !scene.briefing.alternatives.isEmpty else { return nil }
    let censuses = window.years.isEmpty ? window.provisionalYears : window.years
    var first: (year: Int, subject: MovingSubject, under: [Alternative])?
    var breaking: [Alternative] = []
    for subject in AlternativeText.subjects(main, scene.briefing.alternatives) where subject.clause == .r2 {
      for outcome in scene.briefing.alternatives {
        let history = outcome.history(subject)
        let broken = main.years.indices.filter { place in
          let own = main.years[place].clause(.r2)?.parts[subject.place].verdict
          return own == .met && place < history.holds.count && !history.holds[place]
        }.map { main.years[$0].year }
        guard let year = broken.first(where: { year in censuses.contains { covers($0, year) } }) else { continue }
        if !breaking.contains(outcome.alternative) { breaking.append(outcome.alternative) }
        if let found = first, found.year == year, found.subject.place == subject.place {
          first?.under.append(outcome.alternative)
        } else if year < first?.year ?? Int.max {
          first = (year, subject, [outcome.alternative])
        }
      }
    }
    guard let first else {
      return Text(zh: "换用其他读法，申报期内各项差异系数仍达标。", en: "Under other readings every CV holds in those years too.")
    }
    let what = Naming.long(.r2, first.subject.part, program)
    let under = Text.joined(first.under.map { Names.alternative($0) }, zh: "、", en: ", ")
    let lost = CensusYears.text(censuses.filter { covers($0, first.year) })
    let others = breaking.count { !first.under.contains($0) }
    let more =
      others > 0
      ? Text(zh: "；另有 \(others) 种读法在期内也有不达标", en: "; \(others) more fail in those years") : Text(same: "")
    return Text(
      zh: "若按“\(under.zh)”的读法，\(first.year) 年\(what.zh)即不达标，以 \(lost.zh)统计数据申报不成立\(more.zh)。",
      en: "Read as \(under.en), \(what.en) fails in \(first.year): the census of \(lost.en) will not do\(more.en).")
  }

  /// Whether a year must hold for an application on a census.
  private func covers(_ census: Int, _ year: Int) -> Bool {
    (census...(census + program.windowYears)).contains(year)
  }

  /// A CV over its limit at the horizon that would hold without the sections under the viable floor.
  private var withoutSmall: Text? {
    guard let last = main.years.last else { return nil }
    for part in last.clause(.r2)?.parts ?? [] where part.verdict == .unmet {
      guard let stage = part.part.stage, let indicator = part.part.indicator,
        let spread = last.stage(stage)?.indicators[indicator.index], let without = spread.cvWithoutSmall,
        Comparison.atMost.isUnmet(spread.cv, spread.limit), Comparison.atMost.isMet(without, spread.limit)
      else { continue }
      let what = Naming.long(.r2, part.part, program)
      let floor = Digits.fixed(program.plan.assumptions.viableFloor, 0)
      let (all, rest) = (Digits.fixed(spread.cv, 3), Digits.fixed(without, 3))
      return Text(
        zh: "\(last.year) 年\(what.zh)为 \(all)，不计不足 \(floor) 人的学段部则为 \(rest)。",
        en: "In \(last.year) \(what.en) is \(all), or \(rest) without sections under \(floor) pupils.")
    }
    return nil
  }
}
