import County
import Regulation

/// A program run for its verdicts alone. What a timeline tells beside them, figures, how near they are to turning, sections,
/// costs and what measures bring with them, takes many times as long and is left out.
package struct VerdictRun: Sendable {
  /// What was run.
  package let program: Program
  /// The verdicts of the census and of every year after it.
  package let years: [VerdictYear]

  /// Runs a program silently: what a measure could not do is not told.
  package init(_ program: Program) {
    var excess: Problem?
    self.init(program, isBounded: false, &excess)
  }

  /// The verdicts of a run.
  package init(_ timeline: Timeline) {
    program = timeline.program
    years = timeline.years.map { VerdictYear($0) }
  }

  /// The world of a program without its measures. Throws what its timeline would.
  ///
  /// `earlier`: such a run of a program before it; where the two differ in rates alone nothing is compiled anew.
  package init(doingNothingIn world: Program, after earlier: VerdictRun? = nil) throws(Problems) {
    var excess: Problem?
    let program =
      if let varied = earlier?.program.varied(to: world.plan.without) { varied } else { try world.doingNothing() }
    self.init(program, isBounded: true, &excess)
    if let excess { throw Problems([excess]) }
  }

  /// `isBounded`: stops where the roll grows beyond what a plan may come to.
  private init(_ program: Program, isBounded: Bool, _ excess: inout Problem?) {
    var state = State<Double>(census: program)
    var silence = Silence<Double>()
    evaluateCensus(&state, program)
    var years = [VerdictYear(state.facts, program.questions)]
    let census = state.grades.reduce(0, +)
    for step in program.steps.indices {
      year(&state, program, step: step, program.drivers, &silence)
      if isBounded { excess = program.excess(state.grades.reduce(0, +), over: census, step) }
      guard excess == nil else { break }
      years.append(VerdictYear(state.facts, program.questions))
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
