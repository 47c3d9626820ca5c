import County
import Regulation

/// How small the classes of a stage could be with the staff and rooms it has: the least size that every section could keep
/// to, each with its own rooms and teachers.
///
/// A section can form as many classes as it has rooms and, by the standard's staff per class (班师比), teachers for; never
/// fewer than it has. Worked example: grades of 90 and 60 pupils in 6 rooms with 8 teachers at 1.7 a class can form 4
/// classes: none of more than 45.
package struct SmallestClass: Sendable {
  package let stage: Stage
  /// Pupils of the largest class, and the section that could go no lower.
  package let size: Double
  package let slot: Int
  /// Sections of the stage, and those whose rooms or teachers are not known: they are left out.
  package let sections: Int
  package let unknown: Int
  /// Whether teachers bind somewhere: the standard gives a ratio per class.
  package let countsTeachers: Bool
  /// Whether the rooms of some section are inferred from its area.
  package let roomsAreAssumed: Bool

  /// What each section could do: its slot and least size.
  package let bySection: [(slot: Int, size: Double)]

  /// One for each stage in which some section's rooms and teachers are known.
  init?(
    _ stage: Stage, _ year: CountyYear<Double>, _ layout: Layout, grades: (Int) -> [Double], isTogether: [Bool],
    rooms: (count: [Double], bases: [Headcount]), teachers: [Double?], perClass: Double?
  ) {
    let slots = (0..<layout.slots).filter {
      layout.stage[$0] == stage.index && year.open[$0] && year.pupils[$0] > 0 && year.classes[$0] > 0
    }
    var sizes: [(slot: Int, size: Double)] = []
    for slot in slots where rooms.bases[slot] != .unknown && (perClass == nil || teachers[slot] != nil) {
      var most = rooms.count[slot]
      if let perClass, let own = teachers[slot] { most = min(most, (own / perClass).wholeDown()) }
      most = max(most, year.classes[slot])
      sizes.append((slot, SmallestClass.size(grades(slot), in: most, isTogether: isTogether[slot])))
    }
    guard let largest = sizes.max(by: { $0.size < $1.size }) else { return nil }
    self.stage = stage
    size = largest.size
    slot = largest.slot
    sections = slots.count
    unknown = slots.count - sizes.count
    countsTeachers = perClass != nil
    roomsAreAssumed = sizes.contains { rooms.bases[$0.slot] == .assumed }
    bySection = sizes
  }

  /// The least whole size at which the grades need no more classes than so many.
  package static func size(_ grades: [Double], in classes: Double, isTogether: Bool) -> Double {
    let taught = grades.filter { $0 > 0 }
    let isJoined = isTogether || classes < Double(taught.count)
    var size = max(1, (taught.reduce(0, +) / max(classes, 1)).wholeUp())
    while ClassPlan.fewest(taught, limit: size, isTogether: isJoined) > classes { size += 1 }
    return size
  }

  /// Those of one year of a timeline, by stage.
  static func all(_ timeline: Timeline, at place: Int) -> [SmallestClass] {
    let program = timeline.program
    let year = timeline.facts[place].year
    let classes = timeline.classYears[place]
    let bases = program.layout.ids.indices.map { slot -> Headcount in
      if year.lacksRooms(slot) || (!program.roomsTold.isEmpty && !program.roomsTold[slot]) { return .unknown }
      return program.roomsAreAssumed[slot] ? .assumed : .given
    }
    let teachers = timeline.teachers[place].enumerated().map { slot, count in
      timeline.headcounts[place][slot] == .unknown ? nil : count
    }
    return program.layout.stages.compactMap { stage in
      SmallestClass(
        stage, year, program.layout, grades: { classes.grades(of: $0, program) },
        isTogether: program.rolls.isMultigrade,
        rooms: (classes.rooms, bases), teachers: teachers, perClass: StaffingNorm.perClass(of: program.standard))
    }
  }
}
