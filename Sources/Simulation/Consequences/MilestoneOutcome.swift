import County
import Regulation

/// Whether the clauses of a milestone hold by its year, and which are late.
package struct MilestoneOutcome: Sendable {
  package var milestone: Milestone
  /// By clause, in the order of the plan.
  package var clauses: [DueClause]

  package struct DueClause: Sendable {
    package var clause: ClauseID
    /// The verdict in the milestone's year, or in the last year where the milestone lies past the horizon.
    package var verdict: Verdict
    /// What it rests on then: computed, declared or carried.
    package var basis: Basis
    /// The first year from which it holds to the horizon; nil if it does not.
    package var holdsFrom: Int?
  }

  package var late: [DueClause] { clauses.filter { $0.verdict == .unmet } }
  package var open: [DueClause] { clauses.filter { $0.verdict == .notAssessed } }
}

extension MilestoneOutcome {
  static func all(_ program: Program, _ years: [Evaluation]) -> [MilestoneOutcome] {
    program.plan.milestones.compactMap { milestone in
      guard let year = years.last(where: { $0.year <= milestone.by }) else { return nil }
      let outcomes = milestone.clauses.compactMap { clause -> DueClause? in
        guard let result = year.clause(clause) else { return nil }
        let holds = years.map { $0.clause(clause)?.verdict.holds ?? false }
        return DueClause(
          clause: clause, verdict: result.verdict, basis: result.basis,
          holdsFrom: History(firstYear: program.firstYear, holds: holds).holdsFrom)
      }
      return MilestoneOutcome(milestone: milestone, clauses: outcomes)
    }
  }
}
