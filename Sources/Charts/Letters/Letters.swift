/// How wide letters are, without a font: an upper bound, within reason, of what common sans-serif fonts take.
///
/// A Chinese or full-width character takes one em, a Latin one a share of it by its shape, as in Arial, Noto Sans,
/// Segoe UI or PingFang, whichever is the widest but for rare letters.
package enum Letters {
  /// Width of a line in pixels at a size of letters.
  package static func width(_ text: String, _ size: Double, isBold: Bool = false) -> Double {
    var ems = 0.0
    for scalar in text.unicodeScalars { ems += em(scalar) }
    return ems * size * (isBold ? 1.06 : 1)
  }

  private static func em(_ scalar: Unicode.Scalar) -> Double {
    let value = scalar.value
    if value < 0x80 { return latin(UInt8(value)) }
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: return 0
    case 0xA0...0x2FF: return 0.72
    case 0x370...0x5FF: return 0.8
    case 0x2013, 0x2212, 0xB7: return 0.6
    case 0x1F000...0x1FAFF: return 1.4
    default: return 1
    }
  }

  private static func latin(_ letter: UInt8) -> Double {
    switch letter {
    case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "j"), UInt8(ascii: "I"), UInt8(ascii: "|"),
      UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "!"), UInt8(ascii: " "):
      0.29
    case UInt8(ascii: "f"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "-"):
      0.4
    case UInt8(ascii: "m"), UInt8(ascii: "W"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "M"): 0.95
    case UInt8(ascii: "w"), UInt8(ascii: "O"), UInt8(ascii: "Q"), UInt8(ascii: "G"): 0.8
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "&"): 0.73
    default: 0.58
    }
  }

  /// The text cut with an ellipsis where it is wider than the room; nothing where not even that fits.
  package static func cut(_ text: String, _ room: Double, _ size: Double, isBold: Bool = false) -> String {
    guard width(text, size, isBold: isBold) > room else { return text }
    var kept = ""
    var left = room - width("…", size, isBold: isBold)
    guard left >= 0 else { return "" }
    for character in text {
      left -= width(String(character), size, isBold: isBold)
      if left < 0 { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text in at most so many lines of a width, the last one cut where there is more.
  ///
  /// Breaks at spaces and between Chinese characters, not before a closing mark; a word wider than a line is torn. Every
  /// line is indented as the first.
  package static func wrap(_ text: String, _ room: Double, _ size: Double, lines most: Int, isBold: Bool = false)
    -> [String]
  {
    guard width(text, size, isBold: isBold) > room else { return text.isEmpty ? [] : [text] }
    let indent = String(text.prefix { $0 == " " || $0 == "　" })
    guard indent.isEmpty || indent.count == text.count else {
      let rest = String(text.dropFirst(indent.count))
      let inner = room - width(indent, size, isBold: isBold)
      return wrap(rest, inner, size, lines: most, isBold: isBold).map { indent + $0 }
    }
    let pieces = pieces(text).flatMap { torn($0, room, size, isBold) }
    var lines: [String] = []
    var line = ""
    for (place, piece) in pieces.enumerated() {
      guard width(line + piece, size, isBold: isBold) > room, !line.isEmpty else {
        line += piece
        continue
      }
      if lines.count == most - 1 {
        return lines + [cut(line + pieces[place...].joined(), room, size, isBold: isBold)]
      }
      lines.append(trimmed(line))
      line = piece.first == " " ? String(piece.dropFirst()) : piece
    }
    if !line.isEmpty { lines.append(trimmed(line)) }
    return lines.map { cut($0, room, size, isBold: isBold) }
  }

  /// A word in parts no wider than a line.
  private static func torn(_ word: String, _ room: Double, _ size: Double, _ isBold: Bool) -> [String] {
    guard width(word, size, isBold: isBold) > room else { return [word] }
    var parts = [""]
    for character in word {
      let last = parts[parts.count - 1]
      if width(last + String(character), size, isBold: isBold) > room, !last.isEmpty { parts.append("") }
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  /// A word with the space before it, or one wide character with the marks that follow it.
  private static func pieces(_ text: String) -> [String] {
    let clinging: Set<Character> = ["，", "。", "；", "、", "：", "）", "》", "”", "！", "？", ",", ".", ";", ":", ")", "%"]
    var pieces: [String] = []
    for character in text {
      let isNarrow = width(String(character), 1) < 1 && character != " "
      if let last = pieces.last?.last, clinging.contains(character) || last == "（" || last == "《" {
        pieces[pieces.count - 1].append(character)
      } else if let last = pieces.last?.last, isNarrow, width(String(last), 1) < 1 {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
