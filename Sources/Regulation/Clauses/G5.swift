import County

/// G5: no class above 45 pupils in primary and 50 in junior school.
///
/// In the census year the declared number of classes over the limit is judged (or the largest class where the school
/// table gives it); after it the pupils of each grade ÷ its classes, rounded up. Where a class is over the limit in a
/// section whose number of rooms is not known, that is not assessed. Worked example: 350 pupils in 7 classes are 50 each and
/// hold; 351 are 51 in the fullest. Source: regulation.zh §1.4 (5).
package enum G5: Clause {
  package static let card = ClauseCard(
    Text(zh: "班额", en: "size of classes"), .government(5), kind: .classes, unit: .classPupils,
    declares: [.classesOverPrimary, .classesOverJunior], limits: [.primary, .junior],
    asks: { [$0.stage == .primary ? .classesOverPrimary : .classesOverJunior] },
    formula: Text(
      zh: "年级在校生数÷班级数向上取整，不高于限值；统计年以申报的超限班数为准",
      en:
        "pupils of a grade ÷ its classes, rounded up, at most the limit; in the census the declared number of classes over it"
    ))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    layout.stages.map { Part(stage: $0, aspect: .largestClass) }
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard let stage = part.stage else { return .notAssessed }
    var largest = N.zero
    var told = N.zero
    let isUncertain = !facts.year.classesUntold.isEmpty
    var isBlank = N.Mask(false)
    let limit = N(facts.terms.rules.classLimit[stage.index])
    // The bounds are read here: a method of the layout would have it copied.
    let first = facts.terms.layout.stageStart[stage.index]
    for place in first..<facts.terms.layout.stageStart[stage.index + 1] {
      let slot = facts.terms.layout.stageSlots[place]
      let isOpen = facts.year.open[slot]
      let own = N.choose(isOpen, facts.year.largestClass[slot], .zero)
      largest = N.most(largest, own)
      if isUncertain { told = N.most(told, N.choose(facts.year.classesUntold[slot], .zero, own)) }
      if !facts.year.conduct.classesFormed {
        let isWithout = facts.year.largestClass[slot].isAtMost(.zero).and(N.zero.isBelow(facts.year.pupils[slot]))
        isBlank = isBlank.or(isOpen.and(isWithout))
      }
    }
    var judgement = Judgement.atMost(limit, largest)
    if isUncertain {
      // A class too large for want of rooms that nobody has counted may not be.
      judgement.withhold(judgement.unmet.and(Comparison.atMost.isUnmet(told, limit).not()))
    }
    // Where the table gives the largest class of some sections alone, one over the limit fails it; the others are as
    // the county declares them.
    guard isBlank.any, !judgement.unmet.any else { return judgement }
    return declared(stage, facts)
  }

  /// The declared number of classes over the limit, of which there may be none.
  static func declared<N: Lane>(_ stage: Stage, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard let over = facts.figure(.g5, stage == .primary ? .classesOverPrimary : .classesOverJunior) else {
      return .notAssessed
    }
    return .atMost(.zero, over)
  }
}
