import County

/// How the figure of one part of a declared clause is put together in one year, its figures by name and with their
/// values. Each clause gives it beside its judgement; what it comes to is what the clause judges.
package enum ClauseFormula: Sendable, Equatable {
  /// Σ above ÷ Σ below, or ÷ their product; Σ above alone where nothing stands below.
  case quotient(above: [Term], below: [Term], isProduct: Bool = false)
  /// One figure as it stands, declared or planned.
  case figure(Figure)
  /// What is paid to small units (G6), unit by unit; no single quotient.
  case funding([Figure])
  /// A bare answer.
  case answer(FigureKey)

  /// One figure of a quotient, added or taken off.
  package struct Term: Sendable, Equatable {
    package var figure: Figure
    package var isTakenOff = false
  }

  /// A figure by its name; nil where it is not known.
  package struct Figure: Sendable, Equatable {
    package var name: Name
    package var value: Double?

    /// Where its name is from: the county's declaration, 表Ⅰ, the standard, or what a plan does.
    package enum Name: Sendable, Equatable {
      case declared(FigureKey)
      case tableI(TableI.Column)
      case limit(LimitKey)
      case conduct(ConductFigure)
    }
  }

  static func quotient(_ above: Figure, of below: Figure) -> ClauseFormula {
    .quotient(above: [Term(figure: above)], below: [Term(figure: below)])
  }
}

/// What a plan did or pays, of which a clause is judged.
package enum ConductFigure: String, CaseIterable, Sendable, Hashable {
  case rotated, rotatedBackbone, eligible, uncertified, dropout, vacancies, outsidePrimary, outsideJunior
  case fundingPrimary, fundingJunior, fundingSpecial, fundingFloor, smallUnits, smallUnitPupils
  case training, trainingShare, budget, teacherPay, civilServantPay
}

extension ClauseFormula.Figure {
  static func planned(_ figure: ConductFigure, _ value: Double?) -> Self { Self(name: .conduct(figure), value: value) }
}

/// The figures of a clause under their names.
extension Facts<Double> {
  func named(_ clause: ClauseID, _ key: FigureKey) -> ClauseFormula.Figure {
    ClauseFormula.Figure(name: .declared(key), value: terms.declared[clause]?[key])
  }

  func named(_ column: TableI.Column) -> ClauseFormula.Figure {
    ClauseFormula.Figure(name: .tableI(column), value: terms.tableI[column])
  }

  func named(_ clause: ClauseID, _ key: LimitKey) -> ClauseFormula.Figure {
    ClauseFormula.Figure(name: .limit(key), value: terms.standard.limit(clause, key))
  }

  /// What `share` judges of the same figures: their quotient, else the share that the county declares itself, else its
  /// bare answer.
  func shareFormula(
    _ clause: ClauseID, _ part: FigureKey, of whole: FigureKey, key: LimitKey = .share
  ) -> ClauseFormula {
    shareFormula(
      clause, above: [ClauseFormula.Term(figure: named(clause, part))],
      below: [ClauseFormula.Term(figure: named(clause, whole))], key: key)
  }

  /// The same of figures put together from several, the first of which must be there.
  func shareFormula(
    _ clause: ClauseID, above: [ClauseFormula.Term], below: [ClauseFormula.Term], key: LimitKey = .share
  ) -> ClauseFormula {
    let firsts = [above, below].map { $0.first?.figure.value }
    let quotient = ClauseFormula.quotient(above: above, below: below)
    if firsts.allSatisfy({ $0 != nil }), terms.standard.limit(clause, key) != nil { return quotient }
    if let own = key.ownShare, terms.declared[clause]?[own] != nil { return .figure(named(clause, own)) }
    if firsts.allSatisfy({ $0 == nil }), key.fallsBackOnAnswer { return .answer(.met) }
    return quotient
  }

  /// What the card of a clause asks for: a share of two figures, a figure, an answer.
  func askedFormula(_ clause: ClauseID, _ part: Part) -> ClauseFormula {
    let keys = clause.card.asks(part)
    if keys.count == 2 { return shareFormula(clause, keys[0], of: keys[1]) }
    return keys[0].form == .yesNo ? .answer(keys[0]) : .figure(named(clause, keys[0]))
  }
}
