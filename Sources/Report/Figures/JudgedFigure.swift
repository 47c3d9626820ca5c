import County
import Regulation

/// How the figure of a clause is printed, by the unit on its card: at the decimals of the form, and finer where a
/// difference is told.
package enum JudgedFigure {
  /// A value or limit of one part of a clause as the form prints it.
  package static func text(_ clause: ClauseID, _ part: Part, _ value: Double) -> Text {
    switch clause.card.unit {
    case .indicators: Text(zh: "\(fixed: value, 0)项", en: "\(fixed: value, 0) of 7")
    case .ratio, .index: Text(same: Digits.fixed(value, 2))
    case .cv: Text(same: Digits.fixed(value, 3))
    case .rooms where part.aspect == .musicArea || part.aspect == .artArea:
      Text(zh: "\(exact: value)㎡", en: "\(exact: value) m²")
    case .rooms: Text(zh: "\(fixed: value, 0)间", en: "\(counted: value, "room")")
    case .pupils, .posts: Text(same: Digits.grouped(value))
    case .classPupils: Text(same: Digits.fixed(value, 0))
    case .yuan: Text(zh: "\(grouped: value)元", en: "\(grouped: value) yuan")
    case .satisfaction where part.aspect == .sample: Text(same: Digits.fixed(value, 1))
    case .satisfaction: Text(same: Digits.percent(value, 2))
    case .share: Text(same: Digits.percent(value))
    }
  }

  /// A difference from the limit, in the unit of the figure and finer than the form has it.
  static func difference(_ clause: ClauseID, _ part: Part, _ value: Double) -> Text {
    switch clause.card.unit {
    case .cv: Text(same: Digits.fixed(value, 4))
    case .indicators where part.indicator != nil: Text(same: Digits.fixed(value, 2))
    case .ratio: Text(same: Digits.fixed(value, 2))
    case .pupils: Text(zh: "\(fixed: value, 1) 人", en: "\(fixed: value, 1) pupils")
    case .satisfaction where part.aspect == .sample: Text(same: Digits.plain(value))
    case .share, .satisfaction:
      Text(zh: "\(fixed: value * 100, 2) 个百分点", en: "\(fixed: value * 100, 2) points")
    case .indicators, .rooms, .classPupils, .yuan, .index, .posts: Text(same: Digits.plain(value))
    }
  }

  /// What measures did to a figure, with its sign.
  static func change(_ clause: ClauseID, _ value: Double) -> Text {
    switch clause.card.unit {
    case .indicators, .ratio, .index: Text(same: Digits.signed(value, 2))
    case .cv: Text(same: Digits.signed(value, 3))
    case .rooms, .pupils, .classPupils, .yuan, .posts: Text(same: Digits.signed(value, 0))
    case .share, .satisfaction:
      Text(zh: "\(signed: value * 100, 1) 个百分点", en: "\(signed: value * 100, 1) points")
    }
  }

  /// One of many terms that a change is the sum of, with its sign and fine enough to add up.
  static func term(_ clause: ClauseID, _ part: Part, _ value: Double) -> String {
    switch clause.card.unit {
    case .cv: Digits.signed(value, 5)
    case .indicators where part.indicator == nil: Digits.signed(value, 0)
    case .indicators, .ratio: Digits.signed(value, 4)
    case .pupils, .yuan, .index: Digits.signed(value, 2)
    case .classPupils, .rooms, .posts: Digits.signed(value, 0)
    case .share, .satisfaction: Digits.signed(value * 100, 2) + "%"
    }
  }

  /// The room a figure has to its limit, as short as a cell of a table needs it.
  static func room(_ clause: ClauseID, _ margin: Double) -> String {
    switch clause.card.unit {
    case .pupils, .classPupils, .posts: Digits.fixed(margin.rounded(.down), 0)
    case .cv: point(Digits.fixed(margin, 3))
    case .index: point(Digits.fixed(margin, 2))
    case .indicators, .rooms, .ratio, .yuan: Digits.fixed(margin, 0)
    case .share, .satisfaction: Digits.fixed(margin * 100, 1)
    }
  }

  /// Without the nought before the point, as the tables of a screen print a CV.
  private static func point(_ text: String) -> String {
    if text.hasPrefix("-0.") { return "-" + text.dropFirst(2) }
    return text.hasPrefix("0.") ? String(text.dropFirst()) : text
  }
}
