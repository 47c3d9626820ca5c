import Charts

extension Escaping {
  /// Text that is shown as it is, in code: without what steers.
  static func code(_ text: some StringProtocol) -> String {
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: text.unicodeScalars.lazy.filter { !$0.steers })
    return String(shown)
  }

  /// For Markdown, in a paragraph or a cell of a table: one line, no mark of Markdown or HTML.
  static func markdown(_ text: String) -> String {
    var out = ""
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~":
        out += "\\"
        out.unicodeScalars.append(scalar)
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&":
        // An ampersand alone is itself; before a letter it could begin the name of a character.
        let next = place + 1 < scalars.count ? scalars[place + 1] : " "
        out += next == "#" || next.properties.isAlphabetic ? "&amp;" : "&"
      case "\t", "\n", "\r": out += " "
      default: if !scalar.steers { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }

  /// The same at the beginning of a line, where a mark or a number with a point would begin a heading or a list.
  static func markdownLine(_ text: String) -> String {
    let line = markdown(text)
    guard let first = line.first else { return line }
    if "#+-=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return digits + "\\" + rest }
    return line
  }

  /// Between double quotes in a style sheet.
  static func css(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars where !scalar.steers {
      switch scalar {
      case "\\", "\"", "<", ">", "&":
        // By its number: no character of a name can end the string or the style sheet.
        out += "\\" + String(scalar.value, radix: 16) + " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
