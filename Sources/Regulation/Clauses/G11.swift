import County

/// G11: each year at least 10 % of the eligible teachers rotate, and at least 20 % of those who do are backbone teachers.
///
/// In the census year the declared figures are judged; where a plan rotates teachers, the moves of the step into the
/// year. Worked example: 67 of 614 is 10.9 %, 25 of 67 is 37.3 %. Source: regulation §1.4 (11) and §3.
package enum G11: Clause {
  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    [Part(aspect: .share), Part(aspect: .backboneShare)]
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    let conduct = facts.year.conduct
    guard conduct.rotationPlanned else { return declared(part, facts) }
    let one = N(1)
    if part.aspect == .share {
      let eligible = N.choose(N.zero.isBelow(conduct.eligible), conduct.eligible, one)
      return .atLeast(N(facts.terms.rules.rotationShare), conduct.rotated / eligible)
    }
    let rotated = N.choose(N.zero.isBelow(conduct.rotated), conduct.rotated, one)
    return .atLeast(N(facts.terms.rules.rotationBackboneShare), conduct.rotatedBackbone / rotated)
  }

  static func declared<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    part.aspect == .share
      ? facts.share(.g11, .rotated, of: .eligible)
      : facts.share(.g11, .rotatedBackbone, of: .rotated, key: .backboneShare)
  }
}
