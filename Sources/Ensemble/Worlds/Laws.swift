import Simulation

extension Distribution {
  /// The distribution as it is drawn from, cut to its range.
  package func law() throws(LawFault) -> Law {
    try family().truncated(low: range.lowerBound, high: range.upperBound)
  }

  /// Whether draws could fall outside a domain more often than once in a thousand million.
  package func leaves(_ domain: ClosedRange<Double>) throws(LawFault) -> Bool {
    let family = try family()
    let low = family.support.low < domain.lowerBound ? family.value(at: Distribution.unlikely) : family.support.low
    let high =
      family.support.high > domain.upperBound ? family.value(at: 1 - Distribution.unlikely) : family.support.high
    return low < domain.lowerBound || high > domain.upperBound
  }

  private static let unlikely = 0x1p-30

  private func family() throws(LawFault) -> Law {
    switch form {
    case .normal(let mean, let sd): try .normal(mean: mean, deviation: sd)
    case .triangular(let low, let mode, let high): try .triangular(low: low, mode: mode, high: high)
    case .uniform(let low, let high): try .uniform(low: low, high: high)
    case .lognormal(let median, let spread): try .logNormal(median: median, spread: spread)
    case .values(let values): try .values(values)
    }
  }
}
