import County
import Regulation

extension Program {
  /// Closed primary sections whose children go on as from home, where their receivers do not feed the same junior schools.
  static func homes(_ steps: [Instructions], _ units: [FeedUnit], _ county: County) -> [Int] {
    var homes: [Int] = []
    for step in steps {
      for order in step.layout {
        let (closed, into, juniors): (Int, [(slot: Int, share: Double)], Merger.Juniors)
        switch order {
        case .merge(let merger): (closed, into, juniors) = (merger.closed, merger.into, merger.juniors)
        case .phase(let phase): (closed, into, juniors) = (phase.from, phase.into, phase.juniors)
        default: continue
        }
        guard juniors == .home, county.sections[closed].stage == .primary, !homes.contains(closed) else { continue }
        let own = FeedUnit.shares(of: closed, among: units)
        if into.contains(where: { FeedUnit.shares(of: $0.slot, among: units) != own }) { homes.append(closed) }
      }
    }
    return homes
  }

  /// Where pupils are assumed to go from a grade that is the last of its section.
  static func departureNotices(_ rolls: GradeRolls, _ county: County) -> [Notice] {
    rolls.departures.compactMap { departure in
      guard departure.slot < county.sections.count, let basis = departure.basis else { return nil }
      let section = county.sections[departure.slot]
      let to = departure.to.map { county.sections[$0.slot].name }
      return Notice(
        .gradesGoOn(section: section.name, last: departure.grade, to: to, basis: basis), at: section.place)
    }
  }

  /// What draws are told by, slot by slot: the ids of the sections, then of the teaching points without rows.
  package var drawIDs: [String] { layout.ids + rolls.points.map { "points.\($0 - layout.slots)" } }

  /// Teaching points without rows: on whose curve they are, and what of that is assumed.
  static func pointNotices(_ county: County, _ plan: Plan) -> [Notice] {
    let points = county.teachingPoints.filter { $0.pupils > 0 }
    guard let first = points.first else { return [] }
    let shared = points.contains { county.group(of: $0) == nil }
    var groups: [String] = []
    for case let group? in county.pointGroups.map(\.group) where !groups.contains(group) { groups.append(group) }
    return [
      Notice(
        .pointsOnCurve(
          count: points.count, pupils: points.reduce(0) { $0 + $1.pupils }, groups: groups, areShared: shared,
          assumedGrades: points.contains { $0.grades == nil } ? PointGroup.usualGrades : nil,
          isOfPlan: plan.assumptions.teachingPoints != nil), at: first.place)
    ]
  }

  /// Sections whose fitted grades were moved off their curve under a declared class limit.
  static func movedNotices(_ rolls: GradeRolls, _ county: County) -> [Notice] {
    guard !rolls.moved.isEmpty else { return [] }
    let names = rolls.moved.map { county.sections[$0].name }
    return [Notice(.fitMoved(sections: names), at: county.sections[rolls.moved[0]].place)]
  }
}
