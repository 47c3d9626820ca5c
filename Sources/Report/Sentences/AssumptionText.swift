import County
import Regulation
import Simulation

/// What a plan assumes of the world, a sentence for each assumption.
enum AssumptionText {
  static func sentences(_ program: Program) -> [Text] {
    let assumptions = program.plan.assumptions
    switch assumptions.roll {
    case .hold:
      return [Text(zh: "各校在校生按年级保持统计时不变。", en: "Every roll stays by grade as in the census.")] + staff(assumptions)
    case .change(let changes):
      return changes.map { change in
        let who = SelectionText.words(change.sections, program.county)
        let rate = Digits.percent(change.rate)
        return Text(
          zh: "\(who)的在校生每年变动 \(verbatim: rate)。", en: "The rolls of \(who) change by \(verbatim: rate) a year.")
      } + staff(assumptions)
    case .project:
      return entry(program) + going(program) + assumptions.drifts.map { drift($0, program.county) }
        + staff(assumptions)
    }
  }

  /// The years whose entrants children in kindergarten tell, and by what rate.
  private static func kindergarten(_ program: Program) -> Text? {
    let years = program.entries.enumerated().compactMap { step, entry -> Int? in
      if case .kindergarten = entry { program.firstYear + 1 + step } else { nil }
    }
    guard !years.isEmpty else { return nil }
    let spans = Years.spans(years)
    let calibrated = program.calibratedKindergartenRate
    let rate: Text =
      if let told = program.plan.assumptions.kindergartenRate {
        Text(zh: "大班入学率 \(exact: told.value)", en: "\(exact: told.value)")
      } else if let calibrated {
        Text(
          zh: "大班入学率 \(fixed: calibrated, 3)（按现一年级校准）",
          en: "\(fixed: calibrated, 3), calibrated on the present first grade")
      } else {
        Text(zh: "大班入学率 1（假定：没有上年大班人数）", en: "1 (assumed: nobody counted last year's top class)")
      }
    return Text(
      zh: "\(spans) 年的一年级入学人数按在园幼儿 × \(rate)，此后才按其他口径。",
      en: "First-grade entrants of \(spans) are children in kindergarten × \(rate); nothing else counts before.")
  }

  /// How many enter the first grade, and how the present roll is spread over the grades.
  private static func entry(_ program: Program) -> [Text] {
    let assumptions = program.plan.assumptions
    var lines: [Text] = []
    if let change = assumptions.entryChange {
      let rate = Digits.percent(change.value)
      lines.append(
        Text(zh: "一年级入学人数每年变动 \(verbatim: rate)。", en: "First-grade entrants change by \(verbatim: rate) a year."))
    } else if assumptions.entryRateCalibrated {
      let rate = program.calibratedEntryRate.map { Digits.fixed($0, 3) } ?? "–"
      lines.append(
        Text(
          zh: "一年级入学人数为六年前出生数 × 按现一年级校准的入学留存率 \(verbatim: rate)。",
          en:
            "First-grade entrants are births six years before × \(verbatim: rate), calibrated on the present first grade."
        ))
    } else if let rate = assumptions.entryRate?.value {
      let calibrated =
        program.calibratedEntryRate.map {
          Text(zh: "（按现一年级校准为 \(fixed: $0, 3)）", en: " (\(fixed: $0, 3) by the present first grade)")
        } ?? Text(same: "")
      lines.append(
        Text(
          zh: "一年级入学人数为六年前出生数 × 入学留存率 \(exact: rate)\(calibrated)。",
          en: "First-grade entrants are births six years before × \(exact: rate)\(calibrated)."))
    }
    if let nursery = kindergarten(program) { lines.append(nursery) }
    if !program.entryGroups.names.isEmpty {
      lines.append(
        Text(
          zh: "各组新生按本组的出生人口或在园幼儿和本组现有的入学率推算，全县为各组之和。",
          en:
            "Entrants of each group follow its own births or children in kindergarten, by its own present rate; the county's are their sum."
        ))
    }
    if !assumptions.entrants.isEmpty {
      let years = Years.spans(assumptions.entrants.keys.sorted())
      lines.append(Text(zh: "\(years) 年的入学人数由方案给出。", en: "The plan gives the entrants of \(years)."))
    }
    let given = assumptions.birthsByYear.keys.sorted()
    if !given.isEmpty {
      let years = Years.spans(given)
      lines.append(Text(zh: "\(years) 年的出生数由方案给出。", en: "The plan gives the births of \(years)."))
    }
    if let held = held(program) { lines.append(held) }
    if program.county.births?.isOfCalendarYears == true {
      lines.append(
        Text(
          zh: "出生人口按自然年给出，已折为学年（上年三分之一、当年三分之二）。",
          en:
            "Births are given by calendar year and turned to school years, a third of the year before and two thirds of the year."
        ))
    }
    if let shares = shares(assumptions) { lines.append(shares) }
    lines += program.notices.compactMap { notice in
      guard case .pointsOnCurve(_, _, _, _, _, isOfPlan: true) = notice.fact else { return nil }
      let words = notice.sentence
      return Text(zh: "\(words)。", en: "\(words.capital).")
    }
    if program.rolls.isAssumed.contains(true) {
      let shape =
        switch assumptions.shape {
        case .fitted: Text(zh: "按平滑曲线拟合", en: "by one smooth curve")
        case .even: Text(zh: "均匀分布", en: "evenly")
        case .births: Text(zh: "按出生数分布", en: "in the shape of births")
        }
      lines.append(
        Text(zh: "统计时分年级的人数没有给出，\(shape)。", en: "The roll by grade is not given; it is spread \(shape)."))
    }
    return lines
  }

  /// From which year on entrants rest on births that nobody gives; nil where all are given.
  static func held(_ program: Program) -> Text? {
    let factor = program.plan.assumptions.births
    let words = program.heldBirths.map { held -> Text in
      let years = Years.spans(Array(held.entering))
      let born = Years.spans(held.entering.map { $0 - Program.entryAge })
      let persons = Digits.grouped(held.persons)
      let times = Text(same: factor == 1 ? "" : " × \(Digits.exact(factor))")
      return Text(
        zh: "\(born) 学年无记录，按 \(held.told) 学年 \(verbatim: persons) 人\(times)推算（\(years) 年入学）",
        en: "the \(verbatim: persons) of \(held.told)\(times) held for \(born), not known (entrants \(years))")
    }
    guard !words.isEmpty else { return nil }
    let all = Text.joined(words)
    return Text(zh: "出生人口：\(all)。", en: "Births: \(all).")
  }

  /// How many go up, and where graduates go.
  private static func going(_ program: Program) -> [Text] {
    let assumptions = program.plan.assumptions
    let primary = Digits.percent(assumptions.progression[Stage.primary.index])
    let junior = Digits.percent(assumptions.progression[Stage.junior.index])
    let feeding =
      switch program.feedingRule {
      case _ where !assumptions.flows.isEmpty:
        Text(zh: "毕业生按方案所给流向升入初中", en: "Graduates enter junior school by the flows that the plan gives")
      case .staying:
        Text(
          zh: "毕业生在本组升入初中（各组年级曲线单独拟合）", en: "Graduates enter junior school in their group, each on a curve of its own")
      case .calibrated:
        Text(
          zh: "毕业生按现有去向升入初中（已按统计年校准）", en: "Graduates enter junior school where they do now, calibrated on the census")
      case .uncalibrated:
        Text(zh: "毕业生按现有去向升入初中（不校准）", en: "Graduates enter junior school where they do now, not calibrated")
      case .pooled: Text(zh: "毕业生全县合并升学", en: "Graduates enter junior school from one county pool")
      }
    let transition = Text(
      zh: "，升学率 \(percent: assumptions.transition)",
      en: ", \(percent: assumptions.transition) of them in the county")
    let dropout = assumptions.dropout.map {
      Text(zh: "每年辍学 \(percent: $0.value, 2)。", en: "\(percent: $0.value, 2) drop out a year.")
    }
    return [
      Text(
        zh: "每年升级的比例：小学 \(verbatim: primary)，初中 \(verbatim: junior)。",
        en: "Of a grade \(verbatim: primary) go up in primary school, \(verbatim: junior) in junior school."),
      cells(assumptions), dropout, Text(zh: "\(feeding)\(transition)。", en: "\(feeding)\(transition)."),
    ].compactMap(\.self)
  }

  /// That some groups or grades have rates of their own.
  private static func cells(_ assumptions: Assumptions) -> Text? {
    let groups = Set(assumptions.progressionCells.keys.compactMap(\.group)).sorted()
    let hasGrades = assumptions.progressionCells.keys.contains { $0.grade != nil }
    guard !groups.isEmpty || hasGrades else { return nil }
    let whose =
      groups.isEmpty
      ? Text(zh: "部分年级", en: "some grades")
      : Text(zh: "\(list: groups)", en: "\(list: groups)")
    return Text(zh: "\(whose)另有自己的升级比例。", en: "Of their own rates: \(whose).")
  }

  /// What the shares of entrants rest on, where not on the rolls alone.
  private static func shares(_ assumptions: Assumptions) -> Text? {
    let weights = assumptions.entryShare
    guard weights != Assumptions().entryShare else { return nil }
    let primary = Digits.percent(weights[Stage.primary.index])
    let junior = Digits.percent(weights[Stage.junior.index])
    return Text(
      zh: "各校招生份额按在校生的权重：小学 \(verbatim: primary)，初中 \(verbatim: junior)，其余按现一年级。",
      en:
        "Shares of entrants rest on the rolls by \(verbatim: primary) in primary and \(verbatim: junior) in junior school, else on the present first grade."
    )
  }

  private static func drift(_ drift: Drift, _ county: County) -> Text {
    let from = SelectionText.words(drift.from, county)
    let to = SelectionText.words(drift.to, county)
    let enrolled = Digits.percent(drift.enrolled)
    let entry = Digits.percent(drift.entry)
    let homes =
      drift.residence == .stays
      ? Text(zh: "家庭住址不迁，在县城就读的不在片区内", en: " Families keep their homes: at the seat they are outside their catchment.")
      : Text(same: "")
    return Text(
      zh:
        "每年\(from)在校生的 \(verbatim: enrolled) 转到\(to)，入学人数另减 \(verbatim: entry)（逐年累计）\(homes.zh.isEmpty ? "" : "，")\(homes)。",
      en:
        "Each year \(verbatim: enrolled) of the enrolled of \(from) move to \(to), and its entry shrinks by \(verbatim: entry), compounding.\(homes)"
    )
  }

  private static func staff(_ assumptions: Assumptions) -> [Text] {
    guard let rate = assumptions.retirement?.value, rate > 0 else {
      return [Text(zh: "教师离岗即补，各校人数不变。", en: "Teachers who leave are replaced like for like.")]
    }
    let share = Digits.percent(assumptions.unreplaced?.value ?? 0)
    return [
      Text(
        zh: "教师每年离岗 \(percent: rate)，其中不补的占 \(verbatim: share)。",
        en: "\(percent: rate) of the teachers leave a year, \(verbatim: share) of them unreplaced.")
    ]
  }
}
