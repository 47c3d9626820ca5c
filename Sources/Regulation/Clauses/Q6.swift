import County

/// Q6: moral education and campus culture are good or better in every school.
///
/// Judged by the county's declared answer. Source: regulation.zh §1.5 (6).
package enum Q6: Clause {
  package static let card = ClauseCard(
    Text(zh: "德育与校园文化", en: "moral education and culture"), .quality(6), declares: [.met])

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    .declared(facts.terms.declared[.q6]?.says(.met))
  }
}
