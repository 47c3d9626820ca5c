import County
import Ensemble
import Regulation
import Simulation

/// Studies of sensitivity as JSON and as a table.
package struct SensitivityData {
  let plans: [SensitivityFindings]

  package init(_ plans: [SensitivityFindings]) { self.plans = plans }

  package func document(_ provenance: Provenance) -> JSON {
    let first = plans.first
    return .object([
      ("county", .optional(first?.program.county.name)), ("standard", .optional(first?.program.standard.id)),
      ("method", .optional(first?.method.rawValue)), ("draws", .optional(first?.asked)),
      ("done", .optional(first?.futures)), ("partial", .bool(plans.contains(where: \.isPartial))),
      ("spreads", .string("assumed")), ("plans", .array(plans.map(plan))), ("provenance", provenance.json),
    ])
  }

  private func plan(_ plan: SensitivityFindings) -> JSON {
    .object([
      ("plan", .string(plan.program.plan.title)), ("chance", .bool(plan.program.plan.chances.isOn)),
      ("runs", .int(plan.futures * plan.variants)),
      (
        "inputs",
        .array(
          plan.groups.map { group in
            .object([
              ("id", .string(id(plan, group))),
              ("names", .array(group.members.map { .string(plan.uncertainties[$0].name) })),
              ("joined", .bool(group.members.count > 1)),
            ])
          })
      ), ("still", .array(plan.still.map { .string(plan.uncertainties[$0].name) })),
      ("matters", .array(plan.results.map { matter(plan, $0) })),
    ])
  }

  private func matter(_ plan: SensitivityFindings, _ result: SensitivityFindings.Result) -> JSON {
    let text = MatterText(matter: result.matter, program: plan.program, subjects: plan.subjects)
    let year = result.year.map { plan.years[$0] }
    let layout = plan.program.layout
    return .object(
      [
        ("matter", .string(text.name(year).en)), ("id", .string(text.id)), ("year", .optional(year)),
        ("stage", .optional(text.part?.stage?.rawValue)),
        ("indicator", .optional(text.part.flatMap { $0.indicatorID ?? $0.aspect?.rawValue })),
        ("subject", .optional(text.part.flatMap { layout.id(of: $0) })),
        ("measured", .string(result.hasFigure ? "figure" : "probability")), ("mean", .number(result.spread.mean)),
        ("deviation", .number(result.spread.deviation)),
      ] + facts(plan, result).filter { $0.group == nil }.flatMap(fields) + [
        (
          "inputs",
          .array(
            plan.groups.indices.map { place in
              .object(
                [("id", .string(id(plan, plan.groups[place])))]
                  + facts(plan, result).filter { $0.group == place }.flatMap(fields))
            })
        )
      ])
  }

  private func fields(_ fact: Fact) -> [(String, JSON)] {
    [(fact.quantity, .number(fact.value))]
      + (fact.low.map { [("\(fact.quantity)Low", .number($0))] } ?? [])
      + (fact.high.map { [("\(fact.quantity)High", .number($0))] } ?? [])
  }

  /// One figure of a matter, of one input or of all together, with its 95 % interval.
  private struct Fact {
    var group: Int?
    var quantity: String
    var value: Double
    var low: Double?
    var high: Double?

    init(_ group: Int?, _ quantity: String, _ estimate: Estimate) {
      (self.group, self.quantity, value, low, high) = (group, quantity, estimate.value, estimate.low, estimate.high)
    }

    init(_ group: Int?, _ quantity: String, _ value: Double) {
      (self.group, self.quantity, self.value) = (group, quantity, value)
    }
  }

  private func facts(_ plan: SensitivityFindings, _ result: SensitivityFindings.Result) -> [Fact] {
    switch result.influence {
    case .sobol(let shares):
      let chance = plan.program.plan.chances.isOn ? [Fact(nil, "chanceShare", shares.chance)] : []
      return [Fact(nil, "firstSum", shares.firstSum)] + chance
        + shares.inputs.enumerated().flatMap { place, index in
          [Fact(place, "first", index.first), Fact(place, "total", index.total)]
        }
    case .morris(let effects):
      let deviations = Confidence.deviations(0.95)
      return effects.enumerated().flatMap { place, effect in
        [
          Fact(
            place, "effectSize",
            Estimate(
              value: effect.meanSize, low: effect.meanSize - deviations * effect.error,
              high: effect.meanSize + deviations * effect.error)),
          Fact(place, "effect", effect.mean), Fact(place, "effectDeviation", effect.deviation),
        ]
      }
    }
  }

  /// An input by the names of its values, as the plan's draws are keyed.
  private func id(_ plan: SensitivityFindings, _ group: InputGroup) -> String {
    group.members.map { plan.uncertainties[$0].name }.joined(separator: " + ")
  }

  /// One fact a row.
  package var table: DataTable {
    var table = DataTable()
    table.row(
      [
        "plan", "year", "clause", "stage", "indicator", "subject", "name", "input", "quantity", "value", "low", "high",
        "method", "done", "asked",
      ].map { .text($0) })
    for plan in plans {
      let layout = plan.program.layout
      for result in plan.results {
        let text = MatterText(matter: result.matter, program: plan.program, subjects: plan.subjects)
        let own = [Fact(nil, "mean", result.spread.mean), Fact(nil, "deviation", result.spread.deviation)]
        for fact in own + facts(plan, result) {
          table.row([
            .text(plan.program.plan.title), result.year.map { .year(plan.years[$0]) } ?? .text(""), .text(text.id),
            .text(text.part?.stage?.rawValue ?? ""),
            .text(text.part.flatMap { $0.indicatorID ?? $0.aspect?.rawValue } ?? ""),
            .text(text.part.flatMap { layout.id(of: $0) } ?? ""),
            .text(text.part.flatMap { layout.name(of: $0) } ?? ""),
            .text(fact.group.map { id(plan, plan.groups[$0]) } ?? ""), .text(fact.quantity), .number(fact.value),
            .number(fact.low), .number(fact.high), .text(plan.method.rawValue), .year(plan.futures),
            .year(plan.asked),
          ])
        }
      }
    }
    return table
  }
}
