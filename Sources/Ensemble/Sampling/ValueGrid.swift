/// Every combination of the values of several inputs; the last input moves fastest.
package struct ValueGrid: Sendable, Hashable {
  /// The values of each input.
  package let values: [[Double]]

  package init(_ values: [[Double]]) { self.values = values }

  /// How many combinations there are; nil where the number does not fit.
  package var count: Int? {
    var count = 1
    for list in values {
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: list.count)
      if isTooLarge { return nil }
      count = product
    }
    return count
  }

  /// The values of one combination, `0 ..< count`, without making the others.
  package func point(_ number: Int) -> [Double] {
    var left = number
    var point: [Double] = []
    for list in values.reversed() {
      point.append(list[left % list.count])
      left /= list.count
    }
    return point.reversed()
  }
}
