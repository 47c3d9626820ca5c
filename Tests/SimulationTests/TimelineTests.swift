import County
import Regulation
import Samples
import Simulation
import Testing

@Suite struct TimelineTests {
  private func timeline(_ county: County, through: Int, _ change: (inout Plan) -> Void = { _ in }) throws -> Timeline {
    var plan = Sample.plan(county, through: through)
    plan.assumptions.roll = .hold
    change(&plan)
    return try Timeline(try Program(plan, for: county, by: try Sample.standard()))
  }

  private func promised(_ pupils: Double) -> County {
    var county = Sample.county([Sample.section("big", pupils: pupils), Sample.section("other", pupils: 900)])
    county.promises = [
      Promise(school: "big", made: 2024, due: 2027, dueAlternative: 2028, evidence: nil, place: Place(file: "test"))
    ]
    for clause in ClauseID.allCases where clause.card.declares.contains(.met) {
      Sample.declare(&county, clause, [.met: 1])
    }
    return county
  }

  private func shrinking(_ rate: Double) -> (inout Plan) -> Void {
    { plan in
      let all = Selection(place: plan.place)
      plan.assumptions.roll = .change([Assumptions.Change(sections: all, rate: rate)])
    }
  }

  /// Kept by 2027, kept only by 2028, or never.
  @Test(arguments: [(-0.06, "kept", "kept", 2026), (-0.035, "missed", "kept", 2028), (-0.001, "missed", "missed", 0)])
  func promises(rate: Double, status: String, alternative: String, year: Int) throws {
    let timeline = try timeline(promised(2250), through: 2030, shrinking(rate))
    let outcome = try #require(timeline.promises.first)
    #expect(outcome.status.rawValue == status)
    #expect(outcome.statusAlternative?.rawValue == alternative)
    #expect(outcome.year ?? 0 == year)
  }

  /// A promise missed is a lapse, though the school never met the limit outright.
  @Test func aMissedPromiseLapses() throws {
    let timeline = try timeline(promised(2250), through: 2030)
    let resolution = try #require(timeline.resolutions.first { $0.clause == .g4 })
    #expect(resolution.status == .never)
    #expect(resolution.lapses == [2027])
  }

  /// A promise is not kept by closing the school.
  @Test func aPromiseFallsAwayWithTheSchool() throws {
    let timeline = try timeline(promised(2250), through: 2030) { plan in
      let merger = Merger(
        closed: ["big"], into: .shares([(id: "other", share: 1)]), staff: .follow, equipment: .follow,
        premises: .transfer)
      plan.measures = [Sample.measure("merge", .merge(merger), 2026...2026)]
    }
    #expect(timeline.promises.first?.status == .closed)
    #expect(timeline.years[2].schools[1].verdict == .unmet)
  }

  /// A gain by exit is no success: two sections far apart, and the CV holds only when one has emptied.
  @Test func resolvedByExit() throws {
    var rich = Sample.section("rich", pupils: 20)
    rich.totals[1] = 10
    let county = Sample.county([rich, Sample.section("large", pupils: 900)])
    let timeline = try timeline(county, through: 2026) { plan in
      let gone = Selection(sections: ["rich"], place: plan.place)
      plan.assumptions.roll = .change([Assumptions.Change(sections: gone, rate: -1)])
    }
    let resolution = try #require(
      timeline.resolutions.first { $0.clause == .r2 && $0.part.indicator == .backbone })
    #expect(resolution.history.holdsFrom == 2025)
    #expect(resolution.status == .resolvedByExit)
    #expect(timeline.years[1].sections[0].flag == .empty)
  }

  /// The window of Baoqing's promise: the censuses of 2024 and 2025; past the plan it is provisional.
  @Test func theWindow() throws {
    let county = try Sample.baoqing()
    func window(_ through: Int) throws -> Window? {
      var plan = Sample.plan(county, through: through)
      plan.assumptions.entryRate?.value = 0.77
      plan.assumptions.progression = [1, 0.995]
      plan.assumptions.feeding = .calibrated
      return try Timeline(try Program(plan, for: county, by: try Sample.standard())).window
    }
    let long = try #require(try window(2034))
    #expect(long.years == [2024, 2025])
    #expect(long.provisionalYears.isEmpty)
    #expect(long.exemptionsDue.map(\.under) == [2026, 2026])
    let short = try #require(try window(2028))
    #expect(short.years == [2024, 2025])
    #expect(short.provisionalYears == [2026, 2027, 2028])
  }

  /// What names an amount and cannot be done is an error with its place; a quota cut short is told instead.
  @Test func whatCannotBeDone() throws {
    let county = try Sample.baoqing()
    let move = TeacherMove(
      from: "liangshui-p", to: "yihe-p", staff: Staff(teachers: 2, degree: 2, backbone: 2, artsSports: 0),
      place: Place(file: "plan.yaml", line: 9))
    #expect(throws: Problems.self) {
      try timeline(county, through: 2026) { plan in
        plan.measures = [Sample.measure("list", .rotate(.list([move], allowOutflow: false, term: nil)), 2025...2025)]
      }
    }
    let quota = Rotation.Quota(
      size: .share(0.5), backbone: 0.5, direction: .need, perClass: 1, allowOutflow: false,
      place: Place(file: "plan.yaml"))
    let cut = try timeline(county, through: 2026) { plan in
      plan.measures = [Sample.measure("quota", .rotate(.quota(quota)), 2025...2026)]
    }
    #expect(cut.ledger.undone.filter { !$0.isBackbone }.map(\.asked) == [307, 307])
    #expect(cut.ledger.undone.filter(\.isBackbone).map(\.asked) == [154, 154])
    #expect(cut.ledger.undone.allSatisfy { $0.done < $0.asked })
  }
}
