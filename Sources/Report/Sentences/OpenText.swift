import County
import Regulation

/// What is not assessed, in words.
enum OpenText {
  /// Clauses not assessed that are named; more are counted.
  private static let mostOpen = 3

  /// Which clauses nothing is known of; `standard`: by which a single one is called by its name too, for who does not know
  /// the form by heart.
  static func words(_ clauses: [ClauseID], named standard: Standard? = nil) -> Text {
    guard clauses.count <= mostOpen else {
      return Text(zh: "另有 \(clauses.count) 项未评估", en: "\(clauses.count) more are not assessed")
    }
    if clauses.count == 1, let standard {
      let name = Names.formed(clauses[0], in: standard)
      return Text(zh: "\(name)未评估", en: "\(name) is not assessed")
    }
    let names = Names.forms(clauses)
    return Text(zh: "\(names) 未评估", en: "\(names) \(clauses.count == 1 ? "is" : "are") not assessed")
  }
}
