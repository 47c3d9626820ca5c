import County
import Regulation

/// Moves a county one school year on and evaluates it (architecture.en §6): the door through which every future passes.
///
/// Never throws and never allocates; what cannot be carried out is left undone and passed to the recorder.
@specialized(where R == Silence<Double>)
@specialized(where R == Silence<Futures>)
@specialized(where R == Shortfalls<Double>)
@specialized(where R == Shortfalls<Futures>)
@specialized(where R == Ledger)
@specialized(where R == Shortfall)
package func year<R: Recorder>(
  _ state: inout State<R.N>, _ program: borrowing Program, step: Int, _ drivers: borrowing Drivers<R.N>,
  _ recorder: inout R
) {
  let steps = program.steps.span
  state.advance(program, steps[step], step, drivers, &recorder)
  evaluate(&state.facts, program.questions, all: false, into: &state.verdicts)
}

/// Evaluates the census year before the first step.
package func evaluateCensus<N: Lane>(_ state: inout State<N>, _ program: borrowing Program) {
  evaluate(&state.facts, program.questions, all: true, into: &state.verdicts)
}

extension State {
  /// All of a step but the evaluation.
  mutating func advance<R: Recorder>(
    _ program: borrowing Program, _ orders: borrowing Instructions, _ step: Int, _ drivers: borrowing Drivers<N>,
    _ recorder: inout R
  ) where R.N == N {
    begin(orders, step, drivers)
    if !orders.reopened.isEmpty { reopen(program, orders.reopened) }
    grow(program, orders.roll, step, drivers)
    settle(program, isMoved: false)
    recorder.after(.pupils, self)
    if changeLayout(program, orders, &recorder) { settle(program, isMoved: true) }
    recorder.after(.mergers, self)
    openRooms(orders.constructions, &recorder)
    formClasses(program, orders)
    recorder.after(.classes, self)
    moveStaff(program, orders, step, drivers, &recorder)
    recorder.after(.staff, self)
    if !orders.constructions.isEmpty {
      build(program, orders.constructions, &recorder)
      settle(program, isMoved: true)
    }
    recorder.after(.premises, self)
  }

  /// Opens the year: what a step does of its own is zero until it is done.
  mutating func begin(_ orders: borrowing Instructions, _ step: Int, _ drivers: borrowing Drivers<N>) {
    facts.year.year = orders.year
    facts.year.conduct.funding = orders.funding
    facts.year.conduct.isProjected = true
    facts.year.conduct.rotationPlanned = false
    facts.year.conduct.rotated = .zero
    facts.year.conduct.rotatedBackbone = .zero
    facts.year.conduct.rotatedIsKnown = true
    facts.year.conduct.rotatedBackboneIsKnown = true
    facts.year.conduct.dropout = drivers.dropout.isEmpty ? nil : drivers.dropout[step]
  }

  /// Brings pupils and shared premises into line with the grades and stocks.
  mutating func settle(_ program: borrowing Program, isMoved: Bool) {
    sumGrades(program)
    splitPremises(program, isMoved: isMoved)
    if program.hasBlanks { forgetShared(program) }
  }

  /// A section's pupils are always the sum of its grades.
  mutating func sumGrades(_ program: borrowing Program) {
    Self.sum(grades, into: &facts.year.pupils, facts.year.years, program)
  }

  private static func sum(
    _ grades: borrowing [N], into pupils: inout [N], _ years: borrowing [Int], _ program: borrowing Program
  ) {
    let stride = program.rolls.stride
    let years = years.span
    let grades = grades.span
    var pupils = pupils.mutableSpan
    for slot in years.indices {
      var sum = N.zero
      for place in slot * stride..<slot * stride + years[slot] { sum = sum + grades[place] }
      pupils[slot] = sum
    }
  }
}
