import County
import Regulation
import Simulation

/// The answer in three sentences with numbers: when to apply, what resolves, what fails first and what it takes.
struct Conclusion {
  private let scene: Scene
  private let prospect: Prospect
  private var main: Timeline { scene.main }
  private var program: Program { scene.program }

  init(_ scene: Scene, _ prospect: Prospect) {
    self.scene = scene
    self.prospect = prospect
  }

  var sentences: [Text] { [answer, resolved, breaks].compactMap(\.self) }

  /// The clauses that no verdict counts, as a condition.
  private var condition: Text {
    let open = PlanStory.ranges(main.years[0].conditions.map(\.rawValue))
    return open.isEmpty
      ? Text(same: "") : Text(zh: "（\(open) 未评估，以其达标为条件）", en: " (on condition of \(open), not assessed)")
  }

  /// The first sentence: when the county can apply.
  private var answer: Text {
    let title = program.plan.title
    let own =
      scene.isAlone
      ? Text(zh: "按“\(title)”", en: "Under \"\(title)\"") : Text(zh: "按方案一“\(title)”", en: "Under Plan 1, \"\(title)\"")
    let isSingle = scene.outlooks.first?.place == 0
    let plan = isSingle ? Text(zh: own.zh + "的单次推演", en: own.en + ", in its single run") : own
    guard let window = main.window else {
      let span = Names.count(program.windowYears + 1)
      if prospect.isNotAssessed {
        return Text(
          zh: "\(plan.zh)，现有数据不足以评估任何一项条款，能否申报尚不能判断。",
          en: "\(plan.en), the data assess no clause: whether the county can apply is open.")
      }
      if let short = prospect.tooShort {
        return Text(zh: "\(plan.zh)，\(short.zh)\(condition.zh)。", en: "\(plan.en): \(short.en)\(condition.en).")
      }
      if let still = prospect.stillExempt?.name {
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
    let years = CensusYears.text(window.years)
    return Text(
      zh: "\(plan.zh)，以 \(years.zh)统计数据申报，当年及其后\(span.zh)年已评估条款均达标\(condition.zh)。",
      en:
        "\(plan.en), the county can apply on the census of \(years.en): every assessed clause holds then and for \(span.en) years after\(condition.en)."
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
    if main.window == nil || lapses.isEmpty, let obstacle = prospect.obstacle {
      let later = lapses.filter { lapse in
        (lapse.clause != obstacle.clause || lapse.part != obstacle.part.part)
          && lapse.lapses.contains { $0 > obstacle.year }
      }
      return failing(obstacle.year, obstacle.clause, obstacle.part, others: later.count)
    }
    guard let first = lapses.first else {
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
    let later =
      greatestNeed(clause, part, stage, indicator).flatMap { year, most -> Text? in
        guard most > need.total else { return nil }
        let amount = NeedsText.counted(most, indicator)
        return Text(zh: "，到 \(year) 年共需 \(amount.zh)", en: ", \(amount.en) in \(year)")
      } ?? Text(same: "")
    let moved =
      kind.moves.map { moves in
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
}
