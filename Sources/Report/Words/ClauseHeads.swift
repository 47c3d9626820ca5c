import County
import Regulation

extension Names {
  /// The place of a clause in the form as a column of a screen has room for it: 表Ⅳ-4, IV-4.
  package static func shortForm(_ clause: ClauseID) -> Text {
    let form = form(clause)
    return Text(zh: "\(form)", en: Wording(withoutTable(form)))
  }

  /// A place in the form without the word that says it is a table: Ⅳ-4, IV-4.
  package static func withoutTable(_ form: Text) -> Text {
    Text(
      zh: Wording(verbatim: form.zh.hasPrefix("表") ? String(form.zh.dropFirst()) : form.zh),
      en: Wording(verbatim: form.en.hasPrefix("Table ") ? String(form.en.dropFirst("Table ".count)) : form.en))
  }

  /// Several clauses so: 表Ⅴ-9、表Ⅵ; V-9, VI.
  package static func shortForms(_ clauses: [ClauseID]) -> Text {
    Text.joined(clauses.map { shortForm($0) }, zh: "、", en: ", ")
  }

  /// What follows a clause at the head of a row: `表Ⅳ-4 第四小学`; by its name alone where no table of the form has it.
  package static func headed(_ clause: ClauseID, _ what: Text) -> Text {
    guard clause.card.table != nil else { return what }
    let form = shortForm(clause)
    return Text(zh: "\(form) \(what)", en: "\(form) \(what)")
  }

  /// A clause at the head of a row, by its place in the form and its name: `表Ⅳ-4 学校规模`.
  package static func headed(_ clause: ClauseID, in standard: Standard) -> Text {
    headed(clause, self.clause(clause, in: standard))
  }
}
