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
      guard isMeasure || isKey || ["#milestones", "#prices", "#keep"].contains(where: line.hasPrefix)
      else { continue }
      let key = (isMeasure ? lines[place + 1] : line).drop { $0 == " " || $0 == "#" }.prefix { $0 != ":" }
      taken.append(String(key))
      #expect(throws: Never.self, "\(line)") { try run(uncommented(lines, from: place), county) }
    }
    let active = ["rotate"]
    let measures = taken.filter(ActionKey.allCases.map(\.rawValue).contains)
    #expect(Set(measures + active) == Set(ActionKey.allCases.map(\.rawValue)))
    #expect(taken.contains("drift") && taken.contains("retirement") && taken.contains("milestones"))
    #expect(taken.contains("prices") && taken.contains("keep"))
    #expect(lines.contains { $0.hasPrefix("  # ") && $0.contains("{name: its name, skip: yes}") })
  }

  /// Every key that a measure may have stands in an example of it, or of another measure that has the same one.
  @Test(arguments: Language.allCases)
  func everyKey(language: Language) throws {
    let lines = try starter(try Sample.baoqing(), language, path: ".").split(separator: "\n").map {
      $0.replacing("#", with: " ")
    }
    var examples: [ActionKey: String] = [:]
    let starts = lines.indices.filter { lines[$0].hasPrefix("   - name:") || lines[$0].hasPrefix("  - name:") }
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : lines.count
      let text = lines[start..<end].joined(separator: "\n")
      for action in ActionKey.allCases where text.contains(" \(action.rawValue):") {
        examples[action, default: ""] += text
      }
    }
    // Examples can be taken up together.
    let names = starts.map { lines[$0] }
    #expect(Set(names.map { $0.drop { $0 == " " } }).count == names.count)
    var declared: [Meaning: [ActionKey]] = [:]
    for action in ActionKey.allCases {
      for key in Self.keys(MeasureKeys.of(action).record) { declared[key, default: []].append(action) }
    }
    #expect(declared.count > 80)
    // What drops a measure that another plan brings stands among what is said of those.
    for (key, actions) in declared where key.name != "skip" {
      let told = actions.compactMap { examples[$0] }.joined(separator: "\n")
      #expect([" ", "{"].contains { told.contains("\($0)\(key.name):") }, "\(key) of \(actions)")
    }
  }

  /// A key, which means the same wherever the same is said of it.
  private struct Meaning: Hashable {
    var name: String
    var note: String
  }

  /// The keys of a record and of those that stand in it, but not of distributions, which any number may have.
  private static func keys(_ record: KeyRecord) -> [Meaning] {
    record.keys.flatMap { key -> [Meaning] in
      let isUncertain = ["fulfilled", "overrun", "delay"].contains(key.name)
      return [Meaning(name: key.name, note: key.note?.en ?? "")] + (isUncertain ? [] : keys(key.form))
    }
  }

  private static func keys(_ form: KeyForm) -> [Meaning] {
    switch form {
    case .record(let record): record.names == PlanKeys.selection.names ? [] : keys(record)
    case .list(let item): keys(item)
    case .either(let forms): forms.flatMap { keys($0) }
    default: []
    }
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
