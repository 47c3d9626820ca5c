import County

/// The limits that the inner loop reads, taken out of the standard once; a limit stands in the standard file only.
package struct Rules: Sendable {
  /// Required value by stage × 7 + indicator, in the unit of the form (per 100 pupils, m², yuan).
  package let required: [Double]
  /// 100 or 1 by indicator: whether the form counts per 100 pupils or per pupil.
  package let perPupils: [Double]
  /// Indicators a section must meet in full (R1).
  package let minimumFull: Double
  /// Share of the requirement that the others must reach (R1).
  package let floorRatio: Double
  /// Teaching points below this many pupils are left out of standards and CVs.
  package let excludedTeachingPointBelow: Double
  /// CV limit by stage (R2).
  package let cvLimit: [Double]
  /// Largest class by stage, pupils (G5).
  package let classLimit: [Double]
  /// Largest school, pupils: single-stage and through schools (G4).
  package let sizeSingle: Double
  package let sizeThrough: Double
  /// A school in use by this year may exceed the size under a promise; nil: no such exemption (G4).
  package let exemptIfBuiltBy: Double?
  package let exemptPromiseYears: Double?
  /// Shares for the rotation clause (G11) and retention (Q1), which a plan can touch.
  package let rotationShare: Double
  package let rotationBackboneShare: Double
  package let retentionShare: Double

  package init(_ standard: Standard) {
    func limit(_ clause: ClauseID, _ key: LimitKey) -> Double { standard.limit(clause, key) ?? .infinity }
    perPupils = Indicator.allCases.map(\.perPupils)
    required = standard.required.flatMap { $0.map(\.value) }
    minimumFull = limit(.r1, .minimumFull)
    floorRatio = limit(.r1, .floorRatio)
    excludedTeachingPointBelow = limit(.r1, .excludedTeachingPointBelow)
    cvLimit = [limit(.r2, .primary), limit(.r2, .junior)]
    classLimit = [limit(.g5, .primary), limit(.g5, .junior)]
    sizeSingle = limit(.g4, .single)
    sizeThrough = limit(.g4, .through)
    exemptIfBuiltBy = standard.limit(.g4, .exemptIfBuiltBy)
    exemptPromiseYears = standard.limit(.g4, .exemptPromiseYears)
    rotationShare = limit(.g11, .share)
    rotationBackboneShare = limit(.g11, .backboneShare)
    retentionShare = limit(.q1, .share)
  }
}
