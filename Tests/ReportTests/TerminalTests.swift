import Report
import Testing

@Suite struct TerminalTests {
  private static let colour = Terminal(hasColour: true, columns: 120)

  /// Ink becomes an escape sequence round the text alone, and is nothing at all where there is no colour.
  @Test func ink() {
    let painted = Self.colour.paint("   .459!", .unmet)
    #expect(Columns.width(painted) == 8)
    #expect(ScreenText.line(painted, in: Self.colour) == "   \u{1B}[1;31m.459!\u{1B}[0m")
    #expect(Terminal.plain.paint("   .459!", .unmet) == "   .459!")
    #expect(Self.colour.paint("    ", .unmet) == "    ")
    #expect(Self.colour.paint("x", nil) == "x")
    for ink in TerminalInk.allCases {
      let line = ScreenText.line(Self.colour.paint("a", ink), in: Self.colour)
      #expect(line.hasPrefix("\u{1B}[") && line.hasSuffix("a\u{1B}[0m"))
    }
  }

  /// Nothing that a name holds steers the terminal: no control character is left, in colour or not, and ink that a name
  /// brings along is put out at the end of the line.
  @Test(arguments: [Terminal.plain, colour])
  func hostileNames(terminal: Terminal) {
    let ink = String(Unicode.Scalar(0xFDD4 as UInt32).map { Character($0) } ?? "?")
    let name = "\u{1B}[2J\u{1B}]0;x\u{7}校\u{9B}31m\r\n\u{202E}x\u{2028}\u{7F}\u{0}\(ink)é😀<script>\"'"
    let line = ScreenText.line(name, in: terminal)
    let own = line.replacing("\u{1B}[1;31m", with: "").replacing("\u{1B}[0m", with: "")
    #expect(own == "␣[2J␣]0;x␣校␣31m␣␣␣x␣␣␣é😀<script>\"'")
    #expect(line.contains("\u{1B}") == terminal.hasColour)
    if terminal.hasColour { #expect(line.hasSuffix("\u{1B}[0m")) }
    #expect(Columns.width(own) == Columns.width(name))
  }

  /// The columns that terminals give to marks, emoji and flags.
  @Test func columns() {
    #expect(Columns.width("e\u{301}") == 1)
    #expect(Columns.width("😀") == 2)
    #expect(Columns.width("⚡") == 2)
    #expect(Columns.width("☀") == 1)
    #expect(Columns.width("🇨🇳") == 2)
    #expect(Columns.width("🈁") == 2)
    #expect(Columns.width("│▁█–’") == 5)
  }

  @Test func colourFollowsTheMark() {
    #expect(TerminalInk(markIn: "2268*~") == .exempt)
    #expect(TerminalInk(markIn: "1995~") == .close)
    #expect(TerminalInk(markIn: ".459!") == .unmet)
    #expect(TerminalInk(markIn: "12") == nil)
  }

  @Test func sparklines() {
    #expect(String(Sparkline.characters([0, 1, 2, 3, 4, 5, 6, 7])) == "▁▂▃▄▅▆▇█")
    #expect(String(Sparkline.characters([2, nil, -1, .nan])) == "█ ▁ ")
    #expect(String(Sparkline.characters([5, 5, 5])) == "▄▄▄")
    #expect(String(Sparkline.characters([0.473, 0.474, 0.473], span: 0.1)) == "▄▄▄")
    #expect(String(Sparkline.characters([0.4, 0.6], span: 0.1)) == "▁█")
    #expect(String(Sparkline.characters([0, 0], span: 1, floor: 0)) == "▁▁")
    #expect(String(Sparkline.characters([7, 3, 5], span: 1, floor: 0)) == "█▄▆")
    #expect(String(Sparkline.characters([nil, nil])) == "  ")
    #expect(String(Sparkline.characters([])).isEmpty)
  }
}
