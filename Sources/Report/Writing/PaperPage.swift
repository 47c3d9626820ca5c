import Charts
import County
import Office

/// A page as a document of an office program: real headings, tables with repeating heads, drawings as shapes.
package struct PaperPage {
  private let page: Page
  private var blocks: [PaperBlock] = []

  /// The whole file; `maker`: the program and its version.
  package static func bytes(_ page: Page, maker: String) -> [UInt8] {
    var writer = PaperPage(page)
    writer.write()
    return Paper(
      title: page.title, maker: maker, fonts: OfficeWords.fonts(page.language),
      running: page.running, page: OfficeWords.page(page.language), blocks: writer.blocks
    ).bytes
  }

  private init(_ page: Page) { self.page = page }

  private mutating func write() {
    var isWide = false
    for (place, part) in page.parts.enumerated() {
      let turns = isWide != (part.form == .sideways)
      if turns { isWide.toggle() }
      blocks.append(.turn(isWide: isWide))
      // A page that is turned is a new one as it is.
      if part.startsPage, !turns { blocks.append(.newPage) }
      for block in part.blocks { write(block) }
      if place == 0, page.isListed, page.parts.count > 1 { blocks.append(.contents(PageWords.contents(page.language))) }
    }
  }

  private func runs(_ phrase: Phrase) -> [PaperRun] {
    phrase.runs.map { run in
      switch run {
      case .plain(let words), .code(let words): PaperRun(words)
      case .strong(let words): PaperRun(words, isBold: true)
      }
    }
  }

  private mutating func write(_ block: PageBlock) {
    switch block {
    case .heading(let level, let title): blocks.append(.heading(level: level, title))
    case .kicker(let line): blocks.append(.paragraph([PaperRun(line)], .kicker))
    case .paragraph(let phrase): blocks.append(.paragraph(runs(phrase), .body))
    case .note(let phrase): blocks.append(.paragraph(runs(phrase), .note))
    case .list(let items): for item in items { blocks.append(.paragraph(runs(item), .item)) }
    case .callout(let label, let lines):
      blocks.append(.paragraph([PaperRun(label)], .label))
      for line in lines { blocks.append(.paragraph(runs(line), .callout)) }
    case .answers(let answers):
      for answer in answers {
        blocks.append(.paragraph([PaperRun(answer.question)], .label))
        for line in answer.lines { blocks.append(.paragraph(runs(line), .item)) }
      }
    case .table(let table): write(table, named: true)
    case .figure(let figure):
      blocks.append(.heading(level: max(3, figure.level), figure.title))
      blocks.append(.drawing(figure.onPaper(Self.plane), words: figure.alternative))
      if let table = figure.table { write(table, named: false) }
      if !figure.note.isEmpty { blocks.append(.paragraph([PaperRun(figure.note)], .note)) }
    case .verbatim(let lines):
      for line in lines.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        blocks.append(.paragraph([PaperRun(String(line))], .code))
      }
    }
  }

  /// The plane of a drawing: at its width letters are of a size with the notes, and with its headings it takes no more than
  /// two fifths of a sheet.
  private static let plane = PaperPlane(width: 660, height: 230)

  private mutating func write(_ table: PageTable, named: Bool) {
    if named, !table.caption.isEmpty { blocks.append(.paragraph([PaperRun(table.caption)], .caption)) }
    let columns = max(
      (table.heads.first ?? []).reduce(0) { $0 + $1.columns }, table.rows.map(\.cells.count).max() ?? 0)
    blocks.append(
      .table(
        PaperTable(
          heads: table.heads.map { heads in
            heads.map { PaperTable.Cell($0.text, columns: $0.columns, rows: $0.rows) }
          },
          rows: table.rows.map { row in
            row.cells.map { cell in
              PaperTable.Cell(
                cell.marked, columns: cell.columns, rows: cell.rows, isBold: row.isStrong,
                ground: Self.ground(cell.shade),
                place: cell.kind == .figure ? .right : cell.kind == .sign ? .center : .left)
            }
          }, columns: columns)))
    for note in table.notes { blocks.append(.paragraph([PaperRun(note)], .note)) }
  }

  private static func ground(_ shade: PageTable.Cell.Shade) -> String? {
    switch shade {
    case .none, .carried: nil
    case .unmet: "F2D5CD"
    case .floor: "F8ECC4"
    }
  }
}
