import County
import Regulation

extension State {
  /// Moves named teachers where the sender has them all, else none of them: as many of each kind, and as many of none.
  mutating func moveNamed<R: Recorder>(
    _ program: borrowing Program, _ order: RotationOrder, _ move: TeacherOrder, _ year: Int, _ step: Int,
    _ recorder: inout R
  ) where R.N == N {
    let slots = program.layout.slots
    let staff = move.staff
    if order.counts { checkEmptied(order.measure, move.to, &recorder) }
    let isTold = headcounts[move.from] != .unknown
    var can = facts.year.open[move.from].and(facts.year.open[move.to])
    if isTold { can = can.and(N(staff.teachers).isAtMost(teachers[move.from])) }
    let left = teachers[move.from] - N(staff.teachers)
    // Who is there of a kind that is not known the planner knows: the move is taken at its word.
    for indicator in Indicator.allCases
    where indicator.isTeachers && facts.year.known[indicator.index * slots + move.from] {
      let present = facts.year.totals[indicator.index * slots + move.from]
      can = can.and(N(staff.count(indicator)).isAtMost(present))
      if isTold { can = can.and((present - N(staff.count(indicator))).isAtMost(left)) }
    }
    let before = count(at: move.to, slots)
    let moved = N.choose(can, N(staff.teachers), .zero)
    teachers[move.from] = isTold ? teachers[move.from] - moved : N.most(teachers[move.from] - moved, .zero)
    teachers[move.to] = teachers[move.to] + moved
    for indicator in Indicator.allCases where indicator.isTeachers {
      let count = N.choose(can, N(staff.count(indicator)), .zero)
      let base = indicator.index * slots
      if facts.year.known[base + move.from] {
        facts.year.totals[base + move.from] = facts.year.totals[base + move.from] - count
      }
      let arriving = indicator == .degree ? N.choose(can, N(move.arrivingDegree), .zero) : count
      facts.year.totals[base + move.to] = facts.year.totals[base + move.to] + arriving
    }
    if move.counts {
      facts.year.conduct.rotated = facts.year.conduct.rotated + moved
      let backbone = N.choose(can, N(staff.backbone), .zero)
      facts.year.conduct.rotatedBackbone = facts.year.conduct.rotatedBackbone + backbone
      rest(moved, backbone, from: step, for: program.rest)
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
    _ program: borrowing Program, _ order: RotationOrder, _ quota: Rotation.Quota, _ reach: QuotaReach,
    _ fulfilled: N?, _ orders: borrowing Instructions, _ step: Int, _ recorder: inout R
  ) where R.N == N {
    let year = orders.year
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
      let free = exchangeable(program, quota, reach, orders, step)
      done = N.least(asked, free.teachers)
      doneBackbone = N.least(backbone, N.least(free.backbone, done))
      noteExchange(program, reach, done.isBelow(asked), doneBackbone.isBelow(backbone))
    case .need, .proportional:
      if leavesOpen(program, asked) {
        // Nobody can tell whom it would choose, nor whether all were found: it is neither done nor said to be undone.
        if order.counts {
          facts.year.conduct.rotatedIsKnown = false
          facts.year.conduct.rotatedBackboneIsKnown = false
        }
        return
      }
      for future in 0..<N.width {
        let moved = shift(
          program, order, quota, reach, orders, asked[future], backbone[future], in: future, &recorder)
        done[future] = moved.counted
        doneBackbone[future] = moved.backbone
      }
      if quota.fillsByExchange {
        let free = exchangeable(program, quota, reach, orders, step)
        done = N.least(asked, done + N.most(free.teachers - done, .zero))
        doneBackbone = N.least(backbone, doneBackbone + N.most(free.backbone - doneBackbone, .zero))
        noteExchange(program, reach, done.isBelow(asked), doneBackbone.isBelow(backbone))
      }
    }
    if order.counts {
      facts.year.conduct.rotated = facts.year.conduct.rotated + done
      facts.year.conduct.rotatedBackbone = facts.year.conduct.rotatedBackbone + doneBackbone
      rest(done, doneBackbone, from: step, for: quota.eligibleAfter)
    }
    recorder.carriedOut(measure: order.measure, year: year, asked: wanted, done: done, isBackbone: false)
    recorder.carriedOut(
      measure: order.measure, year: year, asked: wantedBackbone, done: doneBackbone, isBackbone: true)
  }

  /// Whether a quota that chooses depends on something not known: then every kind of teacher is unknown wherever it may
  /// choose from or for.
  mutating func leavesOpen(_ program: borrowing Program, _ asked: N, among some: [Int]? = nil) -> Bool {
    guard program.hasBlanks, N.zero.isBelow(asked).any else { return false }
    let slots = program.layout.slots
    let kinds = Indicator.allCases.filter(\.isTeachers).map(\.index)
    func takesPart(_ slot: Int) -> Bool { facts.year.open[slot].and(N.zero.isBelow(facts.year.pupils[slot])).any }
    let open = (some ?? Array(0..<slots)).filter { takesPart($0) }
    var origin: Int?
    for kind in kinds where origin == nil {
      origin = open.first { !facts.year.known[kind * slots + $0] }.map { facts.year.blank[kind * slots + $0] }
    }
    guard let origin = origin ?? open.first(where: { headcounts[$0] == .unknown }) else { return false }
    for slot in open {
      for kind in kinds { facts.year.forget(kind * slots + slot, blank: origin) }
      headcounts[slot] = max(headcounts[slot], .assumed)
    }
    return true
  }

  /// Where not all of an exchange was found among the teachers who are known, more may have taken part.
  private mutating func noteExchange(
    _ program: borrowing Program, _ reach: QuotaReach, _ isShort: N.Mask, _ isShortOfBackbone: N.Mask
  ) {
    guard program.hasBlanks, isShort.or(isShortOfBackbone).any else { return }
    let backbone = Indicator.backbone.index * program.layout.slots
    for slot in 0..<program.layout.slots where reach.exchanges(slot) && facts.year.open[slot].any {
      if headcounts[slot] == .unknown { facts.year.conduct.rotatedIsKnown = false }
      if headcounts[slot] == .unknown || !facts.year.known[backbone + slot] {
        facts.year.conduct.rotatedBackboneIsKnown = false
      }
    }
  }

  /// Teachers who may be exchanged: of each section that takes part as many as are eligible there, at most a share of all;
  /// without those who rotated some years ago. Between two sides as many go as come.
  ///
  /// Every mover is answered by one of the same kind, so that no total changes and no CV moves.
  private func exchangeable(
    _ program: borrowing Program, _ quota: Rotation.Quota, _ reach: QuotaReach, _ orders: borrowing Instructions,
    _ step: Int
  ) -> (teachers: N, backbone: N) {
    let base = Indicator.backbone.index * program.layout.slots
    func free(_ takesPart: [Bool]) -> (teachers: N, backbone: N) {
      var free = N.zero
      var freeBackbone = N.zero
      for slot in 0..<program.layout.slots where takesPart[slot] {
        let isOpen = facts.year.open[slot]
        let most = N.least((teachers[slot] * N(quota.perSchool)).wholeDown(), eligible(at: slot, program, orders))
        free = free + N.choose(isOpen, most, .zero)
        let backbone = N.least(facts.year.totals[base + slot], most)
        freeBackbone = freeBackbone + N.choose(isOpen, backbone, .zero)
      }
      return (free, freeBackbone)
    }
    var (all, backbone) = free(reach.sends)
    if reach.isDirected {
      let others = free(reach.answers)
      all = N.least(all, others.teachers) + N.least(all, others.teachers)
      backbone = N.least(backbone, others.backbone) + N.least(backbone, others.backbone)
    }
    if !resting.isEmpty {
      all = N.most(all - resting[step], .zero)
      backbone = N.most(backbone - restingBackbone[step], .zero)
    }
    let counted = facts.year.conduct.eligible
    return (N.least(all, N.choose(N.zero.isBelow(counted), counted, all)), backbone)
  }

  /// Teachers of a section who are eligible for rotation, before those who rotated some years ago are taken off.
  func eligible(at slot: Int, _ program: borrowing Program, _ orders: borrowing Instructions) -> N {
    (teachers[slot] * N(program.eligibleRate[slot] * program.growthOfEligible(orders))).wholeUp()
  }

  /// A quota that chooses, in one future.
  private mutating func shift<R: Recorder>(
    _ program: borrowing Program, _ order: RotationOrder, _ quota: Rotation.Quota, _ reach: QuotaReach,
    _ orders: borrowing Instructions, _ asked: Double, _ backbone: Double, in future: Int, _ recorder: inout R
  ) -> Moved where R.N == N {
    var staffroom = Staffroom(self, program, order, quota, reach, orders, in: future)
    if reach.crossesStages {
      let uncertified = staffroom.moveAcrossStages(all: asked, backbone: backbone)
      facts.year.conduct.uncertified[future] += uncertified
    } else if quota.direction == .need {
      staffroom.moveToNeed(all: asked, backbone: backbone)
    } else {
      staffroom.moveInProportion(all: asked, backbone: backbone)
    }
    staffroom.write(to: &self, in: future)
    for move in staffroom.moves {
      if let term = quota.term {
        postings.append(
          Posting(
            future: future, measure: order.measure, home: move.from, seat: move.to, staff: move.staff,
            due: orders.year + term, eligibleFrom: orders.year + quota.eligibleAfter + 1))
      }
      recorder.teachers(
        measure: order.measure, year: orders.year, from: move.from, to: move.to,
        StaffCount(of: move.staff, in: future), counts: order.counts && move.counts)
    }
    return staffroom.moved(countOutflow: !order.counts)
  }
}

/// Teachers moved by a quota, and the backbone teachers among them.
struct Moved {
  var counted = 0.0
  var backbone = 0.0
}
