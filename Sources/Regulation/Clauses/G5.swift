import County

/// G5: no class above 45 pupils in primary and 50 in junior school.
///
/// In the census year the declared number of classes over the limit is judged (or the largest class where the school
/// table gives it); after it the pupils of each grade ÷ its classes, rounded up. Worked example: 350 pupils in 7 classes
/// are 50 each and hold; 351 are 51 in the fullest. Source: regulation §1.4 (5).
package enum G5: Clause {
  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    layout.stages.map { Part(stage: $0, aspect: .largestClass) }
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard let stage = part.stage else { return .notAssessed }
    var largest = N.zero
    var isBlank = N.Mask(false)
    // The bounds are read here: a method of the layout would have it copied.
    let first = facts.terms.layout.stageStart[stage.index]
    for place in first..<facts.terms.layout.stageStart[stage.index + 1] {
      let slot = facts.terms.layout.stageSlots[place]
      let isOpen = facts.year.open[slot]
      largest = N.most(largest, N.choose(isOpen, facts.year.largestClass[slot], .zero))
      if !facts.year.conduct.classesFormed {
        let isUntold = facts.year.largestClass[slot].isAtMost(.zero).and(N.zero.isBelow(facts.year.pupils[slot]))
        isBlank = isBlank.or(isOpen.and(isUntold))
      }
    }
    let judgement = Judgement.atMost(N(facts.terms.rules.classLimit[stage.index]), largest)
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
