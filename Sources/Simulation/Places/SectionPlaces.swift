import County
import Regulation

/// What a section has of places in one year, and who comes to them (学位供需).
package struct SectionPlaces: Sendable {
  /// Pupils by grade of the section.
  package var grades: [Double]
  /// Those who enter; and those who would by their catchment: who goes elsewhere for a cap is counted where they live.
  package var entrants: Double
  package var children: Double
  /// Places of the entry grade: 招生计划, else the classes that the rooms allow × the limit; nil where neither is known.
  package var places: Double?
  /// Places of all grades.
  package var capacity: Double?
  /// What the places rest on.
  package var basis: Basis

  /// A number of the table of schools; the rooms told there or by the plan; rooms inferred; or nothing.
  package enum Basis: String, Sendable { case planned, rooms, assumed, unknown }

  /// Of all grades, persons.
  package var pupils: Double { grades.reduce(0, +) }
  /// nil where there are places enough, or they are not known.
  package var signal: PlaceSignal? { PlaceSignal(children: children, places: places) }

  /// nil where the section is not open.
  init?(_ timeline: Timeline, slot: Int, year: Int) {
    let (program, formed) = (timeline.program, timeline.classYears[year])
    grades = formed.grades(of: slot, program)
    guard timeline.years[year].sections[slot].isOpen, let first = grades.first else { return nil }
    entrants = first
    let capped = timeline.capped(slot, in: timeline.years[year].year)
    children = max(0, first + capped.gone - capped.come)
    let stage = program.layout.stage[slot]
    let limit = program.terms.rules.classLimit[stage]
    let rooms = formed.rooms[slot]
    basis = .unknown
    // A number that the county has set for the rooms of the census says nothing of others.
    if let told = program.county.sections[slot].places, rooms == program.rooms[slot] {
      basis = .planned
      places = told
      capacity = told * Double(grades.count)
      return
    }
    let isKnown = program.roomsTold.isEmpty || program.roomsTold[slot]
    guard isKnown, limit.isFinite else { return }
    basis = program.roomsAreAssumed[slot] ? .assumed : .rooms
    capacity = rooms * limit
    // Whom no one comes to takes no one in: it is growing out, or its catchment is another's.
    guard children > 0 else { return }
    let start = slot * program.rolls.stride
    let taken =
      program.rolls.isMultigrade[slot]
      ? grades.dropFirst().reduce(0, +)
      : formed.classes[start + 1..<start + grades.count].reduce(0, +) * limit
    places = max(0, rooms * limit - taken)
  }
}

/// How near the children of a catchment come to its places (学位预警).
package enum PlaceSignal: String, Sendable {
  /// 红: as many as there are places, or more. 黄: close under that.
  case red, yellow

  /// The share of the places from which on it is close; 杭州 and 乐清 say only "below 100 %": not verified.
  package static let close = 0.9
  /// Years ahead for which counties warn (提前三年).
  package static let ahead = 3

  package init?(children: Double, places: Double?) {
    guard let places, children > 0 else { return nil }
    if children >= places {
      self = .red
    } else if children >= places * PlaceSignal.close {
      self = .yellow
    } else {
      return nil
    }
  }
}

extension Timeline {
  /// Entrants of a section who go elsewhere for a cap on it, and who come to it for a cap elsewhere.
  fileprivate func capped(_ slot: Int, in year: Int) -> (gone: Double, come: Double) {
    var sums = (gone: 0.0, come: 0.0)
    for move in ledger.pupilMoves where move.year == year && (move.from == slot || move.to == slot) {
      guard case .cap = program.plan.measures[move.measure].action else { continue }
      if move.from == slot { sums.gone += move.persons } else { sums.come += move.persons }
    }
    return sums
  }
}
