import County

/// What a county's own past says of its rates: each with what it rests on and how far it has been off (校准).
package struct CalibratedRates: Sendable {
  package let past: PastRolls
  package let known: KnownRates
  /// In the order of units, then entry, progression by stage and grade, transition.
  package let estimates: [RateEstimate]
  /// Loading of progression and transition on what went wrong in all of them in a year, 0 … 1.
  package let shock: Double
  /// How sections vary; borrowed where the past is too short.
  package let noise: NoiseFit
  /// Whether there is a past at all: one census alone tells no rate of promotion.
  package var hasPast: Bool { estimates.contains { !$0.kind.family.isOfEntry } }

  /// By the rolls up to the census.
  package init(_ county: County) {
    let past = PastRolls(county)
    let series = past.series
    let known = KnownRates(past, series, .calibrated, in: county.year)
    self.past = past
    self.known = known
    let ties = RateTies(series, known.windows, in: county.year)
    shock = ties.shock
    estimates = series.compactMap { one in
      known.windows[one.kind.family].flatMap { RateEstimate(one, $0, ties, in: county.year) }
    }
    noise =
      NoiseFit(past, known.entryWeights, in: county.year) ?? NoiseFit(totalsOf: past, in: county.year) ?? Borrowed.noise
  }

  /// The rate of a unit; nil where the past does not tell it.
  package func estimate(_ kind: RateKind, of unit: Int) -> RateEstimate? {
    estimates.first { $0.kind == kind && $0.unit == unit }
  }
}
