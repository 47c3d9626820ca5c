/// What is wrong with values that are not known, or that are varied: facts, whose sentences stand in the room `Report`.
package enum UncertainFault: Sendable, Hashable {
  case notOneDistribution(found: [String], known: [String])
  case negativeSpread(text: String)
  /// A distribution that can leave what the value can be.
  case leavesDomain(low: Double, high: Double)
  /// The central value of a distribution does not lie in its range.
  case centreOutside(low: Double, high: Double)
  /// Lowest, most likely and highest value not in this order.
  case outOfOrder(values: [Double])
  case unknownUncertainty(name: String, known: [String], nearest: String?)
  case noCorrelationMatrix(MatrixFault)
  /// A value drawn once for all years and one drawn by year that are both to move with the county's shock.
  case noCommonShock(once: String, yearly: String)
  case sameName(name: String)
  /// A spread said to be fitted to years after the census. `known`: those of which the county has rolls, if earlier ones too.
  case fittedToYearsToCome(years: ClosedRange<Int>, census: Int, known: ClosedRange<Int>?)
  /// What `--vary` asks for cannot be read; names no value of the plan, or one of several measures.
  case notAVariation(text: String)
  /// What is no list of shares, or too long a one.
  case notShares(text: String)
  case unknownVariation(key: String, known: [String])
  case variedTwice(key: String)

  /// Why a table of numbers is no correlation matrix.
  package enum MatrixFault: Sendable, Hashable {
    case size(names: Int, rows: [Int])
    case diagonal(name: String, value: Double)
    case asymmetric(String, String)
    /// The correlations of this one with those before it cannot all be.
    case indefinite(name: String)
  }
}
