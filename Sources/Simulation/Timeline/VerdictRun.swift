import County
import Regulation

/// A program run for its verdicts alone. What a timeline tells beside them, how near they are to turning, sections, costs
/// and what measures bring with them, takes as long again and is left out.
package struct VerdictRun: Sendable {
  /// What was run.
  package let program: Program
  /// The verdicts of the census and of every year after it.
  package let years: [Evaluation]

  /// Runs a program silently: what a measure could not do is not told.
  init(_ program: Program) {
    var excess: Problem?
    self.init(program, isBounded: false, &excess)
  }

  /// The world of a program without its measures. Throws what its timeline would.
  package init(doingNothingIn world: Program) throws(Problems) {
    var excess: Problem?
    self.init(try world.doingNothing(), isBounded: true, &excess)
    if let excess { throw Problems([excess]) }
  }

  /// `isBounded`: stops where the roll grows beyond what a plan may come to.
  private init(_ program: Program, isBounded: Bool, _ excess: inout Problem?) {
    var state = State<Double>(census: program)
    var silence = Silence<Double>()
    var years: [Evaluation] = []
    let rollIsFitted = program.rolls.isAssumed.contains(true)
    func describe(_ state: State<Double>) {
      years.append(Evaluation(verdictsOf: state.facts, program.questions, rollIsFitted: rollIsFitted))
    }
    evaluateCensus(&state, program)
    describe(state)
    let census = state.grades.reduce(0, +)
    for step in program.steps.indices {
      year(&state, program, step: step, program.drivers, &silence)
      if isBounded { excess = program.excess(state.grades.reduce(0, +), over: census, step) }
      guard excess == nil else { break }
      describe(state)
    }
    self.program = program
    self.years = years
  }
}

extension Program {
  /// The same world without the measures. Throws what cannot be compiled.
  func doingNothing() throws(Problems) -> Program {
    try Program(plan.without, for: county.asInCensus, by: standard)
  }
}
