import County
import Regulation

extension State {
  /// Moves named teachers where the sender has them all, else none of them: as many of each kind, and as many of none.
  mutating func moveNamed<R: Recorder>(
    _ program: borrowing Program, _ order: RotationOrder, _ move: TeacherOrder, _ year: Int, _ recorder: inout R
  ) where R.N == N {
    let slots = program.layout.slots
    let staff = move.staff
    if order.counts { checkEmptied(order.measure, move.to, &recorder) }
    var can = N(staff.teachers).isAtMost(teachers[move.from]).and(facts.year.open[move.from])
      .and(facts.year.open[move.to])
    let left = teachers[move.from] - N(staff.teachers)
    for indicator in Indicator.allCases where indicator.isTeachers {
      let present = facts.year.totals[indicator.index * slots + move.from]
      can = can.and(N(staff.count(indicator)).isAtMost(present)).and(
        (present - N(staff.count(indicator))).isAtMost(left))
    }
    let before = count(at: move.to, slots)
    let moved = N.choose(can, N(staff.teachers), .zero)
    teachers[move.from] = teachers[move.from] - moved
    teachers[move.to] = teachers[move.to] + moved
    for indicator in Indicator.allCases where indicator.isTeachers {
      let count = N.choose(can, N(staff.count(indicator)), .zero)
      let base = indicator.index * slots
      facts.year.totals[base + move.from] = facts.year.totals[base + move.from] - count
      let arriving = indicator == .degree ? N.choose(can, N(move.arrivingDegree), .zero) : count
      facts.year.totals[base + move.to] = facts.year.totals[base + move.to] + arriving
    }
    if move.counts {
      facts.year.conduct.rotated = facts.year.conduct.rotated + moved
      let backbone = N.choose(can, N(staff.backbone), .zero)
      facts.year.conduct.rotatedBackbone = facts.year.conduct.rotatedBackbone + backbone
    }
    recorder.carriedOut(
      measure: order.measure, year: year, asked: N(staff.teachers), done: moved, isBackbone: false)
    recorder.teachers(
      measure: order.measure, year: year, from: move.from, to: move.to, count(at: move.to, slots) - before,
      counts: move.counts)
  }

  /// Carries out a quota and tells what was asked and done, backbone teachers apart.
  ///
  /// `fulfilled`: the share of the quota that comes about, where not all of it is counted on; whole teachers, rounded
  /// down.
  mutating func rotate<R: Recorder>(
    _ program: borrowing Program, _ order: RotationOrder, _ quota: Rotation.Quota, _ exempt: [Bool], _ fulfilled: N?,
    _ year: Int, _ recorder: inout R
  ) where R.N == N {
    let wanted: N =
      switch quota.size {
      case .share(let share):
        N.most((facts.year.conduct.eligible * N(share)).wholeUp(), .zero)
      case .persons(let persons): N(persons)
      }
    let wantedBackbone = N.most((wanted * N(quota.backbone)).wholeUp(), .zero)
    let asked = fulfilled.map { (wanted * $0).wholeDown() } ?? wanted
    let backbone = fulfilled.map { (wantedBackbone * $0).wholeDown() } ?? wantedBackbone
    var done = N.zero
    var doneBackbone = N.zero
    switch quota.direction {
    case .exchange:
      let free = exchangeable(program, quota, exempt)
      done = N.least(asked, free.teachers)
      doneBackbone = N.least(backbone, N.least(free.backbone, done))
    case .need, .proportional:
      for future in 0..<N.width {
        let moved = shift(
          program, order, quota, exempt, asked[future], backbone[future], in: future, year, &recorder)
        done[future] = moved.counted
        doneBackbone[future] = moved.backbone
      }
      if quota.fillsByExchange {
        let free = exchangeable(program, quota, exempt)
        done = N.least(asked, done + N.most(free.teachers - done, .zero))
        doneBackbone = N.least(backbone, doneBackbone + N.most(free.backbone - doneBackbone, .zero))
      }
    }
    if order.counts {
      facts.year.conduct.rotated = facts.year.conduct.rotated + done
      facts.year.conduct.rotatedBackbone = facts.year.conduct.rotatedBackbone + doneBackbone
    }
    recorder.carriedOut(measure: order.measure, year: year, asked: wanted, done: done, isBackbone: false)
    recorder.carriedOut(
      measure: order.measure, year: year, asked: wantedBackbone, done: doneBackbone, isBackbone: true)
  }

  /// Teachers who may be exchanged: all but those of exempt and closed sections, at most a share of each.
  ///
  /// Every mover is answered by one of the same kind, so that no total changes and no CV moves.
  private func exchangeable(_ program: borrowing Program, _ quota: Rotation.Quota, _ exempt: [Bool]) -> (
    teachers: N, backbone: N
  ) {
    let base = Indicator.backbone.index * program.layout.slots
    var free = N.zero
    var freeBackbone = N.zero
    for slot in 0..<program.layout.slots where !exempt[slot] {
      let isOpen = facts.year.open[slot]
      let most = (teachers[slot] * N(quota.perSchool)).wholeDown()
      free = free + N.choose(isOpen, most, .zero)
      let backbone = N.least(facts.year.totals[base + slot], most)
      freeBackbone = freeBackbone + N.choose(isOpen, backbone, .zero)
    }
    return (
      N.least(free, N.choose(N.zero.isBelow(facts.year.conduct.eligible), facts.year.conduct.eligible, free)),
      freeBackbone
    )
  }

  /// A quota that chooses, in one future.
  private mutating func shift<R: Recorder>(
    _ program: borrowing Program, _ order: RotationOrder, _ quota: Rotation.Quota, _ exempt: [Bool], _ asked: Double,
    _ backbone: Double, in future: Int, _ year: Int, _ recorder: inout R
  ) -> Moved where R.N == N {
    var staffroom = Staffroom(self, program, quota, exempt, in: future)
    if quota.direction == .need {
      staffroom.moveToNeed(all: asked, backbone: backbone)
    } else {
      staffroom.moveInProportion(all: asked, backbone: backbone)
    }
    staffroom.write(to: &self, in: future)
    for move in staffroom.moves {
      func lane(_ count: Double) -> N {
        var lanes = N.zero
        lanes[future] = count
        return lanes
      }
      recorder.teachers(
        measure: order.measure, year: year, from: move.from, to: move.to,
        StaffCount(
          teachers: lane(move.staff.teachers), degree: lane(move.staff.degree), backbone: lane(move.staff.backbone),
          artsSports: lane(move.staff.artsSports)), counts: order.counts && move.counts)
    }
    return staffroom.moved(countOutflow: !order.counts)
  }
}

/// Teachers moved by a quota, and the backbone teachers among them.
struct Moved {
  var counted = 0.0
  var backbone = 0.0
}
