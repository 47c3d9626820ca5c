import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

/// A plan that opens a school without saying what it has: from then on the clauses that ask for it are open, and no
/// sentence counts them among those met.
@Suite struct OpenClausesTests {
  private static func timeline(_ base: String) throws -> Timeline {
    let text = """
      title: t
      extends: \(base)
      measures:
        - {name: 新校, open: {id: nn, name: 新校, counts: asSchool, takesFrom: {no4-p: 30%}, classrooms: 18}, opens: 2027}
      """
    let file = try PlanFile(text: text + "\n", at: Sample.root + "/scenarios/baoqing/plans/t.yaml")
    let county = try CountyFolder(file.plan.county.value).county
    let standard = try StandardFile(county.standard.value, named: county.standard.place).standard
    return try Timeline(try Program(file.plan, for: county, by: standard))
  }

  @Test func whatIsLostOnTheWay() throws {
    let timeline = try Self.timeline("combined.yaml")
    let open = timeline.open
    #expect(open.always == [.q9])
    #expect(open.sometimes.map(\.clause) == [.r1, .r2])
    #expect(open.sometimes.allSatisfy { $0.years == Array(2027...2034) })
    #expect(!open.isShort(in: 2026) && open.isShort(in: 2027))
    #expect(timeline.open(applyingOn: [2024]) == [.r1, .r2, .q9])
    // Up to 2026 all but one is assessed, and a census by which nothing after 2026 is asked would say so.
    #expect(timeline.years.filter { $0.year < 2027 }.allSatisfy { $0.conditions == [.q9] })
  }

  /// The CV of the sections that are known is not told for that of the stage.
  @Test func noFigureOfWhatIsNotKnown() throws {
    let timeline = try Self.timeline("combined.yaml")
    let year = try #require(timeline.years.first { $0.year == 2030 })
    let parts = try #require(year.clause(.r2)).parts.filter { $0.part.stage == .primary }
    for part in parts where part.verdict == .notAssessed { #expect(part.value == nil && !part.closeCall) }
    #expect(parts.contains { $0.verdict == .notAssessed })
  }

  /// What is open in some years neither fails nor stands for good.
  @Test func aStandingThatIsOpen() throws {
    let outcome = Outcome(try Self.timeline("combined.yaml"))
    let standing = try #require(outcome.standing(.r1))
    #expect(standing.isAssessed && !standing.isAssessedThroughout && !standing.fails)
  }

  @Test func theScreenNamesThem() throws {
    let timeline = try Self.timeline("combined.yaml")
    let told = [(Language.zh, ["表Ⅱ、表Ⅲ、表Ⅴ-9", "达标?"]), (.en, ["Table II, Table III, Table V-9", "met?"])]
    for (language, words) in told {
      let lines = TimelineScreen(timeline, alternatives: [], language: language).lines()
      let screen = lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: language == .zh ? "" : " ")
      for word in words { #expect(screen.contains(word), "\(word)") }
    }
  }
}
