import County
import Regulation
import Simulation

/// What the measures of a plan bring with them, in sentences: pupils displaced, receivers at a cliff, buildings that
/// become surplus, teachers against the staffing ratio, money tests, milestones.
struct MeasureText {
  let timeline: Timeline
  var program: Program { timeline.program }
  private var layout: Layout { program.layout }

  init(_ timeline: Timeline) { self.timeline = timeline }

  func sentences() -> [Text] { consolidations.map(\.sentence) + others }

  /// What each merger, formation and opening does.
  var consolidations: [ConsolidationText] {
    timeline.consolidations.map {
      ConsolidationText($0, timeline, isOneOfMany: timeline.consolidations.count > 2)
    }
  }

  /// All but what mergers do.
  var others: [Text] {
    [
      stayed, lent, released, rotationEnds, reclassified, StructureText.told(timeline), rezoned, capped, smallClasses,
      crowded, surplus, posts,
      staffing, degrees, visits, money, costs,
    ].compactMap(\.self) + milestones
  }

  /// Sections by name, in the order given.
  private func names(_ slots: some Sequence<Int>) -> Text {
    Text.joined(slots.map { Text(same: layout.names[$0]) }, zh: "、", en: ", ")
  }

  /// Gains that are only definitional: a section that crosses a line of the scope changes the CVs and no child's school.
  private var reclassified: Text? {
    let words = program.steps.enumerated().flatMap { step, orders -> [Text] in
      let slots = orders.layout.compactMap { order -> (Int, Bool, Int)? in
        guard case .reclassify(let measure, let slot, let isTeachingPoint) = order else { return nil }
        return (slot, isTeachingPoint, measure)
      }
      guard let measure = slots.first?.2 else { return [] }
      let (first, last) = timeline.ledger.entries[step].around(measure)
      let before = first.figures
      let after = last.figures
      let left = slots.reduce(0) { $0 + before.counted[$1.0] - after.counted[$1.0] }
      let line = Digits.fixed(program.standard.limit(.r1, .excludedTeachingPointBelow) ?? 0, 0)
      let list = names(slots.map(\.0))
      let isPoint = slots.allSatisfy(\.1)
      let what =
        isPoint ? Text(zh: "改为教学点", en: "become teaching points") : Text(zh: "改变类别", en: "change their kind")
      let scope =
        left == 0
        ? Text(
          zh: "在校生均达到 \(verbatim: line) 人，统计范围不变",
          en: "all have \(verbatim: line) pupils or more, so that the scope stays as it is")
        : Text(
          zh: left < 0
            ? "\(fixed: -left, 0) 名学生重新计入" : "\(fixed: left, 0) 名学生不再计入（不足 \(verbatim: line) 人的教学点不计）",
          en: left < 0
            ? "\(counted: -left, "pupil") \(agree: -left, "is", "are") counted again"
            : "\(counted: left, "pupil") \(agree: left, "is", "are") counted no longer (teaching points under \(verbatim: line) are left out)"
        )
      let cvs = ConsolidationText.cvs(
        before.cv, after.cv, composites: Consolidation.composites(first, last), program)
      return [
        Text(
          zh: "\(orders.year) 年\(list)\(what)，\(scope)，\(cvs)",
          en: "\(orders.year): \(list) \(what); \(scope); \(cvs)")
      ]
    }
    guard !words.isEmpty else { return nil }
    let all = Text.joined(words)
    return Text(
      zh: "仅因口径变化（不是办学条件改善）：\(all)。", en: "Definitional only, no school is better for it: \(all).")
  }

  /// Pupils whose catchment was given to another school, by boundary changes and new schools.
  private var rezoned: Text? {
    let moves = timeline.pupilsMoved { order in
      switch order {
      case .rezone(let rezoning): rezoning.measure
      case .open(let opening): opening.measure
      case .merge, .phase, .giveBack, .reclassify, .restructure: nil
      }
    }
    guard !moves.isEmpty else { return nil }
    let words = moves.map { move in
      Text(
        zh:
          "\(move.year) 年由\(verbatim: layout.names[move.from])划入\(verbatim: layout.names[move.to]) \(fixed: move.persons, 0) 人",
        en:
          "\(fixed: move.persons, 0) from \(verbatim: layout.names[move.from]) to \(verbatim: layout.names[move.to]) in \(move.year)"
      )
    }
    let all = Text.joined(words)
    return Text(zh: "随学区调整转学的在校生：\(all)。", en: "Re-zoned with their catchment: \(all).")
  }

  /// Entrants over a cap, and what is left of enrolment by catchment (G13).
  private var capped: Text? {
    let measures = Set(program.steps.flatMap { $0.caps.map(\.measure) })
    let moves = timeline.ledger.pupilMoves.filter { measures.contains($0.measure) }
    guard !measures.isEmpty else { return nil }
    let all = moves.reduce(0) { $0 + $1.persons }
    let worst = timeline.years.compactMap { year -> (Int, PartResult)? in
      year.clause(.g13)?.worst.map { (year.year, $0) }
    }.min { ($0.1.value ?? 2) < ($1.1.value ?? 2) }
    let share =
      worst.flatMap { year, part in
        part.value.map { value in
          Text(
            zh: "；就近划片入学比例最低时 \(percent: value)（\(year) 年，标准 \(percent: part.limit ?? 0)）",
            en:
              "; enrolment by catchment falls to \(percent: value) (\(year), required: \(percent: part.limit ?? 0))"
          )
        }
      } ?? Text(same: "")
    return Text(
      zh: "限额招生共分流 \(fixed: all, 0) 人，在校期间均不在其片区\(share)。",
      en:
        "Capped entry sends \(counted: all, "pupil") elsewhere, outside their catchment while at school\(share)."
    )
  }

  /// Classes for which there is no room where pupils come by other measures than a merger, which tells its own.
  private var crowded: Text? {
    let told = timeline.crowdings.filter { crowding in
      !timeline.consolidations.contains { $0.measure == crowding.measure && $0.year == crowding.year }
    }
    guard !told.isEmpty else { return nil }
    let words = told.map { crowding -> Text in
      let what = CrowdingText.words(crowding, program)
      let name = program.plan.measures[crowding.measure].name
      return Text(
        zh: "\(crowding.year) 年“\(verbatim: name)”后，\(what)",
        en: "after \"\(verbatim: name)\" in \(crowding.year), \(what)")
    }
    let all = Text.joined(words)
    return Text(zh: "教室不足：\(all)。", en: "Rooms short: \(all).")
  }

  /// What keeping classes small takes, in the first and the last year of each measure.
  private var smallClasses: Text? {
    let words = program.plan.measures.indices.flatMap { measure -> [Text] in
      let own = timeline.smallClasses.filter { $0.measure == measure }
      guard let first = own.first, let last = own.last else { return [] }
      return (first.year == last.year ? [first] : [first, last]).map { SmallClassesText.words($0, program) }
    }
    guard !words.isEmpty else { return nil }
    let all = Text.joined(words)
    return Text(zh: "小班化：\(all)。", en: "Small classes: \(all).")
  }

  /// Buildings that open onto falling rolls.
  private var surplus: Text? {
    let words = timeline.surpluses.compactMap { surplus -> Text? in
      guard surplus.area > 0 || surplus.seats > 0 else { return nil }
      let name = layout.names[surplus.slot]
      let parts = [
        surplus.area > 0
          ? Text(
            zh: "教辅用房 \(fixed: surplus.area, 0)/\(fixed: surplus.built, 0)㎡",
            en: "\(fixed: surplus.area, 0) of \(fixed: surplus.built, 0) m² of teaching area") : nil,
        surplus.seats > 0
          ? Text(
            zh: "学位 \(fixed: surplus.seats, 0)/\(fixed: surplus.builtSeats, 0) 个",
            en: "\(fixed: surplus.seats, 0) of \(fixed: surplus.builtSeats, 0) seats") : nil,
      ].compactMap(\.self)
      let all = Text.list(parts)
      let from =
        surplus.year.map { Text(zh: "\($0) 年起全部富余", en: "wholly so from \($0)") }
        ?? Text(zh: "尚有部分在用", en: "part still in use")
      return Text(
        zh: "\(verbatim: name)（\(surplus.opens) 年投用）到 \(program.lastYear) 年富余\(all)，\(from)",
        en: "\(verbatim: name) (opened \(surplus.opens)) has \(all) to spare in \(program.lastYear), \(from)")
    }
    guard !words.isEmpty else { return nil }
    let all = Text.joined(words)
    return Text(zh: "生源下降后的富余：\(all)。", en: "Built and no longer needed: \(all).")
  }

  /// Teachers who did not follow the pupils of a section that closed: at the school's other section, or waiting outside
  /// the CVs; degrees that count in primary school alone count no longer.
  private var stayed: Text? {
    let staying = timeline.staffStaying
    guard staying.teachers > 0 else { return nil }
    return Text(
      zh:
        "不随迁的教师：\(fixed: staying.withSibling, 0) 人留在本校另一学段（其中 \(fixed: staying.degreesLost, 0) 人的学历在初中不再计为高于规定），\(fixed: staying.waiting, 0) 人待分配，不计入差异系数。",
      en:
        "Teachers who stay: \(fixed: staying.withSibling, 0) at the school's other section (\(fixed: staying.degreesLost, 0) with a degree that does not count there), \(fixed: staying.waiting, 0) wait for a post, outside the CVs."
    )
  }

  /// Teachers lent from outside, and when they leave.
  private var lent: Text? {
    let terms = program.plan.secondments
    guard !terms.isEmpty else { return nil }
    let words = terms.map { term in
      Text(
        zh: "\(verbatim: term.scheme) \(fixed: term.persons, 0) 人，\(term.last) 学年期满",
        en: "\(verbatim: term.scheme) \(fixed: term.persons, 0), gone after \(term.last)")
    }
    let all = Text.joined(words)
    return Text(zh: "支教教师：\(all)。", en: "Teachers lent from outside: \(all).")
  }

  /// A plan that rotates in some years only: in the others G11 stands by the declared figure.
  private var rotationEnds: Text? {
    let projected = timeline.facts.dropFirst()
    let planned = projected.filter(\.year.conduct.rotationPlanned).map(\.year.year)
    let others = projected.filter { !$0.year.conduct.rotationPlanned }.map(\.year.year)
    guard !planned.isEmpty, !others.isEmpty else { return nil }
    let years = Years.spans(others)
    return Text(
      zh: "\(years) 年方案未安排轮岗，\(Names.form(.g11))沿用申报数，并未重新评估。",
      en:
        "No rotation is planned for \(years): there \(Names.form(.g11)) stands by the declared figure and is not judged anew."
    )
  }

  /// Posts vacant in the census and at the end (空编), where they are known.
  private var posts: Text? {
    guard let last = timeline.facts.last?.year.conduct, last.knowsPosts,
      program.vacanciesInCensus > 0 || last.vacancies > 0 || program.plan.assumptions.posts != nil,
      let approved = timeline.staffing.last?.posts
    else { return nil }
    let before = Digits.fixed(program.vacanciesInCensus, 0)
    let after = Digits.fixed(max(0, last.vacancies), 0)
    let over = last.vacancies < 0 ? Digits.grouped(-last.vacancies) : nil
    return Text(
      zh:
        "\(program.lastYear) 年编制 \(grouped: approved) 名，空编 \(verbatim: after) 名（\(program.firstYear) 年 \(verbatim: before) 名）\(over.map { "，在编超过核定 \(verbatim: $0) 人" } ?? "")。",
      en:
        "Of \(grouped: approved) posts in \(program.lastYear) \(verbatim: after) are vacant (\(verbatim: before) in \(program.firstYear))\(over.map { "; \(verbatim: $0) more staff than posts" } ?? "")."
    )
  }

  /// The county's staff against the staffing ratio, where the plan moves staff other than by rotation or lets them retire.
  private var staffing: Text? {
    let touches = program.plan.measures.contains { measure in
      switch measure.action {
      case .recruit, .release, .redeploy, .second, .merge, .open: true
      default: false
      }
    }
    guard touches || program.plan.assumptions.retirement != nil || program.plan.assumptions.posts != nil,
      let last = timeline.staffing.last, last.inPost > 0
    else { return nil }
    let who =
      last.isAllStaff
      ? Text(zh: "教职工", en: "staff") : Text(zh: "专任教师（教职工数未给出）", en: "full-time teachers (all staff not given)")
    let gap = Digits.grouped(abs(last.surplus))
    let isOver = last.surplus >= 0
    let (required, inPost) = (Digits.grouped(last.required), Digits.grouped(last.inPost))
    let leaving = timeline.staffing.reduce(0) { $0 + $1.leaving }
    let first = timeline.staffing.first { $0.leaving > 0 }
    let left = first.map { first in
      let room = Digits.grouped(first.room)
      return Text(
        zh:
          "；\(program.firstYear + 1)—\(program.lastYear) 年约离岗 \(grouped: leaving) 人，\(first.year + 1) 年可补 \(verbatim: room) 人",
        en:
          "; about \(grouped: leaving) leave in \(program.firstYear + 1)–\(program.lastYear), and \(verbatim: room) may be appointed in \(first.year + 1)"
      )
    }
    return Text(
      zh:
        "按编制标准（师生比）\(program.lastYear) 年应有 \(verbatim: required) 人，在岗\(who) \(verbatim: inPost) 人，\(isOver ? "超" : "缺") \(verbatim: gap) 人\(left ?? .none)。",
      en:
        "By the staffing ratio \(verbatim: required) are required in \(program.lastYear); \(verbatim: inPost) \(who) are in post, \(verbatim: gap) \(isOver ? "over" : "short")\(left ?? .none)."
    )
  }

  /// Degree teachers of primary schools who do not count as such in the junior schools they are sent to.
  private var degrees: Text? {
    let told = program.degreesNotCounted
    guard !told.isEmpty else { return nil }
    let words = told.map { move in
      let (asked, counted) = (Digits.fixed(move.asked, 0), Digits.fixed(move.counted, 0))
      return Text(
        zh:
          "\(move.year) 年转入\(verbatim: layout.names[move.slot])的 \(verbatim: asked) 名小学高学历教师计入 \(verbatim: counted) 名",
        en:
          "\(verbatim: counted) of \(verbatim: asked) degree teachers from primary schools count at \(verbatim: layout.names[move.slot]) from \(move.year)"
      )
    }
    let all = Text.joined(words)
    return Text(
      zh: "初中只计本科及以上：\(all)（本科比例由 bachelorShare 给出，未给出的不计）。",
      en:
        "Junior schools count bachelor's degrees alone: \(all) (`bachelorShare` gives the share; without it none do)."
    )
  }

  /// Whether shared teachers count at all by the standard in force.
  private var visits: Text? {
    guard program.hasVisits, program.standard.limit(.r1, .sharedTeachersFrom) == nil else { return nil }
    return Text(
      zh: "走教教师按本标准不计入走教学校的体艺教师数。", en: "By this standard teachers who visit count only at their own school.")
  }

  private var money: Text? {
    let failed = timeline.money.filter { !$0.holds }
    guard !timeline.money.isEmpty else { return nil }
    guard !failed.isEmpty else {
      return Text(
        zh: "经费：方案给出数据的年份均符合“两个只增不减”和各项增长要求。",
        en: "Money: no test of public spending fails in the years the plan gives.")
    }
    let shown = failed.prefix(3).map { check in
      let name = Names.moneyTest(check.test)
      let figures =
        check.test == .growthAboveRevenue
        ? Text(
          zh: "增长 \(percent: check.value)，收入增长 \(percent: check.before)",
          en: "up \(percent: check.value), revenue up \(percent: check.before)")
        : Text(same: "\(Digits.grouped(check.before)) → \(Digits.grouped(check.value))")
      return Text(zh: "\(check.year) 年\(name) \(figures)", en: "\(check.year) \(name) \(figures)")
    }
    let all = Text.joined(Array(shown))
    let more = failed.count > 3 ? Text(zh: "等 \(failed.count) 项次", en: " and \(failed.count - 3) more") : Text(same: "")
    return Text(zh: "经费不符合要求：\(all)\(more)。", en: "Money tests that fail: \(all)\(more).")
  }

  /// Costs year by year where there are several.
  private var costs: Text? {
    let years = Set(timeline.costs.map(\.year)).sorted()
    guard years.count > 1 else { return nil }
    let words = years.map { year in
      let sum = Money.text(timeline.costs.filter { $0.year == year }.reduce(0) { $0 + $1.yuan })
      return (year: year, sum: sum)
    }
    // Years in a row that cost the same are named together.
    var runs: [(years: ClosedRange<Int>, sum: Text)] = []
    for (year, sum) in words {
      if let run = runs.last, run.sum == sum, run.years.upperBound + 1 == year {
        runs[runs.count - 1].years = run.years.lowerBound...year
      } else {
        runs.append((year...year, sum))
      }
    }
    let all = runs.map { run -> Text in
      let years = Years.spans(Array(run.years))
      return run.years.count > 1
        ? Text(zh: "\(years) 年每年 \(run.sum)", en: "\(years) \(run.sum) a year")
        : Text(zh: "\(years) 年 \(run.sum)", en: "\(years) \(run.sum)")
    }
    let list = Text.joined(all, zh: "，", en: ", ")
    return Text(zh: "分年费用：\(list)。", en: "Cost by year: \(list).")
  }

  private var milestones: [Text] {
    timeline.milestones.map { outcome in
      let isPast = outcome.milestone.by > program.lastYear
      let held = outcome.clauses.filter { $0.verdict.holds }
      func list(_ outcomes: [MilestoneOutcome.DueClause]) -> Text { Names.forms(outcomes.map(\.clause)) }
      var parts: [Text] = []
      if !held.isEmpty {
        let carried = held.filter { $0.basis == .carried || $0.basis == .declared }
        let on =
          carried.isEmpty
          ? Text(same: "") : Text(zh: "（其中沿用申报：\(list(carried))）", en: " (by declaration: \(list(carried)))")
        parts.append(Text(zh: "\(list(held))达标\(on)", en: "\(list(held)) met\(on)"))
      }
      if !outcome.late.isEmpty {
        let words = outcome.late.map { late -> Text in
          let form = Names.form(late.clause)
          return late.holdsFrom.map { Text(zh: "\(form)（\($0) 年起达标）", en: "\(form) (met from \($0))") }
            ?? Text(zh: "\(form)（方案期内未达标）", en: "\(form) (not within the plan)")
        }
        let all = Text.joined(words, zh: "、", en: ", ")
        parts.append(Text(zh: "逾期 \(all)", en: "late \(all)"))
      }
      if outcome.clauses.isEmpty { parts.append(Text(zh: "本阶段没有到期的条款", en: "no clause falls due")) }
      if !outcome.open.isEmpty {
        parts.append(Text(zh: "\(list(outcome.open))未评估", en: "\(list(outcome.open)) not assessed"))
      }
      let all = Text.joined(parts)
      let past =
        isPast
        ? Text(zh: "（超出方案期，按 \(program.lastYear) 年）", en: " (past the plan, as of \(program.lastYear))")
        : Text(same: "")
      return Text(
        zh: "阶段目标“\(verbatim: outcome.milestone.name)”（\(outcome.milestone.by) 年）\(past)：\(all)。",
        en: "Milestone \"\(verbatim: outcome.milestone.name)\" (\(outcome.milestone.by))\(past): \(all).")
    }
  }
}
