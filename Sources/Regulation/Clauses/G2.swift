import County

/// G2: building, staffing, funding and equipment standards are the same in town and country.
///
/// Judged by the county's declared answer. Source: regulation.zh §1.4 (2).
package enum G2: Clause {
  package static let card = ClauseCard(
    Text(zh: "城乡四统一", en: "same standards everywhere"), .government(2),
    declares: [.met, .pupilsPerStaffPrimary, .pupilsPerStaffJunior, .fundingPrimary, .fundingJunior, .fundingSpecial])

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    .declared(facts.terms.declared[.g2]?.says(.met))
  }
}
