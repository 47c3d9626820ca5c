import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// What is named as standing in the way of applying, on the plans of real and synthetic counties.
@Suite struct ObstacleTests {
  private static func timeline(_ plan: String) throws -> Timeline {
    let file = try PlanFile(Sample.root + "/scenarios/" + plan)
    let county = try CountyFolder(file.plan.county.value).county
    let standard = try StandardFile(county.standard.value, named: county.standard.place).standard
    return try Timeline(try Program(file.plan, for: county, by: standard))
  }

  /// Rotation is unmet in seven of eight years and cured in the last, when a school fails: without rotation the county could
  /// apply from 2026, without the school in no year.
  @Test func whatBlocksMostYears() throws {
    let obstacle = try #require(try Self.timeline("sifangtai/plans/staged-2027.yaml").obstacle)
    #expect(obstacle.clause == .g11)
    #expect(obstacle.years == 2023...2029)
  }

  /// Counted anew from the verdicts: where no year stands, no other clause alone keeps a longer run of years from standing.
  @Test(arguments: ["sifangtai/plans/staged-2027.yaml", "sifangtai/plans/do-nothing.yaml"])
  func noOtherBlocksMore(plan: String) throws {
    let timeline = try Self.timeline(plan)
    let obstacle = try #require(timeline.obstacle)
    #expect(timeline.years.allSatisfy { $0.verdictOfAssessed == .unmet })
    let unmet = timeline.years.map { Set($0.clauses.filter { $0.verdict == .unmet }.map(\.id)) }
    func longest(without clause: ClauseID) -> Int {
      unmet.reduce((run: 0, most: 0)) { runs, failing in
        let run = failing.isSubset(of: [clause]) ? runs.run + 1 : 0
        return (run, max(runs.most, run))
      }.most
    }
    for clause in unmet.reduce(into: Set()) { $0.formUnion($1) } {
      #expect(longest(without: clause) <= longest(without: obstacle.clause), "\(clause)")
    }
  }

  /// What lapses and comes back is told of the years in which it fails alone.
  @Test func aLapseThatIsMended() throws {
    let timeline = try Self.timeline("chabuchar/plans/layout-2025.yaml")
    let first = try #require(timeline.lapses.first)
    let lapse = try #require(timeline.lapse(first))
    #expect(lapse.years == 2028...2028)
    #expect(timeline.years.first { $0.year == 2029 }?.clause(first.clause)?.verdict != .unmet)
  }
}
