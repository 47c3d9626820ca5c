import County
import Regulation

extension Standard {
  /// Whether how far a clause is from its limit may be stated: not to a limit that nobody has seen (可信度 M).
  func tellsMargins(_ clause: ClauseID) -> Bool {
    rules[clause].map { rule in
      rule.trust != .unverified && !rule.limits.values.contains { $0.trust == .unverified }
    } ?? true
  }
}

/// How far a part is from its limit, as short as a cell of a table needs it; negative where it falls short.
enum MarginText {
  static func short(_ clause: ClauseID, _ part: PartResult) -> String {
    if clause == .r1 { return part.distance.map { Digits.fixed(bounded($0), 0) } ?? "" }
    return part.margin.map { JudgedFigure.room(clause, $0) } ?? ""
  }

  /// A distance in whole pupils; one that no roll reaches is told as the largest that fits.
  private static func bounded(_ pupils: Double) -> Double { min(pupils.rounded(.down), 9999) }
}
