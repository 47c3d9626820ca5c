/// Text set in columns of a terminal, where a Chinese character takes two.
package enum Columns {
  /// Columns a text takes.
  package static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1) } }

  /// East Asian wide and full-width characters and emoji take two columns; combining marks and ink none.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: 1
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F, TerminalInk.scalars: 0
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
  /// Breaks at spaces and between Chinese characters, never before a mark that may not begin a line nor between a number
  /// and its unit; inside a word only where it is wider than a line (a long path).
  package static func wrap(_ text: String, _ columns: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    func room() -> Int { columns - (lines.isEmpty ? 0 : indent) }
    func end() { lines.append((lines.isEmpty ? "" : String(repeating: " ", count: indent)) + line.trimmedEnd) }
    for piece in pieces(text) {
      if width(line + piece) > room(), !line.allSatisfy({ $0 == " " }) {
        end()
        line = piece.first == " " ? String(piece.dropFirst()) : piece
      } else {
        line += piece
      }
      while width(line.trimmedEnd) > room() {
        let whole = line
        line = String(line.prefix(fitting(line, room())))
        end()
        line = String(whole.dropFirst(line.count))
      }
    }
    if !line.isEmpty { end() }
    return lines
  }

  /// How many characters of a word fit a line: up to the last slash or dot of a path where there is one.
  private static func fitting(_ word: String, _ columns: Int) -> Int {
    var (fit, afterSlash, used) = (0, 0, 0)
    for character in word {
      used += width(String(character))
      if used > columns { break }
      fit += 1
      if character == "/" || character == "." { afterSlash = fit }
    }
    return max(1, afterSlash > fit / 2 ? afterSlash : fit)
  }

  /// What may not begin a line.
  private static let closing: Set<Character> = [
    "，", "。", "；", "、", "：", "）", "》", "”", "’", "】", "」", "！", "？", "％", "‰", "㎡", ",", ".", ";", ":", ")", "]", "%",
    "…", "~", "!",
  ]
  /// What may not end one.
  private static let opening: Set<Character> = ["（", "《", "“", "‘", "【", "「", "(", "[", "≤", "≥"]
  /// Numerals of Chinese, which 年 stays with: 九年一贯制.
  private static let numerals: Set<Character> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  /// Units of more than one character after a number.
  private static let units = [
    "million yuan", "billion yuan", "yuan", "个百分点", "个学段部", "名学生", "万元", "亿元", "分钟", "公里", "学年", "年级", "年度", "人次",
    "年起", "年秋", "m²", "%", "‰",
  ].map(Array.init)

  /// What may not be torn apart: a word with the space before it, a wide character with the marks after it, a number
  /// with its unit.
  private static func pieces(_ text: String) -> [String] {
    let characters = Array(text)
    var pieces: [String] = []
    var place = 0
    while place < characters.count {
      if let last = pieces.last?.last, last.isASCII, last.isNumber || last == "%",
        let unit = unit(in: characters, from: place)
      {
        pieces[pieces.count - 1] += String(characters[place..<unit])
        place = unit
        continue
      }
      let character = characters[place]
      let isWide = width(String(character)) == 2
      if let last = pieces.last, closing.contains(character) || joins(last, character, isWide) {
        pieces[pieces.count - 1] = last + String(character)
      } else {
        pieces.append(String(character))
      }
      place += 1
    }
    return pieces
  }

  /// Where the unit of a number that has just ended ends itself, a space before it included; nil where none follows.
  private static func unit(in characters: [Character], from place: Int) -> Int? {
    let start = characters[place] == " " ? place + 1 : place
    guard start < characters.count, !closing.contains(characters[start]), !opening.contains(characters[start]) else {
      return start < characters.count && start > place && "%‰㎡".contains(characters[start]) ? start + 1 : nil
    }
    if let unit = units.first(where: { characters[start...].starts(with: $0) }) { return start + unit.count }
    return width(String(characters[start])) == 2 ? start + 1 : nil
  }

  /// A line with the place in a file it comes from: beside it where both fit, else in lines of its own under it.
  package static func withPlace(_ text: String, _ place: String) -> [String] {
    let line = text + String(repeating: " ", count: max(2, 48 - width(text))) + "# " + place
    if width(line) <= Terminal.usual { return [line] }
    let lead = text.prefix { $0 == " " }.count
    return wrap(text, Terminal.usual, indent: lead + 2)
      + wrap(String(repeating: " ", count: lead + 4) + "# " + place, Terminal.usual, indent: lead + 6)
  }

  /// A cell of a row: a text in so many columns, to the left or to the right, in an ink or none.
  package struct Cell {
    let text: String
    let columns: Int
    let isRight: Bool
    let ink: TerminalInk?

    package static func left(_ text: String, _ columns: Int, _ ink: TerminalInk? = nil) -> Cell {
      Cell(text: text, columns: columns, isRight: false, ink: ink)
    }
    package static func right(_ text: String, _ columns: Int, _ ink: TerminalInk? = nil) -> Cell {
      Cell(text: text, columns: columns, isRight: true, ink: ink)
    }
  }

  /// A row of a table; a cell wider than its columns goes on in further lines, nothing is cut; so does one of several lines.
  ///
  /// Every cell but the last leaves a column free beside the next. The leading spaces of a cell stand before all its
  /// lines, with two more before the later ones.
  package static func row(_ cells: [Cell], in terminal: Terminal = .plain) -> [String] {
    let parts = cells.enumerated().map { place, cell -> [String] in
      let room = cell.isRight || place == cells.count - 1 ? cell.columns : cell.columns - 1
      if cell.text.contains("\n") {
        return cell.text.split(separator: "\n").flatMap { wrap(String($0), room, indent: 2) }
      }
      let lead = cell.isRight ? 0 : cell.text.prefix { $0 == " " }.count
      guard width(cell.text) > (cell.isRight ? room - 1 : room) else { return [cell.text] }
      let body = String(cell.text.dropFirst(lead))
      let later = cell.isRight || place == cells.count - 1 ? 0 : 2
      return wrap(body, room - lead - (cell.isRight ? 1 : 0), indent: later).map {
        String(repeating: " ", count: lead) + $0
      }
    }
    return (0..<(parts.map(\.count).max() ?? 0)).map { line in
      zip(cells, parts).map { cell, lines in
        let text = line < lines.count ? lines[line] : ""
        return terminal.paint(cell.isRight ? right(text, cell.columns) : left(text, cell.columns), cell.ink)
      }.joined().trimmedEnd
    }
  }

  private static func joins(_ piece: String, _ character: Character, _ isWide: Bool) -> Bool {
    guard let last = piece.last, character != " " else { return false }
    if opening.contains(last) || character == "年" && numerals.contains(last) { return true }
    return !isWide && width(String(last)) == 1
  }
}

extension String {
  /// Without the spaces at its end.
  var trimmedEnd: String {
    var view = Substring(self)
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
