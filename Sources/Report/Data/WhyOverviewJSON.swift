import County
import Regulation
import Simulation

/// What can be asked why, as JSON: every story of the plan and every clause of one year.
package enum WhyOverviewJSON {
  package static func document(_ account: Account, year: Int?, _ provenance: Provenance) -> JSON {
    let year = year ?? account.turningYear
    let evaluation = account.evaluation(in: year)
    return .object([
      ("county", .string(account.county.name)), ("plan", .optional(account.timeline?.program.plan.title)),
      ("standard", .string(account.standard.id)), ("year", .int(year)),
      ("verdictOfAssessed", .string(evaluation.verdictOfAssessed.rawValue)),
      (
        "stories",
        .array(
          (account.timeline?.resolutions ?? []).map { resolution in
            .object([
              ("clause", .string(resolution.clause.rawValue)),
              ("part", WhyJSON.part(resolution.part, account.layout)),
              ("status", .string(resolution.status.rawValue)), ("year", .int(resolution.history.turningYear)),
              ("ask", .string(WhyText.ask(resolution.clause, resolution.part, account.layout))),
            ])
          })
      ),
      (
        "clauses",
        .array(
          evaluation.clauses.map { clause in
            .object([
              ("id", .string(clause.id.rawValue)), ("value", .optional(clause.worst?.value)),
              ("limit", .optional(clause.worst?.limit)), ("margin", .optional(clause.worst?.margin)),
              ("verdict", .string(clause.verdict.rawValue)), ("basis", .string(clause.basis.rawValue)),
            ])
          })
      ),
      ("provenance", provenance.json),
    ])
  }
}
