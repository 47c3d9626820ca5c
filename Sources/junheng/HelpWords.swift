import ArgumentParser
import County
import Foundation
import Report

extension Language {
  /// The language of what is said before a command can be asked, help among it: `--lang`, else that of the environment.
  static let asked: Language = {
    let words = CommandLine.arguments
    for (place, word) in words.enumerated() {
      if word == "--lang", place + 1 < words.count, let asked = Language(rawValue: words[place + 1]) { return asked }
      if word.hasPrefix("--lang="), let asked = Language(rawValue: String(word.dropFirst("--lang=".count))) {
        return asked
      }
    }
    return Language(environment: ProcessInfo.processInfo.environment)
  }()
}

extension Text {
  /// In the language that was asked for.
  var asked: String { self(.asked) }
}

extension ArgumentHelp {
  /// What an argument is, in the language that was asked for.
  init(zh: Wording<Chinese>, en: Wording<English>) { self.init(Text(zh: zh, en: en).asked) }
}

/// The help that the parser of the command line lays out, in Chinese: its heads are English, and its lines would be broken
/// at spaces alone, a Chinese character counted as one column.
enum HelpWords {
  /// So many columns that the parser breaks no line.
  static let unbroken = 10_000
  /// Columns before the words of an argument, and of a line.
  private static let margin = 26
  private static let width = 80

  static func chinese(_ help: String) -> String {
    help.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      line.isEmpty ? [""] : Columns.wrap(headed(String(line)), width, indent: line.hasPrefix("  ") ? margin : 2)
    }.joined(separator: "\n")
  }

  private static func headed(_ line: String) -> String {
    var line = line
    for (english, chinese) in heads { line = line.replacing(english, with: chinese) }
    // What stands in brackets ends the line.
    let isBracketed = line.hasSuffix(")") && (line.contains("（默认：") || line.contains("（可用："))
    return isBracketed ? line.dropLast() + "）" : line
  }

  private static let heads = [
    ("OVERVIEW: ", "概述："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("SUBCOMMANDS:", "子命令："),
    ("OPTIONS:", "选项："), ("Show the version.", "显示版本。"), ("Show help information.", "显示说明。"),
    ("(default: ", "（默认："), ("; default: ", "；默认："),
    ("(values: ", "（可用："), ("  See '", "  详见 "), ("' for detailed help.", ""),
  ]
}
