import County
import Regulation

/// Rotation in proportion: sections send in proportion to their teachers of a kind and receive in proportion to their
/// pupils, so that staff drifts toward the same number per pupil.
///
/// Stage by stage; inside each zone where the plan asks for it, and villages and towns apart unless it allows teachers to
/// leave the villages. Persons are shared out by largest remainders, ties by id; a section keeps its last of a kind.
extension Staffroom {
  mutating func moveInProportion(all: Double, backbone: Double) {
    let groups = groups()
    let ids = groups.map { layout.ids[$0[0]] }
    let quotas = apportion(all, by: groups.map { group in group.reduce(0) { $0 + teachers[$1] } }, ids: ids)
    let backbones = apportion(
      backbone, by: groups.map { group in group.reduce(0) { $0 + value(.backbone, $1) } }, ids: ids)
    for (place, group) in groups.enumerated() { spread(group, quotas[place], backbones[place]) }
  }

  /// Sections among which teachers move, in row order.
  private func groups() -> [[Int]] {
    var groups: [(key: [Int], slots: [Int])] = []
    for slot in 0..<layout.slots where pupils[slot] > 0 {
      let side = quota.withinZone ? zone[slot] : quota.allowOutflow ? 0 : isRural[slot] ? 1 : 2
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
  private mutating func spread(_ group: [Int], _ quota: Double, _ backbone: Double) {
    let ids = group.map { layout.ids[$0] }
    let free = group.map { max(0, min(sendable[$0], teachers[$0] - 1)) }
    var leaving = zip(apportion(quota, by: group.map { teachers[$0] }, ids: ids), free).map { min($0, $1) }
    var arriving = apportion(leaving.reduce(0, +), by: group.map { pupils[$0] }, ids: ids)
    var backboneLeft = backbone
    while let from = most(leaving, group, but: nil), let to = most(arriving, group, but: from) {
      let mover = next(group[from], backbone: backboneLeft >= 1)
      backboneLeft -= mover.backbone
      carry(mover, from: group[from], to: group[to])
      leaving[from] -= 1
      arriving[to] -= 1
    }
  }

  /// Position in the group of the largest count of at least one; ties by id.
  private func most(_ counts: [Double], _ group: [Int], but other: Int?) -> Int? {
    var best: Int?
    for place in group.indices where counts[place] >= 1 && place != other {
      guard let present = best else {
        best = place
        continue
      }
      let isTie = counts[place] == counts[present] && rank[group[place]] < rank[group[present]]
      if counts[place] > counts[present] || isTie { best = place }
    }
    return best
  }

  /// The kinds of the next teacher to leave a section: a backbone teacher while some are asked for and one can be spared,
  /// else one of the kind it has the most of per requirement and can spare, else one of no kind.
  private func next(_ slot: Int, backbone: Bool) -> Staff {
    if backbone, value(.backbone, slot) >= 2 { return mover(.backbone, slot) }
    let others = teachers[slot] - value(.degree, slot)
    let arts = value(.artsSports, slot)
    if arts >= 2, arts * 100 / pupils[slot] > 2 * required(.artsSports, slot) { return mover(.artsSports, slot) }
    if value(.degree, slot) >= 2, value(.degree, slot) > value(.backbone, slot), others < value(.degree, slot) {
      return mover(.degree, slot)
    }
    return mover(others >= 1 ? nil : .degree, slot)
  }
}
