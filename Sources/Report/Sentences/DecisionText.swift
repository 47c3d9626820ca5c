import County
import Ensemble
import Regulation
import Simulation

/// What a probability hangs on, in sentences: the three assumptions that move it most, and where it fails.
struct DecisionText {
  let plan: PlanFutures

  init(_ plan: PlanFutures) { self.plan = plan }

  func sentences() -> [Text] { plan.decisions().flatMap { [drivers($0), failure($0)].compactMap(\.self) } }

  /// What is in question.
  func matter(_ decision: Decision) -> Text {
    let year = plan.years[decision.year]
    switch decision.matter {
    case .promises: return Text(zh: "\(year) 年兑现承诺", en: "the promises of \(year)")
    case .county: return Text(zh: "\(year) 年各项达标", en: "standing in \(year)")
    case .clause(let place):
      let clause = plan.clauses[place]
      return Text(
        zh: "\(year) 年 \(clause.rawValue) \(Names.clause(clause).zh)达标", en: "\(clause.rawValue) in \(year)")
    case .part(let place):
      let name = ExplorationStory.name(plan.subjects[place].part, plan.program)
      let clause = plan.subjects[place].clause.rawValue
      return Text(zh: "\(year) 年 \(clause) \(name.zh)达标", en: "\(clause) \(name.en) in \(year)")
    }
  }

  /// The three values that matter most; only such as certainly matter.
  func chosen(_ decision: Decision) -> [Decision.Driver] {
    decision.drivers.prefix(3).filter { $0.share.value > 0.005 && $0.share.low > 0 }
  }

  /// The same, each with the probability at its low and at its high end.
  private func drivers(_ decision: Decision) -> Text? {
    let chosen = chosen(decision)
    let matter = matter(decision)
    guard !chosen.isEmpty else { return nil }
    let words = chosen.map { driver -> Text in
      let name = UncertaintyText.name(plan.uncertainties[driver.input], plan.program.plan)
      let (low, high) = (end(decision, driver, \.low), end(decision, driver, \.high))
      let share = Digits.fixed(max(0, driver.share.value) * 100, 0)
      return Text(
        zh: "\(name.zh)（低时 \(low)，高时 \(high)，单独解释 \(share)%）",
        en: "\(name.en) (\(low) where low, \(high) where high; explains \(share)% alone)")
    }
    let all = Text.joined(words, zh: "、", en: ", ")
    let what = measured(decision)
    let rest = rest(decision)
    return Text(
      zh: "\(matter.zh)主要取决于（\(what.zh)）：\(all.zh)\(rest.zh)。",
      en: "What decides \(matter.en) (\(what.en)): \(all.en)\(rest.en).")
  }

  /// Said where the values, each alone, explain less than half.
  private func rest(_ decision: Decision) -> Text {
    let alone = decision.drivers.reduce(0) { $0 + max(0, $1.share.value) }
    guard alone < 0.5 else { return Text(same: "") }
    let share = Digits.fixed(alone * 100, 0)
    return Text(
      zh: "；各项假设单独合计只解释 \(share)%，其余出自共同作用或偶然",
      en: "; all alone explain only \(share)% together, the rest is their interplay or chance")
  }

  /// What the two ends of a value are told in: the figure where there is one, else the probability.
  private func measured(_ decision: Decision) -> Text {
    guard decision.drivers.first?.figure != nil else { return Text(zh: "达标概率", en: "probability") }
    switch decision.matter {
    case .promises: return Text(zh: "最近上限的一所距上限的人数", en: "pupils under the limit, nearest school")
    default: return Text(zh: "数值", en: "figure")
    }
  }

  private func end(_ decision: Decision, _ driver: Decision.Driver, _ end: KeyPath<Tornado.Swing, Tornado.End>)
    -> String
  {
    guard let figure = driver.figure else { return Digits.fixed(driver.swing[keyPath: end].mean * 100, 0) + "%" }
    let mean = figure[keyPath: end].mean
    guard case .part(let place) = decision.matter else { return Digits.fixed(mean, 0) }
    return JudgedFigure.text(plan.subjects[place].clause, plan.subjects[place].part, mean).en
  }

  /// Where it fails: "births above 1.02 and entry rate above .79: 8 % of the futures, two thirds of the failures".
  /// Nothing where it fails in most futures anyway.
  func failure(_ decision: Decision) -> Text? {
    let failing = 1 - decision.probability.share
    guard failing <= 0.5, let box = decision.failures.first, !box.limits.isEmpty else { return nil }
    let limits = box.limits.map { limit -> Text in
      let uncertainty = plan.uncertainties[limit.input]
      let name = span(uncertainty, decision)
      let value = UncertaintyText.value(uncertainty, limit.value)
      return limit.side == .atLeast
        ? Text(zh: "\(name.zh)不低于 \(value)", en: "\(name.en) is \(value) or more")
        : Text(zh: "\(name.zh)不高于 \(value)", en: "\(name.en) is \(value) or less")
    }
    let all = Text.joined(limits, zh: "且", en: " and ")
    let matter = matter(decision)
    let (density, coverage) = (Digits.fixed(box.density * 100, 0), Digits.fixed(box.coverage * 100, 0))
    let base = Digits.fixed(failing * 100, failing < 0.1 ? 1 : 0)
    return Text(
      zh: "\(matter.zh)易落空于：\(all.zh)（其中 \(density)% 落空，总体 \(base)%；占全部落空的 \(coverage)%）。",
      en:
        "Fails, of \(matter.en), when \(all.en) (\(density)% of these fail, \(base)% overall; \(coverage)% of all failures)."
    )
  }

  /// The value by name; of one that is drawn by year, the mean of which years it is.
  private func span(_ uncertainty: Uncertainty, _ decision: Decision) -> Text {
    let name = UncertaintyText.name(uncertainty, plan.program.plan)
    guard uncertainty.distribution.course != .constant, plan.years.count > 1 else { return name }
    let (first, last) = (plan.years[1], plan.years[max(1, decision.year)])
    return first == last
      ? Text(zh: "\(first) 年\(name.zh)", en: "\(name.en) of \(first)")
      : Text(zh: "\(name.zh)（\(first)–\(last) 年平均）", en: "\(name.en) (mean of \(first)–\(last))")
  }
}

/// Which plan may be rued for, over the same futures.
struct RegretText {
  let plans: [PlanFutures]

  init(_ plans: [PlanFutures]) { self.plans = plans }

  func lines(_ language: Language) -> [String] {
    let horizon = Set(plans.map { $0.years.count })
    guard plans.count > 1, horizon.count == 1, let kept = plans.map(\.kept).min(), kept > 0 else { return [] }
    guard areOfOneWorld else {
      return [
        Text(zh: "各方案的假设不同，未来不可比", en: "The plans' assumptions differ: their futures cannot be compared")(language)
      ]
    }
    let years = Regret.table(plans.map { Array($0.yearsStanding.prefix(kept)) }, better: .larger)
    let margins = Regret.table(plans.map { Array($0.worstMargins.prefix(kept)) }, better: .larger)
    func row(_ head: String, _ cells: [String]) -> String {
      Columns.left(head, 36) + cells.map { Columns.right($0, 15) }.joined()
    }
    let title = Text(
      zh: "后悔值：在同样的未来中比最好的方案少达标几年（差异系数最小余量少多少）",
      en: "Regret: years fewer than the best plan of each future (and least CV margin)")
    let heads = [
      Text(zh: "平均", en: "mean"), Text(zh: "九成不超过", en: "nine in ten"), Text(zh: "最多", en: "most"),
      Text(zh: "不逊于他者", en: "none better"),
    ]
    var lines = [title(language), row("", heads.map { $0(language) })]
    for (place, plan) in plans.enumerated() {
      let (own, margin) = (years[place], margins[place])
      lines.append(
        row(
          plan.program.plan.title,
          [
            "\(Digits.fixed(own.mean.mean, 2)) (\(Digits.fixed(margin.mean.mean, 3)))",
            "\(Digits.fixed(own.quantiles[1], 1)) (\(Digits.fixed(margin.quantiles[1], 3)))",
            "\(Digits.fixed(own.largest, 0)) (\(Digits.fixed(margin.largest, 3)))",
            ExplorationStory.percent(own.best) + "%",
          ]))
    }
    return lines
  }

  /// Whether all plans assume the same of the world, so that one future is the same for all of them.
  private var areOfOneWorld: Bool {
    let worlds = plans.map(\.program.plan.withoutMeasures)
    func spreads(_ plan: Plan) -> [String: Distribution] {
      Dictionary(plan.uncertainties.map { ($0.name, $0.distribution) }) { first, _ in first }
    }
    return worlds.allSatisfy { world in
      let (own, first) = (world.chances, worlds[0].chances)
      return world.assumptions == worlds[0].assumptions && spreads(world) == spreads(worlds[0])
        && own.isOn == first.isOn && own.names == first.names && own.matrix == first.matrix
    }
  }
}
