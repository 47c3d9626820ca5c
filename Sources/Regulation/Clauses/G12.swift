import County

/// G12: every full-time teacher holds a teaching certificate.
///
/// Value: certified ÷ teachers. Worked example: 1,441 of 1,441. Source: regulation.zh §1.4 (12).
package enum G12: Clause {
  package static let card = ClauseCard(
    Text(zh: "持证上岗", en: "certified teachers"), .government(12), declares: [.met, .certified, .teachers, .share],
    limits: [.share], asks: { _ in [.certified, .teachers] },
    formula: Text(
      zh: "持证专任教师数÷专任教师数，不低于限值",
      en: "certified teachers ÷ teachers, at least the limit"))

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    facts.share(.g12, .certified, of: .teachers)
  }
}
