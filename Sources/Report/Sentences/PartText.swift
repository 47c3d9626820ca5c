import County
import Regulation

/// What is judged, named in a few words, and its figure as the form prints it.
package enum PartText {
  /// The subject of a part: a stage and indicator, a school or section, or the clause with what of it is meant.
  package static func subject(_ clause: ClauseID, _ part: Part, _ layout: Layout, _ standard: Standard) -> Text {
    if part.subject == nil, let stage = part.stage, let indicator = Names.indicator(of: part, standard) {
      return Text(zh: "\(Names.stage(stage).zh)\(indicator.zh)", en: "\(Names.stage(stage).en) \(indicator.en)")
    }
    let name = layout.name(of: part) ?? ""
    let own = Names.clause(clause)
    let stage = part.stage.map { Names.stage($0) } ?? part.aspect.map { Names.aspect($0) } ?? Text(same: "")
    return Text(
      zh: "\(clause.rawValue) \(name.isEmpty ? own.zh + stage.zh : name)",
      en: "\(clause.rawValue) \(name.isEmpty ? own.en + " " + stage.en : name)")
  }

  /// The value of a part, at as many decimals as part it from its limit; nil where it has none.
  package static func value(_ clause: ClauseID, _ part: PartResult) -> Text? {
    guard let value = part.value else { return nil }
    if clause == .r2, let limit = part.limit { return Text(same: Digits.apart(value, from: limit, 3)) }
    return JudgedFigure.text(clause, part.part, value)
  }

  /// The limit of a part as its clause writes it; a CV at the two decimals of the rule.
  package static func limit(_ clause: ClauseID, _ part: PartResult) -> Text? {
    guard let limit = part.limit else { return nil }
    if clause == .r2 || clause == .a2 { return Text(same: Digits.fixed(limit, 2)) }
    return JudgedFigure.text(clause, part.part, limit)
  }
}
