/// A figure by which outcomes are told apart.
package enum Yardstick: String, CaseIterable, Sendable {
  case yearsStanding, worstMargin, sectionsUnmet, oversizedYears, pupilsMoved, teachersRotated, teachersShifted
  case surplusArea, surplusSeats, cost

  /// Its value in an outcome: years, a margin of a CV, sections, persons, m², seats, yuan.
  package func value(in outcome: Outcome) -> Double? {
    switch self {
    case .yearsStanding: Double(outcome.yearsStanding)
    case .worstMargin: outcome.worstMargin?.value
    case .sectionsUnmet: Double(outcome.sectionsUnmet)
    case .oversizedYears: Double(outcome.byYear.count { $0.oversized > 0 })
    case .pupilsMoved: outcome.pupilsMoved
    case .teachersRotated: outcome.teachersRotated
    case .teachersShifted: outcome.teachersShifted
    case .surplusArea: outcome.surplusArea
    case .surplusSeats: outcome.surplusSeats
    case .cost: outcome.cost
    }
  }
}
