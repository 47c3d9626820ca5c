/// Shares a whole number out in proportion to weights, by largest remainders; ties break by id.
package func apportion(_ whole: Double, by weights: [Double], ids: [String]) -> [Double] {
  let sum = weights.reduce(0, +)
  guard sum > 0 else { return weights.map { _ in 0 } }
  let exact = weights.map { whole * $0 / sum }
  var shares = exact.map { $0.rounded(.down) }
  let left = Int((whole - shares.reduce(0, +)).rounded())
  let byRemainder = weights.indices.sorted { a, b in
    let first = exact[a] - shares[a]
    let second = exact[b] - shares[b]
    // Remainders that differ in the last bits alone are the same: 45 × 70 % and 45 × 30 % leave a half each.
    return abs(first - second) < 1e-9 ? ids[a] < ids[b] : first > second
  }
  for place in byRemainder.prefix(max(0, left)) { shares[place] += 1 }
  return shares
}

/// The same with no share larger than its bound, a whole number: what one cannot take the others do, as far as they can.
package func apportion(_ whole: Double, by weights: [Double], upTo most: [Double], ids: [String]) -> [Double] {
  var shares = weights.map { _ in 0.0 }
  var left = whole
  while left >= 1 {
    let open = weights.indices.map { shares[$0] + 1 <= most[$0] ? weights[$0] : 0 }
    let next = zip(apportion(left, by: open, ids: ids), zip(most, shares)).map { min($0, $1.0 - $1.1) }
    let given = next.reduce(0, +)
    guard given >= 1 else { break }
    shares = zip(shares, next).map { $0 + $1 }
    left -= given
  }
  return shares
}
