import County

/// Q1: three-year retention in junior school is at least 95 %.
///
/// Value: (graduates − transferred in + transferred out) ÷ (first-years three years before − died); where a plan gives
/// dropout, (1 − dropout)². Worked example: (2,810 − 90 + 119) ÷ (2,839 − 0) = 100.0 %. Source: regulation.zh §1.5, §3.
package enum Q1: Clause {
  package static let card = ClauseCard(
    Text(zh: "初中三年巩固率", en: "three-year retention"), .quality(1), movers: [.dropout],
    declares: [.met, .graduates, .enrolledBefore, .transferredIn, .transferredOut, .died, .share, .primary],
    limits: [.share], options: [.primary], asks: { $0.stage == .primary ? [.primary] : [.graduates, .enrolledBefore] },
    formula: Text(
      zh: "（毕业生数−转入+转出）÷（三年前初一学生数−死亡），不低于限值",
      en: "(graduates − transferred in + transferred out) ÷ (first-years three years before − died), at least the limit"
    ))

  /// A standard may also ask for the retention of primary school, which the county declares as a share.
  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    standard.limit(.q1, .primary) == nil ? [Part()] : [Part(stage: .junior), Part(stage: .primary)]
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    if part.stage == .primary {
      guard let share = facts.figure(.q1, .primary), let limit = facts.limit(.q1, .primary) else { return .notAssessed }
      return .atLeast(limit, share)
    }
    guard let dropout = facts.year.conduct.dropout else { return declared(facts) }
    let stays = N(1) - dropout
    return .atLeast(N(facts.terms.rules.retentionShare), stays * stays)
  }

  static func declared<N: Lane>(_ facts: borrowing Facts<N>) -> Judgement<N> {
    let moved = (facts.figure(.q1, .transferredOut) ?? .zero) - (facts.figure(.q1, .transferredIn) ?? .zero)
    let died = facts.figure(.q1, .died) ?? .zero
    return facts.share(
      .q1, facts.figure(.q1, .graduates).map { $0 + moved }, of: facts.figure(.q1, .enrolledBefore).map { $0 - died })
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? {
    if part.stage == .primary { return .figure(facts.named(.q1, FigureKey.primary)) }
    if let dropout = facts.year.conduct.dropout { return .figure(.planned(.dropout, dropout)) }
    func known(_ key: FigureKey, isTakenOff: Bool) -> [ClauseFormula.Term] {
      let figure = facts.named(.q1, key)
      return figure.value == nil ? [] : [ClauseFormula.Term(figure: figure, isTakenOff: isTakenOff)]
    }
    return facts.shareFormula(
      .q1,
      above: [ClauseFormula.Term(figure: facts.named(.q1, FigureKey.graduates))]
        + known(.transferredIn, isTakenOff: true) + known(.transferredOut, isTakenOff: false),
      below: [ClauseFormula.Term(figure: facts.named(.q1, FigureKey.enrolledBefore))] + known(.died, isTakenOff: true))
  }
}
