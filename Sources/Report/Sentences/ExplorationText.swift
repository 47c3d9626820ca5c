import County
import Ensemble
import Regulation
import Simulation

/// What many futures of a plan come to, in sentences: how sure, by how much, and what it depends on.
struct ExplorationText {
  let plan: PlanFutures
  private var program: Program { plan.program }

  init(_ plan: PlanFutures) { self.plan = plan }

  /// What comes before the decisions, and after them.
  var opening: [Text] { [promises, lasting].compactMap(\.self) }
  var closing: [Text] {
    [tooFew, OpenText.sentence(plan.open), done, undone, spread, inputs, error].compactMap(\.self)
  }

  private var isCertain: Bool { plan.isCertain }

  /// What the table and the sentences are not, where nothing is drawn.
  var certainty: Text? {
    guard isCertain else { return nil }
    return Text(
      zh: "方案没有不确定的假设，各次推演相同，以下不是概率",
      en: "Nothing in the plan is uncertain: every run is the same, and what follows is no probability")
  }

  /// A probability without more digits than it has; never 0 or 100 where some future says otherwise.
  static func percent(_ proportion: Proportion, _ decimals: Int = 0) -> String {
    if proportion.holds == 0 { return "0" }
    if proportion.holds == proportion.of { return "100" }
    let text = Digits.fixed(proportion.share * 100, decimals)
    if text == Digits.fixed(0, decimals) { return "<" + Digits.fixed(decimals == 0 ? 1 : 0.1, decimals) }
    if text == Digits.fixed(100, decimals) { return ">" + Digits.fixed(decimals == 0 ? 99 : 99.9, decimals) }
    return text
  }

  /// A probability with its Monte Carlo error: 92.3% (±0.5); none where every future is the same.
  private func withError(_ proportion: Proportion) -> String {
    isCertain ? "\(Self.percent(proportion, 1))%" : Self.withError(proportion, 1)
  }

  static func withError(_ proportion: Proportion, _ decimals: Int) -> String {
    "\(percent(proportion, decimals))% (±\(points(reach(proportion.interval()))))"
  }

  /// An error in points: with many futures a small one, never none.
  static func points(_ reach: Double) -> String { Digits.fixed(max(0.1, reach), 1) }

  /// Half the width of an interval, in points.
  static func reach(_ interval: (low: Double, high: Double)) -> Double { (interval.high - interval.low) * 50 }

  /// What a part is of: a section, a school, a stage and indicator.
  static func name(_ part: Part, _ program: Program) -> Text {
    if let name = program.layout.name(of: part) { return Text(same: name) }
    let stage = part.stage.map { Names.stage($0) }
    let indicator = Names.indicator(of: part, program.standard) ?? part.aspect.map { Names.aspect($0) }
    let words = [stage, indicator].compactMap(\.self)
    return Text.joined(words, zh: "", en: " ")
  }

  /// How probable it is that promises are kept, one by one and together.
  private var promises: Text? {
    let layout = program.layout
    let due = layout.promises.compactMap { promise -> (name: String, subject: Int, year: Int, due: Int)? in
      let year = promise.due - program.firstYear
      guard plan.years.indices.contains(year),
        let subject = plan.subjects.firstIndex(where: { $0.clause == .g4 && $0.part.subject == .school(promise.school) }
        )
      else { return nil }
      return (layout.schoolNames[promise.school], subject, year, promise.due)
    }
    guard let first = due.first else { return nil }
    let each = due.map { promise in
      let share = withError(plan.probability(.met(promise.subject), promise.year))
      return Text(
        zh: "\(verbatim: promise.name) \(promise.due) 年 \(verbatim: share)",
        en: "\(verbatim: promise.name) in \(promise.due) \(verbatim: share)")
    }
    let all = Text.joined(each, zh: "，", en: ", ")
    guard due.count > 1, due.allSatisfy({ $0.year == first.year }), let together = plan.promisesKept else {
      return Text(zh: "兑现承诺（不超规模）的概率：\(all)。", en: "Promises kept (under the limit): \(all).")
    }
    let share = withError(together)
    return Text(
      zh: "到 \(first.due) 年承诺的学校全部不超规模的概率为 \(verbatim: share)：\(all)。",
      en: "All promised schools under their limits in \(first.due): \(verbatim: share); \(all).")
  }

  /// The safest year to apply on; whether the county stands from then to the end, and from when it rather does than not.
  private var lasting: Text? {
    let best = plan.years.indices.compactMap { year in plan.window(year).map { (year, $0) } }
      .max { $0.1.holds < $1.1.holds }
    guard let (year, window) = best, window.holds > 0 else {
      return Text(
        zh: "没有一年能以可见的概率在申报后各年均达标。", en: "In no year is there a visible chance of standing through the window.")
    }
    let toTheEnd = withError(plan.lasting(.county, year))
    let safest = Text(
      zh:
        "最稳妥的申报年度是 \(plan.years[year]) 年：当年及其后\(Names.count(program.windowYears))年均达标的概率 \(verbatim: withError(window))，一直保持到期末的概率 \(verbatim: toTheEnd)",
      en:
        "Safest census to apply on: \(plan.years[year]), standing then and \(program.windowYears) years on with \(verbatim: withError(window)), and on to the end with \(verbatim: toTheEnd)"
    )
    let likely = plan.years.indices.first { plan.lasting(.county, $0).share >= 0.5 }
    guard let likely else {
      return Text(
        zh: "\(safest)；没有一年起能有五成把握保持到期末。",
        en: "\(safest); from no year on is it more likely than not to stand to the end.")
    }
    guard likely != year else { return Text(zh: "\(safest)。", en: "\(safest).") }
    let share = withError(plan.lasting(.county, likely))
    return Text(
      zh: "\(safest)；自 \(plan.years[likely]) 年起保持到期末的概率首次过半，为 \(verbatim: share)。",
      en:
        "\(safest); from \(plan.years[likely]) on it is first more likely than not to stand to the end: \(verbatim: share)."
    )
  }

  /// Said where there are too few futures to tell what anything depends on.
  private var tooFew: Text? {
    guard !isCertain, !plan.uncertainties.isEmpty, plan.kept < Decision.fewest else { return nil }
    return Text(
      zh: "未来不足 \(Decision.fewest) 种，说不出结果取决于哪几项假设；请加大 --draws。",
      en: "With fewer than \(Decision.fewest) futures nothing is said of what decides; give more --draws.")
  }

  /// How much of each quota is carried out, where the plan draws it: some of it is always missing.
  private var done: Text? {
    let words = program.plan.measures.indices.compactMap { measure -> Text? in
      guard let shares = plan.sharesDone(measure) else { return nil }
      let sorted = SortedValues(shares)
      let (low, middle, high) = (sorted.quantile(0.05), sorted.quantile(0.5), sorted.quantile(0.95))
      guard let low, let middle, let high else { return nil }
      let name = program.plan.measures[measure].name
      let range = "\(Digits.percent(low))–\(Digits.percent(high))"
      return Text(
        zh: "“\(verbatim: name)”\(percent: middle)（\(verbatim: range)）",
        en: "\"\(verbatim: name)\" \(percent: middle) (\(verbatim: range))")
    }
    guard !words.isEmpty else { return nil }
    let all = Text.joined(words, zh: "、", en: ", ")
    return Text(
      zh: "名额完成的比例（各年平均；中位数，九成区间）：\(all)。",
      en: "Share of the quota carried out (mean of the years; median, 90 %): \(all).")
  }

  private var undone: Text? {
    let found = program.plan.measures.indices.filter { plan.undone($0).holds > 0 && plan.sharesDone($0) == nil }
    guard !found.isEmpty else { return nil }
    let words = found.prefix(4).map { measure -> Text in
      let share = withError(plan.undone(measure))
      let name = program.plan.measures[measure].name
      return Text(zh: "“\(verbatim: name)”\(verbatim: share)", en: "\"\(verbatim: name)\" \(verbatim: share)")
    }
    let more =
      found.count > 4 ? Text(zh: "等 \(found.count) 项", en: " and \(found.count - 4) more") : Text(same: "")
    let all = Text.joined(words, zh: "、", en: ", ")
    return Text(
      zh: "未能全部实施的可能（占全部未来）：\(all)\(more)。", en: "Not carried out in full, of all futures: \(all)\(more).")
  }

  /// How the figures that matter are spread at the horizon.
  private var spread: Text? {
    let last = plan.years.count - 1
    let open = plan.subjects.indices.filter { subject in
      let share = plan.probability(.stands(subject), last).share
      return plan.subjects[subject].clause == .r2 && share > 0 && share < 1
    }
    let words = open.prefix(3).compactMap { subject -> Text? in
      guard let found = plan.quantiles(subject, last, [0.05, 0.5, 0.95]) else { return nil }
      let name = Self.name(plan.subjects[subject].part, program)
      let figures = "\(Digits.fixed(found[1], 3)) (\(Digits.fixed(found[0], 3))–\(Digits.fixed(found[2], 3)))"
      return Text(zh: "\(name) \(verbatim: figures)", en: "\(name) \(verbatim: figures)")
    }
    guard !words.isEmpty else { return nil }
    let all = Text.joined(words, zh: "、", en: ", ")
    return Text(
      zh: "\(plan.years[last]) 年差异系数中位数及九成区间：\(all)。", en: "CVs in \(plan.years[last]), median and 90 %: \(all).")
  }

  /// What is uncertain, with its given value and nine tenths of its distribution: of one that is drawn by year, of
  /// one year's value.
  private var inputs: Text? {
    guard !isCertain else { return nil }
    guard !plan.uncertainties.isEmpty else {
      let noise =
        program.plan.chances.sectionNoise == nil
        ? Text.none
        : Text(zh: "\(SpreadSourceText.words([program]))。", en: " \(SpreadSourceText.words([program]).capital).")
      return Text(
        zh: "只计偶然波动，各项假设视为确定。\(noise)", en: "Chance alone is at work; every assumption is taken as certain.\(noise)")
    }
    let words = plan.uncertainties.map { uncertainty -> Text in
      func at(_ share: Double) -> String {
        UncertaintyText.quantile(uncertainty, share).map { UncertaintyText.value(uncertainty, $0) } ?? "–"
      }
      let name = UncertaintyText.name(uncertainty, program)
      let central = UncertaintyText.value(uncertainty, uncertainty.distribution.central)
      return Text(
        zh: "\(name) \(verbatim: central)（\(verbatim: at(0.05))–\(verbatim: at(0.95))）",
        en: "\(name) \(verbatim: central) (\(verbatim: at(0.05))–\(verbatim: at(0.95)))")
    }
    let all = Text.joined(words, zh: "、", en: ", ")
    let chance =
      program.plan.chances.isOn ? Text(zh: "；另计偶然波动", en: "; and chance itself") : Text(same: "")
    let spreads = SpreadSourceText.words([program])
    let isJoint = program.plan.chances.names.count > 1 || plan.uncertainties.contains { $0.distribution.shock != 0 }
    let joint =
      isJoint
      ? Text(
        zh: "有的假设相关：单独解释的份额有重叠，合计可超过 100%。",
        en: " Some are correlated: what each explains alone overlaps, and may come to over 100 % together.")
      : Text(same: "")
    return Text(
      zh: "不确定的假设（给定值，九成区间；逐年抽取的为一年之值）：\(all)\(chance)。\(spreads)。\(joint)",
      en:
        "Uncertain (given, 90 %; one year's where drawn by year): \(all)\(chance); \(spreads).\(joint)")
  }

  private var error: Text? {
    guard !isCertain else { return nil }
    let summary =
      plan.rankError > 0
      ? Text(
        zh: "；分位数的位次误差不超过 \(percent: plan.rankError, 2)",
        en: "; quantiles within \(percent: plan.rankError, 2) of their rank")
      : Text(same: "")
    return Text(
      zh: "± 为 95% 的抽样误差；表中每行右端是该行各年的最大值，单位百分点\(summary)。",
      en: "± is the Monte Carlo error (95 %); at the end of a row of the table its largest, in points\(summary).")
  }
}
