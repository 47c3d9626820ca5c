import County

/// G1: schools are laid out reasonably and as the state requires.
///
/// Judged by the county's declared answer. Source: regulation.zh §1.4 (1).
package enum G1: Clause {
  package static let card = ClauseCard(
    Text(zh: "规划布局", en: "layout of schools"), .government(1),
    declares: [.met, .schoolsPrimary, .schoolsJunior, .schoolsNineYear, .schoolsSpecial])

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    .declared(facts.terms.declared[.g1]?.says(.met))
  }
}
