import County

/// A county's own target (本地目标): a second standard held against the same years, shown beside the governing one.
package struct LocalTarget: Sendable {
  package let standard: Standard
  private let terms: Terms
  private let questions: Questions

  /// The target for a county and the slots its years are laid out by.
  package init(_ standard: Standard, for county: County, layout: Layout) {
    self.standard = standard
    terms = Terms(county: county, standard: standard, layout: layout)
    questions = Questions(layout, standard)
  }

  /// The same year under the target: pupils, classes, totals, conduct and promises as they are, other limits.
  package func evaluation(of facts: Facts<Double>, viableFloor: Double, rollIsFitted: Bool) -> Evaluation {
    var own = Facts(terms, year: facts.year)
    own.fulfilled = facts.fulfilled
    own.figures.compute(own.year, terms.layout, terms.rules)
    return Evaluation(own, questions, viableFloor: viableFloor, rollIsFitted: rollIsFitted)
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
