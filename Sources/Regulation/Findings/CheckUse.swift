import County

/// What a county gives and nothing reads, named, so that no one takes it for considered.
enum CheckUse {
  static func findings(_ county: County, _ standard: Standard) -> [Finding] {
    columns(county, standard) + keys(county, standard) + births(county) + cohorts(county) + blankKinds(county, standard)
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

  /// The columns of 表Ⅰ that stand in the form and decide nothing.
  private static let unread: [TableI.Column] = [
    .ruralResidents, .townships, .villages, .gdpPerHead, .revenuePerHead, .ruralIncome, .urbanIncome, .schoolsComplete,
    .schoolsTwelveYear, .schoolsSpecial,
  ]

  /// Keys of `county.yaml` that nothing reads: what is declared under clauses of another standard, promises where no size
  /// is exempt by one, and columns of 表Ⅰ.
  private static func keys(_ county: County, _ standard: Standard) -> [Finding] {
    var unused = unread.filter { county.tableI[$0] != nil }.map { "tableI.\($0.rawValue)" }
    // A local target may ask for what the governing standard does not.
    if county.localTarget == nil {
      unused += ClauseID.allCases.filter { county.declared[$0] != nil && !standard.lists($0) }.map {
        "clauses.\($0.rawValue)"
      }
    }
    if !county.promises.isEmpty, standard.limit(.g4, .exemptIfBuiltBy) == nil { unused.append("promises") }
    return unused.isEmpty ? [] : [Finding(.keysNotUsed(keys: unused), at: county.place)]
  }

  /// Births of those who have left school: no roll, and no entry, is inferred from them.
  private static func births(_ county: County) -> [Finding] {
    guard let births = county.births else { return [] }
    let oldest = county.year - Stage.lastGrade - Stage.entryAge + 1
    guard births.firstYear < oldest else { return [] }
    return [
      Finding(.birthsNotUsed(first: births.firstYear, last: min(births.lastYear, oldest - 1)), at: births.place)
    ]
  }

  /// Blank cells that are read as what most schools are, where a clause rests on it and other rows tell.
  private static func blankKinds(_ county: County, _ standard: Standard) -> [Finding] {
    func blank(_ column: String, _ slots: [Section], _ isGiven: (Section) -> Bool) -> Finding? {
      let names = slots.filter { !isGiven($0) }.map(\.name)
      guard slots.contains(where: isGiven), !names.isEmpty else { return nil }
      var place = county.sections.first { !isGiven($0) && $0.name == names[0] }?.place
      place?.column = column
      return Finding(.blankRead(column: column, sections: names), at: place)
    }
    let inTown = county.sections.filter { $0.zone != .rural }
    let boarding = standard.lists(.g13) ? blank("boarding", inTown) { $0.boarding != nil } : nil
    let isAsked = standard.founders != nil || standard.lists(.g13)
    let founder =
      isAsked ? blank("founder", standard.founders == nil ? inTown : county.sections) { $0.founder != nil } : nil
    return [boarding, founder].compactMap(\.self)
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
