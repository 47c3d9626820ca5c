import County
import Ensemble
import Regulation
import Simulation

/// The plans by name on the first page, a row each: when to apply, how sure, at what price, the first risk, and what it
/// changes against doing nothing.
struct PlanRows {
  private let scene: Scene
  /// With more plans than these what is needed is left to the sentences: the page is one sheet.
  private static let mostRemedied = 4

  init(_ scene: Scene) { self.scene = scene }

  private func text(_ zh: Wording<Chinese>, _ en: Wording<English>) -> String { scene.text(zh, en) }
  private func cell(_ text: Text) -> PageTable.Cell { PageTable.Cell(text(scene.language)) }

  var table: PageTable {
    let heads = [
      text("方案", "Plan"), text("统计学年（提出年份）", "Census (apply in)"),
      hasChances ? text("申报后保持达标的把握", "Chance of staying compliant") : text("能否申报", "Apply?"), text("投入", "Cost"),
      text("首要风险", "First risk"),
      text("与不采取措施相比", "Against doing nothing"),
    ]
    let rows = scene.entries.indices.map { row($0) } + (program(0).plan.measures.isEmpty ? [] : [idle])
    return PageTable(
      caption: caption, heads: [heads.map { PageTable.Head($0) }], rows: rows, notes: notes,
      cardHeads: [""] + heads.dropFirst())
  }

  private func program(_ place: Int) -> Program { scene.entries[place].timeline.program }

  /// Whether probabilities stand in the table, all in the first plan's world.
  private var hasChances: Bool { scene.chances(of: 0) != nil }

  private var caption: String {
    hasChances
      ? text(
        scene.isAlone ? "方案与不采取措施" : "各方案（措施均在方案一的假设下推演）",
        scene.isAlone ? "The plan and doing nothing" : "The plans, their measures all run under Plan 1's assumptions")
      : text(
        scene.isAlone ? "方案与不采取措施（单次推演）" : "各方案（单次推演）",
        scene.isAlone
          ? "The plan and doing nothing, as single projections" : "The plans, each as a single projection")
  }

  private var notes: [String] {
    let open = scene.entries.indices.map { scene.advice(of: $0) }.first { $0.answer == .open }?.open
    let unknown = open.map { OpenText.words($0, named: scene.standard) }.map { open in
      text(
        "尚不能判断：已评估的条款达标，但\(open)。",
        "Open: the clauses assessed are met, but \(open).")
    }
    let other =
      !hasChances && scene.hasSeveralWorlds
      ? text(
        "* 该方案的假设与方案一不同，结果之差不全是措施所致。",
        "* Under assumptions other than Plan 1's: not all of the difference is the measures' doing.") : nil
    return [unknown, other].compactMap(\.self)
  }

  private func row(_ place: Int) -> PageTable.Row {
    let entry = scene.entries[place]
    let advice = scene.advice(of: place)
    let isOther = !hasChances && !entry.doingNothing.hasSameRolls(as: scene.nothing)
    let title = scene.title(of: place)
    let mark = isOther ? Text(same: " *") : .none
    return PageTable.Row(
      [
        cell(title + mark), cell(PlanRows.when(advice)), sure(place, advice),
        cell(PlanRows.price(entry.timeline)), cell(risk(place, advice)),
        cell(scene.contrast(of: place).text ?? Text(same: "–")),
      ], isStrong: place == 0)
  }

  /// Doing nothing under the first plan's assumptions.
  private var idle: PageTable.Row {
    let advice =
      scene.chances(of: 0).map { Advice(doingNothing: scene.nothing, in: $0) } ?? Advice(scene.nothing, nil)
    return PageTable.Row([
      cell(Text(zh: "不采取措施", en: "Doing nothing")), cell(PlanRows.when(advice)),
      PageTable.Cell(PlanRows.verdict(advice)(scene.language), .sign),
      PageTable.Cell("–"), cell(idleRisk), PageTable.Cell("–"),
    ])
  }

  /// What fails first when nothing is done: of the single run, and said to be so beside probabilities.
  private var idleRisk: Text {
    let risk = single(scene.nothing, withRemedy: false)
    return hasChances ? Text(zh: "单次推演：\(risk)", en: "single projection: \(risk)") : risk
  }

  /// The census and the calendar year; what cannot be told is not none.
  static func when(_ advice: Advice) -> Text {
    switch advice.answer {
    case .noData: return Text(zh: "无法判断", en: "cannot be told")
    case .tooShort where advice.censuses.isEmpty: return Text(zh: "推演期太短，无法判断", en: "cannot be told: plan too short")
    case .none: return Text(zh: "无", en: "none")
    default:
      let (census, applied) = (CensusYears.told(advice.censuses), CensusYears.told(advice.censuses.map { $0 + 1 }))
      let open = advice.answer == .tooShort ? Text(zh: "，其后超出推演期", en: "; years after not run") : Text(same: "")
      return Text(zh: "\(census)（\(applied)\(open)）", en: "\(census) (\(applied)\(open))")
    }
  }

  private func sure(_ place: Int, _ advice: Advice) -> PageTable.Cell {
    guard hasChances, scene.chances(of: place) == nil else {
      return PageTable.Cell(PlanRows.verdict(advice)(scene.language), .sign)
    }
    return cell(Text(zh: "方案一的假设下不能实施", en: "cannot be carried out under Plan 1's assumptions"))
  }

  /// How sure, and what that comes to; of a single run the answer alone.
  static func verdict(_ advice: Advice) -> Text {
    let share = advice.chance.map { ChanceText.whole($0) }
    func told(_ zh: Wording<Chinese>, _ en: Wording<English>) -> Text {
      share.map { Text(zh: "\($0)：\(zh)", en: "\($0): \(en)") } ?? Text(zh: zh, en: en)
    }
    switch advice.answer {
    case .apply: return told("可申报", advice.chance == nil ? "can apply" : "safe to apply")
    case .applyIf: return told("有条件申报", "apply on condition")
    case .doNot: return told("不宜申报", "not safe to apply")
    case .open: return told("尚不能判断", "open")
    case .tooShort, .noData: return told("无法判断", "cannot be told")
    case .none: return told("不能申报", "cannot apply")
    }
  }

  /// What the plan names; what it does not name is not nothing.
  static func price(_ timeline: Timeline) -> Text {
    let measures = timeline.program.plan.measures
    guard !measures.isEmpty else { return Text(zh: "无措施", en: "no measures") }
    guard !timeline.costs.isEmpty else { return Names.unpriced }
    let priced = Set(timeline.costs.map(\.measure))
    let open = measures.count { !priced.contains($0.name) }
    let money = Money.text(timeline.costs.reduce(0) { $0 + $1.yuan })
    guard open > 0 else { return money }
    return Text(zh: "\(money)（另 \(open) 项未列）", en: "\(money) (\(open) more not given)")
  }

  private func risk(_ place: Int, _ advice: Advice) -> Text {
    if scene.chances(of: place) != nil {
      return scene.weakPoint(of: place)?.told ?? Text(zh: "申报期内未见", en: "none in those years")
    }
    return single(scene.entries[place].timeline, withRemedy: scene.entries.count <= PlanRows.mostRemedied)
  }

  /// What fails first in a single run, with what `needs` asks for it.
  private func single(_ timeline: Timeline, withRemedy: Bool = true) -> Text {
    let prospect = Prospect(timeline, scene)
    let program = timeline.program
    if let still = prospect.stillExempt {
      return Text(zh: "\(verbatim: still.name)的规模只凭承诺达标", en: "\(verbatim: still.name) stands by its promise alone")
    }
    if timeline.window == nil, let obstacle = prospect.timeline.obstacle {
      let what = Naming.long(obstacle.clause, obstacle.part.part, program)
      let text = Text(zh: "\(obstacle.when)\(what)不达标", en: "\(what) fails \(obstacle.when)")
      return withRemedy ? told(text, timeline, obstacle.year, obstacle.clause, obstacle.part.part) : text
    }
    guard let first = prospect.timeline.lapses.first else {
      return prospect.isNotAssessed
        ? Text(zh: "无法判断", en: "cannot be told")
        : Text(zh: "到 \(program.lastYear) 年未见", en: "none to \(program.lastYear)")
    }
    let what = Naming.long(first.clause, first.part, program)
    let year = first.lapses[0]
    let when = timeline.when(first)
    let text = Text(zh: "\(when)\(what)不达标", en: "\(what) fails \(when)")
    return withRemedy ? told(text, timeline, year, first.clause, first.part) : text
  }

  private func told(_ text: Text, _ timeline: Timeline, _ year: Int, _ clause: ClauseID, _ part: Part) -> Text {
    guard let remedy = Remedy(timeline).text(year, clause, part) else { return text }
    return Text(zh: "\(text)，\(remedy)", en: "\(text); \(remedy)")
  }
}
