import County
import Regulation
import Samples
import Testing

/// A share of nothing is no verdict; a share of nobody is none of the county's concern.
@Suite struct NoVerdictFromNothingTests {
  struct Share: Sendable, CustomTestStringConvertible {
    var clause: ClauseID
    var part: FigureKey
    var whole: FigureKey
    /// Answers of the same clause that stand beside it.
    var answers: [FigureKey: Double] = [:]
    var mayConcernNobody = false
    var testDescription: String { "\(clause.rawValue) \(part.rawValue)" }
  }

  static let shares = [
    Share(clause: .g6, part: .funding, whole: .units, mayConcernNobody: true),
    Share(clause: .g7, part: .funding, whole: .pupils, mayConcernNobody: true),
    Share(clause: .g8, part: .teacherPay, whole: .civilServantPay, answers: [.performancePayFull: 1]),
    Share(clause: .g9, part: .trained, whole: .teachers), Share(clause: .g11, part: .rotated, whole: .eligible),
    Share(clause: .g12, part: .certified, whole: .teachers),
    Share(clause: .g14, part: .allocated, whole: .places, answers: [.tiltedToRural: 1]),
    Share(
      clause: .g15, part: .publicSchools, whole: .eligible, answers: [.careSystem: 1], mayConcernNobody: true),
    Share(clause: .q1, part: .graduates, whole: .enrolledBefore),
    Share(clause: .q2, part: .enrolled, whole: .children, mayConcernNobody: true),
    Share(clause: .q3, part: .charters, whole: .schools), Share(clause: .q4, part: .training, whole: .budget),
    Share(clause: .s1, part: .satisfied, whole: .valid),
  ]

  private func result(_ clause: ClauseID, _ figures: [FigureKey: Double]) throws -> ClauseResult {
    var county = Sample.county([Sample.section("p", pupils: 500), Sample.section("j", .junior, pupils: 500)])
    Sample.declare(&county, clause, figures)
    return try #require(Evaluation(census: county, by: try Sample.standard("national-2017")).clause(clause))
  }

  /// The denominator absent, whatever yes stands beside it; nought; and nought of nobody.
  @Test(arguments: shares)
  func denominators(share: Share) throws {
    let answers = share.answers.merging([.met: 1]) { first, _ in first }
    let absent = try result(share.clause, answers.merging([share.part: 100]) { first, _ in first })
    #expect(absent.verdict == .notAssessed)
    #expect(absent.missing.contains(.figure(share.whole)))
    let some = try result(share.clause, answers.merging([share.part: 100, share.whole: 0]) { first, _ in first })
    #expect(some.verdict == .notAssessed)
    let none = try result(share.clause, answers.merging([share.part: 0, share.whole: 0]) { first, _ in first })
    #expect(none.verdict == (share.mayConcernNobody ? .met : .notAssessed))
    #expect((none.basis == .notApplicable) == share.mayConcernNobody)
  }

  /// A bare yes stands and carries its mark; with a figure it has none.
  @Test func aBareYes() throws {
    for clause in [ClauseID.g9, .g12, .q2, .q3, .q5, .g7, .g13] {
      let bare = try result(clause, [.met: 1])
      #expect(bare.verdict == .met && bare.basis == .declared && bare.isAnswerOnly, "\(clause)")
    }
    #expect(try !result(.g9, [.met: 1, .trained: 10, .teachers: 10]).isAnswerOnly)
    #expect(try !result(.g7, [.met: 1, .funding: 0, .pupils: 0]).isAnswerOnly)
  }

  /// A CV whose mean is nought is that of nothing.
  @Test func aMeanOfNought() throws {
    var county = Sample.county([Sample.section("a", pupils: 500), Sample.section("b", pupils: 600)])
    for slot in 0..<2 { county.sections[slot].totals[Indicator.backbone.index] = 0 }
    let result = try #require(Evaluation(census: county, by: try Sample.standard("national-2017")).clause(.r2))
    #expect(result.verdict == .notAssessed)
    #expect(result.missing == [.mean(.primary, .backbone)])
  }

  /// The largest class told of some sections: one over the limit fails, the others rest on what is declared.
  @Test func largestClassesInPart() throws {
    func verdict(_ largest: Double, declared: Bool) throws -> Verdict? {
      var county = Sample.county([Sample.section("a", pupils: 500), Sample.section("b", pupils: 600)])
      county.sections[0].largestClass = largest
      if declared { Sample.declare(&county, .g5, [.classesOverPrimary: 0, .classesOverJunior: 0]) }
      return Evaluation(census: county, by: try Sample.standard("national-2017")).clause(.g5)?.verdict
    }
    #expect(try verdict(50, declared: true) == .unmet)
    #expect(try verdict(40, declared: true) == .met)
    #expect(try verdict(40, declared: false) == .notAssessed)
  }
}
