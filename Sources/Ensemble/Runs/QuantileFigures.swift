/// A quantile of a figure over the futures, and between which values the true one lies with 95 %.
package struct QuantileFigure: Sendable, Hashable {
  package var value: Double
  /// Nil where there are too few futures to say so.
  package var low: Double?
  package var high: Double?

  /// The same of the distance to a limit that the figure may be at most, or at least.
  fileprivate func from(_ limit: (value: Double, isMost: Bool)) -> QuantileFigure {
    limit.isMost
      ? QuantileFigure(
        value: limit.value - value, low: high.map { limit.value - $0 }, high: low.map { limit.value - $0 })
      : QuantileFigure(
        value: value - limit.value, low: low.map { $0 - limit.value }, high: high.map { $0 - limit.value })
  }
}

extension PlanFutures {
  /// The ranks between which quantiles lie over all futures: made once, for every figure.
  package func ranks(_ shares: [Double]) -> [QuantileRanks] {
    shares.map { QuantileRanks(count: futures, share: $0) }
  }

  /// Quantiles of the figure of a part in a year and of its margin, by one sorting where the limit is the same in all
  /// futures; nil where it has none.
  package func valuesAndMargins(_ subject: Int, _ year: Int, _ ranks: [QuantileRanks]) -> (
    values: [QuantileFigure]?, margins: [QuantileFigure]?
  ) {
    guard let column = own.track.figures[subject].value, own.track.figures[subject].margin == nil,
      let limit = limits[subject]
    else { return (quantiles(subject, year, ranks), marginQuantiles(subject, year, ranks)) }
    let sorted = sorted(column + year)
    let mirrored = limit.isMost ? ranks.map(\.mirrored) : ranks
    return (quantiles(of: sorted, ranks), quantiles(of: sorted, mirrored)?.map { $0.from(limit) })
  }

  /// Quantiles of the figure of a part in a year; nil where it has none.
  package func quantiles(_ subject: Int, _ year: Int, _ ranks: [QuantileRanks]) -> [QuantileFigure]? {
    let figures = own.track.figures[subject]
    if let counts = figures.counts { return PlanFutures.quantiles(own.tally.full, counts + year, 8, 0, ranks) }
    return figures.value.flatMap { quantiles(of: sorted($0 + year), ranks) }
  }

  /// Quantiles of its margin.
  package func marginQuantiles(_ subject: Int, _ year: Int, _ ranks: [QuantileRanks]) -> [QuantileFigure]? {
    let figures = own.track.figures[subject]
    if let counts = figures.counts { return PlanFutures.quantiles(own.tally.margins, counts + year, 15, -7, ranks) }
    if let margin = figures.margin { return quantiles(of: sorted(margin + year), ranks) }
    // The distance from a limit that is the same in all futures.
    guard let limit = limits[subject] else { return nil }
    let mirrored = limit.isMost ? ranks.map(\.mirrored) : ranks
    return quantiles(subject, year, mirrored)?.map { $0.from(limit) }
  }

  /// The quantiles alone, without their error.
  package func quantiles(_ subject: Int, _ year: Int, _ shares: [Double]) -> [Double]? {
    quantiles(subject, year, ranks(shares))?.map(\.value)
  }

  /// Quantiles of a margin at the given shares; nil where it is not kept.
  package func marginQuantiles(_ subject: Int, _ year: Int, _ shares: [Double]) -> [Double]? {
    marginQuantiles(subject, year, ranks(shares))?.map(\.value)
  }

  /// Whose rolls are kept; none where the run was not to keep any.
  package var rollSubjects: [RollSubject] { own.track.rolls?.subjects ?? [] }

  /// Quantiles of the pupils of one of them in a year; nil without a future.
  package func rollQuantiles(_ subject: Int, _ year: Int, _ ranks: [QuantileRanks]) -> [QuantileFigure]? {
    own.track.rolls.flatMap { quantiles(of: sorted($0.column(subject, year)), ranks) }
  }

  /// The mean of the pupils of a section over all futures, by its grades; empty where no rolls are kept.
  package func meanGrades(_ slot: Int, _ year: Int) -> [Double] {
    guard own.track.rolls != nil, futures > 0 else { return [] }
    let first = year * own.track.gradePlaces + slot * program.rolls.stride
    return own.gradeSums[first..<first + program.grades(of: slot, in: program.firstYear + year).count].map {
      $0 / Double(futures)
    }
  }

  private func sorted(_ column: Int) -> SortedValues {
    own.sketches.isEmpty ? SortedValues(own.figures[column]) : own.sketches[column].sorted()
  }

  private func quantiles(of sorted: SortedValues, _ ranks: [QuantileRanks]) -> [QuantileFigure]? {
    let found = ranks.compactMap { ranks -> QuantileFigure? in
      guard let value = sorted.quantile(ranks.share) else { return nil }
      let interval = sorted.interval(ranks)
      return QuantileFigure(value: value, low: interval?.low, high: interval?.high)
    }
    return found.count == ranks.count ? found : nil
  }

  /// Quantiles of whole numbers that have been counted: the least with at least such a share at or below it.
  private static func quantiles(_ counts: [Int], _ table: Int, _ width: Int, _ least: Int, _ ranks: [QuantileRanks])
    -> [QuantileFigure]?
  {
    let own = counts[table * width..<(table + 1) * width]
    let all = own.reduce(0, +)
    guard all > 0 else { return nil }
    /// The least number of which more than so many futures lie at or below it, or at least so many.
    func number(_ isReached: (Int) -> Bool) -> Double {
      var sum = 0
      for (place, count) in own.enumerated() {
        sum += count
        if sum > 0, isReached(sum) { return Double(least + place) }
      }
      return Double(least + width - 1)
    }
    return ranks.map { ranks in
      QuantileFigure(
        value: number { Double($0) >= ranks.share * Double(all) }, low: ranks.low.map { low in number { $0 > low } },
        high: ranks.high.map { high in number { $0 > high } })
    }
  }
}

extension SortedValues {
  /// Values that all stand for themselves.
  package init(_ values: [Double]) {
    var sorted = values
    Order.sort(&sorted)
    self.init(
      sorted, weights: nil, least: sorted.first ?? .infinity, most: sorted.last ?? -.infinity, rankError: 0)
  }
}
