import County

/// How far off projections of single sections have been, by years ahead: what a reader of a projection is to expect of it.
package struct PastErrors: Sendable {
  /// Years ahead that are told.
  package static let horizons = [1, 3, 5]

  /// By years ahead, then stage.
  package let rows: [Row]
  /// Whether they are another county's, this one having no past of its own.
  package let isBorrowed: Bool
  /// Stages that the county has and of which its own past tells no error; empty where all are borrowed.
  package let untold: [Stage]

  /// The absolute relative errors of a stage so many years ahead.
  package struct Row: Sendable, Equatable {
    package var horizon: Int
    package var stage: Stage
    package var median: Double
    /// Nine in ten are within it; a share, as the median is.
    package var ninetieth: Double

    package init(horizon: Int, stage: Stage, median: Double, ninetieth: Double) {
      self.horizon = horizon
      self.stage = stage
      self.median = median
      self.ninetieth = ninetieth
    }
  }

  /// Those of single schools of Eau Claire, as `junheng backtest scenarios/eau-claire` finds them: primary alone.
  private static let borrowed = [
    Row(horizon: 1, stage: .primary, median: 0.031, ninetieth: 0.088),
    Row(horizon: 3, stage: .primary, median: 0.060, ninetieth: 0.167),
    Row(horizon: 5, stage: .primary, median: 0.072, ninetieth: 0.216),
  ]

  /// Those of the county's own past; where there is none, those that are borrowed.
  package init(_ backtest: Backtest?) {
    let own = backtest.map { backtest in
      PastErrors.horizons.flatMap { horizon in
        Stage.allCases.compactMap { stage -> Row? in
          ErrorSummary(backtest.outcomes(.section, stage, horizon: horizon)).map {
            Row(horizon: horizon, stage: stage, median: $0.median, ninetieth: $0.ninetieth)
          }
        }
      }
    }
    isBorrowed = own?.isEmpty ?? true
    rows = isBorrowed ? PastErrors.borrowed : own ?? []
    let told = Set(rows.map(\.stage))
    let sections = backtest?.past.county.sections ?? []
    untold =
      isBorrowed
      ? [] : Stage.allCases.filter { stage in !told.contains(stage) && sections.contains { $0.stage == stage } }
  }
}
