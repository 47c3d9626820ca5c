import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Plans side by side: what they come to, what they may be rued for, and what moved them.
@Suite struct ComparisonTests {
  /// Two worlds of Baoqing: births as estimated, and the same with the villages emptying; three sets of measures.
  private static func plan(
    _ title: String, rural: Bool, _ measures: [Measure], through: Int = 2034
  ) throws -> PlanComparison.Entry {
    let county = try Sample.baoqing()
    var plan = Sample.plan(county, through: through)
    plan.title = title
    plan.assumptions.entryRate?.value = 0.77
    plan.assumptions.progression = [1, 0.995]
    if rural {
      // Written elsewhere each time: the same assumption all the same.
      let place = Place(file: title + ".yaml", line: Int(title.count))
      plan.assumptions.drifts = [
        Drift(
          from: Selection(group: "乡镇", place: place), to: Selection(group: "县城", except: ["no7-p"], place: place),
          enrolled: 0.02, entry: 0.03)
      ]
    }
    plan.measures = measures
    return try PlanComparison.Entry(try Timeline(try Program(plan, for: county, by: try Sample.standard())))
  }

  private static func rooms(_ section: String, _ count: Double, _ year: Int) -> Measure {
    var amounts = Amounts(added: Array(repeating: 0, count: Indicator.count))
    amounts.added[Indicator.multimedia.index] = count
    return Sample.measure("rooms", .build(Construction(section: section, amounts: amounts)), year...year)
  }

  private static func close(_ section: String, into other: String, _ year: Int) -> Measure {
    Sample.measure(
      "close",
      .merge(
        Merger(
          closed: [section], into: .shares([(id: other, share: 1)]), staff: .follow, equipment: .follow,
          premises: .retain)), year...year)
  }

  private static func three() throws -> PlanComparison {
    PlanComparison([
      try plan("nothing", rural: false, []),
      try plan("closing", rural: true, [close("liangshui-p", into: "qixingpao-p", 2026)]),
      try plan("rooms", rural: true, [rooms("no1-j", 6, 2026)]),
    ])
  }

  /// Plans that assume the same share a world, wherever that is written; each runs in its own as it ran alone.
  @Test func worldsAndCells() throws {
    let comparison = try Self.three()
    let crossed = CrossTable(comparison)
    #expect(crossed.worlds == [[0], [1, 2]])
    #expect(crossed.years == 2024...2034)
    for (plan, entry) in comparison.entries.enumerated() {
      let own = try #require(crossed.cells[plan][crossed.world(of: plan)].outcome)
      #expect(own.worstMargin?.value == entry.outcome.worstMargin?.value)
    }
    // No measures in the other world are that world's doing nothing.
    let nothing = try #require(crossed.cells[0][1].outcome)
    for quantity in Yardstick.allCases {
      #expect(quantity.value(in: nothing) == quantity.value(in: comparison.entries[1].baseline), "\(quantity)")
    }
    #expect(
      nothing.byYear.map { $0.worstMargin?.value } == crossed.doingNothing[1].byYear.map { $0.worstMargin?.value })
  }

  /// Every cell is the run that a plan written for it gives.
  @Test func aCellIsThePlanWrittenForIt() throws {
    let crossed = CrossTable(try Self.three())
    let written = try Self.plan("closing", rural: false, [Self.close("liangshui-p", into: "qixingpao-p", 2026)])
    let cell = try #require(crossed.cells[1][0].outcome)
    #expect(cell.byYear.map(\.verdict) == written.outcome.byYear.map(\.verdict))
    #expect(cell.byYear.map { $0.worstMargin?.value } == written.outcome.byYear.map { $0.worstMargin?.value })
    #expect(cell.byYear.map(\.pupilsMoved) == written.outcome.byYear.map(\.pupilsMoved))
    #expect(cell.cvs.map(\.cv) == written.outcome.cvs.map(\.cv))
  }

  /// Regret is never negative, nought for the best of a world, and counts doing nothing among what can be had.
  @Test func regrets() throws {
    let crossed = CrossTable(try Self.three())
    for world in crossed.worlds.indices {
      let regrets = (0..<3).compactMap { crossed.regret(of: $0, in: world) } + [crossed.regretOfNothing(in: world)]
      #expect(regrets.map(\.years).min() == 0)
      #expect(regrets.compactMap(\.margin).min() == 0)
      let standing = (0..<3).compactMap { crossed.cells[$0][world].outcome?.yearsStanding }
      for plan in 0..<3 {
        let best = max(standing.max() ?? 0, crossed.doingNothing[world].yearsStanding)
        #expect(crossed.regret(of: plan, in: world)?.years == best - standing[plan])
      }
    }
    for plan in 0..<3 {
      let (greatest, isWhole) = crossed.greatestRegret(of: plan)
      #expect(isWhole)
      #expect(greatest.years == crossed.worlds.indices.compactMap { crossed.regret(of: plan, in: $0)?.years }.max())
    }
    // Doing nothing cannot be rued where it is all there is.
    let alone = CrossTable(PlanComparison([try Self.plan("nothing", rural: false, [])]))
    #expect(alone.regret(of: 0, in: 0)?.years == 0)
    #expect(alone.regret(of: 0, in: 0)?.margin == 0)
  }

  /// The two steps of a difference add up to it; a plan with the first's measures owes all to its assumptions, one with
  /// the first's assumptions all to its measures.
  @Test func shifts() throws {
    let comparison = PlanComparison(
      try Self.three().entries + [
        try Self.plan("rural", rural: true, []), try Self.plan("here", rural: false, [Self.rooms("no1-j", 6, 2026)]),
      ])
    let crossed = CrossTable(comparison)
    for plan in comparison.entries.indices {
      for quantity in Yardstick.allCases {
        let shift = try #require(crossed.shift(of: plan) { quantity.value(in: $0) })
        #expect(abs(try #require(shift.byAssumptions) + #require(shift.byMeasures) - shift.difference) <= 1e-12)
        #expect(shift.this == quantity.value(in: comparison.entries[plan].outcome))
      }
      for stage in Stage.allCases {
        for indicator in Indicator.allCases {
          let shift = try #require(crossed.shift(of: plan, stage, indicator))
          #expect(abs(try #require(shift.byAssumptions) + #require(shift.byMeasures) - shift.difference) <= 1e-15)
          if plan == 3 { #expect(shift.byMeasures == 0) }
          if plan == 4 { #expect(shift.byAssumptions == 0) }
        }
      }
    }
    #expect(try #require(crossed.shift(of: 3, .junior, .degree)?.byAssumptions) != 0)
    #expect(try #require(crossed.shift(of: 4, .junior, .multimedia)?.byMeasures) != 0)
  }

  /// Measures that cannot be carried out in another world say why, and the rest is told.
  @Test func measuresThatFailElsewhere() throws {
    let county = try Sample.baoqing()
    var plan = Sample.plan(county, through: 2030)
    plan.title = "exodus"
    plan.assumptions.roll = .change([
      Assumptions.Change(sections: Selection(sections: ["liangshui-p"], place: plan.place), rate: -1)
    ])
    let exodus = try PlanComparison.Entry(try Timeline(try Program(plan, for: county, by: try Sample.standard())))
    let staff = Staff(teachers: 2, degree: 2, backbone: 0, artsSports: 0)
    let recruiting = Sample.measure(
      "appoint", .recruit(Recruitment(section: "liangshui-p", staff: staff, service: 0)), 2027...2027)
    let appointing = try Self.plan("appointing", rural: false, [recruiting], through: 2030)
    let crossed = CrossTable(PlanComparison([appointing, exodus]))
    let problems = try #require(crossed.cells[0][1].problems)
    #expect(problems.all.map(\.fault) == [.actsOnEmptied(id: "liangshui-p", year: 2027)])
    #expect(crossed.regret(of: 0, in: 1) == nil)
    #expect(!crossed.greatestRegret(of: 0).isWhole)
    #expect(crossed.greatestRegret(of: 1).isWhole)
    // The first plan's measures cannot be carried to the second's world: the difference is told, its parts are not.
    let shift = try #require(crossed.shift(of: 1) { Yardstick.yearsStanding.value(in: $0) })
    #expect(shift.byAssumptions == nil && shift.byMeasures == nil)
  }

  /// Plans of unequal length are held against each other over the years they share.
  @Test func unequalHorizons() throws {
    let long = try Self.plan("long", rural: true, [Self.rooms("no1-j", 6, 2033)])
    let short = try Self.plan("short", rural: false, [], through: 2029)
    let crossed = CrossTable(PlanComparison([long, short]))
    #expect(crossed.years == 2024...2029)
    for row in crossed.cells { for cell in row { #expect(cell.outcome?.years == 6) } }
    let own = try #require(crossed.cells[0][0].outcome)
    #expect(own.byYear.map(\.verdict) == long.outcome.byYear.prefix(6).map(\.verdict))
    #expect(own.surplusSeats == nil && short.outcome.surplusSeats == 0)
  }

  /// What an outcome says by clause and CV is what the evaluations say, year by year.
  @Test func standings() throws {
    let entry = try Self.plan("rural", rural: true, [])
    for standing in entry.outcome.standings {
      for (place, year) in entry.timeline.years.enumerated() {
        let clause = try #require(year.clause(standing.clause))
        let verdict = standing.part.map { part in clause.parts.first { $0.part == part }?.verdict } ?? clause.verdict
        #expect(standing.holds.holds[place] == verdict?.holds)
        #expect(standing.met.holds[place] == (verdict == .met))
      }
    }
    let parts = entry.outcome.standings.filter { $0.clause == .r2 && $0.part != nil }
    #expect(parts.count == 14)
    // The clause holds in the years in which all fourteen do.
    let whole = try #require(entry.outcome.standing(.r2))
    for place in whole.holds.holds.indices {
      #expect(whole.holds.holds[place] == parts.allSatisfy { $0.holds.holds[place] })
    }
    #expect(entry.outcome.standing(.q9)?.isAssessed == false)
    for year in entry.outcome.byYear {
      let margins = entry.timeline.years[year.year - 2024].stages.flatMap { stage in
        stage.indicators.map { $0.limit - $0.cv }
      }
      #expect(year.worstMargin?.value == margins.min())
    }
  }
}
