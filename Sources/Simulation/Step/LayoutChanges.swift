import County
import Regulation

extension State {
  /// Changes which sections there are and who goes to them, in the order of the plan, then caps entry grades; says whether
  /// pupils or premises have moved.
  mutating func changeLayout<R: Recorder>(
    _ program: borrowing Program, _ orders: borrowing Instructions, _ recorder: inout R
  ) -> Bool where R.N == N {
    for order in orders.layout {
      switch order {
      case .merge(let merger): merge(program, merger, &recorder)
      case .phase(let phase): self.phase(program, phase, &recorder)
      case .giveBack(let order): giveBack(program, order, &recorder)
      case .open(let opening): open(program, opening, &recorder)
      case .rezone(let rezoning):
        for share in rezoning.shares { give(program, rezoning.measure, share, &recorder) }
      case .restructure(let change): restructure(program, change, orders, &recorder)
      case .reclassify(_, let slot, let isTeachingPoint): facts.year.isTeachingPoint[slot] = isTeachingPoint
      }
      recorder.changed(measure: order.measure, self, program)
      if case .reclassify = order { continue }
      facts.year.conduct.classesFormed = true
    }
    for cap in orders.caps { self.cap(program, cap, &recorder) }
    if program.countsOutside { countOutside(program) }
    return !orders.layout.isEmpty || !orders.caps.isEmpty
  }

  /// A school opens with what it is given; pupils, and teachers where they follow, come by share from others.
  private mutating func open<R: Recorder>(
    _ program: borrowing Program, _ order: OpeningOrder, _ recorder: inout R
  ) where R.N == N {
    let slots = program.layout.slots
    for wing in order.wings {
      facts.year.open[wing.slot] = N.Mask(true)
      headcounts[wing.slot] = max(headcounts[wing.slot], program.headcounts[wing.slot])
      if program.headcounts[wing.slot] == .unknown {
        facts.year.conduct.newTeachersAreUnknown = true
        facts.year.conduct.untoldTeachers = wing.slot
      }
      for share in wing.takesFrom { give(program, order.measure, share, &recorder) }
      add(wing.appointed, at: wing.slot, slots)
      fillPosts(N(wing.appointed.teachers))
      rooms[wing.slot] = rooms[wing.slot] + N(wing.classrooms)
    }
    if let first = order.wings.first {
      addRooms(order.amounts, at: first.slot)
      addBought(program, order.amounts, at: first.slot)
    }
    for resource in 0..<CensusPremises.count {
      let place = resource * program.layout.schools + order.school
      stock[place] = stock[place] + N(order.amounts.added[CensusPremises.first + resource])
    }
  }

  /// A share of a catchment goes to another section: pupils now, entrants from now on, and staff where it follows.
  private mutating func give<R: Recorder>(
    _ program: borrowing Program, _ measure: Int, _ share: CatchmentShare, _ recorder: inout R
  ) where R.N == N {
    checkPupils(measure, share.from, &recorder)
    movePupils(program, measure, share, &recorder)
    if share.staff > 0 { moveStaff(program, measure, share.from, share.to, N(share.staff), &recorder) }
    redirects.append(Redirect(from: share.from, into: [(slot: share.to, share: share.entry)], isAll: false))
  }

  /// Moves a share of a section's pupils grade by grade, those out of their catchment too. Classes stay: those who come
  /// join the classes there are, and new ones form where there is room.
  private mutating func movePupils<R: Recorder>(
    _ program: borrowing Program, _ measure: Int, _ order: CatchmentShare, _ recorder: inout R
  ) where R.N == N {
    let stride = program.rolls.stride
    for grade in 0..<facts.year.years[order.from] {
      let share = grade == 0 ? order.entry : order.others
      guard share > 0 else { continue }
      let source = order.from * stride + grade
      let target = order.to * stride + grade
      let moved = part(
        of: grades[source], N(share),
        ChancePlace(.move, facts.year.year, order.from, to: order.to, detail: grade))
      if !away.isEmpty {
        mixAway(program, from: order.from, to: order.to, grade, moved, before: grades[target], closes: false)
      }
      grades[source] = grades[source] - moved
      grades[target] = grades[target] + moved
      if program.countsOutside {
        let out = outside[source] * N(share)
        outside[source] = outside[source] - out
        outside[target] = outside[target] + out
      }
      recorder.pupils(
        measure: measure, year: facts.year.year, from: order.from, to: order.to,
        grade: level(grade, order.from, program),
        moved)
    }
    moved[order.from] = .went
    if moved[order.to] == .none { moved[order.to] = program.county.sections[order.to].isCensus ? .came : .went }
  }

  /// Teachers of every kind go by share, to the nearest whole person, so that no kind outnumbers the teachers. Who is there
  /// for a term alone stays until it is over, and is of no one's share.
  mutating func moveStaff<R: Recorder>(
    _ program: borrowing Program, _ measure: Int, _ from: Int, _ to: Int, _ share: N, _ recorder: inout R
  ) where R.N == N {
    let slots = program.layout.slots
    let before = count(at: to, slots)
    let own = own(at: from, program)
    Self.shift(&teachers, from, to, share, of: own.teachers)
    shiftAdded(program, from: from, to: to, share)
    for indicator in Indicator.allCases where indicator.isTeachers {
      let base = indicator.index * slots
      Self.shift(&facts.year.totals, base + from, base + to, share, of: own.count(indicator))
      if !facts.year.known[base + from] { facts.year.forget(base + to, as: base + from) }
    }
    headcounts[to] = max(headcounts[to], headcounts[from])
    recorder.teachers(
      measure: measure, year: facts.year.year, from: from, to: to, count(at: to, slots) - before, counts: false)
  }

  /// A share of some of the persons of a section goes to another; nil: of all.
  static func shift(_ persons: inout [N], _ from: Int, _ to: Int, _ share: N, of own: N? = nil) {
    let moved = ((own ?? persons[from]) * share + N(0.5)).roundedDown()
    persons[from] = persons[from] - moved
    persons[to] = persons[to] + moved
  }

  /// Adds persons of every kind to a section.
  mutating func add(_ staff: Staff, at slot: Int, _ slots: Int) {
    teachers[slot] = teachers[slot] + N(staff.teachers)
    for indicator in Indicator.allCases where indicator.isTeachers {
      let place = indicator.index * slots + slot
      facts.year.totals[place] = facts.year.totals[place] + N(staff.count(indicator))
    }
  }
}
