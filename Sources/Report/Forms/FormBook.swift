import County
import Office

/// A page as a workbook, a sheet a part: tables with their heads joined as they are on paper, figures as typed cells.
struct FormBook {
  private let page: Page
  private let names: [String]

  init(_ page: Page, names: [String]) {
    self.page = page
    self.names = names
  }

  func bytes(maker: String) -> [UInt8] {
    Book(
      title: page.title, maker: maker, family: OfficeWords.family(page.language), page: OfficeWords.page(page.language),
      sheets: zip(names, page.parts).map { FormSheet($1, $0).sheet(running: page.running) }
    ).bytes
  }
}

/// One part of a page as a sheet.
struct FormSheet {
  private let name: String
  private let isWide: Bool
  private var widths: [Double]
  private var lines: [Line] = []
  /// Lines down to the last head, which stay in sight.
  private var frozen = 0

  /// A row: its cells, how tall it is where that is known, and which of its cells are joined with how many rows below.
  private struct Line {
    var cells: [SheetCell]
    var height: Double?
    var joins: [(columns: ClosedRange<Int>, down: Int)] = []
  }

  /// Widths of columns, in characters, where the part has no table: of several, since a sheet of one is not fitted to its
  /// page.
  private static let measure = [22.0, 22, 22, 22]
  /// Points of a line of letters.
  private static let line = 15.0

  init(_ part: Page.Part, _ name: String) {
    self.name = name
    isWide = part.form == .sideways
    let tables = part.blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
    widths = tables.first.map(FormSheet.widths) ?? FormSheet.measure
    for block in part.blocks { write(block) }
  }

  func sheet(running: String) -> Sheet {
    let (lines, frozen) = (lines, frozen)
    return Sheet(name: name, widths: widths, frozen: (frozen, 0), running: running, isWide: isWide) { rows in
      for line in lines {
        rows.row(line.cells, height: line.height)
        for join in line.joins { rows.join(join.columns, down: join.down) }
      }
    }
  }

  // MARK: Sentences

  private mutating func write(_ block: PageBlock) {
    switch block {
    case .heading(let level, let title):
      sentence(
        title,
        .init(.text, isBold: true, wraps: true, isCentred: level < 3, size: level < 3 ? 14 : 12, hasBorder: false))
    case .kicker(let line): sentence(line, .init(.text, wraps: true, hasBorder: false))
    case .paragraph(let phrase):
      let isStrong = phrase.runs.contains { if case .strong = $0 { true } else { false } }
      sentence(
        phrase.plain,
        .init(.text, tint: isStrong ? .warning : .none, isBold: isStrong, wraps: true, hasBorder: false))
    case .note(let phrase): sentence(phrase.plain, .init(.text, wraps: true, size: 10, hasBorder: false))
    case .list(let items):
      for item in items { sentence("• " + item.plain, .init(.text, wraps: true, hasBorder: false)) }
    case .callout(let label, let items):
      sentence(label, .init(.text, isBold: true, wraps: true, hasBorder: false))
      for item in items { sentence(item.plain, .init(.text, wraps: true, hasBorder: false)) }
    case .answers(let answers):
      for answer in answers {
        sentence(answer.question, .init(.text, isBold: true, wraps: true, hasBorder: false))
        for line in answer.lines { sentence(line.plain, .init(.text, wraps: true, hasBorder: false)) }
      }
    case .table(let table): write(table)
    case .figure(let figure): if let table = figure.table { write(table) }
    case .verbatim(let text):
      for line in text.split(whereSeparator: \.isNewline) {
        sentence(String(line), .init(.text, wraps: true, size: 10, hasBorder: false))
      }
    }
  }

  /// A sentence over the whole width, as tall as the lines it takes: what is joined is not fitted by a spreadsheet.
  private mutating func sentence(_ text: String, _ look: SheetCell.Look) {
    let width = widths.reduce(0, +) * 11 / Double(look.size)
    let rows = (Double(Columns.width(text)) * 1.04 / width).rounded(.up)
    lines.append(
      Line(
        cells: [SheetCell(text, look)], height: max(1, rows) * FormSheet.line * Double(look.size) / 11 + 3,
        joins: [(0...max(0, widths.count - 1), 0)]))
  }

  // MARK: Tables

  private mutating func write(_ table: PageTable) {
    if !table.caption.isEmpty { sentence(table.caption, .init(.text, isBold: true, hasBorder: false)) }
    var heads = FormSheet.placed(
      table.heads.map { row in row.map { (content: $0, columns: $0.columns, rows: $0.rows) } }, widths.count
    ).map { row in
      Line(
        cells: row.cells.map {
          SheetCell($0?.text ?? "", .init(.text, tint: .head, isBold: true, wraps: true, isCentred: true))
        }, height: FormSheet.line + 3, joins: row.joins)
    }
    // Each head has the lines it needs, in the last of the rows it reaches down over.
    for (place, line) in heads.enumerated() {
      for (column, cell) in line.cells.enumerated() {
        guard case .text(let text) = cell.content else { continue }
        let join = line.joins.first { $0.columns.lowerBound == column }
        let width = widths[join?.columns ?? column...column].reduce(0, +) - 1
        let last = place + (join?.down ?? 0)
        let has = heads[place...last].reduce(0) { $0 + ($1.height ?? 0) }
        let needs = FormSheet.lines(text, width) * FormSheet.line + 3
        if needs > has { heads[last].height = (heads[last].height ?? 0) + needs - has }
      }
    }
    lines += heads
    frozen = lines.count
    let rows = table.rows.map { row in row.cells.map { (content: $0, columns: $0.columns, rows: $0.rows) } }
    let widths = widths
    lines += FormSheet.placed(rows, widths.count).map { row in
      let lines = zip(row.cells, widths).map { cell, width in
        cell.map { $0.kind == .figure || $0.columns > 1 ? 1 : FormSheet.lines($0.marked, width) } ?? 1
      }.max()
      return Line(
        cells: row.cells.map(FormSheet.cell), height: lines.flatMap { $0 > 1 ? $0 * FormSheet.line + 3 : nil },
        joins: row.joins)
    }
    for note in table.notes { sentence(note, .init(.text, wraps: true, size: 10, hasBorder: false)) }
  }

  /// Cells at their columns; nil where one beside or above reaches over.
  private static func placed<Content>(
    _ rows: [[(content: Content, columns: Int, rows: Int)]], _ width: Int
  ) -> [(cells: [Content?], joins: [(columns: ClosedRange<Int>, down: Int)])] {
    var reach = [Int](repeating: 0, count: width)
    return rows.map { row in
      var cells = [Content?](repeating: nil, count: width)
      var joins: [(columns: ClosedRange<Int>, down: Int)] = []
      var column = 0
      func passOver() {
        while column < width, reach[column] > 0 {
          reach[column] -= 1
          column += 1
        }
      }
      for cell in row {
        passOver()
        guard column < width else { break }
        let last = min(width, column + max(1, cell.columns)) - 1
        cells[column] = cell.content
        joins.append((column...last, cell.rows - 1))
        for place in column...last { reach[place] = cell.rows - 1 }
        column = last + 1
      }
      passOver()
      return (cells, joins)
    }
  }

  private static func cell(_ cell: PageTable.Cell?) -> SheetCell {
    guard let cell else { return SheetCell("", .init(.text)) }
    let tint: SheetCell.Tint =
      switch cell.shade {
      case .none, .carried: .none
      case .unmet: .tiny
      case .floor: .small
      }
    if let figure = cell.figure {
      let format = SheetCell.Format.printed(
        decimals: figure.decimals, isPercent: figure.isPercent, mark: cell.shade.mark)
      return SheetCell(figure.value, .init(format, tint: tint))
    }
    return SheetCell(
      cell.marked, .init(.text, tint: tint, isBold: cell.columns > 1, wraps: true, isCentred: cell.kind != .text))
  }

  // MARK: Widths

  /// The widest column of names and of sentences, in characters; lines that a head may stand in.
  private static let widestName = 40.0
  private static let widestSentence = 44.0
  private static let narrowest = 6.0
  private static let headLines = 5.0

  private static func widths(_ table: PageTable) -> [Double] {
    let width = (table.heads.first ?? []).reduce(0) { $0 + $1.columns }
    var widths = [Double](repeating: narrowest, count: width)
    let heads = placed(table.heads.map { row in row.map { (content: $0, columns: $0.columns, rows: $0.rows) } }, width)
    for row in heads {
      for (column, cell) in row.cells.enumerated() {
        guard let cell, cell.columns == 1 else { continue }
        widths[column] = max(widths[column], (Double(Columns.width(cell.text)) / headLines).rounded(.up) + 2)
      }
    }
    let rows = placed(
      table.rows.map { row in row.cells.map { (content: $0, columns: $0.columns, rows: $0.rows) } }, width)
    let widest = table.isText ? widestSentence : widestName
    for row in rows {
      for (column, cell) in row.cells.enumerated() {
        guard let cell, cell.columns == 1 else { continue }
        let own = Double(Columns.width(cell.marked))
        widths[column] = max(widths[column], cell.kind == .text ? min(own, widest) + 2 : own + 2)
      }
    }
    return widths
  }

  /// Lines that a text takes in so wide a column.
  private static func lines(_ text: String, _ width: Double) -> Double {
    max(1, (Double(Columns.width(text)) / max(2, width - 1)).rounded(.up))
  }
}
