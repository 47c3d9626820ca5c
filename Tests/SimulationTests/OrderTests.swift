import County
import Files
import Foundation
import Samples
import Simulation
import Testing

/// The order in which a plan lists its measures decides nothing.
@Suite struct OrderTests {
  private static let head =
    "title: t\ncounty: .\nthrough: 2026\nassumptions: {entryRate: 1.0, progression: 1.0}\nmeasures:\n"
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
          tried += 1
        }
      }
    }
    #expect(tried > 10)
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
