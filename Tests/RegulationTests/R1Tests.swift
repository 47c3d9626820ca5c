import County
import Regulation
import Samples
import Testing

@Suite struct R1Tests {
  /// Six of seven in full and the seventh at 85 % is enough; below 85 %, or two short, is not.
  @Test(arguments: [
    ([1.0, 1, 1, 1, 1, 1, 1], Verdict.met), ([1, 1, 1, 0.85, 1, 1, 1], .met), ([1, 1, 1, 0.8499, 1, 1, 1], .unmet),
    ([0.99, 0.99, 1, 1, 1, 1, 1], .unmet),
  ])
  func sixOfSeven(shares: [Double], verdict: Verdict) throws {
    var section = Sample.section("a", pupils: 1000, factor: 1)
    for (place, share) in shares.enumerated() { section.totals[place] = (section.totals[place] ?? 0) * share }
    let evaluation = Evaluation(census: Sample.county([section]), by: try Sample.standard())
    #expect(evaluation.clause(.r1)?.verdict == verdict)
  }

  /// An unknown total leaves the section open, unless what is known already fails it.
  @Test func anUnknownTotal() throws {
    var open = Sample.section("a", pupils: 300)
    open.totals[3] = nil
    var failed = Sample.section("b", pupils: 300, factor: 0.5)
    failed.totals[3] = nil
    let evaluation = Evaluation(census: Sample.county([open, failed]), by: try Sample.standard())
    #expect(evaluation.sections.map(\.verdict) == [.notAssessed, .unmet])
  }

  /// Small schools count, teaching points under 50 do not.
  @Test func scope() throws {
    let point = Sample.section("point", pupils: 49, kind: .teachingPoint, factor: 0.1)
    let school = Sample.section("school", pupils: 13)
    let evaluation = Evaluation(census: Sample.county([point, school]), by: try Sample.standard())
    #expect(evaluation.sections.map(\.counted) == [false, true])
    #expect(evaluation.sections[0].verdict == nil)
    #expect(evaluation.clause(.r1)?.verdict == .met)
    let larger = Sample.section("point", pupils: 50, kind: .teachingPoint, factor: 0.1)
    let other = Evaluation(census: Sample.county([larger, school]), by: try Sample.standard())
    #expect(other.clause(.r1)?.verdict == .unmet)
  }

  /// Teachers who come by turns count for a small rural section where the standard says so: from 50 and below 100 pupils.
  @Test(arguments: [
    ("national-2019-transition", Zone.rural, 60.0, Verdict.met), ("national-2019-transition", .rural, 49, .unmet),
    ("national-2019-transition", .rural, 100, .unmet), ("national-2019-transition", .town, 60, .unmet),
    ("national-2017", .rural, 60, .unmet),
  ])
  func visitingTeachers(standard: String, zone: Zone, pupils: Double, verdict: Verdict) throws {
    var section = Sample.section("a", pupils: pupils, factor: 3)
    section.zone = zone
    section.totals[Indicator.artsSports.index] = 0
    let county = Sample.county([section])
    var facts = Sample.facts(county, try Sample.standard(standard))
    facts.year.visiting[0] = 1
    facts.figures.compute(facts.year, facts.terms.layout, facts.terms.rules)
    #expect(ClauseID.r1.judge(Part(stage: .primary, subject: .section(0)), facts).verdict == verdict)
    // They belong to another school: the mean between schools is of the section's own.
    #expect(facts.figures.mean[Indicator.artsSports.index] == 0)
    if verdict == .met { #expect(Cliff(0, facts).all == 99) }
  }

  /// At the cliff the verdict holds and one pupil more turns it, by the very comparison of the verdict.
  @Test func cliffsTurnTheVerdict() throws {
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    let evaluation = Evaluation(census: county, by: standard)
    for section in evaluation.sections {
      let cliff = try #require(section.pupilsAtCliff)
      for (roll, verdict) in [(cliff, Verdict.met), (cliff + 1, .unmet)] {
        var changed = county
        changed.sections[section.slot].pupils = roll
        let facts = Sample.facts(changed, standard)
        let part = Part(stage: section.stage, subject: .section(section.slot))
        #expect(ClauseID.r1.judge(part, facts).verdict == verdict, "\(county.sections[section.slot].name) at \(roll)")
      }
    }
  }
}
