import County

extension Figures where N == Double {
  /// Each section's part of the weighted relative variance, by slot: (pᵢ/P)(xᵢ/X̄ − 1)²; together they are CV².
  ///
  /// Arguments as of `spread`, whose mean it takes. Nought for a section of the other stage or out of scope. Worked
  /// example: of Baoqing's primary backbone CV of .285 the 13 pupils of 凉水小学部 carry 52 % (regulation.zh §7.6).
  package static func varianceShares(
    of indicator: Int, _ stage: Int, counted: [Double], totals: [Double], _ layout: borrowing Layout
  ) -> [Double] {
    let mean = spread(of: indicator, per: 1, stage, counted: counted, totals: totals, layout).mean
    var shares = Array(repeating: 0.0, count: layout.slots)
    var persons = 0.0
    for slot in 0..<layout.slots where layout.stage[slot] == stage { persons += counted[slot] }
    guard persons > 0, mean > 0 else { return shares }
    for slot in 0..<layout.slots where layout.stage[slot] == stage && counted[slot] > 0 {
      let relative = totals[indicator * layout.slots + slot] / counted[slot] / mean - 1
      shares[slot] = counted[slot] / persons * relative * relative
    }
    return shares
  }
}

extension Facts where N == Double {
  /// The parts of the weighted relative variance of a stage's indicator, by slot.
  package func varianceShares(_ stage: Stage, _ indicator: Indicator) -> [Double] {
    varianceShares(stage, .own(indicator))
  }

  /// The same of an indicator of the seven, or of one that the standard adds.
  package func varianceShares(_ stage: Stage, _ member: CompositeMember) -> [Double] {
    let (indicator, totals) = column(of: member)
    return Figures.varianceShares(
      of: indicator, stage.index, counted: figures.counted, totals: totals, terms.layout)
  }

  /// The column of totals that an indicator stands in, and its place there.
  package func column(of member: CompositeMember) -> (place: Int, totals: [Double]) {
    switch member {
    case .own(let indicator): (indicator.index, year.totals)
    case .added(let place): (place, year.added)
    }
  }

  /// County mean, in the unit of the form, and CV of an indicator.
  package func spread(_ stage: Stage, _ member: CompositeMember) -> (mean: Double, cv: Double) {
    switch member {
    case .own(let indicator):
      let place = stage.index * Indicator.count + indicator.index
      return (figures.mean[place], figures.cv[place])
    case .added(let place):
      let at = stage.index * terms.rules.addedPer.count + place
      return (figures.addedMean[at], figures.addedCV[at])
    }
  }
}
