import County
import Regulation
import Samples
import Simulation
import Testing

/// The year step on Baoqing, against figures computed by an independent program in another language.
@Suite struct YearStepTests {
  private func program(_ change: (inout Plan) -> Void = { _ in }) throws -> Program {
    let county = try Sample.baoqing()
    var plan = Sample.plan(county, through: 2034)
    plan.assumptions.entryRate?.value = 0.77
    plan.assumptions.progression = [1, 0.995]
    // The reading that the other program has: one curve, and flows between the groups.
    plan.assumptions.feeding = .calibrated
    change(&plan)
    return try Program(plan, for: county, by: try Sample.standard())
  }

  /// Grades that were moved under the class limit set neither k nor the entry rate.
  ///
  /// The fitted curves, the county's grades and the feeder factors.
  @Test func theFittedRoll() throws {
    let program = try program()
    let ratio = try #require(program.rolls.curves[CurveKey(primaryYears: 6, group: nil)]?.ratio)
    #expect(abs(ratio - 1.073860783655077) < 1e-12)
    #expect(
      abs(try #require(program.rolls.curves[CurveKey(primaryYears: 5, group: nil)]?.ratio) - 1.0159299365865708) < 1e-12
    )
    let grades = program.rolls.countyGrades(program.county).map { Nearness.rounded($0, 2) }
    #expect(grades == [1696.42, 1805.65, 1922.29, 2047.19, 2181.05, 2323.90, 2481.30, 2646.15, 2814.04])
    #expect(abs(grades[8] / 2810 - 1) < 0.02)
    for (grade, next) in zip(grades, grades.dropFirst()) { #expect(abs(next / grade - 1) < 0.1) }
    #expect(program.feeding.map { Nearness.rounded($0.k, 4) } == [0.9731, 1.3722, 1.0])
    #expect(abs(try #require(program.calibratedEntryRate) - 0.703784) < 1e-6)
    let names = program.rolls.moved.map { program.layout.names[$0] }
    #expect(Set(names).isSuperset(of: ["第二中学", "五九七农场中学"]))
  }

  /// Entrants are shared by the roll on the curve, graduates by flows: within a pupil of the other program's until 2029,
  /// which shares by the moved first grade.
  ///
  /// Pupils of the two oversized schools and of the county, and the CV that breaks, year by year.
  @Test func doingNothing() throws {
    let program = try program()
    let states = Sample.states(program, program.drivers)
    func pupils(_ id: String) throws -> [Double] {
      let slot = try #require(program.county.position(ofSection: id))
      return states.map { Nearness.rounded($0.facts.year.pupils[slot], 1) }
    }
    #expect(try pupils("no4-p").prefix(8) == [2268, 2140.3, 1995.1, 1831.8, 1663.8, 1495.7, 1343.0, 1183.6])
    #expect(try pupils("no1-j").prefix(8) == [2212, 2052.8, 1908.2, 1776.9, 1654.7, 1540.9, 1434.9, 1376.6])
    let multimedia = states.map {
      Nearness.rounded($0.facts.figures.cv[Indicator.count + Indicator.multimedia.index], 4)
    }
    #expect(multimedia == [0.4430, 0.4385, 0.4380, 0.4420, 0.4492, 0.4595, 0.4721, 0.4887, 0.4934, 0.4846, 0.4585])
  }

  /// Each group on a curve of its own, which is how a county with groups is run: townships grow 15.7 % a cohort upwards,
  /// the seat 6.7, and the primary degree CV passes its limit in 2025.
  @Test func groupsOfTheirOwn() throws {
    let program = try program { $0.assumptions.feeding = nil }
    #expect(program.feedingRule == .staying)
    func ratio(_ years: Int, _ group: String) -> Double? {
      program.rolls.curves[CurveKey(primaryYears: years, group: group)].map { Nearness.rounded($0.ratio, 4) }
    }
    #expect(ratio(6, "乡镇") == 1.1567 && ratio(6, "县城") == 1.0672 && ratio(5, "农场") == 1.0159)
    let degree = Sample.states(program, program.drivers).map {
      Nearness.rounded($0.facts.figures.cv[Indicator.degree.index], 3)
    }
    #expect(degree.prefix(4) == [0.479, 0.506, 0.530, 0.548])
    let timeline = try Timeline(program)
    let reading = try #require(JuniorReading(timeline))
    #expect(reading.rule == .calibrated && reading.differs)
    #expect(try #require(reading.turned).year == 2025)
  }

  /// Nine-year primary sections losing half while juniors stay: premises are split again.
  @Test func premisesAreSplitAgain() throws {
    let ids = ["qixinghe-p", "chaoyang-p", "longtou-p", "liangshui-p", "yihe-p"]
    let program = try program { plan in
      let half = Assumptions.Change(sections: Selection(sections: ids, place: plan.place), rate: -0.5)
      plan.assumptions.roll = .change([half])
      plan.through.value = 2025
    }
    let figures = Sample.states(program, program.drivers)[1].facts.figures
    #expect(Nearness.rounded(figures.cv[Indicator.teachingArea.index], 3) == 0.407)
    #expect(Nearness.rounded(figures.cv[Indicator.count + Indicator.teachingArea.index], 3) == 0.461)
  }

  /// Staff and premises as chosen; the primary degree CV where it is published; R1 of the receiver; two junior CVs.
  static let mergers: [(Merger.Follow, Merger.Premises, Double?, Bool, Double, Double)] = [
    (.follow, .close, 0.374, true, 0.347, 0.443), (.stay, .close, nil, false, 0.347, 0.443),
    (.follow, .retain, 0.374, true, 0.536, 0.680),
  ]

  /// The merger of design's example under hold: what follows, what stays, what is retained.
  @Test(arguments: mergers)
  func theMerger(
    staff: Merger.Follow, premises: Merger.Premises, degree: Double?, isMet: Bool, teaching: Double, multimedia: Double
  ) throws {
    let program = try program { plan in
      plan.assumptions.roll = .hold
      let merger = Merger(
        closed: ["chaoyang-p", "liangshui-p", "no7-p"], into: .shares([(id: "no8-p", share: 1)]), staff: staff,
        equipment: .follow, premises: premises)
      plan.measures = [Sample.measure("merge", .merge(merger), 2025...2025)]
      plan.through.value = 2025
    }
    let timeline = try Timeline(program)
    let after = timeline.years[1]
    if let degree {
      #expect(Nearness.rounded(try #require(after.stage(.primary)).indicators[0].cv, 3) == degree)
    }
    let slot = try #require(program.county.position(ofSection: "no8-p"))
    let section = after.sections[slot]
    #expect(section.pupils == 1218)
    #expect(Nearness.rounded(section.indicators[Indicator.sportsArea.index].value ?? 0, 2) == 7.28)
    #expect(
      Nearness.rounded(section.indicators[Indicator.backbone.index].value ?? 0, 3) == (staff == .stay ? 0.985 : 1.232))
    #expect((section.verdict == .met) == isMet)
    let junior = try #require(after.stage(.junior))
    #expect(Nearness.rounded(junior.indicators[Indicator.teachingArea.index].cv, 3) == teaching)
    #expect(Nearness.rounded(junior.indicators[Indicator.multimedia.index].cv, 3) == multimedia)
  }

  /// Rotation in exchange is counted and moves no CV; the quota is rounded up: 10 % of 614 is 62.
  @Test(arguments: [(0.10, 0.2, 62.0, 13.0), (0.109, 0.373, 67, 25), (0.12, 0.25, 74, 19)])
  func rotationInExchange(share: Double, backbone: Double, moved: Double, backboneMoved: Double) throws {
    let plain = try program()
    let program = try program { plan in
      let quota = Rotation.Quota(
        size: .share(share), backbone: backbone, direction: .exchange, place: plan.place)
      plan.measures = [Sample.measure("rotate", .rotate(.quota(quota)), 2025...2034)]
    }
    let states = Sample.states(program, program.drivers)
    for (state, other) in zip(states, Sample.states(plain, plain.drivers)).dropFirst() {
      #expect(state.facts.year.conduct.rotated == moved)
      #expect(state.facts.year.conduct.rotatedBackbone == backboneMoved)
      #expect(state.facts.figures.cv == other.facts.figures.cv)
    }
  }

  /// Rotation toward need never leaves a sender short and never takes its last of a kind.
  @Test func rotationTowardNeed() throws {
    let program = try program { plan in
      plan.assumptions.roll = .hold
      let quota = Rotation.Quota(
        size: .share(0.12), backbone: 0.25, direction: .need, allowOutflow: true, place: plan.place)
      plan.measures = [Sample.measure("rotate", .rotate(.quota(quota)), 2025...2027)]
    }
    let timeline = try Timeline(program)
    for (slot, section) in timeline.years[0].sections.enumerated() {
      let after = try #require(timeline.years.last).sections[slot]
      #expect(after.indicatorsMet >= section.indicatorsMet)
      for kind in 0..<3 { #expect(timeline.facts[3].year.totals[kind * program.layout.slots + slot] >= 1) }
    }
    let before = try #require(timeline.years[0].stage(.primary)).indicators[0].cv
    let after = try #require(timeline.years[3].stage(.primary)).indicators[0].cv
    #expect(after < before)
  }

  /// Unreplaced leavers: whole persons, the last of a kind stays, and the vacant posts bring the veto.
  @Test func leaversWhoAreNotReplaced() throws {
    let program = try program { plan in
      plan.assumptions.roll = .hold
      plan.assumptions.retirement = Sourced(0.05, at: plan.place)
      plan.assumptions.unreplaced = Sourced(1, at: plan.place)
    }
    let timeline = try Timeline(program)
    let first = timeline.facts[0].year.totals
    let last = try #require(timeline.facts.last).year.totals
    for slot in 0..<program.layout.slots {
      for kind in 0..<3 {
        let place = kind * program.layout.slots + slot
        #expect(last[place] == last[place].rounded())
        #expect(last[place] <= first[place] && last[place] >= min(1, first[place]))
      }
    }
    // Baoqing tells no posts: what is vacant is not known; where they are told, the vacant ones bring the veto.
    #expect(timeline.years[1].clause(.v1)?.verdict == .notAssessed)
    #expect(timeline.years[1].clause(.v1)?.missing == [.posts])
    #expect(timeline.years[0].clause(.v1)?.verdict == .met)
    var county = try Sample.baoqing()
    county.posts = Posts(
      approved: Sourced(1500, at: Place(file: "county.yaml")), filled: Sourced(1500, at: Place(file: "county.yaml")))
    let told = try Timeline(try Program(program.plan, for: county, by: try Sample.standard()))
    #expect(told.years[1].clause(.v1)?.verdict == .unmet)
  }

  /// Construction shows in the year it opens, at the school, split among its sections.
  @Test func construction() throws {
    let program = try program { plan in
      plan.assumptions.roll = .hold
      var added = Array(repeating: 0.0, count: Indicator.count)
      added[Indicator.teachingArea.index] = 1595
      plan.measures = [
        Sample.measure(
          "build", .build(Construction(section: "no3-j", amounts: Amounts(added: added, classrooms: 6))), 2026...2026)
      ]
    }
    let timeline = try Timeline(program)
    let slot = try #require(program.county.position(ofSection: "no3-j"))
    let ratios = timeline.years.prefix(3).map { $0.sections[slot].indicatorsMet }
    #expect(ratios == [6, 6, 7])
    #expect(timeline.facts[2].year.totals[Indicator.teachingArea.index * program.layout.slots + slot] == 10696)
  }
}
