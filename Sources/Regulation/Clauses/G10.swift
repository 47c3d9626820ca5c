import County

/// G10: the county allots posts to schools within the approved total.
///
/// Judged by the county's declared answer. Source: regulation.zh §1.4 (10).
package enum G10: Clause {
  package static let card = ClauseCard(Text(zh: "统筹编制岗位", en: "allotment of posts"), .government(10), declares: [.met])

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    .declared(facts.terms.declared[.g10]?.says(.met))
  }
}
