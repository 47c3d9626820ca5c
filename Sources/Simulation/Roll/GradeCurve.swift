import County

/// The roll by grade of one grade pattern (6+3 or 5+4): one smooth positive curve over both stages (architecture.en §6.3).
///
/// It is the curve whose relative second differences are nought, xᵍ⁺¹ ÷ xᵍ the same for all grades, and whose sums over
/// the two stages are the rolls of the census; there is exactly one. With one stage alone, or a roll of nought, the
/// curve is even. Grades count from the first primary grade, 1 … 9.
package struct GradeCurve: Sendable {
  package var primaryYears: Int
  /// Size of one cohort ÷ the size of the cohort a year younger.
  package var ratio: Double
  /// Weight of each of the nine grades, by grade − 1; only the proportions within a stage matter.
  package var weights: [Double]

  /// Fits the curve to the pupils of each stage.
  package init(primaryYears: Int, primary: Double, junior: Double) {
    self.primaryYears = primaryYears
    ratio = GradeCurve.ratio(primaryYears, junior / max(primary, 1), isFitted: primary > 0 && junior > 0)
    weights = [1]
    for _ in 1..<Stage.lastGrade { weights.append(weights[weights.count - 1] * ratio) }
  }

  /// A curve of given weights, with the growth to the next cohort above the last primary grade.
  init(primaryYears: Int, weights: [Double], ratio: Double) {
    self.primaryYears = primaryYears
    self.weights = weights
    self.ratio = ratio
  }

  /// The ratio at which junior ÷ primary roll comes out, by halving; the quotient rises with it.
  private static func ratio(_ primaryYears: Int, _ quotient: Double, isFitted: Bool) -> Double {
    guard isFitted else { return 1 }
    var low = 0.25
    var high = 4.0
    for _ in 0..<200 {
      let middle = (low + high) / 2
      var power = 1.0
      var primary = 0.0
      var junior = 0.0
      for grade in 1...Stage.lastGrade {
        if grade <= primaryYears { primary += power } else { junior += power }
        power *= middle
      }
      if junior / primary < quotient { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
