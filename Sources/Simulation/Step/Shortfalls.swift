import County

/// The recorder of many futures: in which of them a measure was not carried out in full in some year, or acted on a
/// section without pupils; nothing else is kept.
package struct Shortfalls<N: Lane>: Recorder, Sendable {
  /// By position of the measure in the plan.
  package private(set) var undone: [N.Mask]

  package init(measures: Int) { undone = Array(repeating: N.Mask(false), count: measures) }

  /// Forgets what was heard, for the next futures.
  package mutating func clear() {
    for measure in undone.indices { undone[measure] = N.Mask(false) }
  }

  package mutating func carriedOut(measure: Int, year: Int, asked: N, done: N, isBackbone: Bool) {
    undone[measure] = undone[measure].or(done.isBelow(asked))
  }

  package mutating func emptied(measure: Int, year: Int, slot: Int, in futures: N.Mask) {
    undone[measure] = undone[measure].or(futures)
  }

  package mutating func after(_ phase: Phase, _ state: borrowing State<N>) {}
  package mutating func changed(measure: Int, _ state: borrowing State<N>, _ program: borrowing Program) {}
  package mutating func pupils(measure: Int, year: Int, from: Int, to: Int, grade: Int, _ persons: N) {}
  package mutating func teachers(
    measure: Int, year: Int, from: Int, to: Int, _ staff: StaffCount<N>, counts: Bool
  ) {}
  package mutating func idle(measure: Int, year: Int, slot: Int, resource: Int, _ amount: N) {}
}
