import County
import Regulation

/// The local target inside the JSON of one evaluation: its verdicts and every clause of either list in short.
enum TargetJSON {
  /// Null where there is no target or it has no such year.
  static func document(_ outcome: TargetOutcome?, year: Int, _ governing: Standard) -> JSON {
    guard let outcome, let target = outcome.years.first(where: { $0.year == year }) else { return .null }
    let lists = outcome.split(governing)
    let clauses = ClauseID.allCases.compactMap { clause -> JSON? in
      if lists.outside.contains(clause) {
        return .object([("id", .string(clause.rawValue)), ("verdict", .string("notInList")), ("limit", .null)])
      }
      guard let result = target.clause(clause) else { return nil }
      return .object([
        ("id", .string(clause.rawValue)), ("verdict", .string(result.verdict.rawValue)),
        ("limit", .optional(result.worst?.limit)),
      ])
    }
    return .object([
      ("standard", .string(outcome.standard.id)), ("verdict", .string(target.verdict.rawValue)),
      ("verdictOfAssessed", .string(target.verdictOfAssessed.rawValue)), ("clauses", .array(clauses)),
    ])
  }
}
