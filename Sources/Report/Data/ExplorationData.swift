import County
import Ensemble
import Regulation
import Simulation

/// Plans in many futures as JSON and as a table.
package struct ExplorationData {
  let plans: [PlanFutures]
  let regret: RegretText
  /// The ranks between which quantiles lie, by plan.
  let ranks: [[QuantileRanks]]

  static let shares = [0.05, 0.25, 0.5, 0.75, 0.95]

  package init(_ plans: [PlanFutures], _ regret: RegretText) {
    self.plans = plans
    self.regret = regret
    ranks = plans.map { $0.ranks(Self.shares) }
  }

  package func document(_ provenance: Provenance) -> JSON {
    let first = plans.first
    return .object([
      ("county", .optional(first?.program.county.name)), ("standard", .optional(first?.program.standard.id)),
      ("draws", .optional(first?.asked)), ("done", .optional(first?.futures)),
      ("partial", .bool(first?.isPartial ?? false)), ("exactTo", .int(PlanFutures.exactTo)),
      ("spreads", .string("assumed")),
      ("rankError", .optional(first?.rankError)), ("plans", .array(zip(plans, ranks).map(plan))),
      ("regret", regret.json), ("provenance", provenance.json),
    ])
  }

  private func plan(_ plan: PlanFutures, _ ranks: [QuantileRanks]) -> JSON {
    .object(
      [
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
        ), ("parts", .array(plan.subjects.indices.map { part(plan, $0, ranks) })),
        (
          "undone",
          .array(
            plan.program.plan.measures.enumerated().map { place, measure in
              .object([("measure", .string(measure.name))] + fields(plan.undone(place)) + done(plan, place))
            })
        ),
      ] + rolls(plan, ranks))
  }

  /// Quantiles of the share of its quota that is carried out, where the plan draws it.
  private func done(_ plan: PlanFutures, _ measure: Int) -> [(String, JSON)] {
    guard let sorted = plan.sharesDone(measure).map({ SortedValues($0) }) else { return [] }
    return [("sharesDone", .array(Self.shares.map { .optional(sorted.quantile($0)) }))]
  }

  /// What each thing depends on, the value that matters most first, and where it fails.
  private func decisions(_ plan: PlanFutures) -> JSON {
    .array(
      plan.decisions().map { decision in
        .object([
          ("matter", .string(matter(plan, decision).name(plan.years[decision.year]).en)),
          ("year", .int(plan.years[decision.year])),
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
                  ("swing", .number((driver.figure ?? driver.swing).swing)),
                  ("swingError", .number((driver.figure ?? driver.swing).error)),
                ])
              })
          ), ("failures", .array(decision.failures.map { scenario(plan, $0) })),
        ])
      })
  }

  func matter(_ plan: PlanFutures, _ decision: Decision) -> MatterText {
    MatterText(matter: decision.matter, program: plan.program, subjects: plan.subjects)
  }

  private func scenario(_ plan: PlanFutures, _ scenario: FoundScenario) -> JSON {
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

  private func part(_ plan: PlanFutures, _ place: Int, _ ranks: [QuantileRanks]) -> JSON {
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
            let found = plan.valuesAndMargins(place, year, ranks)
            return .object(
              [("year", .int(plan.years[year]))] + answer(plan, .stands(place), year) + met(plan, .met(place), year)
                + quantiles("values", found.values) + quantiles("margins", found.margins))
          })
      ),
    ])
  }

  /// Quantiles of pupils, and their means by section and grade.
  private func rolls(_ plan: PlanFutures, _ ranks: [QuantileRanks]) -> [(String, JSON)] {
    [("rolls", .array(plan.rollSubjects.indices.map { roll(plan, $0, ranks) })), ("grades", grades(plan))]
  }

  /// The pupils of a section, of a stage, or of a grade of a stage.
  private func roll(_ plan: PlanFutures, _ place: Int, _ ranks: [QuantileRanks]) -> JSON {
    let subject = plan.rollSubjects[place]
    return .object([
      ("stage", .string(subject.stage(plan.program.layout).rawValue)), ("grade", .optional(subject.grade)),
      ("subject", .optional(subject.slot.map { plan.program.layout.ids[$0] })),
      ("name", .optional(subject.slot.map { plan.program.layout.names[$0] })),
      (
        "years",
        .array(
          plan.years.indices.map { year in
            .object([("year", .int(plan.years[year]))] + quantiles("values", plan.rollQuantiles(place, year, ranks)))
          })
      ),
    ])
  }

  /// Mean pupils of every section by its grades, year by year.
  private func grades(_ plan: PlanFutures) -> JSON {
    .array(
      plan.years.indices.flatMap { year in
        plan.program.layout.ids.enumerated().compactMap { slot, id -> JSON? in
          let means = plan.meanGrades(slot, year)
          guard means.contains(where: { $0 > 0 }) else { return nil }
          return .object([
            ("year", .int(plan.years[year])), ("section", .string(id)), ("pupils", .array(means.map { .number($0) })),
          ])
        }
      })
  }

  /// Quantiles, and between which values each lies with 95 %.
  private func quantiles(_ key: String, _ found: [QuantileFigure]?) -> [(String, JSON)] {
    func list(_ value: (QuantileFigure) -> Double?) -> JSON {
      found.map { .array($0.map { .optional(value($0)) }) } ?? .null
    }
    return [(key, list { $0.value }), ("\(key)Low", list { $0.low }), ("\(key)High", list { $0.high })]
  }

  private func fields(_ proportion: Proportion) -> [(String, JSON)] {
    let (low, high) = proportion.interval()
    return [
      ("probability", .number(proportion.share)), ("error", .number(proportion.standardError)),
      ("low", .number(low)), ("high", .number(high)),
    ]
  }

  private func proportion(_ proportion: Proportion) -> JSON { .object(fields(proportion)) }

  /// How probable it is, from then on for good, and what it gains over doing nothing.
  private func answer(_ plan: PlanFutures, _ question: PlanFutures.Question, _ year: Int) -> [(String, JSON)] {
    let gain = plan.gain(question, year)
    let bounds = gain?.interval()
    return fields(plan.probability(question, year)) + [
      ("lasting", .number(plan.lasting(question, year).share)), ("gain", .optional(gain?.gain)),
      ("gainError", .optional(gain?.standardError)), ("gainLow", .optional(bounds?.low)),
      ("gainHigh", .optional(bounds?.high)),
    ]
  }

  /// The same outright, exemptions apart.
  private func met(_ plan: PlanFutures, _ question: PlanFutures.Question, _ year: Int) -> [(String, JSON)] {
    [
      ("met", .number(plan.probability(question, year).share)),
      ("metLasting", .number(plan.lasting(question, year).share)),
    ]
  }
}
