import County
import Regulation

/// How a figure came from its value in one year to that in a later one; every split of the change adds up to it.
package struct FigureChange: Sendable {
  package var from: Int
  package var to: Int
  package var before: Double
  package var after: Double
  /// By phase of the step and, where schools change, by measure; summed over the years between. Empty where the figure
  /// does not move with the county.
  package var steps: [Step]
  /// Of a CV: by section, the largest first.
  package var sections: [SectionShare]
  /// Of a section under R1: its indicators.
  package var indicators: [IndicatorMove]

  package var change: Double { after - before }

  /// What one phase did, of it one measure where schools change.
  package struct Step: Sendable {
    package var phase: Phase
    /// Position of the measure in the plan; nil for what is no measure's alone.
    package var measure: Int?
    package var change: Double
    /// Of the change, what came by the rolls alone, totals as they were, and then by the totals; nil where the figure is
    /// no figure of both. They add up to the change.
    package var throughRolls: Double?
    package var throughResources: Double?
  }

  /// What one section did to a CV: (its part of CV² after − before) ÷ (CV after + CV before).
  ///
  /// Since CV′² − CV² = (CV′ − CV)(CV′ + CV), these add up to the change of the CV exactly, and a section whose part
  /// of the variance stays did nothing.
  package struct SectionShare: Sendable {
    package var slot: Int
    /// Its part of CV² before and after.
    package var before: Double
    package var after: Double
    package var change: Double
  }

  /// One indicator of a section before and after; nil where that is not known.
  package struct IndicatorMove: Sendable {
    package var indicator: Indicator
    package var before: Double?
    package var after: Double?
    package var throughRolls: Double?
    package var throughResources: Double?
  }
}

extension FigureChange {
  /// The change of a topic's figure between two years; nil where it has none in one of them.
  init?(_ topic: Topic, from: Int, to: Int, _ account: Account) {
    let first = account.facts(in: from)
    let last = account.facts(in: to)
    self.from = from
    self.to = to
    steps = []
    sections = []
    indicators = []
    guard let start = FigureChange.figure(topic, first), let end = FigureChange.figure(topic, last) else {
      // A figure of conduct is told before and after; nothing in the county moves it.
      // Where another figure stood for it, declared classes over the limit for the largest class, none is told.
      guard let one = account.result(of: topic, in: from), let two = account.result(of: topic, in: to),
        one.aspect == two.aspect, let start = one.value, let end = two.value
      else { return nil }
      before = start
      after = end
      return
    }
    before = start
    after = end
    steps = FigureChange.steps(topic, from: from, to: to, account)
    sections = FigureChange.sections(topic, first, last)
    guard topic.clause == .r1, topic.place != nil, case .section(let slot)? = topic.part.subject else { return }
    let mixed = FigureChange.mixed(rollsOf: last, totalsOf: first)
    indicators = Indicator.allCases.map { indicator in
      let at = indicator.index * account.layout.slots + slot
      let start = first.year.known[at] ? first.figures.value[at] : nil
      let end = last.year.known[at] ? last.figures.value[at] : nil
      let between = first.year.known[at] ? mixed.figures.value[at] : nil
      return IndicatorMove(
        indicator: indicator, before: start, after: end,
        throughRolls: start.flatMap { start in between.map { $0 - start } },
        throughResources: end.flatMap { end in between.map { end - $0 } })
    }
  }

  /// The figure of a topic, where it moves with the county.
  static func figure(_ topic: Topic, _ facts: Facts<Double>) -> Double? {
    if let figure = Resolution.figure(topic.clause, topic.part, facts) { return figure }
    guard topic.clause == .g3, topic.part.subject != nil else { return nil }
    let judgement = topic.clause.judge(topic.part, facts)
    return judgement.hasValue ? judgement.value : nil
  }

  /// Every phase between two years in its order, joined by phase and measure.
  private static func steps(_ topic: Topic, from: Int, to: Int, _ account: Account) -> [Step] {
    var steps: [Step] = []
    for entry in account.entries(after: from, through: to) {
      var before = account.facts(in: entry.year - 1)
      func add(_ phase: Phase, _ measure: Int?, _ after: Facts<Double>) {
        let step = self.step(topic, phase, measure, before, after)
        before = after
        guard step.change != 0 || step.throughRolls ?? 0 != 0 else { return }
        if let place = steps.firstIndex(where: { $0.phase == phase && $0.measure == measure }) {
          steps[place].change += step.change
          steps[place].throughRolls = sum(steps[place].throughRolls, step.throughRolls)
          steps[place].throughResources = sum(steps[place].throughResources, step.throughResources)
        } else {
          steps.append(step)
        }
      }
      for phase in Phase.allCases {
        if phase == .mergers { for change in entry.layout { add(.mergers, change.measure, change.facts) } }
        add(phase, nil, entry.phases[phase.rawValue])
      }
    }
    // Several years together: by phase, the measures in plan order.
    return steps.enumerated().sorted { a, b in
      let one = (a.element.phase.rawValue, a.element.measure ?? .max, a.offset)
      let two = (b.element.phase.rawValue, b.element.measure ?? .max, b.offset)
      return one < two
    }.map(\.element)
  }

  private static func sum(_ one: Double?, _ two: Double?) -> Double? { one.flatMap { a in two.map { a + $0 } } }

  private static func step(
    _ topic: Topic, _ phase: Phase, _ measure: Int?, _ before: Facts<Double>, _ after: Facts<Double>
  ) -> Step {
    let start = figure(topic, before) ?? 0
    let end = figure(topic, after) ?? start
    var step = Step(phase: phase, measure: measure, change: end - start)
    guard [.r1, .r2, .a1, .a2].contains(topic.clause) else { return step }
    let between = figure(topic, mixed(rollsOf: after, totalsOf: before)) ?? start
    step.throughRolls = between - start
    step.throughResources = end - between
    return step
  }

  /// The totals of one state under the rolls of a later one: what the rolls alone would have done.
  private static func mixed(rollsOf after: Facts<Double>, totalsOf before: Facts<Double>) -> Facts<Double> {
    var mixed = before
    mixed.year.pupils = after.year.pupils
    mixed.year.open = after.year.open
    mixed.year.isTeachingPoint = after.year.isTeachingPoint
    mixed.figures.compute(mixed.year, mixed.terms.layout, mixed.terms.rules)
    return mixed
  }

  /// What every section did to a CV, or to the mean of several.
  private static func sections(_ topic: Topic, _ before: Facts<Double>, _ after: Facts<Double>) -> [SectionShare] {
    guard let stage = topic.part.stage, topic.clause == .r2 || topic.clause == .a2 else { return [] }
    let members = topic.members(after.terms.standard)
    let weight = 1 / Double(max(1, members.count))
    let slots = after.terms.layout.slots
    var shares = (0..<slots).map { SectionShare(slot: $0, before: 0, after: 0, change: 0) }
    for member in members {
      let one = before.varianceShares(stage, member)
      let two = after.varianceShares(stage, member)
      let sum = before.spread(stage, member).cv + after.spread(stage, member).cv
      for slot in 0..<slots {
        shares[slot].before += one[slot] * weight
        shares[slot].after += two[slot] * weight
        if sum > 0 { shares[slot].change += (two[slot] - one[slot]) / sum * weight }
      }
    }
    return shares.filter { $0.before != 0 || $0.after != 0 }.enumerated().sorted { a, b in
      let (one, two) = (abs(a.element.change), abs(b.element.change))
      return one == two ? a.offset < b.offset : one > two
    }.map(\.element)
  }
}
