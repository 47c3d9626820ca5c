import County
import Regulation

/// Rotation toward need: one teacher at a time goes from where one can be spared to where one is needed most
/// (architecture.en §6.6).
///
/// Need is the shortfall to 100 % in a kind, then the distance below the county mean. No sender falls below 100 % (or
/// 85 % if already below), below its classes × a ratio, or loses its last of a kind; none ends poorer than the receiver;
/// none sends from village to town or into the seat unless the plan allows it, and then the move is 调配 and does not
/// count. Ties break by id.
///
/// Nothing here stands in a closure that sees the staffroom: each would take a copy of all its columns, and the choice is
/// made for every teacher of every part of a plan.
extension Staffroom {
  /// Moves up to `all` teachers, the backbone teachers first, and stops where no one is needed or can be spared.
  mutating func moveToNeed(all: Double, backbone: Double) {
    var left = all
    let wanted: [(kinds: [Indicator], quota: Double)] = [
      ([.backbone], backbone), ([.artsSports], (all * quota.artsSports).wholeUp()),
      ([.degree], (all * quota.degree).wholeUp()), ([.degree, .artsSports], all),
    ]
    for (kinds, most) in wanted {
      var quota = min(most, left)
      while quota >= 1, let (kind, from, to) = best(kinds) {
        carry(mover(kind, from), from: from, to: to)
        quota -= 1
        left -= 1
      }
    }
  }

  /// One teacher of a kind who leaves a section, nil for one of no kind; where all who can be chosen there are of another
  /// kind, so is this one. A backbone teacher is a degree teacher too unless the data says otherwise.
  func mover(_ kind: Indicator?, _ slot: Int) -> Staff {
    let degree = kind == .degree || areAll(.degree, slot)
    let backbone =
      kind == .backbone || areAll(.backbone, slot) || degree && backboneHaveDegree && !hasSpareDegree(slot)
    let artsSports = kind == .artsSports || areAll(.artsSports, slot)
    return Staff(
      teachers: 1, degree: degree || (backbone && backboneHaveDegree) ? 1 : 0, backbone: backbone ? 1 : 0,
      artsSports: artsSports ? 1 : 0)
  }

  /// Whether all teachers of a section, or all who can be chosen there, are of a kind.
  private func areAll(_ kind: Indicator, _ slot: Int) -> Bool {
    let all = teachers[slot]
    return value(kind, slot) >= 1 && (value(kind, slot) >= all || own(kind, slot) >= all - keptTeachers[slot])
  }

  /// The move that meets the greatest need: persons short of 100 %, then persons below the county mean.
  private func best(_ kinds: [Indicator]) -> (kind: Indicator, from: Int, to: Int)? {
    var needs: [(short: Double, below: Double, kind: Indicator, slot: Int)] = []
    for kind in kinds {
      for stage in layout.stages {
        let mean = mean(kind, stage)
        for slot in 0..<layout.slots where layout.stage[slot] == stage.index && pupils[slot] > 0 {
          let short = max(0, (required(kind, slot) * pupils[slot] / 100).wholeUp() - value(kind, slot))
          let below = mean * pupils[slot] / 100 - value(kind, slot)
          if short > 0 || below >= 1 { needs.append((short, below, kind, slot)) }
        }
      }
    }
    needs.sort { [rank] a, b in
      if a.short != b.short { return a.short > b.short }
      if a.below != b.below { return a.below > b.below }
      return rank[a.slot] < rank[b.slot]
    }
    for need in needs {
      if let from = sender(need.kind, to: need.slot) { return (need.kind, from, need.slot) }
    }
    return nil
  }

  /// The richest section that can spare one of a kind for the receiver.
  private func sender(_ kind: Indicator, to receiver: Int) -> Int? {
    let after = (value(kind, receiver) + 1) / pupils[receiver]
    var best: Int?
    for slot in 0..<layout.slots where mayMove(slot, receiver) {
      guard pupils[slot] > 0, value(kind, slot) >= 2, own(kind, slot) >= 1, sendable[slot] >= 1 else { continue }
      guard (value(kind, slot) - 1) / pupils[slot] >= after, canSpare(kind, slot) else { continue }
      guard teachers[slot] - 1 >= classes[slot] * quota.perClass else { continue }
      if let present = best {
        let richer = value(kind, slot) / pupils[slot]
        let rich = value(kind, present) / pupils[present]
        if richer < rich || (richer == rich && rank[slot] > rank[present]) { continue }
      }
      best = slot
    }
    return best
  }

  /// Whether a section still meets its floors after one of a kind has left.
  private func canSpare(_ kind: Indicator, _ slot: Int) -> Bool {
    let leaver = mover(kind, slot)
    for kind in Indicator.allCases where leaver.count(kind) > 0 {
      let place = layout.stage[slot] * Indicator.count + kind.index
      let isFull = Comparison.atLeast.isMet(value(kind, slot) * 100 / pupils[slot], rules.required[place])
      let floor = isFull ? rules.required[place] : rules.floors[place]
      guard Comparison.atLeast.isMet((value(kind, slot) - 1) * 100 / pupils[slot], floor) else { return false }
    }
    return true
  }

  func required(_ kind: Indicator, _ slot: Int) -> Double {
    rules.required[layout.stage[slot] * Indicator.count + kind.index]
  }

  private func mean(_ kind: Indicator, _ stage: Stage) -> Double {
    var persons = 0.0
    var sum = 0.0
    for slot in 0..<layout.slots where layout.stage[slot] == stage.index && pupils[slot] > 0 {
      persons += pupils[slot]
      sum += value(kind, slot)
    }
    return persons > 0 ? sum * 100 / persons : 0
  }
}
