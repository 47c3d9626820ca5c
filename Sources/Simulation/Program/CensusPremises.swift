import County
import Regulation

/// Census amounts of the four shared resources: teaching area, sports area, equipment, multimedia rooms.
package struct CensusPremises: Sendable {
  /// Position of the first shared indicator in `Indicator.allCases`.
  package static let first = Indicator.teachingArea.index
  package static let count = Indicator.count - first

  /// Amount of a section, by resource × slots + slot.
  package let own: [Double]
  /// Implied amount of the senior section that shares the school, by resource × schools + school.
  package let senior: [Double]
  /// Whether a school's stock is split at all, among several sections or with seniors, by school.
  package let isShared: [Bool]
  /// Amount of a school, seniors included, summed in the same order as it is split.
  package let school: [Double]
  /// The roll that a section's amount is split by, by slot: that of the census; of a new section one pupil, whose amount
  /// is the split weight of the stage.
  package let roll: [Double]

  init(_ county: County, _ layout: Layout) {
    var own = Array(repeating: 0.0, count: CensusPremises.count * layout.slots)
    var senior = Array(repeating: 0.0, count: CensusPremises.count * layout.schools)
    var school = senior
    for resource in 0..<CensusPremises.count {
      for (position, institution) in county.schools.enumerated() {
        var sum = 0.0
        var weight = 0.0
        for slot in institution.sections {
          let section = county.sections[slot]
          let amount = section.totals[CensusPremises.first + resource] ?? 0
          own[resource * layout.slots + slot] = amount
          sum += amount
          weight += section.pupils * institution.kind.splitWeight(of: section.stage)
        }
        let seniors = county.sections[institution.sections[0]].seniorPupils * institution.kind.seniorWeight
        let place = resource * layout.schools + position
        if seniors > 0, weight > 0 { senior[place] = sum * seniors / weight }
        school[place] = sum + senior[place]
      }
    }
    for (slot, section) in county.sections.enumerated() where !section.isCensus {
      for resource in 0..<CensusPremises.count {
        own[resource * layout.slots + slot] = section.kind.splitWeight(of: section.stage)
      }
    }
    roll = county.sections.map { $0.isCensus ? $0.pupils : 1 }
    isShared = county.schools.indices.map { position in
      county.schools[position].sections.count > 1
        || (0..<CensusPremises.count).contains { senior[$0 * layout.schools + position] > 0 }
    }
    self.own = own
    self.senior = senior
    self.school = school
  }
}
