import County
import Regulation

extension State {
  /// Persons who are appointed, lent, or gain a kind; in futures where they cannot, nothing is done.
  ///
  /// Those appointed fill vacant posts first; those lent fill none. No kind may outnumber the teachers, and none falls
  /// below zero: whoever leaves has been there.
  mutating func staff<R: Recorder>(_ program: borrowing Program, _ order: StaffingOrder, _ recorder: inout R)
  where R.N == N {
    let slots = program.layout.slots
    let slot = order.slot
    if order.change == .leftPool {
      let done = N.least(N(-order.staff.teachers), pool)
      pool = pool - done
      return recorder.carriedOut(
        measure: order.measure, year: facts.year.year, asked: N(-order.staff.teachers), done: done, isBackbone: false)
    }
    if order.staff.teachers >= 0, order.change != .fromPool, order.change != .qualified || order.staff.isGain {
      checkEmptied(order.measure, slot, &recorder)
    }
    // Nothing bounds what comes or goes but what is known to be there.
    let isTold = headcounts[slot] != .unknown
    let after =
      isTold ? teachers[slot] + N(order.staff.teachers) : N.most(teachers[slot] + N(order.staff.teachers), .zero)
    var can = N.zero.isAtMost(after)
    if order.change == .fromPool { can = can.and(N(order.staff.teachers).isAtMost(pool)) }
    if order.change == .released {
      for indicator in Indicator.allCases
      where indicator.isTeachers && facts.year.known[indicator.index * slots + slot] {
        can = can.and(N(-order.staff.count(indicator)).isAtMost(facts.year.totals[indicator.index * slots + slot]))
      }
    }
    if order.staff.isGain, isTold {
      for indicator in Indicator.allCases
      where indicator.isTeachers && order.staff.count(indicator) != 0
        && facts.year.known[indicator.index * slots + slot]
      {
        let total = facts.year.totals[indicator.index * slots + slot] + N(order.staff.count(indicator))
        can = can.and(total.isAtMost(after))
      }
    }
    let isKnown = [Indicator.degree, .backbone].allSatisfy { facts.year.known[$0.index * slots + slot] }
    if order.staff.backbone > 0, program.county.backboneHaveDegree, isKnown {
      let backbone = facts.year.totals[Indicator.backbone.index * slots + slot] + N(order.staff.backbone)
      let degree = facts.year.totals[Indicator.degree.index * slots + slot] + N(order.staff.degree)
      can = can.and(backbone.isAtMost(degree))
    }
    let asked = order.staff.persons
    recorder.carriedOut(
      measure: order.measure, year: facts.year.year, asked: N(asked), done: N.choose(can, N(asked), .zero),
      isBackbone: false)
    if order.change == .fromPool || order.change == .intoPool {
      pool = pool - N.choose(can, N(order.staff.teachers), .zero)
    }
    teachers[slot] = N.choose(can, after, teachers[slot])
    for indicator in Indicator.allCases where indicator.isTeachers && facts.year.known[indicator.index * slots + slot] {
      let place = indicator.index * slots + slot
      // Who leaves may have others' kinds with them: no kind outnumbers the teachers who are left, where they are
      // given.
      let left = N.most(facts.year.totals[place] + N(order.staff.count(indicator)), .zero)
      let total = isTold ? N.least(left, after) : left
      facts.year.totals[place] = N.choose(can, total, facts.year.totals[place])
    }
    guard order.change == .appointed || order.change == .released else { return }
    fillPosts(N.choose(can, N(order.staff.teachers), .zero))
  }

  /// Who is appointed is in post from then on: a vacant post is filled, or the staff is above the posts by one more. Who is
  /// released leaves one.
  mutating func fillPosts(_ persons: N) { staffInPost = staffInPost + persons }

  /// Tells where a measure acts on a section without pupils.
  func checkEmptied<R: Recorder>(_ measure: Int, _ slot: Int, _ recorder: inout R) where R.N == N {
    let isEmpty = facts.year.pupils[slot].isAtMost(.zero)
    if isEmpty.any { recorder.emptied(measure: measure, year: facts.year.year, slot: slot, in: isEmpty) }
  }

  /// The same while the layout of the year changes: a section that pupils have just come to is not empty.
  func checkPupils<R: Recorder>(_ measure: Int, _ slot: Int, _ recorder: inout R) where R.N == N {
    if moved[slot] == .none { checkEmptied(measure, slot, &recorder) }
  }

  /// Teachers of PE and arts who teach at another section as well, for this year.
  mutating func visit<R: Recorder>(_ program: borrowing Program, _ orders: [VisitOrder], _ recorder: inout R)
  where R.N == N {
    let base = Indicator.artsSports.index * program.layout.slots
    if program.hasVisits {
      for slot in 0..<program.layout.slots { facts.year.visiting[slot] = .zero }
    }
    for order in orders {
      checkEmptied(order.measure, order.to, &recorder)
      let isTold = facts.year.known[base + order.from]
      let can = isTold ? N(order.persons).isAtMost(facts.year.totals[base + order.from]) : N.Mask(true)
      let done = N.choose(can, N(order.persons), .zero)
      recorder.carriedOut(
        measure: order.measure, year: facts.year.year, asked: N(order.persons), done: done, isBackbone: false)
      facts.year.visiting[order.to] = facts.year.visiting[order.to] + done
    }
  }
}

extension Staff {
  /// Whether anyone comes or gains a kind, rather than leaves or loses it.
  var isGain: Bool { teachers + degree + backbone + artsSports > 0 }

  /// Persons concerned: the teachers, or those who gain or lose a kind.
  var persons: Double {
    func size(_ count: Double) -> Double { count < 0 ? -count : count }
    return teachers != 0 ? size(teachers) : max(size(degree), size(backbone), size(artsSports))
  }
}
