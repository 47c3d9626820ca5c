import County
import Office

extension Grid {
  /// A table of text: separated by tabs, semicolons or commas, whichever its lines hold most evenly.
  init(_ file: TextFile, _ problems: inout [Problem]) {
    self.init(file: file.path, sheet: nil)
    for row in CSV.rows(file, separator: Grid.separator(file.text), &problems) {
      let cells = row.fields.enumerated().compactMap { column, field -> Cell? in
        field.allSatisfy(\.isWhitespace) ? nil : Cell(column: column, content: .text(field))
      }
      if !cells.isEmpty { rows.append(Row(number: row.line, width: row.width, cells: cells)) }
    }
  }

  /// Tabs part a table saved as Unicode text; commas stand in prose and in thousands as well, so tabs are looked for first.
  private static func separator(_ text: String) -> Character {
    let lines = text.prefix(20_000).split(whereSeparator: \.isNewline).prefix(20)
    func most(_ mark: Character) -> Int { lines.map { line in line.count { $0 == mark } }.max() ?? 0 }
    if most("\t") >= 2 { return "\t" }
    return most(";") >= 2 && most(",") == 0 ? ";" : ","
  }
}
