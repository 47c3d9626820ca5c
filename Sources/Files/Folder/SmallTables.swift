import County

/// The optional tables of a county folder.
enum SmallTables {
  /// `births.csv`: births by school year, without gaps; where it tells groups apart, those of each and their sum.
  static func births(_ table: CSV, _ problems: inout [Problem]) -> (all: Births?, byGroup: [String: Births]) {
    let place = Place(file: table.file)
    let isGrouped = table.heads.contains("group")
    var byGroup: [String: [Int: Double]] = [:]
    var places: [String: Place] = [:]
    var found = ProblemList()
    for row in table.rows {
      var reader = RowReader(row, of: table)
      let year = reader.required("year", Scalars.year)
      let group = isGrouped ? reader.required("group", TreeReader.plain) : ""
      let births = reader.required("births") { text throws(Fault.Boxed) in try Scalars.number(text, 0...1e7) }
      if let year, let births, let group {
        if byGroup[group]?[year] != nil {
          reader.report(.duplicateID(id: isGrouped ? "\(group) \(year)" : "\(year)", firstLine: nil), "year")
        }
        byGroup[group, default: [:]][year] = births
        if isGrouped, places[group] == nil { places[group] = reader.place("group") }
      }
      found.append(contentsOf: reader.problems)
    }
    problems += found.all
    if calendarHeads.contains(Heads.plain(table.printed["year"] ?? "")) {
      let cohorts = byGroup.sorted { $0.key < $1.key }.compactMap { group, byYear in
        Births(byYear, place: places[group] ?? place).flatMap { self.cohorts(of: $0, &problems) }.map { (group, $0) }
      }
      let own = Dictionary(uniqueKeysWithValues: cohorts)
      return isGrouped ? (sum(of: own, place), own) : (own[""], [:])
    }
    for (group, byYear) in byGroup.sorted(by: { $0.key < $1.key }) {
      guard let births = Births(byYear, place: places[group] ?? place) else { continue }
      let gap = (births.firstYear...births.lastYear).first { byYear[$0] == nil }
      if let gap, found.isEmpty { problems.append(Problem(.needsEarlierBirths(year: gap), at: births.place)) }
    }
    guard isGrouped else { return (Births(byGroup[""] ?? [:], place: place), [:]) }
    let own = Dictionary(
      uniqueKeysWithValues: byGroup.compactMap { group, byYear in
        Births(byYear, place: places[group] ?? place).map { (group, $0) }
      })
    return (sum(of: own, place), own)
  }

  /// The births of all groups together, of the years that every group tells.
  private static func sum(of byGroup: [String: Births], _ place: Place) -> Births? {
    // In the order of their names: a sum may depend on its order in the last bit.
    let groups = byGroup.sorted { $0.key < $1.key }.map(\.value)
    let years = groups.map { Set($0.byYear.keys) }.reduce(nil as Set<Int>?) { $0?.intersection($1) ?? $1 } ?? []
    let sums = years.map { year in (year, groups.reduce(0) { $0 + ($1.byYear[year] ?? 0) }) }
    var all = Births(Dictionary(uniqueKeysWithValues: sums), place: place)
    all?.isOfCalendarYears = groups.contains(where: \.isOfCalendarYears)
    return all
  }

  /// Heads of `births.csv` that say its years are calendar years.
  private static let calendarHeads = ["calendarYear", "自然年", "日历年", "公历年"]

  /// Births of calendar years turned to school years: of those born from September to August a third are of the year
  /// before, two thirds of the year itself. The first year alone makes no cohort.
  private static func cohorts(of births: Births, _ problems: inout [Problem]) -> Births? {
    let place = births.place
    if let gap = (births.firstYear...births.lastYear).first(where: { births.byYear[$0] == nil }) {
      problems.append(Problem(.needsEarlierBirths(year: gap), at: place))
      return nil
    }
    guard births.firstYear < births.lastYear else {
      problems.append(Problem(.needsEarlierBirths(year: births.firstYear - 1), at: place))
      return nil
    }
    var byYear: [Int: Double] = [:]
    for year in births.firstYear + 1...births.lastYear {
      guard let before = births.byYear[year - 1], let own = births.byYear[year] else { continue }
      byYear[year] = (before + 2 * own) / 3
    }
    var cohorts = Births(byYear, place: place)
    cohorts?.isOfCalendarYears = true
    return cohorts
  }

  /// `kindergarten.csv`: children by year and class, by group where it tells them apart, and their sum: of the years that
  /// every group tells, class by class.
  static func kindergarten(
    _ table: CSV, census: Int, _ problems: inout [Problem]
  ) -> (all: Kindergarten?, byGroup: [String: Kindergarten]) {
    let isGrouped = table.heads.contains("group")
    var byGroup: [String: Kindergarten] = [:]
    var found = ProblemList()
    for row in table.rows {
      var reader = RowReader(row, of: table)
      let year = reader.required("year") { text throws(Fault.Boxed) in
        let year = try Scalars.year(text)
        guard year <= census else { throw Fault.Boxed(.outOfRange(text: text, low: 1990, high: Double(census))) }
        return year
      }
      let group = isGrouped ? reader.required("group", TreeReader.plain) : ""
      let children = Kindergarten.Class.allCases.map { own in
        reader.optional(own.rawValue) { text throws(Fault.Boxed) in try Scalars.whole(text, 0...1e7) }
      }
      if children.allSatisfy({ $0 == nil }), reader.problems.isEmpty { reader.report(.blank, "top") }
      if let year, let group {
        if byGroup[group]?.byYear[year] != nil {
          reader.report(.duplicateID(id: isGrouped ? "\(group) \(year)" : "\(year)", firstLine: nil), "year")
        }
        var own = byGroup[group] ?? Kindergarten([:], places: [:])
        own.byYear[year] = children
        own.places[year] = reader.place()
        byGroup[group] = own
      }
      found.append(contentsOf: reader.problems)
    }
    problems += found.all
    guard isGrouped else { return (byGroup[""], [:]) }
    let groups = byGroup.sorted { $0.key < $1.key }.map(\.value)
    let years = groups.map { Set($0.byYear.keys) }.reduce(nil as Set<Int>?) { $0?.intersection($1) ?? $1 } ?? []
    var all = Kindergarten([:], places: [:])
    for year in years {
      all.byYear[year] = Kindergarten.Class.allCases.map { own in
        groups.reduce(0 as Double?) { sum, group in
          sum.flatMap { sum in group.children(own, in: year).map { sum + $0 } }
        }
      }
      all.places[year] = groups.first?.places[year]
    }
    return (all.byYear.isEmpty ? nil : all, byGroup)
  }

  /// `cohorts.csv`: known entries and graduations of a stage by year.
  static func cohorts(_ table: CSV, _ problems: inout [Problem]) -> [Cohort] {
    var seen: Set<String> = []
    var found = ProblemList()
    defer { problems += found.all }
    return table.rows.compactMap { row in
      var reader = RowReader(row, of: table)
      defer { found.append(contentsOf: reader.problems) }
      let year = reader.required("year", Scalars.year)
      let stage: Stage? = reader.required("stage") { text throws(Fault.Boxed) in
        try Scalars.word(text, aliases: Stage.aliases)
      }
      func persons(_ head: String) -> Double? {
        reader.optional(head) { text throws(Fault.Boxed) in try Scalars.whole(text, 0...1e7) }
      }
      let entrants = persons("entrants")
      let graduates = persons("graduates")
      guard let year, let stage else { return nil }
      let key = "\(year) \(stage.rawValue)"
      if !seen.insert(key).inserted { reader.report(.duplicateID(id: key, firstLine: nil), "year") }
      return Cohort(year: year, stage: stage, entrants: entrants, graduates: graduates, place: reader.place())
    }
  }

  /// `feeders.csv`: shares of graduates by section, group or zone; the shares of one origin sum to 1.
  static func feeders(_ table: CSV, _ problems: inout [Problem]) -> [Feeder] {
    var sums: [(from: String, sum: Double, place: Place)] = []
    var positions: [String: Int] = [:]
    var found = ProblemList()
    defer { problems += found.all }
    let feeders: [Feeder] = table.rows.compactMap { row in
      var reader = RowReader(row, of: table)
      defer { found.append(contentsOf: reader.problems) }
      let from = reader.required("from", TreeReader.plain)
      let to = reader.required("to", TreeReader.plain)
      let share = reader.required("share", feederShare)
      guard let from, let to, let share else { return nil }
      if let at = positions[from] {
        sums[at].sum += share
      } else {
        positions[from] = sums.count
        sums.append((from, share, reader.place("share")))
      }
      return Feeder(from: from, to: to, share: share, place: reader.place())
    }
    for origin in sums where abs(origin.sum - 1) > 1e-9 {
      found.append(.sharesDoNotSum(of: origin.from, sum: origin.sum), at: origin.place)
    }
    return feeders
  }

  /// `travel.csv`: minutes and kilometres from one section or school to another; one of the two at least.
  static func travel(_ table: CSV, _ problems: inout [Problem]) -> [Trip] {
    var found = ProblemList()
    defer { problems += found.all }
    return table.rows.compactMap { row in
      var reader = RowReader(row, of: table)
      defer { found.append(contentsOf: reader.problems) }
      let from = reader.required("from", TreeReader.plain)
      let to = reader.required("to", TreeReader.plain)
      let isBlank = reader.text("minutes") == nil && reader.text("km") == nil
      if isBlank { reader.report(.blank, "minutes") }
      let minutes = reader.optional("minutes") { text throws(Fault.Boxed) in try Scalars.number(text, 0...600) }
      let km = reader.optional("km") { text throws(Fault.Boxed) in try Scalars.number(text, 0...500) }
      guard let from, let to, minutes != nil || km != nil else { return nil }
      return Trip(from: from, to: to, minutes: minutes, km: km, place: reader.place())
    }
  }

  /// In a table whose column is a share of one, `1` is all of it and not ambiguous.
  private static func feederShare(_ text: String) throws(Fault.Boxed) -> Double {
    if text.hasSuffix("%") { return try Scalars.share(text).value }
    return try Scalars.number(text, 0...1)
  }

  /// `enrolment.csv`: the roll of every grade of a section, in the census and in earlier years.
  ///
  /// A row without a year is of the census; one of an earlier year without a grade is of all grades together.
  static func enrolment(_ table: CSV, census: Int, _ problems: inout [Problem]) -> Enrolment {
    var found = ProblemList()
    defer { problems += found.all }
    var rolls = Enrolment()
    var seen: Set<[String]> = []
    for row in table.rows {
      var reader = RowReader(row, of: table)
      defer { found.append(contentsOf: reader.problems) }
      let section = reader.required("section", TreeReader.plain)
      let year = reader.optional("year") { text throws(Fault.Boxed) in
        let year = try Scalars.year(text)
        guard year <= census else { throw Fault.Boxed(.outOfRange(text: text, low: 1990, high: Double(census))) }
        return year
      }
      let isPast = year.map { $0 < census } ?? false
      let isTotal = isPast && reader.text("grade") == nil
      let grade = isTotal ? 0 : reader.required("grade") { text throws(Fault.Boxed) in try Scalars.whole(text, 1...9) }
      let pupils = reader.required("pupils") { text throws(Fault.Boxed) in try Scalars.whole(text, 0...1_000_000) }
      let classes = reader.optional("classes") { text throws(Fault.Boxed) in try Scalars.whole(text, 0...5000) }
      guard let section, let grade, let pupils else { continue }
      if let year, isTotal {
        if !seen.insert([section, "\(year)", ""]).inserted {
          reader.report(.duplicateID(id: "\(section) \(year)", firstLine: nil), "year")
        }
        rolls.totals[year, default: []].append(RollTotal(section: section, pupils: pupils, place: reader.place()))
        continue
      }
      let roll = GradeRoll(
        section: section, grade: Int(grade), pupils: pupils, classes: classes, place: reader.place())
      guard let year, year < census else {
        rolls.census.append(roll)
        continue
      }
      // Those of the census are held against the sections with the rest of the county.
      if !seen.insert([section, "\(year)", "\(roll.grade)"]).inserted {
        reader.report(.duplicateID(id: "\(section) \(year) \(roll.grade)", firstLine: nil), "grade")
      }
      rolls.past[year, default: []].append(roll)
    }
    return rolls
  }

  /// What `enrolment.csv` tells: grades of the census and of earlier years, and earlier rolls without grades.
  struct Enrolment {
    var census: [GradeRoll] = []
    var past: [Int: [GradeRoll]] = [:]
    var totals: [Int: [RollTotal]] = [:]
  }
}
