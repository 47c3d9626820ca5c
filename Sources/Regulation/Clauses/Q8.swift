import County

/// Q8: there is no excessive homework.
///
/// Judged by the county's declared answer. Source: regulation.zh §1.5 (8).
package enum Q8: Clause {
  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    .declared(facts.terms.declared[.q8]?.says(.met))
  }
}
