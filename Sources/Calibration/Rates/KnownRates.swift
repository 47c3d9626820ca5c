import County

/// What a county could know of its rates in a year: the windows that its past spoke for, and the rates of every unit.
package struct KnownRates: Sendable {
  package let year: Int
  package let windows: [RateKind.Family: PastWindow]
  /// What shares of the entrants rest on, by `Stage.index`.
  package let entryWeights: [EntryWeight]
  /// Where graduates find their junior schools, by unit; nil where the past does not tell it, or it stands in
  /// `feeders.csv`.
  package let flows: [FittedFlows?]
  private let rates: [[RateKind: Double]]

  /// Which rates are held: those the past speaks for, or a plain rule to compare them with.
  package enum Method: String, CaseIterable, Sendable {
    /// Windows and weights by past error.
    case calibrated
    /// The ratios of the last year, entrants shared by the entry grade.
    case lastYear
    /// The mean ratios of three years, entrants shared by the entry grade.
    case threeYears
    /// Every roll stays as it is.
    case noChange
  }

  /// The rates of all units as known in a year.
  package init(_ past: PastRolls, _ series: [RateSeries], _ method: Method, in year: Int) {
    self.year = year
    var windows: [RateKind.Family: PastWindow] = [:]
    var rates = past.units.map { _ in [RateKind: Double]() }
    let families = Dictionary(grouping: series, by: \.kind.family)
    for (family, own) in families {
      let window: PastWindow
      switch method {
      case .calibrated: window = PastWindow(own, in: year)
      case .lastYear, .noChange: window = PastWindow(years: 1)
      case .threeYears: window = PastWindow(years: 3)
      }
      windows[family] = window
      for one in own { rates[one.unit][one.kind] = one.mean(of: window.years, in: year) }
    }
    self.windows = windows
    self.rates = rates
    let window = windows[.transition] ?? PastWindow(years: PastWindow.usual)
    flows = past.units.map { unit in
      method == .calibrated && past.county.feeders.isEmpty ? FittedFlows(past, unit, window, in: year) : nil
    }
    entryWeights = Stage.allCases.map { stage in
      method == .calibrated ? EntryWeight(past, stage, in: year) : EntryWeight(roll: 0)
    }
  }

  /// A rate of a unit; nil where its past does not tell it.
  package func rate(_ kind: RateKind, of unit: Int) -> Double? { rates[unit][kind] }
}
