import County
import Regulation

extension State {
  /// Teachers leave, are appointed and rotate, in whole persons (architecture.en §6.6).
  mutating func moveStaff<R: Recorder>(
    _ program: borrowing Program, _ orders: borrowing Instructions, _ step: Int, _ drivers: borrowing Drivers<N>,
    _ recorder: inout R
  ) where R.N == N {
    if N.zero.isBelow(drivers.attrition[step]).any { retire(program, drivers.attrition[step]) }
    for order in orders.staffing where order.change != .returned { staff(program, order, &recorder) }
    comeHome(program, &recorder)
    for order in orders.releases { release(program, order, &recorder) }
    for order in orders.rotations {
      if order.counts {
        facts.year.conduct.rotationPlanned = true
        facts.year.conduct.eligible = eligible(program, orders, step)
        if program.hasBlanks { noteEligible(program, orders) }
      }
      switch order.way {
      case .moves(let moves):
        for move in moves { moveNamed(program, order, move, orders.year, step, &recorder) }
      case .quota(let quota, let reach):
        let place = step * program.plan.measures.count + order.measure
        let fulfilled = drivers.fulfilled.isEmpty ? nil : drivers.fulfilled[place]
        rotate(program, order, quota, reach, fulfilled, orders, step, &recorder)
      }
    }
    for order in orders.staffing where order.change == .returned { staff(program, order, &recorder) }
    visit(program, orders.visits, &recorder)
    settlePosts(program, orders.posts)
    settleAdded(program)
  }

  /// Approved posts less staff in post, at the end of the year's coming and going.
  private mutating func settlePosts(_ program: borrowing Program, _ posts: Instructions.Posts) {
    let approved: N
    switch posts {
    case .unknown: approved = .zero
    case .approved(let persons): approved = N(persons)
    case .byRatio:
      guard let norm = program.staffingNorm else { return }
      approved = norm.required(facts.year, program.layout)
    }
    facts.year.conduct.vacancies = approved - staffInPost
    if case .unknown = posts { return }
    facts.year.conduct.knowsPosts = program.staffInPost != nil
  }

  /// Those eligible for rotation move with the number of teachers; unchanged staff leaves them as declared. Teachers in
  /// their years of service (特岗) are not among them, nor are those who rotated some years ago; who did so before the
  /// census is eligible again.
  private func eligible(_ program: borrowing Program, _ orders: borrowing Instructions, _ step: Int) -> N {
    let (base, now) = eligibleBefore(program, orders)
    guard !resting.isEmpty else { return base }
    let rested = base + N(orders.eligibleAgain) - resting[step]
    return N.most(N.least(rested, N.most(base, now - resting[step])), .zero)
  }

  /// Those eligible before anyone who has rotated is taken off, and all teachers of whom some could be.
  private func eligibleBefore(_ program: borrowing Program, _ orders: borrowing Instructions) -> (base: N, all: N) {
    var now = N.zero
    var census = N.zero
    for slot in 0..<program.layout.slots {
      // Of whom nothing is known tells nothing of how the number has changed.
      guard headcounts[slot] != .unknown else { continue }
      now = now + teachers[slot]
      census = census + N(program.teachers[slot])
    }
    let share = (now - N(orders.inService)) / N.choose(N.zero.isBelow(census), census, N(1))
    return ((N(orders.eligible ?? program.eligible ?? 0) * share).wholeDown(), now - N(orders.inService))
  }

  /// Where teachers have come or gone and the number of some section's is not known, that of the eligible is not.
  private mutating func noteEligible(_ program: borrowing Program, _ orders: borrowing Instructions) {
    let declared = N(orders.eligible ?? program.eligible ?? 0)
    let base = eligibleBefore(program, orders).base
    let isAsDeclared = declared.isAtMost(base).and(base.isAtMost(declared))
    facts.year.conduct.untoldTeachers = facts.year.conduct.untoldTeachers ?? headcounts.firstIndex(of: .unknown)
    facts.year.conduct.eligibleIsKnown =
      !headcounts.contains(.unknown)
      || (!isAsDeclared.not().any && !facts.year.conduct.newTeachersAreUnknown)
  }

  /// Leavers who are not replaced: ⌊rate × present + carry⌋ of each kind and of all, each by itself, so that none depends on
  /// a kind that is not known. The last of a kind stays, and no kind outnumbers the teachers. Every lost teacher leaves a
  /// vacant post.
  private mutating func retire(_ program: borrowing Program, _ rate: N) {
    let slots = program.layout.slots
    if program.hasBlanks, let untold = headcounts.firstIndex(of: .unknown) {
      facts.year.conduct.untoldTeachers = facts.year.conduct.untoldTeachers ?? untold
      facts.year.conduct.leaversAreUnknown = facts.year.conduct.leaversAreUnknown.or(N.zero.isBelow(rate))
    }
    let degree = Indicator.degree.index * slots
    let backbone = Indicator.backbone.index * slots
    for slot in 0..<slots {
      var most = N.zero
      for kind in 0..<Self.teacherKinds where facts.year.known[kind * slots + slot] {
        let place = kind * slots + slot
        let present = facts.year.totals[place]
        facts.year.totals[place] = present - leavers(kind, slot, slots, rate, present, keep: 1)
        most = N.most(most, facts.year.totals[place])
      }
      if program.county.backboneHaveDegree, facts.year.known[degree + slot], facts.year.known[backbone + slot] {
        facts.year.totals[degree + slot] = N.most(facts.year.totals[degree + slot], facts.year.totals[backbone + slot])
      }
      let lost = N.least(
        leavers(Self.teacherKinds, slot, slots, rate, teachers[slot], keep: 0), N.most(teachers[slot] - most, .zero))
      teachers[slot] = teachers[slot] - lost
      staffInPost = staffInPost - lost
    }
  }

  /// How many of the indicators count teachers: the first.
  private static var teacherKinds: Int { 3 }

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
