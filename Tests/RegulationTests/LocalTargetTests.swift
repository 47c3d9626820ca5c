import County
import Regulation
import Samples
import Testing

@Suite struct LocalTargetTests {
  /// The district's own list: 12 of the 15 government items, its own shares; everything else as in the national one.
  @Test func sifangtai() throws {
    let target = try Sample.standard("sifangtai")
    #expect(target.isLocalTarget)
    let government = ClauseID.allCases.filter { $0.rawValue.hasPrefix("G") }
    #expect(government.filter { !target.lists($0) } == [.g4, .g7, .g14])
    #expect(target.limit(.g11, .backboneShare) == 0.1)
    #expect(target.limit(.s1, .share) == 0.9)
    #expect(target.limit(.q1, .primary) == 0.98)
    #expect(target.limit(.q1, .share) == 0.99)
    #expect(target.limit(.r2, .junior) == 0.45)
  }

  /// Baoqing by the national standard fails its school sizes alone, which the target does not list: not unmet there.
  @Test func notInTheListIsNotUnmet() throws {
    let county = try Sample.baoqing()
    let governing = try Sample.standard("national-2017")
    let outcome = TargetOutcome(census: county, by: try Sample.standard("sifangtai"))
    let target = try #require(outcome.years.first)
    #expect(Evaluation(census: county, by: governing).clause(.g4)?.verdict == .unmet)
    #expect(target.clause(.g4) == nil)
    #expect(target.clauses.count == 25)
    #expect(target.verdictOfAssessed == .met)
    #expect(target.conditions == [.q1])
    #expect(outcome.split(governing).outside == [.g4, .g7, .g14])
  }

  /// What a target asks less of it may meet where the standard is unmet, and the other way round.
  @Test(arguments: [
    (ClauseID.g11, [FigureKey.eligible: 600, .rotated: 60, .rotatedBackbone: 9], Verdict.met, Verdict.unmet),
    (.g15, [.eligible: 100, .publicSchools: 80, .purchased: 10, .careSystem: 1], .unmet, .met),
    (.q1, [.graduates: 985, .enrolledBefore: 1000, .primary: 0.98], .unmet, .met),
    (.q1, [.graduates: 990, .enrolledBefore: 1000, .primary: 0.98], .met, .met),
    (.q1, [.graduates: 990, .enrolledBefore: 1000, .primary: 0.979], .unmet, .met),
  ])
  func otherLimits(clause: ClauseID, figures: [FigureKey: Double], target: Verdict, national: Verdict) throws {
    var county = Sample.county([Sample.section("p", pupils: 500), Sample.section("j", .junior, pupils: 500)])
    Sample.declare(&county, clause, figures)
    #expect(Evaluation(census: county, by: try Sample.standard("sifangtai")).clause(clause)?.verdict == target)
    #expect(Evaluation(census: county, by: try Sample.standard("national-2017")).clause(clause)?.verdict == national)
  }

  /// A year already computed under the governing standard is judged anew, its columns untouched.
  @Test func theSameYearUnderOtherLimits() throws {
    let county = try Sample.baoqing()
    let facts = Sample.facts(county, try Sample.standard())
    let standard = try Sample.standard("sifangtai")
    let target = LocalTarget(standard, for: county, layout: facts.terms.layout)
    let judged = target.evaluation(of: facts, viableFloor: 10, rollIsFitted: true)
    let direct = Evaluation(census: county, by: standard, viableFloor: 10)
    #expect(judged.clauses.map(\.id) == direct.clauses.map(\.id))
    #expect(judged.clauses.map(\.verdict) == direct.clauses.map(\.verdict))
    #expect(judged.clause(.r2)?.parts.map(\.value) == direct.clause(.r2)?.parts.map(\.value))
  }
}
