import County
import Regulation

/// Redeployment from one stage to the other (跨学段调配): one teacher at a time goes from where there are most per pupil to
/// where there are fewest.
///
/// Who goes up counts as a degree teacher only with a bachelor's degree, and is in junior school without a certificate
/// for it unless the plan says how many have one; whoever is qualified for junior school is above what primary school
/// requires. Source: regulation.zh §7.3 (教师资格条例第五条).
extension Staffroom {
  /// Returns how many went up without a certificate for junior school.
  mutating func moveAcrossStages(all: Double, backbone: Double) -> Double {
    var moved = 0.0
    var up = 0.0
    var bachelors = 0.0
    var backboneLeft = backbone
    while moved + 1 <= all, let (from, to) = nextAcross() {
      let isUp = layout.stage[to] == Stage.junior.index
      let isBachelor = isUp && ((up + 1) * (quota.bachelorShare ?? bachelorShare)).wholeDown() > bachelors
      func can(_ kind: Indicator) -> Bool { value(kind, from) >= 2 && own(kind, from) >= 1 }
      var leaving = mover(ownOthers(from) >= 1 ? nil : .degree, from)
      if backboneLeft >= 1, can(.backbone), !isUp || isBachelor {
        leaving = mover(.backbone, from)
      } else if isBachelor, can(.degree) {
        leaving = mover(.degree, from)
      }
      var arriving = leaving
      arriving.degree = isUp ? (isBachelor && leaving.degree > 0 ? 1 : 0) : 1
      if backboneHaveDegree { arriving.backbone = min(arriving.backbone, arriving.degree) }
      bachelors += isUp ? arriving.degree : 0
      up += isUp ? 1 : 0
      backboneLeft -= leaving.backbone
      moved += 1
      carry(leaving, from: from, to: to, arriving: arriving)
    }
    return up - (up * (quota.certified ?? 0)).wholeDown()
  }

  /// From the section with the most teachers per pupil that can spare one to the one with the fewest; nil where none can.
  private func nextAcross() -> (from: Int, to: Int)? {
    func perPupil(_ slot: Int) -> Double { teachers[slot] / pupils[slot] }
    let receivers = (0..<layout.slots).filter { reach.takes[$0] && pupils[$0] > 0 }
      .sorted { (perPupil($0), rank[$0]) < (perPupil($1), rank[$1]) }
    for to in receivers {
      var best: Int?
      for from in 0..<layout.slots where mayMove(from, to) && pupils[from] > 0 && sendable[from] >= 1 {
        guard teachers[from] - 1 >= max(1, classes[from] * quota.perClass) else { continue }
        if let present = best {
          let (a, b) = (perPupil(from), perPupil(present))
          if a < b || a == b && rank[from] > rank[present] { continue }
        }
        best = from
      }
      if let best { return (best, to) }
    }
    return nil
  }
}
