import County

/// G12: every full-time teacher holds a teaching certificate.
///
/// Value: certified ÷ teachers. Worked example: 1,441 of 1,441. Whoever a plan sends to junior school without a
/// certificate for it is taken off those certified. Source: regulation.zh §1.4 (12), §7.3.
package enum G12: Clause {
  package static let card = ClauseCard(
    Text(zh: "持证上岗", en: "certified teachers"), .government(12), movers: [.certificates],
    declares: [.met, .certified, .teachers, .share], limits: [.share], asks: { _ in [.certified, .teachers] },
    formula: Text(
      zh: "持证专任教师数÷专任教师数，不低于限值",
      en: "certified teachers ÷ teachers, at least the limit"))

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    let without = facts.year.conduct.uncertified
    guard N.zero.isBelow(without).any else { return facts.share(.g12, .certified, of: .teachers) }
    guard let certified = facts.figure(.g12, .certified), let teachers = facts.figure(.g12, .teachers) else {
      return .notAssessed
    }
    return facts.share(.g12, N.most(certified - without, .zero), of: teachers)
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? {
    let without = facts.year.conduct.uncertified
    let figures = (certified: facts.named(.g12, .certified), teachers: facts.named(.g12, .teachers))
    guard without > 0 else { return facts.shareFormula(.g12, .certified, of: .teachers) }
    return .quotient(
      above: [
        ClauseFormula.Term(figure: figures.certified),
        ClauseFormula.Term(figure: .planned(.uncertified, without), isTakenOff: true),
      ], below: [ClauseFormula.Term(figure: figures.teachers)])
  }
}
