import County

/// A1: every section reaches what the standard asks of the indicators it adds to the seven.
///
/// Value: total ÷ pupils (× 100 where it counts per 100). No share of them may be missed: an added indicator has no
/// “six of seven”. Worked example: 25 books a pupil asked, 20,000 books for 800 pupils: met, with nothing to spare.
package enum A1: Clause {
  package static let card = ClauseCard(
    Text(zh: "附加指标（每校）", en: "added indicators, every section"), nil, cell: Text(zh: "附加", en: "added"),
    spelling: "增列指标达标", kind: .sections,
    unit: .ratio,
    formula: Text(
      zh: "各校附加指标 = 总量÷学生数（或×100），逐校不低于要求",
      en: "added indicator = total ÷ pupils (or × 100), of every section at least what is asked"))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    standard.added.enumerated().flatMap { place, added in
      (0..<layout.slots).filter { added.required[layout.stage[$0]] != nil }.map { slot in
        Part(
          stage: Stage.allCases[layout.stage[slot]], added: Part.Added(place: place, id: added.id),
          subject: .section(slot))
      }
    }
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard case .section(let slot)? = part.subject, let added = part.added,
      let required = facts.terms.standard.added[added.place].required[facts.terms.layout.stage[slot]]
    else { return .notAssessed }
    let index = added.place * facts.terms.layout.slots + slot
    let isCounted = N.zero.isBelow(facts.figures.counted[slot])
    var judgement = Judgement.atLeast(N(required.value), facts.figures.addedValue[index])
    judgement.unmet = judgement.unmet.and(isCounted)
    guard facts.year.addedKnown[index] else {
      judgement.unmet = N.Mask(false)
      judgement.unknown = isCounted
      judgement.hasValue = false
      return judgement
    }
    return judgement
  }
}
