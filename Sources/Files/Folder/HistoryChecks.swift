import County

/// What must agree between the rolls of earlier years and the census: one id for one section, in one stage, in years it
/// was there.
enum HistoryChecks {
  static func check(_ county: inout County, _ problems: inout [Problem]) {
    var found = ProblemList()
    defer { problems += found.all }
    checkLeftOut(&county, &found)
    guard !county.pastEnrolment.isEmpty || !county.pastTotals.isEmpty || !county.history.sections.isEmpty else {
      return
    }
    PastSectionChecks.check(county, &found)
    let ever = county.sectionsEver
    let names = PastSectionChecks.formerNames(ever, &found)
    for year in county.pastEnrolment.keys {
      county.pastEnrolment[year] = county.pastEnrolment[year]?.map { roll in
        var roll = roll
        roll.section = names[roll.section] ?? roll.section
        return roll
      }
    }
    for year in county.pastTotals.keys {
      county.pastTotals[year] = county.pastTotals[year]?.map { total in
        var total = total
        total.section = names[total.section] ?? total.section
        return total
      }
    }
    let sections = Dictionary(ever.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let known = county.sections.map(\.id)
    for (year, rolls) in county.pastEnrolment.sorted(by: { $0.key < $1.key }) {
      // A section nobody knows is told once a year, not once a grade.
      var told: Set<String> = []
      var grades: [String: [Int: Place]] = [:]
      for roll in rolls {
        guard let section = sections[roll.section] else {
          if told.insert(roll.section).inserted {
            found.append(
              .history(
                .unknownSection(id: roll.section, year: year, nearest: nearest(to: roll.section, among: known))),
              at: roll.place)
          }
          continue
        }
        if roll.grade > section.years {
          found.append(
            .history(.gradeBeyondYears(id: section.id, grade: roll.grade, years: section.years)), at: roll.place)
          continue
        }
        if let closed = section.closed, year >= closed, roll.pupils > 0, told.insert(section.id).inserted {
          found.append(.history(.afterClosing(id: section.id, year: year, closed: closed)), at: roll.place)
        }
        if grades[section.id, default: [:]].updateValue(roll.place, forKey: roll.grade) != nil {
          found.append(.history(.rollTwice(id: section.id, year: year, grade: roll.grade)), at: roll.place)
        }
      }
      for (id, own) in grades.sorted(by: { $0.key < $1.key }) {
        guard let years = sections[id]?.years, let grade = (1...years).first(where: { own[$0] == nil }) else {
          continue
        }
        let last = own.max { $0.key < $1.key }
        found.append(.history(.gradeMissing(id: id, year: year, grade: grade)), at: last?.value)
      }
    }
    checkTotals(county, sections, known, &found)
    tellGaps(&county)
  }

  /// Rolls without grades: of sections that were there, of which no row tells the grades of the same year.
  private static func checkTotals(
    _ county: County, _ sections: [String: PastSection], _ known: [String], _ found: inout ProblemList
  ) {
    for (year, totals) in county.pastTotals.sorted(by: { $0.key < $1.key }) {
      var graded: [String: Place] = [:]
      for roll in county.pastEnrolment[year] ?? [] where graded[roll.section] == nil {
        graded[roll.section] = roll.place
      }
      var seen: Set<String> = []
      for total in totals {
        guard let section = sections[total.section] else {
          found.append(
            .history(
              .unknownSection(id: total.section, year: year, nearest: nearest(to: total.section, among: known))),
            at: total.place)
          continue
        }
        if let closed = section.closed, year >= closed, total.pupils > 0 {
          found.append(.history(.afterClosing(id: section.id, year: year, closed: closed)), at: total.place)
        }
        if !seen.insert(section.id).inserted || graded[section.id] != nil {
          found.append(.history(.totalBesideGrades(id: section.id, year: year)), at: total.place)
        }
      }
    }
  }

  /// Years left out are years of the past.
  private static func checkLeftOut(_ county: inout County, _ found: inout ProblemList) {
    let told = Set(county.pastEnrolment.keys).union(county.pastTotals.keys).union([county.year])
    var unused: [Int] = []
    for (year, reason) in county.history.leftOut.sorted(by: { $0.key < $1.key }) {
      if year > county.year {
        found.append(.history(.leftOutToCome(year: year, census: county.year)), at: reason.place)
      } else if !told.contains(year) {
        unused.append(year)
      }
    }
    guard let first = unused.first else { return }
    county.notices.append(Notice(.leftOutUnused(years: unused), at: county.history.leftOut[first]?.place))
  }

  /// Years that lie between two that are told, and sections of which a year in between is missing.
  private static func tellGaps(_ county: inout County) {
    guard let first = county.pastEnrolment.keys.min() else { return }
    let place = county.pastEnrolment[first]?.first.map { Place(file: $0.place.file) }
    let missing = (first..<county.year).filter { county.pastEnrolment[$0] == nil }
    if !missing.isEmpty { county.notices.append(Notice(.historyGap(years: missing), at: place)) }
    var years: [String: Set<Int>] = [:]
    for (year, rolls) in county.pastEnrolment { for roll in rolls { years[roll.section, default: []].insert(year) } }
    let holes = county.sectionsEver.compactMap { section -> String? in
      guard let own = years[section.id], let from = own.min() else { return nil }
      let until = section.closed ?? county.year
      // Rolls that all lie after a closing are told as that, not as a gap.
      guard from < until else { return nil }
      let gaps = (from..<until).filter { county.pastEnrolment[$0] != nil && !own.contains($0) }
      return gaps.isEmpty ? nil : "\(section.id) \(gaps.map(String.init).joined(separator: " "))"
    }
    if !holes.isEmpty { county.notices.append(Notice(.sectionGap(sections: holes), at: place)) }
    let empty = county.emptyYears.sorted { $0.key < $1.key }.map { id, years in
      "\(id) \(years.map(String.init).joined(separator: " "))"
    }
    if !empty.isEmpty { county.notices.append(Notice(.sectionEmpty(sections: empty), at: place)) }
  }
}
