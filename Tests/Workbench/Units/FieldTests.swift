import County
import Files
import Foundation
import Regulation
import Report
import Simulation
import Testing

@testable import Workbench

/// The plan's own side of the page: how its values are named, chosen and found wrong.
@Suite struct FieldTests {
  private func pane(_ session: Session, _ language: Language = .en) async -> String {
    await PageView(
      session, PageView.Asked(language: language, width: .wide, turn: nil, parts: []), examples: { _, _ in [] },
      readOnly: false
    ).plan ?? ""
  }

  private static let merger = ["name: close", "merge: liangshui-p", "into: chaoyang-p", "year: 2026"]

  @Test func schoolsAreChosenByName() async throws {
    let session = try Session(try Bench().store, plan: "plans/promise.yaml")
    _ = try await session.add(Self.merger)
    let html = await pane(session)
    #expect(html.contains("value=\"liangshui-p\" selected>七星泡镇凉水学校小学部<"))
    #expect(html.contains("value=\"liangshui-p, no7-p\">第七小学<"))
    // Two schools where one stood alone.
    try await session.set(
      ["measures", "close", "merge"], to: "liangshui-p, no7-p", isHeld: false, number: 1)
    #expect(await session.problems == nil)
    #expect(await session.state.contains("- no7-p"))
    #expect(await pane(session).contains("value=\"no7-p\">– leave this one out<"))
  }

  @Test func aYearHasAHandle() async throws {
    let session = try Session(try Bench().store, plan: "plans/promise.yaml")
    _ = try await session.add(Self.merger)
    let html = await pane(session)
    let sliders = html.components(separatedBy: "<input type=\"range\"").dropFirst()
    #expect(sliders.contains { $0.hasPrefix(" value=\"2026\"") && $0.contains("max=\"2034\"") })
    // The page's own values have no file to be found in.
    #expect(!html.contains("draft.yaml"))
  }

  @Test func whatIsWrongStandsBesideItsValue() async throws {
    let session = try Session(try Bench().store, plan: "plans/promise.yaml")
    _ = try await session.add(Self.merger)
    _ = try await session.add(["name: again", "rotate: {share: 10%, direction: exchange}", "years: 2025...2026"])
    let problems = try #require(await session.problems)
    let told = ToldProblems(problems, of: await session.draft, .en)
    // One of the two is at fault, whichever comes first.
    let (path, beside) = try #require(told.beside.first)
    #expect(told.beside.count == 1 && path.first == "measures" && path.last == "direction" && beside.count == 2)
    #expect(told.lines == ["\(path[1]): \(beside[0])"])
    let html = await pane(session)
    #expect(html.contains("aria-invalid=\"true\"") && !html.contains("draft.yaml"))
  }

  @Test func whatIsWrongWithAMeasureStandsInItsCard() async throws {
    let session = try Session(try Bench("eau-claire").store, plan: "plans/calibrated.yaml")
    _ = try await session.add(["name: again", "rotate: {share: 10%, direction: exchange}", "years: 2025...2026"])
    let told = ToldProblems(try #require(await session.problems), of: await session.draft, .en)
    #expect(told.beside.keys.allSatisfy { $0.prefix(2) == ["measures", "again"] } && told.beside.count == 1)
    let html = await pane(session)
    #expect(
      html.contains("<p class=\"error\">county.yaml gives no clauses.G11.eligible") && !html.contains("draft.yaml"))
  }

  /// What a field says that holds unsaid is what holds: said, it changes no figure.
  @Test(arguments: PlanKeys.assumptions.names) func whatHoldsUnsaid(key: String) async throws {
    guard let usual = Assumptions.usual(key) else { return }
    let session = try Session(try Bench().store, plan: "plans/rotation-12.yaml")
    let path = ["assumptions", key]
    guard await session.draft.assumptionsLeft.contains(where: { $0.path == path }) else { return }
    let before = await session.standing.timeline.facts.map(\.year.pupils)
    try await session.set(path, to: usual, isHeld: false, number: 1)
    #expect(await session.problems == nil)
    #expect(await session.standing.timeline.facts.map(\.year.pupils) == before)
    #expect(await session.standing.timeline.years.count == before.count)
  }

  @Test func anySchoolHasItsRowOfYears() async throws {
    let session = try Session(try Bench().store, plan: "plans/promise.yaml")
    _ = try await session.add(Self.merger)
    let timeline = await session.standing.timeline
    let open = try #require(SchoolPane(timeline, section: "no4-p", .en)).html
    #expect(open.contains("<td>2,268</td>") && open.contains("<td>976</td>") && open.contains("class=\"exempt\""))
    #expect(try #require(SchoolPane(timeline, section: "liangshui-p", .en)).html.contains("<td>–</td>"))
    #expect(SchoolPane(timeline, section: "nowhere", .en) == nil)
  }

  @Test func aCountyWithoutPlansBeginsOne() async throws {
    let bench = try Bench()
    try FileManager.default.removeItem(atPath: bench.folder + "/plans")
    let page = await bench.ask("GET", "/")
    #expect(page.status == 200 && page.text.contains("action=\"/w/begin?lang=en\""))
    #expect(await bench.ask("GET", "/w/begin").status == 405)
    let begun = await bench.ask("POST", "/w/begin?lang=zh")
    #expect(begun.status == 303 && begun.head("Location")?.contains("start.yaml") == true)
    #expect(await bench.ask("GET", try #require(begun.head("Location"))).text.contains("data-session"))
    // What is there is opened, and nothing written over.
    let text = try String(contentsOfFile: bench.folder + "/plans/start.yaml", encoding: .utf8)
    _ = await bench.ask("POST", "/w/begin?lang=en")
    #expect(try String(contentsOfFile: bench.folder + "/plans/start.yaml", encoding: .utf8) == text)
    let closed = try Bench(readOnly: true)
    try FileManager.default.removeItem(atPath: closed.folder + "/plans")
    #expect(await !closed.ask("GET", "/").text.contains("/w/begin"))
    #expect(await closed.ask("POST", "/w/begin").status == 403)
  }

  @Test func plansAreOfferedByWhatTheyAreCalled() async throws {
    let bench = try Bench()
    try "title: [".write(toFile: bench.folder + "/plans/broken.yaml", atomically: true, encoding: .utf8)
    let page = await bench.ask("GET", "/?plan=plans/promise.yaml").text
    #expect(page.contains(">promise.yaml · 三年化解大校额（县里的承诺）<") && page.contains(">broken.yaml<"))
  }

  @Test func yearsThatTurnTheSameWayAreToldAsOne() async throws {
    let bench = try Bench()
    let session = try Session(bench.store, plan: "plans/promise.yaml")
    let before = await session.standing.grid(besides: nil, .en)
    _ = try await session.add(Self.merger)
    let told = GridPane(grid: await session.standing.grid(besides: nil, .en), language: .en).changes(since: before)
    #expect(
      told == ["CV between schools (Table III), 2029–2030: ✕ → ●.", "CV between schools (Table III), 2034: ✕ → ●."])
  }

  @Test func versionsAreToldByTheirTime() {
    #expect(PlanSaving.told("20261127-143000-1a2b3c4d") == "2026-11-27 14:30:00 1a2b3c4d")
    #expect(PlanSaving.told("mine") == "mine")
  }
}
