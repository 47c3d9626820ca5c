import County

/// A county's own target (本地目标): a second standard held against the same years, shown beside the governing one.
package struct LocalTarget: Sendable {
  package let standard: Standard
  private let terms: Terms
  private let questions: Questions
  private let slots: Int

  /// The target for a county and the slots its years are laid out by.
  package init(_ standard: Standard, for county: County, layout: Layout) {
    self.standard = standard
    terms = Terms(county: county, standard: standard, layout: layout)
    questions = Questions(layout, standard)
    slots = layout.slots
  }

  /// The same year under the target: pupils, classes, totals, conduct and promises as they are, other limits.
  package func evaluation(of facts: Facts<Double>, viableFloor: Double, rollIsFitted: Bool) -> Evaluation {
    var year = facts.year
    takeOver(&year, from: facts.terms.standard)
    var own = Facts(terms, year: year)
    own.fulfilled = facts.fulfilled
    own.figures.compute(own.year, terms.layout, terms.rules)
    return Evaluation(own, questions, viableFloor: viableFloor, rollIsFitted: rollIsFitted)
  }
}

extension LocalTarget {
  /// The totals of added indicators as the target lays them out: of those that both add, as the year has moved them; of
  /// the others, as in the census.
  private func takeOver(_ year: inout CountyYear<Double>, from governing: Standard) {
    var totals = terms.addedTotals
    var known = terms.addedKnown
    for (place, added) in standard.added.enumerated() {
      guard let from = governing.added.firstIndex(where: { $0.columns == added.columns }) else { continue }
      for slot in 0..<slots {
        totals[place * slots + slot] = year.added[from * slots + slot]
        known[place * slots + slot] = year.addedKnown[from * slots + slot]
      }
    }
    year.added = totals
    year.addedKnown = known
  }
}

/// What became of a local target in every year of a timeline, or in the census alone.
package struct TargetOutcome: Sendable {
  package let standard: Standard
  package let years: [Evaluation]

  package init(standard: Standard, years: [Evaluation]) {
    self.standard = standard
    self.years = years
  }

  /// The clauses of a governing standard that stand in the target's list, and those that do not.
  package func split(_ governing: Standard) -> (listed: [ClauseID], outside: [ClauseID]) {
    let all = ClauseID.allCases.filter { governing.lists($0) || standard.lists($0) }
    return (all.filter { standard.lists($0) }, all.filter { !standard.lists($0) })
  }
}

extension TargetOutcome {
  /// The target of a county as it stands, without a plan.
  package init(census county: County, by standard: Standard) {
    self.init(standard: standard, years: [Evaluation(census: county, by: standard)])
  }
}
