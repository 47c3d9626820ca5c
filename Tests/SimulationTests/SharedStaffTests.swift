import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Teachers released by quota (转岗分流), and guests of a school whose staff is shared out.
@Suite struct SharedStaffTests {
  private static let kinds = Indicator.allCases.filter(\.isTeachers)

  private static func timeline(_ county: County, _ measures: [Measure], through: Int = 2034) throws -> Timeline {
    var plan = Sample.plan(county, through: through)
    plan.assumptions.roll = .hold
    plan.measures = measures
    return try Timeline(try Program(plan, for: county, by: try Sample.standard()))
  }

  private static func total(_ timeline: Timeline, _ step: Int, _ kind: Indicator?) -> Double {
    guard let kind else { return timeline.teachers[step].reduce(0, +) }
    let slots = timeline.program.layout.slots
    return timeline.facts[step].year.totals[kind.index * slots..<(kind.index + 1) * slots].reduce(0, +)
  }

  /// Two groups: 60 and 30 teachers, and 20.
  private static func county() -> County {
    var sections = [("big", 60.0), ("middle", 30), ("small", 20)].map { name, teachers in
      var section = Sample.section(name, pupils: teachers * 15)
      section.teachers = teachers
      section.totals = section.totals.map { $0.map { $0.rounded(.down) } }
      section.totals[Indicator.degree.index] = teachers * 0.8
      section.totals[Indicator.backbone.index] = teachers * 0.2
      section.totals[Indicator.artsSports.index] = teachers * 0.1
      section.group = name == "small" ? "乡镇" : "县城"
      return section
    }
    sections[1].classes = 10
    return Sample.county(sections)
  }

  /// 11 of 110: six, three and two, of each kind in proportion to that kind; a group alone bears its own.
  @Test func releaseByQuota() throws {
    let county = Self.county()
    let staff = Staff(teachers: 11, degree: 8, backbone: 2, artsSports: 1)
    let timeline = try Self.timeline(
      county, [Sample.measure("分流", .release(Release(.quota(nil), staff: staff)), 2025...2026)])
    #expect(timeline.teachers[1] == [54, 27, 18] && timeline.teachers[2][0] == 48)
    for (kind, each) in [(Indicator.degree, 8.0), (.backbone, 2), (.artsSports, 1)] {
      #expect(Self.total(timeline, 0, kind) - Self.total(timeline, 1, kind) == each, "\(kind)")
    }
    #expect(timeline.facts[2].year.conduct.vacancies == 22)
    #expect(timeline.ledger.undone.isEmpty)
    let place = Place(file: "plan.yaml")
    let side = Rotation.Side(names: ["乡镇"], place: place)
    let own = try Self.timeline(
      county, [Sample.measure("分流", .release(Release(.quota(side), staff: staff)), 2025...2025)])
    // The small school's ten classes keep a teacher each.
    #expect(own.teachers[1] == [60, 30, 10])
  }

  /// A class keeps a teacher: what cannot be released is told and is no error.
  @Test func releaseMoreThanThereAre() throws {
    let staff = Staff(teachers: 200, degree: 0, backbone: 0, artsSports: 0)
    let timeline = try Self.timeline(
      Self.county(), [Sample.measure("分流", .release(Release(.quota(nil), staff: staff)), 2025...2025)])
    let undone = try #require(timeline.ledger.undone.first)
    #expect(undone.asked == 200 && undone.done == 110 - timeline.teachers[1].reduce(0, +))
    for slot in 0..<3 { #expect(timeline.teachers[1][slot] == max(1, timeline.facts[1].year.classes[slot])) }
  }

  /// Over many counties and numbers nobody appears, no kind outnumbers the teachers, backbone teachers keep their degrees.
  @Test(arguments: 0..<12)
  func releaseKeepsKinds(seed: Int) throws {
    let county = try Sample.baoqing()
    let number = Double(20 + 37 * seed)
    let staff = Staff(teachers: number, degree: number / 2, backbone: (number / 5).rounded(), artsSports: 0)
    let timeline = try Self.timeline(
      county, [Sample.measure("分流", .release(Release(.quota(nil), staff: staff)), 2025...2027)], through: 2028)
    let slots = timeline.program.layout.slots
    let done = timeline.ledger.carried.reduce(into: [Int: Double]()) { $0[$1.year, default: 0] += $1.done }
    for step in 1...4 {
      #expect(Self.total(timeline, step - 1, nil) - Self.total(timeline, step, nil) == done[2024 + step] ?? 0)
      for slot in 0..<slots {
        let teachers = timeline.teachers[step][slot]
        let count = Self.kinds.map { timeline.facts[step].year.totals[$0.index * slots + slot] }
        #expect(teachers >= 1 && count.allSatisfy { $0 >= 0 && $0 <= teachers && $0 == $0.rounded() })
        #expect(count[1] <= count[0])
      }
    }
  }

  /// Teachers who are at a school for a term stay there when its staff is shared with a new one, and all come home.
  @Test(arguments: [0.3, 0.6, 0.9])
  func guestsStay(share: Double) throws {
    var county = Self.county()
    // The small school lacks teachers, so that the quota goes there.
    county.sections[2].pupils = 900
    Sample.declare(&county, .g11, [.eligible: 60, .rotated: 6, .rotatedBackbone: 2])
    let quota = Rotation.Quota(
      size: .persons(8), backbone: 0.25, direction: .need, allowOutflow: true, term: 3,
      place: Place(file: "plan.yaml"))
    let rotation = Sample.measure("轮岗", .rotate(.quota(quota)), 2025...2025)
    let opening = Opening(
      id: "new", name: nil, kind: .primary, counts: .asSchool, parent: nil, zone: nil, group: nil,
      wings: [
        Opening.Wing(
          stage: .primary, takesFrom: [(id: "small", share: share)], grades: .all, staff: .follow, appointed: .none,
          classrooms: 20)
      ], amounts: Amounts(added: Array(repeating: 0, count: Indicator.count)), place: Place(file: "plan.yaml"))
    var plan = Sample.plan(county, through: 2030)
    plan.assumptions.entryChange = .init(0, at: plan.place)
    plan.measures = [rotation, Sample.measure("新校", .open(opening), 2026...2026)]
    let timeline = try Timeline(try Program(plan, for: county, by: try Sample.standard()))
    let out = timeline.ledger.teacherMoves.filter { $0.counts }
    let home = timeline.ledger.teacherMoves.filter(\.isHome)
    #expect(out.reduce(0) { $0 + $1.staff.teachers } == 8 && out.allSatisfy { $0.to == 2 })
    #expect(home.reduce(0) { $0 + $1.staff.teachers } == 8 && home.allSatisfy { $0.year == 2028 })
    for kind in Self.kinds {
      #expect(home.reduce(0) { $0 + $1.staff.count(kind) } == out.reduce(0) { $0 + $1.staff.count(kind) })
    }
    for step in timeline.facts.indices {
      for kind in [nil] + Self.kinds { #expect(Self.total(timeline, step, kind) == Self.total(timeline, 0, kind)) }
    }
    // The senders are whole again.
    #expect(timeline.teachers[4][0] == 60 && timeline.teachers[4][1] == 30)
  }

  /// Over many plans: whoever went for a term comes home when it is over, of every kind, though their hosts lose staff to
  /// new schools and by release; and nobody is lost on the way but those released.
  @Test(arguments: 0..<10)
  func everyGuestComesHome(seed: UInt64) throws {
    var random = SplitMix(from: seed)
    let county = try Sample.baoqing()
    let place = Place(file: "plan.yaml")
    let term = Int.random(in: 1...4, using: &random)
    let quota = Rotation.Quota(
      size: .share(Double.random(in: 0.04...0.16, using: &random)), backbone: 0.25,
      direction: Bool.random(using: &random) ? .need : .proportional, allowOutflow: true, term: term, place: place)
    var plan = Sample.plan(county, through: 2034)
    plan.assumptions.progression = [1, 1]
    plan.measures = [Sample.measure("轮岗", .rotate(.quota(quota)), 2025...2028)]
    let large = county.sections.filter { $0.pupils > 300 && !$0.kind.isThrough }
    for number in 0..<4 {
      let from = large[Int.random(in: 0..<large.count, using: &random)]
      let wing = Opening.Wing(
        stage: from.stage, takesFrom: [(id: from.id, share: Double.random(in: 0.1...0.5, using: &random))],
        grades: .all,
        staff: .follow, appointed: .none, classrooms: 40)
      let opening = Opening(
        id: "new\(number)", name: nil, kind: from.kind, counts: .asSchool, parent: nil, zone: nil, group: nil,
        wings: [wing], amounts: Amounts(added: Array(repeating: 0, count: Indicator.count)), place: place)
      let year = Int.random(in: 2025...2031, using: &random)
      plan.measures.append(Sample.measure("新校\(number)", .open(opening), year...year))
    }
    let staff = Staff(teachers: 12, degree: 6, backbone: 2, artsSports: 1)
    plan.measures.append(Sample.measure("分流", .release(Release(.quota(nil), staff: staff)), 2026...2029))
    let timeline = try Timeline(try Program(plan, for: county, by: try Sample.standard()))
    let moves = timeline.ledger.teacherMoves.filter { $0.measure == 0 }
    #expect(moves.contains { !$0.isHome })
    for year in 2025...2028 {
      let out = moves.filter { $0.year == year && !$0.isHome }
      let home = moves.filter { $0.year == year + term && $0.isHome }
      #expect(out.reduce(0) { $0 + $1.staff.teachers } == home.reduce(0) { $0 + $1.staff.teachers })
      for kind in Self.kinds {
        #expect(
          out.reduce(0) { $0 + $1.staff.count(kind) } == home.reduce(0) { $0 + $1.staff.count(kind) },
          "\(year) \(kind)")
      }
    }
    for step in 1..<timeline.facts.count {
      let released = timeline.ledger.carried.filter {
        $0.year == 2024 + step && plan.measures[$0.measure].name == "分流"
      }
      .reduce(0) { $0 + $1.done }
      #expect(Self.total(timeline, step - 1, nil) - Self.total(timeline, step, nil) == released)
    }
  }

  /// 117 rotate, 37 of them backbone; 390 are redeployed, 26 appointed, 45 + 6 + 16 lent, each for its term.
  @Test func chabuchar() throws {
    let timeline = try Scenario(Sample.root + "/scenarios/chabuchar/plans/layout-2025.yaml").timeline()
    let plan = timeline.program.plan
    for step in 1...5 {
      let conduct = timeline.facts[step].year.conduct
      #expect(conduct.rotated == 117 && conduct.rotatedBackbone == 37)
      #expect(timeline.years[step].clause(.g11)?.verdict == .met)
    }
    let redeployed = try #require(plan.measures.firstIndex { $0.name == "统筹调配教师390人" })
    let moves = timeline.ledger.teacherMoves.filter { $0.measure == redeployed }
    #expect(moves.reduce(0) { $0 + $1.staff.teachers } == 390 && moves.allSatisfy { $0.year == 2026 && !$0.counts })
    #expect(timeline.ledger.undone.isEmpty)
    // Lent: 67 come in 2025, 45 go after 2026, 22 after 2027; the 26 appointed stay.
    let staff = timeline.staffing.map(\.inPost)
    #expect(staff[0] == 2176 && staff[1] == 2176 + 45 + 6 + 16 + 26 && staff[2] == staff[1])
    #expect(staff[3] == staff[1] - 45 && staff[4] == staff[3] - 22 && staff[4] == 2176 + 26)
    #expect(staff.suffix(7).allSatisfy { $0 == staff[4] })
    // An exchange moves no one's total, and nobody is lost on the way, of any kind.
    let lent: (Int) -> Double = { [0, 93, 93, 48][min($0, 3)] }
    for step in 0...3 { #expect(Self.total(timeline, step, nil) == Self.total(timeline, 0, nil) + lent(step)) }
  }
}
