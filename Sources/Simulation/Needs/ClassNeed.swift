import County
import Regulation

/// What a section needs so that none of its classes is over the limit (G5): classes, rooms for them, and teachers.
///
/// The classes are those the year step forms where it has the rooms: ⌈pupils ÷ size⌉ in the entry grade, where entrants come,
/// and in the others as many as go up, or ⌈pupils ÷ limit⌉ where that is more; in a year in which a measure moves pupils,
/// ⌈pupils ÷ limit⌉ in all.
package struct ClassNeed: Sendable {
  package let slot: Int
  /// Pupils of the fullest class, and the most it may have.
  package let largest: Double
  package let limit: Double
  /// Classes more than there are, and rooms more than there are.
  package let classes: Double
  package let rooms: Double
  /// Full-time teachers whom all its classes then want and it has not, by the stage's teachers a class; nil where some
  /// section's are not known.
  package let teachers: Double?
  /// Whether its present rooms are inferred from the teaching area.
  package let roomsAreAssumed: Bool

  /// `pupils`, `formed`: by grade; `rooms`: there now; `sizes`: the size by which an entry grade forms classes, nil where
  /// no one enters, and that by which others split; `isRegrouped`: whether a measure moves pupils, so that for want of
  /// rooms the classes of all grades form anew. Nil where no class is over the limit.
  fileprivate init?(
    _ slot: Int, largest: Double, limit: Double, sizes: (entry: Double?, split: Double), pupils: [Double],
    formed: [Double], isTogether: Bool, isRegrouped: Bool, classes: Double, rooms: Double, roomsAreAssumed: Bool,
    teachers: (present: Double, perClass: Double)?
  ) {
    guard Comparison.atMost.isUnmet(largest, limit) else { return nil }
    var needed: Double
    if isTogether || isRegrouped {
      needed = ClassPlan.fewest(pupils, limit: sizes.split, isTogether: isTogether)
    } else {
      needed = 0
      for (grade, pupils) in pupils.enumerated() {
        let size = grade == 0 ? sizes.entry ?? sizes.split : sizes.split
        needed += max(formed[grade], (pupils / size).wholeUp())
      }
    }
    // Where the county tells that a class is over and its grades do not show which, it is one more at least.
    needed = max(needed, classes + 1)
    self.slot = slot
    self.largest = largest
    self.limit = limit
    self.classes = needed - classes
    self.rooms = max(0, (needed - rooms).wholeUp())
    self.teachers = teachers.map { max(0, (needed * $0.perClass - $0.present).wholeUp()) }
    self.roomsAreAssumed = roomsAreAssumed
  }
}

extension ClassNeed {
  /// Full-time teachers a class by `Stage.index`; nil where those of some section are not known, or there are no classes.
  private static func perClass(_ facts: Facts<Double>, _ teachers: [Double?]) -> [Double?] {
    Stage.allCases.map { stage in
      let slots = (0..<facts.terms.layout.slots).filter {
        facts.terms.layout.stage[$0] == stage.index && facts.year.open[$0] && facts.year.pupils[$0] > 0
      }
      let told = slots.compactMap { teachers[$0] }
      let classes = slots.reduce(0) { $0 + facts.year.classes[$1] }
      return told.count == slots.count && classes > 0 ? told.reduce(0, +) / classes : nil
    }
  }

  /// What the sections need in a year of a timeline, in row order.
  package static func all(_ timeline: Timeline, at place: Int) -> [ClassNeed] {
    let program = timeline.program
    let facts = timeline.facts[place]
    guard place > 0, facts.year.conduct.classesFormed else {
      return place == 0
        ? census(program.county, facts, program.rolls, (program.rooms, program.roomsAreAssumed), timeline.teachers[0])
        : []
    }
    let orders = program.steps[place - 1]
    var enters = false
    if case .project = orders.roll { enters = true }
    let year = timeline.classYears[place]
    let teachers = timeline.teachers[place].enumerated().map { slot, count in
      program.headcounts[slot] == .unknown ? nil : count
    }
    let perClass = perClass(facts, teachers)
    let moves = timeline.ledger.pupilMoves.filter { $0.year == facts.year.year }
    let regrouped = Set(moves.flatMap { [$0.from, $0.to] })
    return (0..<program.layout.slots).filter { facts.year.open[$0] && !facts.year.lacksRooms($0) }.compactMap { slot in
      let first = slot * program.rolls.stride
      return ClassNeed(
        slot, largest: facts.year.largestClass[slot],
        limit: facts.terms.rules.classLimit[program.layout.stage[slot]],
        sizes: (enters ? orders.entrySize[slot] : nil, orders.classLimit[slot]),
        pupils: year.grades(of: slot, program),
        formed: Array(year.classes[first..<first + year.years[slot]]),
        isTogether: program.rolls.isMultigrade[slot], isRegrouped: regrouped.contains(slot),
        classes: facts.year.classes[slot], rooms: year.rooms[slot],
        roomsAreAssumed: program.roomsAreAssumed[slot],
        teachers: teachers[slot].flatMap { present in
          perClass[program.layout.stage[slot]].map { (present, $0) }
        })
    }
  }

  /// What the sections of a county need as it stands: where the table tells the largest class, or where one is over by
  /// the roll by grade, given or fitted, and the county declares classes over the limit.
  static func census(
    _ county: County, _ facts: Facts<Double>, _ rolls: GradeRolls, _ rooms: (count: [Double], areAssumed: [Bool]),
    _ teachers: [Double?]
  ) -> [ClassNeed] {
    let perClass = perClass(facts, teachers)
    return facts.terms.layout.stages.flatMap { stage -> [ClassNeed] in
      guard G5.judge(Part(stage: stage, aspect: .largestClass), facts).verdict == .unmet else { return [] }
      let limit = facts.terms.rules.classLimit[stage.index]
      return county.sections.indices.compactMap { slot in
        let section = county.sections[slot]
        guard section.stage == stage, section.isCensus, section.pupils > 0 else { return nil }
        let first = slot * rolls.stride
        let pupils = Array(rolls.pupils[first..<first + section.years])
        let formed = Array(rolls.classes[first..<first + section.years])
        let told = facts.year.largestClass[slot]
        let fitted = zip(pupils, formed).map { $1 > 0 ? ($0 / $1).wholeUp() : 0 }.max() ?? 0
        return ClassNeed(
          slot, largest: told > 0 ? told : fitted, limit: limit, sizes: (nil, limit), pupils: pupils, formed: formed,
          isTogether: rolls.isMultigrade[slot], isRegrouped: false, classes: section.classes, rooms: rooms.count[slot],
          roomsAreAssumed: rooms.areAssumed[slot],
          teachers: teachers[slot].flatMap { present in perClass[stage.index].map { (present, $0) } })
      }
    }
  }
}
