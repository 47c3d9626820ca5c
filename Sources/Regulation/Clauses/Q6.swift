import County

/// Q6: moral education and campus culture are good or better in every school.
///
/// Judged by the county's declared answer. Source: regulation.zh §1.5 (6).
package enum Q6: Clause {
  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    .declared(facts.terms.declared[.q6]?.says(.met))
  }
}
