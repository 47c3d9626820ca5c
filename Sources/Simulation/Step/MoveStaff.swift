import County
import Regulation

extension State {
  /// Teachers leave, are appointed and rotate, in whole persons (design §6.6).
  mutating func moveStaff<R: Recorder>(
    _ program: borrowing Program, _ orders: borrowing Instructions, _ step: Int, _ drivers: borrowing Drivers<N>,
    _ recorder: inout R
  ) where R.N == N {
    if N.zero.isBelow(drivers.attrition[step]).any { retire(program, drivers.attrition[step]) }
    for order in orders.staffing where order.change != .returned { staff(program, order, &recorder) }
    for order in orders.rotations {
      if order.counts {
        facts.year.conduct.rotationPlanned = true
        facts.year.conduct.eligible = eligible(program, inService: orders.inService)
      }
      switch order.way {
      case .moves(let moves):
        for move in moves { moveNamed(program, order, move, orders.year, &recorder) }
      case .quota(let quota, let exempt):
        let place = step * program.plan.measures.count + order.measure
        let fulfilled = drivers.fulfilled.isEmpty ? nil : drivers.fulfilled[place]
        rotate(program, order, quota, exempt, fulfilled, orders.year, &recorder)
      }
    }
    for order in orders.staffing where order.change == .returned { staff(program, order, &recorder) }
    visit(program, orders.visits, &recorder)
    settleAdded(program)
  }

  /// Those eligible for rotation move with the number of teachers; unchanged staff leaves them as declared. Teachers in
  /// their years of service (特岗) are not among them.
  private func eligible(_ program: borrowing Program, inService: Double) -> N {
    var now = N.zero
    var census = N.zero
    for slot in 0..<program.layout.slots {
      now = now + teachers[slot]
      census = census + N(program.teachers[slot])
    }
    let share = (now - N(inService)) / N.choose(N.zero.isBelow(census), census, N(1))
    return (N(program.eligible ?? 0) * share).wholeDown()
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
      let arts = facts.year.totals[artsBase + slot]
      facts.year.totals[artsBase + slot] = N.least(arts, N.most(teachers[slot], .zero))
      facts.year.conduct.vacancies = facts.year.conduct.vacancies + lost
    }
  }

  /// Whole leavers of one kind in one section; the fraction is carried to the next year.
  private mutating func leavers(
    _ kind: Int, _ slot: Int, _ slots: Int, _ rate: N, _ present: N, keep: Double
  ) -> N {
    let due = rate * present + carried[kind * slots + slot]
    let whole = due.wholeDown()
    let free = N.most(present - N(keep), .zero)
    let lost = N.least(whole, free)
    carried[kind * slots + slot] = N.most(due - whole, .zero)
    return lost
  }
}
