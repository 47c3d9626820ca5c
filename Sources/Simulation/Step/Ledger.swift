import County
import Regulation

/// The recorder of a plan's own run: keeps the county after every phase, and what was left undone.
package struct Ledger: Recorder, Sendable {
  package typealias N = Double

  /// The facts after each phase of one step, by `Phase.rawValue`, and after each measure that changes the layout.
  package struct Entry: Sendable {
    package var year: Int
    package var phases: [Facts<Double>]
    package var layout: [(measure: Int, facts: Facts<Double>)] = []

    /// The facts before and after a measure that changes the layout.
    package func around(_ measure: Int) -> (before: Facts<Double>, after: Facts<Double>) {
      let first = layout.firstIndex { $0.measure == measure } ?? 0
      let last = layout.lastIndex { $0.measure == measure } ?? 0
      return (first == 0 ? phases[Phase.pupils.rawValue] : layout[first - 1].facts, layout[last].facts)
    }
  }

  /// The facts of every step, in order, and what was left undone.
  package private(set) var entries: [Entry] = []
  package private(set) var undone: [Fulfilment] = []
  /// What was carried out of every quota and amount.
  package private(set) var carried: [Fulfilment] = []
  /// Sections without pupils on which a measure acts.
  package private(set) var emptied: [Emptied] = []
  /// Pupils and teachers moved by measures, in the order of the steps.
  package private(set) var pupilMoves: [PupilMove] = []
  package private(set) var teacherMoves: [TeacherShift] = []
  package private(set) var idle: [IdlePremises] = []

  package init() {}

  package mutating func after(_ phase: Phase, _ state: borrowing State<Double>) {
    var facts = state.facts
    facts.figures.compute(facts.year, facts.terms.layout, facts.terms.rules)
    if phase == .pupils { entries.append(Entry(year: facts.year.year, phases: [])) }
    entries[entries.count - 1].phases.append(facts)
  }

  package mutating func carriedOut(measure: Int, year: Int, asked: Double, done: Double, isBackbone: Bool) {
    if !isBackbone, done > 0 {
      carried.append(Fulfilment(measure: measure, year: year, asked: asked, done: done, isBackbone: false))
    }
    guard done < asked else { return }
    undone.append(Fulfilment(measure: measure, year: year, asked: asked, done: done, isBackbone: isBackbone))
  }

  package mutating func changed(measure: Int, _ state: borrowing State<Double>, _ program: borrowing Program) {
    // Settled on a copy: the step itself settles once, after all changes.
    var settled = copy state
    settled.settle(program, isMoved: true)
    settled.facts.figures.compute(settled.facts.year, settled.facts.terms.layout, settled.facts.terms.rules)
    entries[entries.count - 1].layout.append((measure, settled.facts))
  }

  package mutating func emptied(measure: Int, year: Int, slot: Int, in futures: Bool) {
    emptied.append(Emptied(measure: measure, year: year, slot: slot))
  }

  package mutating func pupils(measure: Int, year: Int, from: Int, to: Int, grade: Int, _ persons: Double) {
    guard persons > 0 else { return }
    pupilMoves.append(
      PupilMove(measure: measure, year: year, from: from, to: to, grade: grade, persons: persons))
  }

  package mutating func teachers(
    measure: Int, year: Int, from: Int, to: Int, _ staff: StaffCount<Double>, counts: Bool
  ) {
    guard staff.teachers != 0 else { return }
    teacherMoves.append(
      TeacherShift(measure: measure, year: year, from: from, to: to, staff: staff, counts: counts))
  }

  package mutating func homecoming(measure: Int, year: Int, from: Int, to: Int, _ staff: StaffCount<Double>) {
    guard staff.teachers != 0 else { return }
    teacherMoves.append(
      TeacherShift(measure: measure, year: year, from: from, to: to, staff: staff, counts: false, isHome: true))
  }

  package mutating func idle(measure: Int, year: Int, slot: Int, resource: Int, _ amount: Double) {
    guard amount > 0 else { return }
    idle.append(IdlePremises(measure: measure, year: year, slot: slot, resource: resource, amount: amount))
  }
}

/// A measure that acts on a section without pupils.
package struct Emptied: Sendable, Hashable {
  package var measure: Int
  package var year: Int
  package var slot: Int
}

/// Pupils of one grade of a section (counted from the first primary grade, 1 … 9) who go to another by a measure.
package struct PupilMove: Sendable {
  package var measure: Int
  package var year: Int
  package var from: Int
  package var to: Int
  package var grade: Int
  package var persons: Double
}

/// Teachers who go from one section to another by a measure.
package struct TeacherShift: Sendable {
  package var measure: Int
  package var year: Int
  package var from: Int
  package var to: Int
  package var staff: StaffCount<Double>
  /// Whether it is 轮岗, which G11 judges, rather than 调配.
  package var counts: Bool
  /// Whether they come home after the term of a quota.
  package var isHome = false
}

/// Premises or equipment that no pupil uses after a section closed.
package struct IdlePremises: Sendable {
  package var measure: Int
  package var year: Int
  package var slot: Int
  /// Counted from `Premises.first`.
  package var resource: Int
  package var amount: Double
}

/// What a measure asked for in a year and what of it was done: where less, it could not be carried out in full.
package struct Fulfilment: Sendable, Hashable {
  /// Position of the measure in the plan.
  package var measure: Int
  package var year: Int
  package var asked: Double
  package var done: Double
  /// Whether backbone teachers are meant, a part of a rotation quota.
  package var isBackbone: Bool
}
