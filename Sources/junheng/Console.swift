import County
import Files
import Foundation
import Report
import Synchronization

/// Where results go, and where goes what is no figure: to standard error.
enum Console {
  /// Writes a whole result to a file, or to standard output where no path is given, and tells what was noticed there.
  static func write(_ text: String, to path: String?, _ language: Language, replacing: Bool = true) throws(Problems) {
    try write(Array(text.utf8), to: path, language, replacing: replacing)
  }

  /// Likewise of bytes.
  static func write(
    _ bytes: [UInt8], to path: String?, _ language: Language, replacing: Bool = true
  ) throws(Problems) {
    let output = try Output(path, replacing: replacing)
    tell(output.notices, language)
    try output.write(bytes)
    try output.finish()
  }

  /// Writes what was found in one form; what a table cannot say of itself goes to standard error.
  static func write(
    _ found: some Rendering, as form: OutputForm, in terminal: Terminal = .plain, to path: String?, _ language: Language
  ) throws(Problems) {
    try check(form, path)
    guard let bytes = found.bytes(as: form, in: terminal, language) else {
      // What has no table has no workbook either.
      throw Problems([refusal(of: form, known: OutputForm.allCases.filter { $0 != .csv && $0 != .xlsx })])
    }
    if form == .csv { for line in found.asides(language) { note(line) } }
    try write(bytes, to: path, language)
  }

  /// Throws where a workbook would go to a terminal, which shows none.
  static func check(_ form: OutputForm, _ path: String?) throws(Problems) {
    guard form == .xlsx, path == nil, isatty(STDOUT_FILENO) == 1 else { return }
    throw Problems([Problem(.usage(.needsFile(form: form.rawValue)), at: Place(file: "--format"))])
  }

  /// That a result is not written in a form.
  static func refusal(of form: OutputForm, known: [OutputForm]) -> Problem {
    Problem(.usage(.notWritten(form: form.rawValue, known: known.map(\.rawValue))), at: Place(file: "--format"))
  }

  /// Lines on standard error; nothing that a file or an argument said steers the terminal that shows them.
  static func note(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    try? FileHandle.standardError.write(contentsOf: Data(ScreenText.text(lines, in: .plain).utf8))
  }

  /// What has been told in this run: plans of one county have its notices in common.
  private static let told = Mutex<Set<Notice>>([])

  /// Tells what was noticed while files were read, a line each, none twice; not what the screen of a plan and `check`
  /// have lines of their own for.
  static func tell(_ notices: [Notice], _ language: Language) {
    for notice in notices where !notice.isOnScreen && told.withLock({ $0.insert(notice).inserted }) {
      note(notice.line(language))
    }
  }

  /// Tells all problems and ends with their status.
  static func fail(_ problems: Problems, _ language: Language) -> Never {
    for line in problems.lines(language) { note(line) }
    exit(problems.exitStatus)
  }
}
