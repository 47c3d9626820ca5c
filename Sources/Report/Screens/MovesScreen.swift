import County

/// Who moves, year by year: the table of moves as a screen.
struct MovesScreen {
  private let table: DataTable
  private let title: Text
  private let terminal: Terminal
  private let language: Language

  init(_ table: DataTable, _ title: Text, terminal: Terminal, _ language: Language) {
    self.table = table
    self.title = title
    self.terminal = terminal
    self.language = language
  }

  func lines() -> [String] {
    var lines = [terminal.paint(title(language), .head)]
    guard table.count > 0 else {
      return lines + [Text(zh: "没有人员调动。", en: "Nobody moves.")(language)]
    }
    // What is left of a usual line after year, kind and number goes to the two schools and the measure.
    let wide = max(16, (terminal.tableWidth - 6 - 16 - 8) / 3)
    func row(_ cells: [String], _ ink: TerminalInk?) -> [String] {
      Columns.row(
        [
          .left(cells[0], 6, ink), .left(cells[1], 16, ink), .left(cells[2], wide, ink), .left(cells[3], wide, ink),
          .right(cells[4], 8, ink), .left("  " + cells[5], wide, ink),
        ], in: terminal)
    }
    let columns = table.columns.map { $0.label(language) }
    lines += [""] + row([columns[0], columns[1], columns[3], columns[5], columns[6], columns[10]], .head)
    for cells in table.rows.dropFirst().map(Array.init) {
      lines += row([cells[0], cells[1], cells[3], cells[5], cells[6], cells[10]].map(text), nil)
    }
    return lines
  }

  private func text(_ cell: DataTable.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .word(_, let text): text(language)
    case .year(let year): "\(year)"
    case .number(let number): number.map { Digits.plain($0) } ?? ""
    case .verdict: ""
    }
  }
}
