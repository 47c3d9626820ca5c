import County
import Files
import Foundation
import Report
import Samples
import Simulation
import Testing

@testable import Workbench

/// A page's plan: what is changed, taken back and saved, and that its figures are those of the saved file.
@Suite struct SessionTests {
  private func session(_ bench: Bench, _ plan: String = "plans/promise.yaml") throws -> Session {
    try Session(bench.store, plan: plan)
  }

  /// The figures of a run, without where they were read from.
  private func figures(_ timeline: Timeline, _ county: County) -> String {
    TimelineRendering(
      timeline, county, target: nil, effects: nil, Provenance(version: "", inputs: [])
    ).document(.en).text
  }

  @Test func onlyWhatDiffersIsSaid() async throws {
    let session = try session(try Bench())
    try await session.set(["assumptions", "entryRate"], to: "0.7", isHeld: false, number: 1)
    try await session.set(["measures", "每年交流轮岗10.9%", "rotate", "share"], to: "12%", isHeld: false, number: 2)
    let state = await session.state
    #expect(
      state == """
        extends: promise.yaml
        assumptions:
          entryRate: 0.7
        measures:
          - name: "每年交流轮岗10.9%"
            rotate:
              share: 12%

        """)
    try await session.set(["assumptions", "entryRate"], to: nil, isHeld: false, number: 3)
    try await session.set(["measures", "每年交流轮岗10.9%", "rotate", "share"], to: nil, isHeld: false, number: 4)
    #expect(await session.state.isEmpty)
  }

  @Test func aSliderIsOneStepAndEveryStepComesBack() async throws {
    let session = try session(try Bench())
    for place in 0..<5 {
      try await session.set(["assumptions", "entryRate"], to: "0.7\(place)", isHeld: true, number: place + 1)
    }
    try await session.set(["measures", "每年交流轮岗10.9%", "skip"], to: "yes", isHeld: false, number: 9)
    let last = await session.state
    #expect(await session.standing.timeline.program.plan.measures.isEmpty)
    try await session.go(by: -1)
    #expect(await session.state.contains("entryRate: 0.74"))
    try await session.go(by: -1)
    #expect(await session.state.isEmpty)
    try await session.go(by: 2)
    #expect(await session.state == last)
    await #expect(throws: Problems.self) { try await session.go(by: 1) }
  }

  @Test func whatAnOlderRequestOfASliderSaysIsDropped() async throws {
    let session = try session(try Bench())
    session.announce(5)
    try await session.set(["assumptions", "entryRate"], to: "0.5", isHeld: true, number: 4)
    #expect(await session.state.isEmpty)
    try await session.set(["assumptions", "entryRate"], to: "0.6", isHeld: true, number: 5)
    #expect(await session.state.contains("0.6"))
  }

  @Test func whatCannotBeReadIsNotTaken() async throws {
    let session = try session(try Bench())
    await #expect(throws: Problems.self) {
      try await session.set(["assumptions", "entryRate"], to: "much", isHeld: false, number: 1)
    }
    await #expect(throws: Problems.self) {
      try await session.set(["assumptions", "entryrate"], to: "1", isHeld: false, number: 2)
    }
    await #expect(throws: Problems.self) {
      try await session.set(["extends"], to: "../../x.yaml", isHeld: false, number: 3)
    }
    #expect(await session.state.isEmpty)
    #expect(await session.problems == nil)
  }

  @Test func whatCannotBeRunStaysWithWhatWasBefore() async throws {
    let session = try session(try Bench())
    let before = await session.standing.timeline.years.count
    try await session.set(["through"], to: "2020", isHeld: false, number: 1)
    #expect(await session.problems != nil)
    #expect(await session.standing.timeline.years.count == before)
    try await session.go(by: -1)
    #expect(await session.problems == nil)
    #expect(await session.state.isEmpty)
  }

  @Test func everyExampleCanBeAddedAndTakenAway() async throws {
    let bench = try Bench()
    let session = try session(bench)
    let base = await session.base.scenario
    for example in PlanStarter(base.county, base.standard, path: "..", .zh).measureExamples {
      let name = try await session.add(example.lines)
      #expect(await session.draft.cards.contains { $0.name == name }, "\(example.title.en)")
      try await session.remove(name)
      #expect(await session.state.isEmpty, "\(example.title.en)")
    }
  }

  /// One change as a hand might make it.
  private enum Change {
    case add([String])
    case remove(String)
    case set([String], String, isHeld: Bool)
    case go(Int)
  }

  private func change(
    _ draft: PlanDraft, _ examples: [(title: Text, lines: [String])], _ dice: inout SplitMix
  ) -> Change {
    let cards = draft.cards
    let card = cards.isEmpty ? nil : cards[Int(dice.next() % UInt64(cards.count))]
    let kind = dice.next() % 10
    if kind == 0 { return .add(examples[Int(dice.next() % UInt64(examples.count))].lines) }
    if kind == 1, let card { return .remove(card.name) }
    if kind < 4, let card { return .set(["measures", card.name, "skip"], card.isOff ? "no" : "yes", isHeld: false) }
    if kind < 6 { return .go(kind == 4 ? -1 : 1) }
    let fields = draft.assumptionFields + cards.flatMap(\.fields)
    let field = fields[Int(dice.next() % UInt64(fields.count))]
    guard let written = FieldControl.Written(field.value), let number = Double(written.number) else { return .go(1) }
    let share = Double(dice.next() % 1000) / 1000
    let value = Digits.fixed(number * (0.8 + 0.4 * share), written.decimals) + written.unit
    return .set(field.path, value, isHeld: dice.next() % 2 == 0)
  }

  /// Makes a change, and goes back to where the plan could be run last, as a planner would.
  private func make(_ change: Change, in session: Session, number: Int) async throws {
    do {
      switch change {
      case .add(let lines): _ = try await session.add(lines)
      case .remove(let name): try await session.remove(name)
      case .set(let path, let value, let isHeld):
        try await session.set(path, to: value, isHeld: isHeld, number: number)
      case .go(let steps): try await session.go(by: steps)
      }
    } catch {
      // What cannot be read is not taken: the plan is as it was.
    }
    var problems = await session.problems
    while problems != nil {
      try await session.go(by: -1)
      problems = await session.problems
    }
  }

  /// The heart of it: after any changes the page shows what `simulate` prints for the saved file.
  @Test(arguments: 0..<12) func figuresAreThoseOfTheSavedFile(seed: Int) async throws {
    let bench = try Bench()
    var dice = SplitMix(from: UInt64(seed) &* 7919 &+ 1)
    let plans = ["plans/promise.yaml", "plans/combined.yaml", "plans/rural-first.yaml", "plans/second-campus.yaml"]
    let session = try session(bench, plans[seed % plans.count])
    let base = await session.base.scenario
    let examples = PlanStarter(base.county, base.standard, path: "..", .en).measureExamples
    for number in 1...8 {
      let next = change(await session.draft, examples, &dice)
      try await make(next, in: session, number: number)
    }
    let draft = await session.draft
    let title = seed % 2 == 0 ? nil : "另一个名称"
    let saved = try await save(draft, of: session, bench, as: "试-\(seed)", titled: title, toChinese: seed % 3 == 0)
    let read = try Scenario(bench.folder + "/" + saved.plan)
    let standing = await session.standing
    var wanted = figures(standing.timeline, standing.scenario.county)
    var found = figures(try read.timeline(), read.county)
    if let title {
      let own = standing.timeline.program.plan.title
      wanted = wanted.replacing(own, with: "T")
      found = found.replacing(title, with: "T").replacing(own, with: "T")
    }
    #expect(lines(wanted) == lines(found), "\(draft.text)")
  }

  private func save(
    _ draft: PlanDraft, of session: Session, _ bench: Bench, as name: String, titled title: String?, toChinese: Bool
  ) async throws -> PlanSaving.Saved {
    let (saving, plan) = (PlanSaving(store: bench.store), session.plan)
    return try await bench.store.within {
      try saving.save(draft, from: plan, as: name, titled: title, over: nil, toChinese: toChinese)
    }
  }

  /// Without the lines that name files: a value stands in the draft before it is saved, and in the plan after.
  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n").filter { !$0.contains(".yaml") } }
}
