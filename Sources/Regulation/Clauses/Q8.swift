import County

/// Q8: there is no excessive homework.
///
/// Judged by the county's declared answer. Source: regulation.zh §1.5 (8).
package enum Q8: Clause {
  package static let card = ClauseCard(Text(zh: "无过重课业负担", en: "no excessive homework"), .quality(8), declares: [.met])

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    .declared(facts.terms.declared[.q8]?.says(.met))
  }
}
