import County
import Regulation

extension State {
  /// Changes which sections there are and who goes to them, in the order of the plan, then caps entry grades.
  mutating func changeLayout<R: Recorder>(
    _ program: borrowing Program, _ orders: borrowing Instructions, _ recorder: inout R
  ) where R.N == N {
    for order in orders.layout {
      switch order {
      case .merge(let merger): merge(program, merger, &recorder)
      case .open(let opening): open(program, opening, &recorder)
      case .rezone(let rezoning): rezone(program, rezoning, &recorder)
      case .reclassify(_, let slot, let isTeachingPoint): facts.year.isTeachingPoint[slot] = isTeachingPoint
      }
      recorder.changed(measure: order.measure, self, program)
      if case .reclassify = order { continue }
      facts.year.conduct.classesFormed = true
    }
    for cap in orders.caps { self.cap(program, cap, &recorder) }
    if program.hasCaps { countOutside(program) }
  }

  /// A school opens with what it is given; pupils, and teachers where they follow, come by share from others.
  private mutating func open<R: Recorder>(
    _ program: borrowing Program, _ order: OpeningOrder, _ recorder: inout R
  ) where R.N == N {
    let slots = program.layout.slots
    for wing in order.wings {
      facts.year.open[wing.slot] = N.Mask(true)
      for (from, share) in wing.takesFrom {
        movePupils(program, order.measure, from, wing.slot, share, entryOnly: wing.entryOnly, &recorder)
        if wing.staffFollows { moveStaff(program, order.measure, from, wing.slot, share, &recorder) }
        redirects.append(Redirect(from: from, into: [(slot: wing.slot, share: share)], isAll: false))
      }
      add(wing.appointed, at: wing.slot, slots)
      fillPosts(N(wing.appointed.teachers), program)
      rooms[wing.slot] = rooms[wing.slot] + N(wing.classrooms)
    }
    if let first = order.wings.first {
      addRooms(order.amounts, at: first.slot)
      addBought(program, order.amounts, at: first.slot)
    }
    for resource in 0..<Premises.count {
      let place = resource * program.layout.schools + order.school
      stock[place] = stock[place] + N(order.amounts.added[Premises.first + resource])
    }
  }

  /// A share of a catchment goes to others, from the entry grade on or with all who are enrolled.
  private mutating func rezone<R: Recorder>(
    _ program: borrowing Program, _ order: RezoningOrder, _ recorder: inout R
  ) where R.N == N {
    var kept = 1.0
    for (to, share) in order.to {
      movePupils(program, order.measure, order.from, to, share / kept, entryOnly: order.entryOnly, &recorder)
      kept -= share
    }
    redirects.append(Redirect(from: order.from, into: order.to, isAll: false))
  }

  /// Moves a share of a section's pupils grade by grade; whole classes go with them, as near to the share as they can,
  /// and one stays where a grade has classes.
  private mutating func movePupils<R: Recorder>(
    _ program: borrowing Program, _ measure: Int, _ from: Int, _ to: Int, _ share: Double, entryOnly: Bool,
    _ recorder: inout R
  ) where R.N == N {
    let stride = program.rolls.stride
    for grade in 0..<(entryOnly ? 1 : program.layout.years[from]) {
      let source = from * stride + grade
      let target = to * stride + grade
      let moved = grades[source] * N(share)
      grades[source] = grades[source] - moved
      grades[target] = grades[target] + moved
      if classed[to] {
        let part = (gradeClasses[source] * N(share) + N(0.5)).roundedDown()
        let classes = N.least(part, N.most(gradeClasses[source] - N(1), .zero))
        gradeClasses[source] = gradeClasses[source] - classes
        gradeClasses[target] = gradeClasses[target] + classes
      }
      recorder.pupils(measure: measure, year: facts.year.year, from: from, to: to, grade: grade, moved)
    }
  }

  /// Teachers of every kind go by share, to the nearest whole person, so that no kind outnumbers the teachers.
  private mutating func moveStaff<R: Recorder>(
    _ program: borrowing Program, _ measure: Int, _ from: Int, _ to: Int, _ share: Double, _ recorder: inout R
  ) where R.N == N {
    let slots = program.layout.slots
    let before = count(at: to, slots)
    Self.shift(&teachers, from, to, share)
    shiftAdded(program, from: from, to: to, share)
    for indicator in Indicator.allCases where indicator.isTeachers {
      Self.shift(&facts.year.totals, indicator.index * slots + from, indicator.index * slots + to, share)
    }
    recorder.teachers(
      measure: measure, year: facts.year.year, from: from, to: to, count(at: to, slots) - before, counts: false)
  }

  static func shift(_ persons: inout [N], _ from: Int, _ to: Int, _ share: Double) {
    let moved = (persons[from] * N(share) + N(0.5)).roundedDown()
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
