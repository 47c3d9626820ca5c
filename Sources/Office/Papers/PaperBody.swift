import Charts

/// Writes the blocks of a document.
struct PaperBody {
  private let paper: Paper
  private var isWide = false
  /// Whether the next heading begins a page.
  private var startsPage = false
  /// Whether nothing has been written yet.
  private var isBlank = true
  private var headings = 0
  private var shapes = 1

  init(_ paper: Paper) { self.paper = paper }

  /// Points between the margins, upright and sideways; and from the top margin to the foot.
  private var width: Double { isWide ? 770 : 496 }
  private var height: Double { isWide ? 440 : 690 }
  /// Twentieths of a point.
  private static let twips = 20.0

  mutating func write(_ markup: inout MarkupWriter, _ part: inout ArchiveWriter.Part) {
    markup.raw(
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>"
    )
    for block in paper.blocks {
      write(block, &markup)
      if markup.bytes.count > 1 << 15 { part.take(&markup.bytes) }
    }
    section(&markup)
    markup.raw("</w:body></w:document>")
  }

  private mutating func write(_ block: PaperBlock, _ markup: inout MarkupWriter) {
    switch block {
    case .heading(let level, let title): heading(level, title, &markup)
    case .paragraph(let runs, let style): paragraph(runs, style.rawValue, &markup)
    case .contents(let title): contents(title, &markup)
    case .table(let table): write(table, &markup)
    case .drawing(let pieces, let words):
      for (place, piece) in pieces.enumerated() {
        let number = pieces.count > 1 ? " (\(place + 1)/\(pieces.count))" : ""
        write(piece, words + number, isLast: place + 1 == pieces.count, &markup)
      }
    case .turn(let isWide):
      guard isWide != self.isWide else { return }
      // The end of a section stands in its last paragraph; where nothing has been written there is none to end.
      if !isBlank {
        markup.raw("<w:p><w:pPr>")
        section(&markup)
        markup.raw("</w:pPr></w:p>")
      }
      self.isWide = isWide
      return
    case .newPage:
      startsPage = !isBlank
      return
    }
    isBlank = false
  }

  private func section(_ markup: inout MarkupWriter) {
    markup.raw(
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/><w:footerReference w:type=\"default\" r:id=\"rId6\"/>"
    )
    markup.raw(
      isWide
        ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>" : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
    markup.raw(
      "<w:pgMar w:top=\"1247\" w:right=\"720\" w:bottom=\"1134\" w:left=\"720\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
    )
  }

  // MARK: Words

  private mutating func heading(_ level: Int, _ title: String, _ markup: inout MarkupWriter) {
    headings += 1
    markup.raw("<w:p><w:pPr><w:pStyle")
    markup.attribute(" w:val", level == 1 ? "Title" : "Heading\(min(3, level - 1))")
    markup.raw(startsPage ? "/><w:pageBreakBefore/></w:pPr><w:bookmarkStart" : "/></w:pPr><w:bookmarkStart")
    startsPage = false
    markup.attribute(" w:id", headings)
    markup.attribute(" w:name", "_Toc\(headings)")
    markup.raw("/><w:r><w:t xml:space=\"preserve\">")
    markup.text(title)
    markup.raw("</w:t></w:r><w:bookmarkEnd")
    markup.attribute(" w:id", headings)
    markup.raw("/></w:p>")
  }

  private func paragraph(_ runs: [PaperRun], _ style: String, _ markup: inout MarkupWriter) {
    markup.raw("<w:p><w:pPr><w:pStyle")
    markup.attribute(" w:val", style)
    markup.raw("/></w:pPr>")
    for run in runs where !run.text.isEmpty {
      markup.raw(
        run.isBold ? "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" : "<w:r><w:t xml:space=\"preserve\">")
      markup.text(run.text)
      markup.raw("</w:t></w:r>")
    }
    markup.raw("</w:p>")
  }

  /// The list of the parts with the page of each: a reference to its heading, which Word and LibreOffice both count. Inside a
  /// table of contents as Word makes one LibreOffice would show what stands in the file, where no page is known.
  private func contents(_ title: String, _ markup: inout MarkupWriter) {
    paragraph([PaperRun(title)], "Label", &markup)
    var number = 0
    for case .heading(let level, let title) in paper.blocks {
      number += 1
      guard level == 2 else { continue }
      markup.raw("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:hyperlink")
      markup.attribute(" w:anchor", "_Toc\(number)")
      markup.raw(" w:history=\"1\"><w:r><w:t xml:space=\"preserve\">")
      markup.text(title)
      markup.raw("</w:t></w:r><w:r><w:tab/></w:r>")
      markup.field(" PAGEREF _Toc\(number) \\h ", shown: "–")
      markup.raw("</w:hyperlink></w:p>")
    }
  }

  // MARK: Tables

  private func write(_ table: PaperTable, _ markup: inout MarkupWriter) {
    guard table.columns > 0, !table.heads.isEmpty || !table.rows.isEmpty else { return }
    markup.raw(
      "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"AEB7C1\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"AEB7C1\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"AEB7C1\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"AEB7C1\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"AEB7C1\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"AEB7C1\"/></w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"50\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
    )
    let widths = self.widths(table)
    for width in widths {
      markup.raw("<w:gridCol")
      markup.attribute(" w:w", width)
      markup.raw("/>")
    }
    markup.raw("</w:tblGrid>")
    // Rows that a cell above still reaches down over, by column.
    var reach = [Int](repeating: 0, count: table.columns)
    for row in table.heads { write(row, isHead: true, widths, &reach, &markup) }
    reach = [Int](repeating: 0, count: table.columns)
    for row in table.rows { write(row, isHead: false, widths, &reach, &markup) }
    markup.raw("</w:tbl>")
    // Two tables without a paragraph between them would be one.
    paragraph([], "Note", &markup)
  }

  /// Widths of the columns by the longest word and the longest text in them, twips.
  ///
  /// Where there is not room for all, sentences give way first, then heads, and figures last: a year in two lines is
  /// no year.
  private func widths(_ table: PaperTable) -> [Int] {
    let (figures, words, wishes) = rooms(table)
    let heads = zip(figures, words).map { max($0, $1) }
    let all = zip(heads, wishes).map { max($0, $1) }
    func sum(_ rooms: [Double]) -> Double { rooms.reduce(0, +) }
    /// What every column must have, and of what more it asks for as large a part as there is room for.
    func between(_ least: [Double], _ most: [Double]) -> [Double] {
      let part = (width - sum(least)) / (sum(most) - sum(least))
      return zip(least, most).map { $0 + ($1 - $0) * part }
    }
    func scaled(_ rooms: [Double]) -> [Double] { rooms.map { $0 / sum(rooms) * width } }
    let shares: [Double] =
      if sum(all) > width, sum(heads) <= width {
        between(heads, all)
      } else if sum(heads) > width, sum(figures) <= width {
        between(figures, heads)
      } else {
        scaled(sum(all) <= width ? all : figures)
      }
    return shares.map { Int(($0 * Self.twips).rounded(.down)) }
  }

  /// The room, points, that each column asks for its figures and words of Latin letters, for those of its heads, and for all
  /// that stands in it.
  private func rooms(_ table: PaperTable) -> (figures: [Double], heads: [Double], wishes: [Double]) {
    var figures = [Double](repeating: 24, count: table.columns)
    var (heads, wishes) = (figures, figures)
    for (rows, isHead) in [(table.heads, true), (table.rows, false)] {
      var reach = [Int](repeating: 0, count: table.columns)
      for row in rows {
        var column = 0
        for cell in row {
          while column < table.columns, reach[column] > 0 {
            reach[column] -= 1
            column += 1
          }
          guard column < table.columns else { break }
          if cell.columns == 1 {
            wishes[column] = max(wishes[column], room(for: cell, isHead: isHead))
            if isHead {
              heads[column] = max(heads[column], word(in: cell, isHead: true))
            } else {
              figures[column] = max(figures[column], word(in: cell, isHead: false))
            }
          }
          for place in column..<min(table.columns, column + cell.columns) { reach[place] = cell.rows - 1 }
          column += cell.columns
        }
        while column < table.columns {
          if reach[column] > 0 { reach[column] -= 1 }
          column += 1
        }
      }
    }
    return (figures, heads, wishes)
  }

  /// The width of what a cell cannot part, points: a figure, a word of Latin letters. A path of a file is parted.
  private func word(in cell: PaperTable.Cell, isHead: Bool) -> Double {
    let letters = Lettering(points: 8.5, isBold: cell.isBold || isHead)
    let words = cell.text.split { !$0.isASCII || $0 == " " }.map { letters.width(String($0)) }
    return min(words.max() ?? 0, 90) + 8
  }

  /// The width that a cell asks for, points: a head may stand in four lines, a sentence in several.
  private func room(for cell: PaperTable.Cell, isHead: Bool) -> Double {
    let size = Lettering(points: 8.5, isBold: cell.isBold).width(cell.text)
    if isHead { return size / 4 + 14 }
    return cell.place == .left ? min(size, 190) + 10 : size + 8
  }

  private func write(
    _ row: [PaperTable.Cell], isHead: Bool, _ widths: [Int], _ reach: inout [Int], _ markup: inout MarkupWriter
  ) {
    markup.raw(isHead ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    var column = 0
    func passOver() {
      while column < widths.count, reach[column] > 0 {
        reach[column] -= 1
        markup.raw("<w:tc><w:tcPr><w:tcW")
        markup.attribute(" w:w", widths[column])
        markup.raw(" w:type=\"dxa\"/><w:vMerge/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr></w:p></w:tc>")
        column += 1
      }
    }
    for cell in row {
      passOver()
      guard column < widths.count else { break }
      let last = min(widths.count, column + max(1, cell.columns))
      markup.raw("<w:tc><w:tcPr><w:tcW")
      markup.attribute(" w:w", widths[column..<last].reduce(0, +))
      markup.raw(" w:type=\"dxa\"/>")
      if last - column > 1 {
        markup.raw("<w:gridSpan")
        markup.attribute(" w:val", last - column)
        markup.raw("/>")
      }
      if cell.rows > 1 { markup.raw("<w:vMerge w:val=\"restart\"/>") }
      if let ground = isHead ? "E4EAF1" : cell.ground {
        markup.raw("<w:shd w:val=\"clear\" w:color=\"auto\"")
        markup.attribute(" w:fill", ground)
        markup.raw("/>")
      }
      markup.raw("<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Cell\"/>")
      if isHead { markup.raw("<w:keepNext/>") }
      markup.raw("<w:jc")
      markup.attribute(" w:val", isHead ? "center" : cell.place.rawValue)
      markup.raw("/></w:pPr>")
      if !cell.text.isEmpty {
        markup.raw(
          isHead || cell.isBold
            ? "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" : "<w:r><w:t xml:space=\"preserve\">")
        markup.text(cell.text)
        markup.raw("</w:t></w:r>")
      }
      markup.raw("</w:p></w:tc>")
      for place in column..<last { reach[place] = cell.rows - 1 }
      column = last
    }
    passOver()
    // A row that its cells do not fill is filled with empty ones.
    while column < widths.count {
      markup.raw("<w:tc><w:tcPr><w:tcW")
      markup.attribute(" w:w", widths[column])
      markup.raw(" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr></w:p></w:tc>")
      column += 1
    }
    markup.raw("</w:tr>")
  }

  // MARK: Drawings

  /// A program that knows no shapes shows the words.
  /// One piece of a drawing; the last stays with what is said of it.
  private mutating func write(_ drawing: Drawing, _ words: String, isLast: Bool, _ markup: inout MarkupWriter) {
    guard drawing.width > 0, drawing.height > 0 else { return }
    let points = min(width / drawing.width, height / drawing.height, 0.75)
    let (across, down) = (
      Int((drawing.width * points * DrawingML.point).rounded()),
      Int((drawing.height * points * DrawingML.point).rounded())
    )
    markup.raw(isLast ? "<w:p><w:pPr><w:keepNext/>" : "<w:p><w:pPr>")
    markup.raw(
      "<w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent"
    )
    markup.attribute(" cx", across)
    markup.attribute(" cy", down)
    markup.raw("/><wp:docPr")
    markup.attribute(" id", shapes)
    markup.attribute(" name", "\(shapes)")
    markup.attribute(" descr", words)
    shapes += 1
    markup.raw(
      "/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext"
    )
    markup.attribute(" cx", across)
    markup.attribute(" cy", down)
    markup.raw("/><a:chOff x=\"0\" y=\"0\"/><a:chExt")
    markup.attribute(" cx", across)
    markup.attribute(" cy", down)
    markup.raw("/></a:xfrm></wpg:grpSpPr>")
    var shown = DrawingML(drawing, .document, points: points, fonts: paper.fonts, first: shapes)
    shapes = shown.write(&markup)
    markup.raw(
      "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t xml:space=\"preserve\">"
    )
    markup.text(words)
    markup.raw("</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>")
  }
}
