import County
import Regulation
import Samples
import Simulation
import Testing

/// What an independent audit of the measures found wrong once, each with its smallest plan.
@Suite struct AuditTests {
  private func timeline(_ measures: [Measure], hold: Bool = false, through: Int = 2030) throws -> Timeline {
    try Sample.timeline(of: measures, hold: hold, through: through)
  }

  private func slot(_ timeline: Timeline, _ id: String) throws -> Int {
    try #require(timeline.program.county.position(ofSection: id))
  }

  private func rezone(_ share: Double, to: String, _ grades: Opening.Grades, from: String = "no4-p", _ year: Int)
    -> Measure
  {
    Sample.measure(
      "\(share) \(to) \(grades)", .rezone(Rezoning(from: from, to: [(id: to, share: share)], grades: grades)),
      year...year)
  }

  /// A tenth of one school moves into another with rooms enough: no class is over the limit for want of sharing them.
  @Test func arrivalsFindRooms() throws {
    let timeline = try timeline([rezone(0.1, to: "no2-p", .all, from: "no8-p", 2025)])
    let no2 = try slot(timeline, "no2-p")
    for year in timeline.facts.dropFirst() {
      #expect(year.year.classes[no2] <= 23)
      #expect(year.year.largestClass[no2] <= 45, "\(year.year.year)")
    }
    #expect(timeline.years.allSatisfy { $0.clause(.g5)?.verdict == .met })
  }

  /// Classrooms that open in a year serve its classes.
  @Test func roomsServeInTheirYear() throws {
    let rooms = Amounts(added: Array(repeating: 0, count: Indicator.count), classrooms: 16)
    let build = Sample.measure("rooms", .build(Construction(section: "no2-p", amounts: rooms)), 2026...2026)
    let timeline = try timeline([rezone(0.2, to: "no2-p", .all, 2026), build])
    let no2 = try slot(timeline, "no2-p")
    #expect(timeline.facts[2].year.largestClass[no2] <= 45)
  }

  /// Two moves out of one section in a year take shares of what it had, in whatever order: entry and all grades apart.
  @Test func theOrderOfMovesDoesNotMatter() throws {
    let entry = rezone(0.2, to: "no2-p", .entry, 2025)
    let all = rezone(0.3, to: "no8-p", .all, 2025)
    let (one, two) = (try timeline([entry, all]), try timeline([all, entry]))
    let alone = try timeline([])
    let no4 = try slot(one, "no4-p")
    for (a, b) in zip(one.facts, two.facts) {
      for place in a.year.pupils.indices { #expect(abs(a.year.pupils[place] - b.year.pupils[place]) < 1e-9) }
    }
    let stride = alone.program.rolls.stride
    // In 2025 the entry grade keeps a half, the other grades seven tenths.
    let states = Sample.states(alone.program, alone.program.drivers)
    let grades = states[1].grades[no4 * stride..<no4 * stride + 6]
    let expected = grades.first.map { $0 * 0.5 + grades.dropFirst().reduce(0, +) * 0.7 } ?? 0
    #expect(abs(one.facts[1].year.pupils[no4] - expected) < 1e-9)
  }

  /// Lent teachers whose section closed into the junior stage take no junior teacher's degree away when they leave.
  @Test func degreesThatStoppedCounting() throws {
    let lent = Sample.measure(
      "lent",
      .second(
        Secondment(
          section: "longtou-p", staff: Staff(teachers: 2, degree: 2, backbone: 0, artsSports: 0), scheme: nil)),
      2025...2026)
    let merge = Sample.measure(
      "merge",
      .merge(
        Merger(
          closed: ["longtou-p"], into: .shares([(id: "qingyuan-p", share: 1)]), staff: .stay, equipment: .follow,
          premises: .close)), 2026...2026)
    let timeline = try timeline([lent, merge])
    let junior = try slot(timeline, "longtou-j")
    let degree = Indicator.degree.index * timeline.program.layout.slots + junior
    #expect(timeline.facts[0].year.totals[degree] == 10)
    #expect(timeline.facts[3].year.totals[degree] == 10)
    #expect(timeline.teachers[3][junior] == timeline.teachers[2][junior] - 2)
  }

  /// More per pupil does not make up for a floor under the line of small units.
  @Test(arguments: [(100.0, Verdict.met), (96, .unmet), (50, .unmet)])
  func theFloorOfSmallUnits(floor: Double, verdict: Verdict) throws {
    var funding = Funding()
    (funding.primary, funding.junior, funding.floor) = (750, 980, floor)
    let timeline = try timeline([Sample.measure("fund", .fund(funding), 2025...2025)], through: 2026)
    #expect(timeline.years[1].clause(.g6)?.verdict == verdict)
    #expect(timeline.years[1].clause(.g6)?.basis == .computed)
    var training = Funding()
    training.training = .yuan(1_000_000)
    let other = try self.timeline([Sample.measure("fund", .fund(training), 2025...2025)], through: 2026)
    // 1,000,000 of the declared budget of 24,323,460 yuan.
    #expect(other.years[1].clause(.g6)?.basis == .carried)
    #expect(abs(try #require(other.years[1].clause(.q4)?.worst?.value) - 1_000_000 / 24_323_460) < 1e-12)
    #expect(other.years[1].clause(.q4)?.verdict == .unmet)
  }

  /// Rooms that pass to several receivers go by largest remainders: 23 at 33, 33 and 34 % are 7, 8 and 8 or so, no 9.
  @Test func roomsPassByLargestRemainders() throws {
    let merger = Merger(
      closed: ["no2-p"],
      into: .shares([(id: "no1-p", share: 0.33), (id: "no3-p", share: 0.33), (id: "no5-p", share: 0.34)]),
      staff: .follow, equipment: .follow, premises: .transfer)
    let timeline = try timeline([Sample.measure("merge", .merge(merger), 2025...2025)], hold: true, through: 2026)
    let base = Indicator.multimedia.index * timeline.program.layout.slots
    let gains = try ["no1-p", "no3-p", "no5-p"].map { id in
      let place = base + (try slot(timeline, id))
      return timeline.facts[1].year.totals[place] - timeline.facts[0].year.totals[place]
    }
    #expect(gains.reduce(0, +) == 23)
    #expect(gains.max() == 8 && gains.min() == 7)
  }

  /// A new school that closes again leaves all that was built for it to spare.
  @Test func aNewSchoolThatCloses() throws {
    var amounts = Amounts(added: Array(repeating: 0, count: Indicator.count))
    amounts.added[Indicator.teachingArea.index] = 5200
    let wing = Opening.Wing(
      stage: .primary, takesFrom: [(id: "no4-p", share: 0.4)], grades: .all, staff: .follow, appointed: .none,
      classrooms: 27)
    let open = Sample.measure(
      "open",
      .open(
        Opening(
          id: "south", name: nil, kind: .primary, counts: .asSchool, parent: nil, zone: nil, group: nil, wings: [wing],
          amounts: amounts, place: Place(file: "plan.yaml"))), 2025...2025)
    let merge = Sample.measure(
      "merge",
      .merge(
        Merger(
          closed: ["south"], into: .shares([(id: "no4-p", share: 1)]), staff: .follow, equipment: .follow,
          premises: .close)), 2029...2029)
    let surplus = try #require(try timeline([open, merge]).surpluses.first)
    #expect(surplus.area == 5200 && surplus.seats == 27 * 45 && surplus.year ?? 9999 <= 2029)
  }
}
