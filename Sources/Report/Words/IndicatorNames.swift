import County
import Regulation

extension Names {
  /// The indicator a part is of: one of the seven, one that the standard adds, or their composite; nil for other parts.
  package static func indicator(of part: Part, _ standard: Standard) -> Text? {
    if let own = part.indicator { return indicator(own) }
    if let added = part.added { return standard.added[added.place].title }
    return part.aspect == .composite ? aspect(.composite) : nil
  }
}
