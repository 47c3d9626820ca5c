/// The county's posts for teachers and staff (教职工编制), persons; nil is not given.
package struct Posts: Sendable {
  /// Posts approved (核定编制).
  package var approved: Sourced<Double>?
  /// Posts approved from a year after the census on, each holding until the next, where the county tells them.
  package var later: [Int: Sourced<Double>] = [:]
  /// Posts filled (在编).
  package var filled: Sourced<Double>?

  package init(approved: Sourced<Double>? = nil, filled: Sourced<Double>? = nil) {
    self.approved = approved
    self.filled = filled
  }
}

/// A teaching point (教学点) that has no row of its own: under 50 pupils it is left out of standards and CVs.
package struct TeachingPoint: Sendable, Equatable {
  package var name: String
  /// Pupils on its roll in the census, persons.
  package var pupils: Double
  package var classes: Double
  /// The school or section it belongs to, by id, if given.
  package var into: String?
  /// The group whose lower grades its children are, if given, and how many grades it has.
  package var group: String?
  package var grades: Int?
  package var place: Place

  package init(
    name: String, pupils: Double, classes: Double, into: String?, group: String? = nil, grades: Int? = nil, place: Place
  ) {
    self.group = group
    self.grades = grades
    self.name = name
    self.pupils = pupils
    self.classes = classes
    self.into = into
    self.place = place
  }

  /// Two points are the same wherever they were written.
  package static func == (one: TeachingPoint, other: TeachingPoint) -> Bool {
    (one.name, one.pupils, one.classes, one.into, one.group) == (
      other.name, other.pupils, other.classes, other.into, other.group
    )
      && one.grades == other.grades
  }
}

extension County {
  /// What is wrong with a list of teaching points: each belongs to a school and a group there are, and has no row.
  package func problems(of points: [TeachingPoint]) -> [Problem] {
    var found = ProblemList()
    let known = schools.map(\.id) + sections.map(\.id)
    let groups = Set(sections.compactMap(\.group)).sorted()
    let rows = Dictionary(sections.map { ($0.name, $0.place.line) }, uniquingKeysWith: { first, _ in first })
    for point in points {
      if let into = point.into, position(ofSchool: into) == nil {
        found.append(.unknownSchool(id: into, nearest: nearest(to: into, among: known)), at: point.place)
      }
      if let group = point.group, !groups.contains(group) {
        found.append(.unknownUnit(name: group, nearest: nearest(to: group, among: groups)), at: point.place)
      }
      if let row = rows[point.name] {
        found.append(.duplicateID(id: point.name, firstLine: row), at: point.place)
      }
    }
    return found.all
  }
}
