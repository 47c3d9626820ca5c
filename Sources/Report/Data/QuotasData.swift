import County
import Regulation
import Simulation

/// The JSON and the tidy table of a study of quotas: every run, year by year, unrounded.
struct QuotasData {
  let study: QuotaStudy
  let county: County
  let standard: Standard

  init(_ study: QuotaStudy, _ county: County, _ standard: Standard) {
    self.study = study
    self.county = county
    self.standard = standard
  }

  func document(_ provenance: Provenance) -> JSON {
    .object([
      ("county", .string(county.name)), ("plan", .string(study.plan.title)), ("measure", .string(study.measure)),
      ("standard", .string(standard.id)), ("runs", .array(study.runs.map(run))), ("provenance", provenance.json),
    ])
  }

  private func run(_ run: QuotaRun) -> JSON {
    .object([
      ("share", .number(run.share)), ("direction", .string(run.direction.rawValue)), ("term", .optional(run.term)),
      ("holdsFrom", .optional(run.holdsFrom)), ("rotationHoldsFrom", .optional(run.rotationHoldsFrom)),
      (
        "routes",
        .array(
          run.routes.map {
            .object([("from", .string($0.from)), ("to", .string($0.to)), ("teachers", .number($0.teachers))])
          })
      ),
      ("years", .array(run.years.map(year))),
    ])
  }

  private func year(_ year: QuotaYear) -> JSON {
    .object([
      ("year", .int(year.year)), ("planned", .bool(year.isPlanned)), ("moved", .number(year.moved)),
      ("exchanged", .number(year.exchanged)),
      ("home", .number(year.home)), ("outflow", .number(year.outflow)), ("counted", .number(year.counted)),
      ("backbone", .number(year.backbone)), ("eligible", .number(year.eligible)),
      ("g11", .optional(year.rotation?.rawValue)), ("verdict", .string(year.verdict.rawValue)),
      ("sectionsUnmet", .int(year.sectionsUnmet)),
      (
        "cvs",
        .array(
          year.cvs.map {
            .object([
              ("stage", .string($0.stage.rawValue)), ("indicator", .string($0.indicator.rawValue)),
              ("cv", .optional($0.cv)), ("unmet", .bool($0.isUnmet)),
            ])
          })
      ),
      ("short", .object(year.short.map { ($0.indicator.rawValue, .number($0.persons)) })),
    ])
  }

  /// One row per share, direction, year and figure; `subject`: the stage and kind of a CV, the kind of teachers short, the
  /// ends of a route, which has no year.
  var table: DataTable {
    var table = DataTable()
    table.row(
      [.word("share", Text(zh: "轮岗比例", en: "Share of rotation"))]
        + ["direction", "year", "figure", "subject", "value"].map { .text($0) })
    for run in study.runs {
      func row(_ year: Int?, _ figure: String, _ subject: String, _ value: Double) {
        table.row([
          .number(run.share), .text(run.direction.rawValue), year.map { .year($0) } ?? .text(""), .text(figure),
          .text(subject), .number(value),
        ])
      }
      for year in run.years {
        let figures: [(String, Double)] = [
          ("moved", year.moved), ("exchanged", year.exchanged), ("home", year.home), ("outflow", year.outflow),
          ("counted", year.counted), ("backbone", year.backbone), ("eligible", year.eligible),
          ("sectionsUnmet", Double(year.sectionsUnmet)),
        ]
        for (figure, value) in figures { row(year.year, figure, "", value) }
        for spread in year.cvs {
          guard let cv = spread.cv else { continue }
          row(year.year, "cv", "\(spread.stage.rawValue) \(spread.indicator.rawValue)", cv)
        }
        for short in year.short { row(year.year, "short", short.indicator.rawValue, short.persons) }
      }
      for route in run.routes { row(nil, "route", "\(route.from) > \(route.to)", route.teachers) }
      if let year = run.holdsFrom { row(year, "holdsFrom", "", 1) }
      if let year = run.rotationHoldsFrom { row(year, "g11HoldsFrom", "", 1) }
    }
    return table
  }
}
