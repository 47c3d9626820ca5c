import County
import Foundation

/// Reads one sheet: the cells that hold something, the blocks that are merged, what is hidden.
struct SheetReader {
  /// The last row a sheet can have.
  private static let mostRows = 1_048_576

  var grid: Grid
  private let strings: [String]
  private let styles: Styles
  private let from1904: Bool

  init(_ grid: Grid, strings: [String], styles: Styles, from1904: Bool) {
    self.grid = grid
    self.strings = strings
    self.styles = styles
    self.from1904 = from1904
  }

  /// The cell that is being read.
  private struct Open {
    var column = 0
    var type = ""
    var style: String?
    var value = ""
    var inline = ""
    var formula: String?
    var hasValue = false
  }

  mutating func read(_ bytes: Data, part: String, at place: Place) throws(Problem) -> Grid {
    var grid = grid
    var row = Grid.Row(number: 0, cells: [])
    var cell = Open()
    var collects = ""
    var phonetic = 0
    var cells = 0
    var missing: Place?
    let reader = self
    try Markup.read(bytes, part: part, at: place) { name, attributes in
      switch name {
      case "row":
        let told = attributes["r"].flatMap { Int($0) } ?? 0
        let number = (1...SheetReader.mostRows).contains(told) ? told : row.number + 1
        row = Grid.Row(number: number, isHidden: ["1", "true"].contains(attributes["hidden"] ?? ""), cells: [])
        cell.column = -1
      case "c":
        let column = attributes["r"].flatMap { Grid.position($0)?.column } ?? cell.column + 1
        cell = Open(column: column, type: attributes["t"] ?? "n", style: attributes["s"])
      case "v":
        collects = "v"
        cell.hasValue = true
      case "f":
        collects = "f"
        cell.formula = ""
      case "t" where phonetic == 0: collects = "t"
      case "rPh": phonetic += 1
      case "mergeCell":
        if grid.merges.count < Workbook.mostMerges, let merge = attributes["ref"].flatMap(Grid.merge) {
          grid.merges.append(merge)
        }
      default: break
      }
    } close: { name in
      switch name {
      case "v", "f", "t": collects = ""
      case "rPh": phonetic -= 1
      case "c":
        if missing == nil, reader.lacksText(cell) {
          let address = Grid.address(row: row.number, column: cell.column)
          missing = Place(file: grid.file, sheet: grid.sheet, cell: address)
        }
        if cells < Workbook.mostCells, let content = reader.content(cell) {
          row.cells.append(Grid.Cell(column: cell.column, content: content))
          cells += 1
        }
      case "row":
        if !row.cells.isEmpty { grid.rows.append(row) }
      default: break
      }
    } text: { text in
      switch collects {
      case "v": cell.value += text
      case "f": cell.formula? += text
      case "t": cell.inline += text
      default: break
      }
    }
    guard cells < Workbook.mostCells else {
      throw Problem(.office(.tooManyCells(limit: Workbook.mostCells)), at: Place(file: grid.file, sheet: grid.sheet))
    }
    if let missing { throw Problem(.office(.missingText), at: missing) }
    grid.rows.sort { $0.number < $1.number }
    return grid
  }

  /// Whether a cell refers to a shared text that the workbook does not have.
  private func lacksText(_ cell: Open) -> Bool {
    guard cell.type == "s", cell.hasValue else { return false }
    return Int(cell.value.trimmingCharacters(in: .whitespaces)).map { !strings.indices.contains($0) } ?? true
  }

  /// What a cell holds; nil where it is blank.
  private func content(_ cell: Open) -> Grid.Content? {
    func text(_ text: String) -> Grid.Content? {
      text.allSatisfy(\.isWhitespace) ? nil : .text(SheetReader.unescaped(text))
    }
    switch cell.type {
    case "inlineStr": return text(cell.inline)
    case "s":
      guard let at = Int(cell.value.trimmingCharacters(in: .whitespaces)), strings.indices.contains(at) else {
        return nil
      }
      return text(strings[at])
    case "str":
      if !cell.hasValue, let formula = cell.formula { return .formula(formula) }
      return text(cell.value)
    case "e": return .error(cell.value)
    case "b": return .text(cell.value == "1" ? "TRUE" : "FALSE")
    case "d": return SheetReader.date(cell.value) ?? text(cell.value)
    default:
      if cell.value.isEmpty {
        if let formula = cell.formula { return .formula(formula) }
        return text(cell.inline)
      }
      guard let number = Numbers.text(cell.value), let value = Double(cell.value) else { return text(cell.value) }
      switch styles.meaning(cell.style) {
      case .plain: return .number(number, .plain)
      case .percent: return .number(number, .percent)
      case .date: return .number(number, Dates.day(value, from1904: from1904) ?? .plain)
      }
    }
  }

  /// A date in the ISO form of strict files: `2024-09-01`.
  private static func date(_ text: String) -> Grid.Content? {
    let parts = text.prefix { $0 != "T" }.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    return .number(text, .date(year: year, month: month, day: day))
  }

  /// `_x000D_` stands for a character that XML cannot hold.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? String(match.0)
    }
  }
}
