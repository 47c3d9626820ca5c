import County
import Regulation

/// A building that opened onto falling rolls: what of it is needed no more (design: said in the year it becomes so).
package struct Surplus: Sendable {
  /// Position of the measure in the plan.
  package var measure: Int
  package var slot: Int
  package var opens: Int
  /// The first year in which the requirement would be met without any of what was built; nil if that never comes.
  package var year: Int?
  /// Teaching area built and not needed for the requirement, and seats beyond the pupils, at the horizon: m², seats.
  package var area: Double
  package var seats: Double
  package var built: Double
  package var builtSeats: Double
}

extension Surplus {
  /// One for every construction and opening that adds teaching area or classrooms.
  static func all(_ program: Program, _ facts: [Facts<Double>], _ rooms: [[Double]]) -> [Surplus] {
    program.steps.flatMap { orders -> [Surplus] in
      let built = orders.constructions.map { (measure: $0.measure, slot: $0.slot, amounts: $0.amounts) }
      let opened = orders.layout.flatMap { order -> [(measure: Int, slot: Int, amounts: Amounts)] in
        guard case .open(let opening) = order else { return [] }
        return opening.wings.enumerated().map { place, wing in
          // The premises of a new school are reported once, with its first section; its rooms section by section.
          var amounts = opening.amounts
          if place > 0 { amounts.added = Array(repeating: 0, count: Indicator.count) }
          amounts.classrooms = wing.classrooms
          return (opening.measure, wing.slot, amounts)
        }
      }
      return (built + opened).compactMap {
        Surplus($0.measure, $0.slot, $0.amounts, orders.year, program, facts, rooms)
      }
    }
  }

  private init?(
    _ measure: Int, _ slot: Int, _ amounts: Amounts, _ opens: Int, _ program: Program, _ facts: [Facts<Double>],
    _ rooms: [[Double]]
  ) {
    // A standard that asks no area of sections calls none of it surplus.
    let asked = program.terms.rules.required[
      program.layout.stage[slot] * Indicator.count + Indicator.teachingArea.index]
    built = asked.isFinite && asked > 0 ? max(0, amounts.added[Indicator.teachingArea.index]) : 0
    let size = program.terms.rules.classLimit[program.layout.stage[slot]]
    builtSeats = max(0, amounts.classrooms) * size
    guard built > 0 || builtSeats > 0 else { return nil }
    self.measure = measure
    self.slot = slot
    self.opens = opens
    area = 0
    seats = 0
    for (place, year) in facts.enumerated() where year.year.year >= opens {
      // What was built for a section that has closed since serves no one.
      let isClosed = !year.year.open[slot]
      let spare = isClosed ? built : Surplus.spareArea(slot, program, year)
      let free = isClosed ? builtSeats : rooms[place][slot] * size - year.year.pupils[slot]
      area = min(built, max(0, spare))
      seats = min(builtSeats, max(0, free))
      let isAll = (built == 0 || spare >= built) && (builtSeats == 0 || free >= builtSeats)
      if isAll, self.year == nil { self.year = year.year.year }
      if !isAll { self.year = nil }
    }
  }

  /// Teaching area of the section's school beyond what its sections require, m².
  private static func spareArea(_ slot: Int, _ program: Program, _ facts: Facts<Double>) -> Double {
    let school = program.layout.school[slot]
    let base = Indicator.teachingArea.index * program.layout.slots
    return (program.layout.schoolStart[school]..<program.layout.schoolStart[school + 1]).reduce(0) { sum, place in
      let other = program.layout.schoolSlots[place]
      guard facts.year.open[other] else { return sum }
      let required = program.terms.rules.required[
        program.layout.stage[other] * Indicator.count + Indicator.teachingArea.index]
      return sum + facts.year.totals[base + other] - required * facts.year.pupils[other]
    }
  }
}
