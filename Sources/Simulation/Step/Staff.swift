import County
import Regulation

extension State {
  /// Teachers leave, are appointed and rotate, in whole persons (design §6.6).
  mutating func moveStaff<R: Recorder>(
    _ program: borrowing Program, _ orders: borrowing Instructions, _ drivers: borrowing Drivers<N>,
    _ recorder: inout R
  ) where R.N == N {
    if N.zero.isBelow(drivers.attrition).any { retire(program, drivers.attrition) }
    for order in orders.recruitments { recruit(program, order) }
    for order in orders.rotations {
      facts.year.conduct.rotationPlanned = true
      facts.year.conduct.eligible = eligible(program)
      switch order {
      case .moves(let measure, let moves):
        for move in moves {
          let done = moveTeachers(program, move.from, move.to, move.staff, counts: move.counts)
          recorder.carriedOut(
            measure: measure, year: orders.year, asked: N(move.staff.teachers), done: done, isBackbone: false)
        }
      case .quota(let measure, let quota):
        let asked = N.most((facts.year.conduct.eligible * N(quota.share) - N(Self.whole)).roundedUp(), .zero)
        let backbone = (asked * N(quota.backbone) - N(Self.whole)).roundedUp()
        let before = facts.year.conduct.rotatedBackbone
        let done = rotate(program, quota, asked, backbone)
        recorder.carriedOut(measure: measure, year: orders.year, asked: asked, done: done, isBackbone: false)
        let moved = facts.year.conduct.rotatedBackbone - before
        recorder.carriedOut(measure: measure, year: orders.year, asked: backbone, done: moved, isBackbone: true)
      }
    }
  }

  /// What a product of a share and whole persons may exceed a whole number by and still be it: 12 % of 25 is 3.
  static var whole: Double { 1e-9 }

  /// Those eligible for rotation move with the number of teachers; unchanged staff leaves them as declared.
  private func eligible(_ program: borrowing Program) -> N {
    var now = N.zero
    var census = N.zero
    for slot in 0..<program.layout.slots {
      now = now + teachers[slot]
      census = census + N(program.teachers[slot])
    }
    let share = now / N.choose(N.zero.isBelow(census), census, N(1))
    return (N(program.eligible ?? 0) * share + N(Self.whole)).roundedDown()
  }

  /// Leavers who are not replaced: ⌊rate × present + carry⌋ of each kind, in the order backbone, other degree, arts and
  /// sports, rest. The last of a kind stays. Every lost teacher leaves a vacant post.
  private mutating func retire(_ program: borrowing Program, _ rate: N) {
    let slots = program.layout.slots
    let degreeBase = Indicator.degree.index * slots
    let backboneBase = Indicator.backbone.index * slots
    let artsBase = Indicator.artsSports.index * slots
    for slot in 0..<slots {
      let degree = facts.year.totals[degreeBase + slot]
      let backbone = facts.year.totals[backboneBase + slot]
      let backboneInDegree = program.county.backboneHaveDegree ? backbone : .zero
      let otherDegree = N.most(degree - backboneInDegree, .zero)
      let rest = N.most(teachers[slot] - otherDegree - backbone, .zero)
      let lostBackbone = leavers(0, slot, slots, rate, backbone, keep: 1)
      let lostOther = leavers(1, slot, slots, rate, otherDegree, keep: 1)
      let lostArts = leavers(2, slot, slots, rate, facts.year.totals[artsBase + slot], keep: 1)
      let lostRest = leavers(3, slot, slots, rate, rest, keep: 0)
      facts.year.totals[backboneBase + slot] = backbone - lostBackbone
      let lostInDegree = program.county.backboneHaveDegree ? lostBackbone : .zero
      facts.year.totals[degreeBase + slot] = degree - lostInDegree - lostOther
      facts.year.totals[artsBase + slot] = facts.year.totals[artsBase + slot] - lostArts
      let lost = lostBackbone + lostOther + lostRest
      teachers[slot] = teachers[slot] - lost
      facts.year.conduct.vacancies = facts.year.conduct.vacancies + lost
    }
  }

  /// Whole leavers of one kind in one section; the fraction is carried to the next year.
  private mutating func leavers(
    _ kind: Int, _ slot: Int, _ slots: Int, _ rate: N, _ present: N, keep: Double
  ) -> N {
    let due = rate * present + carried[kind * slots + slot]
    let whole = (due + N(Self.whole)).roundedDown()
    let free = N.most(present - N(keep), .zero)
    let lost = N.least(whole, free)
    carried[kind * slots + slot] = N.most(due - whole, .zero)
    return lost
  }

  /// New teachers fill vacant posts first.
  private mutating func recruit(_ program: borrowing Program, _ order: RecruitmentOrder) {
    let slots = program.layout.slots
    teachers[order.slot] = teachers[order.slot] + N(order.staff.teachers)
    for indicator in Indicator.allCases where indicator.isTeachers {
      let place = indicator.index * slots + order.slot
      facts.year.totals[place] = facts.year.totals[place] + N(order.staff.count(indicator))
    }
    facts.year.conduct.vacancies = N.most(facts.year.conduct.vacancies - N(order.staff.teachers), .zero)
  }

  /// Moves named teachers where the sender has them all, else none of them; returns how many moved.
  private mutating func moveTeachers(
    _ program: borrowing Program, _ from: Int, _ to: Int, _ staff: Staff, counts: Bool
  ) -> N {
    let slots = program.layout.slots
    var can = N(staff.teachers).isAtMost(teachers[from]).and(facts.year.open[from]).and(facts.year.open[to])
    for indicator in Indicator.allCases where indicator.isTeachers {
      can = can.and(N(staff.count(indicator)).isAtMost(facts.year.totals[indicator.index * slots + from]))
    }
    let moved = N.choose(can, N(staff.teachers), .zero)
    teachers[from] = teachers[from] - moved
    teachers[to] = teachers[to] + moved
    for indicator in Indicator.allCases where indicator.isTeachers {
      let count = N.choose(can, N(staff.count(indicator)), .zero)
      let base = indicator.index * slots
      facts.year.totals[base + from] = facts.year.totals[base + from] - count
      facts.year.totals[base + to] = facts.year.totals[base + to] + count
    }
    if counts {
      facts.year.conduct.rotated = facts.year.conduct.rotated + moved
      let backbone = N.choose(can, N(staff.backbone), .zero)
      facts.year.conduct.rotatedBackbone = facts.year.conduct.rotatedBackbone + backbone
    }
    return moved
  }

  /// A quota of the eligible: in exchange every mover is answered by one of the same kind, so that no total changes.
  private mutating func rotate(_ program: borrowing Program, _ quota: Rotation.Quota, _ asked: N, _ backbone: N) -> N {
    switch quota.direction {
    case .exchange:
      var present = N.zero
      let base = Indicator.backbone.index * program.layout.slots
      for slot in 0..<program.layout.slots { present = present + facts.year.totals[base + slot] }
      let moved = N.least(asked, facts.year.conduct.eligible)
      facts.year.conduct.rotated = facts.year.conduct.rotated + moved
      facts.year.conduct.rotatedBackbone =
        facts.year.conduct.rotatedBackbone + N.least(N.most(backbone, .zero), N.least(present, moved))
      return moved
    case .need:
      var done = N.zero
      for future in 0..<N.width {
        var search = NeedFirst(self, program, quota, in: future)
        let moved = search.run(all: asked[future], backbone: backbone[future])
        search.write(to: &self, in: future)
        done[future] = moved.counted
        facts.year.conduct.rotated[future] += moved.counted
        facts.year.conduct.rotatedBackbone[future] += moved.backbone
      }
      return done
    }
  }
}
