/// A sheet that is written: its columns, what stays in sight, and its rows, told one after another as they are written.
package struct Sheet: Sendable {
  package var name: String
  /// Width of each column in characters of the sheet.
  package var widths: [Double]
  /// Rows and columns that stay in sight; the rows are also those that every printed page begins with.
  package var frozen: (rows: Int, columns: Int)
  /// The row, from 1, from whose cells the rows below can be filtered; nil for none.
  package var filtered: Int?
  /// What stands at the head of every printed page.
  package var running: String
  package var isWide: Bool
  package var rows: @Sendable (inout SheetRows) -> Void

  package init(
    name: String, widths: [Double], frozen: (rows: Int, columns: Int) = (0, 0), filtered: Int? = nil,
    running: String = "", isWide: Bool = true, rows: @escaping @Sendable (inout SheetRows) -> Void
  ) {
    self.name = name
    self.widths = widths
    self.frozen = frozen
    self.filtered = filtered
    self.running = running
    self.isWide = isWide
    self.rows = rows
  }
}

/// Takes the rows of a sheet and writes each as it comes.
package struct SheetRows {
  fileprivate var markup: MarkupWriter
  fileprivate var part: ArchiveWriter.Part
  fileprivate var looks: SheetLooks
  package private(set) var count = 0
  /// Columns of the widest row.
  fileprivate var columns = 0
  private var merges: [String] = []

  init(_ markup: MarkupWriter, _ part: ArchiveWriter.Part, _ looks: SheetLooks) {
    self.markup = markup
    self.part = part
    self.looks = looks
  }

  /// Characters that a cell may hold.
  private static let longest = 32_767

  /// `height`: in points; nil for the usual. `across`: columns that the first cell reaches over.
  package mutating func row(_ cells: [SheetCell], height: Double? = nil, across: Int = 1) {
    count += 1
    columns = max(columns, cells.count, across)
    markup.raw("<row")
    markup.attribute(" r", count)
    if let height {
      markup.raw(" ht=\"")
      markup.number(height)
      markup.raw("\" customHeight=\"1\"")
    }
    markup.raw(">")
    for (column, cell) in cells.enumerated() { write(cell, column) }
    markup.raw("</row>")
    if across > 1 {
      merges.append("A\(count):\(Grid.address(row: count, column: across - 1))")
    }
    if markup.bytes.count > 1 << 15 { part.take(&markup.bytes) }
  }

  /// Joins cells of the row just written, and of as many rows below it as `down` says, into one.
  package mutating func join(_ columns: ClosedRange<Int>, down: Int = 0) {
    guard columns.count > 1 || down > 0 else { return }
    merges.append(
      Grid.address(row: count, column: columns.lowerBound) + ":"
        + Grid.address(row: count + down, column: columns.upperBound))
  }

  private mutating func write(_ cell: SheetCell, _ column: Int) {
    markup.raw("<c r=\"")
    markup.bytes.append(contentsOf: Grid.letters(column).utf8)
    markup.number(count)
    switch cell.content {
    case .none:
      markup.raw("\" s=\"")
      markup.number(looks.number(cell.look, isQuoted: false))
      markup.raw("\"/>")
    case .number(let number):
      markup.raw("\" s=\"")
      markup.number(looks.number(cell.look, isQuoted: false))
      markup.raw("\"><v>")
      markup.number(number)
      markup.raw("</v></c>")
    case .text(let text):
      markup.raw("\" t=\"inlineStr\" s=\"")
      // What would be taken for a formula when someone edits the cell is marked as text.
      markup.number(looks.number(cell.look, isQuoted: text.first.map { "=+-@".contains($0) } ?? false))
      markup.raw("\"><is><t xml:space=\"preserve\">")
      markup.text(text.utf16.count > Self.longest ? String(text.prefix(Self.longest / 2)) + "…" : text)
      markup.raw("</t></is></c>")
    }
  }

  /// Ends the rows; what follows them stands in the order that the format asks for.
  fileprivate mutating func end(_ sheet: Sheet, page: (before: String, between: String, after: String)) {
    markup.raw("</sheetData>")
    if let head = sheet.filtered, count > head, columns > 0 {
      markup.raw("<autoFilter")
      markup.attribute(" ref", "A\(head):\(Grid.address(row: count, column: columns - 1))")
      markup.raw("/>")
    }
    if !merges.isEmpty {
      markup.raw("<mergeCells")
      markup.attribute(" count", merges.count)
      markup.raw(">")
      for merge in merges {
        markup.raw("<mergeCell")
        markup.attribute(" ref", merge)
        markup.raw("/>")
      }
      markup.raw("</mergeCells>")
    }
    markup.raw(
      "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.7\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" fitToHeight=\"0\""
    )
    if sheet.isWide { markup.raw(" orientation=\"landscape\"") }
    markup.raw("/><headerFooter>")
    if !sheet.running.isEmpty {
      markup.raw("<oddHeader>&amp;C")
      markup.text(sheet.running.replacing("&", with: "&&"))
      markup.raw("</oddHeader>")
    }
    markup.raw("<oddFooter>&amp;C")
    markup.text(page.before)
    markup.raw("&amp;P")
    markup.text(page.between)
    markup.raw("&amp;N")
    markup.text(page.after)
    markup.raw("</oddFooter></headerFooter></worksheet>")
  }
}

extension Sheet {
  /// Writes the part of the sheet; returns its looks and the range it can be filtered by.
  func write(
    _ markup: inout MarkupWriter, _ part: inout ArchiveWriter.Part, _ looks: inout SheetLooks, isFirst: Bool,
    page: (before: String, between: String, after: String)
  ) -> String? {
    markup.raw(
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView"
    )
    if isFirst { markup.raw(" tabSelected=\"1\"") }
    markup.raw(" workbookViewId=\"0\">")
    if frozen.rows > 0 || frozen.columns > 0 {
      markup.raw("<pane")
      if frozen.columns > 0 { markup.attribute(" xSplit", frozen.columns) }
      if frozen.rows > 0 { markup.attribute(" ySplit", frozen.rows) }
      markup.attribute(" topLeftCell", Grid.address(row: frozen.rows + 1, column: frozen.columns))
      let side = frozen.rows == 0 ? "topRight" : frozen.columns == 0 ? "bottomLeft" : "bottomRight"
      markup.attribute(" activePane", side)
      markup.raw(" state=\"frozen\"/><selection")
      markup.attribute(" pane", side)
      markup.raw("/>")
    }
    markup.raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>")
    if !widths.isEmpty {
      markup.raw("<cols>")
      for (place, width) in widths.enumerated() {
        markup.raw("<col")
        markup.attribute(" min", place + 1)
        markup.attribute(" max", place + 1)
        markup.raw(" width=\"")
        markup.number(width)
        markup.raw("\" customWidth=\"1\"/>")
      }
      markup.raw("</cols>")
    }
    markup.raw("<sheetData>")
    var taker = SheetRows(markup, part, looks)
    rows(&taker)
    taker.end(self, page: page)
    (markup, part, looks) = (taker.markup, taker.part, taker.looks)
    guard let head = filtered, taker.count > head, taker.columns > 0 else { return nil }
    return "$A$\(head):$\(Grid.letters(taker.columns - 1))$\(taker.count)"
  }
}
