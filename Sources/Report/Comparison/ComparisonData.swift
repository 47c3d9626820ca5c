import County
import Regulation
import Simulation

/// A comparison of plans as JSON.
package struct ComparisonData {
  let comparison: PlanComparison
  let crossed: CrossTable
  /// What differs between each plan and the first, by plan; empty where the plans were not read from files.
  let changes: [[PlanChange]]

  package init(_ comparison: PlanComparison, _ crossed: CrossTable, changes: [[PlanChange]] = []) {
    self.comparison = comparison
    self.crossed = crossed
    self.changes = changes
  }

  package func document(_ provenance: Provenance, _ language: Language) -> JSON {
    .object([
      ("county", .optional(comparison.entries.first?.timeline.program.county.name)),
      ("standard", .optional(crossed.standards.count == 1 ? comparison.entries[0].timeline.program.standard.id : nil)),
      ("plans", .array(comparison.entries.indices.map { plan($0, language) })),
      ("commonYears", .array((crossed.years.map { Array($0) } ?? []).map { .int($0) })),
      ("worlds", .array(crossed.worlds.indices.map { world($0, language) })), ("provenance", provenance.json),
    ])
  }

  private func plan(_ place: Int, _ language: Language) -> JSON {
    let entry = comparison.entries[place]
    let (regret, isWhole) = crossed.greatestRegret(of: place)
    return .object([
      ("letter", .string(ComparisonScreen.letter(place))), ("plan", .string(entry.timeline.program.plan.title)),
      ("standard", .string(entry.timeline.program.standard.id)),
      ("standardTitle", .string(entry.timeline.program.standard.title(language))),
      ("assumptionsOf", .string(home(place))), ("outcome", outcome(entry.outcome)),
      ("doingNothing", outcome(entry.baseline)), ("regretYears", .int(regret.years)),
      ("regretMargin", .optional(regret.margin)), ("regretIsWhole", .bool(isWhole)), ("cvs", .array(cvs(place))),
      ("shifts", .array(shifts(place))),
      ("changes", place < changes.count ? .array(changes[place].map { change($0, language) }) : .array([])),
    ])
  }

  /// The plan that lends its assumptions to a plan's world.
  func home(_ plan: Int) -> String { ComparisonScreen.letter(crossed.worlds[crossed.world(of: plan)][0]) }

  private func outcome(_ outcome: Outcome) -> JSON {
    .object([
      ("years", .int(outcome.years)), ("yearsStanding", .int(outcome.yearsStanding)),
      ("window", .array((outcome.window?.years ?? []).map { .int($0) })),
      ("windowProvisional", .array((outcome.window?.provisionalYears ?? []).map { .int($0) })),
      ("firstFailure", .optional(outcome.firstFailure?.year)),
      ("failedClauses", .array((outcome.firstFailure?.clauses ?? []).map { .string($0.rawValue) })),
      ("worstMargin", .optional(outcome.worstMargin?.value)),
      ("worstStage", .optional(outcome.worstMargin?.part.stage?.rawValue)),
      ("worstIndicator", .optional(outcome.worstMargin.flatMap { id($0.part) })),
      ("worstYear", .optional(outcome.worstMargin?.year)),
      ("noneOversizedFrom", .optional(outcome.noneOversizedFrom)), ("sectionsUnmet", .int(outcome.sectionsUnmet)),
      ("pupilsMoved", .number(outcome.pupilsMoved)), ("teachersRotated", .number(outcome.teachersRotated)),
      ("teachersShifted", .number(outcome.teachersShifted)), ("surplusArea", .optional(outcome.surplusArea)),
      ("surplusSeats", .optional(outcome.surplusSeats)), ("cost", .number(outcome.cost)),
      ("clauses", .array(outcome.standings.filter { $0.part == nil }.map { standing($0, in: outcome) })),
      ("byYear", .array(outcome.byYear.map { year($0) })),
    ])
  }

  /// When a clause complies, exemptions included, and when it is met outright; with its CVs.
  private func standing(_ standing: Standing, in outcome: Outcome) -> JSON {
    var fields: [(String, JSON)] = [("id", .string(standing.clause.rawValue))]
    if let part = standing.part {
      fields = [("stage", .optional(part.stage?.rawValue)), ("indicator", .optional(id(part)))]
    }
    fields += [
      ("firstHolds", .optional(standing.holds.firstHolds)), ("holdsFrom", .optional(standing.holds.holdsFrom)),
      ("yearsHeld", .int(standing.yearsHeld)), ("breaks", .array(standing.holds.breaks.map { .int($0) })),
      ("firstMet", .optional(standing.met.firstHolds)), ("metFrom", .optional(standing.met.holdsFrom)),
      ("assessed", .bool(standing.isAssessed)),
    ]
    if standing.part == nil {
      let parts = outcome.standings.filter { $0.clause == standing.clause && $0.part != nil }
      fields.append(("parts", .array(parts.map { self.standing($0, in: outcome) })))
    }
    return .object(fields)
  }

  private func year(_ year: OutcomeYear) -> JSON {
    .object([
      ("year", .int(year.year)), ("verdict", .string(year.verdict.rawValue)),
      ("unmet", .array(year.unmet.map { .string($0.rawValue) })), ("sectionsUnmet", .int(year.sectionsUnmet)),
      ("oversized", .int(year.oversized)), ("worstMargin", .optional(year.worstMargin?.value)),
      ("worstStage", .optional(year.worstMargin?.part.stage?.rawValue)),
      ("worstIndicator", .optional(year.worstMargin.flatMap { id($0.part) })),
      ("pupilsMoved", .number(year.pupilsMoved)), ("teachersRotated", .number(year.teachersRotated)),
      ("teachersShifted", .number(year.teachersShifted)), ("cost", .number(year.cost)),
    ])
  }

  func id(_ part: Part) -> String? { part.indicatorID ?? part.aspect?.rawValue }

  /// By stage and indicator: the CV of the last year, and what assumptions and measures did to it since the first plan.
  private func cvs(_ plan: Int) -> [JSON] {
    (comparison.entries[plan].timeline.years.last?.stages ?? []).flatMap { stage in
      stage.indicators.filter(\.isKnown).map { spread in
        let shift = crossed.shift(of: plan, stage.stage, spread.indicator)
        return .object([
          ("stage", .string(stage.stage.rawValue)), ("indicator", .string(spread.indicator.rawValue)),
          ("cv", .number(spread.cv)), ("byAssumptions", .optional(shift?.byAssumptions)),
          ("byMeasures", .optional(shift?.byMeasures)),
        ])
      }
    }
  }

  private func shifts(_ plan: Int) -> [JSON] {
    Yardstick.allCases.compactMap { quantity in
      crossed.shift(of: plan) { quantity.value(in: $0) }.map { shift in
        .object([
          ("quantity", .string(quantity.rawValue)), ("first", .number(shift.first)),
          ("between", .optional(shift.between)), ("this", .number(shift.this)),
          ("byAssumptions", .optional(shift.byAssumptions)), ("byMeasures", .optional(shift.byMeasures)),
        ])
      }
    }
  }

  private func change(_ change: PlanChange, _ language: Language) -> JSON {
    .object([
      ("side", .optional(change.side?.rawValue)), ("key", .string(change.key)),
      ("sentence", .string(change.told(language))),
    ])
  }

  /// A world with every plan's measures in it.
  private func world(_ world: Int, _ language: Language) -> JSON {
    .object([
      ("assumptionsOf", .array(crossed.worlds[world].map { .string(ComparisonScreen.letter($0)) })),
      ("doingNothing", cell(crossed.doingNothing[world], crossed.regretOfNothing(in: world), [])),
      (
        "measures",
        .array(
          comparison.entries.indices.map { plan in
            let cell = crossed.cells[plan][world]
            return .object([
              ("letter", .string(ComparisonScreen.letter(plan))),
              (
                "outcome",
                self.cell(
                  cell.outcome, crossed.regret(of: plan, in: world), cell.problems?.lines(language) ?? [])
              ),
            ])
          })
      ),
    ])
  }

  private func cell(_ outcome: Outcome?, _ regret: Regret?, _ problems: [String]) -> JSON {
    .object([
      ("yearsStanding", .optional(outcome?.yearsStanding)), ("worstMargin", .optional(outcome?.worstMargin?.value)),
      ("regretYears", .optional(regret?.years)), ("regretMargin", .optional(regret?.margin)),
      ("problems", .array(problems.map { .string($0) })),
    ])
  }
}
