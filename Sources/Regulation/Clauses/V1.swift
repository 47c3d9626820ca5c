import County

/// V1 (一票否决): none of the vetoes applies.
///
/// Declared by the county, with the posts that are vacant then. A plan that leaves approved posts unfilled (有编不补) brings the veto on itself.
/// Source: regulation §1.7.
package enum V1: Clause {
  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    let vacancies = facts.year.conduct.vacancies
    if facts.year.conduct.vacanciesAreUnknown.any {
      // Nobody can tell which posts are vacant: only a veto that the county declares itself is certain.
      var judgement = Judgement<N>.declared(facts.terms.declared[.v1]?.says(.clear))
      judgement.unknown = judgement.unknown.or(facts.year.conduct.vacanciesAreUnknown.and(judgement.unmet.not()))
      return judgement
    }
    guard N.zero.isBelow(vacancies).any else { return .declared(facts.terms.declared[.v1]?.says(.clear)) }
    return .atMost(.zero, vacancies)
  }
}
