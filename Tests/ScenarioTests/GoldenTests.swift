import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

/// What people read of every scenario, as it stands beside its plans; a golden file is changed only with a reason.
///
/// `JUNHENG_ACCEPT=1 swift test -c release` writes them anew, for the change to be read line by line.
@Suite struct GoldenTests {
  static let scenario = Sample.root + "/scenarios/baoqing"

  private func compare(_ lines: [String], with name: String) throws {
    let path = "\(Self.scenario)/expected/\(name).txt"
    let text = lines.joined(separator: "\n").replacing(Sample.root + "/", with: "") + "\n"
    if ProcessInfo.processInfo.environment["JUNHENG_ACCEPT"] != nil {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    #expect(golden == text, "\(name) differs from its golden file")
  }

  private func timeline(_ plan: String) throws -> (Timeline, [AlternativeOutcome]) {
    let file = try PlanFile("\(Self.scenario)/plans/\(plan).yaml")
    let folder = try CountyFolder(file.plan.county.value)
    let standard = try StandardFile(folder.county.standard.value, named: file.plan.place).standard
    let program = try Program(file.plan, for: folder.county, by: standard)
    return (try Timeline(program), Alternative.allCases.compactMap { AlternativeOutcome($0, of: program) })
  }

  /// Every plan of the folder runs and prints what it printed, on one screen of 100 columns by 45 rows.
  @Test(arguments: ["do-nothing", "promise", "rural-first"], Language.allCases)
  func timelines(plan: String, language: Language) throws {
    let (timeline, alternatives) = try timeline(plan)
    let lines = TimelineScreen(timeline, alternatives: alternatives, language: language).lines()
    #expect(lines.count <= 45)
    #expect(lines.allSatisfy { Columns.width($0) <= 100 })
    try compare(lines, with: "\(plan).\(language)")
  }

  @Test(arguments: Language.allCases)
  func evaluationAndFindings(language: Language) throws {
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    let evaluation = Evaluation(census: county, by: standard)
    let findings = Finding.all(county, evaluation, standard)
    try compare(
      EvaluationScreen(evaluation, county, standard, findings, language).lines(), with: "evaluate.\(language)")
    try compare(findings.map { $0.line(language) }, with: "check.\(language)")
    try compare(StandardScreen.lines(standard, language), with: "heilongjiang.\(language)")
  }

  /// No plan without a golden outcome.
  @Test func everyPlanIsTested() throws {
    let plans = try FileManager.default.contentsOfDirectory(atPath: "\(Self.scenario)/plans").sorted()
    #expect(plans == ["do-nothing.yaml", "promise.yaml", "rural-first.yaml"])
  }

  /// The county's promise: both schools under 2,000 in 2026 and kept, whatever is not known but the roll's shape; junior
  /// multimedia breaks in 2029, a year earlier by the calibrated entry rate.
  @Test func thePromise() throws {
    let (timeline, alternatives) = try timeline("promise")
    #expect(timeline.promises.map(\.status) == [.kept, .kept])
    #expect(timeline.promises.map(\.year) == [2026, 2026])
    let breaks = timeline.resolutions.filter { $0.clause == .r2 && !$0.history.breaks.isEmpty }
    #expect(breaks.map(\.part) == [Part(stage: .junior, indicator: .multimedia)])
    #expect(breaks.first?.history.breaks == [2029])
    #expect(
      timeline.years.dropFirst().allSatisfy { $0.clause(.g11)?.verdict == .met && $0.clause(.g11)?.basis == .computed })
    #expect(alternatives.count == Alternative.allCases.count)
  }

  /// In a rural-first decline more CVs break, and sooner.
  @Test func ruralFirst() throws {
    func breaks(_ plan: String) throws -> [Int] {
      try timeline(plan).0.resolutions.filter { $0.clause == .r2 }.compactMap(\.history.breaks.first).sorted()
    }
    let rural = try breaks("rural-first")
    let promise = try breaks("promise")
    #expect(rural.count > promise.count)
    #expect(try #require(rural.first) < #require(promise.first))
  }
}
