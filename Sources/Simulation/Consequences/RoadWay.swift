import County
import Regulation

/// The longest ways that a merger gives, by the roads of the county.
package struct RoadWay: Sendable {
  /// Minutes one way; nil where `travel.csv` does not tell them.
  package var minutes: Double?
  package var km: Double?
  /// Whether the kilometres are the straight line × the factor, which is told.
  package var isStraight: Bool
  /// Pupils of the grades that live at home who travel longer than is allowed.
  package var youngOverLimit: Double
  /// Whether minutes are known of all ways.
  package var isComplete: Bool

  /// Nil where the county tells nothing of its roads and prices nothing by them.
  init?(_ measure: Int, _ year: Int, _ orders: [Parting], _ program: Program, _ moves: [PupilMove]) {
    let county = program.county
    guard county.roads.areTold || county.roads.factor != nil || !county.unitCosts.isEmpty else { return nil }
    let own = moves.filter { $0.measure == measure && $0.year == year }
    let limit = program.standard.planning(.travelMinutes)
    let dayGrades = program.standard.planning(.dayGrades).map { Int($0) } ?? 0
    (isStraight, youngOverLimit, isComplete) = (false, 0, true)
    for (from, to) in orders.flatMap({ order in order.into.map { (order.slot, $0.slot) } }) {
      let way = county.way(from: from, to: to)
      if let km = way.km, km > self.km ?? -1 { (self.km, isStraight) = (km, way.isStraight) }
      guard let minutes = way.minutes else {
        isComplete = false
        continue
      }
      self.minutes = max(self.minutes ?? 0, minutes)
      guard let limit, Comparison.atMost.isUnmet(minutes, limit) else { continue }
      for move in own where move.from == from && move.to == to && move.grade <= dayGrades {
        youngOverLimit += move.persons
      }
    }
  }
}
