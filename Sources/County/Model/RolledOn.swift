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
  /// Whether the census before had rolls by grade that go to history; else the totals of its schools go there.
  package var hadGrades: Bool
  /// Sections of the new census with rolls by grade, of how many; counts.
  package var graded = 0
  package var sections = 0
  /// Sections all of whose junior schools have gone, by name.
  package var unfed: [String] = []
  /// Ids, names and groups of the census before that the new one no longer has.
  package var gone: Set<String> = []
  /// Columns of schools, and keys of the county, that no new table tells and that stay as they were.
  package var columns: [String] = []
  package var keys: [String] = []
  /// Tables out of which rows of sections no longer there were taken.
  package var thinned: [String] = []
  /// Plans that go on with the county, and those that name another folder and stay where they are.
  package var plans: [String] = []
  package var plansLeft: [String] = []
  /// Promises that stand, by school.
  package var promises: [String] = []

  package init(from: Int, to: Int, hadGrades: Bool) {
    self.from = from
    self.to = to
    self.hadGrades = hadGrades
  }
}

extension County {
  /// Takes over from the census of an earlier year what goes on: ids, what no census changes of a section, rolls of the past,
  /// promises, closings; what is declared does not. `given`: columns that the new tables have.
  package mutating func roll(on old: County, given: Set<String>) -> RolledOn {
    var told = RolledOn(from: old.year, to: year, hadGrades: !old.enrolment.isEmpty)
    keepIDs(of: old, &told)
    keepLasting(of: old, given, &told)
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
    // Where nobody told the grades, the rolls of the schools are what is known.
    let graded = Set(old.enrolment.map(\.section))
    let totals = old.sections.filter { !graded.contains($0.id) && $0.pupils > 0 }
    if !totals.isEmpty {
      pastTotals[old.year] = totals.map { RollTotal(section: $0.id, pupils: $0.pupils, place: $0.place) }
    }
    told.gone = old.names.subtracting(names)
    told.graded = Set(enrolment.map(\.section)).count
    told.sections = sections.count
    promises = old.promises.filter { promise in position(ofSchool: promise.school) != nil }
    told.promises = promises.map(\.school)
    return told
  }

  /// By what names sections and groups are spoken of.
  private var names: Set<String> {
    Set(sections.flatMap { [$0.id, $0.name, $0.group ?? $0.id] } + schools.flatMap { [$0.id, $0.name] })
  }

  /// What no census changes, and the new tables do not tell, of sections that were there.
  private mutating func keepLasting(of old: County, _ given: Set<String>, _ told: inout RolledOn) {
    var kept: Set<String> = []
    func take<Value>(
      _ column: String, _ path: WritableKeyPath<Section, Value?>, _ mine: inout Section, _ other: Section
    ) {
      guard mine[keyPath: path] == nil, let value = other[keyPath: path] else { return }
      mine[keyPath: path] = value
      kept.insert(column)
    }
    for slot in sections.indices {
      guard let before = old.sections.first(where: { $0.id == sections[slot].id }),
        before.stage == sections[slot].stage
      else { continue }
      take("zone", \.zone, &sections[slot], before)
      take("group", \.group, &sections[slot], before)
      take("founder", \.founder, &sections[slot], before)
      take("built", \.built, &sections[slot], before)
      take("boarding", \.boarding, &sections[slot], before)
      take("last_grade", \.lastGrade, &sections[slot], before)
      take("places", \.places, &sections[slot], before)
      take("longitude", \.longitude, &sections[slot], before)
      take("latitude", \.latitude, &sections[slot], before)
      if !given.contains("years"), sections[slot].years != before.years {
        sections[slot].years = before.years
        kept.insert("years")
      }
      let (school, other) = (sections[slot].school, old.schools[before.school])
      if schools[school].built == nil { schools[school].built = other.built }
      if !given.contains("kind"), schools[school].sections.count == other.sections.count {
        if sections[slot].kind != before.kind { kept.insert("kind") }
        sections[slot].kind = before.kind
        schools[school].kind = other.kind
      }
    }
    told.columns = kept.sorted()
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
