import Calibration
import County
import Regulation
import Simulation

/// The JSON of a timeline (architecture.en §9).
package struct TimelineJSON {
  let timeline: Timeline
  let alternatives: [AlternativeOutcome]
  let findings: [Finding]
  let target: TargetOutcome?
  let effects: Effects?
  let past: PastErrors?
  let language: Language
  private var layout: Layout { timeline.program.layout }

  package init(
    _ timeline: Timeline, alternatives: [AlternativeOutcome], findings: [Finding], target: TargetOutcome? = nil,
    effects: Effects? = nil, past: PastErrors? = nil, language: Language
  ) {
    self.past = past
    self.timeline = timeline
    self.alternatives = alternatives
    self.findings = findings
    self.target = target
    self.effects = effects
    self.language = language
  }

  package func document(_ provenance: Provenance) -> JSON {
    let program = timeline.program
    let evaluations = EvaluationJSON(county: program.county, standard: program.standard, language: language)
    let assumed = Assumed.fields(program)
    return .object(
      [
        ("county", .string(program.county.name)), ("plan", .string(program.plan.title)),
        ("standard", .string(program.standard.id)),
        (
          "years",
          .array(
            timeline.years.map { year in
              evaluations.document(
                year, findings: findings, listed: year.year == program.firstYear, assumed: assumed, target: target,
                provenance)
            })
        ),
        ("resolutions", .array(timeline.resolutions.map { resolution($0) })), ("window", window),
        ("promises", .array(timeline.promises.map { promise($0) })),
        ("undone", .array(timeline.ledger.undone.map { undone($0) })), ("shapes", shapes),
        ("roll", roll), ("grades", grades), ("costs", .array(timeline.costs.map { cost($0) })),
        ("effects", effects.map { EffectsJSON(timeline, $0, language).summary } ?? .null),
        ("centralValues", .array(program.plan.uncertainties.map { UncertaintyText.json($0) })),
        ("pastErrors", past.map { PastErrorText.json($0) } ?? .null),
      ] + MeasuresJSON(timeline).keys)
  }

  /// Pupils and classes of every open section by its grades, year by year.
  private var grades: JSON {
    let program = timeline.program
    let stride = program.rolls.stride
    return .array(
      zip(timeline.years, timeline.classYears).flatMap { year, formed in
        layout.ids.indices.compactMap { slot -> JSON? in
          let places = slot * stride..<slot * stride + formed.years[slot]
          guard formed.pupils[places].contains(where: { $0 > 0 }) else { return nil }
          return .object([
            ("year", .int(year.year)), ("section", .string(layout.ids[slot])),
            ("assumed", .bool(program.rolls.isAssumed[slot])),
            ("pupils", .array(formed.pupils[places].map { .number($0) })),
            ("classes", .array(formed.classes[places].map { .number($0) })),
          ])
        }
      })
  }

  private func resolution(_ resolution: Resolution) -> JSON {
    .object([
      ("clause", .string(resolution.clause.rawValue)), ("subject", .optional(layout.id(of: resolution.part))),
      ("name", .optional(layout.name(of: resolution.part))),
      ("indicator", .optional(resolution.part.indicatorID)),
      ("stage", .optional(resolution.part.stage?.rawValue)),
      ("aspect", .optional(resolution.part.aspect?.rawValue)), ("status", .string(resolution.status.rawValue)),
      ("firstHolds", .optional(resolution.history.firstHolds)),
      ("holdsFrom", .optional(resolution.history.holdsFrom)),
      ("provisional", .bool(resolution.history.isProvisional)),
      ("breaks", .array(resolution.history.breaks.map { .int($0) })),
      ("lapses", .array(resolution.lapses.map { .int($0) })), ("margin", .optional(resolution.margin)),
      (
        "causes",
        .array(
          resolution.causes.map { cause in
            .object([
              ("cause", .string("\(cause.phase)")), ("change", .number(cause.change)), ("from", .int(cause.from)),
              ("to", .int(cause.to)),
            ])
          })
      ),
      (
        "effects",
        effects.flatMap { effects in
          effects.of(resolution).map { EffectsJSON(timeline, effects, language).json($0) }
        } ?? .null
      ),
    ])
  }

  private var window: JSON {
    guard let window = timeline.window else { return .null }
    return .object([
      ("first", .int(window.first)), ("years", .array(window.years.map { .int($0) })),
      ("provisional", .bool(window.provisional)),
      ("provisionalYears", .array(window.provisionalYears.map { .int($0) })),
      (
        "exemptionsDue",
        .array(
          window.exemptionsDue.map { due in
            .object([
              ("school", .string(layout.schoolIDs[due.school])), ("due", .int(due.due)), ("under", .int(due.under)),
            ])
          })
      ),
      (
        "riskiest",
        window.riskiest.map { risk in
          .object([
            ("clause", .string(risk.clause.rawValue)), ("subject", .optional(layout.id(of: risk.part))),
            ("stage", .optional(risk.part.stage?.rawValue)), ("indicator", .optional(risk.part.indicatorID)),
            ("year", .int(risk.year)), ("distance", .number(risk.distance)), ("deviation", .number(risk.deviation)),
          ])
        } ?? .null
      ),
    ])
  }

  private func promise(_ promise: PromiseOutcome) -> JSON {
    .object([
      ("school", .string(layout.schoolIDs[promise.school])), ("due", .int(promise.due)),
      ("status", .string(promise.status.rawValue)), ("year", .optional(promise.year)),
      ("dueAlternative", .optional(promise.dueAlternative)),
      ("statusAlternative", .optional(promise.statusAlternative?.rawValue)),
    ])
  }

  private func undone(_ undone: Fulfilment) -> JSON {
    .object([
      ("measure", .string(timeline.program.plan.measures[undone.measure].name)), ("year", .int(undone.year)),
      ("asked", .number(undone.asked)), ("done", .number(undone.done)), ("backbone", .bool(undone.isBackbone)),
    ])
  }

  /// When every subject that moves in some run holds for good, under each alternative reading.
  private var shapes: JSON {
    .object(
      alternatives.map { outcome in
        let moving = AlternativeText.subjects(timeline, alternatives)
        return (
          outcome.alternative.rawValue,
          .array(
            moving.map { key in
              let history = outcome.history(key)
              return .object([
                ("clause", .string(key.clause.rawValue)), ("subject", .optional(layout.id(of: key.part))),
                ("stage", .optional(key.part.stage?.rawValue)), ("indicator", .optional(key.part.indicatorID)),
                ("holdsFrom", .optional(history.holdsFrom)),
                ("breaks", .array(history.breaks.map { .int($0) })),
              ])
            })
        )
      })
  }

  /// The fitted roll: ratio by grade pattern, county grades, residuals, feeder factors, calibrated entry rate.
  private var roll: JSON {
    let program = timeline.program
    let fit = RollFit(program.rolls, program.county)
    return .object([
      (
        "ratios",
        .object(
          program.rolls.curves.sorted {
            ($0.key.group ?? "", -$0.key.primaryYears) < ($1.key.group ?? "", -$1.key.primaryYears)
          }.map { key, curve in
            let pattern = "\(key.primaryYears)+\(Stage.lastGrade - key.primaryYears)"
            return (key.group.map { "\($0) \(pattern)" } ?? pattern, .number(curve.ratio))
          })
      ),
      ("countyGrades", .array(fit.grades.map { .number($0) })), ("largestStep", .number(fit.largestStep)),
      ("graduates", .optional(fit.graduates)), ("residual", .optional(fit.residual)),
      ("assumed", .bool(program.rolls.isAssumed.contains(true))),
      ("moved", .array(program.rolls.moved.map { .string(layout.ids[$0]) })),
      ("feeders", .object(program.feeding.map { ($0.name, .number($0.k)) })),
      ("calibratedEntryRate", .optional(program.calibratedEntryRate)), ("bornUntil", .optional(program.lastBornYear)),
      (
        "birthsHeld",
        .array(
          program.heldBirths.map { held in
            .object([
              ("from", .int(held.entering.lowerBound)), ("through", .int(held.entering.upperBound)),
              ("birthsOf", .int(held.told)), ("births", .number(held.persons)),
              ("times", .number(program.plan.assumptions.births)),
            ])
          })
      ),
    ])
  }

  private func cost(_ cost: CostEntry) -> JSON {
    .object([
      ("year", .int(cost.year)), ("measure", .string(cost.measure)), ("yuan", .number(cost.yuan)),
      ("item", .optional(cost.item?.rawValue)),
    ])
  }
}
