import County
import Regulation
import Simulation

/// The rolls by grade that the year step makes of a past census: the engine itself, with nothing beside it.
package struct Projection: Sendable {
  /// By years ahead − 1, then by position in `Origin.sections`, then by grade.
  package private(set) var grades: [[[Double]]] = []

  package init(_ origin: Origin, _ plan: Plan, by standard: Standard) throws(Problems) {
    let program = try Program(plan, for: origin.county, by: standard)
    var state = State<Double>(census: program)
    var recorder = Shortfalls<Double>(measures: plan.measures.count)
    for step in program.steps.indices {
      year(&state, program, step: step, program.drivers, &recorder)
      grades.append(
        origin.county.sections.indices.map { slot in
          (0..<origin.county.sections[slot].years).map { state.grades[slot * program.rolls.stride + $0] }
        })
    }
  }

  /// Nothing changes.
  package init(held origin: Origin, _ past: PastRolls, years: Int) {
    let rolls = origin.sections.map { past.grades($0, in: origin.year) ?? [] }
    grades = Array(repeating: rolls, count: years)
  }
}
