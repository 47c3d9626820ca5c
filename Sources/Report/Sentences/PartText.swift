import County
import Regulation

/// What is judged, named in a few words, and its figure as the form prints it.
package enum PartText {
  /// The subject of a part: a stage and indicator, a school or section, or the clause with what of it is meant.
  ///
  /// `numbered`: the clause's place in the form stands before a stage and indicator too; before all others it always does.
  package static func subject(
    _ clause: ClauseID, _ part: Part, _ layout: Layout, _ standard: Standard, numbered: Bool = false
  ) -> Text {
    let id = Names.form(clause)
    let indicator = Names.indicator(of: part, standard)
    let stage = part.stage.map { Names.stage($0) }
    if part.subject == nil, let stage, let indicator {
      let words = join([stage, indicator], zh: "")
      return numbered ? join([id, words]) : words
    }
    let words: [Text?] =
      layout.name(of: part).map { [Text(same: $0), indicator] }
      ?? [Names.clause(clause, in: standard), stage ?? part.aspect.map { Names.aspect($0) }]
    let told = join(words.compactMap(\.self), zh: "")
    return clause.card.table == nil ? told : join([id, told])
  }

  private static func join(_ words: [Text], zh: Wording<Chinese> = " ") -> Text { Text.joined(words, zh: zh, en: " ") }

  /// The value of a part, at as many decimals as part it from its limit; nil where it has none.
  package static func value(_ clause: ClauseID, _ part: PartResult) -> Text? {
    guard let value = part.value else { return nil }
    if clause == .r2, let limit = part.limit { return Text(same: Digits.apart(value, from: limit, 3)) }
    return JudgedFigure.text(clause, part.part, value)
  }

  /// The limit of a part as its clause writes it; a CV at the two decimals of the rule.
  package static func limit(_ clause: ClauseID, _ part: PartResult) -> Text? {
    guard let limit = part.limit else { return nil }
    if clause.card.kind == .spread { return Text(same: Digits.fixed(limit, 2)) }
    return JudgedFigure.text(clause, part.part, limit)
  }
}
