import County
import Regulation
import Simulation

/// What stands under the conclusion, side by side: when to apply, what to decide, the price and the risk.
struct LeaderAnswers {
  private let scene: Scene
  private let prospect: Prospect
  private let advice: Advice
  private var main: Timeline { scene.main }
  private var program: Program { scene.program }
  private var layout: Layout { scene.layout }

  init(_ scene: Scene, _ prospect: Prospect) {
    self.scene = scene
    self.prospect = prospect
    advice = scene.advice(of: 0)
  }

  /// All four, but for those of which there is nothing to say.
  var all: [Block.Answer] {
    [
      Block.Answer(scene.text("何时申报", "When to apply"), timing),
      Block.Answer(scene.text("提请审议事项", "To decide"), decision),
      Block.Answer(scene.text("投入与影响", "Cost and effects"), price),
      Block.Answer(scene.text("风险", "Risk"), risk),
    ].filter { !$0.lines.isEmpty }
  }

  private func phrase(_ text: Text) -> Phrase { Phrase(text(scene.language)) }

  /// The census and the year of applying, what falls due in those years, and what is likeliest to cost the title.
  private var timing: [Phrase] {
    guard !advice.censuses.isEmpty else { return [phrase(untimely)] }
    let census = CensusYears.full(advice.censuses)
    let span = Names.count(program.windowYears)
    let verdict = PlanRows.verdict(advice)
    let open =
      advice.answer == .open
      ? Headline.open(advice.open) : Text(same: "")
    let unknown = open.zh.isEmpty ? open : Text(zh: "，\(open.zh)", en: " (\(open.en))")
    var lines = [
      Phrase([
        .strong(scene.text(verdict.zh, verdict.en.capital)),
        .plain(scene.text("\(unknown.zh)。用 \(census.zh)。", "\(unknown.en); on \(census.en).")),
      ])
    ]
    if advice.answer == .tooShort {
      lines.append(
        phrase(
          Text(zh: "其后\(span.zh)年超出推演期，请延长推演期。", en: "The \(span.en) years after lie past the plan: let it run on.")))
    }
    if let window = main.window, advice.isSingle || window.years.contains(where: { advice.censuses.contains($0) }),
      !window.exemptionsDue.isEmpty, !isCrowded
    {
      let due = window.exemptionsDue.map { due in
        let name = layout.schoolNames[due.school]
        return Text(
          zh: "\(name) \(due.due) 年到期（\(due.under) 年降到标准以内）",
          en: "\(name) by \(due.due) (under its limit in \(due.under))")
      }
      let all = Text.joined(due)
      lines.append(phrase(Text(zh: "期内承诺：\(all.zh)。", en: "Promises due in those years: \(all.en).")))
    }
    if let weak = scene.weakPoint(of: 0) {
      lines.append(phrase(Text(zh: "最薄弱环节：\(weak.told.zh)。", en: "Weakest: \(weak.told.en).")))
    } else if advice.isSingle, let risk = main.window?.riskiest, scene.tellsMargins(risk.clause) {
      lines.append(phrase(tightest(risk)))
    }
    return lines
  }

  /// The part of a single run nearest to failing in the years that must hold, with the room it has.
  private func tightest(_ risk: Window.Risk) -> Text {
    let what = Naming.long(risk.clause, risk.part, program)
    let persons = risk.distance.rounded(.down)
    let room: Text =
      if risk.clause == .r2 || risk.clause == .a2 {
        Text(zh: "余量 \(Digits.fixed(risk.distance, 3))", en: "\(Digits.fixed(risk.distance, 3)) to spare")
      } else if persons < 1 {
        Text(zh: "再多 1 人即不达标", en: "one more pupil fails it")
      } else {
        Text(zh: "只容再增 \(Digits.grouped(persons)) 人", en: "room for \(Digits.grouped(persons)) more pupils")
      }
    return Text(
      zh: "最薄弱环节：\(what.zh)，\(risk.year) 年\(room.zh)。", en: "Weakest: \(what.en); in \(risk.year) \(room.en).")
  }

  /// Why there is no census to apply on.
  private var untimely: Text {
    if let short = prospect.tooShort { return Text(zh: short.zh + "。", en: short.en.capital + ".") }
    if let still = prospect.stillExempt {
      return Text(
        zh: "\(still.name)到 \(program.lastYear) 年仍只凭承诺达标，不能据以申报。",
        en: "\(still.name) still stands by its promise alone in \(program.lastYear): too little to apply on.")
    }
    guard let obstacle = prospect.obstacle else {
      return Text(zh: "现有数据不足以判断哪一年可以申报。", en: "The data do not tell in which year to apply.")
    }
    let standing = main.years.filter { $0.verdictOfAssessed.holds }.map(\.year)
    let what = Naming.long(obstacle.clause, obstacle.part.part, program)
    guard !standing.isEmpty else {
      return Text(
        zh: "没有一年各项达标：\(obstacle.when.zh)\(what.zh)不达标。",
        en: "All clauses are met in no year: \(what.en) fails \(obstacle.when.en).")
    }
    let spans = TimelineStory.spans(standing)
    return Text(
      zh: "\(main.years.count) 年中有 \(standing.count) 年（\(spans)）各项达标；\(obstacle.when.zh)\(what.zh)不达标。",
      en:
        "All clauses are met in \(standing.count) of \(main.years.count) years (\(spans)); \(what.en) fails \(obstacle.when.en)."
    )
  }

  /// What the leader is asked: whether to apply, what to do about what blocks the years to come, which plan, which
  /// measures.
  private var decision: [Phrase] {
    ([applying, ahead, otherPlan, measures] as [Text?]).compactMap(\.self).map { phrase($0) }
  }

  private var applying: Text {
    let census = CensusYears.full(advice.censuses)
    switch advice.answer {
    case .apply:
      return Text(zh: "是否用 \(census.zh)申报。", en: "Whether to apply on \(census.en).")
    case .applyIf:
      let weak = scene.weakPoint(of: 0)?.name ?? Text(zh: "各项", en: "every clause")
      return Text(
        zh: "是否在落实\(weak.zh)之后，用 \(census.zh)申报。",
        en: "Whether to apply on \(census.en) once \(weak.en) is secured.")
    case .doNot:
      let weak = scene.weakPoint(of: 0)?.name ?? Text(zh: "薄弱环节", en: "what is weak")
      return Text(
        zh: "暂不申报，先就\(weak.zh)另拟措施。", en: "Not to apply yet, and what new measures to take for \(weak.en).")
    case .open:
      guard advice.open.count <= 3 else {
        return Text(
          zh: "先补齐未评估的 \(advice.open.count) 项条款的数据，再定是否申报。",
          en: "Complete the data of the \(advice.open.count) clauses not assessed, then decide whether to apply.")
      }
      let names = Names.forms(advice.open)
      return Text(
        zh: "先取得\(names.zh) 的评估依据，再定是否用 \(census.zh)申报。",
        en: "Obtain what \(names.en) asks for, then decide whether to apply on \(census.en).")
    case .tooShort:
      return Text(zh: "延长推演期后再定申报年度。", en: "Let the plan run on before choosing a year.")
    case .noData: return Text(zh: "先补齐数据，再作判断。", en: "Complete the data first.")
    case .none:
      if let still = prospect.stillExempt {
        return Text(zh: "先就\(still.name)的规模另拟措施。", en: "What new measures to take for the size of \(still.name).")
      }
      guard let obstacle = prospect.obstacle else {
        return Text(zh: "先补齐数据，再作判断。", en: "Complete the data first.")
      }
      let what = Naming.long(obstacle.clause, obstacle.part.part, program)
      return Text(
        zh: "先就\(what.zh)另拟措施，再定申报年度。",
        en: "What new measures to take for \(what.en); the year of application follows from that.")
    }
  }

  /// What fails in years to come by the single run, unless it has been named.
  private var ahead: Text? {
    guard main.window != nil, let first = prospect.lapses.first else { return nil }
    let year = first.lapses[0]
    if let weak = scene.weakPoint(of: 0), weak.clause == first.clause, weak.part == first.part, advice.answer == .doNot
    {
      return nil
    }
    let what = Naming.long(first.clause, first.part, program)
    return Text(
      zh: "\(year - 1) 年以前对\(what.zh)采取什么措施。", en: "What to do about \(what.en) before \(year).")
  }

  /// Another plan that does better, and what it takes.
  private var otherPlan: Text? {
    guard let better = prospect.better else { return nil }
    let entry = scene.entries[better]
    let name = scene.name(of: better)
    let other = scene.advice(of: better)
    let price = PlanRows.price(entry.timeline)
    let toll = toll(entry)
    let gain: Text
    if let own = advice.chance, let share = other.chance {
      let (mine, its) = (ChanceText.whole(own), ChanceText.whole(share))
      gain = Text(zh: "把握\(its.zh)，方案一\(mine.zh)", en: "\(its.en) chance against \(mine.en) under Plan 1")
    } else {
      let its = Outcome(entry.timeline, through: scene.lastYear)
      let own = scene.entries[0].outcome
      let isOther = !entry.doingNothing.hasSameRolls(as: scene.nothing)
      let world = isOther ? Text(zh: "（假设与方案一不同）", en: " (under other assumptions)") : Text(same: "")
      gain = Text(
        zh: "\(its.years) 年中 \(its.yearsStanding) 年各项达标，方案一 \(own.yearsStanding) 年\(world.zh)",
        en: "passes in \(its.yearsStanding) of \(its.years) years, Plan 1 in \(own.yearsStanding)\(world.en)")
    }
    return Text(
      zh: "是否改用\(name.zh)：\(gain.zh)；投入 \(price.zh)\(toll.zh)。",
      en: "Whether to take \(name.en) instead: \(gain.en); cost: \(price.en)\(toll.en).")
  }

  /// Measures named: the costliest, and where none has a price those that begin first.
  private static let named = 3

  private var measures: Text? {
    let all = program.plan.measures
    // Money may flow before a measure acts: what is built starts earlier than it opens.
    let paid = main.costs.map(\.year)
    guard let first = (all.map(\.years.lowerBound) + paid).min() else { return nil }
    let count =
      all.count > 1 ? Text(zh: "全部 \(all.count) 项措施", en: "the \(all.count) measures") : Text(same: "")
    let costly = costs.prefix(LeaderAnswers.named)
    guard !costly.isEmpty else {
      let begun = all.filter { $0.years.lowerBound <= first }
      let names = begun.prefix(LeaderAnswers.named)
      let rest = begun.count - names.count
      let zh = names.map { "“\($0.name)”" }.joined(separator: "、") + (rest > 0 ? "等 \(begun.count) 项" : "")
      let en = names.map { "\"\($0.name)\"" }.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      return Text(
        zh: "\(first) 年起实施\(zh)\(all.count > begun.count ? "（\(count.zh)）" : "")。",
        en: "Whether to begin \(en) in \(first)\(all.count > begun.count ? " (\(all.count) measures in all)" : "").")
    }
    let told = costly.map { cost -> Text in
      let money = Money.text(cost.yuan)
      return Text(zh: "“\(cost.name)”\(money.zh)", en: "\"\(cost.name)\" \(money.en)")
    }
    let list = Text.joined(told, zh: "、", en: ", ")
    let what = all.count > 1 ? count : Text(zh: "措施", en: "the measure")
    return Text(
      zh: "\(first) 年起实施\(what.zh)，投入最大的是\(list.zh)。",
      en: "Whether to carry out \(what.en) from \(first); the costliest: \(list.en).")
  }

  /// What each measure of the plan costs, the costliest first.
  private var costs: [(name: String, yuan: Double)] {
    var sums: [(name: String, yuan: Double)] = []
    for cost in main.costs {
      if let at = sums.firstIndex(where: { $0.name == cost.measure }) {
        sums[at].yuan += cost.yuan
      } else {
        sums.append((cost.measure, cost.yuan))
      }
    }
    return sums.enumerated().sorted { ($1.element.yuan, $0.offset) < ($0.element.yuan, $1.offset) }.map(\.element)
  }

  /// What another plan takes besides money, and what of it cannot be carried out.
  private func toll(_ entry: PlanComparison.Entry) -> Text {
    var words: [Text] = []
    func add(_ count: Double, _ zh: (String) -> String, _ en: String) {
      if count >= 0.5 { words.append(Text(zh: zh(Digits.grouped(count)), en: en)) }
    }
    let closed = Double(entry.timeline.consolidations.reduce(0) { $0 + $1.closed.count })
    add(
      closed, { "撤并 \($0) 个学段部" }, "\(Digits.counted(closed, "section")) \(Digits.agree(closed, "closes", "close"))")
    let pupils = entry.outcome.pupilsMoved
    add(
      pupils, { "转学 \($0) 人" }, "\(Digits.counted(pupils, "pupil")) \(Digits.agree(pupils, "moves", "move"))")
    let teachers = entry.outcome.teachersShifted
    add(
      teachers, { "教师调入他校 \($0) 人次" },
      "\(Digits.counted(teachers, "teacher")) \(Digits.agree(teachers, "moves", "move"))")
    let undone = Double(entry.timeline.ledger.undone.count)
    add(undone, { "措施 \($0) 次未足额实施" }, "measures cut short: \(Digits.grouped(undone))")
    guard !words.isEmpty else { return Text(same: "") }
    let all = Text.joined(words, zh: "，", en: ", ")
    return Text(zh: "，" + all.zh, en: "; " + all.en)
  }

  /// What the plan costs and changes; beside many plans its row says so.
  private var spending: [Text] {
    var lines: [Text] = []
    if main.costs.isEmpty {
      lines.append(Text(zh: "投入未列：方案没有给出费用。", en: "Cost not given: the plan names none."))
    } else {
      let byYear = main.costs.reduce(into: [Int: Double]()) { $0[$1.year, default: 0] += $1.yuan }
      let peak = byYear.max { ($0.value, $1.key) < ($1.value, $0.key) }
      let all = PlanRows.price(main)
      let most =
        byYear.count > 1
        ? peak.map { year, yuan in
          let amount = Money.text(yuan)
          return Text(zh: "，最多的一年 \(amount.zh)（\(year)）", en: ", at most \(amount.en) in one year (\(year))")
        } ?? Text(same: "") : Text(same: "")
      lines.append(Text(zh: "投入合计 \(all.zh)\(most.zh)。", en: "\(all.en) in all\(most.en)."))
    }
    if let contrast = scene.contrast(of: 0).text {
      lines.append(
        Text(zh: "与不采取措施相比：\(contrast.zh)。", en: "Against doing nothing: \(contrast.en)."))
    }
    if let loss = scene.loss(of: 0)?.sentence {
      lines.append(Text(zh: "把握降低的原因：\(loss.zh)。", en: "Why it is less sure: \(loss.en)."))
    }
    return lines
  }

  /// Money by the plan, pupils and teachers who move.
  private var price: [Phrase] {
    let outcome = scene.entries[0].outcome
    var lines = isCrowded ? [] : spending
    if outcome.pupilsMoved >= 0.5 {
      let pupils = outcome.pupilsMoved
      let change = Digits.agree(pupils, "changes", "change")
      lines.append(
        Text(
          zh: "因措施转学 \(Digits.grouped(pupils)) 人。",
          en: "\(Digits.counted(pupils, "pupil")) \(change) school by a measure."))
    }
    if outcome.teachersRotated >= 0.5 {
      let rotated = outcome.teachersRotated
      let rotate = Digits.agree(rotated, "rotates", "rotate")
      lines.append(
        Text(
          zh: "交流轮岗（表Ⅳ-11）\(Digits.grouped(rotated)) 人次。",
          en: "\(Digits.counted(rotated, "teacher")) \(rotate) (Table IV-11)."))
    }
    if outcome.teachersShifted >= 0.5 {
      let shifted = outcome.teachersShifted
      let move = Digits.agree(shifted, "moves", "move")
      lines.append(
        Text(
          zh: "教师调入他校 \(Digits.grouped(shifted)) 人次。",
          en: "\(Digits.counted(shifted, "teacher")) \(move) to another school's staff."))
    }
    return lines.map { phrase($0) }
  }

  /// Plans beyond which the page has room for little else.
  private static let crowd = 4
  private var isCrowded: Bool { scene.entries.count > LeaderAnswers.crowd }

  /// Other readings, rounding, what could not be carried out, what is estimated.
  private var risk: [Phrase] {
    // Beside many plans only what bears on all of them: the page is one sheet, and the rest stands in its own part.
    var lines = otherWorlds + [reading, isCrowded ? nil : withoutSmall].compactMap(\.self)
    for finding in scene.briefing.findings where !isCrowded {
      if case .roundingDecides = finding.fact {
        let sentence = finding.sentence
        lines.append(Text(zh: sentence.zh + "。", en: sentence.en.capital + "."))
      }
    }
    let undone = main.ledger.undone.count
    if undone > 0, !isCrowded {
      lines.append(
        Text(
          zh: "措施有 \(undone) 次未足额实施，见“措施”一节。",
          en: undone == 1
            ? "One measure is not carried out in full." : "Measures are not carried out in full \(undone) times."))
    }
    if !scene.labels.assumed.isEmpty {
      let words = Assumed.words(scene.labels.assumed)
      lines.append(Text(zh: "估计或推定的数据：\(words.zh)。", en: "Estimated or assumed: \(words.en)."))
    }
    let central = scene.outlooks.isEmpty ? UncertaintyText.central(program.plan, scene.language) : []
    return chance + lines.map { phrase($0) } + central.map { Phrase($0) }
  }

  /// What the probabilities rest on, where there are any.
  private var chance: [Phrase] {
    scene.outlooks.isEmpty
      ? []
      : [
        phrase(
          Text(
            zh: "把握所依据的离散程度由方案设定，未经统计拟合；未注明把握的各数为单次推演，假设取给定值。",
            en:
              "Probabilities rest on the plan's own spreads, not fitted; figures without one are a single projection on given values."
          ))
      ]
  }

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
          en: "Under the assumptions of \(all.en), \(idle.en)the county fails in the year named: no census to apply on."
        )
      ]
    }
    return failing.map { place, year in
      let name = Names.plan(place)
      let title = scene.entries[place].timeline.program.plan.title
      return Text(
        zh: "若按\(name.zh)“\(title)”的假设，\(idle.zh)\(year) 年即不达标，没有可申报的年度。",
        en:
          "Under the assumptions of \(name.en), \"\(title)\", \(idle.en)the county fails in \(year): no census to apply on."
      )
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
      return Text(zh: "其他口径下，申报期内各项差异系数仍达标。", en: "Read otherwise, every CV is still met in those years.")
    }
    let what = Naming.long(.r2, first.subject.part, program)
    let under = Text.joined(first.under.map { AlternativeNames.sentence($0) }, zh: "、", en: ", ")
    let lost = CensusYears.text(censuses.filter { covers($0, first.year) })
    let others = breaking.count { !first.under.contains($0) }
    let more =
      others > 0
      ? Text(
        zh: "；另有 \(others) 种口径在期内也有不达标",
        en: others == 1 ? "; one other variant also fails" : "; \(others) other variants also fail")
      : Text(same: "")
    return Text(
      zh: "\(under.zh)时，\(first.year) 年\(what.zh)即不达标，用 \(lost.zh)统计数据申报不成立\(more.zh)。",
      en: "\(under.en.capital), \(what.en) fails in \(first.year), and applying on \(lost.en) does not hold\(more.en).")
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
