import County
import Files
import Foundation
import Report
import Samples
import Simulation
import Testing

@testable import Workbench

/// What is sent of a page and what is not: put together, the answers are the page.
@Suite struct ViewTests {
  /// A page as its script keeps it.
  private struct Shown {
    var turn: Int?
    var plan = ""
    var parts: [String: String] = [:]

    mutating func take(_ view: PageView) {
      turn = view.turn
      if let plan = view.plan { self.plan = plan }
      for part in view.parts { parts[part.id] = part.html }
      // A cell stands in the row of its id, at its place.
      for row in view.rows {
        let lines = (parts["grid"] ?? "").components(separatedBy: "\n").map { line in
          guard line.contains("data-row=\"\(row.id)\"") else { return line }
          var cells = line.components(separatedBy: "<td")
          for cell in row.cells {
            let end = cell.place == cells.count - 1 ? "</tr>" : ""
            var html = ""
            cell.face.write(to: &html)
            cells[cell.place] = html.dropFirst("<td".count) + end
          }
          return cells.joined(separator: "<td")
        }
        parts["grid"] = lines.joined(separator: "\n")
      }
    }
  }

  private func view(
    _ session: Session, turn: Int?, parts: Set<String>? = nil, withPlan: Bool = true, _ language: Language = .en
  ) async -> PageView {
    await PageView(
      session,
      PageView.Asked(language: language, width: .wide, turn: turn, parts: parts, withPlan: withPlan),
      examples: { _, _ in [] }, readOnly: false)
  }

  @Test(arguments: 0..<6) func answersPutTogetherAreThePage(seed: Int) async throws {
    let bench = try Bench()
    var dice = SplitMix(from: UInt64(seed) &* 31 &+ 5)
    let session = try Session(bench.store, plan: "plans/combined.yaml")
    var shown = Shown()
    shown.take(await view(session, turn: nil))
    let all = ["summary", "answers", "grid", "size", "cv", "rolls", "measures", "places"]
    let card = try #require(await session.draft.cards.first).name
    for number in 1...10 {
      switch dice.next() % 4 {
      case 0:
        try? await session.set(
          ["measures", card, "skip"], to: number % 2 == 0 ? "yes" : "no", isHeld: false, number: number)
      case 1: try? await session.go(by: -1)
      default:
        let value = Digits.fixed(0.5 + Double(dice.next() % 400) / 1000, 2)
        try await session.set(["assumptions", "entryRate"], to: value, isHeld: true, number: number)
      }
      let seen = Set(all.filter { _ in dice.next() % 2 == 0 })
      // Some answers are lost on their way.
      let answer = await view(session, turn: shown.turn, parts: seen, withPlan: dice.next() % 2 == 0)
      if dice.next() % 4 != 0 { shown.take(answer) }
    }
    shown.take(await view(session, turn: shown.turn))
    let fresh = await view(session, turn: nil)
    #expect(shown.plan == fresh.plan)
    for part in fresh.parts { #expect(shown.parts[part.id] == part.html, "\(part.id)") }
    #expect(fresh.parts.map(\.id).sorted() == all.sorted())
  }

  @Test func whatIsTheSameIsNotSentAgain() async throws {
    let session = try Session(try Bench().store, plan: "plans/promise.yaml")
    let first = await view(session, turn: nil)
    let again = await view(session, turn: first.turn)
    #expect(again.parts.isEmpty && again.rows.isEmpty && again.plan == nil)
    let other = await view(session, turn: again.turn, .zh)
    #expect(other.parts.count == first.parts.count)
  }

  @Test func whatIsBehindIsSentOnceAndNoMore() async throws {
    let session = try Session(try Bench().store, plan: "plans/promise.yaml")
    let first = await view(session, turn: nil)
    try await session.set(["assumptions", "entryRate"], to: "0.6", isHeld: true, number: 1)
    let seen = await view(session, turn: first.turn, parts: ["summary", "grid"])
    #expect(Set(seen.behind) == ["answers", "size", "cv", "rolls", "measures", "places"])
    let half = await view(session, turn: seen.turn, parts: ["summary", "cv", "rolls"])
    #expect(Set(half.behind) == ["answers", "size", "measures", "places"])
    let rest = await view(session, turn: half.turn, parts: Set(half.behind))
    #expect(rest.behind.isEmpty)
  }

  @Test func doingNothingIsThatOfTheWorldAfterAMeasureChanged() async throws {
    let bench = try Bench()
    let session = try Session(bench.store, plan: "plans/combined.yaml")
    try await session.set(["assumptions", "entryRate"], to: "0.6", isHeld: false, number: 1)
    let name = try #require(await session.draft.cards.first).name
    try await session.set(["measures", name, "skip"], to: "yes", isHeld: false, number: 2)
    let kept = await session.standing.entry
    let fresh = try PlanComparison.Entry(try await session.standing.scenario.timeline())
    func rolls(_ timeline: Timeline) -> [[Double]] { timeline.facts.map(\.year.pupils) }
    func verdicts(_ timeline: Timeline) -> [[String]] {
      timeline.years.map { $0.clauses.map { "\($0.id) \($0.verdict) \($0.parts.map(\.value))" } }
    }
    #expect(rolls(kept.doingNothing) == rolls(fresh.doingNothing))
    #expect(verdicts(kept.doingNothing) == verdicts(fresh.doingNothing))
    #expect(verdicts(kept.timeline) == verdicts(fresh.timeline))
  }

  @Test func aSchoolIsClosedIntoAnother() async throws {
    let bench = try Bench()
    let session = try Session(bench.store, plan: "plans/promise.yaml")
    let county = await session.base.scenario.county
    let primary = county.sections.filter { $0.stage == .primary }.sorted { $0.pupils < $1.pupils }
    let (small, large, other) = (primary[0], primary[primary.count - 1], primary[primary.count - 2])
    try await session.close(Closing(small.id, into: large.id, county), in: 2026, .en)
    #expect(await session.state.contains("merge: \(small.id)"))
    try await session.close(Closing(small.id, into: other.id, county), in: 2027, .en)
    let state = await session.state
    #expect(state.contains("into: \(other.id)") && !state.contains("into: \(large.id)") && state.contains("year: 2026"))
    let shown = await view(session, turn: nil)
    #expect(shown.parts.first { $0.id == "places" }?.html.contains("class=\"closed\"") == true)
    #expect(shown.plan?.contains("value=\"\(other.id)\" selected>\(other.name)<") == true)
    let junior = try #require(county.sections.first { $0.stage == .junior })
    #expect(throws: Problems.self) { try Closing(small.id, into: junior.id, county) }
    #expect(throws: Problems.self) { try Closing(small.id, into: small.id, county) }
    #expect(throws: Problems.self) { try Closing("nobody", into: small.id, county) }
  }

  /// What stands behind the grid is run for its verdicts alone: they are those of the whole run.
  @Test func verdictsAloneAreThoseOfTheWholeRun() async throws {
    let bench = try Bench()
    for plan in bench.store.planNames {
      let standing = try await Session(bench.store, plan: plan).standing
      let alone = try VerdictRun(doingNothingIn: standing.timeline.program)
      #expect(told(alone) == told(VerdictRun(standing.entry.doingNothing)), "\(plan)")
      let whole = VerdictGrid(standing.timeline, behind: [VerdictRun(standing.entry.doingNothing)], .en)
      #expect(standing.grid(besides: nil, .en) == whole, "\(plan)")
      let reading = JuniorReading(standing.timeline)
      #expect(standing.entry.otherReading?.window?.years == reading?.window?.years, "\(plan)")
      #expect(standing.entry.otherReading?.differs == reading?.differs, "\(plan)")
    }
  }

  /// Every verdict of a run, of clauses, parts and schools.
  private func told(_ run: VerdictRun) -> [String] {
    run.years.map { year in
      let parts = run.program.questions.parts.enumerated().map { position, parts in
        parts.indices.map { year.verdict(of: $0, ofClauseAt: position) }
      }
      return "\(year.year) \(year.verdictOfAssessed) \(year.clauses) \(parts) \(year.promised) \(year.isUnderLimit)"
    }
  }

  /// A rate that changes where it stands is not compiled anew: it comes to what compiling comes to.
  @Test(arguments: [
    ("entryRate", "0.8", "0.7"), ("births", "0.9", "0.8"), ("progression", "0.99", "0.98"),
    ("transition", "0.99", "0.98"),
  ])
  func ratesAreVaried(key: String, first value: String, then other: String) async throws {
    let bench = try Bench()
    var varied = 0
    for plan in bench.store.planNames {
      let session = try Session(bench.store, plan: plan)
      // Some plans give it otherwise, or not at all without another.
      try? await session.set(["assumptions", key], to: value, isHeld: true, number: 1)
      guard await session.problems == nil, await session.isChanged else { continue }
      let first = await session.standing.timeline.program
      try await session.set(["assumptions", key], to: other, isHeld: true, number: 2)
      let standing = await session.standing
      varied += first.varied(to: standing.scenario.plan) == nil ? 0 : 1
      let fresh = try ShownPlan(standing.scenario)
      func rolls(_ plan: ShownPlan) -> [[Double]] { plan.timeline.facts.map(\.year.pupils) }
      #expect(rolls(standing) == rolls(fresh), "\(plan)")
      #expect(standing.grid(besides: nil, .en) == fresh.grid(besides: nil, .en), "\(plan)")
      #expect(standing.timeline.program.notices == fresh.timeline.program.notices, "\(plan)")
      #expect(standing.entry.otherReading?.window?.years == fresh.entry.otherReading?.window?.years, "\(plan)")
    }
    #expect(varied > 0)
  }

  /// The coordinates are invented.
  @Test func schoolsWithCoordinatesStandOnAMap() async throws {
    let bench = try Bench()
    func places() async throws -> String {
      let session = try Session(bench.store, plan: "plans/promise.yaml")
      let (small, large) = ("no7-p", "no8-p")
      try await session.close(Closing(small, into: large, session.base.scenario.county), in: 2026, .en)
      return try #require(await view(session, turn: nil).parts.first { $0.id == "places" }).html
    }
    #expect(try await !places().contains("school-map"))
    let path = bench.folder + "/schools.csv"
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").enumerated().map { place, row in
      row + (place == 0 ? ",longitude,latitude" : ",132.\(100 + place),46.\(200 + place * 3)")
    }
    try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
    let html = try await places()
    let handles = html.components(separatedBy: "class=\"site needs-script\"")
    #expect(handles.count > 20)
    // One that is closed is drawn, and cannot be taken hold of.
    #expect(!handles.dropFirst().contains { $0.prefix(400).contains("no7-p") })
    #expect(handles.dropFirst().contains { $0.prefix(400).contains("no8-p") })
    let shares = handles.dropFirst().compactMap { handle in
      handle.components(separatedBy: "data-x=\"").dropFirst().first.flatMap { Double($0.prefix { $0 != "\"" }) }
    }
    #expect(shares.count == handles.count - 1 && shares.allSatisfy { (0...100).contains($0) })
  }

  @Test func whatIsAsItWasIsNotMarkedAsChanged() async throws {
    let bench = try Bench()
    for plan in bench.store.planNames {
      let page = await bench.ask("GET", "/?plan=\(plan)").text
      #expect(page.contains("data-session=") && !page.contains("field changed"), "\(plan)")
    }
  }

  @Test func whatThePastSaysStandsBesideTheSliders() async throws {
    let bench = try Bench()
    #expect(await bench.ask("GET", "/?plan=plans/promise.yaml").text.contains("data-give=") == false)
    let text = "title: past\ncounty: .\nthrough: 2034\nassumptions:\n  entryRate: 0.71\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: bench.folder + "/assumptions.yaml"))
    let page = await bench.ask("GET", "/?plan=plans/promise.yaml").text
    #expect(page.contains("data-value=\"0.71\"") && page.contains("assumptions.yaml:5"))
    // One that says what the plan says offers nothing, nor does one that cannot be read.
    try Data("title: [\n".utf8).write(to: URL(fileURLWithPath: bench.folder + "/assumptions.yaml"))
    #expect(await bench.ask("GET", "/?plan=plans/promise.yaml").text.contains("data-give=") == false)
  }

  @Test func anAddressHoldsAPlanPacked() throws {
    let text = (0..<200).map { "  - name: \"措施\($0)\"\n    rotate:\n      share: \($0 % 20)%\n" }.joined()
    let packed = StateText.encoded(text)
    #expect(packed.utf8.count < text.utf8.count / 4)
    #expect(StateText.decoded(packed) == text)
    #expect(StateText.encoded("").isEmpty)
    // Links of before states were packed.
    #expect(StateText.decoded("extends: promise.yaml\nthrough: 2030\n") == "extends: promise.yaml\nthrough: 2030\n")
    #expect(StateText.decoded("extends: " + String(repeating: "x", count: Limits.address)) == nil)
    for wrong in ["", "5", "5.", "7.\(packed)", packed.dropLast(4) + "", "99999999999999999999.AAAA", "-1.AAAA"] {
      #expect(StateText.decoded(wrong) == nil, "\(wrong.prefix(20))")
    }
    #expect(Address.escaped(packed) == packed)
  }
}
