import County

/// G6: village schools and teaching points under 100 pupils are funded as if they had 100.
///
/// Value: funding granted ÷ funding due, of the unit that gets the least share where that is known: a rich unit does not
/// pay for a poor one. Granted: by unit where the school table gives public funding; else the declared total, against
/// units × 100 × the base of the stage their pupils are of. Where a plan says what is paid: its base × max(pupils, its
/// floor), and no more than floor ÷ 100. A unit is a school, or a section by the other reading. Worked example: 600 yuan
/// for each of a village primary school's 100 pupils, 720 due: 83.3 %, unmet, however much a junior school gets.
/// Source: regulation.zh §1.4 (6), §3.
package enum G6: Clause {
  package static let card = ClauseCard(
    Text(zh: "不足百人按百人核定公用经费", en: "funding of small schools"), .government(6), movers: [.funding],
    declares: [.met, .units, .pupils, .funding], limits: [.fundedPupils, .basePrimary, .baseJunior],
    asks: { _ in [.funding, .units] },
    formula: Text(
      zh: "拨付公用经费÷应拨公用经费（人数不足百人的按100人×生均定额），取最低的单位",
      en: "funding granted ÷ funding due (pupils, or 100 where fewer, × base), of the unit with the least"))

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard let line = facts.limit(.g6, .fundedPupils), facts.limit(.g6, .basePrimary) != nil,
      facts.limit(.g6, .baseJunior) != nil
    else { return .declared(facts.terms.declared[.g6]?.says(.met)) }
    if let funding = facts.year.conduct.funding, funding.paysPerPupil { return planned(funding, facts, line) }
    let small = facts.terms.smallFunding
    if small.isByUnit { return byUnit(small) }
    let declared = (units: facts.figure(.g6, .units), funding: facts.figure(.g6, .funding))
    if declared.units == nil, declared.funding == nil { return facts.answer(.g6) }
    guard let units = declared.units else { return .notAssessed }
    guard let funding = declared.funding ?? (N.zero.isBelow(units).any ? nil : .zero) else { return .notAssessed }
    let due = units * line * N(small.base)
    guard N.zero.isBelow(due).any else { return N.zero.isBelow(funding).any ? .notAssessed : .notApplicable }
    return .atLeast(N(1), funding / due)
  }

  /// Unit by unit, as the school table gives it; not assessed while a unit's funding is blank and none fails.
  private static func byUnit<N: Lane>(_ small: SmallFunding) -> Judgement<N> {
    guard let least = small.least else { return small.missing > 0 ? .notAssessed : .declared(true) }
    var judgement = Judgement.atLeast(N(1), N(least))
    if small.missing > 0 { judgement.unknown = judgement.unmet.not() }
    return judgement
  }

  /// What the plan pays to each unit under the line against what is due to it.
  private static func planned<N: Lane>(_ funding: Funding, _ facts: borrowing Facts<N>, _ line: N) -> Judgement<N> {
    let rules = facts.terms.rules
    let layout = facts.terms.layout
    let paid = [funding.primary ?? rules.fundingBase[0], funding.junior ?? rules.fundingBase[1]]
    let floor = funding.floor.map { N($0) } ?? line
    var least = N(.infinity)
    func unit(_ slots: ArraySlice<Int>, _ year: borrowing CountyYear<N>) {
      let (pupils, due) = year.unit(slots, layout, rules.fundingBase)
      let granted = year.unit(slots, layout, paid).base
      let isSmall = N.zero.isBelow(pupils).and(Comparison.below.isMet(pupils, line))
      let share = granted * N.most(pupils, floor) / N.choose(isSmall, due * line, N(1))
      // More per pupil does not make up for fewer pupils: a unit is to be funded as if it had the line's.
      let own = N.choose(isSmall, N.least(share, floor / line), N(.infinity))
      least = N.least(least, own)
    }
    for school in 0..<layout.schools {
      let places = layout.schoolStart[school]..<layout.schoolStart[school + 1]
      if rules.smallUnit == .school {
        unit(layout.schoolSlots[places], facts.year)
      } else {
        for place in places { unit(layout.schoolSlots[place...place], facts.year) }
      }
    }
    return .atLeast(N(1), N.choose(least.isBelow(N(.infinity)), least, N(1)))
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? {
    let rules = facts.terms.rules
    let limits = [LimitKey.fundedPupils, .basePrimary, .baseJunior].map { facts.named(.g6, $0) }
    guard limits.allSatisfy({ $0.value != nil }) else { return .answer(.met) }
    if let funding = facts.year.conduct.funding, funding.paysPerPupil {
      let small = facts.year.smallUnits(facts.terms.layout, rules, by: rules.smallUnit)
      let paid: [ClauseFormula.Figure] = [
        .planned(.smallUnits, small.units), .planned(.smallUnitPupils, small.pupils),
        .planned(.fundingPrimary, funding.primary), .planned(.fundingJunior, funding.junior),
        .planned(.fundingFloor, funding.floor),
      ]
      return .funding(paid.filter { $0.value != nil } + limits)
    }
    let small = facts.terms.smallFunding
    if small.isByUnit { return .funding(limits) }
    let units = facts.named(.g6, FigureKey.units)
    let funding = facts.named(.g6, FigureKey.funding)
    guard units.value != nil || funding.value != nil else { return .answer(.met) }
    // The base of the stage that the pupils of small units are of; of both, their mean.
    var base = small.base == limits[2].value ? limits[2] : limits[1]
    base.value = small.base
    return .quotient(
      above: [ClauseFormula.Term(figure: funding)],
      below: [units, limits[0], base].map { ClauseFormula.Term(figure: $0) }, isProduct: true)
  }
}
