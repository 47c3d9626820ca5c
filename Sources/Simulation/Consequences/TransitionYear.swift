import County
import Regulation

/// One year of a merger that goes grade by grade, or of what opens again: what is left where it was, and who went.
package struct TransitionYear: Sendable {
  package var year: Int
  /// Pupils and teachers left in the sections that close or lose grades, at the census of the year.
  package var pupils: Double
  package var teachers: Double
  /// Pupils who went to the receivers in the year; entrants who enter there are not among them.
  package var pupilsMoved: Double
  /// Teachers who went with them; less than zero where they came back.
  package var teachersMoved: Double
  /// The sections among them that are open.
  package var open: [Int]
  /// Coefficients of variation of the county at the census of the year, by stage × 7 + indicator.
  package var cv: [Double]
  /// Public funding of the units concerned in the year, yuan; nil where the base is not known.
  package var funding: Double?
  /// What the measure costs in the year, yuan.
  package var cost: Double
}

extension TransitionYear {
  /// `closing`: the sections that close or lose grades; `concerned`: with their receivers.
  init(
    _ step: Int, _ measure: Int, closing: [Int], concerned: [Int], _ program: Program, _ ledger: Ledger,
    _ facts: [Facts<Double>], _ teachers: [[Double]], _ costs: [CostEntry]
  ) {
    let year = program.steps[step].year
    let after = facts[step + 1]
    self.year = year
    open = closing.filter { after.year.open[$0] }
    pupils = closing.reduce(0) { $0 + after.year.pupils[$1] }
    self.teachers = closing.reduce(0) { $0 + teachers[step + 1][$1] }
    pupilsMoved = ledger.pupilMoves.reduce(0) {
      $1.measure == measure && $1.year == year ? $0 + $1.persons : $0
    }
    teachersMoved = ledger.teacherMoves.reduce(0) {
      guard $1.measure == measure, $1.year == year else { return $0 }
      return closing.contains($1.from) ? $0 + $1.staff.teachers : $0 - $1.staff.teachers
    }
    cv = after.figures.cv
    funding = Consolidation.funding(
      concerned, after, program.steps[step].funding, program, by: program.terms.rules.smallUnit)
    cost = costs.reduce(0) {
      $1.measure == program.plan.measures[measure].name && $1.year == year ? $0 + $1.yuan : $0
    }
  }
}

/// A section that closes, or of which grades go, with where they go.
struct Parting {
  var measure: Int
  var slot: Int
  var into: [(slot: Int, share: Double)]

  init?(_ order: LayoutOrder) {
    switch order {
    case .merge(let merger): (measure, slot, into) = (merger.measure, merger.closed, merger.into)
    case .phase(let phase): (measure, slot, into) = (phase.measure, phase.from, phase.into)
    case .giveBack, .open, .rezone, .restructure, .reclassify: return nil
    }
  }
}
