import County
import Regulation

/// Mergers that go grade by grade, and sections that open again.
extension State {
  /// One year of a section that ends, or loses its upper grades: pupils of the grades that go, staff as grades do.
  mutating func phase<R: Recorder>(
    _ program: borrowing Program, _ order: PhaseOrder, _ recorder: inout R
  ) where R.N == N {
    var isMoved = false
    for grade in 0..<facts.year.years[order.from] where order.moves[grade] {
      moveGrade(program, order.measure, grade, from: order.from, into: order.into, &recorder)
      isMoved = true
    }
    if isMoved {
      moved[order.from] = .went
      for (slot, _) in order.into where moved[slot] == .none { moved[slot] = .came }
    }
    for place in order.into.indices where order.staff[place] > 0 {
      moveStaff(program, order.measure, order.from, order.into[place].slot, N(order.staff[place]), &recorder)
    }
    if order.stopsIntake { redirects.append(Redirect(from: order.from, into: order.into, isAll: true)) }
  }

  /// Opens sections again before anyone enters: their entrants are their own, and what stood idle is in use.
  mutating func reopen(_ program: borrowing Program, _ slots: [Int]) {
    let layout = program.layout
    for slot in slots {
      facts.year.open[slot] = N.Mask(true)
      redirects.removeAll { $0.from == slot && $0.isAll }
      for resource in 0..<CensusPremises.count {
        let place = resource * layout.schools + layout.school[slot]
        stock[place] = stock[place] + takeIdle(resource, slot, layout)
      }
      rooms[slot] = rooms[slot] + takeIdle(CensusPremises.count, slot, layout)
      facts.year.musicRooms[slot] = facts.year.musicRooms[slot] + takeIdle(CensusPremises.count + 1, slot, layout)
      facts.year.artRooms[slot] = facts.year.artRooms[slot] + takeIdle(CensusPremises.count + 2, slot, layout)
      moved[slot] = .went
    }
  }

  private mutating func takeIdle(_ kind: Int, _ slot: Int, _ layout: borrowing Layout) -> N {
    let place = kind * layout.slots + slot
    defer { idled[place] = .zero }
    return idled[place]
  }

  /// Remembers the rooms that a section leaves idle.
  mutating func keepRooms(of slot: Int, _ program: borrowing Program) {
    let slots = program.layout.slots
    let first = CensusPremises.count * slots + slot
    idled[first] = idled[first] + rooms[slot]
    idled[first + slots] = idled[first + slots] + facts.year.musicRooms[slot]
    idled[first + 2 * slots] = idled[first + 2 * slots] + facts.year.artRooms[slot]
  }

  /// Teachers come back with the pupils who no longer go to another school: as many to a pupil as that school has, rounded
  /// up to whole persons.
  mutating func giveBack<R: Recorder>(
    _ program: borrowing Program, _ order: GiveBackOrder, _ recorder: inout R
  ) where R.N == N {
    let stride = program.rolls.stride
    var kept = N.zero
    for grade in order.grade..<facts.year.years[order.slot] {
      kept = kept + grades[order.slot * stride + grade]
    }
    let present = teachers[order.slot]
    // Who teaches there for a term alone comes back from it to where they belong, not by share.
    for (slot, share) in order.from {
      let (pupils, staff) = (kept * N(share), present * N(share))
      let all = facts.year.pupils[slot] + pupils
      let due = (teachers[slot] + staff) * pupils / N.choose(N.zero.isBelow(all), all, N(1))
      let own = self.own(at: slot, program).teachers
      let come = N.least(N.most((due - staff).wholeUp(), .zero), own)
      let isStaffed = N.zero.isBelow(own)
      moveStaff(program, order.measure, slot, order.slot, come / N.choose(isStaffed, own, N(1)), &recorder)
    }
    moved[order.slot] = .went
  }
}
