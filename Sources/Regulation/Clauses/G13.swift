import County

/// G13: enrolment by catchment in public schools of urban and town zones is 100 % in primary and 95 % in junior school.
///
/// The form asks for the two shares alone. Where a plan caps an entry grade, those sent elsewhere are enrolled outside
/// their catchment while they are in school: their share of the pupils in town is taken off the declared one. Boarding and private schools have no catchment and no
/// part in it. Source: regulation.zh §1.4 (13).
package enum G13: Clause {
  package static let card = ClauseCard(
    Text(zh: "就近划片入学", en: "enrolment by catchment"), .government(13), movers: [.caps],
    declares: [.met, .primary, .junior], limits: [.primary, .junior],
    asks: { [$0.stage == .primary ? .primary : .junior] },
    formula: Text(
      zh: "申报的就近划片入学比例，减去因招生上限外出就读的比例，不低于限值",
      en: "the declared share enrolled by catchment, less those whom a cap sends elsewhere, at least the limit"))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] { layout.stages.map { Part(stage: $0) } }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    let isPrimary = part.stage == .primary
    guard let share = facts.figure(.g13, isPrimary ? .primary : .junior),
      let limit = facts.limit(.g13, isPrimary ? .primary : .junior)
    else { return facts.year.conduct.intakeCapped ? .notAssessed : facts.answer(.g13) }
    guard facts.year.conduct.intakeCapped else { return .atLeast(limit, share) }
    let outside = isPrimary ? facts.year.conduct.outsidePrimary : facts.year.conduct.outsideJunior
    return .atLeast(limit, N.most(share - outside, .zero))
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? {
    let isPrimary = part.stage == .primary
    let conduct = facts.year.conduct
    let declared = facts.named(.g13, isPrimary ? FigureKey.primary : .junior)
    guard conduct.intakeCapped else { return declared.value == nil ? .answer(.met) : .figure(declared) }
    let outside: ClauseFormula.Figure =
      isPrimary ? .planned(.outsidePrimary, conduct.outsidePrimary) : .planned(.outsideJunior, conduct.outsideJunior)
    return .quotient(
      above: [ClauseFormula.Term(figure: declared), ClauseFormula.Term(figure: outside, isTakenOff: true)], below: [])
  }
}
