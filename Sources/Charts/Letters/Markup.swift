/// Text as it may stand in markup.
package enum Markup {
  /// The text with what markup reads escaped; line breaks become spaces, control and direction characters go.
  package static func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in plain(text).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// The text as one line: line breaks as spaces, without characters that markup may not hold or that turn its direction.
  static func plain(_ text: String) -> String {
    var isPlain = true
    for scalar in text.unicodeScalars where !stands(scalar) { isPlain = false }
    if isPlain { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if stands(scalar) {
        out.unicodeScalars.append(scalar)
      } else if scalar == "\n" || scalar == "\t" {
        out += " "
      }
    }
    return out
  }

  private static func stands(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
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
