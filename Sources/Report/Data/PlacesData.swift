import County
import Regulation
import Simulation

/// Entrants, rolls, places and warnings as JSON and as a table.
struct PlacesData: Sendable {
  private let study: PlacesStudy
  private let names: PlacesNames
  private var years: [Int] { study.timeline.years.map(\.year) }

  init(_ study: PlacesStudy) {
    self.study = study
    names = PlacesNames(study)
  }

  func document(_ provenance: Provenance) -> JSON {
    let program = study.timeline.program
    return .object([
      ("county", .string(program.county.name)), ("plan", .string(program.plan.title)),
      ("units", .array(study.units.map(unit))), ("warnings", .array(warnings)), ("small", .array(small)),
      ("provenance", provenance.json),
    ])
  }

  private func heads(_ unit: PlacesStudy.Unit) -> [(String, JSON)] {
    [
      ("level", .string(unit.level.rawValue)), ("subject", .optional(unit.subject)),
      ("name", .string(names.inFiles(unit))), ("stage", .string(unit.stage.rawValue)),
    ]
  }

  private func unit(_ unit: PlacesStudy.Unit) -> JSON {
    .object(
      heads(unit) + [
        (
          "years",
          .array(
            zip(years, unit.years).enumerated().compactMap { place, found in
              let (year, sum) = found
              guard !sum.isEmpty else { return nil }
              return .object(
                [
                  ("year", .int(year)), ("pupils", .number(sum.pupils)), ("entrants", .number(sum.entrants)),
                  ("children", .number(sum.children)), ("places", .optional(sum.places)),
                  ("signal", .optional(sum.signal?.rawValue)), ("capacity", .optional(sum.capacity)),
                  ("free", .optional(sum.free)), ("basis", .optional(basis(unit, place))),
                  ("grades", .array(sum.grades.map { .number($0) })),
                ])
            })
        )
      ])
  }

  /// What the places of one section rest on; of several nothing is said.
  private func basis(_ unit: PlacesStudy.Unit, _ year: Int) -> String? {
    guard unit.level == .section, let slot = unit.slots.first else { return nil }
    return study.sections[slot][year]?.basis.rawValue
  }

  /// Every red or yellow year after the census, and whether it is among those that counties warn for.
  private var warnings: [JSON] {
    study.units.flatMap { unit in
      unit.years.indices.dropFirst().compactMap { place -> JSON? in
        let sum = unit.years[place]
        guard let signal = sum.signal else { return nil }
        return .object(
          heads(unit) + [
            ("year", .int(years[place])), ("signal", .string(signal.rawValue)), ("children", .number(sum.children)),
            ("places", .optional(sum.places)), ("ahead", .bool(study.warned.contains(place))),
          ])
      }
    }
  }

  private var small: [JSON] {
    let layout = study.timeline.program.layout
    return SmallSizes.all(study.timeline.years).map { found in
      .object(
        [
          ("subject", .string(layout.ids[found.slot])), ("name", .string(layout.names[found.slot])),
          ("stage", .string(Stage.allCases[layout.stage[found.slot]].rawValue)),
        ] + zip(SmallSizes.sizes, found.years).map { ("below\(Int($0))", .optional($1)) })
    }
  }

  /// A row of all grades for every unit and year, then one for each grade (counted from the first primary grade).
  var table: DataTable {
    var table = DataTable(heads: [
      "year", "level", "subject", "name", "stage", "grade", "pupils", "entrants", "children", "places", "signal",
      "capacity", "free",
    ])
    for unit in study.units {
      table.block { rows(unit, &$0) }
    }
    return table
  }

  private func rows(_ unit: PlacesStudy.Unit, _ table: inout DataTable.Rows) {
    let program = study.timeline.program
    for (year, sum) in zip(years, unit.years) where !sum.isEmpty {
      let head: [DataTable.Cell] = [
        .year(year), .word(unit.level.rawValue, PlacesNames.level(unit.level)), .text(unit.subject ?? ""),
        .text(names.inFiles(unit)), .stage(unit.stage),
      ]
      table.row(
        head + [
          .text(""), .number(sum.pupils), .number(sum.entrants), .number(sum.children), .number(sum.places),
          sum.signal.map { .word($0.rawValue, PlacesNames.signal($0)) } ?? .text(""), .number(sum.capacity),
          .number(sum.free),
        ])
      let taught = unit.slots.flatMap { Array(program.grades(of: $0, in: year)) }
      for grade in Set(taught).sorted() {
        table.row(
          head + [.year(grade), .number(sum.grades[grade - 1])]
            + [.number(nil), .number(nil), .number(nil), .text(""), .number(nil), .number(nil)])
      }
    }
  }
}
