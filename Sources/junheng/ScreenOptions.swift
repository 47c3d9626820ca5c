import ArgumentParser
import County
import Foundation
import Report

/// When a text result is in colour.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument { case auto, always, never }

/// How a text result is shown on a terminal.
struct ScreenOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "文字结果的颜色：auto（是终端、未设 NO_COLOR、TERM 不是 dumb）、always 或 never。",
      en: "Colour of a text result: auto (a terminal, NO_COLOR unset, TERM not dumb), always or never."))
  var color = ColourChoice.auto

  /// The terminal that a result is written to; plain text for a file or a pipe.
  ///
  /// A terminal has its width and sparklines whatever its colours, unless it is dumb.
  func terminal(_ out: OutputOptions) -> Terminal {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = out.output == nil && isatty(STDOUT_FILENO) == 1 && environment["TERM"] != "dumb"
    let hasColour =
      switch color {
      case .auto: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
      case .always: true
      case .never: false
      }
    return Terminal(hasColour: hasColour, columns: isTerminal ? Self.columns(environment) : nil)
  }

  /// Columns of the terminal as it says itself, else as the environment has it; nil where neither does.
  private static func columns(_ environment: [String: String]) -> Int? {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}
