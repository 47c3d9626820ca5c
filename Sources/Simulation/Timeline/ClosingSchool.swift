import County
import Regulation

/// A school, or the section of one, that a merger closes: who goes where, and what is left behind.
package struct ClosingSchool: Sendable {
  /// Position of the measure in the plan, and the year in which pupils first go.
  package var measure: Int
  package var year: Int
  /// The sections that close, all of one school.
  package var slots: [Int]
  package var paths: [Path]
  /// Teachers by the section they go to; the merger's own moves alone.
  package var staff: [(to: Int, count: StaffCount<Double>)]
  /// Teachers of its sections before, persons.
  package var teachers: Double
  /// Classrooms it had, and what of its premises and equipment stands idle afterwards, by indicator.
  package var classrooms: Double
  package var idle: [(indicator: Indicator, amount: Double)]
  package var premises: Merger.Premises
  /// Whether a section of the school goes on.
  package var hasOther: Bool

  /// Pupils on their way from one section to another.
  package struct Path: Sendable {
    package var from: Int
    package var to: Int
    /// Pupils by grade counted from the first primary grade, of all years of the merger.
    package var pupils: [Double]
    /// The receiver's roll after the merger's first year.
    package var roll: Double
    package var verdict: Verdict?
    package var way: Way
  }

  /// Pupils who go, in all.
  package var pupils: Double { paths.reduce(0) { $0 + $1.pupils.reduce(0, +) } }
}

extension Timeline {
  /// Every school that a merger closes, in the order of years and of the plan.
  package var closingSchools: [ClosingSchool] {
    consolidations.flatMap { note -> [ClosingSchool] in
      guard case .merge(let merger) = program.plan.measures[note.measure].action else { return [] }
      let slots = note.closed.map(\.slot)
      let schools = slots.map { program.layout.school[$0] }.reduce(into: [Int]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      return schools.map { school in
        closing(note, merger, slots.filter { program.layout.school[$0] == school })
      }
    }
  }

  private func closing(_ note: Consolidation, _ merger: Merger, _ slots: [Int]) -> ClosingSchool {
    let step = note.year - program.firstYear
    var paths: [ClosingSchool.Path] = []
    for move in ledger.pupilMoves where move.measure == note.measure && slots.contains(move.from) {
      let at =
        paths.firstIndex { $0.from == move.from && $0.to == move.to }
        ?? {
          paths.append(
            ClosingSchool.Path(
              from: move.from, to: move.to, pupils: Array(repeating: 0, count: Stage.lastGrade),
              roll: years[step].sections[move.to].pupils, verdict: years[step].sections[move.to].verdict,
              way: program.county.way(from: move.from, to: move.to)))
          return paths.count - 1
        }()
      paths[at].pupils[move.grade - 1] += move.persons
    }
    var staff: [(to: Int, count: StaffCount<Double>)] = []
    for move in ledger.teacherMoves
    where move.measure == note.measure && slots.contains(move.from) && !move.isHome {
      if let at = staff.firstIndex(where: { $0.to == move.to }) {
        staff[at].count = staff[at].count + move.staff
      } else {
        staff.append((move.to, move.staff))
      }
    }
    let idle = Indicator.allCases.compactMap { indicator -> (indicator: Indicator, amount: Double)? in
      let amount = ledger.idle.reduce(0) { sum, idle in
        let isIt =
          idle.measure == note.measure && slots.contains(idle.slot)
          && CensusPremises.first + idle.resource == indicator.index
        return isIt ? sum + idle.amount : sum
      }
      return amount > 0 ? (indicator, amount) : nil
    }
    return ClosingSchool(
      measure: note.measure, year: note.year, slots: slots, paths: paths, staff: staff,
      teachers: slots.reduce(0) { $0 + teachers[max(0, step - 1)][$1] },
      classrooms: slots.reduce(0) { $0 + classYears[max(0, step - 1)].rooms[$1] }, idle: idle,
      premises: merger.premises,
      hasOther: program.layout.slots(of: program.layout.school[slots[0]]).contains { !slots.contains($0) })
  }
}
