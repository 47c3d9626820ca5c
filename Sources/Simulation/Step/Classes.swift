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
      if classed[slot] {
        if formsEntry { formEntry(slot, program, orders) }
        split(slot, program, orders)
        if moved[slot] != .none { regroup(slot, program, orders) }
        measure(slot, program)
      } else {
        teachTogether(slot, program)
      }
    }
  }

  /// The entry grade forms ⌈pupils ÷ size⌉ classes, at least one, never more than the free rooms allow.
  private mutating func formEntry(_ slot: Int, _ program: borrowing Program, _ orders: borrowing Instructions) {
    let entry = slot * program.rolls.stride
    let needed = (grades[entry] / N(orders.entrySize[slot])).roundedUp()
    let free = N.most(freeRooms(slot, program), N(1))
    let formed = N.most(N.least(needed, free), N(1))
    gradeClasses[entry] = N.choose(N.zero.isBelow(grades[entry]), formed, .zero)
  }

  /// Any grade over the limit splits into as many classes as it needs while there are rooms, the entry grade first.
  private mutating func split(_ slot: Int, _ program: borrowing Program, _ orders: borrowing Instructions) {
    let first = slot * program.rolls.stride
    let limit = N(orders.classLimit[slot])
    var free = freeRooms(slot, program)
    for grade in 0..<program.layout.years[slot] {
      let needed = (grades[first + grade] / limit).roundedUp()
      let more = N.most(N.least(needed - gradeClasses[first + grade], free), .zero)
      gradeClasses[first + grade] = gradeClasses[first + grade] + more
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
    let years = program.layout.years[slot]
    for future in 0..<N.width {
      let isCrowded = (0..<years).contains { grade in
        grades[first + grade][future] > gradeClasses[first + grade][future] * orders.classLimit[slot]
      }
      if isCrowdedOnly, !isCrowded { continue }
      var formed = Array(repeating: 0.0, count: years)
      var left = rooms[slot][future]
      for grade in 0..<years where grades[first + grade][future] > 0 {
        formed[grade] = 1
        left -= 1
      }
      while left >= 1 {
        var fullest = 0
        var size = 0.0
        for grade in 0..<years where formed[grade] > 0 {
          let present = grades[first + grade][future] / formed[grade]
          if present > size { (fullest, size) = (grade, present) }
        }
        guard size > orders.entrySize[slot] else { break }
        formed[fullest] += 1
        left -= 1
      }
      for grade in 0..<years { gradeClasses[first + grade][future] = formed[grade] }
    }
  }

  private func freeRooms(_ slot: Int, _ program: borrowing Program) -> N {
    var used = N.zero
    for grade in 0..<program.layout.years[slot] { used = used + gradeClasses[slot * program.rolls.stride + grade] }
    return rooms[slot] - used
  }

  /// Classes of the section and the pupils of its fullest: ⌈pupils ÷ classes⌉ of each grade.
  private mutating func measure(_ slot: Int, _ program: borrowing Program) {
    let first = slot * program.rolls.stride
    var classes = N.zero
    var largest = N.zero
    for grade in 0..<program.layout.years[slot] {
      let formed = gradeClasses[first + grade]
      classes = classes + formed
      largest = N.most(largest, (grades[first + grade] / N.most(formed, N(1))).roundedUp())
    }
    facts.year.classes[slot] = classes
    facts.year.largestClass[slot] = largest
  }

  /// Lane by lane, since joining the smallest grades chooses.
  private mutating func teachTogether(_ slot: Int, _ program: borrowing Program) {
    let first = slot * program.rolls.stride
    let years = program.layout.years[slot]
    for future in 0..<N.width {
      let (classes, largest) = ClassPlan.together(
        grades[first..<first + years], rooms: rooms[slot][future], in: future)
      facts.year.classes[slot][future] = classes
      facts.year.largestClass[slot][future] = largest.rounded(.up)
    }
  }
}
