import County

/// Q5: teachers use information technology skilfully and facilities are well used.
///
/// Judged by the county's declared answer. Source: regulation.zh §1.5 (5).
package enum Q5: Clause {
  package static let card = ClauseCard(Text(zh: "信息化教学", en: "teaching with IT"), .quality(5), declares: [.met])

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    .declared(facts.terms.declared[.q5]?.says(.met))
  }
}
