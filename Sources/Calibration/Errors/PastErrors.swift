import County

/// How far off projections of single sections have been, by years ahead: what a reader of a projection is to expect of it.
package struct PastErrors: Sendable {
  /// Years ahead that are told.
  package static let horizons = [1, 3, 5]

  package let rows: [Row]
  /// Whether they are another county's, this one having no past of its own.
  package let isBorrowed: Bool

  /// The absolute relative errors of a stage so many years ahead.
  package struct Row: Sendable, Equatable {
    package var horizon: Int
    package var stage: Stage
    package var median: Double
    /// Nine in ten are within it.
    package var ninetieth: Double

    package init(horizon: Int, stage: Stage, median: Double, ninetieth: Double) {
      self.horizon = horizon
      self.stage = stage
      self.median = median
      self.ninetieth = ninetieth
    }
  }

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
    rows = isBorrowed ? Borrowed.errors : own ?? []
  }
}
