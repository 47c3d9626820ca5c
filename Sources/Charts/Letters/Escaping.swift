/// Names and sentences as text in markup, whatever characters they hold.
package enum Escaping {
  /// For HTML and SVG, in content and between double quotes; characters that markup may not hold are dropped.
  package static func html(_ text: String, into out: inout String) {
    guard text.utf8.contains(where: isSpecial) else {
      out += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n", "\r": out += " "
      default: if !scalar.steers { out.unicodeScalars.append(scalar) }
      }
    }
  }

  package static func html(_ text: String) -> String {
    var out = ""
    html(text, into: &out)
    return out
  }

  /// Bytes that need a second look: marks of HTML, control characters, and the first bytes of the characters among which
  /// are some that steer; those of Chinese are not.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x7F
      || (0xC2...0xE2).contains(byte) || byte >= 0xEF
  }

  /// The text as one line: line breaks as spaces, without characters that markup may not hold or that turn its direction.
  static func plain(_ text: String) -> String {
    var isPlain = true
    for scalar in text.unicodeScalars where scalar.steers { isPlain = false }
    if isPlain { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        out += " "
      } else if !scalar.steers {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// A prefix of ids: ASCII letters, digits, - and _, a letter first.
  package static func identifier(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      let stands = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      out.unicodeScalars.append(stands || scalar == "_" ? scalar : "-")
    }
    guard let first = out.unicodeScalars.first, first.properties.isAlphabetic else { return "c" + out }
    return out
  }
}
