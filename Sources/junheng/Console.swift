import County
import Foundation
import Report

/// What is not a figure goes to standard error.
enum Console {
  /// A line on standard error.
  static func note(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
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
