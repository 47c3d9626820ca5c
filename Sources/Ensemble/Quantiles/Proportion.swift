/// In how many of the futures something holds: a probability and its Monte Carlo error.
package struct Proportion: Sendable, Hashable {
  package let holds: Int
  package let of: Int

  package init(holds: Int, of: Int) {
    self.holds = holds
    self.of = of
  }

  /// The share of the futures; 0 of none.
  package var share: Double { of == 0 ? 0 : Double(holds) / Double(of) }

  /// √(p (1 − p) ÷ n).
  package var standardError: Double { of == 0 ? 0 : (share * (1 - share) / Double(of)).squareRoot() }

  /// Where the true probability lies, also when the share is 0 or 1.
  ///
  /// Source: Wilson, Journal of the American Statistical Association 22 (1927): (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷
  /// (1 + z²/n).
  package func interval(confidence: Double = 0.95) -> (low: Double, high: Double) {
    guard of > 0 else { return (0, 1) }
    let n = Double(of)
    let z = Confidence.deviations(confidence)
    let middle = share + z * z / (2 * n)
    let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return (holds == 0 ? 0 : (middle - reach) / scale, holds == of ? 1 : (middle + reach) / scale)
  }
}

/// By how much more often something holds under one plan than under another, in the same futures.
package struct PairedGain: Sendable, Hashable {
  /// Futures in which it holds under the first plan only.
  package let gained: Int
  /// Futures in which it holds under the second plan only.
  package let lost: Int
  /// Futures looked at.
  package let of: Int

  package init(gained: Int, lost: Int, of: Int) {
    self.gained = gained
    self.lost = lost
    self.of = of
  }

  /// The difference of the two probabilities.
  package var gain: Double { of == 0 ? 0 : Double(gained - lost) / Double(of) }

  /// √((b + c − (b − c)²/n) ÷ n²): futures that end alike under both plans add no error.
  package var standardError: Double {
    guard of > 0 else { return 0 }
    let n = Double(of)
    return Double.maximum(0, (Double(gained + lost) / n - gain * gain) / n).squareRoot()
  }

  /// Where the true difference lies, within −1 … 1, also when no future differs.
  ///
  /// Source: Agresti and Min, Statistics in Medicine 24 (2005): the normal interval after half a future is added to each
  /// of the four outcomes.
  package func interval(confidence: Double = 0.95) -> (low: Double, high: Double) {
    guard of > 0 else { return (-1, 1) }
    let n = Double(of) + 2
    let middle = Double(gained - lost) / n
    let variance = (Double(gained + lost + 1) / n - middle * middle) / n
    let reach = Confidence.deviations(confidence) * variance.squareRoot()
    return (Double.maximum(-1, middle - reach), Double.minimum(1, middle + reach))
  }
}

/// How many standard errors an interval reaches to either side.
package enum Confidence {
  /// 1.96 for 0.95.
  package static func deviations(_ confidence: Double) -> Double { Double.normalQuantile(0.5 + confidence / 2) }

  /// The same for an error that is itself estimated from `freedom` + 1 parts: Student's t.
  ///
  /// Cornish and Fisher's series to ν⁻³, within 0.002 from ν = 10 on. Source: Abramowitz and Stegun 26.7.5.
  package static func deviations(_ confidence: Double, freedom: Int) -> Double {
    let z = deviations(confidence)
    let square = z * z
    let n = Double(freedom)
    let first = z * (square + 1) / 4
    let second = z * ((5 * square + 16) * square + 3) / 96
    let third = z * (((3 * square + 19) * square + 17) * square - 15) / 384
    return z + (first + (second + third / n) / n) / n
  }
}
