/// The form of a result: a screen to read, JSON or a table.
package enum OutputForm: String, CaseIterable, Sendable { case text, json, csv }

/// What a command found, in every form it can be read in: the one way from a result to what is written.
///
/// A new reader (a page, a workbook) takes the same value; a command asks no question about forms.
package protocol Rendering {
  /// The screen.
  func lines(in terminal: Terminal, _ language: Language) -> [String]
  /// The JSON document.
  func document(_ language: Language) -> JSON
  /// The table; nil for what has none.
  func table(_ language: Language) -> String?
  /// What the table cannot say of itself, for standard error beside it.
  func asides(_ language: Language) -> [String]
}

extension Rendering {
  package func asides(_ language: Language) -> [String] { [] }

  /// The whole result as it is written; nil in a form it does not have.
  package func text(as form: OutputForm, in terminal: Terminal, _ language: Language) -> String? {
    switch form {
    case .text: ScreenText.text(lines(in: terminal, language), in: terminal)
    case .json: document(language).text
    case .csv: table(language)
    }
  }
}
