import County

/// 表Ⅰ and the declared figures against the rows of the school table and against each other.
enum CheckTotals {
  static func findings(_ county: County, _ standard: Standard) -> [Finding] {
    tableI(county) + schools(county) + small(county, standard) + heads(county) + perStaff(county) + spending(county)
      + budget(county) + grades(county) + lonely(county) + unknown(county)
  }

  /// Pupils, classes and teachers of 表Ⅰ against the sum of the rows.
  private static func tableI(_ county: County) -> [Finding] {
    var findings: [Finding] = []
    for stage in Stage.allCases {
      let rows = county.sections.filter { $0.stage == stage }
      // 表Ⅰ counts the teaching points among the primary schools (its note 3).
      let points = stage == .primary ? county.teachingPoints : []
      let teachers = rows.compactMap(\.teachers)
      let sums: [(TableI.Column, Double)] =
        [
          (.pupils(stage), rows.reduce(0) { $0 + $1.pupils } + points.reduce(0) { $0 + $1.pupils }),
          (.classes(stage), rows.reduce(0) { $0 + $1.classes } + points.reduce(0) { $0 + $1.classes }),
        ] + (teachers.count == rows.count && !rows.isEmpty ? [(.teachers(stage), teachers.reduce(0, +))] : [])
      for (column, sum) in sums {
        guard let figure = county.tableI.figures[column], figure.value != sum else { continue }
        findings.append(Finding(.totalDiffers(column: column, declared: figure.value, rows: sum), at: figure.place))
      }
    }
    return findings
  }

  /// Schools by kind as declared under G1 against 表Ⅰ.
  private static func schools(_ county: County) -> [Finding] {
    let pairs: [(FigureKey, TableI.Column, SchoolKind)] = [
      (.schoolsPrimary, .schoolsPrimary, .primary), (.schoolsJunior, .schoolsJunior, .junior),
      (.schoolsNineYear, .schoolsNineYear, .nineYear),
    ]
    return pairs.compactMap { key, column, kind in
      guard let declared = county.declared[.g1]?.figures[key], let printed = county.tableI[column],
        declared.value != printed
      else { return nil }
      return Finding(
        .schoolCountDiffers(kind: kind, declared: declared.value, tableI: printed), clause: .g1, at: declared.place)
    }
  }

  /// Units under 100 pupils and their pupils, declared under G6, against the rows under 100.
  private static func small(_ county: County, _ standard: Standard) -> [Finding] {
    guard let units = county.declared[.g6]?.figures[.units], let pupils = county.declared[.g6]?[.pupils],
      let line = standard.limit(.g6, .fundedPupils)
    else { return [] }
    let layout = Layout(county)
    let year = CountyYear<Double>(census: county, layout: layout)
    let rules = Rules(standard)
    let rows = year.smallUnits(layout, rules, by: rules.smallUnit)
    let other = year.smallUnits(layout, rules, by: rules.smallUnit == .school ? .section : .school)
    // Teaching points without rows of their own are units too.
    let points = county.teachingPoints.map(\.pupils).filter { $0 < line }
    let rowUnits = rows.units + Double(points.count)
    let rowPupils = rows.pupils + points.reduce(0, +)
    guard units.value != rowUnits || pupils != rowPupils else { return [] }
    let fact = Finding.Fact.smallUnitsDiffer(
      line: line, by: standard.readings.smallUnit, units: units.value, pupils: pupils, rowUnits: rowUnits,
      rowPupils: rowPupils, otherUnits: other.units + Double(points.count),
      otherPupils: other.pupils + points.reduce(0, +),
      teachingPoints: county.teachingPoints.isEmpty ? county.tableI[.teachingPoints] : nil)
    return [Finding(fact, clause: .g6, at: units.place)]
  }

  /// Printed heads that speak of values per pupil over columns that hold totals.
  private static func heads(_ county: County) -> [Finding] {
    let columns = Set(Indicator.allCases.map(\.column))
    let ratios = county.sources.filter { source in
      columns.contains(source.field) && (source.head.map { $0.hasPrefix("每百名") || $0.hasPrefix("生均") } ?? false)
    }
    let isTold = county.notices.contains { notice in
      switch notice.fact {
      case .totalsUnderRatioHeads, .perPupilConverted: true
      default: false
      }
    }
    guard let first = ratios.first, !isTold else { return [] }
    return [Finding(.headIsRatio(columns: ratios.map(\.field)), at: first.place)]
  }

  /// Pupils per member of staff as declared under G2 against 表Ⅰ, at the precision printed.
  private static func perStaff(_ county: County) -> [Finding] {
    Stage.allCases.compactMap { stage in
      let key: FigureKey = stage == .primary ? .pupilsPerStaffPrimary : .pupilsPerStaffJunior
      guard let declared = county.declared[.g2]?.figures[key], let pupils = county.tableI[.pupils(stage)],
        let staff = county.tableI[.staff(stage)], staff > 0
      else { return nil }
      let computed = pupils / staff
      guard abs(computed - declared.value) > declared.unit / 2 else { return nil }
      return Finding(
        .pupilsPerStaffDiffer(stage: stage, declared: declared.value, computed: computed), clause: .g2,
        at: declared.place)
    }
  }

  /// Spending ÷ spending per pupil, each within half a unit of its last digit, against the declared roll.
  private static func spending(_ county: County) -> [Finding] {
    Stage.allCases.compactMap { stage in
      let isPrimary = stage == .primary
      guard let total = county.tableI.figures[isPrimary ? .spendingPrimary : .spendingJunior],
        let each = county.tableI.figures[isPrimary ? .spendingPerPupilPrimary : .spendingPerPupilJunior],
        let declared = county.tableI[.pupils(stage)], each.value > each.unit
      else { return nil }
      let low = (total.value - total.unit / 2) / (each.value + each.unit / 2)
      let high = (total.value + total.unit / 2) / (each.value - each.unit / 2)
      guard declared < low || declared > high else { return nil }
      return Finding(
        .spendingImplies(
          stage: stage, pupils: total.value / each.value, low: low, high: high, declared: declared), at: total.place)
    }
  }

  /// The public budget of Q4 against the per-pupil funding of G2 × the rolls; small units as G6 declares them, their own
  /// pupils taken out of the primary roll, and special schools as G7 does.
  private static func budget(_ county: County) -> [Finding] {
    guard let budget = county.declared[.q4]?.figures[.budget], let primary = county.declared[.g2]?[.fundingPrimary],
      let junior = county.declared[.g2]?[.fundingJunior], let pupilsPrimary = county.tableI[.pupilsPrimary],
      let pupilsJunior = county.tableI[.pupilsJunior]
    else { return [] }
    let byRolls =
      primary * (pupilsPrimary - (county.declared[.g6]?[.pupils] ?? 0)) + junior * pupilsJunior
      + (county.declared[.g6]?[.funding] ?? 0)
      + (county.declared[.g7]?[.funding] ?? 0)
    guard abs(budget.value - byRolls) > budget.value / 20 else { return [] }
    return [Finding(.budgetDiffers(budget: budget.value, byRolls: byRolls), clause: .q4, at: budget.place)]
  }

  /// Sections with blank totals.
  private static func unknown(_ county: County) -> [Finding] {
    county.sections.compactMap { section in
      let blank = Indicator.allCases.filter { section.totals[$0.index] == nil }.map(\.column)
      guard !blank.isEmpty else { return nil }
      return Finding(.totalsUnknown(section: section.name, columns: blank), at: section.place)
    }
  }

  /// Through schools of which only one section stands in the table.
  private static func lonely(_ county: County) -> [Finding] {
    county.schools.filter { $0.kind.isThrough && $0.sections.count == 1 }.map { school in
      Finding(.throughSchoolWithOneSection(school: school.name), at: county.sections[school.sections[0]].place)
    }
  }

  /// Sections that teach fewer grades than their stage has, or fewer classes than grades.
  private static func grades(_ county: County) -> [Finding] {
    let given = Set(county.enrolment.map(\.section))
    return county.sections.flatMap { section -> [Finding] in
      guard !given.contains(section.id) else { return [] }
      var findings: [Finding] = []
      let there = section.gradesThere([], census: county.year)
      if let taught = section.gradesTaught, taught < there {
        findings.append(
          Finding(.gradesSpread(section: section.name, taught: taught, years: section.years), at: section.place))
      }
      if section.classes > 0, section.classes < Double(there) {
        let fact = Finding.Fact.classesTogether(section: section.name, classes: section.classes, years: there)
        findings.append(Finding(fact, at: section.place))
      }
      return findings
    }
  }
}
