import County

/// Q4: at least 5 % of the public budget goes to teacher training.
///
/// Value: training ÷ budget; a plan gives the share, or yuan to be held against the budget that it or the county gives. Worked example: 146.2652 of 2,432.346 (10,000 yuan) are 6.01 %. Source: regulation.zh §1.5 (4).
package enum Q4: Clause {
  package static let card = ClauseCard(
    Text(zh: "教师培训经费", en: "training budget"), .quality(4), movers: [.funding],
    declares: [.met, .budget, .training, .spent, .share, .spentShare], limits: [.share],
    asks: { _ in [.training, .budget] },
    formula: Text(
      zh: "教师培训经费÷公用经费预算总额，不低于限值",
      en: "training ÷ public budget, at least the limit"))

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard let plan = facts.year.conduct.funding, let training = plan.training else {
      return facts.share(.q4, .training, of: .budget)
    }
    guard let limit = facts.limit(.q4, .share) else { return .notAssessed }
    switch training {
    case .share(let share): return .atLeast(limit, N(share))
    case .yuan(let yuan):
      let declared = facts.terms.declared[.q4]
      guard let budget = plan.budget ?? declared?[.budget], budget > 0 else { return .notAssessed }
      return .atLeast(limit, N(yuan) / N(budget))
    }
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? {
    switch facts.year.conduct.funding?.training {
    case nil: return facts.shareFormula(.q4, .training, of: .budget)
    case .share(let share)?: return .figure(.planned(.trainingShare, share))
    case .yuan(let yuan)?:
      let planned = facts.year.conduct.funding?.budget
      return .quotient(
        .planned(.training, yuan),
        of: planned.map { .planned(.budget, $0) } ?? facts.named(.q4, FigureKey.budget))
    }
  }
}
