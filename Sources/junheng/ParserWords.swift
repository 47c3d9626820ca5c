/// What the parser of the command line says, in Chinese. Its sentences are English and none can be replaced where it
/// makes them, so that they are known here by their patterns; one that is not stays as it is.
enum ParserWords {
  static func chinese(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    for (english, chinese) in patterns {
      guard let parts = parts(of: line, in: english) else { continue }
      return filled(chinese, parts.map(list))
    }
    return line
  }

  /// The sentences of the parser, `*` for what changes, those that say more first.
  private static let patterns = [
    ("Error: Unknown option '*'. Did you mean '*'?", "错误：没有选项“*”；是否指“*”？"),
    ("Error: Unknown option '*'", "错误：没有选项“*”"),
    ("Error: Missing value for '*'", "错误：“*”缺少值"),
    ("   or: Missing value for '*' in '*'", "   或：“*”缺少值（在“*”中）"),
    ("Error: Missing expected argument '*'", "错误：缺少参数“*”"),
    ("Error: Missing one of: *", "错误：缺少以下之一：*"),
    ("Error: Missing required subcommand.", "错误：缺少子命令"),
    ("Error: * unexpected arguments: *", "错误：多出 * 个参数：*"),
    ("Error: Unexpected argument '*'", "错误：多出参数“*”"),
    ("Error: The value '*' is invalid for '*'. Please provide one of *.", "错误：“*”不是“*”可用的值；可用：*"),
    ("Error: The value '*' is invalid for '*': *", "错误：“*”不是“*”可用的值：*"),
    ("Error: The value '*' is invalid for '*'", "错误：“*”不是“*”可用的值"),
    ("Error: The option '*' does not take any value, but '*' was specified.", "错误：选项“*”不带值，却给了“*”"),
    ("Error: Value to be set with * had already been set with *", "错误：* 所设的值已由 * 设过"),
    ("Error: Invalid option: *", "错误：无效的选项：*"),
    ("Error: *", "错误：*"),
    ("Help:  *", "说明：*"),
    ("Usage: *", "用法：*"),
    ("  See '*' for more information.", "  详见 *"),
  ]

  /// What stands in a line in place of each `*` of a pattern; nil where the line is of another.
  private static func parts(of line: String, in pattern: String) -> [String]? {
    let fixed = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = fixed.first, let last = fixed.last, line.hasPrefix(first) else { return nil }
    guard fixed.count > 1 else { return line == pattern ? [] : nil }
    var rest = line.dropFirst(first.count)
    var found: [String] = []
    for piece in fixed.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: piece) else { return nil }
      found.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return found + [String(rest.dropLast(last.count))]
  }

  private static func filled(_ pattern: String, _ parts: [String]) -> String {
    var parts = parts[...]
    return pattern.map { $0 == "*" ? parts.popFirst() ?? "" : String($0) }.joined()
  }

  /// A list of quoted words as Chinese writes one: `'zh' and 'en'`, `'text', 'json' or 'csv'`.
  private static func list(_ part: String) -> String {
    guard part.hasPrefix("'"), part.hasSuffix("'"), part.count > 1 else { return part }
    return String(part.dropFirst().dropLast()).replacing("', '", with: "、").replacing("' and '", with: "、")
      .replacing("' or '", with: "、")
  }
}
