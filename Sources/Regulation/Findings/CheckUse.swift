import County

/// What a county gives and nothing reads, named, so that no one takes it for considered.
enum CheckUse {
  static func findings(_ county: County, _ standard: Standard) -> [Finding] {
    columns(county, standard) + cohorts(county)
  }

  /// Columns of the school table that only some standards ask for, or that need others beside them.
  private static func columns(_ county: County, _ standard: Standard) -> [Finding] {
    let asked = Set(standard.added.flatMap(\.columns))
    func isGiven(_ read: (Section) -> Double?) -> Bool { county.sections.contains { read($0) != nil } }
    var unused: [String] = []
    let old: [(String, (Section) -> Double?)] = [
      ("computers", { $0.computers }), ("books", { $0.books }), ("mid_title_teachers", { $0.midTitleTeachers }),
    ]
    for (column, read) in old where !asked.contains(column) && isGiven(read) { unused.append(column) }
    // Posts of the rows are summed and held against the county's; a partial column sums to nothing.
    let posts = county.sections.compactMap(\.posts)
    if !posts.isEmpty, county.posts.approved == nil || posts.count < county.sections.count { unused.append("posts") }
    if standard.rules[.g4] == nil || Rules(standard).relaxedMigrantShare == nil, isGiven({ $0.migrantPupils }) {
      unused.append("migrant_pupils")
    }
    for head in Set(county.sections.flatMap(\.extra.keys)).sorted() where !asked.contains(head) { unused.append(head) }
    guard !unused.isEmpty, let place = county.sections.first?.place else { return [] }
    return [Finding(.columnsNotUsed(columns: unused), at: Place(file: place.file))]
  }

  /// Known cohorts: those of later years are run, those of the census year and of Q1's three years before are compared.
  private static func cohorts(_ county: County) -> [Finding] {
    var findings: [Finding] = []
    var unused: [String] = []
    var place: Place?
    for cohort in county.cohorts {
      func leave(_ figure: String) {
        unused.append("\(cohort.year) \(cohort.stage.rawValue) \(figure)")
        place = place ?? cohort.place
      }
      func compare(_ key: FigureKey, _ persons: Double) {
        guard let declared = county.declared[.q1]?[key], declared != persons else { return }
        findings.append(
          Finding(.cohortDiffers(key: key, declared: declared, cohort: persons), clause: .q1, at: cohort.place))
      }
      let isJunior = cohort.stage == .junior
      if let entrants = cohort.entrants, cohort.year < county.year {
        // Those who graduate in the summer of the census entered three years before.
        if isJunior, cohort.year == county.year - 3, county.declared[.q1]?[.enrolledBefore] != nil {
          compare(.enrolledBefore, entrants)
        } else {
          leave("entrants")
        }
      }
      if let graduates = cohort.graduates {
        switch (isJunior, cohort.year) {
        case (true, county.year): compare(.graduates, graduates)
        case (false, (county.year + 1)...): break
        default: leave("graduates")
        }
      }
    }
    if !unused.isEmpty { findings.append(Finding(.cohortsNotUsed(rows: unused), at: place)) }
    return findings
  }
}
