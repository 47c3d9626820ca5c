import County
import Regulation

/// What keeping classes small takes in a year: classes formed that would not be without the measure, and what is still
/// wanting where some class is above its size.
package struct SmallClasses: Sendable {
  /// Position of the measure in the plan.
  package var measure: Int
  package var year: Int
  package var size: Double
  /// Sections it speaks of that are open with pupils, and those of them all of whose classes are within the size.
  package var sections: Int
  package var within: Int
  /// Classes more than without the measure, each in a room of its own, and staff for them by the ratio per class (班师比);
  /// nil where the standard gives none.
  package var classes: Double
  package var staff: Double?
  /// To bring every class within the size: classes, and the rooms and teachers that are not there.
  package var lackingClasses: Double
  package var lackingRooms: Double
  package var lackingTeachers: Double?
  /// Sections of which rooms are not known.
  package var unknown: Int
}

extension SmallClasses {
  /// One for every measure and year it acts in.
  static func all(
    _ program: Program, _ facts: [Facts<Double>], _ years: [ClassYear], _ teachers: [[Double]]
  ) -> [SmallClasses] {
    program.plan.measures.enumerated().flatMap { position, measure -> [SmallClasses] in
      guard case .limitClasses(let limit) = measure.action else { return [] }
      let without = PlainRun(program, without: position)
      let slots = program.county.sections.indices.filter { slot in
        let section = program.county.sections[slot]
        return limit.sections.includes(section) && (section.isCensus || limit.sections.pupilsBelow == nil)
      }
      return measure.years.compactMap { year in
        let place = year - program.firstYear
        guard place > 0, place < facts.count else { return nil }
        return SmallClasses(
          position, slots, limit.size, facts[place].year, years[place], without.classes[place], teachers[place], program
        )
      }
    }
  }

  private init(
    _ measure: Int, _ slots: [Int], _ size: Double, _ year: CountyYear<Double>, _ formed: ClassYear,
    _ without: [Double], _ teachers: [Double], _ program: Program
  ) {
    let perClass = StaffingNorm.perClass(of: program.standard)
    let open = slots.filter { year.open[$0] && year.pupils[$0] > 0 }
    let known = open.filter { !year.lacksRooms($0) }
    self.measure = measure
    self.year = year.year
    self.size = size
    sections = open.count
    unknown = open.count - known.count
    within = known.count { Comparison.atMost.isMet(year.largestClass[$0], size) }
    let more = open.reduce(0) { $0 + max(0, year.classes[$1] - without[$1]) }
    classes = more
    staff = perClass.map { (more * $0).wholeUp() }
    (lackingClasses, lackingRooms) = (0, 0)
    var lackingTeachers = 0.0
    for slot in known where Comparison.atMost.isUnmet(year.largestClass[slot], size) {
      let needed = max(
        ClassPlan.fewest(formed.grades(of: slot, program), limit: size, isTogether: program.rolls.isMultigrade[slot]),
        year.classes[slot])
      lackingClasses += needed - year.classes[slot]
      lackingRooms += max(0, (needed - formed.rooms[slot]).wholeUp())
      if let perClass, program.headcounts[slot] != .unknown {
        lackingTeachers += max(0, (needed * perClass - teachers[slot]).wholeUp())
      }
    }
    self.lackingTeachers = perClass == nil ? nil : lackingTeachers
  }
}
