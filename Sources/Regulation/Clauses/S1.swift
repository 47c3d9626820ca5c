import County

/// S1: public satisfaction of at least 85 %, from a sample of at least 1.5 ‰ of the residents, half of it parents.
///
/// Worked example: 664 of 687 forms are 96.65 %; 687 forms against 387,800 × 1.5 ‰ = 581.7; 363 of 687 are parents.
/// Source: regulation.zh §1.6.
package enum S1: Clause {
  package static let card = ClauseCard(
    Text(zh: "社会认可度", en: "public satisfaction"), .satisfaction, unit: .satisfaction,
    declares: [
      .forms, .valid, .satisfied, .share, .parentForms, .parentValid, .parentSatisfied, .parentShare, .visits,
      .visitsSatisfied, .visitShare, .parentVisits, .parentVisitsSatisfied, .parentVisitShare,
    ], limits: [.share, .sample, .parents],
    asks: { $0.aspect == .parents ? [.parentForms, .forms] : [.satisfied, .valid] },
    formula: Text(
      zh: "满意份数÷有效份数，不低于限值；样本÷常住人口、家长份数÷样本，均不低于限值",
      en: "satisfied ÷ valid forms, at least the limit; forms ÷ residents and parents' forms ÷ forms likewise"))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    [Part(aspect: .share), Part(aspect: .sample), Part(aspect: .parents)]
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    switch part.aspect {
    case .sample:
      guard let forms = facts.figure(.s1, .forms), let perResident = facts.limit(.s1, .sample),
        let residents = facts.terms.tableI[.residents]
      else { return .notAssessed }
      return .atLeast(perResident * N(residents), forms)
    case .parents: return facts.share(.s1, .parentForms, of: .forms, key: .parents)
    default: return facts.share(.s1, .satisfied, of: .valid)
    }
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? {
    switch part.aspect {
    case .sample: return .quotient(facts.named(.s1, FigureKey.forms), of: facts.named(.residents))
    case .parents: return facts.shareFormula(.s1, .parentForms, of: .forms, key: .parents)
    default: return facts.shareFormula(.s1, .satisfied, of: .valid)
    }
  }
}
