import County
import Regulation
import Samples
import Simulation
import Testing

/// Schools that end by taking in no more entrants (停招), that keep their lower grades alone (低年级留点), that open again.
@Suite struct GradualMergerTests {
  /// The four smallest nine-year schools of Baoqing, with who takes their pupils.
  static let four = [
    ("七星泡镇凉水学校", "liangshui", "qixingpao"), ("朝阳镇中心学校", "chaoyang", "qingyuan"),
    ("龙头镇中心学校", "longtou", "qingyuan"), ("七星泡镇义和学校", "yihe", "qixingpao"),
  ]

  private static func merger(
    _ stem: String, _ into: String, stages: [Stage] = Stage.allCases, staff: Merger.Follow = .follow,
    grades: ClosedRange<Int>? = nil, phase: Merger.Pace = .atOnce, reopens: Int? = nil
  ) -> Merger {
    let ends = stages.map { $0 == .primary ? "-p" : "-j" }
    return Merger(
      closed: ends.map { stem + $0 }, into: .shares(ends.map { (id: into + $0, share: 1) }), staff: staff,
      equipment: .follow, premises: .close, grades: grades, phase: phase, reopens: reopens)
  }

  /// Six years for a primary section, three for a junior one; less where upper grades go at once.
  @Test(arguments: four)
  func noIntake(school: String, stem: String, into: String) throws {
    let timeline = try Sample.timeline(
      of: [Sample.measure("停招", .merge(Self.merger(stem, into, phase: .noIntake)), 2025...2025)], through: 2032)
    let county = timeline.program.county
    let atOnce = try Sample.timeline(
      of: [Sample.measure("撤并", .merge(Self.merger(stem, into)), 2025...2025)], through: 2032)
    for (end, closes) in [("-p", 2030), ("-j", 2027)] {
      let slot = try #require(county.position(ofSection: stem + end))
      let receiver = try #require(county.position(ofSection: into + end))
      let years = county.sections[slot].years
      #expect(closes == 2025 + years - 1)
      for (step, facts) in timeline.facts.enumerated() {
        #expect(facts.year.open[slot] == (facts.year.year < closes), "\(school)\(end) \(facts.year.year)")
        guard step > 0 else { continue }
        #expect(!atOnce.facts[step].year.open[slot])
        // The entry grade is the receiver's; pupils and teachers only fall.
        #expect(facts.year.pupils[slot] <= timeline.facts[step - 1].year.pupils[slot])
        #expect(timeline.teachers[step][slot] <= timeline.teachers[step - 1][slot])
      }
      // In the end both ways have brought everyone to the receiver: all pupils, and all teachers.
      let last = timeline.facts.count - 1
      #expect(timeline.teachers[last][receiver] == atOnce.teachers[last][receiver])
      #expect(abs(timeline.facts[last].year.pupils[receiver] - atOnce.facts[last].year.pupils[receiver]) < 1e-9)
    }
    let note = try #require(timeline.consolidations.first)
    #expect(note.year == 2025 && timeline.consolidations.count == 1)
    #expect(note.transition.map(\.year) == Array(2025...2032))
    #expect(note.transition.first { $0.open.isEmpty }?.year == 2030)
    #expect(note.transition.allSatisfy { $0.funding != nil })
    #expect(zip(note.transition, timeline.facts.dropFirst()).allSatisfy { $0.cv == $1.figures.cv })
    let gone = note.transition.reduce(0) { $0 + $1.teachersMoved }
    let own = county.schools.first { $0.name == school }?.sections.reduce(0) { $0 + timeline.teachers[0][$1] }
    #expect(gone == own)
  }

  /// What is in the schools passes to the receivers, or stands idle: the last section of a school has all that is left in
  /// it, though its last pupils have left.
  @Test(arguments: Merger.Premises.allCases)
  func premises(_ premises: Merger.Premises) throws {
    let measures = Self.four.map { _, stem, into in
      var merger = Self.merger(stem, into, phase: .noIntake)
      merger.premises = premises
      return Sample.measure("停招" + stem, .merge(merger), 2025...2025)
    }
    let timeline = try Sample.timeline(of: measures, through: 2032)
    let states = Sample.states(timeline.program, timeline.program.drivers)
    let (first, last) = (states[0], states[states.count - 1])
    let schools = timeline.program.layout.schools
    for resource in 0..<CensusPremises.count {
      let range = resource * schools..<(resource + 1) * schools
      let isEquipment = CensusPremises.first + resource == Indicator.equipment.index
      let idle = timeline.ledger.idle.reduce(0) { $1.resource == resource ? $0 + $1.amount : $0 }
      let gone = first.stock[range].reduce(0, +) - last.stock[range].reduce(0, +)
      let expected = isEquipment || premises != .close ? 0 : idle
      #expect(abs(gone - expected) < 1e-6 * first.stock[range].reduce(0, +))
      #expect((idle > 0) == (!isEquipment && premises != .transfer))
    }
  }

  /// With the upper grades gone at once the lower ones need three years; those who come up to grade 4 go as well.
  @Test func noIntakeWithUpperGrades() throws {
    let timeline = try Sample.timeline(
      of: [
        Sample.measure(
          "停招", .merge(Self.merger("yihe", "qixingpao", stages: [.primary], grades: 4...6, phase: .noIntake)),
          2025...2025)
      ])
    let slot = try #require(timeline.program.county.position(ofSection: "yihe-p"))
    #expect(timeline.facts.map { $0.year.open[slot] } == [true, true, true, false, false, false, false])
    // Grades 2 and 3, then grade 3.
    let taught = timeline.grades.map { years in years[Stage.primary.index].count }
    #expect(taught.allSatisfy { $0 == 6 || $0 == 9 })
    let stride = timeline.program.rolls.stride
    let rolls = timeline.classYears.map { $0.pupils[slot * stride..<slot * stride + 6].map { $0 > 0 } }
    #expect(rolls[1] == [false, true, true, false, false, false])
    #expect(rolls[2] == [false, false, true, false, false, false])
  }

  /// 低年级留点: grades 4–6 leave every year, 1–3 stay with half of the teachers, and entrants come as before.
  @Test func lowerGradesStay() throws {
    let merger = Self.merger("longtou", "qingyuan", stages: [.primary], grades: 4...6)
    let timeline = try Sample.timeline(of: [Sample.measure("留点", .merge(merger), 2025...2025)], through: 2034)
    let none = try Sample.timeline(of: [], through: 2034)
    let slot = try #require(timeline.program.county.position(ofSection: "longtou-p"))
    let stride = timeline.program.rolls.stride
    for (step, year) in timeline.classYears.enumerated().dropFirst() {
      let own = Array(year.pupils[slot * stride..<slot * stride + 6])
      let before = Array(none.classYears[step].pupils[slot * stride..<slot * stride + 6])
      #expect(Array(own.prefix(3)) == Array(before.prefix(3)), "\(step)")
      #expect(Array(own.suffix(3)) == [0.0, 0.0, 0.0], "\(step)")
      #expect(timeline.facts[step].year.open[slot])
    }
    let half = timeline.teachers[0][slot] / 2
    #expect([half.rounded(.up), half.rounded(.down)].contains(timeline.teachers[1][slot]))
    #expect(timeline.teachers.dropFirst().allSatisfy { $0[slot] == timeline.teachers[1][slot] })
    #expect(timeline.consolidations.count == 1)
  }

  /// All grades named is the school whole, closed at once.
  @Test func allGradesIsAtOnce() throws {
    let whole = Self.merger("longtou", "qingyuan", stages: [.primary])
    var named = whole
    named.grades = 1...6
    let one = try Sample.timeline(of: [Sample.measure("撤并", .merge(whole), 2026...2026)])
    let two = try Sample.timeline(of: [Sample.measure("撤并", .merge(named), 2026...2026)])
    #expect(one.facts.map(\.figures.cv) == two.facts.map(\.figures.cv))
    #expect(one.teachers == two.teachers)
  }

  /// What opens again has its entrants, what stood idle, and teachers by the pupils who come.
  @Test func reopens() throws {
    let merger = Self.merger("no7", "no8", stages: [.primary], reopens: 2028)
    let timeline = try Sample.timeline(of: [Sample.measure("撤并", .merge(merger), 2026...2026)], through: 2034)
    let none = try Sample.timeline(of: [], through: 2034)
    let county = timeline.program.county
    let slot = try #require(county.position(ofSection: "no7-p"))
    #expect(timeline.facts.map { $0.year.open[slot] } == (2024...2034).map { $0 < 2026 || $0 >= 2028 })
    let stride = timeline.program.rolls.stride
    for (step, year) in (2024...2034).enumerated() where year >= 2028 {
      #expect(timeline.classYears[step].pupils[slot * stride] == none.classYears[step].pupils[slot * stride])
      let grades = timeline.classYears[step].pupils[slot * stride..<slot * stride + 6]
      #expect(grades.map { $0 > 0 } == (0..<6).map { $0 <= year - 2028 }, "\(year)")
      #expect(timeline.teachers[step][slot] >= timeline.teachers[step - 1][slot])
      for indicator in [Indicator.teachingArea, .sportsArea] {
        let place = indicator.index * timeline.program.layout.slots + slot
        #expect(abs(timeline.facts[step].year.totals[place] - none.facts[step].year.totals[place]) < 1e-6)
      }
      #expect(timeline.classYears[step].rooms[slot] == none.classYears[step].rooms[slot])
    }
    #expect(timeline.teachers[timeline.teachers.count - 1][slot] > 0)
  }

  static let seeds = Array(UInt64(1)...6)

  /// A plan of random gradual mergers that can be carried out together.
  private static func program(_ seed: UInt64, follows: Bool) throws -> Program {
    var random = SplitMix(from: seed)
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    var plan = Sample.plan(county, through: 2036)
    plan.assumptions.entryRate?.value = 0.77
    let ids = county.sections.map(\.id)
    func any() -> String { ids[Int.random(in: 0..<ids.count, using: &random)] }
    var tries = 0
    while plan.measures.count < 14, tries < 2000 {
      tries += 1
      let (closed, one, two) = (any(), any(), any())
      let year = Int.random(in: 2025...2032, using: &random)
      let first = Int.random(in: 1...9, using: &random)
      let last = Int.random(in: first...9, using: &random)
      let merger = Merger(
        closed: [closed],
        into: Bool.random(using: &random) || one == two
          ? .shares([(id: one, share: 1)]) : .shares([(id: one, share: 0.625), (id: two, share: 0.375)]),
        staff: follows || Bool.random(using: &random) ? .follow : .stay,
        equipment: Bool.random(using: &random) ? .follow : .stay,
        premises: Merger.Premises.allCases[Int.random(in: 0...2, using: &random)],
        grades: Bool.random(using: &random) ? first...last : nil,
        phase: Bool.random(using: &random) ? .noIntake : .atOnce,
        reopens: Int.random(in: 0...2, using: &random) == 0 ? year + Int.random(in: 1...8, using: &random) : nil)
      var next = plan
      next.measures.append(Sample.measure("measure \(tries)", .merge(merger), year...year))
      guard let program = try? Program(next, for: county, by: standard), (try? Timeline(program)) != nil else {
        continue
      }
      plan = next
    }
    return try Program(plan, for: county, by: standard)
  }

  /// Pupils go up or graduate, teachers of every kind only move, whatever closes by grades and opens again.
  @Test(arguments: seeds)
  func conserves(seed: UInt64) throws {
    let program = try Self.program(seed, follows: true)
    #expect(program.plan.measures.count >= 8)
    #expect(program.steps.contains { $0.layout.contains { if case .phase = $0 { true } else { false } } })
    let states = Sample.states(program, program.drivers)
    let (slots, stride) = (program.layout.slots, program.rolls.stride)
    for (step, (before, after)) in zip(states, states.dropFirst()).enumerated() {
      var expected = program.drivers.entrants[step]
      for slot in 0..<slots {
        let years = program.layout.years[slot]
        for grade in 0..<years {
          let pupils = before.grades[slot * stride + grade]
          let stage = program.layout.stage[slot]
          if grade < years - 1 {
            expected += pupils * program.drivers.progression[step * 2 + stage]
          } else if stage == Stage.primary.index {
            expected += pupils * program.drivers.transition[step]
          }
        }
        guard !after.facts.year.open[slot] else { continue }
        #expect(after.facts.year.pupils[slot] == 0)
        #expect(after.teachers[slot] == 0)
      }
      #expect(abs(after.facts.year.pupils.reduce(0, +) - expected) < 1e-7, "\(step)")
      let (now, then) = (after.teachers.reduce(0, +), states[0].teachers.reduce(0, +))
      #expect(now == then)
      #expect(after.pool == 0)
      for indicator in Indicator.allCases where indicator.isTeachers {
        let range = indicator.index * slots..<(indicator.index + 1) * slots
        let now = after.facts.year.totals[range].reduce(0, +)
        let then = states[0].facts.year.totals[range].reduce(0, +)
        #expect(now == then)
        for slot in 0..<slots {
          #expect(after.facts.year.totals[indicator.index * slots + slot] <= after.teachers[slot])
        }
      }
    }
  }

  /// Where teachers may stay they wait in the pool, and none is lost; eight futures agree with one to the bit.
  @Test(arguments: seeds.prefix(3))
  func staysAndLanes(seed: UInt64) throws {
    let program = try Self.program(seed, follows: false)
    let alone = Sample.states(program, program.drivers)
    let together = Sample.states(program, Drivers<Futures>(broadcasting: program.drivers))
    for (one, eight) in zip(alone, together) {
      #expect(one.teachers.reduce(0, +) + one.pool == alone[0].teachers.reduce(0, +))
      #expect(one.stock.allSatisfy { $0 >= -1e-6 })
      for future in [0, 7] {
        #expect(eight.facts.figures.cv.map { $0[future].bitPattern } == one.facts.figures.cv.map(\.bitPattern))
        #expect(eight.grades.map { $0[future].bitPattern } == one.grades.map(\.bitPattern))
        #expect(eight.teachers.map { $0[future] } == one.teachers)
        #expect(eight.stock.map { $0[future].bitPattern } == one.stock.map(\.bitPattern))
      }
    }
  }

  /// A school is closed by itself beside what the plan does: an ordinary run, and none for one that is kept.
  @Test func closures() throws {
    let base = try Sample.timeline(of: [], through: 2030)
    let closures = Closures(base, below: 60, in: 2026, .atOnce, into: [:])
    let names = closures.schools.map { base.program.county.schools[$0.school].name }
    #expect(names == ["第七小学", "七星泡镇凉水学校", "七星泡镇云鹏希望小学"])
    let (timeline, note) = try #require(closures.schools[1].consolidation)
    let receivers = closures.schools[1].receivers.map { base.program.layout.ids[$0.slot] }
    #expect(receivers == ["qixingpao-p", "qixingpao-j"])
    let byHand = try Sample.timeline(
      of: [Sample.measure("撤并", .merge(Self.merger("liangshui", "qixingpao")), 2026...2026)], through: 2030)
    #expect(timeline.facts.map(\.figures.cv) == byHand.facts.map(\.figures.cv))
    #expect(note.pupils == byHand.consolidations.first?.pupils)
    var plan = base.program.plan
    plan.keep = [Kept(id: "no7-p", reason: "唯一", place: plan.place)]
    let kept = try Timeline(
      try Program(plan, for: try Sample.baoqing(), by: base.program.standard))
    guard case .kept(let reason) = Closures(kept, below: 60, in: 2026, .noIntake, into: [:]).schools[0].outcome else {
      Issue.record("no7 is kept")
      return
    }
    #expect(reason == "唯一")
  }
}
