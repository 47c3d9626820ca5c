import County
import Ensemble
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
  var all: [PageBlock.Answer] {
    [
      PageBlock.Answer(scene.text("何时申报", "When to apply"), timing),
      PageBlock.Answer(scene.text("提请审议事项", "To decide"), decision),
      PageBlock.Answer(scene.text("投入与影响", "Cost and effects"), price),
      PageBlock.Answer(scene.text("风险", "Risk"), LeaderRisk(scene).lines),
    ].filter { !$0.lines.isEmpty }
  }

  private func phrase(_ text: Text) -> Phrase { Phrase(text(scene.language)) }

  /// The census and the year of applying, what falls due in those years, and what is likeliest to cost the title.
  var timing: [Phrase] {
    guard !advice.censuses.isEmpty else { return [phrase(untimely)] }
    let census = CensusYears.full(advice.censuses)
    let span = Names.count(program.windowYears)
    let verdict = PlanRows.verdict(advice)
    let rest: Text
    if advice.answer == .open {
      let open = OpenText.words(advice.open)
      rest = Text(
        zh: "，\(open)；如其达标，可用 \(census)申报。",
        en: " (\(open)); if \(advice.open.count == 1 ? "it is" : "they are") met, on \(census).")
    } else {
      rest = Text(zh: "，用 \(census)。", en: ", on \(census).")
    }
    var lines = [Phrase([.strong(verdict.capital(scene.language)), .plain(rest(scene.language))])]
    // A probability stands in the conclusion, once on the page.
    if advice.isSingle { lines.append(phrase(Text(zh: "把握：\(certainty)", en: "How sure? \(certainty)"))) }
    if advice.answer == .tooShort {
      lines.append(
        phrase(
          Text(zh: "其后\(span)年超出推演期，请延长推演期。", en: "The \(span) years after lie past the plan: let it run on.")))
    }
    if let window = main.window, advice.isSingle || window.years.contains(where: { advice.censuses.contains($0) }),
      !window.exemptionsDue.isEmpty, !isCrowded
    {
      let due = window.exemptionsDue.map { due in
        let name = layout.schoolNames[due.school]
        return Text(
          zh: "\(verbatim: name) \(due.due) 年到期（\(due.under) 年降到标准以内）",
          en: "\(verbatim: name) by \(due.due) (under its limit in \(due.under))")
      }
      let all = Text.joined(due)
      lines.append(phrase(Text(zh: "期内承诺：\(all)。", en: "Promises due in those years: \(all).")))
    }
    if let weak = scene.weakPoint(of: 0) {
      lines.append(phrase(Text(zh: "最薄弱环节：\(weak.told)。", en: "Weakest: \(weak.told).")))
    } else if advice.isSingle, let risk = main.window?.riskiest, scene.tellsMargins(risk.clause) {
      lines.append(phrase(tightest(risk)))
    }
    return lines
  }

  /// How sure the answer is; where nothing was drawn, that it is one projection.
  var certainty: Text {
    guard let chance = advice.chance else {
      return Text(zh: "单次推演，没有计算概率。", en: "One projection, no probability computed.")
    }
    let (share, error) = (ChanceText.whole(chance), ChanceText.error(chance))
    return Text(
      zh: "申报后保持达标的概率\(share)（\(verbatim: error) 个百分点）。",
      en: "\(share) chance of staying met (\(verbatim: error) points).")
  }

  /// The part of a single run nearest to failing in the years that must hold, with the room it has.
  private func tightest(_ risk: Window.Risk) -> Text {
    let what = Naming.long(risk.clause, risk.part, program)
    let persons = risk.distance.rounded(.down)
    let room: Text =
      if risk.clause.card.kind == .spread {
        Text(zh: "余量 \(fixed: risk.distance, 3)", en: "\(fixed: risk.distance, 3) to spare")
      } else if persons < 1 {
        Text(zh: "再多 1 人即不达标", en: "one more pupil fails it")
      } else {
        Text(zh: "只容再增 \(grouped: persons) 人", en: "room for \(grouped: persons) more pupils")
      }
    return Text(
      zh: "最薄弱环节：\(what)，\(risk.year) 年\(room)。", en: "Weakest: \(what); in \(risk.year) \(room).")
  }

  /// Why there is no census to apply on.
  private var untimely: Text {
    if let short = prospect.tooShort { return Text(zh: "\(short)。", en: "\(short.capital).") }
    if let still = prospect.stillExempt {
      return Text(
        zh: "\(verbatim: still.name)到 \(program.lastYear) 年仍只凭承诺达标，不能据以申报。",
        en: "\(verbatim: still.name) still stands by its promise alone in \(program.lastYear): too little to apply on.")
    }
    guard let obstacle = prospect.timeline.obstacle else {
      return Text(zh: "现有数据不足以判断哪一年可以申报。", en: "The data do not tell in which year to apply.")
    }
    let standing = main.years.filter { $0.verdictOfAssessed.holds }.map(\.year)
    let what = Naming.long(obstacle.clause, obstacle.part.part, program)
    guard !standing.isEmpty else {
      return Text(
        zh: "没有一年各项达标：\(obstacle.when)\(what)不达标。",
        en: "All clauses are met in no year: \(what) fails \(obstacle.when).")
    }
    let spans = Years.spans(standing)
    return Text(
      zh: "\(main.years.count) 年中有 \(standing.count) 年（\(spans)）各项达标；\(obstacle.when)\(what)不达标。",
      en:
        "All clauses are met in \(standing.count) of \(main.years.count) years (\(spans)); \(what) fails \(obstacle.when)."
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
      return Text(zh: "是否用 \(census)申报。", en: "Whether to apply on \(census).")
    case .applyIf:
      let weak = scene.weakPoint(of: 0)?.name ?? Text(zh: "各项", en: "every clause")
      return Text(
        zh: "是否在落实\(weak)之后，用 \(census)申报。",
        en: "Whether to apply on \(census) once \(weak) is secured.")
    case .doNot:
      let weak = scene.weakPoint(of: 0)?.name ?? Text(zh: "薄弱环节", en: "what is weak")
      return Text(
        zh: "暂不申报，先就\(weak)另拟措施。", en: "Not to apply yet, and what new measures to take for \(weak).")
    case .open:
      guard advice.open.count <= 3 else {
        return Text(
          zh: "先补齐未评估的 \(advice.open.count) 项条款的数据，再定是否申报。",
          en: "Complete the data of the \(advice.open.count) clauses not assessed, then decide whether to apply.")
      }
      let names = Names.forms(advice.open)
      return Text(
        zh: "先取得\(names) 的评估依据，再定是否用 \(census)申报。",
        en: "Obtain what \(names) asks for, then decide whether to apply on \(census).")
    case .tooShort:
      return Text(zh: "延长推演期后再定申报年度。", en: "Let the plan run on before choosing a year.")
    case .noData: return Text(zh: "先补齐数据，再作判断。", en: "Complete the data first.")
    case .none:
      if let still = prospect.stillExempt {
        return Text(
          zh: "先就\(verbatim: still.name)的规模另拟措施。",
          en: "What new measures to take for the size of \(verbatim: still.name).")
      }
      guard let obstacle = prospect.timeline.obstacle else {
        return Text(zh: "先补齐数据，再作判断。", en: "Complete the data first.")
      }
      let what = Naming.long(obstacle.clause, obstacle.part.part, program)
      return Text(
        zh: "先就\(what)另拟措施，再定申报年度。",
        en: "What new measures to take for \(what); the year of application follows from that.")
    }
  }

  /// What fails in years to come by the single run, unless it has been named.
  private var ahead: Text? {
    guard main.window != nil, let first = prospect.timeline.lapses.first else { return nil }
    let year = first.lapses[0]
    if let weak = scene.weakPoint(of: 0), weak.clause == first.clause, weak.part == first.part, advice.answer == .doNot
    {
      return nil
    }
    let what = Naming.long(first.clause, first.part, program)
    return Text(
      zh: "\(year - 1) 年以前对\(what)采取什么措施。", en: "What to do about \(what) before \(year).")
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
      gain = Text(zh: "把握\(its)，方案一\(mine)", en: "\(its) chance against \(mine) under Plan 1")
    } else {
      let its = Outcome(entry.timeline, through: scene.lastYear)
      let own = scene.entries[0].outcome
      let isOther = !entry.doingNothing.hasSameRolls(as: scene.nothing)
      let world = isOther ? Text(zh: "（假设与方案一不同）", en: " (under other assumptions)") : Text(same: "")
      gain = Text(
        zh: "\(its.years) 年中 \(its.yearsStanding) 年各项达标，方案一 \(own.yearsStanding) 年\(world)",
        en: "passes in \(its.yearsStanding) of \(its.years) years, Plan 1 in \(own.yearsStanding)\(world)")
    }
    return Text(
      zh: "是否改用\(name)：\(gain)；投入 \(price)\(toll)。",
      en: "Whether to take \(name) instead: \(gain); cost: \(price)\(toll).")
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
      let quoted = names.map { Text(zh: "“\(verbatim: $0.name)”", en: "\"\(verbatim: $0.name)\"") }
      let what = Text(
        zh: "\(list: quoted)\(rest > 0 ? "等 \(begun.count) 项" : "")",
        en: "\(list: quoted)\(rest > 0 ? " and \(rest) more" : "")")
      return Text(
        zh: "\(first) 年起实施\(what)\(all.count > begun.count ? "（\(count)）" : "")。",
        en: "Whether to begin \(what) in \(first)\(all.count > begun.count ? " (\(all.count) measures in all)" : "").")
    }
    let told = costly.map { cost -> Text in
      let money = Money.text(cost.yuan)
      return Text(zh: "“\(verbatim: cost.name)”\(money)", en: "\"\(verbatim: cost.name)\" \(money)")
    }
    let list = Text.joined(told, zh: "、", en: ", ")
    let what = all.count > 1 ? count : Text(zh: "措施", en: "the measure")
    return Text(
      zh: "\(first) 年起实施\(what)，投入最大的是\(list)。",
      en: "Whether to carry out \(what) from \(first); the costliest: \(list).")
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

  /// What another plan takes in addition to money, and what of it cannot be carried out.
  private func toll(_ entry: PlanComparison.Entry) -> Text {
    var words: [Text] = []
    func add(_ count: Double, _ zh: Wording<Chinese>, _ en: Wording<English>) {
      if count >= 0.5 { words.append(Text(zh: zh, en: en)) }
    }
    let closed = Double(entry.timeline.consolidations.reduce(0) { $0 + $1.closed.count })
    add(
      closed, "撤并 \(grouped: closed) 个学段部", "\(counted: closed, "section") \(agree: closed, "closes", "close")")
    let pupils = entry.outcome.pupilsMoved
    add(
      pupils, "转学 \(grouped: pupils) 人", "\(counted: pupils, "pupil") \(agree: pupils, "moves", "move")")
    let teachers = entry.outcome.teachersShifted
    add(
      teachers, "教师调入他校 \(grouped: teachers) 人次",
      "\(counted: teachers, "teacher") \(agree: teachers, "moves", "move")")
    let undone = Double(entry.timeline.ledger.undone.count)
    add(
      undone, "措施 \(grouped: undone) 次未能按计划足额实施",
      "measures fall short of the plan \(grouped: undone) \(agree: undone, "time", "times")")
    guard !words.isEmpty else { return Text(same: "") }
    let all = Text.joined(words, zh: "，", en: ", ")
    return Text(zh: "，\(all)", en: "; \(all)")
  }

  /// What the plan costs and changes; beside many plans its row says so.
  var spending: [Text] {
    var lines: [Text] = []
    if main.program.plan.measures.isEmpty {
      lines.append(Text(zh: "方案没有措施，不列投入。", en: "No cost: the plan has no measures."))
    } else if main.costs.isEmpty {
      lines.append(Text(zh: "投入未列：方案没有给出费用。", en: "Cost not given: the plan names none."))
    } else {
      let byYear = main.costs.reduce(into: [Int: Double]()) { $0[$1.year, default: 0] += $1.yuan }
      let peak = byYear.max { ($0.value, $1.key) < ($1.value, $0.key) }
      let all = PlanRows.price(main)
      let most =
        byYear.count > 1
        ? peak.map { year, yuan in
          let amount = Money.text(yuan)
          return Text(zh: "，最多的一年 \(amount)（\(year)）", en: ", at most \(amount) in one year (\(year))")
        } ?? Text(same: "") : Text(same: "")
      lines.append(Text(zh: "投入合计 \(all)\(most)。", en: "\(all) in all\(most)."))
    }
    if let contrast = scene.contrast(of: 0).text {
      lines.append(
        Text(zh: "与不采取措施相比：\(contrast)。", en: "Against doing nothing: \(contrast)."))
    }
    if let loss = scene.loss(of: 0)?.sentence {
      lines.append(Text(zh: "把握降低的原因：\(loss)。", en: "Why it is less sure: \(loss)."))
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
          zh: "因措施转学 \(grouped: pupils) 人。",
          en: "\(counted: pupils, "pupil") \(change) school by a measure."))
    }
    if outcome.teachersRotated >= 0.5 {
      let rotated = outcome.teachersRotated
      let rotate = Digits.agree(rotated, "rotates", "rotate")
      lines.append(
        Text(
          zh: "交流轮岗（表Ⅳ-11）\(grouped: rotated) 人次。",
          en: "\(counted: rotated, "teacher") \(rotate) (Table IV-11)."))
    }
    if outcome.teachersShifted >= 0.5 {
      let shifted = outcome.teachersShifted
      let move = Digits.agree(shifted, "moves", "move")
      lines.append(
        Text(
          zh: "教师调入他校 \(grouped: shifted) 人次。",
          en: "\(counted: shifted, "teacher") \(move) to another school's staff."))
    }
    return lines.map { phrase($0) }
  }

  /// Plans beyond which the page has room for little else.
  static let crowd = 4
  private var isCrowded: Bool { scene.entries.count > LeaderAnswers.crowd }
}
