import County

/// How uncertain values move together: a matrix of correlations, checked, and its root.
///
/// Independent standard normal numbers z become joined ones L z, with L Lᵀ the matrix (Cholesky, row by row, so that
/// the first value keeps its own number and a value put last moves no other).
package struct Correlation: Sendable, Hashable {
  /// L, lower triangular: row i has i + 1 numbers.
  package let root: [[Double]]

  /// Off the diagonal, and between the two halves, figures that differ by less are equal.
  private static let near = 1e-9

  /// From a full matrix; one that cannot be anybody's correlations is refused with the place of the fault.
  ///
  /// A pivot may be 0 (two values that are one), to 1e-9.
  package init(_ matrix: [[Double]]) throws(CorrelationFault) {
    try Correlation.check(matrix)
    var root: [[Double]] = []
    for i in matrix.indices {
      var row: [Double] = []
      for j in 0...i {
        let other = j == i ? row : root[j]
        var left = matrix[i][j]
        for k in 0..<j { left -= row[k] * other[k] }
        if j == i {
          guard left > -Correlation.near else { throw .notPositive(row: i, pivot: left) }
          row.append(left > Correlation.near ? left.squareRoot() : 0)
        } else if root[j][j] > 0 {
          row.append(left / root[j][j])
        } else {
          // The value j is made of those before it; what i shares with it, it must share through them. A pivot of
          // 1e-9 hides correlations of its root.
          guard left.magnitude < 1e-4 else { throw .notPositive(row: i, pivot: -left.magnitude) }
          row.append(0)
        }
      }
      root.append(row)
    }
    self.root = root
  }

  /// Joined standard normal numbers from independent ones, in the order of the matrix.
  package func joined<N: Lane>(_ independent: [N]) -> [N] {
    root.map { row in
      var sum = N.zero
      for (place, weight) in row.enumerated() { sum = sum + N(weight) * independent[place] }
      return sum
    }
  }

  private static func check(_ matrix: [[Double]]) throws(CorrelationFault) {
    for (i, row) in matrix.enumerated() {
      guard row.count == matrix.count else { throw .notSquare(row: i, expected: matrix.count, found: row.count) }
      for (j, figure) in row.enumerated() {
        guard figure.magnitude <= 1 else { throw .outOfRange(row: i, column: j, figure) }
      }
      guard row[i] == 1 else { throw .diagonal(row: i, row[i]) }
    }
    for i in matrix.indices {
      for j in 0..<i where !((matrix[i][j] - matrix[j][i]).magnitude < near) {
        throw .notSymmetric(row: i, column: j, matrix[i][j], matrix[j][i])
      }
    }
  }
}

/// Why a matrix is no correlation matrix. Rows and columns count from 0.
package enum CorrelationFault: Error, Sendable, Hashable {
  case notSquare(row: Int, expected: Int, found: Int)
  /// Not a number from −1 to 1.
  case outOfRange(row: Int, column: Int, Double)
  /// Not 1 on the diagonal.
  case diagonal(row: Int, Double)
  /// Above the diagonal not what is below.
  case notSymmetric(row: Int, column: Int, Double, Double)
  /// Each two can be so, all together not: this row contradicts those before it.
  case notPositive(row: Int, pivot: Double)
}
