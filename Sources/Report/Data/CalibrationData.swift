import Calibration
import County

/// The JSON and the tidy table of calibrated rates, unrounded.
package struct CalibrationData {
  private let rates: CalibratedRates
  private let county: County

  package init(_ rates: CalibratedRates, _ county: County) {
    self.rates = rates
    self.county = county
  }

  package func document(_ provenance: Provenance) -> JSON {
    .object([
      ("county", .string(county.name)), ("year", .int(county.year)),
      ("years", .array(rates.past.years.map { .int($0) })),
      (
        "rates",
        .array(
          rates.estimates.map { estimate in
            let names = name(estimate)
            return .object([
              ("rate", .string(names.rate)), ("group", .optional(rates.past.units[estimate.unit].group)),
              ("stage", .optional(names.stage?.rawValue)), ("grade", .optional(names.grade)),
              ("value", .number(estimate.value)), ("sd", .number(estimate.deviation)),
              ("correlation", .number(estimate.correlation)), ("years", .array(estimate.years.map { .int($0) })),
              ("errors", .int(estimate.cases)), ("borrowed", .bool(estimate.isBorrowed)),
              ("trust", .string(trust(estimate))),
            ])
          })
      ),
      ("shock", .number(rates.shock)),
      (
        "windows",
        .array(
          windows.map { family, window in
            .object([
              ("of", .string(family)), ("years", .int(window.years)), ("walk", .bool(window.isWalk)),
              ("errors", .array(window.errors.map { .number($0) })),
            ])
          })
      ),
      (
        "entryShare",
        .array(
          zip(Stage.allCases, rates.known.entryWeights).map { stage, weight in
            .object([
              ("stage", .string(stage.rawValue)), ("roll", .number(weight.roll)),
              ("errors", .array(weight.errors.map { .number($0) })),
            ])
          })
      ),
      (
        "sectionNoise",
        .object([
          ("progression", spread(rates.noise.progression)), ("entry", spread(rates.noise.entry)),
          ("lasting", .number(rates.noise.lasting)),
          (
            "entryLasting",
            .object(Stage.allCases.map { ($0.rawValue, .number(rates.noise.entryLasting[$0.index])) })
          ), ("cases", .int(rates.noise.cases)),
          ("borrowed", .bool(rates.noise.cases == 0)),
        ])
      ),
      ("provenance", provenance.json),
    ])
  }

  private var windows: [(String, PastWindow)] {
    let families: [(String, RateKind.Family)] =
      [("entry", .entry), ("kindergarten", .kindergarten)]
      + Stage.allCases.map { ("progression.\($0.rawValue)", .progression($0)) }
      + [("transition", .transition)]
    return families.compactMap { name, family in rates.known.windows[family].map { (name, $0) } }
  }

  private func spread(_ spread: NoiseFit.Spread) -> JSON {
    .object([("a", .number(spread.a)), ("b", .number(spread.b))])
  }

  private func trust(_ estimate: RateEstimate) -> String {
    (estimate.isBorrowed ? Trust.unverified : .calculated).rawValue
  }

  private func name(_ estimate: RateEstimate) -> (rate: String, stage: Stage?, grade: Int?) {
    switch estimate.kind {
    case .entry: ("entry", nil, nil)
    case .kindergarten: ("kindergarten", nil, nil)
    case .progression(let stage, let grade): ("progression", stage, grade)
    case .transition: ("transition", nil, nil)
    }
  }

  /// One row per rate.
  package var table: DataTable {
    var table = DataTable()
    table.row(
      ["rate", "group", "stage", "grade", "value", "sd", "correlation", "years", "errors", "borrowed", "trust"].map {
        .text($0)
      })
    for estimate in rates.estimates {
      let names = name(estimate)
      table.row([
        .text(names.rate), .text(rates.past.units[estimate.unit].group ?? ""), .text(names.stage?.rawValue ?? ""),
        .number(names.grade.map(Double.init)), .number(estimate.value), .number(estimate.deviation),
        .number(estimate.correlation), .text(estimate.years.map(String.init).joined(separator: " ")),
        .number(Double(estimate.cases)), .text(estimate.isBorrowed ? "true" : "false"), .text(trust(estimate)),
      ])
    }
    return table
  }
}
