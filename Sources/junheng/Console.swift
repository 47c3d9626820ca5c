import County
import Foundation
import Report

/// Figures go to standard output, everything else to standard error.
enum Console {
  /// Writes to a file in one piece, or to standard output.
  static func write(_ text: String, to path: String?, using writer: (String, String) throws -> Void) throws {
    if let path { return try writer(text, path) }
    let data = Data(text.utf8)
    do { try FileHandle.standardOutput.write(contentsOf: data) } catch {
      // A reader that closed the pipe has seen enough.
    }
  }

  static func note(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Tells all problems and ends with their status.
  static func fail(_ problems: Problems, _ language: Language) -> Never {
    for line in problems.lines(language) { note(line) }
    exit(problems.exitStatus)
  }
}
