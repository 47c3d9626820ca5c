import County
import Files
import Foundation
import Report

/// Where results go, and where goes what is no figure: to standard error.
enum Console {
  /// Writes a whole result to a file, or to standard output where no path is given, and tells what was noticed there.
  static func write(_ text: String, to path: String?, _ language: Language, replacing: Bool = true) throws(Problems) {
    let output = try Output(path, replacing: replacing)
    tell(output.notices, language)
    try output.write(text)
    try output.finish()
  }

  /// Lines on standard error; nothing that a file or an argument said steers the terminal that shows them.
  static func note(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    try? FileHandle.standardError.write(contentsOf: Data(ScreenText.text(lines, in: .plain).utf8))
  }

  /// Tells what was noticed while files were read, a line each, none twice.
  static func tell(_ notices: [Notice], _ language: Language) {
    var told: Set<Notice> = []
    for notice in notices where told.insert(notice).inserted { note(notice.line(language)) }
  }

  /// Tells all problems and ends with their status.
  static func fail(_ problems: Problems, _ language: Language) -> Never {
    for line in problems.lines(language) { note(line) }
    exit(problems.exitStatus)
  }
}
