import County

/// The verdicts of one year by clause, future by future; columns by position in `ClauseID.allCases`.
package struct Verdicts<N: Lane>: Sendable {
  package var unmet: [N.Mask]
  package var exempt: [N.Mask]
  package var unknown: [N.Mask]

  package init() {
    unmet = Array(repeating: N.Mask(false), count: ClauseID.allCases.count)
    exempt = unmet
    unknown = unmet
  }

  /// Sets them back to others, in the columns that are there.
  @specialized(where N == Double)
  @specialized(where N == Futures)
  package mutating func restart(from other: borrowing Verdicts) {
    unmet.takeOver(other.unmet)
    exempt.takeOver(other.exempt)
    unknown.takeOver(other.unknown)
  }
}

/// The parts of every clause for one county and standard, listed once.
package struct Questions: Sendable {
  /// By position in `ClauseID.allCases`; a clause that the standard does not list has none.
  package let parts: [[Part]]
  /// Clauses whose figures can move from year to year; the others keep the judgement of the census.
  package let moving: [(position: Int, clause: ClauseID)]
  /// By position in `ClauseID.allCases`: what is asked of every part of every year.
  let cards: [(kind: ClauseCard.Kind, unit: FigureUnit)]
  let isListed: [Bool]
  /// As `parts`: whether the limit of a part is from memory, so that no margin to it is given.
  let isFromMemory: [[Bool]]

  /// `touched`: the clauses that a plan moves in addition to those that move with every roll.
  package init(_ layout: Layout, _ standard: Standard, touched: Set<ClauseID> = []) {
    let parts = ClauseID.allCases.map { standard.lists($0) ? $0.parts(layout, standard) : [] }
    self.parts = parts
    cards = ClauseID.allCases.map { clause in
      let card = clause.card
      return (card.kind, card.unit)
    }
    isListed = ClauseID.allCases.map { standard.lists($0) }
    isFromMemory = ClauseID.allCases.enumerated().map { position, clause in
      parts[position].map { standard.isFromMemory(clause, $0) }
    }
    moving = ClauseID.allCases.enumerated()
      .filter { position, clause in
        !parts[position].isEmpty
          && (clause.card.isComputed || touched.contains(clause) || parts[position].contains { $0.subject != nil })
      }
      .map { (position: $0.offset, clause: $0.element) }
  }
}

/// Evaluates one county-year: figures first, then every clause. The door through which all verdicts pass.
///
/// `all`: also the clauses that rest on declarations alone, which need it once. Afterwards the standing promises are
/// brought up to date: one whose school is under its limit is fulfilled and covers it no longer.
@specialized(where N == Double)
@specialized(where N == Futures)
package func evaluate<N: Lane>(
  _ facts: inout Facts<N>, _ questions: borrowing Questions, all: Bool, into verdicts: inout Verdicts<N>
) {
  let terms = facts.terms
  facts.figures.compute(facts.year, terms.layout, terms.rules)
  if all {
    for (position, clause) in ClauseID.allCases.enumerated() {
      judge(clause, at: position, facts, questions, into: &verdicts)
    }
  } else {
    for (position, clause) in questions.moving { judge(clause, at: position, facts, questions, into: &verdicts) }
  }
  keepPromises(&facts)
}

/// Judges all parts of one clause and joins them: unmet if any part is.
func judge<N: Lane>(
  _ clause: ClauseID, at position: Int, _ facts: borrowing Facts<N>, _ questions: borrowing Questions,
  into verdicts: inout Verdicts<N>
) {
  let joint = clause.judge(all: questions.parts[position], facts)
  verdicts.unmet[position] = joint.unmet
  verdicts.unknown[position] = joint.unknown.and(joint.unmet.not())
  verdicts.exempt[position] = joint.exempt.and(joint.unmet.not()).and(joint.unknown.not())
}

/// A promise whose school has come under its limit is fulfilled; it cannot be used a second time.
func keepPromises<N: Lane>(_ facts: inout Facts<N>) {
  for index in facts.terms.layout.promises.indices {
    let school = facts.terms.layout.promises[index].school
    let limit =
      facts.terms.layout.schoolIsThrough[school] ? facts.terms.rules.sizeThrough : facts.terms.rules.sizeSingle
    let isUnder = Comparison.atMost.isMet(facts.figures.schoolPupils[school], N(limit))
    facts.fulfilled[index] = facts.fulfilled[index].or(isUnder)
  }
}
