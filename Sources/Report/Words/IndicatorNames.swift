import County
import Regulation

extension Names {
  /// A clause in a few words, where a standard gives it another sense: a declared R1, an R2 that judges the composite.
  package static func clause(_ clause: ClauseID, in standard: Standard) -> Text {
    switch clause {
    case .r1 where standard.required.isEmpty: Text(zh: "各校办学基本标准", en: "basic school standard")
    case .r2 where !standard.composite.isEmpty: aspect(.composite)
    default: self.clause(clause)
    }
  }

  /// The indicator a part is of: one of the seven, one that the standard adds, or their composite; nil for other parts.
  package static func indicator(of part: Part, _ standard: Standard) -> Text? {
    if let own = part.indicator { return indicator(own) }
    if let added = part.added { return standard.added[added.place].title }
    return part.aspect == .composite ? aspect(.composite) : nil
  }
}
