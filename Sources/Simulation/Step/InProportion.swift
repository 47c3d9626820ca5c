import County
import Regulation

/// Rotation in proportion: sections send in proportion to their teachers of a kind and receive in proportion to their
/// pupils, so that staff drifts toward the same number per pupil.
///
/// Stage by stage; inside each zone where the plan asks for it, and villages, towns and the seat apart unless it allows
/// teachers to leave the one for the other or says from where to where they go. Persons are shared out by largest remainders, ties by id; a section keeps its last of a kind.
extension Staffroom {
  mutating func moveInProportion(all: Double, backbone: Double) {
    let groups = groups()
    let ids = groups.map { layout.ids[$0[0]] }
    let quotas = apportion(
      all, by: groups.map { group in group.reduce(0) { $0 + (reach.sends[$1] ? teachers[$1] : 0) } }, ids: ids)
    let backbones = apportion(
      backbone, by: groups.map { group in group.reduce(0) { $0 + (reach.sends[$1] ? value(.backbone, $1) : 0) } },
      ids: ids)
    for (place, group) in groups.enumerated() { spread(group, quotas[place], backbones[place]) }
  }

  /// Sections among which teachers move, in row order.
  private func groups() -> [[Int]] {
    var groups: [(key: [Int], slots: [Int])] = []
    for slot in 0..<layout.slots where pupils[slot] > 0 {
      let isOpen = quota.allowOutflow || reach.isDirected
      let side = quota.withinZone ? zone[slot] : isOpen ? 0 : 1 + locality[slot].rawValue
      let key = [layout.stage[slot], side]
      if let at = groups.firstIndex(where: { $0.key == key }) {
        groups[at].slots.append(slot)
      } else {
        groups.append((key, [slot]))
      }
    }
    return groups.map(\.slots).filter { $0.count > 1 }
  }

  /// Pairs senders with receivers, those with the most left first; no one is sent to where they are.
  private mutating func spread(_ group: [Int], _ asked: Double, _ backbone: Double) {
    let ids = group.map { layout.ids[$0] }
    let free = group.map { max(0, min(sendable[$0], teachers[$0] - 1)) }
    var leaving = zip(apportion(asked, by: group.map { reach.sends[$0] ? teachers[$0] : 0 }, ids: ids), free).map {
      min($0, $1)
    }
    var arriving = apportion(
      leaving.reduce(0, +), by: group.map { reach.takes[$0] ? pupils[$0] : 0 }, ids: ids)
    var backboneLeft = backbone
    var artsLeft = (quota.artsSports * asked).wholeUp()
    var degreeLeft = (quota.degree * asked).wholeUp()
    while let most = most(leaving, group, { _ in true }) {
      // A section of which all who are left go or come pairs now: later it would be left with itself.
      let left = leaving.reduce(0, +)
      let tight = group.indices.first { leaving[$0] + arriving[$0] >= left && leaving[$0] + arriving[$0] >= 1 }
      let from = tight.flatMap { leaving[$0] >= 1 ? $0 : nil } ?? most
      let last = tight.flatMap { arriving[$0] >= 1 && $0 != from ? $0 : nil }
      guard
        let to = self.most(
          arriving, group, { mayMove(group[from], group[$0]) && (last == nil || last == $0) })
      else {
        leaving[from] = 0
        continue
      }
      let mover = next(
        group[from], backbone: backboneLeft >= 1, artsSports: artsLeft >= 1, degree: degreeLeft >= 1)
      backboneLeft -= mover.backbone
      artsLeft -= mover.artsSports
      degreeLeft -= mover.degree
      carry(mover, from: group[from], to: group[to])
      leaving[from] -= 1
      arriving[to] -= 1
    }
  }

  /// Position in the group of the largest count of at least one among those that may be chosen; ties by id.
  private func most(_ counts: [Double], _ group: [Int], _ may: (Int) -> Bool) -> Int? {
    var best: Int?
    for place in group.indices where counts[place] >= 1 && may(place) {
      guard let present = best else {
        best = place
        continue
      }
      let isTie = counts[place] == counts[present] && rank[group[place]] < rank[group[present]]
      if counts[place] > counts[present] || isTie { best = place }
    }
    return best
  }

  /// The kinds of the next teacher to leave a section: of a kind that is asked for while one can be spared, else one of the
  /// kind it has the most of per requirement and can spare, else one of no kind.
  private func next(_ slot: Int, backbone: Bool, artsSports: Bool, degree: Bool) -> Staff {
    func can(_ kind: Indicator) -> Bool { value(kind, slot) >= 2 && own(kind, slot) >= 1 }
    if backbone, can(.backbone) { return mover(.backbone, slot) }
    let others = teachers[slot] - value(.degree, slot)
    let arts = value(.artsSports, slot)
    if can(.artsSports), artsSports || arts * 100 / pupils[slot] > 2 * required(.artsSports, slot) {
      return mover(.artsSports, slot)
    }
    if can(.degree), hasSpareDegree(slot), degree || others < value(.degree, slot) { return mover(.degree, slot) }
    return mover(ownOthers(slot) >= 1 ? nil : .degree, slot)
  }
}
