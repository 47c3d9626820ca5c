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
  /// The curve of each grade pattern, by years of primary school.
  package var curves: [Int: GradeCurve]

  /// Builds the rolls of a county: from `enrolment.csv` where given, else by the shape chosen.
  package init(_ county: County, shape: Assumptions.Shape, classLimit: [Double]) throws(Problems) {
    stride = county.sections.map(\.years).max() ?? 1
    let slots = county.sections.count
    pupils = Array(repeating: 0, count: slots * stride)
    classes = pupils
    isMultigrade = Array(repeating: false, count: slots)
    isAssumed = Array(repeating: true, count: slots)
    moved = []
    curves = try GradeRolls.curves(county, shape: shape)
    let declaresNoneOver = Stage.allCases.map { stage in
      county.declared[.g5]?[stage == .primary ? .classesOverPrimary : .classesOverJunior] == 0
    }
    let enrolment = Dictionary(grouping: county.enrolment, by: \.section)
    for (slot, section) in county.sections.enumerated() {
      let given = enrolment[section.id] ?? []
      if !given.isEmpty { isAssumed[slot] = false }
      var units = given.isEmpty ? spread(section) : GradeRolls.units(given, section)
      let classesGiven = given.allSatisfy { $0.classes != nil } && !given.isEmpty
      var formed =
        classesGiven ? GradeRolls.classes(given, section) : ClassPlan.distribute(Int(section.classes), units)
      // A section without pupils has no classes to join: one that is yet to open forms its own.
      isMultigrade[slot] = formed.isEmpty && section.pupils > 0
      if !formed.isEmpty, given.isEmpty, declaresNoneOver[section.stage.index] {
        let capped = ClassPlan.cap(units, formed.map { Int($0 * classLimit[section.stage.index]) * GradeRolls.unit })
        if capped != units { moved.append(slot) }
        units = capped
      }
      if formed.isEmpty { formed = Array(repeating: 0, count: section.years) }
      for grade in 0..<section.years {
        pupils[slot * stride + grade] = Double(units[grade]) / Double(GradeRolls.unit)
        classes[slot * stride + grade] = formed[grade]
      }
    }
  }

  /// Assumed pupils are counted in units of 1/1024.
  static let unit = 1024

  /// A section's roll by its pattern's curve, in units; each grade rounded down, the last takes the remainder.
  private func spread(_ section: Section) -> [Int] {
    let total = Int(section.pupils) * GradeRolls.unit
    let first = section.firstGrade - 1
    let weights = curves[section.primaryYears].map { Array($0.weights[first..<first + section.years]) } ?? []
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return Array(repeating: 0, count: section.years) }
    var units = weights.map { Int((Double(total) * $0 / sum).rounded(.down)) }
    units[units.count - 1] += total - units.reduce(0, +)
    return units
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

  /// The curve of every grade pattern in the county.
  private static func curves(_ county: County, shape: Assumptions.Shape) throws(Problems) -> [Int: GradeCurve] {
    var curves: [Int: GradeCurve] = [:]
    for years in Set(county.sections.map(\.primaryYears)) {
      let own = county.sections.filter { $0.primaryYears == years }
      func roll(_ stage: Stage) -> Double { own.reduce(0) { $0 + ($1.stage == stage ? $1.pupils : 0) } }
      switch shape {
      case .fitted:
        curves[years] = GradeCurve(primaryYears: years, primary: roll(.primary), junior: roll(.junior))
      case .even:
        curves[years] = GradeCurve(
          primaryYears: years, weights: Array(repeating: 1, count: Stage.lastGrade), ratio: 1)
      case .births:
        curves[years] = try birthsCurve(county, primaryYears: years)
      }
    }
    return curves
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
    let stages = stageGrades(county, of: pupils)
    return zip(stages[0], stages[1]).map { $0 + $1 }
  }

  /// Pupils of each stage by grade, counted from the first primary grade, in any year; `pupils` by slot × stride + grade
  /// of the section − 1. In a pattern of 5+4 the sixth grade is of the junior stage.
  func stageGrades(_ county: County, of pupils: [Double]) -> [[Double]] {
    var sums = Stage.allCases.map { _ in Array(repeating: 0.0, count: Stage.lastGrade) }
    for (slot, section) in county.sections.enumerated() {
      for grade in 0..<section.years {
        sums[section.stage.index][section.firstGrade - 1 + grade] += pupils[slot * stride + grade]
      }
    }
    return sums
  }
}
