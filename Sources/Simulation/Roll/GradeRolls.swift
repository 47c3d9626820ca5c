import County

/// The roll and the classes of every section by grade in the census year, given or assumed.
///
/// Pupils are whole multiples of 1/1024 where they are assumed, so that every sum is exact and the census year repeats
/// the county's own totals to the bit.
package struct GradeRolls: Sendable {
  /// Grades per slot in the columns below.
  package var stride: Int
  /// Pupils by slot × stride + grade of the section − 1.
  package var pupils: [Double]
  /// Classes, likewise; zero in a section that teaches grades together.
  package var classes: [Double]
  /// Sections with fewer classes than grades teach adjacent grades together (复式班).
  package var isMultigrade: [Bool]
  /// Whether the grades of a section are assumed.
  package var isAssumed: [Bool]
  /// Slots whose grades were moved until no class is over the limit, because the county declares none.
  package var moved: [Int]
  /// The grades that a section teaches, from its first on; those above are not there.
  package var taught: [Int]
  /// Grades that are gone up from into other sections.
  package private(set) var departures: [Departure] = []
  /// Slots of teaching points without a row, after those of the sections: in no figure that is judged.
  package private(set) var points: Range<Int>
  /// Pupils before any were moved under a class limit, as `pupils`: a grade that was moved sets nothing by itself.
  package var unmoved: [Double]
  /// What the roll of a section comes to in its entry grade: the roll ÷ the weight of its grades on its pattern's curve;
  /// the counted entry grade of a section that is growing up or takes no entrants.
  package var rollEntry: [Double]
  /// The curve of each grade pattern: of each group where its children stay in it, and of the county.
  package var curves: [CurveKey: GradeCurve]

  /// Builds the rolls of a county: from `enrolment.csv` where given, else by the shape chosen.
  ///
  /// `byGroup`: whether each group has a curve of its own; nil: where its children stay in it. `grades`: how many a section
  /// may come to have by a plan.
  package init(
    _ census: County, shape: Assumptions.Shape, classLimit: [Double], byGroup: Bool? = nil, grades: Int = 1
  ) throws(Problems) {
    let rows = census.sections.count
    let county = census.withPoints()
    stride = county.sections.reduce(grades) { max($0, $1.years) }
    let slots = county.sections.count
    pupils = Array(repeating: 0, count: slots * stride)
    classes = pupils
    isMultigrade = Array(repeating: false, count: slots)
    isAssumed = Array(repeating: true, count: slots)
    moved = []
    points = slots..<slots
    unmoved = pupils
    rollEntry = Array(repeating: 0, count: slots)
    let enrolment = Dictionary(grouping: county.enrolment, by: \.section)
    taught = county.sections.map { $0.gradesThere(enrolment[$0.id] ?? [], census: county.year) }
    departures = Departure.all(county, taught)
    curves = try GradeRolls.curves(county, shape: shape, byGroup: byGroup ?? county.staysInGroups)
    let declaresNoneOver = Stage.allCases.map { stage in
      county.declared[.g5]?[stage == .primary ? .classesOverPrimary : .classesOverJunior] == 0
    }
    // By slot × stride + grade: who has come up from sections that lack the grade. Those with fewest grades come first,
    // since who takes their pupils has more.
    var incoming = pupils
    for slot in county.sections.indices.sorted(by: { (taught[$0], $0) < (taught[$1], $1) }) {
      let section = county.sections[slot]
      let given = enrolment[section.id] ?? []
      if !given.isEmpty { isAssumed[slot] = false }
      let there = taught[slot]
      let came = Array(incoming[slot * stride..<slot * stride + section.years])
      let entry = entry(section, over: there, came)
      var units = given.isEmpty ? spread(section, over: there, entry, came) : GradeRolls.units(given, section)
      for grade in 0..<section.years { unmoved[slot * stride + grade] = Double(units[grade]) / Double(GradeRolls.unit) }
      rollEntry[slot] = GradeRolls.taken(given, over: there) ?? entry
      goUp(section, slot, entry, &incoming)
      let classesGiven = given.allSatisfy { $0.classes != nil } && !given.isEmpty
      var formed =
        classesGiven
        ? GradeRolls.classes(given, section)
        : ClassPlan.distribute(Int(section.classes), Array(units.prefix(there)))
      // A section without pupils has no classes to join: one that is yet to open forms its own.
      isMultigrade[slot] = formed.isEmpty && section.pupils > 0
      if slot < rows, !formed.isEmpty, given.isEmpty, declaresNoneOver[section.stage.index] {
        let caps = formed.map { Int($0 * classLimit[section.stage.index]) * GradeRolls.unit }
        let capped = ClassPlan.cap(Array(units.prefix(there)), caps) + units[there...]
        if capped != units { moved.append(slot) }
        units = capped
      }
      formed += Array(repeating: 0, count: section.years - formed.count)
      for grade in 0..<section.years {
        pupils[slot * stride + grade] = Double(units[grade]) / Double(GradeRolls.unit)
        classes[slot * stride + grade] = formed[grade]
      }
    }
    moved.sort()
    points = rows..<slots
  }

  /// Assumed pupils are counted in units of 1/1024.
  static let unit = 1024

  /// A section's roll by its pattern's curve and those who have come up from elsewhere, in units; each grade rounded down,
  /// the last that is there takes the remainder.
  private func spread(_ section: Section, over grades: Int, _ entry: Double, _ came: [Double]) -> [Int] {
    let total = Int(section.pupils) * GradeRolls.unit
    var weights = weights(section, grades)
    if came.contains(where: { $0 > 0 }), let first = weights.first, first > 0 {
      for grade in weights.indices { weights[grade] = entry * weights[grade] / first + came[grade] }
    }
    let sum = weights.reduce(0, +)
    var units = Array(repeating: 0, count: section.years)
    guard sum > 0, grades > 0 else { return units }
    for grade in 0..<grades { units[grade] = Int((Double(total) * weights[grade] / sum).rounded(.down)) }
    units[grades - 1] += total - units.reduce(0, +)
    return units
  }

  /// The weights of the grades a section has, on its curve.
  private func weights(_ section: Section, _ grades: Int) -> [Double] {
    let first = section.firstGrade - 1
    return curve(of: section).map { Array($0.weights[first..<first + grades]) } ?? []
  }

  /// What a section's roll, less those who have come up from elsewhere, comes to in its entry grade.
  private func entry(_ section: Section, over grades: Int, _ came: [Double]) -> Double {
    let weights = weights(section, grades)
    let sum = weights.reduce(0, +)
    return sum > 0 ? max(section.pupils - came.prefix(grades).reduce(0, +), 0) * weights[0] / sum : 0
  }

  /// The share of entrants that counted grades allow of themselves: none of a section that takes in nobody now, its own
  /// entry grade of one whose upper grades are still to come; nil: by the roll.
  private static func taken(_ given: [GradeRoll], over grades: Int) -> Double? {
    guard !given.isEmpty else { return nil }
    let own = given.first { $0.grade == 1 }?.pupils ?? 0
    let top = given.filter { $0.pupils > 0 }.map(\.grade).max() ?? 0
    return own <= 0 || top < grades ? own : nil
  }

  /// Who has gone up from a section into grades that it does not have, by where they are.
  private func goUp(_ section: Section, _ slot: Int, _ entry: Double, _ incoming: inout [Double]) {
    guard let departure = departures.first(where: { $0.slot == slot }) else { return }
    let weights = weights(section, section.years)
    guard let first = weights.first, first > 0 else { return }
    for grade in taught[slot]..<section.years {
      let gone = entry * weights[grade] / first + incoming[slot * stride + grade]
      for (to, share) in departure.to { incoming[to * stride + grade] += gone * share }
    }
  }

  /// The entry grade of a section as it sets shares and rates: as counted, or fitted and not moved.
  package func ownEntry(_ slot: Int) -> Double { unmoved[slot * stride] }

  /// The curve of a section: its group's where there is one, else that of its pattern in the county.
  package func curve(of section: Section) -> GradeCurve? {
    curves[CurveKey(primaryYears: section.primaryYears, group: section.group)]
      ?? curves[CurveKey(primaryYears: section.primaryYears, group: nil)]
  }

  private static func units(_ given: [GradeRoll], _ section: Section) -> [Int] {
    var units = Array(repeating: 0, count: section.years)
    for roll in given where roll.grade <= section.years { units[roll.grade - 1] = Int(roll.pupils) * unit }
    return units
  }

  private static func classes(_ given: [GradeRoll], _ section: Section) -> [Double] {
    var classes = Array(repeating: 0.0, count: section.years)
    for roll in given where roll.grade <= section.years { classes[roll.grade - 1] = roll.classes ?? 0 }
    return classes
  }

  /// The curve of every grade pattern in the county, and of every group that has both stages of it.
  private static func curves(
    _ county: County, shape: Assumptions.Shape, byGroup: Bool
  ) throws(Problems) -> [CurveKey: GradeCurve] {
    var curves: [CurveKey: GradeCurve] = [:]
    for years in Set(county.sections.map(\.primaryYears)) {
      let own = county.sections.filter { $0.primaryYears == years }
      let key = CurveKey(primaryYears: years, group: nil)
      switch shape {
      case .fitted:
        curves[key] = fitted(own, years)
        for group in byGroup ? Set(own.compactMap(\.group)) : [] {
          let sections = own.filter { $0.group == group }
          guard Stage.allCases.allSatisfy({ roll($0, sections) > 0 }) else { continue }
          curves[CurveKey(primaryYears: years, group: group)] = fitted(sections, years)
        }
      case .even:
        curves[key] = GradeCurve(
          primaryYears: years, weights: Array(repeating: 1, count: Stage.lastGrade), ratio: 1)
      case .births: curves[key] = try birthsCurve(county, primaryYears: years)
      }
    }
    return curves
  }

  private static func fitted(_ sections: [Section], _ years: Int) -> GradeCurve {
    GradeCurve(primaryYears: years, primary: roll(.primary, sections), junior: roll(.junior, sections))
  }

  private static func roll(_ stage: Stage, _ sections: [Section]) -> Double {
    sections.reduce(0) { $0 + ($1.stage == stage ? $1.pupils : 0) }
  }

  /// Grade g of autumn t was born in the school year t − 5 − g, and g = 1 enters at six: births(t − 6).
  private static func birthsCurve(_ county: County, primaryYears: Int) throws(Problems) -> GradeCurve {
    var weights: [Double] = []
    for grade in 1...Stage.lastGrade {
      guard let born = county.births?.born(in: county.year - 5 - grade) else {
        throw Problems([Problem(.needsEarlierBirths(year: county.year - 5 - grade), at: county.births?.place)])
      }
      weights.append(born)
    }
    let ratio = weights[primaryYears - 1] > 0 ? weights[primaryYears] / weights[primaryYears - 1] : 1
    return GradeCurve(primaryYears: primaryYears, weights: weights, ratio: ratio)
  }

  /// Pupils of the county by grade, counted from the first primary grade.
  package func countyGrades(_ county: County) -> [Double] {
    let stages = stageGrades(county, of: pupils, years: county.sections.map(\.years))
    return zip(stages[0], stages[1]).map { $0 + $1 }
  }

  /// Pupils of each stage by grade, counted from the first primary grade, in any year; `pupils` by slot × stride + grade
  /// of the section − 1; `years`: length of the stage by slot. In a pattern of 5+4 the sixth grade is of the junior stage.
  package func stageGrades(_ county: County, of pupils: [Double], years: [Int]) -> [[Double]] {
    var sums = Stage.allCases.map { _ in Array(repeating: 0.0, count: Stage.lastGrade) }
    for (slot, section) in county.sections.enumerated() {
      let first = section.stage.firstGrade(years: years[slot])
      for grade in 0..<years[slot] {
        sums[section.stage.index][first - 1 + grade] += pupils[slot * stride + grade]
      }
    }
    return sums
  }
}

/// Which curve: of a grade pattern, in the county or in one group.
package struct CurveKey: Hashable, Sendable {
  /// Years of primary school.
  package var primaryYears: Int
  /// nil: of the county.
  package var group: String?

  package init(primaryYears: Int, group: String?) {
    self.primaryYears = primaryYears
    self.group = group
  }
}

extension County {
  /// Whether the children of every group go to junior school in it, as far as the county says: every section has a group,
  /// every group with primary schools has junior ones, and `feeders.csv`, where there is one, leads out of none.
  package var staysInGroups: Bool {
    let census = sections.filter(\.isCensus)
    guard census.allSatisfy({ $0.group != nil }) else { return false }
    let junior = Set(census.filter { $0.stage == .junior }.compactMap(\.group))
    guard !junior.isEmpty, census.allSatisfy({ $0.stage == .junior || junior.contains($0.group ?? "") }) else {
      return false
    }
    return feeders.allSatisfy { feeder in
      let ends = census.filter { section in
        [feeder.from, feeder.to].contains {
          [section.id, section.group ?? "", section.zone?.rawValue ?? ""].contains($0)
        }
      }
      return Set(ends.compactMap(\.group)).count <= 1
    }
  }
}
