import County

/// Teaching points without a row of their own that are alike: of one group, with as many grades. Their children are of the
/// group's lower grades and go on to its primary schools, and so to its junior schools.
package struct PointGroup: Sendable, Equatable {
  /// nil: where the county has no groups.
  package var group: String?
  /// Grades they have, from the first on.
  package var grades: Int
  package var pupils: Double
  package var classes: Double

  package init(group: String?, grades: Int, pupils: Double, classes: Double) {
    self.group = group
    self.grades = grades
    self.pupils = pupils
    self.classes = classes
  }

  /// Grades of a point that says nothing of them: those below which 国办发〔2018〕27号 asks for the nearest school.
  package static let usualGrades = 3
}

extension County {
  /// The county with the teaching points that a plan has in the place of its own.
  func assuming(_ assumptions: Assumptions) -> County {
    guard let points = assumptions.teachingPoints else { return self }
    var county = self
    county.teachingPoints = points
    return county
  }

  /// The teaching points without rows by group and grades; those of which nobody says the group are shared among the groups
  /// that stand in the countryside, by their primary rolls, or where none does among all.
  package var pointGroups: [PointGroup] {
    var found: [PointGroup] = []
    func add(_ group: String?, _ point: TeachingPoint, _ share: Double) {
      let grades = point.grades ?? PointGroup.usualGrades
      let at = found.firstIndex { $0.group == group && $0.grades == grades } ?? found.count
      if at == found.count { found.append(PointGroup(group: group, grades: grades, pupils: 0, classes: 0)) }
      found[at].pupils += point.pupils * share
      found[at].classes += point.classes * share
    }
    for point in teachingPoints where point.pupils > 0 {
      if let group = group(of: point) {
        add(group, point, 1)
      } else {
        for (group, share) in sharedPoints { add(group, point, share) }
      }
    }
    return found
  }

  /// The group of a point: as told, else that of the school it belongs to; nil: nobody says.
  package func group(of point: TeachingPoint) -> String? {
    if let group = point.group { return group }
    guard let into = point.into, let school = position(ofSchool: into) else { return nil }
    let own = schools[school].sections.map { sections[$0] }
    return (own.first { $0.stage == .primary } ?? own.first)?.group
  }

  /// Which groups have the points of which nobody says the group, and what of them.
  package var sharedPoints: [(group: String?, share: Double)] {
    let primary = sections.filter { $0.isCensus && $0.stage == .primary }
    let rural = primary.filter { $0.zone == .rural }
    let own = rural.isEmpty ? primary : rural
    let all = own.reduce(0) { $0 + $1.pupils }
    var groups: [String?] = []
    for section in own where !groups.contains(section.group) { groups.append(section.group) }
    return groups.map { group in
      let pupils = own.reduce(0) { $0 + ($1.group == group ? $1.pupils : 0) }
      return (group, all > 0 ? pupils / all : 1 / Double(groups.count))
    }
  }

  /// The county with a section of the lower grades for every such group after its own: for the rolls alone, since they are
  /// in no table that is judged.
  func withPoints() -> County {
    let points = pointGroups
    guard !points.isEmpty else { return self }
    var county = self
    for (place, point) in points.enumerated() {
      let peers = sections.filter { $0.stage == .primary && (point.group == nil || $0.group == point.group) }
      let pattern = peers.max { $0.pupils < $1.pupils }
      var section = Section(
        id: "\u{0}points.\(place)", name: "", school: 0, stage: .primary, kind: .teachingPoint, place: self.place)
      section.group = point.group
      section.zone = pattern?.zone
      section.years = pattern?.years ?? Stage.primary.usualYears
      section.lastGrade = min(point.grades, section.years - 1)
      // Rolls are counted in whole pupils where grades are fitted: a share of a point is too.
      section.pupils = point.pupils.rounded()
      section.classes = max(point.classes.rounded(), 1)
      county.sections.append(section)
    }
    return county
  }
}
