import County
import Regulation

/// What the classes of one year are formed of: rooms by slot, pupils and classes by slot × stride + grade − 1.
package struct ClassYear: Sendable {
  package var rooms: [Double]
  package var pupils: [Double]
  package var classes: [Double]
  /// Length of the stage in years, by slot.
  package var years: [Int]

  /// The pupils of a section by grade.
  func grades(of slot: Int, _ program: Program) -> [Double] {
    let first = slot * program.rolls.stride
    return Array(pupils[first..<first + years[slot]])
  }

  /// The grade of a section with the fullest class, counted from 1; nil where grades are taught together.
  func fullestGrade(of slot: Int, _ program: Program) -> Int? {
    guard !program.rolls.isMultigrade[slot] else { return nil }
    let first = slot * program.rolls.stride
    func size(_ grade: Int) -> Double { pupils[first + grade] / max(classes[first + grade], 1) }
    return (0..<years[slot]).max { size($0) < size($1) }.map { $0 + 1 }
  }
}

/// A section to which a measure brings more pupils than it has rooms to form classes of: some class is over the limit.
package struct Crowding: Sendable {
  /// Position of the measure in the plan, and the year in which it brings pupils.
  package var measure: Int
  package var year: Int
  package var slot: Int
  /// The grade of the fullest class, counted from the first primary grade; nil where grades are taught together.
  package var grade: Int?
  /// Pupils of the fullest class, and the most it may have.
  package var largest: Double
  package var limit: Double
  /// Classes of which none would be over the limit, and the rooms there are for them.
  package var needed: Double
  package var rooms: Double
  /// Whether the rooms are inferred from the teaching area.
  package var isAssumed: Bool
}

extension Crowding {
  /// One for every measure, year and section that it brings pupils to, in the order in which they are moved.
  static func all(
    _ program: Program, _ ledger: Ledger, _ facts: [Facts<Double>], _ years: [ClassYear]
  ) -> [Crowding] {
    var found: [Crowding] = []
    for move in ledger.pupilMoves
    where !found.contains(where: { ($0.measure, $0.year, $0.slot) == (move.measure, move.year, move.to) }) {
      let place = move.year - program.firstYear
      let stage = program.layout.stage[move.to]
      let limit = program.terms.rules.classLimit[stage]
      let largest = facts[place].year.largestClass[move.to]
      guard Comparison.atMost.isUnmet(largest, limit), !facts[place].year.lacksRooms(move.to) else { continue }
      let rooms = years[place].rooms[move.to]
      let needed = ClassPlan.fewest(
        years[place].grades(of: move.to, program), limit: limit, isTogether: program.rolls.isMultigrade[move.to])
      guard needed > rooms else { continue }
      let first = program.firstGrade(of: move.to, in: move.year) - 1
      found.append(
        Crowding(
          measure: move.measure, year: move.year, slot: move.to,
          grade: years[place].fullestGrade(of: move.to, program).map { $0 + first }, largest: largest, limit: limit,
          needed: needed, rooms: rooms, isAssumed: program.roomsAreAssumed[move.to]))
    }
    return found
  }
}
