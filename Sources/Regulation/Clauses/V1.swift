import County

/// V1 (一票否决): none of the vetoes applies.
///
/// Declared by the county, with the posts that are vacant then. A plan that leaves more approved posts unfilled (有编不补)
/// brings the veto on itself. Vacant posts = approved − in post, never below zero; a county with more staff than posts
/// (超编) has none, however many leave, until the surplus is used up. Where posts are not known and leavers are not
/// replaced, that point is not assessed: today's teachers are not the posts. Worked example: 1,441 in post of 1,200, 17
/// leave: 0 vacant. Source: regulation.zh §1.7.
package enum V1: Clause {
  package static let card = ClauseCard(
    Text(zh: "一票否决", en: "vetoes"), nil, cell: Text(zh: "否决", en: "veto"), unit: .posts,
    movers: [.appointments, .posts], declares: [.clear], asks: { _ in [.clear] },
    formula: Text(
      zh: "县申报无否决情形；方案使空编多于统计年的，记为有编不补",
      en: "the county declares none; a plan that leaves more posts vacant than the census brings the veto on itself"))

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    let conduct = facts.year.conduct
    let declared = Judgement<N>.declared(facts.terms.declared[.v1]?.says(.clear))
    let census = N(conduct.vacantInCensus)
    let vacant = N.most(conduct.vacancies, .zero)
    let beyond = Comparison.atMost.isUnmet(vacant, census)
    let isOpen = beyond.or(conduct.leaversAreUnknown)
    guard conduct.isProjected, isOpen.any else { return declared }
    guard conduct.knowsPosts else {
      var judgement = declared
      judgement.unknown = judgement.unknown.or(isOpen).and(judgement.unmet.not())
      return judgement
    }
    var judgement = Judgement.atMost(census, vacant)
    // Teachers of a new school whom nobody can count may fill the posts that seem vacant.
    let isHidden = conduct.newTeachersAreUnknown ? judgement.unmet : N.Mask(false)
    judgement.unmet = judgement.unmet.and(isHidden.not()).or(declared.unmet)
    judgement.unknown = declared.unknown.or(conduct.leaversAreUnknown).or(isHidden).and(judgement.unmet.not())
    return judgement
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? {
    let conduct = facts.year.conduct
    let vacant = max(0, conduct.vacancies)
    let isPlanned =
      conduct.isProjected && conduct.knowsPosts && Comparison.atMost.isUnmet(vacant, conduct.vacantInCensus)
    return isPlanned ? .figure(.planned(.vacancies, conduct.vacancies)) : .answer(.clear)
  }
}
