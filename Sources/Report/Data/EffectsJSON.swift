import County
import Regulation
import Simulation

/// The JSON of effects: one object for each resolution, and what they rest on together.
package struct EffectsJSON {
  let timeline: Timeline
  let effects: Effects
  let language: Language
  private var layout: Layout { timeline.program.layout }

  package init(_ timeline: Timeline, _ effects: Effects, _ language: Language) {
    self.timeline = timeline
    self.effects = effects
    self.language = language
  }

  /// The effect on one clause and subject.
  package func json(_ effect: Effect) -> JSON {
    .object([
      ("year", .int(effect.subject.year)), ("reaches", .bool(effect.reaches)),
      ("reachesWithout", .bool(effect.reachesWithout)), ("turn", figure(effect.turn)),
      ("horizon", figure(effect.horizon)), ("closedBy", names(effect.closedBy)), ("needed", names(effect.needed)),
      ("smallest", effect.smallest.map { .array($0.map(names)) } ?? .null),
      ("indispensable", effect.indispensable.map(names) ?? .null),
      ("sentence", .string(EffectText(timeline, effects).sentence(effect)(language))),
    ])
  }

  /// What all effects rest on, and what doing nothing would have let break.
  package var summary: JSON {
    let method: String
    let orders: Int?
    switch effects.method {
    case .exact: (method, orders) = ("exact", nil)
    case .sampled(let count): (method, orders) = ("sampled", count)
    }
    return .object([
      ("method", .string(method)), ("orders", .optional(orders)), ("runs", .int(effects.runs)),
      ("measures", names(effects.players)), ("onlyPay", names(effects.payers)), ("moveNone", names(effects.idle)),
      ("prevented", .array(effects.prevented.map(prevented))), ("undone", .array(effects.undone.map(undone))),
    ])
  }

  private func prevented(_ effect: Effect) -> JSON {
    let part = effect.subject.part
    return .object([
      ("clause", .string(effect.subject.clause.rawValue)), ("subject", .optional(layout.id(of: part))),
      ("name", .optional(layout.name(of: part))), ("indicator", .optional(part.indicatorID)),
      ("stage", .optional(part.stage?.rawValue)), ("aspect", .optional(part.aspect?.rawValue)),
      ("effects", json(effect)),
    ])
  }

  private func figure(_ figure: FigureEffect?) -> JSON {
    guard let figure else { return .null }
    return .object([
      ("year", .int(figure.year)), ("with", .number(figure.with)), ("without", .number(figure.without)),
      (
        "shares",
        .array(
          figure.shares.map { share in
            .object([
              ("measure", .string(name(share.measure))), ("share", .number(share.share)),
              ("error", .optional(share.error)), ("least", .number(share.least)), ("most", .number(share.most)),
              ("leftOut", .number(share.leftOut)), ("alone", .number(share.alone)),
            ])
          })
      ),
    ])
  }

  private func undone(_ undone: Undone) -> JSON {
    .object([
      ("measure", .string(name(undone.measure))), ("sets", .int(undone.sets)), ("of", .int(undone.of)),
      ("reasons", .array(undone.reasons.map { .string(EffectText.reason($0)(language)) })),
    ])
  }

  private func name(_ measure: Int) -> String { timeline.program.plan.measures[measure].name }

  private func names(_ measures: [Int]) -> JSON { .array(measures.map { .string(name($0)) }) }
}

/// The tidy table of effects: a row per clause, subject, year and measure.
package enum EffectsCSV {
  package static let heads = [
    "year", "clause", "stage", "indicator", "subject", "name", "prevented", "with", "without", "measure", "share",
    "error", "least", "most", "leftOut", "alone", "needed",
  ]

  package static func table(_ timeline: Timeline, _ effects: Effects) -> DataTable {
    let layout = timeline.program.layout
    var table = DataTable(heads: heads)
    for effect in effects.all {
      let part = effect.subject.part
      let figures = [effect.turn, effect.horizon].compactMap(\.self)
      // The turning year may be the horizon itself.
      for figure in figures.count == 2 && figures[0].year == figures[1].year ? [figures[0]] : figures {
        for share in figure.shares {
          table.row([
            .year(figure.year), .clause(effect.subject.clause), .stage(part.stage),
            .text(part.indicatorID ?? part.aspect?.rawValue ?? ""), .text(layout.id(of: part) ?? ""),
            .text(layout.name(of: part) ?? ""), .text(effect.isPrevented ? "yes" : "no"), .number(figure.with),
            .number(figure.without), .text(timeline.program.plan.measures[share.measure].name), .number(share.share),
            .number(share.error), .number(share.least), .number(share.most), .number(share.leftOut),
            .number(share.alone), .text(effect.needed.contains(share.measure) ? "yes" : "no"),
          ])
        }
      }
    }
    return table
  }
}
