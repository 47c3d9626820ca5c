import County
import Regulation

extension State {
  /// Classes form (design §6.5): those that go up are kept, an entry grade forms new ones, an overfull class splits only
  /// into a free room. Sections with fewer classes than grades teach adjacent grades together.
  mutating func formClasses(_ program: borrowing Program, _ orders: borrowing Instructions) {
    guard facts.year.conduct.classesFormed else { return }
    var formsEntry = false
    if case .project = orders.roll { formsEntry = true }
    for slot in 0..<program.layout.slots {
      guard classed[slot] else {
        teachTogether(slot, program)
        continue
      }
      let first = slot * program.rolls.stride
      let places = first..<first + program.layout.years[slot]
      var formed = N.zero
      for place in places { formed = formed + gradeClasses[place] }
      if formsEntry { formed = formEntry(first, besides: formed, rooms[slot], size: orders.entrySize[slot]) }
      split(places, free: rooms[slot] - formed, limit: orders.classLimit[slot])
      if moved[slot] != .none { regroup(slot, program, orders) }
      measure(slot, places)
    }
  }

  /// The entry grade, which has none yet, forms ⌈pupils ÷ size⌉ classes, at least one, never more than the free rooms
  /// allow. Returns the classes of the section.
  private mutating func formEntry(_ entry: Int, besides others: N, _ rooms: N, size: Double) -> N {
    let needed = (grades[entry] / N(size)).roundedUp()
    let free = N.most(rooms - others, N(1))
    let formed = N.most(N.least(needed, free), N(1))
    gradeClasses[entry] = N.choose(N.zero.isBelow(grades[entry]), formed, .zero)
    return others + gradeClasses[entry]
  }

  /// Any grade over the limit splits into as many classes as it needs while there are rooms, the entry grade first.
  ///
  /// Where no grade has so much as the limit in every class, in any future, nothing is to be done: most sections in most
  /// years.
  private mutating func split(_ places: Range<Int>, free: N, limit: Double) {
    let limit = N(limit)
    guard Self.isAnyFull(places, grades, gradeClasses, limit) else { return }
    var free = free
    for place in places {
      let needed = (grades[place] / limit).roundedUp()
      let more = N.most(N.least(needed - gradeClasses[place], free), .zero)
      gradeClasses[place] = gradeClasses[place] + more
      free = free - more
    }
  }

  /// Whether some grade, in some future, has the limit or more in every class.
  private static func isAnyFull(
    _ places: Range<Int>, _ grades: borrowing [N], _ classes: borrowing [N], _ limit: N
  ) -> Bool {
    let grades = grades.span
    let classes = classes.span
    var isFull = N.Mask(false)
    for place in places {
      let reaches = (classes[place] * limit).isAtMost(grades[place])
      isFull = isFull.or(reaches.and(N.zero.isBelow(grades[place])))
    }
    return isFull.any
  }

  /// Classes formed anew over all grades: where pupils have gone, half-empty ones are joined; where they have come and
  /// some class is over the limit for want of rooms, the rooms are shared out, the next always to the fullest grade.
  ///
  /// Lane by lane, since it chooses. Ties go to the lower grade.
  private mutating func regroup(_ slot: Int, _ program: borrowing Program, _ orders: borrowing Instructions) {
    let isCrowdedOnly = moved[slot] == .came
    moved[slot] = .none
    let first = slot * program.rolls.stride
    let years = program.layout.years[slot]
    for future in 0..<N.width {
      let isCrowded = (0..<years).contains { grade in
        grades[first + grade][future] > gradeClasses[first + grade][future] * orders.classLimit[slot]
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
        guard size > orders.entrySize[slot] else { break }
        gradeClasses[first + fullest][future] += 1
        left -= 1
      }
    }
  }

  /// Classes of the section and the pupils of its fullest: ⌈pupils ÷ classes⌉ of each grade.
  private mutating func measure(_ slot: Int, _ places: Range<Int>) {
    let (classes, fullest) = Self.count(places, grades, gradeClasses)
    facts.year.classes[slot] = classes
    // The largest rounded up is the largest of the rounded.
    facts.year.largestClass[slot] = fullest.roundedUp()
  }

  private static func count(
    _ places: Range<Int>, _ grades: borrowing [N], _ gradeClasses: borrowing [N]
  ) -> (classes: N, fullest: N) {
    let grades = grades.span
    let gradeClasses = gradeClasses.span
    precondition(places.upperBound <= grades.count && places.upperBound <= gradeClasses.count)
    var classes = N.zero
    var fullest = N.zero
    for place in places {
      let formed = gradeClasses[unchecked: place]
      classes = classes + formed
      fullest = N.most(fullest, grades[unchecked: place] / N.most(formed, N(1)))
    }
    return (classes, fullest)
  }

  /// Lane by lane, since joining the smallest grades chooses.
  private mutating func teachTogether(_ slot: Int, _ program: borrowing Program) {
    let first = slot * program.rolls.stride
    let years = program.layout.years[slot]
    withUnsafeTemporaryAllocation(of: Double.self, capacity: years) { groups in
      for future in 0..<N.width {
        for grade in 0..<years { groups[grade] = grades[first + grade][future] }
        let (classes, largest) = ClassPlan.together(groups, rooms: rooms[slot][future])
        facts.year.classes[slot][future] = classes
        facts.year.largestClass[slot][future] = largest.rounded(.up)
      }
    }
  }
}
