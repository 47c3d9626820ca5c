import County
import Files
import Foundation
import Samples
import Simulation
import Testing

@Suite struct PlanFileTests {
  /// Later plans win value by value; measures join by name; every value knows its file and line.
  @Test func extendingSeveral() throws {
    let folder = try Sample.folder([
      "a.yaml": """
      title: A
      county: ..
      through: 2030
      assumptions: {entryRate: 0.7, drift: {from: {group: x}, to: {group: y}, entry: 1%/year}}
      measures:
        - {name: one, rotate: {share: 10%}, years: 2025...2030}
        - {name: two, rotate: {share: 5%}, year: 2026}
      """,
      "b.yaml": "title: B\ncounty: ../other\nthrough: 2032\nassumptions: {entryRate: 0.8}\n",
      "c.yaml": """
      title: C
      extends: [a.yaml, b.yaml]
      measures:
        - {name: two, rotate: {share: 7%}, year: 2027}
      """,
    ])
    let file = try PlanFile(folder + "/c.yaml")
    #expect(file.plan.title == "C")
    #expect(file.plan.through.value == 2032)
    #expect(file.plan.county.value.hasSuffix("/other"))
    #expect(file.plan.assumptions.entryRate?.value == 0.8)
    #expect(file.plan.assumptions.drifts.count == 1)
    #expect(file.plan.measures.map(\.name) == ["one", "two"])
    #expect(file.plan.measures[1].years == 2027...2027)
    #expect(file.inputs.count == 3)
    let rate = try #require(file.values.first { $0.key == "assumptions.entryRate" })
    #expect(rate.over.map(\.value) == ["0.7"])
    #expect(rate.over.map { $0.place.line } == [4])
    let title = try #require(file.values.first { $0.key == "title" })
    #expect(title.over.map(\.value) == ["A", "B"])
    let share = try #require(file.values.first { $0.key == "measures[2].rotate.share" })
    #expect(share.over.map(\.value) == ["5%"])
    #expect(!file.values.contains { $0.key.hasPrefix("measures[1]") && !$0.over.isEmpty })
    // A value that is said again is no conflict.
    #expect(file.values.first { $0.key == "measures[2].name" }?.over.isEmpty == true)
    #expect(rate.place.file.hasSuffix("b.yaml"))
    #expect(rate.place.line == 4)
  }

  /// Two plans that differ in one key differ in nothing else.
  @Test func oneKey() throws {
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    let base = "title: T\ncounty: .\nthrough: 2030\nassumptions:\n  entryRate: 0.77\n"
    let folder = try Sample.folder(["a.yaml": base, "b.yaml": base + "  viableFloor: 20\n"])
    func run(_ name: String) throws -> Timeline {
      try Timeline(try Program(try PlanFile("\(folder)/\(name)").plan, for: county, by: standard))
    }
    let (a, b) = (try run("a.yaml"), try run("b.yaml"))
    #expect(a.facts.map(\.figures.cv) == b.facts.map(\.figures.cv))
    #expect(a.years.flatMap(\.clauses).map(\.verdict) == b.years.flatMap(\.clauses).map(\.verdict))
    #expect(a.years[0].sections.count { $0.flag == .small } < b.years[0].sections.count { $0.flag == .small })
  }
}
