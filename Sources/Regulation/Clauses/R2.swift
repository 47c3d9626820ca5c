import County

/// R2 (校际均衡): each coefficient of variation between sections is at most .50 in primary and .45 in junior school.
///
/// All fourteen must hold; the composite is shown, never judged. (By the basic standard of 2012 it is the other way round:
/// the mean of eight CVs is judged and none of them alone.) Worked example: Baoqing's primary degree CV is .4788
/// weighted by pupils (published .479); unweighted it would be .722. Source: regulation.zh §1.3 and §2.1.
package enum R2: Clause {
  package static let card = ClauseCard(
    Text(zh: "校际差异系数", en: "CV between schools"), .spread, kind: .spread, unit: .cv, limits: [.primary, .junior],
    formula: Text(
      zh: "差异系数 = √(Σ 学生数×(值−均值)² ÷ Σ 学生数) ÷ 均值，按学段逐项计算，均不高于限值",
      en: "CV = √(Σ pupils × (value − mean)² ÷ Σ pupils) ÷ mean, of every indicator by stage, none above its limit"))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    guard standard.composite.isEmpty else { return layout.stages.map { Part(stage: $0, aspect: .composite) } }
    return layout.stages.flatMap { stage in Indicator.allCases.map { Part(stage: stage, indicator: $0) } }
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    if part.aspect == .composite { return composite(part, facts) }
    guard let stage = part.stage, let indicator = part.indicator else { return .notAssessed }
    let place = stage.index * Indicator.count + indicator.index
    // The CV of the sections that are known is not that of the stage: it is no figure to be told.
    guard knowsAll(stage, indicator, facts) else { return .notAssessed }
    var judgement = Judgement.atMost(N(facts.terms.rules.cvLimit[stage.index]), facts.figures.cv[place])
    let isNothing = facts.figures.mean[place].isAtMost(.zero)
    if isNothing.any { judgement.withhold(isNothing.and(hasPupils(stage, facts))) }
    return judgement
  }

  package static func judge<N: Lane>(all parts: borrowing [Part], _ facts: borrowing Facts<N>) -> JointJudgement<N> {
    guard facts.figures.knowsEvery, facts.terms.rules.composite.isEmpty else { return joined(parts, facts) }
    var joint = JointJudgement<N>()
    for row in facts.terms.layout.stages.indices {
      let stage = facts.terms.layout.stages[row].index
      let edge = Comparison.atMost.edge(N(facts.terms.rules.cvLimit[stage]))
      for place in stage * Indicator.count..<(stage + 1) * Indicator.count {
        joint.join(unmet: Comparison.atMost.isUnmet(facts.figures.cv[place], edge: edge))
        let isNothing = facts.figures.mean[place].isAtMost(.zero)
        if isNothing.any {
          joint.join(unknown: isNothing.and(hasPupils(facts.terms.layout.stages[row], facts)))
        }
      }
    }
    return joint
  }

  /// In which futures a stage has pupils who count: a mean of zero is then one of nothing, and has no CV.
  static func hasPupils<N: Lane>(_ stage: Stage, _ facts: borrowing Facts<N>) -> N.Mask {
    var has = N.Mask(false)
    for slot in 0..<facts.terms.layout.slots where facts.terms.layout.stage[slot] == stage.index {
      has = has.or(N.zero.isBelow(facts.figures.counted[slot]))
    }
    return has
  }

  /// The mean of the CVs of a stage against its limit; not assessed while one of them is unknown.
  static func composite<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard let stage = part.stage else { return .notAssessed }
    var isNothing = N.Mask(false)
    for member in facts.terms.rules.composite {
      let isKnown =
        switch member {
        case .own(let indicator): knowsAll(stage, indicator, facts)
        case .added(let place): A2.knowsAll(stage, place, facts)
        }
      guard isKnown else { return .notAssessed }
      let mean =
        switch member {
        case .own(let indicator): facts.figures.mean[stage.index * Indicator.count + indicator.index]
        case .added(let place): facts.figures.addedMean[stage.index * facts.terms.rules.addedPer.count + place]
        }
      isNothing = isNothing.or(mean.isAtMost(.zero))
    }
    var judgement = Judgement.atMost(
      N(facts.terms.rules.cvLimit[stage.index]), facts.figures.composite(stage, facts.terms.rules))
    if isNothing.any { judgement.withhold(isNothing.and(hasPupils(stage, facts))) }
    return judgement
  }

  /// A CV is known when the total of every section of the stage is.
  package static func knowsAll<N: Lane>(_ stage: Stage, _ indicator: Indicator, _ facts: borrowing Facts<N>) -> Bool {
    if facts.figures.knowsEvery { return true }
    let base = indicator.index * facts.terms.layout.slots
    let stage = stage.index
    for slot in 0..<facts.terms.layout.slots where facts.terms.layout.stage[slot] == stage {
      if !facts.year.known[base + slot], N.zero.isBelow(facts.figures.counted[slot]).any { return false }
    }
    return true
  }
}
