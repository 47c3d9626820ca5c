import County
import Regulation

/// How the figure of a clause is printed: its decimals and unit.
package enum JudgedFigure {
  /// A value or limit of one part of a clause as the form prints it.
  package static func text(_ clause: ClauseID, _ part: Part, _ value: Double) -> Text {
    switch clause {
    case .r1: return Text(zh: "\(Digits.fixed(value, 0))项", en: "\(Digits.fixed(value, 0)) of 7")
    case .a1: return Text(same: Digits.fixed(value, 2))
    case .r2, .a2: return Text(same: Digits.fixed(value, 3))
    case .g3:
      let isArea = part.aspect == .musicArea || part.aspect == .artArea
      return isArea
        ? Text(zh: "\(Digits.exact(value))㎡", en: "\(Digits.exact(value)) m²")
        : Text(zh: "\(Digits.fixed(value, 0))间", en: Digits.counted(value, "room"))
    case .g4, .v1: return Text(same: Digits.grouped(value))
    case .g5: return Text(same: Digits.fixed(value, 0))
    case .g7: return Text(zh: "\(Digits.grouped(value))元", en: "\(Digits.grouped(value)) yuan")
    case .q9: return Text(same: Digits.fixed(value, 2))
    case .s1: return Text(same: part.aspect == .sample ? Digits.fixed(value, 1) : Digits.percent(value, 2))
    default: return Text(same: Digits.percent(value))
    }
  }
}
