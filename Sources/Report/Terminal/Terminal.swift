/// Where a screen is read: on a terminal with so many columns, in colour or not, or as plain text.
package struct Terminal: Sendable, Equatable {
  package var hasColour: Bool
  /// Columns of the terminal; nil where the text goes to a file or a pipe.
  package var columns: Int?

  /// Columns of every screen that does not know of more: what each terminal has.
  package static let usual = 80
  /// Columns beyond which a sentence is tiring to read, however wide a terminal is; and below which nothing gets narrower.
  private static let longestLine = 100
  private static let narrowest = 40

  /// Columns of the sentences of a screen, and of a table that may use what a wide terminal has.
  package var textWidth: Int { min(Self.longestLine, tableWidth) }
  package var tableWidth: Int { max(Self.narrowest, columns ?? Self.usual) }

  package init(hasColour: Bool, columns: Int?) {
    self.hasColour = hasColour
    self.columns = columns
  }

  /// No terminal: the text as every file has it.
  package static let plain = Terminal(hasColour: false, columns: nil)

  /// The text in an ink, spaces round it left as they are; the text itself where there is no colour.
  package func paint(_ text: String, _ ink: TerminalInk?) -> String {
    guard hasColour, let ink, let start = text.firstIndex(where: { $0 != " " }),
      let end = text.lastIndex(where: { $0 != " " })
    else { return text }
    return text[..<start] + "\(ink.scalar)" + text[start...end] + "\(TerminalInk.end)" + text[text.index(after: end)...]
  }
}
