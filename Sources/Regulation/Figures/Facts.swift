import County

/// What stays fixed while a county is evaluated: its slots, its declarations, and the standard.
package final class Terms: Sendable {
  package let layout: Layout
  package let rules: Rules
  package let standard: Standard
  package let declared: [ClauseID: Declaration]
  package let tableI: TableI
  /// Census totals of the indicators the standard adds, by added × slots + slot, and whether each is known.
  package let addedTotals: [Double]
  package let addedKnown: [Bool]
  /// What the census says of the funding of small units.
  package let smallFunding: SmallFunding
  /// The autumn of the census, and how far off projections from one have been.
  package let census: Int
  package let rollErrors: RollErrors

  package init(county: County, standard: Standard, layout: Layout) {
    self.layout = layout
    self.standard = standard
    rules = Rules(standard)
    declared = county.declared
    tableI = county.tableI
    census = county.year
    rollErrors = county.rollErrors
    let totals = standard.added.flatMap { added in county.sections.map { added.total($0) } }
    addedTotals = totals.map { $0 ?? 0 }
    addedKnown = totals.map { $0 != nil }
    smallFunding = SmallFunding(county, layout, rules)
  }
}

/// All that a clause may look at in one year.
package struct Facts<N: Lane>: Sendable {
  package let terms: Terms
  package var year: CountyYear<N>
  package var figures: Figures<N>
  /// By promise: where the school has already come under its limit, so that the promise covers it no longer.
  package var fulfilled: [N.Mask]

  package init(_ terms: Terms, year: CountyYear<N>) {
    self.terms = terms
    self.year = year
    if self.year.added.isEmpty {
      self.year.added = terms.addedTotals.map { N($0) }
      self.year.addedKnown = terms.addedKnown
    }
    figures = Figures(layout: terms.layout, added: terms.standard.added.count)
    fulfilled = Array(repeating: N.Mask(false), count: terms.layout.promises.count)
  }

  /// Sets them back to others of the same terms, in the columns that are there; the figures come with the next
  /// evaluation.
  @specialized(where N == Double)
  @specialized(where N == Futures)
  package mutating func restart(from other: borrowing Facts) {
    year.restart(from: other.year)
    fulfilled.takeOver(other.fulfilled)
  }

  /// A declared figure as a value in every future.
  package func figure(_ clause: ClauseID, _ key: FigureKey) -> N? { terms.declared[clause]?[key].map { N($0) } }

  /// A limit of the standard as a value in every future; nil where the standard has none.
  package func limit(_ clause: ClauseID, _ key: LimitKey) -> N? { terms.standard.limit(clause, key).map { N($0) } }

  /// A share of two declared figures that may not fall below a limit.
  ///
  /// Where neither is declared, the share that the county declares itself, else its bare answer. Where one of them is
  /// missing and no share is declared, or there is nothing to take a share of, it is not assessed; where none is declared
  /// to be there and a clause may concern nobody (`ifNobody`: 不涉及), it is not applicable.
  package func share(
    _ clause: ClauseID, _ part: FigureKey, of whole: FigureKey, key: LimitKey = .share, ifNobody: Bool = false
  ) -> Judgement<N> {
    share(clause, figure(clause, part), of: figure(clause, whole), key: key, ifNobody: ifNobody)
  }

  /// The same of figures put together from several.
  package func share(
    _ clause: ClauseID, _ part: N?, of whole: N?, key: LimitKey = .share, ifNobody: Bool = false
  ) -> Judgement<N> {
    guard let limit = limit(clause, key), part != nil || whole != nil else {
      return declaredShare(clause, key) ?? (key.fallsBackOnAnswer ? answer(clause) : .notAssessed)
    }
    if let whole, !N.zero.isBelow(whole).any {
      let isNobody = ifNobody && part.map { !N.zero.isBelow($0).any } ?? true
      return isNobody ? .notApplicable : .notAssessed
    }
    guard let part, let whole else { return declaredShare(clause, key) ?? .notAssessed }
    return .atLeast(limit, part / whole)
  }

  /// A share as the county declares it itself.
  private func declaredShare(_ clause: ClauseID, _ key: LimitKey) -> Judgement<N>? {
    guard let own = key.ownShare, let share = figure(clause, own), let limit = limit(clause, key) else { return nil }
    return .atLeast(limit, share)
  }

  /// The county's bare yes or no, for want of a figure.
  package func answer(_ clause: ClauseID) -> Judgement<N> { .declared(terms.declared[clause]?.says(.met)) }
}

extension LimitKey {
  /// The share of a limit that a county may declare itself, in place of the two figures.
  var ownShare: FigureKey? {
    switch self {
    case .share: .share
    case .backboneShare: .backboneShare
    case .perPupil: .perPupil
    default: nil
    }
  }

  /// Whether the county's bare yes or no decides where no figure is declared.
  var fallsBackOnAnswer: Bool { self == .share || self == .perPupil }
}
