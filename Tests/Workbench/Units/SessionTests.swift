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
    #expect(
      await session.state == """
        extends: promise.yaml
        assumptions:
          entryRate: 0.7
        measures:
          - name: 每年交流轮岗10.9%
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
    try await session.set(["through"], to: "2030", isHeld: false, number: 2)
    #expect(await session.problems == nil)
    #expect(await session.standing.timeline.years.count == 7)
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

  /// The heart of it: after any changes the page shows what `simulate` prints for the saved file.
  @Test(arguments: 0..<12) func figuresAreThoseOfTheSavedFile(seed: Int) async throws {
    let bench = try Bench()
    var dice = SplitMix(from: UInt64(seed) &* 7919 &+ 1)
    func pick<Item>(_ items: [Item]) -> Item? { items.isEmpty ? nil : items[Int(dice.next() % UInt64(items.count))] }
    let plans = ["plans/promise.yaml", "plans/combined.yaml", "plans/rural-first.yaml", "plans/second-campus.yaml"]
    let session = try session(bench, pick(plans) ?? plans[0])
    let base = await session.base.scenario
    let examples = PlanStarter(base.county, base.standard, path: "..", .en).measureExamples
    var number = 0
    for _ in 0..<8 {
      number += 1
      let draft = await session.draft
      do {
        switch dice.next() % 10 {
        case 0: if let example = pick(examples) { _ = try await session.add(example.lines) }
        case 1: if let card = pick(draft.cards) { try await session.remove(card.name) }
        case 2, 3:
          if let card = pick(draft.cards) {
            try await session.set(
              ["measures", card.name, "skip"], to: card.isOff ? "no" : "yes", isHeld: false, number: number)
          }
        case 4: try await session.go(by: -1)
        case 5: try await session.go(by: 1)
        default:
          let fields = draft.assumptionFields + draft.cards.flatMap(\.fields)
          if let field = pick(fields), let written = FieldControl.Written(field.value) {
            let share = Double(dice.next() % 1000) / 1000
            let value = Digits.fixed((Double(written.number) ?? 0) * (0.8 + 0.4 * share), written.decimals)
            try await session.set(field.path, to: value + written.unit, isHeld: dice.next() % 2 == 0, number: number)
          }
        }
      } catch is Problems {}
      // Back to where it could be run last, as a planner would.
      while await session.problems != nil { try await session.go(by: -1) }
    }
    let draft = await session.draft
    let saved = try await bench.store.within {
      try PlanSaving(store: bench.store).save(
        draft, from: session.plan, as: "试-\(seed)", titled: seed % 2 == 0 ? nil : "另一个名称", over: nil,
        toChinese: seed % 3 == 0)
    }
    let read = try Scenario(bench.folder + "/" + saved.plan)
    var wanted = figures(await session.standing.timeline, await session.standing.scenario.county)
    var found = figures(try read.timeline(), read.county)
    if seed % 2 != 0 {
      let own = await session.standing.timeline.program.plan.title
      wanted = wanted.replacing(own, with: "T")
      found = found.replacing("另一个名称", with: "T").replacing(own, with: "T")
    }
    // Places name the file that a value stands in, which is the draft's own before it is saved.
    wanted = wanted.replacing("plans/draft.yaml", with: saved.plan)
    #expect(lines(wanted) == lines(found), "\(draft.text)")
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n").filter { !$0.contains(".yaml") } }
}
