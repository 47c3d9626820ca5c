import County

/// Q4: at least 5 % of the public budget goes to teacher training.
///
/// Value: training ÷ budget; a plan gives the share, or yuan to be held against its own per-pupil funding. Worked example: 146.2652 of 2,432.346 (10,000 yuan) are 6.01 %. Source: regulation §1.5 (4).
package enum Q4: Clause {
  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard let plan = facts.year.conduct.funding, let training = plan.training else {
      return facts.share(.q4, .training, of: .budget)
    }
    guard let limit = facts.limit(.q4, .share) else { return .notAssessed }
    switch training {
    case .share(let share): return .atLeast(limit, N(share))
    case .yuan(let yuan):
      guard let budget = budget(plan, facts) else { return .notAssessed }
      return .atLeast(limit, N(yuan) / N.choose(N.zero.isBelow(budget), budget, N(1)))
    }
  }

  /// The public budget of the stages: per-pupil funding × pupils, a small section as if it had the line's.
  private static func budget<N: Lane>(_ plan: Funding, _ facts: borrowing Facts<N>) -> N? {
    let declared = facts.terms.declared[.g2]
    guard let primary = plan.primary ?? declared?[.fundingPrimary],
      let junior = plan.junior ?? declared?[.fundingJunior], let line = facts.limit(.g6, .fundedPupils)
    else { return nil }
    let floor = plan.floor.map { N($0) } ?? line
    var sum = N.zero
    for slot in 0..<facts.terms.layout.slots {
      let pupils = facts.year.pupils[slot]
      let funded = N.choose(pupils.isBelow(line), N.most(pupils, floor), pupils)
      let isOpen = facts.year.open[slot].and(N.zero.isBelow(pupils))
      let base = facts.terms.layout.stage[slot] == Stage.primary.index ? primary : junior
      sum = sum + N.choose(isOpen, N(base) * funded, .zero)
    }
    return sum
  }
}
