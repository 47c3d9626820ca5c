import Charts

/// Names of sheets as workbooks take them: at most 31 characters, none of `[ ] : * ? / \`, no two alike.
enum SheetNames {
  /// Characters as UTF-16 counts them, which is how spreadsheets do.
  static let longest = 31

  /// What a spreadsheet takes for each name, in the order given. A forbidden character stands as its full-width form, what
  /// is cut ends in `…`, and a name that is there already gets a number; case makes no difference.
  static func fitting(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let plain = plain(name)
      var fitting = cut(plain, longest)
      var count = 2
      // A name that spreadsheets keep for themselves counts as taken.
      while fitting.lowercased() == "history" || !taken.insert(fitting.lowercased()).inserted {
        let number = "(\(count))"
        fitting = cut(plain, longest - number.utf16.count) + number
        count += 1
      }
      return fitting
    }
  }

  private static func plain(_ name: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "[": out.append("［")
      case "]": out.append("］")
      case ":": out.append("：")
      case "*": out.append("＊")
      case "?": out.append("？")
      case "/": out.append("／")
      case "\\": out.append("＼")
      // Formulas put names between apostrophes.
      case "'": out.append("’")
      case "\t", "\n", "\r": out.append(" ")
      default: out.append(scalar.steers ? "\u{FFFD}" : scalar)
      }
    }
    let text = String(out)
    return text.allSatisfy(\.isWhitespace) ? "–" : text
  }

  private static func cut(_ name: String, _ most: Int) -> String {
    guard name.utf16.count > most else { return name }
    var kept = ""
    for character in name {
      guard kept.utf16.count + String(character).utf16.count < most else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
