import County
import Regulation
import Samples
import Simulation
import Testing

/// Openings, formations, boundary changes, caps and reclassifications: what moves, and that nothing is lost.
@Suite struct LayoutTests {
  private func timeline(_ measures: [Measure], hold: Bool = true, through: Int = 2030) throws -> Timeline {
    try Sample.timeline(of: measures, hold: hold, through: through)
  }

  private func opening(
    _ kind: SchoolKind = .primary, share: Double = 0.45, grades: Opening.Grades = .all,
    counts: Opening.Counts = .asSchool, staff: Merger.Follow = .follow
  ) -> Opening {
    var amounts = Amounts(added: Array(repeating: 0, count: Indicator.count))
    amounts.added[Indicator.teachingArea.index] = 5200
    amounts.added[Indicator.sportsArea.index] = 9000
    let wing = Opening.Wing(
      stage: .primary, takesFrom: [(id: "no4-p", share: share)], grades: grades, staff: staff, appointed: .none,
      classrooms: 30)
    return Opening(
      id: "south", name: "南校", kind: kind, counts: counts, parent: counts == .asCampus ? "no4-p" : nil, zone: nil,
      group: nil, wings: [wing], amounts: amounts, place: Place(file: "plan.yaml"))
  }

  private func slot(_ timeline: Timeline, _ id: String) throws -> Int {
    try #require(timeline.program.county.position(ofSection: id))
  }

  /// A new school takes its share of pupils, classes and teachers in its year, and of the entrants from then on.
  @Test func aNewSchool() throws {
    let timeline = try timeline([Sample.measure("open", .open(opening()), 2026...2026)], hold: false)
    let (parent, new) = (try slot(timeline, "no4-p"), try slot(timeline, "south"))
    let alone = try self.timeline([], hold: false)
    #expect(!timeline.facts[1].year.open[new] && timeline.facts[2].year.open[new])
    for (year, other) in zip(timeline.facts, alone.facts).dropFirst(2) {
      let whole = other.year.pupils[parent]
      #expect(abs(year.year.pupils[new] - whole * 0.45) < 1e-9)
      #expect(abs(year.year.pupils[parent] - whole * 0.55) < 1e-9)
    }
    #expect(timeline.teachers[2][parent] + timeline.teachers[2][new] == timeline.teachers[1][parent])
    let school = timeline.program.layout.school[parent]
    #expect(timeline.years[2].schools[school].verdict == .met)
    #expect(timeline.facts[2].year.totals[Indicator.sportsArea.index * timeline.program.layout.slots + new] == 9000)
    #expect(timeline.program.county.sections[new].group == "县城")
  }

  /// A campus that is not counted as a school does not cure an oversized one, but gives it its premises.
  @Test func aCampusCuresNothing() throws {
    let campus = try timeline([Sample.measure("campus", .open(opening(counts: .asCampus)), 2025...2025)])
    let parent = try slot(campus, "no4-p")
    #expect(campus.years[1].schools[campus.program.layout.school[parent]].pupils == 2268)
    #expect(campus.years[1].schools[campus.program.layout.school[parent]].isUnderLimit == false)
    #expect(campus.program.county.position(ofSection: "south") == nil)
    let area = Indicator.teachingArea.index * campus.program.layout.slots + parent
    #expect(campus.facts[1].year.totals[area] == campus.facts[0].year.totals[area] + 5200)
  }

  /// A school that grows up from its entry grade has one more grade every year and no one's teachers.
  @Test func growingUp() throws {
    let timeline = try timeline(
      [Sample.measure("open", .open(opening(grades: .entry, staff: .stay)), 2026...2026)], hold: false)
    let new = try slot(timeline, "south")
    let alone = try self.timeline([], hold: false)
    let parent = try slot(timeline, "no4-p")
    let stride = timeline.program.rolls.stride
    #expect(stride == 6)
    for step in 2..<timeline.facts.count {
      let before = timeline.facts[step - 1].year.pupils[new]
      #expect(timeline.facts[step].year.pupils[new] > before)
      let sum = timeline.facts[step].year.pupils[new] + timeline.facts[step].year.pupils[parent]
      #expect(abs(sum - alone.facts[step].year.pupils[parent]) < 1e-9)
    }
    #expect(timeline.teachers[2][new] == 0)
  }

  /// A nine-year school formed of two keeps pupils, teachers and premises, shared 1 : 1.1, and its own size limit.
  @Test func aNineYearSchool() throws {
    let formation = Formation(id: "qingyuan", name: "青原镇学校", sections: ["qingyuan-p", "qingyuan-j"])
    #expect(throws: Problems.self) {
      // Those ids are taken: the new school's sections are `qingyuan-p` and `qingyuan-j` as well.
      try self.timeline([Sample.measure("form", .form(formation), 2025...2025)])
    }
    let free = Formation(id: "qy9", name: "青原镇学校", sections: ["qingyuan-p", "qingyuan-j"])
    let timeline = try timeline([Sample.measure("form", .form(free), 2025...2025)])
    let old = [try slot(timeline, "qingyuan-p"), try slot(timeline, "qingyuan-j")]
    let new = [try slot(timeline, "qy9-p"), try slot(timeline, "qy9-j")]
    let (before, after) = (timeline.facts[0].year, timeline.facts[1].year)
    let slots = timeline.program.layout.slots
    for (from, to) in zip(old, new) {
      #expect(after.pupils[to] == before.pupils[from])
      #expect(after.totals[Indicator.degree.index * slots + to] == before.totals[Indicator.degree.index * slots + from])
    }
    let area = Indicator.teachingArea.index * slots
    let sum = before.totals[area + old[0]] + before.totals[area + old[1]]
    #expect(abs(after.totals[area + new[0]] + after.totals[area + new[1]] - sum) < 1e-9)
    // 130 pupils to 163 × 1.1 of the sum of both schools.
    #expect(abs(after.totals[area + new[0]] - sum * 130 / (130 + 163 * 1.1)) < 1e-9)
    let school = timeline.program.layout.school[new[0]]
    #expect(timeline.years[1].schools[school].limit == 2500)
  }

  /// A boundary moved keeps enrolment by catchment; a cap lowers it while those sent away are at school, then no more.
  @Test func boundaryAndCap() throws {
    let rezoning = Rezoning(from: "no4-p", to: [(id: "no8-p", share: 0.1), (id: "no2-p", share: 0.2)], grades: .all)
    let moved = try timeline([Sample.measure("rezone", .rezone(rezoning), 2025...2025)], hold: false, through: 2036)
    let alone = try timeline([], hold: false, through: 2036)
    let ids = ["no4-p", "no8-p", "no2-p"]
    for (year, other) in zip(moved.facts, alone.facts).dropFirst() {
      let whole = other.year.pupils[try slot(moved, "no4-p")]
      for (id, change) in zip(ids, [-0.3, 0.1, 0.2]) {
        let at = try slot(moved, id)
        #expect(abs(year.year.pupils[at] - other.year.pupils[at] - change * whole) < 1e-9)
      }
    }
    #expect(moved.years.allSatisfy { $0.clause(.g13)?.verdict == .met })
    let cap = IntakeCap(section: "no4-p", entrants: 250, overflow: .shares([(id: "no8-p", share: 1)]))
    let capped = try timeline([Sample.measure("cap", .cap(cap), 2025...2026)], hold: false, through: 2036)
    let g13 = try capped.years.map { try #require($0.clause(.g13)).verdict }
    // Six years after the last capped entry the last of them has left.
    #expect(g13.prefix(9) == [.met, .unmet, .unmet, .unmet, .unmet, .unmet, .unmet, .unmet, .met])
    let parts = try #require(capped.years[1].clause(.g13)).parts
    let sent = capped.ledger.pupilMoves.filter { $0.year == 2025 }.reduce(0) { $0 + $1.persons }
    let inTown = capped.program.county.sections.indices.filter {
      capped.program.county.sections[$0].stage == .primary && capped.program.county.sections[$0].zone != .rural
    }.reduce(0) { $0 + capped.facts[1].year.pupils[$1] }
    #expect(abs(try #require(parts[0].value) - (1 - sent / inTown)) < 1e-12)
  }

  /// Five primary units under 50 pupils made teaching points: the CVs fall by definition alone, and it is said so.
  @Test func teachingPoints() throws {
    let ids = ["no7-p", "chaoyang-p", "longtou-p", "liangshui-p", "yihe-p"]
    let change = Reclassification(sections: ids, isTeachingPoint: true)
    let timeline = try timeline([Sample.measure("points", .reclassify(change), 2025...2025)], through: 2025)
    let cvs = try #require(timeline.years[1].stage(.primary)).indicators.map { Nearness.rounded($0.cv, 3) }
    #expect(cvs[Indicator.degree.index] == 0.330)
    #expect(cvs[Indicator.backbone.index] == 0.084)
    #expect(timeline.years[1].stage(.primary)?.sections == 14)
    #expect(timeline.facts[1].year.pupils == timeline.facts[0].year.pupils)
  }

  /// A gain that rests on a line of the scope alone is no success.
  @Test func aGainByDefinition() throws {
    let county = try Sample.baoqing()
    var plan = Sample.plan(county, through: 2027)
    plan.assumptions.roll = .hold
    let ids = ["no7-p", "chaoyang-p", "longtou-p", "liangshui-p", "yihe-p"]
    plan.measures = [
      Sample.measure(
        "points", .reclassify(Reclassification(sections: ids, isTeachingPoint: true)), 2025...2025)
    ]
    var standard = try Sample.standard()
    standard.rules[.r2]?.limits[.primary]?.value = 0.40
    let timeline = try Timeline(try Program(plan, for: county, by: standard))
    let degree = try #require(
      timeline.resolutions.first { $0.clause == .r2 && $0.part.stage == .primary && $0.part.indicator == .degree })
    #expect(degree.status == .resolvedByExit)
    #expect(degree.history.holdsFrom == 2025)
  }

  /// A chain in one year: A into B, B into C, whichever stands first in the plan.
  @Test func aChain() throws {
    func merge(_ from: String, _ to: String) -> Measure {
      Sample.measure(
        "\(from)-\(to)",
        .merge(
          Merger(
            closed: [from], into: .shares([(id: to, share: 1)]), staff: .follow, equipment: .follow,
            premises: .transfer)), 2025...2025)
    }
    let timeline = try timeline([merge("no7-p", "no8-p"), merge("no8-p", "no2-p")])
    let last = try slot(timeline, "no2-p")
    #expect(timeline.facts[1].year.pupils[last] == 29 + 1143 + 774)
    let reversed = try self.timeline([merge("no8-p", "no2-p"), merge("no7-p", "no8-p")])
    #expect(reversed.facts.map(\.year.pupils) == timeline.facts.map(\.year.pupils))
  }

  /// A whole school closes into sections of both stages.
  @Test func aWholeSchool() throws {
    let merger = Merger(
      closed: ["七星泡镇凉水学校"], into: .shares([(id: "qixingpao-p", share: 1), (id: "qixingpao-j", share: 1)]),
      staff: .follow, equipment: .follow, premises: .close)
    let timeline = try timeline([Sample.measure("merge", .merge(merger), 2025...2025)])
    #expect(timeline.facts[1].year.pupils[try slot(timeline, "qixingpao-p")] == 285 + 13)
    #expect(timeline.facts[1].year.pupils[try slot(timeline, "qixingpao-j")] == 247 + 21)
    let note = try #require(timeline.consolidations.first)
    #expect(note.pupils == 34)
    // One school of 34 is funded as 100 at the base of each stage in the shares of its pupils, less what they bring to the
    // receivers: 13 × 720 and 21 × 940.
    let before = try #require(note.fundingBefore)
    let after = try #require(note.fundingAfter)
    let brought: Double = 13 * 720 + 21 * 940
    #expect(abs(before - after - (brought / 34 * 100 - brought)) < 1e-9)
  }

  /// By distance: the nearer of two receivers gets the more, in inverse proportion.
  @Test func byDistance() throws {
    var county = Sample.county([
      Sample.section("a", pupils: 90), Sample.section("b", pupils: 500), Sample.section("c", pupils: 500),
    ])
    for (slot, longitude) in [132.0, 132.1, 131.8].enumerated() {
      county.sections[slot].longitude = longitude
      county.sections[slot].latitude = 46.3
    }
    let km = try #require(county.sections[0].km(to: county.sections[1]))
    // 0.1° of longitude at 46.3° north: 111.195 × cos 46.3° × 0.1.
    #expect(abs(km - 7.6823) < 1e-3)
    func pupils(_ into: Destination) throws -> [Double] {
      var plan = Sample.plan(county, through: 2025)
      plan.assumptions.roll = .hold
      plan.measures = [
        Sample.measure(
          "merge", .merge(Merger(closed: ["a"], into: into, staff: .follow, equipment: .follow, premises: .close)),
          2025...2025)
      ]
      let timeline = try Timeline(try Program(plan, for: county, by: try Sample.standard()))
      return timeline.facts[1].year.pupils
    }
    let shared = try pupils(.byDistance(["b", "c"]))
    #expect(abs(shared[1] - 560) < 1e-6 && abs(shared[2] - 530) < 1e-6)
    #expect(try pupils(.nearest) == [0, 590, 500])
  }
}
