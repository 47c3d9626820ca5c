/// Text set in columns of a terminal, where a Chinese character takes two.
package enum Columns {
  /// Columns a text takes.
  package static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1) } }

  /// East Asian wide and full-width characters and emoji take two columns; combining marks and ink none.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: 1
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F, Ink.scalars: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    case 0x231A...0x2B55: scalar.properties.isEmojiPresentation ? 2 : 1
    case 0x1F000...0x1F2FF: scalar.properties.isEmojiPresentation && !isFlagLetter(scalar) ? 2 : 1
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: 0
      default: 1
      }
    }
  }

  /// Two of these make a flag, which takes two columns.
  private static func isFlagLetter(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

  /// The text filled with spaces to a width; cut with an ellipsis where it is longer.
  package static func left(_ text: String, _ columns: Int) -> String {
    let text = cut(text, columns)
    return text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  /// The same, set to the right.
  package static func right(_ text: String, _ columns: Int) -> String {
    let text = cut(text, columns)
    return String(repeating: " ", count: max(0, columns - width(text))) + text
  }

  /// The text cut to a width.
  package static func cut(_ text: String, _ columns: Int) -> String {
    guard width(text) > columns else { return text }
    var kept = ""
    var used = 0
    for character in text {
      let size = width(String(character))
      if used + size > columns - 1 { break }
      kept.append(character)
      used += size
    }
    return kept + "…"
  }

  /// The text broken into lines of at most a width; later lines are indented.
  ///
  /// Breaks at spaces and between Chinese characters, never before a mark that may not begin a line.
  package static func wrap(_ text: String, _ columns: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(text) {
      let isFirst = lines.isEmpty
      let room = columns - (isFirst ? 0 : indent)
      if width(line + piece) > room, !line.isEmpty {
        lines.append((isFirst ? "" : String(repeating: " ", count: indent)) + line.trimmedEnd)
        line = piece.first == " " ? String(piece.dropFirst()) : piece
      } else {
        line += piece
      }
    }
    if !line.isEmpty { lines.append((lines.isEmpty ? "" : String(repeating: " ", count: indent)) + line.trimmedEnd) }
    return lines
  }

  /// What may not be torn apart: a word with the space before it, a wide character with the marks after it.
  private static func pieces(_ text: String) -> [String] {
    let clinging: Set<Character> = [
      "，", "。", "；", "、", "：", "）", "》", "”", "！", "？", ",", ".", ";", ":", ")", "%", "…",
    ]
    var pieces: [String] = []
    for character in text {
      let isWide = width(String(character)) == 2
      if let last = pieces.last, clinging.contains(character) || joins(last, character, isWide) {
        pieces[pieces.count - 1] = last + String(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  private static func joins(_ piece: String, _ character: Character, _ isWide: Bool) -> Bool {
    guard let last = piece.last, character != " " else { return false }
    if "（《“(".contains(last) { return true }
    return !isWide && width(String(last)) == 1
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var view = Substring(self)
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
