import County

/// Q3: every school has a charter and manages and teaches with information technology.
///
/// Value: schools with a charter ÷ schools. Worked example: 34 of 34. Source: regulation.zh §1.5 (3).
package enum Q3: Clause {
  package static let card = ClauseCard(
    Text(zh: "章程与信息化", en: "charters and IT"), .quality(3), declares: [.met, .charters, .schools], limits: [.share],
    asks: { _ in [.charters, .schools] },
    formula: Text(
      zh: "制定章程的学校数÷学校数，不低于限值",
      en: "schools with a charter ÷ schools, at least the limit"))

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    facts.share(.q3, .charters, of: .schools)
  }
}
