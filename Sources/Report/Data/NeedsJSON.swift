import County
import Regulation
import Simulation

/// The JSON and the tidy table of a shopping list: every year, unrounded.
package struct NeedsJSON {
  let list: NeedsList
  private var layout: Layout { list.layout }

  package init(_ list: NeedsList) { self.list = list }

  package func document(_ provenance: Provenance) -> JSON {
    .object([
      ("county", .string(list.county.name)), ("plan", .optional(list.plan)),
      ("standard", .string(list.standard.id)), ("chosen", .int(list.chosen.year)),
      ("years", .array(list.years.map(year))), ("provenance", provenance.json),
    ])
  }

  private func year(_ needs: Needs) -> JSON {
    .object([
      ("year", .int(needs.year)),
      ("persons", .number(needs.stages.reduce(0) { $0 + $1.personsForBoth })),
      ("stages", .object(needs.stages.map { ($0.stage.rawValue, stage($0)) })),
      (
        "cost",
        needs.bill(list.prices).map { bill in
          .object([
            ("once", .number(bill.once)), ("yearly", .number(bill.yearly)), ("complete", .bool(bill.isComplete)),
          ])
        } ?? .null
      ),
    ])
  }

  private func stage(_ needs: StageNeeds) -> JSON {
    .object([
      ("personsToStandard", .number(needs.personsToStandard)), ("personsToFull", .number(needs.personsToFull)),
      ("personsForBoth", .number(needs.personsForBoth)), ("kinds", .array(needs.kinds.map(kind))),
      ("toStandard", .array(needs.standard.map(section))), ("toFull", .array(needs.full.map(section))),
      ("classes", .array(needs.classes.map(classes))), ("classesUntold", .number(needs.classesUntold)),
      ("smallestClass", needs.smallest.map(smallest) ?? .null),
    ])
  }

  private func kind(_ kind: KindNeed) -> JSON {
    .object([
      ("indicator", .string(kind.indicator.rawValue)), ("unknown", .int(kind.unknown)),
      ("toStandard", .number(kind.toStandard)), ("toFull", .number(kind.toFull)), ("total", .number(kind.total)),
      ("toLimit", spread(kind.toLimit)), ("both", spread(kind.both)),
      (
        "moves",
        kind.moves.map { moves in
          .object([
            ("persons", .number(moves.persons)), ("after", .number(moves.after)), ("changes", amounts(moves.changes)),
          ])
        } ?? .null
      ),
    ])
  }

  private func spread(_ need: SpreadNeed?) -> JSON {
    guard let need else { return .null }
    return .object([
      ("cv", .number(need.cv)), ("limit", .number(need.limit)), ("after", .number(need.after)),
      ("total", .number(need.total)), ("level", .optional(need.level)), ("additions", amounts(need.additions)),
    ])
  }

  private func amounts(_ amounts: [(slot: Int, amount: Double)]) -> JSON {
    .array(
      amounts.map { .object([("section", .string(layout.ids[$0.slot])), ("amount", .number($0.amount))]) })
  }

  private func classes(_ need: ClassNeed) -> JSON {
    .object([
      ("section", .string(layout.ids[need.slot])), ("name", .string(layout.names[need.slot])),
      ("largestClass", .number(need.largest)), ("limit", .number(need.limit)), ("classes", .number(need.classes)),
      ("rooms", .number(need.rooms)), ("roomsAssumed", .bool(need.roomsAreAssumed)),
      ("teachers", .optional(need.teachers)),
    ])
  }

  private func smallest(_ smallest: SmallestClass) -> JSON {
    .object([
      ("size", .number(smallest.size)), ("section", .string(layout.ids[smallest.slot])),
      ("countsTeachers", .bool(smallest.countsTeachers)), ("roomsAssumed", .bool(smallest.roomsAreAssumed)),
      ("unknown", .int(smallest.unknown)),
      (
        "sections",
        .array(
          smallest.bySection.map {
            .object([("section", .string(layout.ids[$0.slot])), ("size", .number($0.size))])
          })
      ),
    ])
  }

  private func section(_ need: SectionNeed) -> JSON {
    .object([
      ("section", .string(layout.ids[need.slot])), ("name", .string(layout.names[need.slot])),
      ("persons", .number(need.persons)),
      (
        "additions",
        .object(Indicator.allCases.map { ($0.rawValue, .number(need.additions[$0.index])) })
      ),
      ("atFloor", .array(need.atFloor.map { .string($0.rawValue) })),
    ])
  }

  /// One row per year, aim, indicator (for `classSize` what it takes: classes, rooms, teachers) and section.
  package var table: DataTable {
    var table = DataTable()
    table.row(["year", "stage", "indicator", "aim", "subject", "name", "amount"].map { .text($0) })
    for needs in list.years {
      for stage in needs.stages {
        for kind in stage.kinds {
          func rows(_ aim: String, _ amounts: [(slot: Int, amount: Double)]) {
            for (slot, amount) in amounts where amount != 0 {
              table.row([
                .year(needs.year), .stage(stage.stage), .text(kind.indicator.rawValue), .text(aim),
                .text(layout.ids[slot]), .text(layout.names[slot]), .number(amount),
              ])
            }
          }
          let place = kind.indicator.index
          rows("standard", stage.standard.map { (slot: $0.slot, amount: $0.additions[place]) })
          rows("full", stage.full.map { (slot: $0.slot, amount: $0.additions[place]) })
          rows("limit", kind.toLimit?.additions ?? [])
          rows("both", kind.both?.additions ?? stage.standardAdditions(kind.indicator))
          rows("moves", kind.moves?.changes ?? [])
        }
        for own in stage.smallest?.bySection ?? [] {
          table.row([
            .year(needs.year), .stage(stage.stage), .text("pupils"), .text("smallestClass"),
            .text(layout.ids[own.slot]), .text(layout.names[own.slot]), .number(own.size),
          ])
        }
        for need in stage.classes {
          let amounts = [("classes", need.classes), ("rooms", need.rooms), ("teachers", need.teachers ?? 0)]
          for (what, amount) in amounts where amount != 0 {
            table.row([
              .year(needs.year), .stage(stage.stage), .text(what), .text("classSize"),
              .text(layout.ids[need.slot]), .text(layout.names[need.slot]), .number(amount),
            ])
          }
        }
      }
    }
    return table
  }
}
