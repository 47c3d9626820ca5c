extension Unicode.Scalar {
  /// Whether a character does something to the text round it instead of standing in it: controls (C0, DEL, C1), which may
  /// move the cursor or clear the screen; separators of lines; and what is not seen and turns the direction of writing
  /// or hides. Names, titles and paths may hold any of them, and no screen, log, table or page shows one.
  ///
  /// The joiners U+200C and U+200D are part of how words and emoji are spelt, and move nothing.
  package var steers: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    case .format: value != 0x200C && value != 0x200D
    default: properties.isNoncharacterCodePoint
    }
  }
}
