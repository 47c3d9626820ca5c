import County

/// G15: at least 85 % of eligible migrant children attend public or publicly paid schools; left-behind children are
/// cared for.
///
/// Value: (public + paid places) ÷ eligible, from the parts and not from the printed total. Worked example: Baoqing
/// prints a total of 0 and 0 %, but 1,071 of 1,071 are in public schools: 100 %. Source: regulation.zh §1.4 (15), §3.
package enum G15: Clause {
  package static let card = ClauseCard(
    Text(zh: "随迁子女与留守儿童", en: "migrant and left-behind children"), .government(15),
    declares: [.met, .eligible, .publicSchools, .purchased, .total, .share, .careSystem, .leftBehind], limits: [.share],
    options: [.publicOnly], asks: { $0.aspect == .careSystem ? [.careSystem] : [.publicSchools, .eligible] },
    formula: Text(
      zh: "（公办学校就读+政府购买学位）÷符合条件的随迁子女数，不低于限值；留守儿童关爱体系健全",
      en:
        "(in public schools + in paid places) ÷ eligible migrant children, at least the limit; left-behind children cared for"
    ))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    [Part(aspect: .share), Part(aspect: .careSystem)]
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard part.aspect == .share else { return .declared(facts.terms.declared[.g15]?.says(.careSystem)) }
    let isPublicOnly = facts.terms.standard.limit(.g15, .publicOnly) == 1
    let purchased = isPublicOnly ? .zero : facts.figure(.g15, .purchased) ?? .zero
    return facts.share(
      .g15, facts.figure(.g15, .publicSchools).map { $0 + purchased }, of: facts.figure(.g15, .eligible), ifNobody: true
    )
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? {
    guard part.aspect == .share else { return .answer(.careSystem) }
    let isPublicOnly = facts.terms.standard.limit(.g15, .publicOnly) == 1
    let keys: [FigureKey] = isPublicOnly ? [.publicSchools] : [.publicSchools, .purchased]
    let above = keys.map { facts.named(.g15, $0) }.filter { $0.name == .declared(.publicSchools) || $0.value != nil }
    return facts.shareFormula(
      .g15, above: above.map { ClauseFormula.Term(figure: $0) },
      below: [ClauseFormula.Term(figure: facts.named(.g15, FigureKey.eligible))])
  }
}
