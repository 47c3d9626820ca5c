import County
import Regulation

/// Entrants, rolls and places of a plan, year by year: of the county, its groups, its zones and its sections.
package struct PlacesStudy: Sendable {
  package let timeline: Timeline
  /// By slot, then by year; nil where a section is not open.
  package let sections: [[SectionPlaces?]]
  package let units: [Unit]

  /// Some sections of one stage taken together, and their sums year by year.
  package struct Unit: Sendable {
    package var level: Level
    /// The group, the zone or the id of the section; nil: the county.
    package var subject: String?
    package var stage: Stage
    package var slots: [Int]
    package var years: [Sum]
  }

  /// What is taken together.
  package enum Level: String, CaseIterable, Sendable { case county, group, zone, section }

  /// What the open sections of a unit come to in one year.
  package struct Sum: Sendable {
    /// Pupils by grade, counted from the first primary grade.
    package var grades: [Double]
    package var entrants = 0.0
    package var children = 0.0
    /// nil where those of an open section are not known.
    package var places: Double?
    package var capacity: Double?
    /// Whether no section is open.
    package var isEmpty = true

    /// Of all grades, persons.
    package var pupils: Double { grades.reduce(0, +) }
    /// nil where there are places enough, or they are not known.
    package var signal: PlaceSignal? { PlaceSignal(children: children, places: places) }
    /// Places that stand empty; none where there are more pupils than places.
    package var free: Double? { capacity.map { max(0, $0 - pupils) } }
  }

  package init(_ timeline: Timeline) {
    self.timeline = timeline
    let layout = timeline.program.layout
    let sections = (0..<layout.slots).map { slot in
      timeline.years.indices.map { SectionPlaces(timeline, slot: slot, year: $0) }
    }
    self.sections = sections
    let rows = timeline.program.county.sections
    func unit(_ level: Level, _ subject: String?, _ stage: Stage, where belongs: (Int) -> Bool) -> Unit? {
      let slots = rows.indices.filter { rows[$0].stage == stage && belongs($0) }
      guard !slots.isEmpty else { return nil }
      let years = timeline.years.indices.map { year in
        Sum(
          slots.compactMap { slot in
            sections[slot][year].map { ($0, rows[slot].stage.firstGrade(years: $0.grades.count)) }
          })
      }
      return Unit(level: level, subject: subject, stage: stage, slots: slots, years: years)
    }
    func units(_ level: Level, _ subjects: [String], of subject: (Int) -> String?) -> [Unit] {
      subjects.flatMap { name in
        Stage.allCases.compactMap { stage in unit(level, name, stage) { subject($0) == name } }
      }
    }
    var groups: [String] = []
    for case let group? in rows.map(\.group) where !groups.contains(group) { groups.append(group) }
    let zones = Zone.allCases.map(\.rawValue)
    self.units =
      Stage.allCases.compactMap { unit(.county, nil, $0) { _ in true } }
      + units(.group, groups) { rows[$0].group } + units(.zone, zones) { rows[$0].zone?.rawValue }
      + rows.indices.compactMap { slot in unit(.section, rows[slot].id, rows[slot].stage) { $0 == slot } }
  }

  /// The years of a unit so many ahead for which counties warn, by position.
  package var warned: [Int] { timeline.years.indices.filter { (1...PlaceSignal.ahead).contains($0) } }

  /// The first year after the census in which a unit is red.
  package func firstRed(_ unit: Unit) -> Int? {
    unit.years.indices.dropFirst().first { unit.years[$0].signal == .red }.map { timeline.years[$0].year }
  }
}

extension PlacesStudy.Sum {
  fileprivate init(_ open: [(places: SectionPlaces, firstGrade: Int)]) {
    grades = Array(repeating: 0, count: Stage.lastGrade)
    (places, capacity) = (0, 0)
    for (section, first) in open {
      isEmpty = false
      for (place, pupils) in section.grades.enumerated() { grades[first - 1 + place] += pupils }
      entrants += section.entrants
      children += section.children
      if section.children > 0 { places = places.flatMap { sum in section.places.map { sum + $0 } } }
      capacity = capacity.flatMap { sum in section.capacity.map { sum + $0 } }
    }
  }
}

/// The sizes below which offices look at a school, and when a section falls below each.
package struct SmallSizes: Sendable {
  package static let sizes = [100.0, 50.0, 10.0]

  /// The section.
  package var slot: Int
  /// The first year below each of the sizes; nil where it never is.
  package var years: [Int?]

  /// Whether so many pupils are fewer than a size, as whole pupils; a section with none is closed and not small.
  package static func isBelow(_ pupils: Double, _ size: Double) -> Bool { pupils > 0 && pupils.rounded() < size }

  /// Every section that is below some size in some year, in row order.
  package static func all(_ years: [Evaluation]) -> [SmallSizes] {
    guard let first = years.first else { return [] }
    return first.sections.indices.compactMap { slot in
      let found = sizes.map { size in
        years.first { $0.sections[slot].isOpen && isBelow($0.sections[slot].pupils, size) }?.year
      }
      return found.contains { $0 != nil } ? SmallSizes(slot: slot, years: found) : nil
    }
  }
}
