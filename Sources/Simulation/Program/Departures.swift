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
      guard let basis = departure.basis else { return nil }
      let section = county.sections[departure.slot]
      let to = departure.to.map { county.sections[$0.slot].name }
      return Notice(
        .gradesGoOn(section: section.name, last: departure.grade, to: to, basis: basis), at: section.place)
    }
  }

  /// Sections whose fitted grades were moved off their curve under a declared class limit.
  static func movedNotices(_ rolls: GradeRolls, _ county: County) -> [Notice] {
    guard !rolls.moved.isEmpty else { return [] }
    let names = rolls.moved.map { county.sections[$0].name }
    return [Notice(.fitMoved(sections: names), at: county.sections[rolls.moved[0]].place)]
  }
}
