import County
import Regulation

extension Working {
  /// The working of a clause that the county declares, or that a plan's conduct takes the place of.
  static func declared(_ topic: Topic, _ account: Account, _ facts: Facts<Double>) -> Working {
    let form = DeclaredForm(topic, account, facts)
    switch (topic.clause, topic.part.aspect) {
    case (.g6, _): return form.smallUnits()
    case (.g7, _):
      if let special = facts.year.conduct.funding?.special { return form.plan(.fundingSpecial, special) }
      return form.share(.funding, of: .pupils)
    case (.g8, .pay): return form.pay()
    case (.g11, .backboneShare): return form.rotation(.rotatedBackbone, .rotatedBackbone, of: .rotated, .rotated)
    case (.g11, _): return form.rotation(.rotated, .rotated, of: .eligible, .eligible)
    case (.g12, _) where facts.year.conduct.uncertified > 0: return form.certificates()
    case (.g13, _): return form.catchment()
    case (.g15, .share), (.g15, nil):
      let isPublicOnly = account.standard.limit(.g15, .publicOnly) == 1
      return form.quotient([.publicSchools] + (isPublicOnly ? [] : [.purchased]), of: [.eligible])
    case (.q1, _): return form.retention()
    case (.q4, _): return form.training()
    case (.q9, .spread), (.q9, nil): return form.difference()
    case (.s1, .sample): return form.sample()
    case (.v1, _):
      let conduct = facts.year.conduct
      let isPlanned =
        conduct.isProjected && conduct.knowsPosts
        && Comparison.atMost.isUnmet(conduct.vacancies, conduct.vacantInCensus)
      return isPlanned ? form.plan(.vacancies, conduct.vacancies) : form.answer(.clear)
    default: return form.asked(topic.clause.card.asks(topic.part))
    }
  }
}

/// Puts the declared figures of one clause into the form they are judged in.
private struct DeclaredForm {
  let topic: Topic
  let account: Account
  let facts: Facts<Double>

  init(_ topic: Topic, _ account: Account, _ facts: Facts<Double>) {
    self.topic = topic
    self.account = account
    self.facts = facts
  }

  private var conduct: Conduct<Double> { facts.year.conduct }
  private func declared(_ key: FigureKey) -> Double? { facts.terms.declared[topic.clause]?[key] }
  private func datum(_ key: FigureKey) -> Datum { account.datum(topic.clause, key, in: topic.year) }
  private func term(_ key: FigureKey) -> Working.Term { Working.Term(datum: datum(key), isTakenOff: false) }
  private func term(_ figure: ConductFigure, _ value: Double?) -> Working.Term {
    Working.Term(datum: account.datum(figure, value, in: topic.year), isTakenOff: false)
  }

  func answer(_ key: FigureKey) -> Working { .answer(key, facts.terms.declared[topic.clause]?.says(key)) }
  func figure(_ key: FigureKey) -> Working { .figure(datum(key)) }

  /// What the card of the clause asks for: a share of two figures, a figure, an answer.
  func asked(_ keys: [FigureKey]) -> Working {
    if keys.count == 2 { return share(keys[0], of: keys[1]) }
    return keys[0].form == .yesNo ? answer(keys[0]) : figure(keys[0])
  }

  func plan(_ figure: ConductFigure, _ value: Double?) -> Working {
    .figure(account.datum(figure, value, in: topic.year))
  }

  /// A share of two figures; where one is missing the share the county declares itself, else its answer.
  func share(_ part: FigureKey, of whole: FigureKey) -> Working {
    guard declared(part) != nil, let all = declared(whole), all > 0 else {
      let own = topic.part.aspect == .backboneShare ? FigureKey.backboneShare : .share
      return declared(own) == nil ? answer(.met) : figure(own)
    }
    return quotient([part], of: [whole])
  }

  func quotient(_ above: [FigureKey], of below: [FigureKey], isProduct: Bool = false) -> Working {
    .quotient(Working.Quotient(above: above.map { term($0) }, below: below.map { term($0) }, isProduct: isProduct))
  }

  /// Moves of the step where a plan rotates, else the declared ones.
  func rotation(
    _ part: FigureKey, _ moved: ConductFigure, of whole: FigureKey, _ all: ConductFigure
  ) -> Working {
    guard conduct.rotationPlanned else { return share(part, of: whole) }
    func value(_ figure: ConductFigure) -> Double {
      switch figure {
      case .rotatedBackbone: conduct.rotatedBackbone
      case .eligible: conduct.eligible
      default: conduct.rotated
      }
    }
    return .quotient(
      Working.Quotient(above: [term(moved, value(moved))], below: [term(all, value(all))], isProduct: false))
  }

  /// Those certified, less who was sent to junior school without a certificate for it.
  func certificates() -> Working {
    guard declared(.certified) != nil, declared(.teachers) != nil else { return answer(.met) }
    var without = term(.uncertified, conduct.uncertified)
    without.isTakenOff = true
    return .quotient(
      Working.Quotient(above: [term(.certified), without], below: [term(.teachers)], isProduct: false))
  }

  func smallUnits() -> Working {
    if let funding = conduct.funding, funding.paysPerPupil {
      let small = facts.year.smallUnits(
        facts.terms.layout, facts.terms.rules, by: facts.terms.rules.smallUnit)
      let paid: [(ConductFigure, Double?)] = [
        (.smallUnits, small.units), (.smallUnitPupils, small.pupils), (.fundingPrimary, funding.primary),
        (.fundingJunior, funding.junior), (.fundingFloor, funding.floor),
      ]
      return .funding(
        paid.filter { $0.1 != nil }.map { account.datum($0.0, $0.1, in: topic.year) }
          + [LimitKey.fundedPupils, .basePrimary, .baseJunior].compactMap { account.datum(.g6, $0) })
    }
    if facts.terms.smallFunding.isByUnit {
      return .funding([LimitKey.fundedPupils, .basePrimary, .baseJunior].compactMap { account.datum(.g6, $0) })
    }
    guard declared(.units) != nil, declared(.funding) != nil, let line = account.datum(.g6, .fundedPupils),
      let primary = account.datum(.g6, .basePrimary), let junior = account.datum(.g6, .baseJunior)
    else { return answer(.met) }
    // The base of the stage that the pupils of small units are of; of both, their mean.
    var base = facts.terms.smallFunding.base == junior.value ? junior : primary
    base.value = facts.terms.smallFunding.base
    return .quotient(
      Working.Quotient(
        above: [term(.funding)],
        below: [term(.units)] + [line, base].map { Working.Term(datum: $0, isTakenOff: false) }, isProduct: true))
  }

  func pay() -> Working {
    let plan = conduct.funding
    guard plan?.teacherPay != nil || plan?.civilServantPay != nil else {
      return share(.teacherPay, of: .civilServantPay)
    }
    let above = plan?.teacherPay.map { term(.teacherPay, $0) } ?? term(.teacherPay)
    let below = plan?.civilServantPay.map { term(.civilServantPay, $0) } ?? term(.civilServantPay)
    return .quotient(Working.Quotient(above: [above], below: [below], isProduct: false))
  }

  /// The declared share, less those whom a cap sends out of their catchment.
  func catchment() -> Working {
    let isPrimary = topic.part.stage == .primary
    let key: FigureKey = isPrimary ? .primary : .junior
    guard conduct.intakeCapped, declared(key) != nil else { return figure(key) }
    var outside = term(
      isPrimary ? .outsidePrimary : .outsideJunior, isPrimary ? conduct.outsidePrimary : conduct.outsideJunior)
    outside.isTakenOff = true
    return .quotient(Working.Quotient(above: [term(key), outside], below: [], isProduct: false))
  }

  func retention() -> Working {
    if topic.part.stage == .primary { return figure(.primary) }
    if let dropout = conduct.dropout { return plan(.dropout, dropout) }
    guard declared(.graduates) != nil, declared(.enrolledBefore) != nil else { return answer(.met) }
    func known(_ key: FigureKey, isTakenOff: Bool) -> [Working.Term] {
      declared(key) == nil ? [] : [Working.Term(datum: datum(key), isTakenOff: isTakenOff)]
    }
    return .quotient(
      Working.Quotient(
        above: [term(.graduates)] + known(.transferredIn, isTakenOff: true)
          + known(.transferredOut, isTakenOff: false),
        below: [term(.enrolledBefore)] + known(.died, isTakenOff: true), isProduct: false))
  }

  func training() -> Working {
    switch conduct.funding?.training {
    case nil: return share(.training, of: .budget)
    case .share(let share)?: return plan(.trainingShare, share)
    case .yuan(let yuan)?:
      let budget = conduct.funding?.budget.map { term(.budget, $0) } ?? term(.budget)
      return .quotient(Working.Quotient(above: [term(.training, yuan)], below: [budget], isProduct: false))
    }
  }

  /// The larger of the two stages' differences between schools.
  func difference() -> Working {
    let isJunior = declared(.spreadJunior) ?? 0 > declared(.spread) ?? 0
    return figure(isJunior ? .spreadJunior : .spread)
  }

  /// Forms against the residents they are a sample of.
  func sample() -> Working {
    guard declared(.forms) != nil, account.county.tableI[.residents] != nil else { return answer(.met) }
    return .quotient(
      Working.Quotient(
        above: [term(.forms)],
        below: [Working.Term(datum: account.datum(.residents, in: topic.year), isTakenOff: false)], isProduct: false))
  }
}
