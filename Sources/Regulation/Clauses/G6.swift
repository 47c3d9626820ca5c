import County

/// G6: village schools and teaching points under 100 pupils are funded as if they had 100.
///
/// Value: funding granted ÷ funding due. As declared: funding ÷ (units × 100 × the higher per-pupil base), so that the
/// requirement is never set too low. Where a plan says what is paid: Σ over the units under 100 of the plan's base ×
/// max(pupils, its floor) ÷ Σ of the standard's base × 100, and no more than floor ÷ 100. Worked example: Baoqing declares 2,255,250 yuan for 19
/// units; at most 19 × 100 × 940 = 1,786,000 are due: 126 %. Whether units are sections or schools is open (regulation
/// §10). Source: regulation §1.4 (6).
package enum G6: Clause {
  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard let pupils = facts.limit(.g6, .fundedPupils), let primary = facts.limit(.g6, .basePrimary),
      let junior = facts.limit(.g6, .baseJunior)
    else { return .declared(facts.terms.declared[.g6]?.says(.met)) }
    if let funding = facts.year.conduct.funding, funding.paysPerPupil {
      return planned(funding, facts, pupils, [primary, junior])
    }
    let declared = (units: facts.figure(.g6, .units), funding: facts.figure(.g6, .funding))
    if declared.units == nil, declared.funding == nil { return facts.answer(.g6) }
    guard let units = declared.units else { return .notAssessed }
    guard let funding = declared.funding ?? (N.zero.isBelow(units).any ? nil : .zero) else { return .notAssessed }
    let due = units * pupils * N.most(primary, junior)
    guard N.zero.isBelow(due).any else { return N.zero.isBelow(funding).any ? .notAssessed : .notApplicable }
    return .atLeast(N(1), funding / due)
  }

  /// What the plan pays to the units under the line against what is due to them; a unit is a section or a school by the
  /// standard's reading, and one of both stages is raised to the line in proportion.
  private static func planned<N: Lane>(
    _ funding: Funding, _ facts: borrowing Facts<N>, _ line: N, _ base: [N]
  ) -> Judgement<N> {
    let paid = [funding.primary.map { N($0) } ?? base[0], funding.junior.map { N($0) } ?? base[1]]
    let floor = funding.floor.map { N($0) } ?? line
    var granted = N.zero
    var due = N.zero
    for slot in 0..<facts.terms.layout.slots {
      let pupils = N.choose(facts.year.open[slot], facts.year.pupils[slot], .zero)
      let unit =
        facts.terms.rules.smallUnit == .section
        ? pupils : facts.figures.schoolPupils[facts.terms.layout.school[slot]]
      let isSmall = N.zero.isBelow(pupils).and(unit.isBelow(line))
      let share = pupils / N.choose(isSmall, unit, N(1))
      let stage = facts.terms.layout.stage[slot]
      granted = granted + N.choose(isSmall, paid[stage] * share * N.most(unit, floor), .zero)
      due = due + N.choose(isSmall, base[stage] * share * line, .zero)
    }
    // More per pupil does not make up for fewer pupils: a unit is to be funded as if it had the line's.
    let hasSmall = N.zero.isBelow(due)
    let paidShare = N.least(granted / N.choose(hasSmall, due, N(1)), floor / line)
    return .atLeast(N(1), N.choose(hasSmall, paidShare, N(1)))
  }
}
