import County

/// G11: each year at least 10 % of the eligible teachers rotate, and at least 20 % of those who do are backbone teachers.
///
/// In the census year the declared figures are judged; where a plan rotates teachers, the moves of the step into the
/// year. Worked example: 67 of 614 is 10.9 %, 25 of 67 is 37.3 %. Source: regulation.zh §1.4 (11) and §3.
package enum G11: Clause {
  package static let card = ClauseCard(
    Text(zh: "教师交流轮岗", en: "teacher rotation"), .government(11), movers: [.rotation],
    declares: [.met, .eligible, .rotated, .rotatedBackbone, .share, .backboneShare], limits: [.share, .backboneShare],
    asks: { $0.aspect == .backboneShare ? [.rotatedBackbone, .rotated] : [.rotated, .eligible] },
    formula: Text(
      zh: "交流轮岗教师数÷符合交流条件教师数；其中骨干教师数÷交流轮岗教师数，均不低于限值",
      en:
        "teachers rotated ÷ eligible teachers, and backbone teachers among them ÷ teachers rotated, each at least its limit"
    ))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    [Part(aspect: .share), Part(aspect: .backboneShare)]
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    let conduct = facts.year.conduct
    guard conduct.rotationPlanned else { return declared(part, facts) }
    if part.aspect == .share {
      var judgement = moved(
        conduct.rotated, of: conduct.eligible, facts.terms.rules.rotationShare, conduct.rotatedIsKnown)
      if !conduct.eligibleIsKnown { judgement.withhold(N.Mask(true)) }
      return judgement
    }
    return moved(
      conduct.rotatedBackbone, of: conduct.rotated, facts.terms.rules.rotationBackboneShare,
      conduct.rotatedBackboneIsKnown)
  }

  /// A share of the moves of a step; not assessed where there is nobody to take a share of, nor where more might have
  /// moved than is known and what is known does not reach the limit.
  private static func moved<N: Lane>(_ part: N, of whole: N, _ limit: Double, _ isKnown: Bool) -> Judgement<N> {
    let hasWhole = N.zero.isBelow(whole)
    var judgement = Judgement.atLeast(N(limit), part / N.choose(hasWhole, whole, N(1)))
    judgement.withhold(isKnown ? hasWhole.not() : hasWhole.not().or(judgement.unmet))
    return judgement
  }

  static func declared<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    part.aspect == .share
      ? facts.share(.g11, .rotated, of: .eligible)
      : facts.share(.g11, .rotatedBackbone, of: .rotated, key: .backboneShare)
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? {
    let isBackbone = part.aspect == .backboneShare
    let conduct = facts.year.conduct
    guard conduct.rotationPlanned else {
      return isBackbone
        ? facts.shareFormula(.g11, .rotatedBackbone, of: .rotated, key: .backboneShare)
        : facts.shareFormula(.g11, .rotated, of: .eligible)
    }
    return isBackbone
      ? .quotient(.planned(.rotatedBackbone, conduct.rotatedBackbone), of: .planned(.rotated, conduct.rotated))
      : .quotient(.planned(.rotated, conduct.rotated), of: .planned(.eligible, conduct.eligible))
  }
}
