import County
import Regulation
import Samples
import Testing

@Suite struct R2Tests {
  /// Twelve of the fourteen CVs that Baoqing published come out to three decimals; the other two are findings.
  @Test func baoqingsPublishedCVs() throws {
    let county = try Sample.baoqing()
    let evaluation = Evaluation(census: county, by: try Sample.standard())
    var different: [String] = []
    for stage in evaluation.stages {
      for spread in stage.indicators {
        let published = try #require(county.published.cvs[stage.stage.index][spread.indicator.index]).value
        if Nearness.rounded(spread.cv, 3) != published { different.append("\(stage.stage) \(spread.indicator)") }
      }
    }
    #expect(different == ["primary multimedia", "junior equipment"])
    let primary = try #require(evaluation.stage(.primary))
    #expect(Nearness.rounded(primary.indicators[Indicator.multimedia.index].cv, 4) == 0.4286)
    let junior = try #require(evaluation.stage(.junior))
    #expect(Nearness.rounded(junior.indicators[Indicator.equipment.index].cv, 4) == 0.2666)
  }

  /// The published example of five schools and their books: .5153 weighted by pupils, .4888 if it were not.
  @Test func fiveSchoolsAndTheirBooks() throws {
    let rows: [(Double, Double)] = [(45, 279), (37, 137), (89, 935), (76, 160), (55, 402)]
    let sections = rows.enumerated().map { place, row in
      var section = Sample.section("s\(place)", pupils: row.0)
      section.totals[Indicator.teachingArea.index] = row.1
      return section
    }
    let evaluation = Evaluation(census: Sample.county(sections), by: try Sample.standard())
    let spread = try #require(evaluation.stage(.primary)?.indicators[Indicator.teachingArea.index])
    #expect(Nearness.rounded(spread.cv, 4) == 0.5153)
    #expect(Nearness.rounded(spread.cvUnweighted, 4) == 0.4888)
    #expect(Nearness.rounded(spread.mean, 2) == 6.33)
  }

  /// The limit itself holds; what is over it by any amount does not, though it may round to the limit.
  @Test func theLimitHolds() throws {
    func spread(_ difference: Double) throws -> ClauseResult {
      var low = Sample.section("low", pupils: 1000)
      var high = Sample.section("high", pupils: 1000)
      low.totals[5] = 4_000_000 * (1 - difference)
      high.totals[5] = 4_000_000 * (1 + difference)
      let evaluation = Evaluation(census: Sample.county([low, high]), by: try Sample.standard())
      return try #require(evaluation.clause(.r2))
    }
    #expect(try spread(0.5).verdict == .met)
    let over = try spread(0.5004)
    #expect(over.verdict == .unmet)
    #expect(over.borderline)
    let far = try spread(0.52)
    #expect(far.verdict == .unmet)
    #expect(!far.borderline)
  }

  /// Sections under 300 pupils losing 10 %, totals as they are: the figures of regulation.zh §7.6.
  @Test func theSmallLosingTenPerCent() throws {
    var county = try Sample.baoqing()
    for slot in county.sections.indices where county.sections[slot].pupils < 300 { county.sections[slot].pupils *= 0.9 }
    let facts = Sample.facts(county, try Sample.standard())
    func cv(_ stage: Stage, _ indicator: Indicator) -> Double {
      Nearness.rounded(facts.figures.cv[stage.index * Indicator.count + indicator.index], 3)
    }
    #expect(cv(.primary, .degree) == 0.523)
    #expect(cv(.primary, .artsSports) == 0.512)
    #expect(cv(.primary, .sportsArea) == 0.516)
    #expect(cv(.junior, .degree) == 0.469)
    #expect(cv(.junior, .artsSports) == 0.461)
    #expect(cv(.junior, .multimedia) == 0.475)
  }

  /// 凉水小学部 shrinking to nothing: one small section carries the backbone CV up, and takes it along when it is empty.
  @Test(arguments: [(13.0, 0.285), (5, 0.415), (2, 0.629), (1, 0.877), (0, 0.198)])
  func oneSectionShrinking(pupils: Double, cv: Double) throws {
    var county = try Sample.baoqing()
    let slot = try #require(county.position(ofSection: "liangshui-p"))
    county.sections[slot].pupils = pupils
    let facts = Sample.facts(county, try Sample.standard())
    #expect(Nearness.rounded(facts.figures.cv[Indicator.backbone.index], 3) == cv)
  }

  /// A blank total is unknown, not nought: its CV is not told, and no section of it has a cliff.
  @Test func aBlankTotal() throws {
    var blank = Sample.section("blank", pupils: 400)
    blank.totals[Indicator.degree.index] = nil
    let county = Sample.county([blank, Sample.section("other", pupils: 500)])
    let evaluation = Evaluation(census: county, by: try Sample.standard())
    let stage = try #require(evaluation.stage(.primary))
    #expect(!stage.indicators[Indicator.degree.index].isKnown)
    #expect(stage.indicators[Indicator.backbone.index].isKnown)
    #expect(evaluation.clause(.r2)?.verdict == .notAssessed)
    #expect(evaluation.sections[0].pupilsAtCliff == nil)
    let standard = try Sample.standard()
    #expect(Finding.all(county, evaluation, standard).contains { $0.id == "totalsUnknown" })
  }

  /// Of Baoqing's fourteen only junior multimedia is within the chance variation of one year's entry.
  @Test func closeCalls() throws {
    let evaluation = Evaluation(census: try Sample.baoqing(), by: try Sample.standard())
    let close = try #require(evaluation.clause(.r2)).parts.filter(\.closeCall)
    #expect(close.map(\.part) == [Part(stage: .junior, indicator: .multimedia)])
  }
}
