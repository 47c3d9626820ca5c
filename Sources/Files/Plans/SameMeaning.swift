import County

/// Whether two values of a plan, written differently, say the same: `10%` and `0.10`, `1万元` and `10000元`, two ways to
/// one file.
enum SameMeaning {
  /// Keys whose values name a standard: a built-in one, or a file beside the plan.
  private static let standards = ["standard", "localTarget"]

  /// Whether both are one path, amount, rate or share; a name or an id never is, since a unit must be written.
  static func holds(_ one: Tree, _ two: Tree, under key: String) -> Bool {
    guard case .scalar(let first, let here) = one, case .scalar(let second, let there) = two else { return false }
    if key == "county" { return Paths.resolve(first, from: here.file) == Paths.resolve(second, from: there.file) }
    if standards.contains(key) {
      return Paths.standard(first, from: here.file) == Paths.standard(second, from: there.file)
    }
    if let costs = both(first, second, { try? MeasureReader.cost($0) }) {
      return costs.0.yuan == costs.1.yuan && costs.0.everyYear == costs.1.everyYear
    }
    if let rates = both(first, second, { try? Scalars.rate($0, -1...1) }) { return rates.0 == rates.1 }
    // Without a per cent sign on either side they might be ids, as 1.0 and 1.00.
    guard first.hasSuffix("%") || second.hasSuffix("%") else { return false }
    return both(first, second) { try? Scalars.share($0).value }.map { $0.0 == $0.1 } ?? false
  }

  private static func both<Value>(
    _ one: String, _ two: String, _ read: (String) -> Value?
  ) -> (Value, Value)? {
    guard let first = read(one), let second = read(two) else { return nil }
    return (first, second)
  }
}
