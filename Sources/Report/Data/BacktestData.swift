import Calibration
import County

/// The JSON and the tidy table of a backtest, unrounded.
struct BacktestData {
  let backtest: Backtest
  let county: County

  init(_ backtest: Backtest, _ county: County) {
    self.backtest = backtest
    self.county = county
  }

  func document(_ provenance: Provenance) -> JSON {
    .object([
      ("county", .string(county.name)), ("origins", .array(backtest.origins.map { .int($0) })),
      ("from", .optional(backtest.from)), ("through", .optional(backtest.through)),
      (
        "leftOut",
        .array(
          county.history.leftOut.sorted { $0.key < $1.key }.map {
            .object([("year", .int($0.key)), ("reason", .string($0.value.value))])
          })
      ),
      ("horizons", .array(backtest.horizons.map(horizon))),
      ("provenance", provenance.json),
    ])
  }

  private func horizon(_ years: Int) -> JSON {
    .object([
      ("years", .int(years)),
      (
        "errors",
        .array(
          backtest.rows(horizon: years).map { row in
            .object([
              ("level", .string(row.level.rawValue)), ("stage", .optional(row.stage?.rawValue)),
              ("half", .optional(row.half?.rawValue)),
              (
                "methods",
                .object(
                  KnownRates.Method.allCases.compactMap { method in
                    ErrorSummary(row.outcomes, method).map { (method.rawValue, Self.json($0)) }
                  })
              ),
            ])
          })
      ),
      (
        "spreads",
        .array(
          PastOutcome.Level.allCases.flatMap { level in
            (Stage.allCases.map(Optional.some) + [nil]).compactMap { stage in
              backtest.spread(level, stage, horizon: years).map { spread in
                .object([
                  ("level", .string(level.rawValue)), ("stage", .optional(stage?.rawValue)),
                  ("a", .number(spread.fixed.squareRoot())), ("b", .number(spread.bySize.squareRoot())),
                  ("cases", .number(spread.cases)), ("origins", .int(spread.origins)),
                  ("stretch", .number(spread.stretch)),
                ])
              }
            }
          })
      ),
    ])
  }

  private static func json(_ summary: ErrorSummary) -> JSON {
    .object([
      ("count", .int(summary.count)), ("median", .number(summary.median)), ("mean", .number(summary.mean)),
      ("ninetieth", .number(summary.ninetieth)), ("bias", .number(summary.bias)),
      ("inside50", .optional(summary.inside50)), ("inside90", .optional(summary.inside90)),
    ])
  }

  /// One row per outcome: every roll as projected by each method, and as it came.
  var table: DataTable {
    var table = DataTable()
    table.row(
      ([
        "level", "subject", "stage", "grade", "origin", "horizon", "size", "actual",
      ] + KnownRates.Method.allCases.map(\.rawValue) + ["low50", "high50", "low90", "high90"]).map { .text($0) })
    for outcome in backtest.outcomes {
      func edge(_ band: Double?, _ sign: Double) -> DataTable.Cell {
        .number(band.map { max(0, outcome.calibrated * (1 + sign * $0)) })
      }
      table.row(
        [
          .text(outcome.subject.level.rawValue), .text(outcome.subject.id),
          .text(outcome.subject.stage?.rawValue ?? ""), .number(outcome.subject.grade.map(Double.init)),
          .year(outcome.origin), .year(outcome.horizon), .number(outcome.size), .number(outcome.actual),
        ] + outcome.projected.map { .number($0) } + [
          edge(outcome.band50, -1), edge(outcome.band50, 1), edge(outcome.band90, -1), edge(outcome.band90, 1),
        ])
    }
    return table
  }
}
