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
      lines.append(
        Text(zh: "措施有 \(undone) 次未能全部实施，详见措施部分。", en: "\(undone) times a measure is not carried out in full."))
    }
    if !scene.labels.assumed.isEmpty {
      let words = Assumed.words(scene.labels.assumed)
      lines.append(Text(zh: "估计或推定的数据：\(words.zh)。", en: "Estimated or assumed: \(words.en)."))
    }
    return lines.map { phrase($0) } + UncertaintyText.central(program.plan, scene.language).map { Phrase($0) }
  }
}
