import County
import Ensemble
import Regulation
import Simulation

/// Plans in many futures as JSON and as a table.
package struct ExplorationData {
  let plans: [PlanFutures]

  private static let shares = [0.05, 0.25, 0.5, 0.75, 0.95]

  package init(_ plans: [PlanFutures]) { self.plans = plans }

  package func document(_ provenance: Provenance) -> JSON {
    let first = plans.first
    return .object([
      ("county", .optional(first?.program.county.name)), ("standard", .optional(first?.program.standard.id)),
      ("draws", .optional(first?.asked)), ("done", .optional(first?.futures)),
      ("partial", .bool(first?.isPartial ?? false)), ("exactTo", .int(PlanFutures.exactTo)),
      ("spreads", .string("assumed")),
      ("rankError", .optional(first?.rankError)), ("plans", .array(plans.map(plan))),
      ("provenance", provenance.json),
    ])
  }

  private func plan(_ plan: PlanFutures) -> JSON {
    .object([
      ("plan", .string(plan.program.plan.title)), ("uncertain", .array(uncertain(plan))),
      ("chance", .bool(plan.program.plan.chances.isOn)),
      (
        "years",
        .array(
          plan.years.indices.map { year in
            .object(
              [("year", .int(plan.years[year]))] + answer(plan, .county, year) + [
                ("nothing", .number(plan.probabilityOfNothing(year).share)),
                ("window", .optional(plan.window(year)?.share)),
              ])
          })
      ),
      ("promisesKept", plan.promisesKept.map(proportion) ?? .null), ("decisions", decisions(plan)),
      (
        "clauses",
        .array(
          plan.clauses.enumerated().map { place, clause in
            .object([
              ("id", .string(clause.rawValue)),
              (
                "years",
                .array(
                  plan.years.indices.map { year in
                    .object(
                      [("year", .int(plan.years[year]))] + answer(plan, .clauseStands(place), year)
                        + met(plan, .clauseMet(place), year))
                  })
              ),
            ])
          })
      ), ("parts", .array(plan.subjects.indices.map { part(plan, $0) })),
      (
        "undone",
        .array(
          plan.program.plan.measures.enumerated().map { place, measure in
            .object([("measure", .string(measure.name))] + fields(plan.undone(place)))
          })
      ),
    ])
  }

  /// What each thing hangs on, the value that matters most first, and where it fails.
  private func decisions(_ plan: PlanFutures) -> JSON {
    .array(
      plan.decisions().map { decision in
        .object([
          ("matter", .string(DecisionText(plan).matter(decision).en)), ("year", .int(plan.years[decision.year])),
          ("probability", .number(decision.probability.share)),
          (
            "drivers",
            .array(
              decision.drivers.map { driver in
                .object([
                  ("name", .string(plan.uncertainties[driver.input].name)),
                  ("share", .number(driver.share.value)), ("shareLow", .number(driver.share.low)),
                  ("shareHigh", .number(driver.share.high)), ("probabilityLow", .number(driver.swing.low.mean)),
                  ("probabilityHigh", .number(driver.swing.high.mean)),
                  ("figureLow", .optional(driver.figure?.low.mean)),
                  ("figureHigh", .optional(driver.figure?.high.mean)),
                ])
              })
          ), ("failures", .array(decision.failures.map { scenario(plan, $0) })),
        ])
      })
  }

  private func scenario(_ plan: PlanFutures, _ scenario: Scenario) -> JSON {
    .object([
      (
        "limits",
        .array(
          scenario.limits.map { limit in
            .object([
              ("name", .string(plan.uncertainties[limit.input].name)),
              ("side", .string(limit.side == .atLeast ? "atLeast" : "atMost")), ("value", .number(limit.value)),
            ])
          })
      ), ("coverage", .number(scenario.coverage)), ("density", .number(scenario.density)),
      ("mass", .number(scenario.mass)),
    ])
  }

  /// Central value and quantiles of each distribution: of one that is drawn by year, of one year's value.
  private func uncertain(_ plan: PlanFutures) -> [JSON] {
    plan.uncertainties.map { uncertainty in
      return .object([
        ("name", .string(uncertainty.name)), ("central", .number(uncertainty.distribution.central)),
        ("quantiles", .array(Self.shares.map { .optional(UncertaintyText.quantile(uncertainty, $0)) })),
      ])
    }
  }

  private func part(_ plan: PlanFutures, _ place: Int) -> JSON {
    let subject = plan.subjects[place]
    let layout = plan.program.layout
    return .object([
      ("clause", .string(subject.clause.rawValue)), ("stage", .optional(subject.part.stage?.rawValue)),
      ("indicator", .optional(subject.part.indicatorID ?? subject.part.aspect?.rawValue)),
      ("subject", .optional(layout.id(of: subject.part))), ("name", .optional(layout.name(of: subject.part))),
      (
        "years",
        .array(
          plan.years.indices.map { year in
            .object(
              [("year", .int(plan.years[year]))] + answer(plan, .stands(place), year) + met(plan, .met(place), year) + [
                ("values", numbers(plan.quantiles(place, year, Self.shares))),
                ("margins", numbers(plan.marginQuantiles(place, year, Self.shares))),
              ])
          })
      ),
    ])
  }

  private func numbers(_ values: [Double]?) -> JSON { values.map { .array($0.map { .number($0) }) } ?? .null }

  private func fields(_ proportion: Proportion) -> [(String, JSON)] {
    [("probability", .number(proportion.share)), ("error", .number(proportion.standardError))]
  }

  private func proportion(_ proportion: Proportion) -> JSON { .object(fields(proportion)) }

  /// How probable it is, from then on for good, and what it gains over doing nothing.
  private func answer(_ plan: PlanFutures, _ question: PlanFutures.Question, _ year: Int) -> [(String, JSON)] {
    let gain = plan.gain(question, year)
    return fields(plan.probability(question, year)) + [
      ("lasting", .number(plan.lasting(question, year).share)), ("gain", .optional(gain?.gain)),
      ("gainError", .optional(gain?.standardError)),
    ]
  }

  /// The same outright, exemptions apart.
  private func met(_ plan: PlanFutures, _ question: PlanFutures.Question, _ year: Int) -> [(String, JSON)] {
    [
      ("met", .number(plan.probability(question, year).share)),
      ("metLasting", .number(plan.lasting(question, year).share)),
    ]
  }

  /// One fact a row: a probability with its Monte Carlo error, or a quantile.
  package var csv: String {
    var csv = CSVText()
    csv.row(
      [
        "plan", "year", "clause", "stage", "indicator", "subject", "name", "quantity", "value", "error",
      ].map { .text($0) })
    for plan in plans {
      let title = plan.program.plan.title
      func row(_ year: Int, _ clause: String, _ part: Part?, _ quantity: String, _ value: Double?, _ error: Double?) {
        csv.row([
          .text(title), .year(plan.years[year]), .text(clause), .text(part?.stage?.rawValue ?? ""),
          .text(part.flatMap { $0.indicatorID ?? $0.aspect?.rawValue } ?? ""),
          .text(part.flatMap { plan.program.layout.id(of: $0) } ?? ""),
          .text(part.flatMap { plan.program.layout.name(of: $0) } ?? ""), .text(quantity), .number(value),
          .number(error),
        ])
      }
      func rows(_ question: PlanFutures.Question, _ clause: String, _ part: Part?) {
        for year in plan.years.indices {
          let stands = plan.probability(question, year)
          let lasting = plan.lasting(question, year)
          row(year, clause, part, "stands", stands.share, stands.standardError)
          row(year, clause, part, "lasting", lasting.share, lasting.standardError)
          if let gain = plan.gain(question, year) { row(year, clause, part, "gain", gain.gain, gain.standardError) }
        }
      }
      rows(.county, "countyOfAssessed", nil)
      for (place, clause) in plan.clauses.enumerated() { rows(.clauseStands(place), clause.rawValue, nil) }
      for (place, subject) in plan.subjects.enumerated() where subject.part != Part() {
        rows(.stands(place), subject.clause.rawValue, subject.part)
      }
      for (place, subject) in plan.subjects.enumerated() {
        for year in plan.years.indices {
          guard let values = plan.quantiles(place, year, Self.shares) else { continue }
          for (share, value) in zip(Self.shares, values) {
            row(year, subject.clause.rawValue, subject.part, "q\(Int(share * 100 + 0.5))", value, nil)
          }
        }
      }
    }
    return csv.text
  }
}
