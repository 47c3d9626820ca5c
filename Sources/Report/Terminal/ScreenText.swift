import Charts

/// The last step of a text screen before it is printed: ink becomes escape sequences, and nothing else does.
///
/// Names and titles come from files. A control character in one could move the cursor, clear the screen or set the
/// title of the window; one that turns the direction of writing could make a line read as another. Both are shown as `␣`.
package enum ScreenText {
  /// The lines as a terminal takes them.
  package static func text(_ lines: [String], in terminal: Terminal) -> String {
    lines.map { line($0, in: terminal) + "\n" }.joined()
  }

  package static func line(_ line: String, in terminal: Terminal) -> String {
    var out = String.UnicodeScalarView()
    var isInked = false
    for scalar in line.unicodeScalars {
      if TerminalInk.scalars.contains(scalar.value) {
        guard terminal.hasColour else { continue }
        if scalar == TerminalInk.end {
          if isInked { out.append(contentsOf: "\u{1B}[0m".unicodeScalars) }
          isInked = false
        } else if let ink = TerminalInk(scalar) {
          out.append(contentsOf: "\u{1B}[\(ink.code)m".unicodeScalars)
          isInked = true
        }
      } else {
        out.append(scalar.steers ? "␣" : scalar)
      }
    }
    if isInked { out.append(contentsOf: "\u{1B}[0m".unicodeScalars) }
    return String(out)
  }
}
