import County
import Regulation

extension State {
  /// Classes form (architecture.en §6.5): those that go up are kept, an entry grade forms new ones, an overfull class splits only
  /// into a free room. Sections with fewer classes than grades teach adjacent grades together.
  mutating func formClasses(_ program: borrowing Program, _ orders: borrowing Instructions) {
    if orders.keepsClassesSmall { facts.year.conduct.classesFormed = true }
    guard facts.year.conduct.classesFormed else { return }
    var formsEntry = false
    if case .project = orders.roll { formsEntry = true }
    Self.form(
      &gradeClasses, grades, rooms, classed, facts.year.years, formsEntry, &facts.year.classes,
      &facts.year.largestClass,
      program, orders)
    for slot in 0..<program.layout.slots {
      let isMoved = moved[slot] != .none
      defer { noteCrowding(slot, formsEntry, isMoved, program, orders) }
      guard classed[slot] else {
        teachTogether(slot, program, orders)
        continue
      }
      // Most sections in most years have no class at its limit in any future: nothing more is to be done.
      let isFull = N(orders.classLimit[slot]).isAtMost(facts.year.largestClass[slot]).any
      guard isFull || moved[slot] != .none else { continue }
      let first = slot * program.rolls.stride
      let places = first..<first + facts.year.years[slot]
      let usual = program.terms.rules.classLimit[program.layout.stage[slot]]
      let limit = orders.classLimit[slot]
      split(places, free: rooms[slot] - facts.year.classes[slot], limit: max(usual, limit))
      if limit < usual {
        // Smaller than the standard asks only where there are teachers for it too.
        var formed = N.zero
        for place in places { formed = formed + gradeClasses[place] }
        let free = N.least(rooms[slot] - formed, staffed(slot, program, orders) - formed)
        split(places, free: N.most(free.roundedDown(), .zero), limit: limit)
      }
      if moved[slot] != .none { regroup(slot, program, orders) }
      measure(slot, places)
    }
  }

  /// The classes for which a section has teachers by the ratio of the standard, those appointed this year included; no bound
  /// where the standard gives none or nobody knows how many they are.
  private func staffed(_ slot: Int, _ program: borrowing Program, _ orders: borrowing Instructions) -> N {
    guard let perClass = program.staffingNorm?.perClass, perClass > 0, headcounts[slot] != .unknown else {
      return N(.infinity)
    }
    var present = teachers[slot]
    for order in orders.staffing where order.slot == slot && order.change == .appointed {
      present = present + N(order.staff.teachers)
    }
    return (present / N(perClass)).roundedDown()
  }

  /// Where the rooms of a section are not known, those of the census are there at least. Once it would form more classes
  /// than they hold, nobody knows how many it has.
  private mutating func noteCrowding(
    _ slot: Int, _ formsEntry: Bool, _ isMoved: Bool, _ program: borrowing Program, _ orders: borrowing Instructions
  ) {
    guard !roomsTold.isEmpty, !roomsTold[slot] else { return }
    let first = slot * program.rolls.stride
    var isShort = N(orders.classLimit[slot]).isBelow(facts.year.largestClass[slot])
    if classed[slot] {
      let size = N(orders.entrySize[slot])
      for grade in 0..<facts.year.years[slot] where isMoved || (formsEntry && grade == 0) {
        isShort = isShort.or(gradeClasses[first + grade].isBelow((grades[first + grade] / size).wholeUp()))
      }
    }
    let hasNone = (rooms[slot] - facts.year.classes[slot]).isBelow(N(1))
    facts.year.classesUntold[slot] = facts.year.classesUntold[slot].or(isShort.and(hasNone))
  }

  /// The entry grade of every section, which has none yet, forms ⌈pupils ÷ size⌉ classes, at least one, never more than
  /// the free rooms allow; then the classes of the section and the pupils of its fullest are counted.
  ///
  /// A grade with pupils and no class counts as endlessly full, so that it is looked at again; one without either, 0 ÷ 0,
  /// is not above any other. `formsEntry`: whether entrants came. Sections that teach grades together are left out.
  private static func form(
    _ classes: inout [N], _ grades: borrowing [N], _ rooms: borrowing [N], _ classed: [Bool],
    _ years: borrowing [Int], _ formsEntry: Bool,
    _ counts: inout [N], _ largest: inout [N], _ program: borrowing Program, _ orders: borrowing Instructions
  ) {
    let stride = program.rolls.stride
    let years = years.span
    let sizes = orders.entrySize.span
    let grades = grades.span
    let rooms = rooms.span
    let classed = classed.span
    var classes = classes.mutableSpan
    var counts = counts.mutableSpan
    var largest = largest.mutableSpan
    let slots = years.count
    precondition(sizes.count == slots && rooms.count == slots && counts.count == slots && largest.count == slots)
    // Teaching points without a row have grades after those of the sections, and form no classes here.
    let places = (slots + program.rolls.points.count) * stride
    precondition(grades.count == places && classes.count == places)
    for slot in 0..<slots where classed[slot] {
      let entry = slot * stride
      precondition(years[unchecked: slot] <= stride)
      var formed = N.zero
      var fullest = N.zero
      for place in entry + (formsEntry ? 1 : 0)..<entry + years[unchecked: slot] {
        let own = classes[unchecked: place]
        formed = formed + own
        fullest = N.most(fullest, grades[unchecked: place] / own)
      }
      if formsEntry {
        let pupils = grades[unchecked: entry]
        let needed = (pupils / N(sizes[unchecked: slot])).wholeUp()
        let free = N.most(rooms[unchecked: slot] - formed, N(1))
        let own = N.choose(N.zero.isBelow(pupils), N.most(N.least(needed, free), N(1)), .zero)
        classes[unchecked: entry] = own
        formed = formed + own
        fullest = N.most(fullest, pupils / own)
      }
      counts[unchecked: slot] = formed
      // The largest rounded up is the largest of the rounded.
      largest[unchecked: slot] = fullest.wholeUp()
    }
  }

  /// Any grade over the limit splits into as many classes as it needs while there are rooms, the entry grade first.
  private mutating func split(_ places: Range<Int>, free: N, limit: Double) {
    let limit = N(limit)
    var free = free
    for place in places {
      let needed = (grades[place] / limit).wholeUp()
      let more = N.most(N.least(needed - gradeClasses[place], free), .zero)
      gradeClasses[place] = gradeClasses[place] + more
      free = free - more
    }
  }

  /// Classes formed anew over all grades: where pupils have gone, half-empty ones are joined; where they have come and
  /// some class is over the limit for want of rooms, the rooms are shared out, the next always to the fullest grade.
  ///
  /// Lane by lane, since it chooses. Ties go to the lower grade.
  private mutating func regroup(_ slot: Int, _ program: borrowing Program, _ orders: borrowing Instructions) {
    let isCrowdedOnly = moved[slot] == .came
    moved[slot] = .none
    let first = slot * program.rolls.stride
    let years = facts.year.years[slot]
    for future in 0..<N.width {
      let isCrowded = (0..<years).contains { grade in
        Comparison.atMost.isUnmet(
          grades[first + grade][future], gradeClasses[first + grade][future] * orders.classLimit[slot])
      }
      if isCrowdedOnly, !isCrowded { continue }
      var left = rooms[slot][future]
      for grade in 0..<years {
        let isTaught = grades[first + grade][future] > 0
        gradeClasses[first + grade][future] = isTaught ? 1 : 0
        if isTaught { left -= 1 }
      }
      while left >= 1 {
        var fullest = 0
        var size = 0.0
        for grade in 0..<years where gradeClasses[first + grade][future] > 0 {
          let present = grades[first + grade][future] / gradeClasses[first + grade][future]
          if present > size { (fullest, size) = (grade, present) }
        }
        guard Comparison.atMost.isUnmet(size, orders.entrySize[slot]) else { break }
        gradeClasses[first + fullest][future] += 1
        left -= 1
      }
    }
  }

  /// Classes of the section and the pupils of its fullest, after they have been formed anew.
  private mutating func measure(_ slot: Int, _ places: Range<Int>) {
    var classes = N.zero
    var fullest = N.zero
    for place in places {
      classes = classes + gradeClasses[place]
      fullest = N.most(fullest, grades[place] / N.most(gradeClasses[place], N(1)))
    }
    facts.year.classes[slot] = classes
    facts.year.largestClass[slot] = fullest.wholeUp()
  }

  /// Lane by lane, since joining the smallest grades chooses.
  private mutating func teachTogether(_ slot: Int, _ program: borrowing Program, _ orders: borrowing Instructions) {
    let limit = orders.classLimit[slot]
    let usual = program.terms.rules.classLimit[program.layout.stage[slot]]
    let taught = limit < usual ? staffed(slot, program, orders) : N(.infinity)
    let first = slot * program.rolls.stride
    let years = facts.year.years[slot]
    let kept = program.classesTogether[slot]
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * years) { columns in
      let groups = UnsafeMutableBufferPointer(rebasing: columns[..<years])
      let alone = UnsafeMutableBufferPointer(rebasing: columns[years...])
      for future in 0..<N.width {
        for grade in 0..<years { groups[grade] = grades[first + grade][future] }
        let rooms = rooms[slot][future]
        var (classes, largest) = ClassPlan.together(
          groups, alone, kept: kept, rooms: min(rooms, max(kept, taught[future])), limit: limit)
        if limit < usual, Comparison.atMost.isUnmet(largest, usual) {
          // Within the standard a class is formed whether there are teachers or not.
          for grade in 0..<years { groups[grade] = grades[first + grade][future] }
          (classes, largest) = ClassPlan.together(groups, alone, kept: kept, rooms: rooms, limit: usual)
        }
        facts.year.classes[slot][future] = classes
        facts.year.largestClass[slot][future] = largest.wholeUp()
      }
    }
  }
}
