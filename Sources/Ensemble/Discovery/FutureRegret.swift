/// What each plan gives away against the best plan of each future.
package enum FutureRegret {
  /// One plan's line of the table.
  package struct Row: Sendable, Hashable {
    /// The largest regret of all futures, and in which.
    package let largest: Double
    package let worstFuture: Int
    /// The mean regret with its Monte Carlo error.
    package let mean: Moments
    /// The regret that the asked shares of the futures do not exceed.
    package let quantiles: [Double]
    /// In how many futures no plan is better.
    package let best: Proportion
  }

  package enum Better: Sendable, Hashable {
    case larger
    case smaller
  }

  /// One row per plan: regret = what the best plan of a future has more (or less) than this one.
  ///
  /// - Parameters:
  ///   - outcomes: one array per plan, indexed by future, the same futures for all.
  ///   - shares: of the quantiles.
  package static func table(
    _ outcomes: [[Double]], better: Better, shares: [Double] = [0.5, 0.9, 0.95]
  ) -> [Row] {
    guard var best = outcomes.first, !best.isEmpty else { return [] }
    for plan in outcomes.dropFirst() {
      for future in best.indices {
        let isBetter = better == .larger ? plan[future] > best[future] : plan[future] < best[future]
        if isBetter { best[future] = plan[future] }
      }
    }
    return outcomes.map { plan in
      var regrets = zip(best, plan).map { better == .larger ? $0 - $1 : $1 - $0 }
      let mean = Moments(regrets)
      let ahead = regrets.count { $0 == 0 }
      var (largest, worst) = (regrets[0], 0)
      for (future, regret) in regrets.enumerated() where regret > largest { (largest, worst) = (regret, future) }
      Order.sort(&regrets)
      let sorted = SortedValues(regrets, weights: nil, least: regrets[0], most: largest, rankError: 0)
      return Row(
        largest: largest, worstFuture: worst, mean: mean, quantiles: shares.compactMap(sorted.quantile),
        best: Proportion(holds: ahead, of: plan.count))
    }
  }
}
