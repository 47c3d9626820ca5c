import Answers
import County
import Ensemble
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

  /// Every plan of every scenario, as `county/plan`.
  static let plans: [String] = {
    let root = Sample.root + "/scenarios"
    let files = FileManager.default
    let counties = (try? files.contentsOfDirectory(atPath: root))?.sorted() ?? []
    return counties.flatMap { county in
      ((try? files.contentsOfDirectory(atPath: "\(root)/\(county)/plans")) ?? []).filter { $0.hasSuffix(".yaml") }
        .sorted().map { "\(county)/\($0.dropLast(".yaml".count))" }
    }
  }()

  private func compare(_ lines: [String], with name: String, of scenario: String = scenario) throws {
    let path = "\(scenario)/expected/\(name).txt"
    let text = lines.joined(separator: "\n").replacing(Sample.root + "/", with: "") + "\n"
    if ProcessInfo.processInfo.environment["JUNHENG_ACCEPT"] != nil {
      try FileManager.default.createDirectory(atPath: "\(scenario)/expected", withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    #expect(golden == text, "\(name) differs from its golden file")
  }

  private func timeline(_ plan: String) throws -> (Timeline, [AlternativeOutcome]) {
    let file = try PlanFile(Self.path(of: plan.contains("/") ? plan : "baoqing/\(plan)"))
    let folder = try CountyFolder(file.plan.county.value)
    let own = file.plan.standard ?? folder.county.standard
    let standard = try StandardFile(Paths.standard(own.value, from: own.place.file), named: own.place).standard
    let program = try Program(file.plan, for: folder.county, by: standard)
    return (try Timeline(program), Alternative.allCases.compactMap { AlternativeOutcome($0, of: program) })
  }

  private static func path(of plan: String) -> String {
    Sample.root + "/scenarios/" + plan.replacing("/", with: "/plans/") + ".yaml"
  }

  @Test func thereAreEnoughPlans() { #expect(Self.plans.count { $0.hasPrefix("baoqing/") } >= 8) }

  /// Every plan runs and prints what it printed, 80 columns wide; one without new or closed schools in few lines.
  @Test(arguments: plans, Language.allCases)
  func timelines(plan: String, language: Language) throws {
    let scenario = try Scenario(Self.path(of: plan))
    let (timeline, found) = try scenario.simulated(effects: false, command: "")
    let target = scenario.target
    let lines = found.lines(in: .plain, language)
    let isPlain = timeline.program.plan.measures.allSatisfy { if case .rotate = $0.action { true } else { false } }
    // A plan with uncertain values has a line more, which says that this is the central run.
    let isCertain = timeline.program.plan.uncertainties.isEmpty
    #expect(lines.count <= (isPlain && target == nil ? (isCertain ? 105 : 107) : 159))
    #expect(lines.allSatisfy { Columns.width($0) <= 80 })
    let parts = plan.split(separator: "/").map(String.init)
    try compare(lines, with: "\(parts[1]).\(language)", of: Sample.root + "/scenarios/" + parts[0])
  }

  /// The comparison of Baoqing's plans, the first part of which its README shows.
  @Test(arguments: Language.allCases)
  func comparison(language: Language) throws {
    let plans = [
      "do-nothing", "promise", "rural-first", "close-smallest", "rotation-10", "rotation-12", "rotation-16",
      "second-site", "second-campus", "intake-cap", "combined",
    ]
    let entries = try plans.map { try PlanComparison.Entry(try timeline($0).0) }
    let comparison = PlanComparison(entries)
    let files = try plans.map { try PlanFile(Self.path(of: "baoqing/\($0)")) }
    let screen = ComparisonScreen(
      comparison, CrossTable(comparison), changes: files.map { PlanDiff(files[0], $0).changes }, language)
    let lines = screen.lines()
    #expect(lines.allSatisfy { Columns.width($0) <= 80 })
    try compare(lines, with: "comparison.\(language)")
    if language == .en {
      let readme = try String(contentsOfFile: "\(Self.scenario)/README.md", encoding: .utf8)
      #expect(readme.contains(screen.summary().joined(separator: "\n")), "the README shows another comparison")
    }
  }

  /// What each measure of a plan did, and what the county would still need.
  @Test(arguments: ["promise", "rural-first", "close-smallest", "second-site", "combined"], Language.allCases)
  func effectsAndNeeds(plan: String, language: Language) throws {
    let timeline = try timeline(plan).0
    let did = EffectText(timeline, Effects(timeline)).lines(language)
    let needs = NeedsScreen(try #require(NeedsList(timeline, year: nil)), language).lines()
    #expect((did + needs).allSatisfy { Columns.width($0) <= 80 })
    try compare(did + [""] + needs, with: "effects-\(plan).\(language)")
  }

  /// Why: a CV that breaks, a school under its promise, a section at its cliff, rotation, and all that can be asked.
  @Test(arguments: Language.allCases)
  func explanations(language: Language) throws {
    let promise = Account(try timeline("promise").0)
    let combined = Account(try timeline("combined").0)
    let census = Account(census: try Sample.baoqing(), by: try Sample.standard())
    let third = try #require(census.county.position(ofSection: "no3-j"))
    let fourth = try #require(census.county.position(ofSchool: "no4-p"))
    let asked: [(String, Account, Inquiry)] = [
      ("why-multimedia", promise, Inquiry(clause: .r2)),
      ("why-backbone", combined, Inquiry(clause: .r2, stage: .primary, member: .own(.backbone), year: 2026)),
      ("why-third", census, Inquiry(section: third)), ("why-third-2030", promise, Inquiry(section: third, year: 2030)),
      ("why-fourth", promise, Inquiry(school: fourth)), ("why-rotation", promise, Inquiry(clause: .g11, year: 2027)),
    ]
    for (name, account, inquiry) in asked {
      let lines = WhyScreen(try Explanation(inquiry, in: account), in: account, language).lines()
      #expect(lines.allSatisfy { Columns.width($0) <= 80 }, "\(name)")
      try compare(lines, with: "\(name).\(language)")
    }
    let overview = WhyOverviewScreen(promise, language).lines()
    #expect(overview.allSatisfy { Columns.width($0) <= 80 })
    try compare(overview, with: "why.\(language)")
  }

  /// The county's promise in 4,000 futures: how sure it is, and the assumptions it hangs on.
  @Test func promiseInManyFutures() async throws {
    let plan = try PlanFile(Self.path(of: "baoqing/promise-uncertain")).plan
    let entry = Crossing.Entry(plan: plan, county: try Sample.baoqing(), standard: try Sample.standard())
    let found = try await Exploration(
      [(entry.plan, entry.county, entry.standard)], draws: 4000, seed: 1, threads: 2
    ).run()
    let regret = RegretText(found, Crossing([entry]), [])
    for language in Language.allCases {
      let lines = ExplorationScreen(found, regret, seed: 1, language).lines()
      #expect(lines.allSatisfy { Columns.width($0) <= 80 })
      try compare(lines, with: "promise-uncertain.explore.\(language)")
    }
  }

  /// Which assumption moves the promise, by a few runs of each method: enough to be read, too few to be relied on.
  @Test(arguments: [(SensitivityStudy.Method.sobol, 60), (.morris, 40)])
  func sensitivity(method: SensitivityStudy.Method, futures: Int) async throws {
    let plan = try PlanFile(Self.path(of: "baoqing/promise-uncertain")).plan
    let findings = try await SensitivityStudy(
      plan, try Sample.baoqing(), try Sample.standard(), by: method, futures: futures, seed: 1, threads: 2
    ).run()
    for language in Language.allCases {
      let lines = SensitivityScreen([findings], seed: 1, language).lines()
      #expect(lines.allSatisfy { Columns.width($0) <= 80 })
      try compare(lines, with: "promise-uncertain.\(method).\(language)")
    }
  }

  @Test(arguments: Language.allCases)
  func evaluationAndFindings(language: Language) throws {
    let county = try Sample.baoqing()
    let standard = try Sample.standard()
    let evaluation = Evaluation(census: county, by: standard)
    // Lines are filled to 80 columns: where this checkout stands must not decide where they break.
    let findings = Finding.all(county, evaluation, standard).map { finding in
      var finding = finding
      finding.place?.file.replace(Sample.root + "/", with: "")
      return finding
    }
    try compare(
      EvaluationScreen(evaluation, county, standard, findings, language).lines(), with: "evaluate.\(language)")
    try compare(CheckScreen(findings, county, language).lines(), with: "check.\(language)")
    try compare(StandardScreen.lines(standard, language), with: "heilongjiang.\(language)")
  }

  /// The evaluation and the findings of every county that was made, with its local target.
  @Test(arguments: ["wudalianchi", "sifangtai", "chabuchar"], Language.allCases)
  func evaluationsOfMadeCounties(place: String, language: Language) throws {
    let scenario = Sample.root + "/scenarios/" + place
    let county = try CountyFolder(scenario).county
    let standard = try StandardFile(governing: county.standard.value, named: county.standard.place).standard
    let target = try StandardFile.target(of: county).map { TargetOutcome(census: county, by: $0.standard) }
    let evaluation = Evaluation(census: county, by: standard)
    let findings = Finding.all(county, evaluation, standard)
    let lines = EvaluationScreen(evaluation, county, standard, findings, target: target, language).lines()
    try compare(lines, with: "evaluate.\(language)", of: scenario)
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
