import County

/// What must agree between the files of a folder; what merely does not add up is a finding of `check` instead.
enum CountyChecks {
  static func check(_ county: inout County, _ problems: inout [Problem]) {
    checkPromises(&county, &problems)
    checkEnrolment(county, &problems)
    HistoryChecks.check(&county, &problems)
    checkGroups(county, &problems)
    problems += county.problems(of: county.teachingPoints)
    checkTrips(&county, &problems)
  }

  /// Births and children of a group that no section has, or ever had, would enter nowhere.
  private static func checkGroups(_ county: County, _ problems: inout [Problem]) {
    let groups = Set(county.sectionsEver.compactMap(\.group)).sorted()
    func check(_ name: String, at place: Place?) {
      guard !groups.contains(name) else { return }
      problems.append(Problem(.unknownUnit(name: name, nearest: nearest(to: name, among: groups)), at: place))
    }
    for (name, births) in county.groupBirths.sorted(by: { $0.key < $1.key }) { check(name, at: births.place) }
    for (name, nursery) in county.groupKindergarten.sorted(by: { $0.key < $1.key }) {
      check(name, at: nursery.places.min { $0.key < $1.key }?.value)
    }
  }

  private static func checkPromises(_ county: inout County, _ problems: inout [Problem]) {
    var found = ProblemList()
    defer { problems += found.all }
    let register = NameRegister(county)
    for place in county.promises.indices {
      county.promises[place].school = register.id(of: county.promises[place].school) ?? county.promises[place].school
    }
    for place in county.teachingPoints.indices {
      county.teachingPoints[place].into = county.teachingPoints[place].into.map { register.id(of: $0) ?? $0 }
    }
    let known = county.schools.map(\.id) + county.sections.map(\.id)
    var promised: Set<Int> = []
    for promise in county.promises {
      guard let school = county.position(ofSchool: promise.school) else { continue }
      if !promised.insert(school).inserted {
        found.append(.duplicateID(id: promise.school, firstLine: nil), at: promise.place)
      }
    }
    if county.backboneHaveDegree {
      for section in county.sections {
        guard let backbone = section.totals[Indicator.backbone.index],
          let degree = section.totals[Indicator.degree.index], backbone > degree
        else { continue }
        var place = section.place
        place.column = Indicator.backbone.column
        found.append(.totalExceeds(part: Indicator.backbone.column, whole: Indicator.degree.column), at: place)
      }
    }
    for promise in county.promises where county.position(ofSchool: promise.school) == nil {
      let several = register.several(promise.school)
      guard several.isEmpty else {
        found.append(.severalNamed(name: promise.school, ids: several), at: promise.place)
        continue
      }
      found.append(
        .unknownSchool(id: promise.school, nearest: nearest(to: promise.school, among: known)), at: promise.place)
    }
  }

  /// Every way runs between two sections or schools there are, and is told once; told one way, it serves both.
  private static func checkTrips(_ county: inout County, _ problems: inout [Problem]) {
    guard !county.trips.isEmpty else { return }
    var found = ProblemList()
    defer { problems += found.all }
    let register = NameRegister(county)
    let known = county.sections.map(\.id) + county.schools.map(\.id)
    func slots(_ name: String, _ place: Place) -> [Int] {
      let several = register.several(name)
      guard let id = register.id(of: name) else {
        found.append(
          several.isEmpty
            ? .unknownSection(id: name, nearest: nearest(to: name, among: known))
            : .severalNamed(name: name, ids: several), at: place)
        return []
      }
      if let section = county.position(ofSection: id) { return [section] }
      return county.schools.first { $0.id == id }?.sections ?? []
    }
    var oneWay: [(pair: String, from: Int, to: Int)] = []
    for trip in county.trips {
      var (from, to) = (trip.place, trip.place)
      (from.column, to.column) = ("from", "to")
      let (starts, ends) = (slots(trip.from, from), slots(trip.to, to))
      guard let start = starts.first, let end = ends.first else { continue }
      guard Set(starts).isDisjoint(with: ends) else {
        found.append(.mergeIntoItself(id: trip.from), at: trip.place)
        continue
      }
      let pair = "\(trip.from) → \(trip.to)"
      let twice = starts.flatMap { start in ends.compactMap { county.roads.tell(trip, from: start, to: $0) } }
      if let first = twice.first {
        found.append(.duplicateID(id: pair, firstLine: first.place.line), at: trip.place)
      } else {
        oneWay.append((pair, start, end))
      }
    }
    oneWay.removeAll { county.roads.tells(from: $0.to, to: $0.from) }
    if !oneWay.isEmpty {
      county.notices.append(
        Notice(.travelOneWay(pairs: oneWay.map(\.pair)), at: county.trips.first.map { Place(file: $0.place.file) }))
    }
  }

  /// A section's grades are given in full or not at all, and sum to its roll.
  private static func checkEnrolment(_ county: County, _ problems: inout [Problem]) {
    guard !county.enrolment.isEmpty else { return }
    var found = ProblemList()
    defer { problems += found.all }
    let known = county.sections.map(\.id)
    let sections = Set(known)
    let rolls = Dictionary(grouping: county.enrolment, by: \.section)
    var seen: Set<[String]> = []
    for roll in county.enrolment {
      if !sections.contains(roll.section) {
        found.append(
          .unknownSection(id: roll.section, nearest: nearest(to: roll.section, among: known)), at: roll.place)
      }
      if !seen.insert([roll.section, "\(roll.grade)"]).inserted {
        found.append(.duplicateID(id: "\(roll.section) \(roll.grade)", firstLine: nil), at: roll.place)
      }
    }
    for section in county.sections {
      guard let own = rolls[section.id], let first = own.first else { continue }
      for roll in own where roll.grade > section.years {
        found.append(.outOfRange(text: "\(roll.grade)", low: 1, high: Double(section.years)), at: roll.place)
      }
      for grade in 1...section.years where !own.contains(where: { $0.grade == grade }) {
        found.append(.enrolmentGradeMissing(section: section.id, grade: grade), at: first.place)
      }
      for roll in own where roll.pupils > 0 && roll.classes == 0 {
        found.append(.pupilsWithoutClasses, at: roll.place)
      }
      let classes = own.compactMap(\.classes)
      if classes.count == own.count, classes.reduce(0, +) != section.classes {
        found.append(
          .enrolmentClassesDiffer(section: section.id, classes: section.classes, sum: classes.reduce(0, +)),
          at: first.place)
      }
      let sum = own.reduce(0) { $0 + $1.pupils }
      if sum != section.pupils {
        found.append(.enrolmentDiffers(section: section.id, pupils: section.pupils, sum: sum), at: first.place)
      }
    }
  }
}
