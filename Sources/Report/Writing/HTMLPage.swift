import Charts

/// A page as one HTML file: no script, nothing fetched, every chart's data in a link of its own.
package struct HTMLPage {
  private let page: Page
  private var out = ""
  private var tables = 0
  private var figures = 0
  /// What cards of narrow screens call the columns of each table, as rules of the style sheet.
  private var cardRules = ""
  /// Of a fragment: what the ids of its figures begin with, and the width of its drawings. Its cells say themselves what
  /// a card calls their column.
  private var fragment: (prefix: String, width: Width)?

  /// The whole file. `chartStyle`: the style sheet that all drawings share.
  package static func text(_ page: Page, chartStyle: String) -> String {
    var writer = HTMLPage(page)
    writer.body()
    var file = """
      <!doctype html>
      <html lang="\(page.language == .zh ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <title>\(Escaping.html(page.title))</title>
      <style>
      \(PageStyle.sheet)
      \(chartStyle)
      @media screen and (max-width:640px){
      \(writer.cardRules)}</style>
      </head>

      """
    file.reserveCapacity(file.utf8.count + writer.out.utf8.count + 16)
    file += writer.out
    file += "</html>\n"
    return file
  }

  /// Nothing is loaded and nothing runs, whatever a name in the data holds.
  private static let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

  private init(_ page: Page) { self.page = page }

  /// One part of a page without the file around it.
  static func part(_ page: Page, prefix: String, _ width: Width) -> String {
    var writer = HTMLPage(page)
    writer.fragment = (prefix, width)
    for part in page.parts { writer.section(part) }
    return writer.out
  }

  private mutating func body() {
    out += "<body>\n<a class=\"skip\" href=\"#main\">"
    text(PageWords.skip(page.language))
    out += "</a>\n<main id=\"main\">\n"
    for (place, part) in page.parts.enumerated() {
      section(part)
      if place == 0 { contents() }
    }
    out += "</main>\n</body>\n"
  }

  private mutating func text(_ text: String) { Escaping.html(Glue.text(text), into: &out) }

  /// The list of parts, after the first.
  private mutating func contents() {
    let others = page.parts.dropFirst()
    guard !others.isEmpty else { return }
    out += "<nav aria-label=\""
    text(PageWords.contents(page.language))
    out += "\"><ol>\n"
    for part in others {
      out += "<li><a href=\"#\(part.id)\">"
      text(part.title)
      out += "</a></li>\n"
    }
    out += "</ol></nav>\n"
  }

  private mutating func section(_ part: Page.Part) {
    let form =
      switch part.form {
      case .onePage: "one"
      case .flowing: "flow"
      case .sideways: "side"
      }
    out += "<section id=\"\(part.id)\" class=\"\(form)\"\(size(of: part)) aria-labelledby=\"h-\(part.id)\">\n"
    var isNamed = false
    for block in part.blocks {
      if case .heading = block, !isNamed {
        isNamed = true
        write(block, id: "h-\(part.id)")
      } else {
        write(block, id: nil)
      }
    }
    out += "</section>\n"
  }

  /// By how much letters of a part that is one sheet of paper grow in print, so that they fill it: what it holds, in half
  /// widths, tells how much of the sheet it takes in the smallest.
  private func size(of part: Page.Part) -> String {
    guard part.form == .onePage, fragment == nil else { return "" }
    let taken = 0.22 + Double(part.letters) * 0.000_211
    let growth = min(1.35, max(1, (0.84 / taken).squareRoot()))
    return " style=\"--size:\(Digits.fixed(growth, 2))\""
  }

  private mutating func write(_ block: PageBlock, id: String?) {
    switch block {
    case .heading(let level, let title):
      out += "<h\(level)" + (id.map { " id=\"\($0)\"" } ?? "") + ">"
      text(title)
      out += "</h\(level)>\n"
    case .kicker(let line): element("p", "kicker", Phrase(line))
    case .paragraph(let phrase): element("p", nil, phrase)
    case .note(let phrase): element("p", "note", phrase)
    case .list(let items):
      out += "<ul>\n"
      for item in items { element("li", nil, item) }
      out += "</ul>\n"
    case .callout(let label, let lines):
      out += "<div class=\"callout\"><p class=\"label\">"
      text(label)
      out += "</p>\n"
      for line in lines { element("p", nil, line) }
      out += "</div>\n"
    case .answers(let answers):
      out += "<dl class=\"answers\">\n"
      for answer in answers {
        out += "<div><dt>"
        text(answer.question)
        out += "</dt>\n"
        for line in answer.lines { element("dd", nil, line) }
        out += "</div>\n"
      }
      out += "</dl>\n"
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .verbatim(let lines):
      out += "<pre>"
      for (place, line) in lines.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if place > 0 { out += "\n" }
        text(String(line))
      }
      out += "</pre>\n"
    }
  }

  private mutating func element(_ name: String, _ style: String?, _ phrase: Phrase) {
    out += "<\(name)" + (style.map { " class=\"\($0)\"" } ?? "") + ">"
    for run in phrase.runs {
      switch run {
      case .plain(let words): text(words)
      case .strong(let words): wrapped("strong", words)
      case .code(let words): wrapped("code", words)
      }
    }
    out += "</\(name)>\n"
  }

  private mutating func wrapped(_ name: String, _ words: String) {
    out += "<\(name)>"
    text(words)
    out += "</\(name)>"
  }

  private mutating func write(_ figure: PageFigure) {
    figures += 1
    let id = "\(fragment.map { "\($0.prefix)-" } ?? "")f\(figures)"
    out += "<figure id=\"\(id)\">\n<h\(figure.level)>"
    text(figure.title)
    out += "</h\(figure.level)>\n"
    let width = fragment?.width ?? .both
    if width != .narrow { out += "<div class=\"wide\">\(figure.wide)</div>\n" }
    if width != .wide { out += "<div class=\"narrow\">\(figure.narrow)</div>\n" }
    out += "<figcaption>"
    if !figure.note.isEmpty { element("p", nil, Phrase(figure.note)) }
    if fragment == nil { takeAway(figure) }
    out += "<details><summary>"
    text(PageWords.inWords(page.language))
    out += "</summary>"
    element("p", nil, Phrase(figure.alternative))
    out += "</details></figcaption>\n</figure>\n"
  }

  /// The data of a figure in a link.
  private mutating func takeAway(_ figure: PageFigure) {
    out += "<p class=\"take\"><a download=\"\(figure.data.name)\" href=\"data:text/csv;charset=utf-8;base64,"
    // The mark at the beginning tells spreadsheets that the text is Unicode.
    out += Base64.text("\u{FEFF}\(figure.data.csv)".utf8)
    out += "\">"
    text(PageWords.data(figure.data.name)(page.language))
    out += "</a></p>\n"
  }

  private mutating func write(_ table: PageTable) {
    tables += 1
    let id = "\(fragment.map { "\($0.prefix)-" } ?? "")t\(tables)"
    let styles = [
      table.cardHeads.isEmpty ? nil : "cards", table.isText ? "text" : nil, columns(table) > 3 ? "many" : nil,
    ].compactMap(\.self)
    out +=
      "<table id=\"\(id)\"" + (styles.isEmpty ? "" : " class=\"\(styles.joined(separator: " "))\"") + ">\n<caption>"
    text(table.caption)
    out += "</caption>\n<thead>\n"
    for (line, heads) in table.heads.enumerated() {
      out += "<tr>"
      for head in heads {
        // A head that spans columns names a group of them, unless it reaches to the last line.
        let isGroup = head.columns > 1 && line + head.rows < table.heads.count
        out += "<th scope=\"\(isGroup ? "colgroup" : "col")\""
        if head.columns > 1 { out += " colspan=\"\(head.columns)\"" }
        if head.rows > 1 { out += " rowspan=\"\(head.rows)\"" }
        out += ">"
        text(head.text)
        out += "</th>"
      }
      out += "</tr>\n"
    }
    out += "</thead>\n<tbody>\n"
    for row in table.rows { write(row, fragment == nil ? [] : table.cardHeads) }
    out += "</tbody>\n</table>\n"
    if !table.notes.isEmpty {
      out += "<ul class=\"notes\">\n"
      for line in table.notes { element("li", nil, Phrase(line)) }
      out += "</ul>\n"
    }
    // Counted from the last column: a row whose head reaches down from above has fewer cells.
    for (place, head) in table.cardHeads.reversed().enumerated() where fragment == nil && !head.isEmpty {
      cardRules += "#\(id) td:nth-last-child(\(place + 1))::before{content:\"\(Escaping.css(head))\"}\n"
    }
  }

  private func columns(_ table: PageTable) -> Int { table.heads.first?.reduce(0) { $0 + $1.columns } ?? 0 }

  /// `heads`: what a card calls the columns, where the cells themselves say so.
  private mutating func write(_ row: PageTable.Row, _ heads: [String]) {
    out += row.isStrong ? "<tr class=\"own\">" : "<tr>"
    var isFirst = true
    for (place, cell) in row.cells.enumerated() {
      let isHead = place < row.heads
      var styles = ""
      switch cell.kind {
      case .text: break
      case .figure: styles = "f"
      case .sign: styles = "s"
      }
      switch cell.shade {
      case .none: break
      case .unmet: styles += styles.isEmpty ? "unmet" : " unmet"
      case .floor: styles += styles.isEmpty ? "floor" : " floor"
      case .carried: styles += styles.isEmpty ? "carried" : " carried"
      }
      out += isHead ? "<th scope=\"\(cell.rows > 1 ? "rowgroup" : "row")\"" : "<td"
      if cell.rows > 1 { out += " rowspan=\"\(cell.rows)\"" }
      if cell.columns > 1 { out += " colspan=\"\(cell.columns)\"" }
      let head = heads.dropLast(row.cells.count - 1 - place).last ?? ""
      if !isHead, !head.isEmpty { out += " data-head=\"\(Escaping.html(head))\"" }
      if !styles.isEmpty { out += styles.contains(" ") ? " class=\"\(styles)\"" : " class=\(styles)" }
      out += ">"
      if isHead, isFirst, !row.prefix.isEmpty { wrappedPrefix(row.prefix) }
      isFirst = false
      text(cell.marked)
      out += isHead ? "</th>" : "</td>"
    }
    out += "</tr>\n"
  }

  /// What only a card shows.
  private mutating func wrappedPrefix(_ prefix: String) {
    out += "<span class=\"card\">"
    text(prefix)
    out += "</span>"
  }
}

extension Page.Part {
  /// The words of its heading.
  var title: String {
    for case .heading(_, let title) in blocks { return title }
    return ""
  }

  /// Letters of its text, in half widths.
  var letters: Int {
    blocks.reduce(0) { sum, block in
      let texts: [String] =
        switch block {
        case .heading(_, let text), .kicker(let text), .verbatim(let text): [text]
        case .paragraph(let phrase), .note(let phrase): [phrase.plain]
        case .list(let items): items.map(\.plain)
        case .callout(let label, let lines): [label] + lines.map(\.plain)
        case .answers(let answers): answers.flatMap { [$0.question] + $0.lines.map(\.plain) }
        case .table(let table):
          [table.caption] + table.heads.flatMap { $0.map(\.text) } + table.rows.flatMap { $0.cells.map(\.text) }
            + table.notes
        case .figure: []
        }
      return texts.reduce(sum) { $0 + Columns.width($1) }
    }
  }
}
