/// What became of the sections of a county when it was rolled on by a year: the facts of `county roll`.
package struct RolledOn: Sendable {
  /// Autumns of the census before and of the new one.
  package var from: Int
  package var to: Int
  /// Sections of the census before that have no row in the new tables, and new ones that had none, by name.
  package var closed: [String] = []
  package var opened: [String] = []
  /// Sections that the new tables give another id, which kept their own: name and id.
  package var kept: [(name: String, id: String)] = []
  /// Whether the census before had rolls by grade that go to history.
  package var hadGrades: Bool
  /// Promises that stand, by school.
  package var promises: [String] = []

  package init(from: Int, to: Int, hadGrades: Bool) {
    self.from = from
    self.to = to
    self.hadGrades = hadGrades
  }
}

extension County {
  /// Takes over from the census of an earlier year what goes on: ids, rolls of the past, promises, closings; what is
  /// declared does not.
  package mutating func roll(on old: County) -> RolledOn {
    var told = RolledOn(from: old.year, to: year, hadGrades: !old.enrolment.isEmpty)
    keepIDs(of: old, &told)
    let present = Set(sections.map(\.id))
    history = old.history
    for section in old.sections where !present.contains(section.id) {
      var past = PastSection(section)
      past.closed = year
      history.sections.removeAll { $0.id == past.id }
      history.sections.append(past)
      told.closed.append(section.name)
    }
    let before = Set(old.sections.map(\.id))
    told.opened = sections.filter { !before.contains($0.id) }.map(\.name)
    var past = old.pastEnrolment
    if !old.enrolment.isEmpty { past[old.year] = old.enrolment }
    // What the new tables themselves tell of earlier years does not outweigh what was counted then.
    for (year, rolls) in pastEnrolment where past[year] == nil { past[year] = rolls }
    pastEnrolment = past
    pastTotals = pastTotals.merging(old.pastTotals) { _, counted in counted }
    promises = old.promises.filter { promise in position(ofSchool: promise.school) != nil }
    told.promises = promises.map(\.school)
    return told
  }

  /// A section of the same name and stage keeps the id it had: plans name it so.
  private mutating func keepIDs(of old: County, _ told: inout RolledOn) {
    func names(_ county: County) -> [String: [Int]] {
      Dictionary(grouping: county.sections.indices) { "\(county.sections[$0].stage) \(county.sections[$0].name)" }
    }
    let before = names(old)
    let taken = Set(sections.map(\.id))
    for (name, own) in names(self).sorted(by: { $0.key < $1.key }) {
      guard own.count == 1, let same = before[name], same.count == 1 else { continue }
      let (mine, id) = (own[0], old.sections[same[0]].id)
      guard sections[mine].id != id, !taken.contains(id) else { continue }
      let other = sections[mine].id
      for row in enrolment.indices where enrolment[row].section == other { enrolment[row].section = id }
      for year in pastEnrolment.keys {
        pastEnrolment[year] = pastEnrolment[year]?.map { roll in
          var roll = roll
          if roll.section == other { roll.section = id }
          return roll
        }
      }
      for year in pastTotals.keys {
        pastTotals[year] = pastTotals[year]?.map { total in
          var total = total
          if total.section == other { total.section = id }
          return total
        }
      }
      let school = sections[mine].school
      if schools[school].id == other { schools[school].id = id }
      sections[mine].id = id
      told.kept.append((sections[mine].name, id))
    }
  }
}
