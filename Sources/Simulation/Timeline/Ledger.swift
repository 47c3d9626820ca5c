import County
import Regulation

/// The recorder of a plan's own run: keeps the county after every phase, and what was left undone.
package struct Ledger: Recorder, Sendable {
  package typealias N = Double

  /// The facts after each phase of one step, by `Phase.rawValue`; figures are computed when asked for.
  package struct Entry: Sendable {
    package var year: Int
    package var phases: [Facts<Double>]
  }

  package private(set) var entries: [Entry] = []
  package private(set) var undone: [Undone] = []

  package init() {}

  package mutating func after(_ phase: Phase, _ state: borrowing State<Double>) {
    var facts = state.facts
    facts.figures.compute(facts.year, facts.terms.layout, facts.terms.rules)
    if phase == .pupils { entries.append(Entry(year: facts.year.year, phases: [])) }
    entries[entries.count - 1].phases.append(facts)
  }

  package mutating func carriedOut(measure: Int, year: Int, asked: Double, done: Double, isBackbone: Bool) {
    guard done < asked else { return }
    undone.append(Undone(measure: measure, year: year, asked: asked, done: done, isBackbone: isBackbone))
  }
}

/// A measure that could not be carried out in full in a year.
package struct Undone: Sendable, Hashable {
  /// Position of the measure in the plan.
  package var measure: Int
  package var year: Int
  package var asked: Double
  package var done: Double
  /// Whether backbone teachers are meant, a part of a rotation quota.
  package var isBackbone: Bool
}
