import County

/// Q7: courses are complete, teaching is orderly, practical activities take place.
///
/// Judged by the county's declared answer. Source: regulation.zh §1.5 (7).
package enum Q7: Clause {
  package static let card = ClauseCard(Text(zh: "课程开齐开足", en: "complete courses"), .quality(7), declares: [.met])

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    .declared(facts.terms.declared[.q7]?.says(.met))
  }
}
