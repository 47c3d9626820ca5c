import County
import Regulation
import Samples
import Testing

@Suite struct EvaluationTests {
  /// Baoqing under its own standard: five sections at six of seven, all of them standing, Q9 open, two exemptions.
  @Test func baoqing() throws {
    let county = try Sample.baoqing()
    let evaluation = Evaluation(census: county, by: try Sample.standard())
    #expect(evaluation.verdict == .notAssessed)
    #expect(evaluation.verdictOfAssessed == .metByExemption)
    #expect(evaluation.conditions == [.q9])
    let six = evaluation.sections.filter { $0.indicatorsMet == 6 }.map { county.sections[$0.slot].name }
    #expect(six == ["第三小学", "第四小学", "第五小学", "第一中学", "第三中学"])
    #expect(evaluation.sections.allSatisfy { $0.verdict == .met && $0.indicatorsMet >= 6 })
    let national = Evaluation(census: county, by: try Sample.standard("national-2017"))
    #expect(national.verdict == .unmet)
    #expect(national.clauses.filter { $0.verdict == .unmet }.map(\.id) == [.g4])
    #expect(national.clause(.q9)?.verdict == .met)
  }

  @Test(arguments: [
    ("no3-j", 1844.0), ("no5-p", 1466), ("no3-p", 1295), ("no1-j", 2224), ("no2-p", 800), ("no4-p", 2300),
    ("no4-j", 1311), ("farm853-j", 627),
  ])
  func cliffsOfBaoqing(id: String, cliff: Double) throws {
    let county = try Sample.baoqing()
    let slot = try #require(county.position(ofSection: id))
    let evaluation = Evaluation(census: county, by: try Sample.standard())
    #expect(evaluation.sections[slot].pupilsAtCliff == cliff)
  }

  /// The floor of 第三中学's teaching area alone is 1,846; sports area brings the cliff to 1,844.
  @Test func theTeachingAreaFloor() throws {
    let county = try Sample.baoqing()
    let slot = try #require(county.position(ofSection: "no3-j"))
    let section = Evaluation(census: county, by: try Sample.standard()).sections[slot]
    #expect(section.indicators[Indicator.teachingArea.index].pupilsAtFloor == 1846)
    #expect(section.indicators[Indicator.sportsArea.index].pupilsAtFull == 1844)
  }

  @Test func closeCallsOfSections() throws {
    let county = try Sample.baoqing()
    let evaluation = Evaluation(census: county, by: try Sample.standard())
    let close = evaluation.clause(.r1)?.parts.enumerated().filter(\.element.closeCall).map(\.offset) ?? []
    #expect(Set(close.map { county.sections[$0].name }) == ["第三中学", "第五小学", "第三小学", "第一中学"])
  }

  /// A county of which nothing is assessed is not met by what is assessed.
  @Test func nothingAssessed() throws {
    let county = Sample.county([Sample.section("p", pupils: 500)])
    let evaluation = Evaluation(census: county, by: try Sample.standard("basic-balance-2012"))
    #expect(evaluation.conditions == [.r1, .r2])
    #expect(evaluation.verdictOfAssessed == .notAssessed)
  }

  /// The county's verdict: unmet if any clause is; else not assessed; else by exemption; else met.
  @Test(arguments: [
    ([Verdict.met, .met], Verdict.met), ([.met, .metByExemption], .metByExemption),
    ([.metByExemption, .notAssessed], .notAssessed), ([.notAssessed, .unmet, .met], .unmet), ([], .met),
  ])
  func joined(verdicts: [Verdict], verdict: Verdict) {
    #expect(Verdict.joined(verdicts) == verdict)
  }

  /// Doubling every total leaves all fourteen CVs as they are, to the bit.
  @Test func doublingTotals() throws {
    let county = try Sample.baoqing()
    var doubled = county
    for slot in doubled.sections.indices {
      doubled.sections[slot].totals = county.sections[slot].totals.map { ($0 ?? 0) * 2 }
    }
    let standard = try Sample.standard()
    #expect(Sample.facts(county, standard).figures.cv == Sample.facts(doubled, standard).figures.cv)
  }

  /// The cliff of a whole county without one stage, and of one section alone: nothing divides by nought.
  @Test func edges() throws {
    let standard = try Sample.standard()
    let single = Evaluation(census: Sample.county([Sample.section("p", pupils: 1)]), by: standard)
    #expect(single.stages.map(\.stage) == [.primary])
    #expect(single.clause(.r2)?.verdict == .met)
    #expect(single.sections[0].flag == .small)
    var empty = Sample.section("p", pupils: 0)
    empty.classes = 0
    let none = Evaluation(census: Sample.county([empty, Sample.section("q", pupils: 100)]), by: standard)
    #expect(none.sections[0].flag == .empty)
    #expect(none.stages[0].sections == 1)
    #expect(none.stages.flatMap(\.indicators).allSatisfy { $0.cv.isFinite && $0.mean.isFinite })
  }
}
