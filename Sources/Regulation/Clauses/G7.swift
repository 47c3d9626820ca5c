import County

/// G7: per-pupil public funding of special schools is at least 6,000 yuan.
///
/// Value: funding ÷ pupils, or what a plan pays per pupil. Worked example: 678,000 ÷ 113 = 6,000. Source: regulation.zh §1.4 (7).
package enum G7: Clause {
  package static let card = ClauseCard(
    Text(zh: "特教生均公用经费", en: "funding of special schools"), .government(7), unit: .yuan, movers: [.funding],
    declares: [.met, .funding, .pupils, .perPupil], limits: [.perPupil], asks: { _ in [.funding, .pupils] },
    formula: Text(
      zh: "特教公用经费÷特教学生数，不低于限值",
      en: "funding of special schools ÷ their pupils, at least the limit"))

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    if let special = facts.year.conduct.funding?.special, let limit = facts.limit(.g7, .perPupil) {
      return .atLeast(limit, N(special))
    }
    return facts.share(.g7, .funding, of: .pupils, key: .perPupil, ifNobody: true)
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? {
    if let special = facts.year.conduct.funding?.special { return .figure(.planned(.fundingSpecial, special)) }
    return facts.shareFormula(.g7, .funding, of: .pupils, key: .perPupil)
  }
}
