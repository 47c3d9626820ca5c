import County

/// What is not assessed, in words.
enum OpenText {
  /// Clauses not assessed that are named; more are counted.
  private static let mostOpen = 3

  /// Which clauses nothing is known of.
  static func words(_ clauses: [ClauseID]) -> Text {
    guard clauses.count <= mostOpen else {
      return Text(zh: "另有 \(clauses.count) 项未评估", en: "\(clauses.count) more are not assessed")
    }
    let names = Names.forms(clauses)
    return Text(zh: "\(names) 未评估", en: "\(names) \(clauses.count == 1 ? "is" : "are") not assessed")
  }
}
