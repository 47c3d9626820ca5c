import County
import Regulation

/// Moves a county one school year on and evaluates it (design §6): the door through which every future passes.
///
/// Never throws and never allocates; what cannot be carried out is left undone and told to the recorder.
@specialized(where R == Silence<Double>)
@specialized(where R == Silence<Futures>)
@specialized(where R == Shortfalls<Double>)
@specialized(where R == Shortfalls<Futures>)
@specialized(where R == Ledger)
package func year<R: Recorder>(
  _ state: inout State<R.N>, _ program: borrowing Program, step: Int, _ drivers: borrowing Drivers<R.N>,
  _ recorder: inout R
) {
  let orders = program.steps[step]
  state.begin(orders, step, drivers)
  state.grow(program, orders.roll, step, drivers)
  state.settle(program)
  recorder.after(.pupils, state)
  state.changeLayout(program, orders, &recorder)
  state.settle(program)
  recorder.after(.mergers, state)
  state.openRooms(orders.constructions, &recorder)
  state.formClasses(program, orders)
  recorder.after(.classes, state)
  state.moveStaff(program, orders, step, drivers, &recorder)
  recorder.after(.staff, state)
  state.build(program, orders.constructions, &recorder)
  state.settle(program)
  recorder.after(.premises, state)
  evaluate(&state.facts, program.questions, all: false, into: &state.verdicts)
}

/// Evaluates the census year before the first step.
package func evaluateCensus<N: Lane>(_ state: inout State<N>, _ program: borrowing Program) {
  evaluate(&state.facts, program.questions, all: true, into: &state.verdicts)
}

extension State {
  /// Opens the year: what a step does of its own is nought until it is done.
  mutating func begin(_ orders: borrowing Instructions, _ step: Int, _ drivers: borrowing Drivers<N>) {
    facts.year.year = orders.year
    facts.year.conduct.funding = orders.funding
    facts.year.conduct.isProjected = true
    facts.year.conduct.rotationPlanned = false
    facts.year.conduct.rotated = .zero
    facts.year.conduct.rotatedBackbone = .zero
    facts.year.conduct.dropout = drivers.dropout.isEmpty ? nil : drivers.dropout[step]
  }

  /// Brings pupils and shared premises into line with the grades and stocks.
  mutating func settle(_ program: borrowing Program) {
    sumGrades(program)
    splitPremises(program)
  }

  /// A section's pupils are always the sum of its grades.
  mutating func sumGrades(_ program: borrowing Program) {
    let stride = program.rolls.stride
    for slot in 0..<program.layout.slots {
      var sum = N.zero
      for grade in 0..<program.layout.years[slot] { sum = sum + grades[slot * stride + grade] }
      facts.year.pupils[slot] = sum
    }
  }
}
