import County

/// A2: the coefficient of variation between sections of every indicator that the standard adds is within its limit.
///
/// By the formula of R2, weighted by pupils. Worked example: five schools with 45, 37, 89, 76 and 55 pupils and 279, 137,
/// 935, 160 and 402 books have a CV of .5153.
package enum A2: Clause {
  package static let card = ClauseCard(
    Text(zh: "附加指标校际差异系数", en: "CV of added indicators"), nil, cell: Text(zh: "附加", en: "added"), spelling: "增列指标差异系数",
    kind: .spread,
    unit: .cv,
    formula: Text(
      zh: "附加指标的差异系数，算法同 R2，不高于限值",
      en: "the CV of an added indicator, by the formula of R2, at most its limit"))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    layout.stages.flatMap { stage in
      standard.added.enumerated().filter { $0.element.cvLimits[stage.index] != nil }.map { place, added in
        Part(stage: stage, added: Part.Added(place: place, id: added.id))
      }
    }
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard let stage = part.stage, let added = part.added,
      let limit = facts.terms.standard.added[added.place].cvLimits[stage.index]
    else { return .notAssessed }
    let cv = facts.figures.addedCV[stage.index * facts.terms.rules.addedPer.count + added.place]
    guard knowsAll(stage, added.place, facts) else { return .notAssessed }
    var judgement = Judgement.atMost(N(limit.value), cv)
    let mean = facts.figures.addedMean[stage.index * facts.terms.rules.addedPer.count + added.place]
    let isNothing = mean.isAtMost(.zero)
    if isNothing.any { judgement.withhold(isNothing.and(R2.hasPupils(stage, facts))) }
    return judgement
  }

  /// A CV is known when the total of every section that counts is.
  package static func knowsAll<N: Lane>(_ stage: Stage, _ place: Int, _ facts: borrowing Facts<N>) -> Bool {
    let base = place * facts.terms.layout.slots
    for slot in 0..<facts.terms.layout.slots where facts.terms.layout.stage[slot] == stage.index {
      if N.zero.isBelow(facts.figures.counted[slot]).any, !facts.year.addedKnown[base + slot] { return false }
    }
    return true
  }
}
