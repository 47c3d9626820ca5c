import County

/// G9: every teacher completes 360 hours of training in five years.
///
/// Value: trained ÷ teachers. Worked example: 1,441 of 1,441. Source: regulation.zh §1.4 (9).
package enum G9: Clause {
  package static let card = ClauseCard(
    Text(zh: "教师360学时培训", en: "360 hours of training"), .government(9), declares: [.met, .trained, .teachers, .share],
    limits: [.share], asks: { _ in [.trained, .teachers] },
    formula: Text(
      zh: "完成培训教师数÷专任教师数，不低于限值",
      en: "teachers trained ÷ teachers, at least the limit"))

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    facts.share(.g9, .trained, of: .teachers)
  }
}
