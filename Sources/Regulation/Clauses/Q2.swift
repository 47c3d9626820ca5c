import County

/// Q2: at least 95 % of disabled children are enrolled.
///
/// Value: enrolled ÷ children. Worked example: 147 of 151 are 97.4 %. Source: regulation.zh §1.5 (2).
package enum Q2: Clause {
  package static let card = ClauseCard(
    Text(zh: "残疾儿童少年入学率", en: "enrolment of disabled children"), .quality(2),
    declares: [.met, .children, .enrolled, .inSpecialSchools, .share, .specialShare], limits: [.share],
    asks: { _ in [.enrolled, .children] },
    formula: Text(
      zh: "入学残疾儿童少年数÷残疾儿童少年数，不低于限值",
      en: "disabled children enrolled ÷ disabled children, at least the limit"))

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    facts.share(.q2, .enrolled, of: .children, ifNobody: true)
  }
}
