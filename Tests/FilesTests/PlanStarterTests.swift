import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

/// The plan that `plan new` begins: it runs, and so does every example when it is taken up.
@Suite struct PlanStarterTests {
  private func starter(_ county: County, _ language: Language = .en, path: String) throws -> String {
    PlanStarter(county, try Sample.standard(), path: path, language).text
  }

  private func run(_ text: String, _ county: County) throws {
    let folder = try Sample.folder(["plan.yaml": text])
    _ = try Timeline(try Program(try PlanFile(folder + "/plan.yaml").plan, for: county, by: try Sample.standard()))
  }

  /// The text with the example that begins at a line taken up: the line and those that go with it.
  private func uncommented(_ lines: [String], from start: Int) -> String {
    var lines = lines
    var at = start
    repeat {
      lines[at] = lines[at].replacing("#", with: "", maxReplacements: 1)
      at += 1
    } while at < lines.count && (lines[at].hasPrefix("  #  ") || lines[at].hasPrefix("#  "))
    return lines.joined(separator: "\n")
  }

  @Test(arguments: Language.allCases)
  func itRuns(language: Language) throws {
    let county = try Sample.baoqing()
    let text = try starter(county, language, path: Sample.root + "/scenarios/baoqing")
    try run(text, county)
    #expect(text.contains("rotate: {share: 10.9%, backbone: 37.3%"))
    #expect(text.contains("entryRate: calibrated"))
    #expect(text.contains("no4-p") && text.contains("liangshui-p"))
    // One example for every measure there is.
    for action in ActionKey.allCases.map(\.rawValue) { #expect(text.contains(" \(action):"), "\(action)") }
  }

  /// Every example, taken up one at a time.
  @Test func everyExample() throws {
    let county = try Sample.baoqing()
    let lines = try starter(county, path: Sample.root + "/scenarios/baoqing").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    var taken: [String] = []
    for (place, line) in lines.enumerated() {
      let isMeasure = line.hasPrefix("  #- ")
      let isKey = line.hasPrefix("  #") && !isMeasure && !line.hasPrefix("  # ")
      guard isMeasure || isKey || line.hasPrefix("#milestones") || line.hasPrefix("#prices") else { continue }
      let key = (isMeasure ? lines[place + 1] : line).drop { $0 == " " || $0 == "#" }.prefix { $0 != ":" }
      taken.append(String(key))
      #expect(throws: Never.self, "\(line)") { try run(uncommented(lines, from: place), county) }
    }
    let active = ["rotate"]
    let measures = taken.filter(ActionKey.allCases.map(\.rawValue).contains)
    #expect((measures + active).sorted() == ActionKey.allCases.map(\.rawValue).sorted())
    #expect(taken.contains("drift") && taken.contains("retirement") && taken.contains("milestones"))
    #expect(taken.contains("prices"))
    #expect(lines.contains { $0.hasPrefix("  # ") && $0.contains("{name: its name, skip: yes}") })
  }

  /// Without births, declared figures or groups the plan still runs.
  @Test func aBareCounty() throws {
    var county = try Sample.baoqing()
    county.births = nil
    county.feeders = []
    county.declared[.g11] = nil
    for slot in county.sections.indices { county.sections[slot].group = nil }
    let text = try starter(county, path: Sample.root + "/scenarios/baoqing")
    #expect(text.contains("entryChange: 0%/year"))
    #expect(text.contains("#- name: rotation"))
    #expect(text.contains("from: {zone: rural}"))
    try run(text, county)
  }

  @Test func theCountySeenFromThePlan() {
    #expect(Paths.relative("/a/b", from: "/a/b/plans/p.yaml") == "..")
    #expect(Paths.relative("/a/b", from: "/a/b/p.yaml") == ".")
    #expect(Paths.relative("/a/b", from: "/a/c/p.yaml") == "../b")
    #expect(Paths.relative("/a/b", from: "/a/p.yaml") == "b")
  }
}
