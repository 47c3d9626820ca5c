import County

/// G8: teachers earn on average no less than local civil servants, and performance pay is granted in full.
///
/// Value: average pay ÷ civil servants' average pay, as declared or as a plan says. Worked example: 83,220 ÷ 74,848 = 1.112. Source: regulation.zh §1.4.
package enum G8: Clause {
  package static let card = ClauseCard(
    Text(zh: "教师工资不低于公务员", en: "teachers' pay"), .government(8), movers: [.funding],
    declares: [.met, .teacherPay, .civilServantPay, .performancePayFull], limits: [.share],
    asks: { $0.aspect == .pay ? [.teacherPay, .civilServantPay] : [.performancePayFull] },
    formula: Text(
      zh: "教师平均工资÷公务员平均工资，不低于限值；绩效工资足额核定",
      en: "teachers' average pay ÷ civil servants', at least the limit; performance pay granted in full"))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    [Part(aspect: .pay), Part(aspect: .performancePay)]
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard part.aspect == .pay else { return .declared(facts.terms.declared[.g8]?.says(.performancePayFull)) }
    let plan = facts.year.conduct.funding
    guard plan?.teacherPay != nil || plan?.civilServantPay != nil else {
      return facts.share(.g8, .teacherPay, of: .civilServantPay)
    }
    let declared = facts.terms.declared[.g8]
    let teachers = plan?.teacherPay ?? declared?[.teacherPay]
    let servants = plan?.civilServantPay ?? declared?[.civilServantPay]
    guard let teachers, let servants, servants > 0, let limit = facts.limit(.g8, .share) else { return .notAssessed }
    return .atLeast(limit, N(teachers) / N(servants))
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? {
    guard part.aspect == .pay else { return .answer(.performancePayFull) }
    let plan = facts.year.conduct.funding
    guard plan?.teacherPay != nil || plan?.civilServantPay != nil else {
      return facts.shareFormula(.g8, .teacherPay, of: .civilServantPay)
    }
    return .quotient(
      plan?.teacherPay.map { .planned(.teacherPay, $0) } ?? facts.named(.g8, FigureKey.teacherPay),
      of: plan?.civilServantPay.map { .planned(.civilServantPay, $0) } ?? facts.named(.g8, FigureKey.civilServantPay))
  }
}
