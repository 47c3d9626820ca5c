/// Writes a tree as YAML in block style; every scalar reads back as the same text.
enum TreeText {
  /// The lines of a mapping's entries, indented by so many levels.
  static func lines(_ entries: [Tree.Entry], level: Int = 0) -> [String] {
    entries.flatMap { lines($0.value, after: indent(level) + scalar($0.key) + ":", level: level + 1) }
  }

  private static func lines(_ tree: Tree, after head: String, level: Int) -> [String] {
    switch tree {
    case .none: return [head + " ~"]
    case .scalar(let text, _): return [head + " " + scalar(text)]
    case .mapping(let entries, _): return entries.isEmpty ? [head + " {}"] : [head] + lines(entries, level: level)
    case .list(let items, _):
      return items.isEmpty
        ? [head + " []"] : [head] + items.flatMap { item(lines($0, after: "", level: level + 1), level) }
    }
  }

  /// The lines of a list item: the first of them stands behind the dash.
  private static func item(_ lines: [String], _ level: Int) -> [String] {
    let own = lines.first == "" ? Array(lines.dropFirst()) : lines
    guard let first = own.first else { return [] }
    let rest = first.drop { $0 == " " }
    return [indent(level) + "- " + rest] + own.dropFirst()
  }

  private static func indent(_ level: Int) -> String { String(repeating: "  ", count: level) }

  /// A scalar plain where that reads back as it is, else in double quotes.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    let begins = first.properties.isAlphabetic || first.properties.numericType != nil || first == "<"
    guard begins, last != ":", last != " ", !["null", "Null", "NULL"].contains(text) else { return false }
    return !text.unicodeScalars.contains { ":#,[]{}\"'&*!|>%@`\\\n\r\t".unicodeScalars.contains($0) || $0.value < 32 }
      || isPercentage(text)
  }

  /// `10.9%` is plain: a per cent sign is special only at the beginning.
  private static func isPercentage(_ text: String) -> Bool {
    text.last == "%" && text.dropLast().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } && text.count > 1
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case let control where control.value < 32:
        let digits = String(control.value, radix: 16)
        out += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
