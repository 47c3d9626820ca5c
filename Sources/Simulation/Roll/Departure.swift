import County
import Regulation

/// A grade that is gone up from into other sections, because the section has none above it (教学点、村小).
package struct Departure: Sendable {
  package var slot: Int
  /// The grade gone up to, counted from zero: the first that is not there.
  package var grade: Int
  /// Who takes them, with their shares.
  package var to: [(slot: Int, share: Double)]
  /// What that rests on where no row of `feeders.csv` says it.
  package var basis: Notice.Basis?

  /// Whether a row of `feeders.csv` says where such a grade goes: from a section that has no top grade to a primary one.
  static func isOne(_ feeder: Feeder, _ county: County, _ taught: [Int]) -> Bool {
    guard let from = county.position(ofSection: feeder.from), taught[from] < county.sections[from].years else {
      return false
    }
    return county.slots(named: feeder.to, county.sections[from].stage).contains { taught[$0] > taught[from] }
  }

  /// Where those go who leave the last grade of a section that has not all grades of its stage: by `feeders.csv`, else to
  /// the centre of the same town name, else to the schools of the group, the zone or the county by their rolls.
  ///
  /// `taught`: how many grades each section has.
  static func all(_ county: County, _ taught: [Int]) -> [Departure] {
    county.sections.indices.compactMap { slot in
      let section = county.sections[slot]
      guard section.isCensus, taught[slot] < section.years else { return nil }
      let able = county.sections.indices.filter { other in
        county.sections[other].isCensus && county.sections[other].stage == section.stage
          && county.sections[other].firstGrade == section.firstGrade && taught[other] > taught[slot]
      }
      let rows = county.feeders.filter { $0.from == section.id && isOne($0, county, taught) }
      let named = rows.flatMap { row in
        county.slots(named: row.to, section.stage).map { (slot: $0, share: row.share) }
      }
      let sum = named.reduce(0) { $0 + $1.share }
      if sum > 0 {
        return Departure(slot: slot, grade: taught[slot], to: named.map { ($0.slot, $0.share / sum) }, basis: nil)
      }
      guard !able.isEmpty else { return nil }
      let (receivers, basis) = receivers(county, section, among: able)
      let pupils = receivers.reduce(0) { $0 + county.sections[$1].pupils }
      let shares = receivers.map {
        (slot: $0, share: pupils > 0 ? county.sections[$0].pupils / pupils : 1 / Double(receivers.count))
      }
      return Departure(slot: slot, grade: taught[slot], to: shares, basis: basis)
    }
  }

  private static func receivers(_ county: County, _ section: Section, among able: [Int]) -> ([Int], Notice.Basis) {
    if let town = section.name.townName {
      let centres = able.filter {
        let name = county.sections[$0].name
        return name.townName == town && name.contains("中心")
      }
      if let centre = centres.max(by: { county.sections[$0].pupils < county.sections[$1].pupils }) {
        return ([centre], .town)
      }
    }
    let group = able.filter { county.sections[$0].group == section.group && section.group != nil }
    if !group.isEmpty { return (group, .group) }
    let zone = able.filter { county.sections[$0].zone == section.zone && section.zone != nil }
    return zone.isEmpty ? (able, .county) : (zone, .zone)
  }
}

extension String {
  /// What a school's name says of its town: up to and with the first 镇, 乡 or 街道 after its first letter; nil: nothing.
  fileprivate var townName: String? {
    for mark in ["街道", "镇", "乡"] {
      var rest = self[...].dropFirst()
      while !rest.isEmpty {
        if rest.hasPrefix(mark) { return String(self[..<rest.startIndex]) + mark }
        rest = rest.dropFirst()
      }
    }
    return nil
  }
}
