import County
import Regulation
import Simulation

/// Schools under a line on one screen: a row for each, then what its closing brings, in the words of any merger.
struct ClosuresScreen {
  let closures: Closures
  let terminal: Terminal
  let language: Language
  private var words: ClosuresText { ClosuresText(closures) }
  private var program: Program { closures.base.program }

  /// Columns of the school, of figures, and of what changes.
  private static let widths = [24, 7, 7, 7, 7, 13, 13]

  init(_ closures: Closures, terminal: Terminal, _ language: Language) {
    self.closures = closures
    self.terminal = terminal
    self.language = language
  }

  func lines() -> [String] {
    var lines = title()
    guard !closures.schools.isEmpty else {
      return lines + wrap(Text(zh: "没有不足此线的学校。", en: "No school is under the line."))
    }
    lines += row(words.heads, .head) + closures.schools.flatMap { row(words.cells($0), nil) } + [""]
    for closure in closures.schools {
      let sentences = words.sentences(closure)
      // What goes with the school's own sentence stands further in.
      lines += sentences.prefix(1).flatMap(wrap)
      lines += sentences.dropFirst().flatMap { Columns.wrap("  " + $0(language), Terminal.usual, indent: 2) }
    }
    return lines + wrap(words.note)
  }

  private func wrap(_ text: Text) -> [String] { Columns.wrap(text(language), Terminal.usual, indent: 2) }

  private func title() -> [String] {
    let plan = program.plan.title
    let standard = program.standard.title(language)
    let head = Text(
      zh: "\(program.county.name)　\(plan)　\(words.subject.zh)　标准：\(standard)",
      en: "\(program.county.name)  \(plan)  \(words.subject.en)  Standard: \(standard)")
    return wrap(head).map { terminal.paint($0, .head) } + SyntheticText.lines(program.county, language)
  }

  private func row(_ cells: [Text], _ ink: TerminalInk?) -> [String] {
    let set = zip(cells, ClosuresScreen.widths).enumerated().map { place, cell in
      place == 0
        ? Columns.Cell.left(cell.0(language), cell.1, ink) : Columns.Cell.right(cell.0(language), cell.1, ink)
    }
    return Columns.row(set, in: terminal)
  }
}
