import County
import Files
import Foundation
import Regulation

/// Counties made in a few words for the tests, and the real ones by folder.
package enum Sample {
  /// The root of the package, seen from this file.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  package static func baoqing() throws -> County { try CountyFolder(root + "/scenarios/baoqing").county }

  package static func standard(_ id: String = "heilongjiang") throws -> Standard {
    try StandardFile(id, named: Place(file: "test")).standard
  }

  /// A section that meets every indicator by half as much again.
  package static func section(
    _ id: String, _ stage: Stage = .primary, pupils: Double, kind: SchoolKind? = nil, factor: Double = 1.5
  ) -> Section {
    var section = Section(
      id: id, name: id, school: 0, stage: stage, kind: kind ?? (stage == .primary ? .primary : .junior),
      place: Place(file: "test"))
    section.pupils = pupils
    section.classes = (pupils / 30).rounded(.up)
    let required: [Double] =
      stage == .primary ? [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3] : [5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4]
    section.totals = Indicator.allCases.map { required[$0.index] * pupils / $0.perPupils * factor }
    section.built = .year(2000)
    return section
  }

  /// A county of schools with one section each; sections of the same `school` share one.
  package static func county(_ sections: [Section], schools: [[Int]]? = nil) -> County {
    var county = County(
      name: "test", year: 2024, standard: Sourced("national-2017", at: Place(file: "test")), place: Place(file: "test"))
    county.sections = sections
    let groups = schools ?? sections.indices.map { [$0] }
    county.schools = groups.map { group in
      let first = sections[group[0]]
      return School(id: first.id, name: first.name, kind: first.kind, built: first.built, sections: group)
    }
    for (position, group) in groups.enumerated() {
      for slot in group { county.sections[slot].school = position }
    }
    return county
  }

  /// What is declared under a clause.
  package static func declare(_ county: inout County, _ clause: ClauseID, _ figures: [FigureKey: Double]) {
    let place = Place(file: "test")
    county.declared[clause] = Declaration(
      figures: figures.mapValues { Figure($0, unit: 0, at: place) }, place: place)
  }

  /// The facts of a county's census year, evaluated.
  package static func facts(_ county: County, _ standard: Standard) -> Facts<Double> {
    let layout = Layout(county)
    var facts = Facts(
      Terms(county: county, standard: standard, layout: layout),
      year: CountyYear<Double>(census: county, layout: layout))
    facts.figures.compute(facts.year, layout, facts.terms.rules)
    return facts
  }
}
