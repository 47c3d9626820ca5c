import County
import Regulation
import Samples
import Testing

/// One worked example for every clause that rests on declared figures: just enough, just too little, nothing said.
@Suite struct DeclaredClauseTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var clause: ClauseID
    var figures: [FigureKey: Double]
    var verdict: Verdict
    var value: Double?

    var testDescription: String { "\(clause.rawValue) \(verdict)" }

    init(_ clause: ClauseID, _ figures: [FigureKey: Double], _ verdict: Verdict, _ value: Double? = nil) {
      self.clause = clause
      self.figures = figures
      self.verdict = verdict
      self.value = value
    }
  }

  static let examples: [Example] = [
    Example(.g1, [.met: 1], .met), Example(.g1, [.met: 0], .unmet), Example(.g1, [:], .notAssessed),
    Example(.g2, [.met: 1], .met), Example(.g3, [.met: 1], .met), Example(.g10, [.met: 0], .unmet),
    Example(.g5, [.classesOverPrimary: 0, .classesOverJunior: 0], .met, 0),
    Example(.g5, [.classesOverPrimary: 2, .classesOverJunior: 0], .unmet, 2),
    Example(.g6, [.units: 19, .funding: 2_255_250], .met, 2_255_250 / (19 * 100 * 720)),
    Example(.g6, [.units: 19, .funding: 1_367_999], .unmet), Example(.g6, [.units: 0, .funding: 0], .met),
    Example(.g7, [.funding: 678_000, .pupils: 113], .met, 6000),
    Example(.g7, [.funding: 677_999, .pupils: 113], .unmet),
    Example(.g7, [.funding: 678_000], .notAssessed),
    Example(.g8, [.teacherPay: 83220, .civilServantPay: 74848, .performancePayFull: 1], .met, 83220.0 / 74848),
    Example(.g8, [.teacherPay: 74847, .civilServantPay: 74848, .performancePayFull: 1], .unmet),
    Example(.g8, [.teacherPay: 83220, .civilServantPay: 74848, .performancePayFull: 0], .unmet),
    Example(.g9, [.trained: 1441, .teachers: 1441], .met, 1), Example(.g9, [.trained: 1440, .teachers: 1441], .unmet),
    Example(.g11, [.eligible: 614, .rotated: 67, .rotatedBackbone: 25], .met, 67.0 / 614),
    Example(.g11, [.eligible: 614, .rotated: 61, .rotatedBackbone: 25], .unmet, 61.0 / 614),
    Example(.g11, [.eligible: 614, .rotated: 67, .rotatedBackbone: 13], .unmet, 13.0 / 67),
    Example(.g12, [.certified: 1441, .teachers: 1441], .met, 1),
    Example(.g13, [.primary: 1, .junior: 0.95], .met), Example(.g13, [.primary: 0.999, .junior: 1], .unmet),
    Example(.g14, [.places: 1634, .allocated: 964, .tiltedToRural: 1], .met, 964.0 / 1634),
    Example(.g14, [.places: 1634, .allocated: 816, .tiltedToRural: 1], .unmet),
    Example(.g15, [.eligible: 1071, .publicSchools: 1071, .purchased: 0, .careSystem: 1], .met, 1),
    Example(.g15, [.eligible: 1000, .publicSchools: 700, .purchased: 149, .careSystem: 1], .unmet, 0.849),
    Example(
      .q1, [.graduates: 2810, .enrolledBefore: 2839, .transferredIn: 90, .transferredOut: 119, .died: 0], .met, 1),
    Example(.q1, [.graduates: 900, .enrolledBefore: 1000], .unmet, 0.9),
    Example(.q2, [.children: 151, .enrolled: 147], .met, 147.0 / 151),
    Example(.q3, [.charters: 33, .schools: 34], .unmet),
    Example(.q4, [.budget: 24_323_460, .training: 1_462_652], .met, 1_462_652.0 / 24_323_460),
    Example(.q5, [.met: 1], .met), Example(.q6, [.met: 1], .met), Example(.q7, [.met: 1], .met),
    Example(.q8, [.met: 0], .unmet), Example(.v1, [.clear: 1], .met), Example(.v1, [.clear: 0], .unmet),
  ]

  @Test(arguments: examples)
  func worked(example: Example) throws {
    var county = Sample.county([Sample.section("p", pupils: 500), Sample.section("j", .junior, pupils: 500)])
    Sample.declare(&county, example.clause, example.figures)
    let evaluation = Evaluation(census: county, by: try Sample.standard())
    let result = try #require(evaluation.clause(example.clause))
    #expect(result.verdict == example.verdict)
    if let value = example.value { #expect(result.worst?.value == value) }
  }

  /// Every clause that is declared has an example here.
  @Test func noClauseIsForgotten() {
    let tested = Set(Self.examples.map(\.clause)).union([.r1, .r2, .g4, .q9, .s1, .a1, .a2])
    #expect(tested == Set(ClauseID.allCases))
  }

  /// The older text of Q9 asks for less than .15, the newer for at most .15 and a coefficient; each by its own standard.
  @Test func qualityMonitoring() throws {
    func verdict(_ standard: String, _ figures: [FigureKey: Double]) throws -> Verdict? {
      var county = Sample.county([Sample.section("p", pupils: 500)])
      Sample.declare(&county, .q9, figures)
      return Evaluation(census: county, by: try Sample.standard(standard)).clause(.q9)?.verdict
    }
    #expect(try verdict("national-2017", [.levelThree: 1, .spread: 0.14, .spreadJunior: 0.07]) == .met)
    #expect(try verdict("national-2017", [.levelThree: 1, .spread: 0.15]) == .unmet)
    #expect(try verdict("heilongjiang", [.levelThree: 1, .spread: 0.14, .spreadJunior: 0.07]) == .notAssessed)
    #expect(try verdict("heilongjiang", [.qualityCoefficient: 0.5, .spread: 0.15, .healthAboveAverage: 1]) == .met)
    #expect(try verdict("heilongjiang", [.qualityCoefficient: 0.49, .spread: 0.1, .healthAboveAverage: 1]) == .unmet)
  }

  /// S1 asks for satisfaction, a sample of 1.5 ‰ of residents, and half of it parents.
  @Test(arguments: [
    (687.0, 664.0, 363.0, Verdict.met), (581, 580, 363, .unmet), (687, 583, 363, .unmet), (687, 664, 343, .unmet),
  ])
  func satisfaction(forms: Double, satisfied: Double, parents: Double, verdict: Verdict) throws {
    var county = Sample.county([Sample.section("p", pupils: 500)])
    county.tableI.figures[.residents] = Figure(387_800, unit: 100, at: Place(file: "test"))
    Sample.declare(&county, .s1, [.forms: forms, .valid: forms, .satisfied: satisfied, .parentForms: parents])
    #expect(Evaluation(census: county, by: try Sample.standard()).clause(.s1)?.verdict == verdict)
  }
}
