import County
import Ensemble
import Regulation
import Simulation

/// The answer in three sentences with numbers: when to apply and how sure, what resolves, what fails first and what it takes.
struct Conclusion {
  private let scene: Scene
  private let prospect: Prospect
  private let advice: Advice
  private var main: Timeline { scene.main }
  private var program: Program { scene.program }

  init(_ scene: Scene, _ prospect: Prospect) {
    self.scene = scene
    self.prospect = prospect
    advice = scene.advice(of: 0)
  }

  var sentences: [Text] { [answer, resolved, breaks].compactMap(\.self) }

  /// The first sentence: when the county can apply, and how sure that is.
  private var answer: Text {
    let title = program.plan.title
    let plan =
      scene.isAlone
      ? Text(zh: "按“\(verbatim: title)”", en: "Under \"\(verbatim: title)\"")
      : Text(zh: "按方案一“\(verbatim: title)”", en: "Under Plan 1, \"\(verbatim: title)\"")
    if advice.answer == .noData {
      return Text(
        zh: "\(plan)，现有数据不足以评估任何一项条款，能否申报尚不能判断。",
        en: "\(plan), the data assess no clause: whether the county can apply is open.")
    }
    if let futures = scene.chances(of: 0), !advice.censuses.isEmpty { return chances(plan, futures) }
    guard let window = main.window else {
      let span = Names.count(program.windowYears + 1)
      let outlook = PromiseOutlook(timeline: main)
      if let short = outlook.tooShort(besides: besides) {
        return Text(zh: "\(plan)，\(short)。", en: "\(plan): \(short).")
      }
      if let alone = outlook.exemptAlone(besides: condition) {
        return Text(zh: "\(plan)，\(alone)。", en: "\(plan), \(alone).")
      }
      return Text(
        zh: "\(plan)，\(scene.firstYear)–\(scene.lastYear) 年没有连续\(span)年各项均达标的年份，不具备申报条件\(besides)。",
        en:
          "\(plan), no census of \(scene.firstYear)–\(scene.lastYear) begins \(span) years in which every assessed clause is met: the county cannot apply\(besides)."
      )
    }
    let span = Names.count(program.windowYears)
    guard !window.years.isEmpty else {
      let years = Years.spans(window.provisionalYears)
      return Text(
        zh: "\(plan)，\(years) 年各项达标，其后\(span)年超出推演期，能否申报尚不能判断\(condition)。",
        en:
          "\(plan), every assessed clause is met in \(years), but the \(span) years after lie past the plan: whether the county can apply is open\(condition)."
      )
    }
    let years = CensusYears.full(window.years)
    let all: Wording<English> =
      switch advice.assessed {
      case 1: "the one assessed clause is"
      case 2: "both assessed clauses are"
      case let count: "all \(count) assessed clauses are"
      }
    return Text(
      zh: "\(plan)，用 \(years)申报，当年及其后\(span)年已评估的 \(advice.assessed) 项条款均达标\(condition)。",
      en:
        "\(plan), on \(years) \(all) met then and for \(span) years after\(condition)."
    )
  }

  /// The clauses that no verdict counts, as a condition.
  private var condition: Text {
    guard !advice.open.isEmpty else { return Text(same: "") }
    let open = OpenText.words(advice.open)
    let itIs: Wording<English> = advice.open.count == 1 ? "it is" : "they are"
    return Text(zh: "（\(open)，以其达标为条件）", en: " (\(open); this assumes that \(itIs) met)")
  }

  /// The clauses that no verdict counts, beside one that is lost without them.
  private var besides: Text {
    guard !advice.open.isEmpty else { return Text(same: "") }
    let open = OpenText.words(advice.open)
    return Text(zh: "（\(open)）", en: " (\(open))")
  }

  /// How sure each application is, and where the single run lies among the futures.
  private func chances(_ plan: Text, _ futures: PlanFutures) -> Text {
    let span = Names.count(program.windowYears)
    let single = main.window?.years ?? []
    let told = advice.censuses.prefix(1) + single.filter { !advice.censuses.prefix(1).contains($0) }.prefix(1)
    let each = told.compactMap { year -> Text? in
      guard let place = futures.years.firstIndex(of: year), let chance = futures.window(place) else { return nil }
      let share = ChanceText.whole(chance)
      let error = ChanceText.error(chance)
      return year == told.first
        ? Text(
          zh: "用 \(year) 学年统计数据申报\(share)（\(verbatim: error) 个百分点）",
          en: "\(share) (\(verbatim: error) points) if applied on the census of \(year)")
        : Text(zh: "\(year) 学年\(share)", en: "\(share) on \(year)")
    }
    let all = Text.joined(each, zh: "，", en: ", ")
    let place = standing(futures)
    return Text(
      zh: "\(plan)，当年及其后\(span)年已评估条款保持达标的把握：\(all)\(condition)。\(place)",
      en:
        "\(plan), the chance that every assessed clause is met then and for \(span) years after is \(all)\(condition).\(place)"
    )
  }

  /// That the single run is one future, and how many come to as much.
  private func standing(_ futures: PlanFutures) -> Text {
    let years = scene.entries[0].outcome.yearsStanding
    let all = scene.entries[0].outcome.years
    let kept = futures.yearsStanding(of: all)
    guard !kept.isEmpty else { return Text(same: "") }
    let reached = ChanceText.whole(Proportion(holds: kept.count { $0 >= Double(years) }, of: kept.count))
    return Text(
      zh: "单次推演（各假设取给定值）只是其中一种未来：\(all) 年中 \(years) 年达标，能有这么多年达标的未来所占比例\(reached)。",
      en:
        " The single projection, on the given values, is one of these futures: it passes in \(years) of \(all) years, and \(reached) of the futures do as well."
    )
  }

  /// The second sentence: what becomes of the oversized schools and their promises.
  private var resolved: Text {
    let found = main.resolutions.filter { $0.clause == .g4 }
    guard !found.isEmpty else { return SizeSentence(scene).noneOversized }
    return Text(zh: "\(SizeSentence(scene).finding)。", en: "\(SizeSentence(scene).finding).")
  }

  /// The third sentence: what fails first, by how much, and what else; or the least room left.
  var breaks: Text? {
    firstBreak.map { text in
      fails ? Text(zh: "但 \(text)", en: "But \(text.small)") : text
    }
  }

  private var fails: Bool { !prospect.timeline.lapses.isEmpty || prospect.timeline.obstacle != nil }

  /// The same as it stands alone.
  var firstBreak: Text? {
    let lapses = prospect.timeline.lapses
    if main.window == nil || lapses.isEmpty, let obstacle = prospect.timeline.obstacle {
      let later = lapses.filter { lapse in
        (lapse.clause != obstacle.clause || lapse.part != obstacle.part.part)
          && lapse.lapses.contains { $0 > obstacle.year }
      }
      let (year, part) = prospect.timeline.ahead(obstacle)
      return failing(year, obstacle.clause, part, others: later, until: obstacle.years.upperBound)
    }
    guard let first = lapses.first else {
      guard scene.tellsMargins(.r2) else {
        return Text(
          zh: "现已达标的各项到 \(scene.lastYear) 年均保持达标；标准限值凭记忆，未核实，不报余量。",
          en:
            "Nothing that is met today fails by \(scene.lastYear); the limits are from memory, not verified, so no margin is given."
        )
      }
      guard let worst = scene.entries[0].outcome.worstMargin else { return nil }
      let what = Naming.long(worst.clause, worst.part, program)
      return Text(
        zh: "现已达标的各项到 \(scene.lastYear) 年均保持达标；余量最小的是 \(worst.year) 年\(what)，余 \(fixed: worst.value, 3)。",
        en:
          "Nothing that is met today fails by \(scene.lastYear); the tightest is \(what) in \(worst.year), with \(fixed: worst.value, 3) to spare."
      )
    }
    let year = first.lapses[0]
    let part = main.years[year - scene.firstYear].clause(first.clause)?.parts.first { $0.part == first.part }
    return part.map { failing(year, first.clause, $0, others: Array(lapses.dropFirst())) }
  }

  private func failing(
    _ year: Int, _ clause: ClauseID, _ part: PartResult, others: [Resolution], until last: Int? = nil
  ) -> Text {
    var what = Naming.long(clause, part.part, program)
    if let aspect = part.part.aspect, aspect != .composite, part.value != nil {
      let of = Names.aspect(aspect)
      what = Text(zh: "\(what)的\(of)", en: "the \(of) of \(what)")
    }
    let figures = figures(clause, part)
    let more =
      others.isEmpty
      ? Text(same: "")
      : others.count == 1
        ? others.first.map { other in
          let named = Naming.long(other.clause, other.part, program)
          let lapse = other.lapses.first { $0 >= year } ?? other.lapses[0]
          return Text(zh: "；\(lapse) 年\(named)也不再达标", en: "; \(named) fails too, in \(lapse)")
        } ?? Text(same: "")
        : Text(zh: "；其后另有 \(others.count) 项不再达标", en: "; \(others.count) more fail later")
    let remedy =
      Remedy(main).text(year, clause, part.part).map { Text(zh: "，\($0)", en: "; \($0)") } ?? Text(same: "")
    let isLasting = last.map { $0 > year && $0 == program.lastYear } ?? false
    let from = isLasting ? Text(zh: "起", en: "from") : Text(zh: "", en: "in")
    // What the plan cures before its end is not told as lasting.
    let to =
      last.flatMap { $0 > year && !isLasting ? $0 : nil }
      .map { Text(zh: "，到 \($0) 年一直不达标", en: ", and it stays unmet to \($0)") } ?? Text(same: "")
    return Text(
      zh: "\(year) 年\(from)\(what)\(figures)\(to)\(remedy)\(more)。",
      en: .capital("\(from) \(year) \(what)\(figures)\(to)\(remedy)\(more)."))
  }

  /// The figure of a part that fails against what is asked, with what of the clause it is of.
  private func figures(_ clause: ClauseID, _ part: PartResult) -> Text {
    guard let value = PartText.value(clause, part), let limit = PartText.limit(clause, part) else {
      return Text(zh: "不达标", en: " is unmet")
    }
    let isShort = (part.value ?? 0) < (part.limit ?? 0)
    if clause == .r1 {
      return isShort
        ? Text(zh: "只有 \(value)指标达标（要求 \(limit)）", en: " is met in \(value) indicators (\(limit) required)")
        : Text(zh: "有指标不足要求的 85 %", en: " is under 85 % of the requirement in one indicator")
    }
    return isShort
      ? Text(zh: "为 \(value)（要求 \(limit)）", en: " is \(value) (required: \(limit))")
      : Text(zh: "为 \(value)（标准 \(limit)）", en: " is \(value) (limit \(limit))")
  }
}
