import Charts

/// A page as Markdown (CommonMark with tables): drawings become their words, and a table where their data are few.
package struct MarkdownPage {
  private var out = ""

  package static func text(_ page: Page) -> String {
    var writer = MarkdownPage()
    for part in page.parts {
      for block in part.blocks { writer.write(block) }
    }
    return writer.out
  }

  private mutating func paragraph(_ text: String) {
    if !out.isEmpty { out += "\n" }
    out += text + "\n"
  }

  private mutating func write(_ block: PageBlock) {
    switch block {
    case .heading(let level, let title):
      paragraph(String(repeating: "#", count: level) + " " + Escaping.markdown(title))
    case .kicker(let line): paragraph(Escaping.markdownLine(line))
    case .paragraph(let phrase), .note(let phrase): paragraph(line(phrase))
    case .list(let items): paragraph(items.map { "- " + line($0) }.joined(separator: "\n"))
    case .callout(let label, let lines):
      let all = ["**\(Escaping.markdown(label))**"] + lines.map { line($0) }
      paragraph(all.map { "> " + $0 }.joined(separator: "\n>\n"))
    case .answers(let answers):
      for answer in answers {
        paragraph("**\(Escaping.markdown(answer.question))**")
        paragraph(answer.lines.map { "- " + line($0) }.joined(separator: "\n"))
      }
    case .table(let table): write(table, named: true)
    case .figure(let figure):
      paragraph(String(repeating: "#", count: figure.level) + " " + Escaping.markdown(figure.title))
      paragraph(Escaping.markdownLine(figure.alternative))
      if let table = figure.table { write(table, named: false) }
      if !figure.note.isEmpty { paragraph(Escaping.markdownLine(figure.note)) }
    case .verbatim(let lines):
      paragraph(
        lines.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
          .map { "    " + Escaping.code($0) }.joined(separator: "\n"))
    }
  }

  private func line(_ phrase: Phrase) -> String {
    let runs = phrase.runs.map { run -> String in
      switch run {
      case .plain(let text): return Escaping.markdown(text)
      case .strong(let text): return "**\(Escaping.markdown(text))**"
      // A backtick would end the code: what holds one is set as plain text.
      case .code(let text):
        let isPlain = text.contains("`") || text.contains(where: \.isNewline)
        return isPlain ? Escaping.markdown(text) : "`\(Escaping.code(text))`"
      }
    }
    guard case .plain(let first)? = phrase.runs.first else { return runs.joined() }
    return Escaping.markdownLine(first) + runs.dropFirst().joined()
  }

  private mutating func write(_ table: PageTable, named: Bool) {
    if named { paragraph("**\(Escaping.markdown(table.caption))**") }
    let heads = flat(table.heads)
    var lines = [row(heads)]
    let kinds = table.rows.first?.cells.map(\.kind) ?? []
    lines.append(
      row(
        heads.indices.map { place in
          place < kinds.count && kinds[place] == .figure ? "---:" : "---"
        }))
    // A cell that reaches down over several rows is told in each of them: Markdown has no such cells.
    var above: [(place: Int, text: String, left: Int)] = []
    for line in table.rows {
      var cells = line.cells.flatMap { cell in
        [Escaping.markdown(cell.marked)] + Array(repeating: "", count: cell.columns - 1)
      }
      for reach in above where reach.left > 0 { cells.insert(reach.text, at: min(reach.place, cells.count)) }
      above = above.map { ($0.place, $0.text, $0.left - 1) }.filter { $0.left > 0 }
      for (place, cell) in line.cells.enumerated() where cell.rows > 1 {
        above.append((place, Escaping.markdown(cell.marked), cell.rows - 1))
      }
      lines.append(row(cells))
    }
    paragraph(lines.joined(separator: "\n"))
    if !table.notes.isEmpty {
      paragraph(table.notes.map { "- " + Escaping.markdownLine($0) }.joined(separator: "\n"))
    }
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// Several lines of heads as one: what spans columns stands before each of them.
  private func flat(_ lines: [[PageTable.Head]]) -> [String] {
    let width = (lines.first ?? []).reduce(0) { $0 + $1.columns }
    var words = Array(repeating: [String](), count: width)
    var taken = Array(repeating: 0, count: width)
    for (row, line) in lines.enumerated() {
      var column = 0
      for head in line {
        while column < width, taken[column] > 0 { column += 1 }
        for place in column..<min(width, column + head.columns) {
          // With no head under it of its own, a head over two columns is said once.
          let isSaid = row + head.rows == lines.count && place > column
          if !head.text.isEmpty, !isSaid { words[place].append(Escaping.markdown(head.text)) }
          taken[place] = head.rows
        }
        column += head.columns
      }
      taken = taken.map { max(0, $0 - 1) }
    }
    return words.map { $0.joined(separator: " ") }
  }
}
