import County

/// The rolls of a county by grade through the years, the census among them: what is learnt from and judged by.
package struct PastRolls: Sendable {
  package let county: County
  /// Censuses with rolls, in ascending order.
  package let years: [Int]
  /// Every section that is or was there, those of the census first.
  package let sections: [PastSection]
  /// Parts of the county that stand by themselves: its groups where births are told by group, else all of it.
  package let units: [Unit]
  /// Pupils by year, then position of the section, then grade; nil where it has no row.
  private let rolls: [Int: [[Double]?]]
  /// Rolls without grades, by year, then by position of the section.
  private let totals: [Int: [Int: Double]]

  /// A part of the county that has births of its own.
  package struct Unit: Sendable {
    /// The group; nil: the whole county.
    package var group: String?
    /// Positions in `sections`.
    package var sections: [Int]
    package var births: Births?
    package var kindergarten: Kindergarten?
  }

  /// The rolls of `enrolment.csv`; a census without grades is no year of the past.
  package init(_ county: County) {
    self.county = county
    let sections = county.sectionsEver
    self.sections = sections
    let places = Dictionary(sections.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var rolls: [Int: [[Double]?]] = [:]
    var all = county.pastEnrolment
    if !county.enrolment.isEmpty { all[county.year] = county.enrolment }
    for (year, rows) in all {
      var own: [[Double]?] = Array(repeating: nil, count: sections.count)
      for row in rows {
        guard let place = places[row.section], row.grade <= sections[place].years else { continue }
        var grades = own[place] ?? Array(repeating: 0, count: sections[place].years)
        grades[row.grade - 1] = row.pupils
        own[place] = grades
      }
      rolls[year] = own
    }
    // Who has no pupil in a year between others is not known then, or stood still: either way no year to learn from.
    for (id, years) in county.emptyYears {
      guard let place = places[id] else { continue }
      for year in years { rolls[year]?[place] = nil }
    }
    self.rolls = rolls
    var totals = county.pastTotals.mapValues { own in
      Dictionary(
        own.compactMap { total in places[total.section].map { ($0, total.pupils) } }, uniquingKeysWith: { a, _ in a })
    }
    // The table of schools tells the rolls of the census itself.
    if !totals.isEmpty {
      totals[county.year] = Dictionary(uniqueKeysWithValues: county.sections.enumerated().map { ($0, $1.pupils) })
    }
    self.totals = totals
    years = rolls.keys.sorted()
    if county.groupBirths.isEmpty {
      units = [
        Unit(group: nil, sections: Array(sections.indices), births: county.births, kindergarten: county.kindergarten)
      ]
    } else {
      units = county.groupBirths.sorted { $0.key < $1.key }.map { group, births in
        Unit(
          group: group, sections: sections.indices.filter { sections[$0].group == group }, births: births,
          kindergarten: county.groupKindergarten[group])
      }
    }
  }

  /// The pupils of a section by grade in a year; nil where there is no row.
  package func grades(_ section: Int, in year: Int) -> [Double]? { rolls[year]?[section] }

  /// The roll of a section in a year.
  package func roll(_ section: Int, in year: Int) -> Double? { grades(section, in: year)?.reduce(0, +) }

  /// The roll of a section in a year, by its grades or all together.
  func total(_ section: Int, in year: Int) -> Double? { roll(section, in: year) ?? totals[year]?[section] }

  /// Censuses of which some section has a roll, by its grades or all together, in ascending order.
  var yearsOfTotals: [Int] { Set(years).union(totals.keys).sorted() }

  /// Whether a year is neither learnt from nor judged by.
  package func isLeftOut(_ year: Int) -> Bool { county.history.leftOut[year] != nil }

  /// Whether some section of a unit has rolls before and after a year, and none in it.
  package func hasHole(_ unit: Unit, in year: Int) -> Bool {
    unit.sections.contains { section in
      guard grades(section, in: year) == nil else { return false }
      return years.contains { $0 < year && grades(section, in: $0) != nil }
        && years.contains { $0 > year && grades(section, in: $0) != nil }
    }
  }

  /// Pupils of the unit by grade in a stage; nil where no section of the stage has a row.
  package func grades(_ unit: Unit, _ stage: Stage, in year: Int) -> [Double]? {
    var sums: [Double]?
    for section in unit.sections where sections[section].stage == stage {
      guard let own = grades(section, in: year) else { continue }
      var all = sums ?? []
      while all.count < own.count { all.append(0) }
      for grade in own.indices { all[grade] += own[grade] }
      sums = all
    }
    return sums
  }
}
