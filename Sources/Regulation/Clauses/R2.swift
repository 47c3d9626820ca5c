import County

/// R2 (校际均衡): each coefficient of variation between sections is at most .50 in primary and .45 in junior school.
///
/// All fourteen must hold; the composite is shown, never judged. Worked example: Baoqing's primary degree CV is .4788
/// weighted by pupils (published .479); unweighted it would be .722. Source: regulation §1.3 and §2.1.
package enum R2: Clause {
  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    layout.stages.flatMap { stage in Indicator.allCases.map { Part(stage: stage, indicator: $0) } }
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard let stage = part.stage, let indicator = part.indicator else { return .notAssessed }
    let cv = facts.figures.cv[stage.index * Indicator.count + indicator.index]
    var judgement = Judgement.atMost(N(facts.terms.rules.cvLimit[stage.index]), cv)
    if !knowsAll(stage, indicator, facts) {
      judgement.unmet = N.Mask(false)
      judgement.unknown = N.Mask(true)
    }
    return judgement
  }

  /// A CV is known when the total of every section of the stage is.
  static func knowsAll<N: Lane>(_ stage: Stage, _ indicator: Indicator, _ facts: borrowing Facts<N>) -> Bool {
    let base = indicator.index * facts.terms.layout.slots
    let stage = stage.index
    for slot in 0..<facts.terms.layout.slots where facts.terms.layout.stage[slot] == stage {
      let isCounted = N.zero.isBelow(facts.figures.counted[slot]).any
      if isCounted, !facts.year.known[base + slot] { return false }
    }
    return true
  }
}
