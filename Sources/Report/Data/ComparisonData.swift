import County
import Regulation
import Simulation

/// A comparison of plans as JSON and as a table.
package struct ComparisonData {
  let comparison: PlanComparison

  package init(_ comparison: PlanComparison) { self.comparison = comparison }

  package func document(_ provenance: Provenance) -> JSON {
    .object([
      ("county", .optional(comparison.entries.first?.timeline.program.county.name)),
      ("standard", .optional(comparison.entries.first?.timeline.program.standard.id)),
      (
        "plans",
        .array(
          comparison.entries.map { entry in
            .object([
              ("plan", .string(entry.timeline.program.plan.title)), ("outcome", outcome(entry.outcome)),
              ("doingNothing", outcome(entry.baseline)), ("regretYears", .int(comparison.regret(of: entry))),
              ("cvs", .array(cvs(entry))),
            ])
          })
      ), ("provenance", provenance.json),
    ])
  }

  private func outcome(_ outcome: Outcome) -> JSON {
    .object([
      ("years", .int(outcome.years)), ("yearsStanding", .int(outcome.yearsStanding)),
      ("window", .array((outcome.window?.years ?? []).map { .int($0) })),
      ("windowProvisional", .array((outcome.window?.provisionalYears ?? []).map { .int($0) })),
      ("firstFailure", .optional(outcome.firstFailure?.year)),
      ("failedClauses", .array((outcome.firstFailure?.clauses ?? []).map { .string($0.rawValue) })),
      ("worstMargin", .optional(outcome.worstMargin?.value)),
      ("worstStage", .optional(outcome.worstMargin?.stage.rawValue)),
      ("worstIndicator", .optional(outcome.worstMargin?.indicator.rawValue)),
      ("worstYear", .optional(outcome.worstMargin?.year)),
      ("noneOversizedFrom", .optional(outcome.noneOversizedFrom)), ("sectionsUnmet", .int(outcome.sectionsUnmet)),
      ("pupilsMoved", .number(outcome.pupilsMoved)), ("teachersRotated", .number(outcome.teachersRotated)),
      ("teachersShifted", .number(outcome.teachersShifted)), ("surplusArea", .number(outcome.surplusArea)),
      ("surplusSeats", .number(outcome.surplusSeats)), ("cost", .number(outcome.cost)),
      (
        "clauses",
        .array(
          outcome.clauses.map {
            .object([
              ("id", .string($0.clause.rawValue)), ("firstHolds", .optional($0.firstHolds)),
              ("holdsFrom", .optional($0.holdsFrom)),
            ])
          })
      ),
    ])
  }

  /// By stage and indicator: the CV at the horizon, and what the world and the measures did to it.
  private func cvs(_ entry: PlanComparison.Entry) -> [JSON] {
    guard let last = entry.timeline.years.last else { return [] }
    return last.stages.flatMap { stage in
      stage.indicators.compactMap { spread in
        comparison.change(stage.stage, spread.indicator, of: entry).map { change in
          .object([
            ("stage", .string(stage.stage.rawValue)), ("indicator", .string(spread.indicator.rawValue)),
            ("cv", .number(spread.cv)), ("byAssumptions", .number(change.assumptions)),
            ("byMeasures", .number(change.measures)),
          ])
        }
      }
    }
  }

  /// One row per plan, year and what is counted in it.
  package var csv: String {
    var csv = CSVText()
    csv.row(
      ["plan", "year", "run", "verdict", "sectionsUnmet", "oversized", "worstMargin", "cost"].map { .text($0) })
    for entry in comparison.entries {
      for (run, timeline) in [("plan", entry.timeline), ("doingNothing", entry.doingNothing)] {
        for year in timeline.years {
          var margins: [Double] = []
          for stage in year.stages {
            for spread in stage.indicators where spread.isKnown { margins.append(spread.limit - spread.cv) }
          }
          let unmet = Double(year.sections.count { $0.verdict == .unmet })
          let oversized = Double(year.schools.count { !$0.isUnderLimit })
          let cost = timeline.costs.reduce(0.0) { $1.year == year.year ? $0 + $1.yuan : $0 }
          csv.row([
            .text(timeline.program.plan.title), .year(year.year), .text(run),
            .text(year.verdictOfAssessed.rawValue), .number(unmet), .number(oversized), .number(margins.min()),
            .number(cost),
          ])
        }
      }
    }
    return csv.text
  }
}
