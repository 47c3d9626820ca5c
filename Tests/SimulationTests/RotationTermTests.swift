import County
import Regulation
import Samples
import Simulation
import Testing

/// Movers of a quota come home after its term; nobody is lost on the way, whatever becomes of the school they teach at.
@Suite struct RotationTermTests {
  static let kinds = Indicator.allCases.filter(\.isTeachers)

  private static func quota(
    _ size: Rotation.Quota.Size = .share(0.1), _ direction: Rotation.Direction = .need, term: Int? = 3, rest: Int = 6,
    outflow: Bool = true, fills: Bool = false
  ) -> Rotation.Quota {
    Rotation.Quota(
      size: size, backbone: 0.25, direction: direction, allowOutflow: outflow, fillsByExchange: fills, term: term,
      eligibleAfter: rest, place: Place(file: "plan.yaml"))
  }

  private static func timeline(_ county: County, _ measures: [Measure], retirement: Double = 0) throws -> Timeline {
    var plan = Sample.plan(county, through: 2034)
    plan.assumptions.roll = .hold
    if retirement > 0 {
      plan.assumptions.retirement = Sourced(retirement, at: plan.place)
      plan.assumptions.unreplaced = Sourced(1, at: plan.place)
    }
    plan.measures = measures
    return try Timeline(try Program(plan, for: county, by: try Sample.standard()))
  }

  /// Teachers of a kind in the whole county, year by year; nil: all teachers.
  private static func sums(_ timeline: Timeline, _ kind: Indicator?) -> [Double] {
    let slots = timeline.program.layout.slots
    return timeline.facts.indices.map { year in
      guard let kind else { return timeline.teachers[year].reduce(0, +) }
      return timeline.facts[year].year.totals[kind.index * slots..<(kind.index + 1) * slots].reduce(0, +)
    }
  }

  /// A county of three schools, of which one is rich in teachers and one is poor.
  private static func three() -> County {
    var rich = Sample.section("rich", pupils: 600, factor: 2.4)
    rich.teachers = 80
    var poor = Sample.section("poor", pupils: 600, factor: 0.7)
    poor.teachers = 40
    var other = Sample.section("other", pupils: 300, factor: 1.1)
    other.teachers = 24
    var sections = [rich, poor, other]
    for place in sections.indices {
      sections[place].group = place == 0 ? "县城" : "乡镇"
      sections[place].totals = sections[place].totals.map { $0.map { $0.rounded(.down) } }
    }
    var county = Sample.county(sections)
    Sample.declare(&county, .g11, [.eligible: 60, .rotated: 6, .rotatedBackbone: 2])
    return county
  }

  /// Who goes in 2025 is at home again in 2028, of every kind; the measure stops, so all is as in the census then.
  @Test(arguments: [1, 2, 3, 5])
  func home(term: Int) throws {
    let county = Self.three()
    let timeline = try Self.timeline(
      county, [Sample.measure("轮岗", .rotate(.quota(Self.quota(term: term))), 2025...2026)])
    let slots = timeline.program.layout.slots
    let first = timeline.facts[0].year.totals.prefix(3 * slots)
    let out = timeline.ledger.teacherMoves.filter { $0.year == 2025 }
    #expect(out.reduce(0) { $0 + $1.staff.teachers } == 6)
    #expect(timeline.facts[1].year.totals.prefix(3 * slots) != first)
    let back = timeline.ledger.teacherMoves.filter { $0.year == 2025 + term && !$0.counts }
    #expect(back.reduce(0) { $0 + $1.staff.teachers } == 6)
    // Each goes back from where they went, and is counted once.
    for move in out {
      #expect(back.filter { $0.from == move.to && $0.to == move.from }.reduce(0) { $0 + $1.staff.teachers } > 0)
    }
    #expect(timeline.facts[2 + term].year.totals.prefix(3 * slots) == first)
    #expect(timeline.teachers[2 + term] == timeline.teachers[0])
    // For good where there is no term.
    let stays = try Self.timeline(
      county, [Sample.measure("轮岗", .rotate(.quota(Self.quota(term: nil))), 2025...2025)])
    #expect(stays.facts[10].year.totals.prefix(3 * slots) == stays.facts[1].year.totals.prefix(3 * slots))
  }

  /// What stands away from home is never more than the quota × the term.
  @Test(arguments: [0.02, 0.03, 0.1, 0.16], [Rotation.Direction.need, .proportional])
  func standingShift(share: Double, direction: Rotation.Direction) throws {
    let county = try Sample.baoqing()
    let timeline = try Self.timeline(
      county,
      [Sample.measure("轮岗", .rotate(.quota(Self.quota(.share(share), direction, outflow: false))), 2025...2034)])
    var away = 0.0
    for (step, facts) in timeline.facts.enumerated().dropFirst() {
      for move in timeline.ledger.teacherMoves where move.year == facts.year.year {
        away += move.counts ? move.staff.teachers : -move.staff.teachers
      }
      let last = (max(1, step - 2)...step).reduce(0) { $0 + timeline.facts[$1].year.conduct.rotated }
      #expect(away <= last && away >= 0, "\(facts.year.year): \(away) of \(last)")
      let shift = zip(timeline.teachers[step], timeline.teachers[0]).reduce(0) { $0 + max(0, $1.0 - $1.1) }
      #expect(shift <= last)
    }
    for kind in Self.kinds { #expect(Set(Self.sums(timeline, kind)).count == 1) }
  }

  /// A host that closes sends its movers home first, so that no kind is lost, whether its own teachers follow or wait.
  @Test(arguments: [Merger.Follow.follow, .stay])
  func hostCloses(staff: Merger.Follow) throws {
    let county = Self.three()
    let rotation = Sample.measure("轮岗", .rotate(.quota(Self.quota(term: 4))), 2025...2025)
    let merger = Sample.measure(
      "撤并",
      .merge(
        Merger(
          closed: ["poor"], into: .shares([(id: "other", share: 1)]), staff: staff, equipment: .follow,
          premises: .transfer)), 2026...2026)
    let timeline = try Self.timeline(county, [rotation, merger])
    let alone = try Self.timeline(county, [merger])
    let slots = timeline.program.layout.slots
    #expect(timeline.ledger.teacherMoves.contains { $0.year == 2025 && timeline.program.layout.ids[$0.to] == "poor" })
    // From the year the host closes on it is as if they had never gone there.
    for step in 6...10 {
      #expect(timeline.teachers[step] == alone.teachers[step])
      #expect(
        timeline.facts[step].year.totals.prefix(3 * slots) == alone.facts[step].year.totals.prefix(3 * slots))
    }
  }

  /// Where their own school closes they come home to where its teachers went, or to the county pool.
  @Test func homeCloses() throws {
    let county = Self.three()
    let rotation = Sample.measure("轮岗", .rotate(.quota(Self.quota(term: 4))), 2025...2025)
    func merger(_ staff: Merger.Follow) -> Measure {
      Sample.measure(
        "撤并",
        .merge(
          Merger(
            closed: ["rich"], into: .shares([(id: "other", share: 1)]), staff: staff, equipment: .follow,
            premises: .transfer)), 2026...2026)
    }
    let timeline = try Self.timeline(county, [rotation, merger(.follow)])
    for kind in Self.kinds { #expect(Set(Self.sums(timeline, kind)).count == 1) }
    #expect(Set(Self.sums(timeline, nil)).count == 1)
    let other = try #require(county.position(ofSection: "other"))
    #expect(timeline.teachers[5][other] == 104)
    // Who waits in the pool is in no section: 80 do once the six are back.
    let waiting = try Self.timeline(county, [rotation, merger(.stay)])
    let away = 6.0
    #expect(Self.sums(waiting, nil)[4] == 64 + away)
    #expect(Self.sums(waiting, nil)[5] == 64)
  }

  /// Movers retire as others do: a host sends home no more than it has, and nobody becomes negative or of two kinds.
  @Test(arguments: [0.05, 0.2, 0.5])
  func moversRetire(rate: Double) throws {
    let county = try Sample.baoqing()
    let timeline = try Self.timeline(
      county, [Sample.measure("轮岗", .rotate(.quota(Self.quota(.share(0.16), .proportional))), 2025...2030)],
      retirement: rate)
    let slots = timeline.program.layout.slots
    for (step, facts) in timeline.facts.enumerated() {
      for slot in 0..<slots {
        let teachers = timeline.teachers[step][slot]
        #expect(teachers >= 0 && teachers == teachers.rounded())
        for kind in Self.kinds {
          let count = facts.year.totals[kind.index * slots + slot]
          #expect(count >= 0 && count <= teachers, "\(facts.year.year) \(slot) \(kind)")
        }
      }
    }
  }

  /// Who has rotated is not eligible for six years; who did so before the census is again.
  @Test func eligible() throws {
    let county = try Sample.baoqing()
    func eligible(_ share: Double, rest: Int) throws -> [Double] {
      let quota = Self.quota(.share(share), .exchange, rest: rest)
      return try Self.timeline(county, [Sample.measure("轮岗", .rotate(.quota(quota)), 2025...2034)]).facts.dropFirst()
        .map(\.year.conduct.eligible)
    }
    // A county that goes on as in the census keeps its 614: 67 go, 67 are eligible again.
    #expect(try eligible(0.109, rest: 6).allSatisfy { $0 == 614 })
    // 16 %: 99 of 614 go, 67 of earlier years come back, so 582 are left.
    #expect(try eligible(0.16, rest: 6).prefix(3) == [614, 582, 555])
    #expect(try eligible(0.16, rest: 0).allSatisfy { $0 == 614 })
  }

  /// Into the seat from outside is outflow whatever the zone codes say: only with leave, and never counted.
  @Test func outflowIntoTheSeat() throws {
    var county = Self.three()
    // All three stand in towns by their codes; the poor one in the seat.
    for place in county.sections.indices { county.sections[place].zone = .town }
    county.sections[0].group = "乡镇"
    county.sections[1].group = "县城"
    county.sections[2].group = "乡镇"
    func moved(_ outflow: Bool) throws -> Timeline {
      try Self.timeline(
        county,
        [
          Sample.measure("轮岗", .rotate(.quota(Self.quota(outflow: outflow))), 2025...2025)
        ])
    }
    let unknown = try moved(false)
    #expect(unknown.facts[1].year.conduct.rotated == 6)
    #expect(unknown.program.notices.contains { $0.fact == .seatUnknown(groups: ["县城", "乡镇"]) })
    county.seat = [Sourced("县城", at: county.place)]
    let none = try moved(false)
    #expect(none.ledger.teacherMoves.allSatisfy { none.program.layout.ids[$0.to] != "poor" })
    #expect(none.program.notices.isEmpty)
    let allowed = try moved(true)
    let into = allowed.ledger.teacherMoves.filter { allowed.program.layout.ids[$0.to] == "poor" && $0.year == 2025 }
    #expect(!into.isEmpty && into.allSatisfy { !$0.counts })
    #expect(allowed.facts[1].year.conduct.rotated == 6 - into.reduce(0) { $0 + $1.staff.teachers })
  }

  /// From where and to where, and of which kind.
  @Test func directionAndKind() throws {
    let county = Self.three()
    var quota = Self.quota(.persons(6), .proportional)
    quota.from = Rotation.Side(names: ["县城"], place: quota.place)
    quota.to = Rotation.Side(names: ["other"], place: quota.place)
    quota.artsSports = 0.5
    let timeline = try Self.timeline(county, [Sample.measure("轮岗", .rotate(.quota(quota)), 2025...2025)])
    let moves = timeline.ledger.teacherMoves.filter { $0.year == 2025 }
    let ids = timeline.program.layout.ids
    #expect(!moves.isEmpty && moves.allSatisfy { ids[$0.from] == "rich" && ids[$0.to] == "other" })
    #expect(moves.reduce(0) { $0 + $1.staff.artsSports } >= 3)
    // Nobody to send: the same school at both ends.
    quota.to = Rotation.Side(names: ["rich"], place: quota.place)
    #expect(throws: Problems.self) {
      try Self.timeline(county, [Sample.measure("轮岗", .rotate(.quota(quota)), 2025...2025)])
    }
  }

  /// A school says how many of its teachers are eligible: no more are sent.
  @Test func eligibleBySection() throws {
    var county = Self.three()
    county.sections[0].eligibleTeachers = 2
    let told = try Self.timeline(county, [Sample.measure("轮岗", .rotate(.quota(Self.quota())), 2025...2025)])
    let sent = told.ledger.teacherMoves.filter { $0.from == 0 && $0.year == 2025 }.reduce(0) { $0 + $1.staff.teachers }
    #expect(sent == 2)
    county.sections[0].eligibleTeachers = nil
    county.sections[0].exemptTeachers = 80
    let exempt = try Self.timeline(county, [Sample.measure("轮岗", .rotate(.quota(Self.quota())), 2025...2025)])
    #expect(exempt.ledger.teacherMoves.allSatisfy { $0.from != 0 })
  }

  /// Staff released leave their kinds and their posts, so many a year; more than there are is an error.
  @Test func released() throws {
    let county = Self.three()
    let staff = Staff(teachers: 3, degree: 2, backbone: 1, artsSports: 0)
    let timeline = try Self.timeline(
      county, [Sample.measure("转岗", .release(Release(.section("rich"), staff: staff)), 2025...2026)])
    let slots = timeline.program.layout.slots
    #expect(timeline.teachers.prefix(4).map { $0[0] } == [80, 77, 74, 74])
    let first = timeline.facts[0].year.totals
    let last = timeline.facts[2].year.totals
    #expect(Self.kinds.map { first[$0.index * slots] - last[$0.index * slots] } == [4, 2, 0])
    #expect(timeline.facts[2].year.conduct.vacancies == 6)
    let many = Staff(teachers: 3, degree: 3, backbone: 0, artsSports: 3)
    #expect(throws: Problems.self) {
      try Self.timeline(
        county, [Sample.measure("转岗", .release(Release(.section("other"), staff: many)), 2025...2026)])
    }
  }

  /// From primary to junior school only who holds a bachelor's degree counts, and certificates lack; back, everyone counts.
  @Test func acrossStages() throws {
    var county = Self.three()
    var junior = Sample.section("junior", .junior, pupils: 400)
    junior.teachers = 50
    junior.group = "县城"
    junior.totals = junior.totals.map { $0.map { $0.rounded(.down) } }
    county = Sample.county(county.sections + [junior])
    Sample.declare(&county, .g11, [.eligible: 60, .rotated: 6, .rotatedBackbone: 2])
    Sample.declare(&county, .g12, [.certified: 194, .teachers: 194])
    func moved(_ from: Stage, _ to: Stage) throws -> Timeline {
      var quota = Rotation.Quota(
        size: .persons(10), backbone: 0, direction: .need, allowOutflow: true, place: Place(file: "plan.yaml"))
      quota.from = Rotation.Side(selection: Selection(stage: from, place: quota.place), place: quota.place)
      quota.to = Rotation.Side(selection: Selection(stage: to, place: quota.place), place: quota.place)
      quota.certified = 0.75
      quota.bachelorShare = 0.5
      return try Self.timeline(county, [Sample.measure("跨学段", .redeploy(.quota(quota)), 2025...2025)])
    }
    let up = try moved(.primary, .junior)
    let slots = up.program.layout.slots
    let degree = Indicator.degree.index * slots
    func gained(_ timeline: Timeline, _ slot: Int) -> Double {
      timeline.facts[1].year.totals[degree + slot] - timeline.facts[0].year.totals[degree + slot]
    }
    #expect(up.teachers[1][3] == 60 && gained(up, 3) == 5)
    #expect(up.facts[1].year.conduct.uncertified == 3)
    #expect(up.years[0].clause(.g12)?.verdict == .met && up.years[1].clause(.g12)?.verdict == .unmet)
    #expect(up.years[10].clause(.g12)?.worst?.value == 191.0 / 194)
    let down = try moved(.junior, .primary)
    #expect(down.teachers[1][3] == 40)
    #expect((0..<3).reduce(0) { $0 + gained(down, $1) } == 10)
    #expect(down.years[1].clause(.g12)?.verdict == .met)
  }

  /// Pupils who go to the seat while their families stay lower enrolment by catchment; those who move house do not.
  @Test func residence() throws {
    let county = try Sample.baoqing()
    func share(_ residence: Drift.Residence) throws -> [Double] {
      var plan = Sample.plan(county, through: 2030)
      plan.assumptions.entryRate?.value = 0.77
      plan.assumptions.drifts = [
        Drift(
          from: Selection(group: "乡镇", place: plan.place),
          to: Selection(group: "县城", except: ["no7-p"], place: plan.place), enrolled: 0.02, entry: 0.03,
          residence: residence)
      ]
      let timeline = try Timeline(try Program(plan, for: county, by: try Sample.standard()))
      return timeline.facts.map(\.year.conduct.outsidePrimary)
    }
    #expect(try share(.moves).allSatisfy { $0 == 0 })
    let outside = try share(.stays)
    #expect(outside[0] == 0 && outside[1] > 0 && zip(outside.dropFirst(), outside.dropFirst(2)).allSatisfy { $0 < $1 })
    // 2 % of some 700 village pupils, and 3 % of their entry, among some 9,500 of the seat and the farms.
    #expect(outside[1] > 0.0005 && outside[1] < 0.005)
  }

  /// The study is the plan run: its figures are those of the plan with the same share; who goes comes home a term later.
  @Test func quotas() throws {
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    var plan = Sample.plan(county, through: 2032)
    plan.assumptions.roll = .hold
    let study = try QuotaStudy(
      plan, for: county, by: standard, shares: [0.02, 0.12], directions: [.exchange, .need], measure: nil)
    #expect(study.runs.map(\.share) == [0.02, 0.12, 0.02, 0.12])
    for run in study.runs {
      #expect(run.term == 3)
      for (place, year) in run.years.enumerated() {
        #expect(year.home == (place < 3 ? 0 : run.years[place - 3].moved), "\(run.direction) \(year.year)")
        #expect((year.rotation == .met) == (run.share == 0.12))
      }
      #expect(run.rotationHoldsFrom == (run.share == 0.12 ? 2025 : nil))
    }
    let quota = Self.quota(.share(0.12), .need, outflow: false, fills: true)
    var own = plan
    var same = quota
    same.backbone = 0.2
    own.measures = [Sample.measure("轮岗", .rotate(.quota(same)), 2025...2032)]
    let timeline = try Timeline(try Program(own, for: county, by: standard))
    for (year, facts) in zip(study.runs[3].years, timeline.facts.dropFirst()) {
      #expect(year.counted == facts.year.conduct.rotated && year.backbone == facts.year.conduct.rotatedBackbone)
      #expect(
        year.cvs.map(\.cv)
          == timeline.years[facts.year.year - 2024].stages.flatMap { stage in
            stage.indicators.filter { $0.indicator.isTeachers }.map { Optional($0.cv) }
          })
    }
  }

  /// Random plans with terms, mergers, openings and retirements: eight futures in lanes agree with one alone, and every
  /// teacher of the year before is somewhere.
  @Test(arguments: Array(UInt64(21)...26))
  func randomPlans(seed: UInt64) throws {
    let county = Sample.random(seed)
    let standard = try Sample.standard("national-2017")
    let plan = Sample.randomPlan(county, seed, count: 25, standard: standard)
    let program = try Program(plan, for: county, by: standard)
    let alone = Sample.states(program, program.drivers)
    let together = Sample.states(program, Drivers<Futures>(broadcasting: program.drivers))
    for (step, (before, after)) in zip(alone, alone.dropFirst()).enumerated() {
      let orders = program.steps[step]
      func sum(_ changes: [StaffingOrder.Change]) -> Double {
        orders.staffing.reduce(0) { $0 + (changes.contains($1.change) ? $1.staff.teachers : 0) }
      }
      let opened = orders.layout.reduce(0) { sum, order in
        guard case .open(let opening) = order else { return sum }
        return sum + opening.wings.reduce(0) { $0 + $1.appointed.teachers }
      }
      let come = opened + sum([.appointed, .lent, .leftPool])
      let left = before.teachers.reduce(0, +) + before.pool + come - after.teachers.reduce(0, +) - after.pool
      #expect(left >= 0 && after.staffInPost - before.staffInPost == opened + sum([.appointed]) - left, "\(step)")
      #expect(together[step + 1].teachers.map { $0[5] } == after.teachers)
    }
  }
}
