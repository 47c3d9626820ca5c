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
    switch clause {
    case .r1: return part.distance.map { Digits.fixed(bounded($0), 0) } ?? ""
    case .g4, .g5, .v1: return part.margin.map { Digits.fixed($0.rounded(.down), 0) } ?? ""
    case .r2, .a2: return part.margin.map { point(Digits.fixed($0, 3)) } ?? ""
    case .q9: return part.margin.map { point(Digits.fixed($0, 2)) } ?? ""
    case .g3, .a1: return part.margin.map { Digits.fixed($0, 0) } ?? ""
    case .g7: return part.margin.map { Digits.fixed($0, 0) } ?? ""
    default: return part.margin.map { Digits.fixed($0 * 100, 1) } ?? ""
    }
  }

  /// Without the zero before the point, as the tables of a screen print a CV.
  private static func point(_ text: String) -> String {
    if text.hasPrefix("-0.") { return "-" + text.dropFirst(2) }
    return text.hasPrefix("0.") ? String(text.dropFirst()) : text
  }

  /// A distance in whole pupils; one that no roll reaches is told as the largest that fits.
  private static func bounded(_ pupils: Double) -> Double { min(pupils.rounded(.down), 9999) }
}
