import County

/// Every section with its pupils, then its classes, of every year: the table of rolls as a screen.
struct RollsScreen {
  private let table: DataTable
  private let years: [Int]
  private let title: Text
  private let terminal: Terminal
  private let language: Language

  init(_ table: DataTable, _ years: [Int], _ title: Text, terminal: Terminal, _ language: Language) {
    self.table = table
    self.years = years
    self.title = title
    self.terminal = terminal
    self.language = language
  }

  /// Columns of the names and the stage, and of a year.
  private static let name = 24
  private static let stage = 8
  private static let year = 7

  func lines() -> [String] {
    let key = Text(zh: "< 不足100人　« 不足50人　– 未开办或已停办", en: "< below 100  « below 50  – not open")
    var lines = [terminal.paint(title(language), .head), key(language)]
    let most = max(1, (terminal.tableWidth - Self.name - Self.stage) / Self.year)
    let blocks = (years.count + most - 1) / most
    let size = (years.count + blocks - 1) / max(1, blocks)
    for (head, offset) in [(Text(zh: "在校生", en: "pupils"), 3), (Text(zh: "班数", en: "classes"), 3 + years.count)] {
      for start in stride(from: 0, to: years.count, by: size) {
        let range = start..<min(years.count, start + size)
        lines += [""] + block(head, offset, range)
      }
    }
    return lines
  }

  private func block(_ head: Text, _ offset: Int, _ range: Range<Int>) -> [String] {
    let isRoll = offset == 3
    var sums = range.map { _ in 0.0 }
    var small = [range.map { _ in 0 }, range.map { _ in 0 }]
    var lines = Columns.row(
      [.left(head(language), Self.name + Self.stage, .head)]
        + range.map { .right("\(years[$0])", Self.year, .head) }, in: terminal)
    for row in table.rows.dropFirst() {
      let cells = Array(row)
      let figures = range.enumerated().map { place, year -> Columns.Cell in
        guard case .number(let found) = cells[offset + year], let found else { return .right("–", Self.year) }
        sums[place] += found
        var mark = ""
        if isRoll {
          for (size, line) in RollsTable.sizes.enumerated() where RollsTable.isBelow(found, line) {
            small[size][place] += 1
            mark = size == 0 ? "<" : "«"
          }
        }
        return .right(Digits.fixed(found, 0) + mark, Self.year, mark.isEmpty ? nil : .close)
      }
      lines += Columns.row(
        [.left(text(cells[1]), Self.name), .left(text(cells[2]), Self.stage)] + figures, in: terminal)
    }
    func total(_ name: Text, _ values: [String]) {
      lines += Columns.row(
        [.left(name(language), Self.name + Self.stage, .head)] + values.map { .right($0, Self.year) }, in: terminal)
    }
    total(Text(zh: "合计", en: "total"), sums.map { Digits.fixed($0, 0) })
    if isRoll {
      total(Text(zh: "不足100人的学段部", en: "sections below 100"), small[0].map { "\($0)" })
      total(Text(zh: "不足50人的学段部", en: "sections below 50"), small[1].map { "\($0)" })
    }
    return lines
  }

  private func text(_ cell: DataTable.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .word(_, let text): text(language)
    default: ""
    }
  }
}
