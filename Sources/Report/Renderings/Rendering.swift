import Office

/// The form of a result: a screen to read, JSON, a table or a workbook.
package enum OutputForm: String, CaseIterable, Sendable {
  case text, json, csv, xlsx

  /// The form that the ending of a file says of itself; nil where it says none that changes what is written.
  package init?(ending path: String) {
    guard path.lowercased().hasSuffix(".xlsx") else { return nil }
    self = .xlsx
  }
}

/// What a command found, in every form it can be read in: the one way from a result to what is written.
///
/// A new reader (a page, a workbook) takes the same value; a command asks no question about forms.
package protocol Rendering {
  /// The screen.
  func lines(in terminal: Terminal, _ language: Language) -> [String]
  /// The JSON document.
  func document(_ language: Language) -> JSON
  /// The table; nil for what has none.
  func table(_ language: Language) -> DataTable?
  /// What the table cannot say of itself, for standard error beside it and for the first sheet of a workbook.
  func asides(_ language: Language) -> [String]
  /// What the result is of, and what it says, for the first sheet of a workbook.
  func cover(_ language: Language) -> SheetCover
  /// The sheets of a workbook after the first; empty for what has none.
  func sheets(_ language: Language) -> [DataSheet]
}

extension Rendering {
  package func asides(_ language: Language) -> [String] { [] }

  /// The table alone.
  package func sheets(_ language: Language) -> [DataSheet] {
    table(language).map { [DataSheet(SheetWords.data, $0)] } ?? []
  }

  /// The whole result as it is written; nil in a form it does not have.
  package func bytes(
    as form: OutputForm, in terminal: Terminal, _ language: Language
  ) -> [UInt8]? {
    switch form {
    case .text: Array(ScreenText.text(lines(in: terminal, language), in: terminal).utf8)
    case .json: Array(document(language).text.utf8)
    case .csv: table(language).map { Array($0.csv.utf8) }
    case .xlsx: DataBook.bytes(cover(language), asides(language), sheets(language), language)
    }
  }
}
