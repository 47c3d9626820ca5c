import County

/// G6: village schools and teaching points under 100 pupils are funded as if they had 100.
///
/// Value: declared funding ÷ (units under 100 × 100 × the higher per-pupil base), so that the requirement is never set
/// too low. Worked example: Baoqing declares 2,255,250 yuan for 19 units; at most 19 × 100 × 940 = 1,786,000 are due:
/// 126 %. Whether units are sections or schools is open (regulation §10). Source: regulation §1.4 (6).
package enum G6: Clause {
  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard let units = facts.figure(.g6, .units), let funding = facts.figure(.g6, .funding),
      let pupils = facts.limit(.g6, .fundedPupils), let primary = facts.limit(.g6, .basePrimary),
      let junior = facts.limit(.g6, .baseJunior)
    else { return .declared(facts.terms.declared[.g6]?.says(.met)) }
    let due = units * pupils * N.most(primary, junior)
    guard N.zero.isBelow(due).any else { return .declared(true) }
    return .atLeast(N(1), funding / due)
  }
}
