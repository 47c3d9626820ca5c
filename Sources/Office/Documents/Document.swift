import County
import Foundation

/// A document of Office Open XML: its tables as grids, each under the lines that stand before it.
enum Document {
  /// How many of the lines before a table are taken for its title.
  private static let mostTitles = 4

  static func grids(_ archive: Archive, path: String) throws(Problem) -> [Grid] {
    var archive = archive
    let name = "word/document.xml"
    let place = Place(file: path)
    guard let bytes = try archive.part(name) else { throw Problem(.office(.missingPart(name: name)), at: place) }
    let reader = DocumentReader(path, mostTitles: mostTitles)
    try Markup.read(
      bytes, part: name, at: place, open: { reader.open($0, $1) }, close: { reader.close($0) },
      text: { reader.text($0) })
    return reader.grids
  }
}

/// The state of reading a document.
private final class DocumentReader {
  private(set) var grids: [Grid] = []
  private let path: String
  private let mostTitles: Int
  private var titles: [String] = []
  private var depth = 0
  private var skipped = 0
  private var isText = false
  private var paragraph = ""

  private var grid = Grid(file: "", sheet: nil)
  private var row = Grid.Row(number: 0, cells: [])
  private var column = 0
  private var span = 1
  private var cellText = ""
  /// Whether the cell continues the one above it.
  private var continues = false
  /// Columns whose cell above may be continued, with the row in which each begins.
  private var begun: [Int: (row: Int, span: Int)] = [:]

  init(_ path: String, mostTitles: Int) {
    self.path = path
    self.mostTitles = mostTitles
  }

  func open(_ name: String, _ attributes: Markup.Attributes) {
    if name == "Fallback" { skipped += 1 }
    guard skipped == 0 else { return }
    switch name {
    case "tbl":
      depth += 1
      if depth == 1 {
        begin()
      } else if depth == 2 {
        grid.nested.append(Grid.address(row: row.number, column: column))
      }
    case "tr" where depth == 1:
      row = Grid.Row(number: (row.number) + 1, cells: [])
      column = 0
    case "gridBefore" where depth == 1: column += min(max(0, attributes.local("val").flatMap { Int($0) } ?? 0), 1000)
    case "tc" where depth == 1:
      span = 1
      continues = false
      cellText = ""
    case "gridSpan" where depth == 1: span = min(max(1, attributes.local("val").flatMap { Int($0) } ?? 1), 1000)
    case "vMerge" where depth == 1: continues = (attributes.local("val") ?? "continue") == "continue"
    case "p": paragraph = ""
    case "t": isText = true
    case "tab", "br", "cr": paragraph += " "
    default: break
    }
  }

  func close(_ name: String) {
    if name == "Fallback" { skipped -= 1 }
    guard skipped == 0 else { return }
    switch name {
    case "t": isText = false
    case "p":
      if depth == 0 {
        if !paragraph.allSatisfy(\.isWhitespace) { titles.append(paragraph) }
      } else if depth == 1 {
        cellText += cellText.isEmpty ? paragraph : "\n" + paragraph
      }
      paragraph = ""
    case "tc" where depth == 1: closeCell()
    case "tr" where depth == 1: if !row.cells.isEmpty { grid.rows.append(row) }
    case "tbl":
      depth -= 1
      if depth == 0 { grids.append(grid) }
    default: break
    }
  }

  func text(_ text: String) { if isText, skipped == 0 { paragraph += text } }

  private func begin() {
    grid = Grid(file: path, sheet: "表格\(grids.count + 1)")
    row = Grid.Row(number: 0, cells: [])
    begun = [:]
    // Lines before the table stand above its first row, which is row 1 in Word as well.
    let last = titles.suffix(mostTitles)
    for (place, title) in last.enumerated() {
      grid.rows.append(
        Grid.Row(number: place - last.count + 1, cells: [Grid.Cell(column: 0, content: .text(title))]))
    }
    titles = []
  }

  private func closeCell() {
    if continues, let above = begun[column] {
      grid.merges.removeAll { $0.rows.lowerBound == above.row && $0.columns.lowerBound == column }
      grid.merges.append(Grid.Merge(rows: above.row...row.number, columns: column...column + above.span - 1))
    } else {
      begun[column] = (row.number, span)
      if span > 1 {
        grid.merges.append(Grid.Merge(rows: row.number...row.number, columns: column...column + span - 1))
      }
      if !cellText.allSatisfy(\.isWhitespace) {
        row.cells.append(Grid.Cell(column: column, content: .text(cellText)))
      }
    }
    column += span
  }
}
