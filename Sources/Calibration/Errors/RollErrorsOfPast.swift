import County

extension RollErrors {
  /// Years ahead that are read off a backtest one by one; beyond them the deviation goes on in proportion.
  private static let told = 10

  /// Those of single sections in a county's own past; borrowed where it has none of a stage.
  package init(_ backtest: Backtest?) {
    var own: [Stage: [Spread]] = [:]
    for stage in Stage.allCases {
      own[stage] = (1...Self.told).compactMap { horizon in
        backtest?.spread(.section, stage, horizon: horizon).map { Spread(fixed: $0.fixed, bySize: $0.bySize) }
      }
    }
    self.init(own)
  }
}
