import County

/// The limits that the inner loop reads, taken out of the standard once; a limit stands in the standard file only.
package struct Rules: Sendable {
  /// Required value by stage × 7 + indicator, in the unit of the form (per 100 pupils, m², yuan).
  package let required: [Double]
  /// 100 or 1 by indicator: whether the form counts per 100 pupils or per pupil.
  package let perPupils: [Double]
  /// Indicators a section must meet in full (R1).
  package let minimumFull: Double
  /// What the others must reach (R1): the floor share of each requirement, likewise by stage × 7 + indicator.
  package let floors: [Double]
  /// The least values that are taken for the requirement and for its floor, where every section is held against them.
  package let requiredEdge: [Double]
  package let floorEdge: [Double]
  /// Teaching points below this many pupils are left out of standards and CVs.
  package let excludedTeachingPointBelow: Double
  /// Small rural sections from and below these rolls may count visiting arts and sports teachers (R1); nil: none may.
  package let sharedTeachers: Range<Double>?
  /// CV limit by stage (R2).
  package let cvLimit: [Double]
  /// Largest class by stage, pupils (G5); where no clause limits it, the size schools are built for, by which classes
  /// form; without either, more than any school has.
  package let classLimit: [Double]
  /// Largest school, pupils: single-stage and through schools (G4).
  package let sizeSingle: Double
  package let sizeThrough: Double
  /// A school in use by this year may exceed the size under a promise; nil: no such exemption (G4).
  package let exemptIfBuiltBy: Double?
  package let exemptPromiseYears: Double?
  /// Sizes up to which a school built by a year, or with more than a share of migrant children, is exempt (G4).
  package let relaxedSingle: Double?
  package let relaxedThrough: Double?
  package let relaxedIfBuiltBy: Double?
  package let relaxedMigrantShare: Double?
  /// Shares for the rotation clause (G11) and retention (Q1), which a plan can touch.
  package let rotationShare: Double
  package let rotationBackboneShare: Double
  package let retentionShare: Double

  /// Units under this many pupils are funded as if they had them, by the base of their stage (G6); which units is
  /// a reading.
  package let fundedPupils: Double
  package let smallUnit: Readings.Unit
  /// Public funding per pupil due to them by stage, yuan a year.
  package let fundingBase: [Double]
  /// Classes per music and art room (G3).
  package let classesPerRoom: Double

  /// Founders of the sections that count; nil: all.
  package let founders: Set<Int>?

  /// 100 or 1 by added indicator.
  package let addedPer: [Double]
  /// What is judged as a mean of CVs; empty: each CV alone.
  package let composite: [CompositeMember]

  /// A class size no school reaches: classes are still counted in whole numbers, so it is finite.
  private static let noClassLimit = 1e6

  /// A product of two limits has no more decimals than this.
  private static let decimals = 1e6

  package init(_ standard: Standard) {
    func limit(_ clause: ClauseID, _ key: LimitKey) -> Double { standard.limit(clause, key) ?? .infinity }
    perPupils = Indicator.allCases.map(\.perPupils)
    required =
      standard.required.isEmpty
      ? Array(repeating: 0, count: Stage.allCases.count * Indicator.count)
      : standard.required.flatMap { $0.map(\.value) }
    minimumFull = standard.limit(.r1, .minimumFull) ?? 0
    let floorRatio = standard.limit(.r1, .floorRatio) ?? 0
    // The product as the decimal it is (85 % of 4.2 is 3.57), so that a value of exactly that meets it.
    floors = required.map { ($0 * floorRatio * Rules.decimals).rounded() / Rules.decimals }
    requiredEdge = required.map { Comparison.under($0) }
    floorEdge = floors.map { Comparison.under($0) }
    excludedTeachingPointBelow = standard.limit(.r1, .excludedTeachingPointBelow) ?? 0
    sharedTeachers = standard.limit(.r1, .sharedTeachersFrom).flatMap { from in
      standard.limit(.r1, .sharedTeachersBelow).flatMap { $0 > from ? from..<$0 : nil }
    }
    cvLimit = [limit(.r2, .primary), limit(.r2, .junior)]
    classLimit = [(LimitKey.primary, PlanningKey.classSizePrimary), (.junior, .classSizeJunior)].map { limit, size in
      standard.limit(.g5, limit) ?? standard.planning(size) ?? Rules.noClassLimit
    }
    sizeSingle = limit(.g4, .single)
    sizeThrough = limit(.g4, .through)
    exemptIfBuiltBy = standard.limit(.g4, .exemptIfBuiltBy)
    exemptPromiseYears = standard.limit(.g4, .exemptPromiseYears)
    relaxedSingle = standard.limit(.g4, .relaxedSingle)
    relaxedThrough = standard.limit(.g4, .relaxedThrough)
    relaxedIfBuiltBy = standard.limit(.g4, .relaxedIfBuiltBy)
    relaxedMigrantShare = standard.limit(.g4, .relaxedMigrantShare)
    rotationShare = limit(.g11, .share)
    rotationBackboneShare = limit(.g11, .backboneShare)
    retentionShare = limit(.q1, .share)
    fundedPupils = standard.limit(.g6, .fundedPupils) ?? 0
    smallUnit = standard.readings.smallUnit
    fundingBase = [standard.limit(.g6, .basePrimary) ?? 0, standard.limit(.g6, .baseJunior) ?? 0]
    classesPerRoom = limit(.g3, .classesPerRoom)
    founders = standard.founders
    addedPer = standard.added.map(\.per)
    composite = standard.composite
  }
}
