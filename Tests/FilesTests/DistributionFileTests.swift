import County
import Ensemble
import Files
import Foundation
import Samples
import Simulation
import Testing

/// Distributions as plan files give them.
@Suite struct DistributionFileTests {
  private func plan(_ assumptions: String, measures: String = "") throws -> Plan {
    let path = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString).yaml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = "title: x\ncounty: \(Sample.root)/scenarios/baoqing\nthrough: 2030\n\(assumptions)\n\(measures)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try PlanFile(path).plan
  }

  @Test func everyForm() throws {
    let plan = try plan(
      """
      assumptions:
        births: {lognormal: {median: 1, spread: 0.02}}
        entryRate: {normal: {mean: 0.77, sd: 0.03}, correlation: 0.75, shock: 0.5, truncate: {low: 0.7}}
        progression: {primary: {triangular: {low: 0.99, mode: 1, high: 1.01}}, junior: 0.995}
        transition: {uniform: {low: 0.9, high: 1.0}, byYear: independent}
        retirement: {values: [3%/year, 2%/year, 2%/year, 5%/year]}
        unreplaced: 50%
        entrants: {2026: {normal: {mean: 1000, sd: 20}}}
      uncertainty: {chance: yes}
      """)
    #expect(plan.assumptions.births == 1 && plan.assumptions.entryRate?.value == 0.77)
    #expect(plan.assumptions.progression == [1, 0.995])
    #expect(plan.assumptions.transition == 0.95)
    // The lower median of 2, 2, 3 and 5 %.
    #expect(plan.assumptions.retirement?.value == 0.02)
    #expect(plan.assumptions.entrants[2026]?.value == 1000)
    #expect(plan.chances.isOn)
    let found = Dictionary(uniqueKeysWithValues: plan.uncertainties.map { ($0.name, $0.distribution) })
    #expect(
      Set(found.keys) == [
        "births", "entryRate", "progression.primary", "transition", "retirement", "entrants.2026",
      ])
    #expect(
      found["entryRate"]
        == Distribution(
          .normal(mean: 0.77, sd: 0.03), course: .yearly(correlation: 0.75), shock: 0.5, range: 0.7...3))
    #expect(found["transition"]?.course == .yearly(correlation: 0))
    #expect(found["births"]?.course == .constant)
  }

  /// A plan over another: a distribution of another form replaces the whole, one of the same form joins it key by key.
  @Test func inherited() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let base =
      "title: x\ncounty: \(Sample.root)/scenarios/baoqing\nthrough: 2030\nassumptions:\n"
      + "  entryRate: {normal: {mean: 0.77, sd: 0.03}, correlation: 0.75}\n"
    try Data(base.utf8).write(to: URL(fileURLWithPath: folder + "/base.yaml"))
    func laid(_ value: String) throws -> Distribution? {
      let text = "extends: base.yaml\nassumptions: {entryRate: \(value)}\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/plan.yaml"))
      return try PlanFile(folder + "/plan.yaml").plan.uncertainties.first?.distribution
    }
    #expect(
      try laid("{triangular: {low: 0.7, mode: 0.8, high: 0.9}}")
        == Distribution(.triangular(low: 0.7, mode: 0.8, high: 0.9), range: 0...3))
    #expect(
      try laid("{normal: {sd: 0.05}}")
        == Distribution(.normal(mean: 0.77, sd: 0.05), course: .yearly(correlation: 0.75), range: 0...3))
    #expect(try laid("0.8") == nil)
  }

  /// What could leave 0 … 2 is refused as it stands, accepted where it is cut, and then never leaves it: each law.
  @Test(arguments: [
    "uniform: {low: 0.9, high: 3}", "normal: {mean: 1, sd: 0.5}", "normal: {mean: 1, sd: 3}",
    "triangular: {low: 0.9, mode: 1, high: 3}", "triangular: {low: -1, mode: 1, high: 1.5}",
    "lognormal: {median: 1, spread: 0.6}", "values: [0.9, 1, 3]",
  ])
  func truncated(_ law: String) throws {
    func read(_ more: String) throws -> Plan {
      try plan("assumptions: {entryRate: 0.8, progression: {\(law)\(more)}}")
    }
    #expect(throws: Problems.self) { try read("") }
    #expect(throws: Problems.self) { try read(", truncate: no") }
    for (cut, range) in [(", truncate: yes", 0.0...2), (", truncate: {low: 0.8, high: 1.2}", 0.8...1.2)] {
      // The middle of the uniform law, 1.95, lies outside the second range.
      if law.hasPrefix("uniform"), range.upperBound < 1.95 { continue }
      let distribution = try #require(try read(cut).uncertainties.first?.distribution)
      #expect(distribution.range == range && range.contains(distribution.central))
      let cutLaw = try distribution.law()
      let values = (0..<1_000).map { cutLaw.value(at: (Double($0) + 0.5) / 1_000) }
      #expect(values.allSatisfy { range.contains($0) })
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 } && Set(values).count > 1)
      #expect(law.hasPrefix("values") || (values.max() ?? 0) > min(range.upperBound, 1.5) - 0.2)
    }
  }

  /// One distribution for both stages is drawn once; one for each has a name of its own.
  @Test func stages() throws {
    let both = try plan("assumptions: {entryRate: 0.8, progression: {normal: {mean: 0.99, sd: 0.01}}}")
    #expect(both.uncertainties.map(\.quantities) == [[.progression(.primary), .progression(.junior)]])
    #expect(both.assumptions.progression == [0.99, 0.99])
    let parts = try plan(
      "assumptions: {entryRate: 0.8, dropout: {uniform: {low: 0%/year, high: 1%/year}}, transfer: {junior: -1%/year}}")
    #expect(parts.assumptions.dropout?.value == 0.005)
    #expect(parts.assumptions.transfer == [0, -0.01])
    #expect(parts.assumptions.progression == [1 - 0.005 + 0, 1 - 0.005 + -0.01])
  }

  /// A drift is named after where it leads, a measure's value after the measure.
  @Test func names() throws {
    let plan = try plan(
      """
      assumptions:
        entryRate: 0.8
        drift:
          - {from: {group: 乡镇}, to: {group: 县城}, enrolled: {uniform: {low: 0%/year, high: 2%/year}}, entry: 1%/year}
      """,
      measures: """
        measures:
          - name: 扩建第三小学
            build: {section: no3-p, teachingArea: 500}
            opens: 2026
            delay: {triangular: {low: 0, mode: 1, high: 3}}
            cost: 900万元
            overrun: {triangular: {low: 0%, mode: 10%, high: 40%}}
          - name: 轮岗
            rotate: {share: 11%, backbone: 30%}
            years: 2025...2029
            fulfilled: 90%
        """)
    #expect(
      plan.uncertainties.map(\.name) == ["drift(乡镇>县城).enrolled", "扩建第三小学.overrun", "扩建第三小学.delay"])
    #expect(plan.uncertainties.map(\.quantities) == [[.driftEnrolled(0)], [.overrun(0)], [.delay(0)]])
    // A single run opens a year late, as is most likely, costs a tenth more, and moves nine tenths.
    #expect(plan.measures[0].years == 2027...2027)
    #expect(plan.measures[0].cost?.charged == 9_900_000)
    #expect(plan.measures[1].fulfilled == 0.9)
  }
}

/// What `--vary` can ask for, and the rows that come of it.
@Suite struct VariationTests {
  @Test func values() throws {
    #expect(try Variation("rotate.share=8%...10%:1%").values == ["8%", "9%", "10%"])
    #expect(try Variation("entryRate=0.75...0.8:0.025").values == ["0.750", "0.775", "0.800"])
    #expect(try Variation("entryRate=0.7, 0.8").values == ["0.7", "0.8"])
  }

  @Test(
    arguments: [
      "a=1...99999999999999:0.00000000001", "a=,,", "a=1,,2", "a=", "=1", "a", "a=1...2:0", "a=2...1:1",
      "a=-99999999999999...99999999999999:1", "a=1%...2:1",
    ])
  func refused(_ text: String) {
    #expect(throws: Problem(.uncertain(.notAVariation(text: text)), at: Place(file: "--vary"))) { try Variation(text) }
  }

  @Test func twice() throws {
    let error = #expect(throws: Problems.self) { try Variation.all(["a=1", "b=1", "a=2"]) }
    #expect(error?.all == [Problem(.uncertain(.variedTwice(key: "a")), at: Place(file: "--vary", key: "a"))])
  }
}
