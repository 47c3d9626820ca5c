import County

/// Declared totals and shares against the figures they are made of, at the decimals printed.
enum CheckDeclared {
  static func findings(_ county: County) -> [Finding] {
    sums(county) + shares(county) + parts(county) + satisfaction(county) + special(county)
  }

  /// Totals that should be the sum of their parts.
  private static func sums(_ county: County) -> [Finding] {
    guard let g15 = county.declared[.g15], let total = g15.figures[.total], let inPublic = g15[.publicSchools] else {
      return []
    }
    let sum = inPublic + (g15[.purchased] ?? 0)
    guard sum != total.value else { return [] }
    return [
      Finding(
        .declaredSumDiffers(key: .total, declared: total.value, computed: sum), clause: .g15, at: total.place)
    ]
  }

  /// Every printed share with the figures it is taken from: (clause, share, part, whole).
  private static let printed: [(ClauseID, FigureKey, FigureKey, FigureKey)] = [
    (.g7, .perPupil, .funding, .pupils), (.g9, .share, .trained, .teachers),
    (.g11, .share, .rotated, .eligible), (.g11, .backboneShare, .rotatedBackbone, .rotated),
    (.g12, .share, .certified, .teachers), (.g14, .share, .allocated, .places),
    (.g14, .ruralShare, .ruralAllocated, .allocated), (.g15, .share, .publicSchools, .eligible),
    (.q2, .share, .enrolled, .children), (.q2, .specialShare, .inSpecialSchools, .enrolled),
    (.q4, .share, .training, .budget), (.q4, .spentShare, .spent, .budget), (.s1, .share, .satisfied, .valid),
    (.s1, .parentShare, .parentSatisfied, .parentValid), (.s1, .visitShare, .visitsSatisfied, .visits),
    (.s1, .parentVisitShare, .parentVisitsSatisfied, .parentVisits),
  ]

  private static func shares(_ county: County) -> [Finding] {
    printed.compactMap { clause, key, part, whole in
      guard let own = county.declared[clause], let share = own.figures[key], let part = own[part],
        let whole = own[whole], whole > 0
      else { return nil }
      let computed = part / whole
      // A whole printed per cent may be a ratio cut short of its decimal, as 59 % for 58.996 %.
      guard abs(computed - share.value) > share.unit / 2 * (1 + 1e-9) else { return nil }
      return Finding(
        .declaredShareDiffers(key: key, declared: share.value, computed: computed), clause: clause, at: share.place)
    }
  }

  /// A part cannot exceed its whole: of the shares that are shares of persons.
  private static func parts(_ county: County) -> [Finding] {
    printed.compactMap { clause, key, part, whole in
      guard key != .perPupil, let own = county.declared[clause], let figure = own.figures[part],
        let limit = own[whole], figure.value > limit
      else { return nil }
      let fact = Finding.Fact.partExceedsWhole(part: part, whole: whole, value: figure.value, limit: limit)
      return Finding(fact, clause: clause, at: figure.place)
    }
  }

  /// Those who are not parents cannot be more often satisfied than they were asked.
  private static func satisfaction(_ county: County) -> [Finding] {
    guard let s1 = county.declared[.s1], let satisfied = s1.figures[.satisfied], let valid = s1[.valid],
      let parents = s1[.parentSatisfied], let parentValid = s1[.parentValid],
      satisfied.value - parents > valid - parentValid
    else { return [] }
    let fact = Finding.Fact.satisfiedExceedValid(satisfied: satisfied.value - parents, valid: valid - parentValid)
    return [Finding(fact, clause: .s1, at: satisfied.place)]
  }

  /// Pupils of special schools declared under G7 and under Q2.
  private static func special(_ county: County) -> [Finding] {
    guard let funded = county.declared[.g7]?.figures[.pupils], let enrolled = county.declared[.q2]?[.inSpecialSchools],
      funded.value != enrolled
    else { return [] }
    return [
      Finding(.specialPupilsDiffer(funded: funded.value, enrolled: enrolled), clause: .g7, at: funded.place)
    ]
  }
}
