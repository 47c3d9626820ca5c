import County
import Files
import Foundation
import Regulation
import Samples
import Simulation
import Testing

/// The order in which a plan lists its measures decides nothing.
@Suite struct OrderTests {
  private static let head =
    "title: t\ncounty: .\nthrough: 2026\nassumptions: {entryRate: 1.0, progression: 1.0, feeding: calibrated}\nmeasures:\n"
  private static let first = "  - {name: 甲限额, cap: {section: p1, entrants: 135, overflow: p2}, years: 2025...2026}\n"
  private static let second = "  - {name: 乙限额, cap: {section: p2, entrants: 135, overflow: p3}, years: 2025...2026}\n"
  private static let circle = "  - {name: 丙限额, cap: {section: p2, entrants: 135, overflow: p1}, years: 2025...2026}\n"

  private func program(_ text: String) throws -> Program {
    let file = try PlanFile(try Sample.folder(["plan.yaml": text]) + "/plan.yaml")
    return try Program(file.plan, for: try Sample.smallCounty(), by: Sample.standard("national-2017"))
  }

  /// A cap holds though another overflows into it, whatever the list.
  @Test(arguments: [first + second, second + first])
  func capsInARow(measures: String) throws {
    let facts = try Timeline(try program(Self.head + measures)).facts
    let pupils = facts[1].year.pupils.map { ($0 * 10).rounded() / 10 }
    #expect(pupils[0..<3] == [1136.2, 885.9, 680.6])
  }

  /// Caps that overflow into one another are an error that names them.
  @Test func capsInACircle() throws {
    do {
      _ = try program(Self.head + Self.first + Self.circle)
      Issue.record("compiled")
    } catch let problems as Problems {
      #expect(problems.all.contains { $0.fault == .capsInACircle(ids: ["p2", "p1", "p2"], year: 2025) })
    }
  }

  /// Every plan of every scenario with its measures shuffled comes to the same figures, bit for bit.
  @Test func shuffled() throws {
    let root = Sample.root + "/scenarios"
    var tried = 0
    for county in try FileManager.default.contentsOfDirectory(atPath: root).sorted() {
      let plans = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(county)/plans")) ?? []
      for name in plans.sorted() where name.hasSuffix(".yaml") {
        let scenario = try Scenario("\(root)/\(county)/plans/\(name)")
        guard scenario.plan.measures.count > 1, scenario.plan.uncertainties.isEmpty else { continue }
        let right = try scenario.timeline()
        for seed in 1...3 {
          var plan = scenario.plan
          var random = Key(seed)
          plan.measures.shuffle(using: &random)
          let other = try Timeline(try Program(plan, for: scenario.county, by: scenario.standard))
          #expect(other.facts.map(\.figures.cv) == right.facts.map(\.figures.cv), "\(name)")
          #expect(other.facts.map(\.year.pupils) == right.facts.map(\.year.pupils), "\(name)")
          #expect(other.facts.map(\.year.totals) == right.facts.map(\.year.totals), "\(name)")
          #expect(other.years.map(\.verdict) == right.years.map(\.verdict), "\(name)")
          #expect(Self.undone(other) == Self.undone(right), "\(name)")
          tried += 1
        }
      }
    }
    #expect(tried > 10)
  }

  /// What a run left undone or cut short, by the names of the measures, in no order.
  private static func undone(_ timeline: Timeline) -> [String] {
    let names = timeline.program.plan.measures.map(\.name)
    return timeline.ledger.undone.map { "\(names[$0.measure]) \($0.year) \($0.asked) \($0.done) \($0.isBackbone)" }
      .sorted()
  }

  /// Plans whose quotas are cut by the floors tell the same of it in whatever order the measures are listed.
  @Test(arguments: Array(UInt64(1)...4))
  func undoneShuffled(seed: UInt64) throws {
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    var plan = Sample.randomPlan(county, seed, count: 30, standard: standard)
    let drawn = plan.measures
    let place = Place(file: "plan.yaml")
    plan.measures = [Rotation.Direction.need, .proportional].enumerated().map { number, direction in
      let quota = Rotation.Quota(
        size: .persons(900), backbone: 0.9, direction: direction, allowOutflow: false, place: place)
      return Sample.measure("quota \(number)", .redeploy(.quota(quota)), 2026...2028)
    }
    // What cannot be carried out beside these quotas is left out.
    for measure in drawn {
      var next = plan
      next.measures.append(measure)
      if let program = try? Program(next, for: county, by: standard), (try? Timeline(program)) != nil { plan = next }
    }
    #expect(plan.measures.count > 10)
    let right = try Timeline(try Program(plan, for: county, by: standard))
    #expect(!right.ledger.undone.isEmpty)
    var random = Key(Int(seed))
    for _ in 0..<3 {
      plan.measures.shuffle(using: &random)
      let other = try Timeline(try Program(plan, for: county, by: standard))
      #expect(Self.undone(other) == Self.undone(right))
      #expect(other.facts.map(\.year.totals) == right.facts.map(\.year.totals))
    }
  }

  /// Teachers who rotate for a term come home whatever becomes of either school, and none
  /// is lost on the way: the host closes into one or several, their own school does, both do.
  @Test(arguments: [
    "", "{name: 撤, merge: p3, into: p2, year: 2026, staff: stay}", "{name: 撤, merge: p3, into: p2, year: 2026}",
    "{name: 撤, merge: p3, into: {p2: 60%, p4: 40%}, year: 2026}",
    "{name: 撤, merge: p3, into: {p2: 50%, p1: 50%}, year: 2026}",
    "{name: 撤, merge: p1, into: {p2: 60%, p4: 40%}, year: 2026}",
    "{name: 撤, merge: p1, into: p2, year: 2026, staff: stay}",
    "{name: 撤, merge: [p1, p3], into: p2, year: 2026}", "{name: 撤, merge: [p1, p3], into: p2, year: 2026, staff: stay}",
    "{name: 撤, merge: p1, into: p3, year: 2026}",
  ])
  func noOneIsLost(merger: String) throws {
    let plan = """
      title: t
      county: .
      through: 2030
      assumptions: hold
      measures:
        - {name: 轮岗两年, rotate: {moves: [{from: p1, to: p3, teachers: 4, degree: 4, backbone: 2}], term: 2}, year: 2025}
        \(merger.isEmpty ? "" : "- " + merger)

      """
    let program = try program(plan)
    let timeline = try Timeline(program)
    let states = Sample.states(program, program.drivers)
    let all = states.map { $0.teachers.reduce(0, +) + $0.pool }
    #expect(all.allSatisfy { $0 == all[0] })
    #expect(timeline.ledger.undone.isEmpty)
    // Where both schools stand, and where only the host has closed, those lent are home in 2027.
    let teachers = states.map { $0.teachers[0] }
    let isHomeOpen = states[3].facts.year.open[0]
    let moved = merger.contains("p1: 50%") ? teachers[2] - teachers[1] : 0
    if isHomeOpen { #expect(teachers[3] == 90 + moved && teachers[1] == 86) }
    #expect(states[3].facts.year.totals.allSatisfy { $0 >= 0 })
  }

  /// A host that has lost teachers for good may not have all to send home: that is told, and nobody is made up.
  @Test func retiredMovers() throws {
    let plan = """
      title: t
      county: .
      through: 2030
      assumptions: {roll: hold, retirement: 60%/year, unreplaced: 100%}
      measures:
        - {name: 轮岗, rotate: {moves: [{from: p1, to: p4, teachers: 12, degree: 10}], term: 2}, year: 2025}

      """
    let program = try program(plan)
    do throws(Problems) {
      _ = try Timeline(program)
      Issue.record("ran")
    } catch {
      #expect(error.all.map(\.fault) == [.notCarriedOut(measure: "轮岗", year: 2027, asked: 12, done: 0)])
    }
    let states = Sample.states(program, program.drivers)
    for (before, after) in zip(states, states.dropFirst()) {
      #expect(after.teachers.reduce(0, +) <= before.teachers.reduce(0, +))
    }
  }

  /// Teachers who visit a school that closes: the plan is refused with its place, whichever of the two closes.
  @Test(arguments: ["p3", "p4"])
  func visitsToClosed(closed: String) throws {
    let plan = """
      title: t
      county: .
      through: 2028
      assumptions: hold
      measures:
        - {name: 走教, visit: {from: p3, to: p4, artsSports: 1}, years: 2025...2028}
        - {name: 撤, merge: \(closed), into: p2, year: 2026}

      """
    do {
      _ = try program(plan)
      Issue.record("compiled")
    } catch let problems as Problems {
      #expect(problems.all.contains { $0.fault == .actsOnClosed(id: closed, year: 2026) })
    }
  }

  /// Teachers on rotation come home when their term ends, though their host closed and they wait in the county pool.
  @Test(arguments: ["stay", "follow"])
  func teachersComeHome(staff: String) throws {
    let plan = """
      title: t
      county: .
      through: 2030
      assumptions: hold
      measures:
        - name: 轮岗两年
          rotate: {moves: [{from: p1, to: p3, teachers: 4, degree: 4, backbone: 2}], term: 2}
          year: 2025
        - name: 撤并丙小学
          merge: p3
          into: p2
          year: 2026
          staff: \(staff)

      """
    let facts = try Timeline(try program(plan)).facts
    let slots = 6
    #expect(facts[2].year.totals[0] == 76 && facts[2].year.totals[slots] == 16)
    #expect(facts[3].year.totals[0] == 80 && facts[3].year.totals[slots] == 18)
  }

  private struct Key: RandomNumberGenerator {
    var state: UInt64
    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}
