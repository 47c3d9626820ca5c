import County
import Office

/// A form that one school fills in for itself: its figures by column, and by stage where the form tells one.
struct SchoolForm {
  /// What was found under a label.
  struct Entry {
    var text: String
    var label: String
    var grid: Int
    var row: Int
    var column: Int
  }

  /// The stage a figure is of; nil for the whole school.
  struct Key: Hashable {
    var column: String
    var stage: Stage?
  }

  var name: String?
  var entries: [Key: Entry] = [:]
  /// Labels over figures that stand for nothing that is read.
  var unused: [String] = []
  var problems: [Problem] = []
  var turns: [IntakeFact.Turn: (count: Int, example: String, place: Place)] = [:]
  let grids: [Grid]

  init(_ grids: [Grid]) { self.grids = grids }

  func place(_ grid: Int, _ row: Int, _ column: Int) -> Place {
    let grid = grids[grid]
    guard let sheet = grid.sheet else { return Place(file: grid.file, line: row) }
    return Place(file: grid.file, sheet: sheet, cell: Grid.address(row: row, column: column))
  }

  /// Takes a cell under a label; the first of a column stays.
  mutating func take(
    _ content: Grid.Content, as meaning: HeadWords.Meaning, of stage: Stage?, label: String, grid: Int, row: Int,
    column: Int
  ) {
    let key = Key(column: meaning.column, stage: stage)
    guard entries[key] == nil else { return }
    let isWord = HeadFinder.words.contains(meaning.column)
    var text = CellText.words(content)
    if meaning.column == "built" {
      text = CellText.built(content)
    } else if isWord {
      if RowWords.isBlankWord(Heads.plain(text)) { text = "" }
    } else {
      do {
        let reading = try CellText.figure(content, shift: meaning.shift)
        for turn in reading.turns + (meaning.shift == 4 && !reading.text.isEmpty ? [.tenThousands] : []) {
          let first = place(grid, row, column)
          turns[turn, default: (0, text, first)].count += 1
        }
        text = reading.text
        if !text.isEmpty, (try? Scalars.decimal(text)) == nil {
          problems.append(Problem(.notANumber(text: text), at: place(grid, row, column)))
          return
        }
      } catch {
        problems.append(Problem(error.fault, at: place(grid, row, column)))
        return
      }
    }
    guard !text.isEmpty else { return }
    entries[key] = Entry(text: text, label: label, grid: grid, row: row, column: column)
  }

  private func number(_ column: String, _ stage: Stage?) -> Double? {
    entries[Key(column: column, stage: stage)].flatMap { try? Scalars.decimal($0.text).value() }
  }

  // MARK: Rows of schools

  /// Figures of persons, of which a whole school's are not given by stage.
  private static let persons = ["degree_teachers", "backbone_teachers", "arts_sports_teachers", "teachers", "classes"]

  /// The sections of the school: one row a stage that has pupils. `table`: the number of the table it is.
  func rows(table: Int) -> [SchoolRow] {
    guard let name = name.map(SchoolNames.clean), !name.isEmpty else { return [] }
    var stages = Stage.allCases.filter { number("pupils", $0) ?? 0 > 0 }
    if stages.isEmpty {
      guard entries[Key(column: "pupils", stage: nil)] != nil else { return [] }
      stages = [told(name) ?? Stage.allCases.first { stage in entries.keys.contains { $0.stage == stage } }].compactMap
      {
        $0
      }
    }
    let isOne = stages.count <= 1
    return (stages.isEmpty ? [nil] : stages.map { $0 }).map { stage -> SchoolRow in
      let first = grids[0]
      var row = SchoolRow(
        name: name, base: SchoolNames.split(name).base, stage: stage,
        origin: CSV.Origin(file: first.file, sheet: first.sheet, row: first.rows.first?.number ?? 1, columns: [:]),
        table: table, block: 0)
      row.values["name"] = name
      if let stage { row.values["stage"] = stage.rawValue }
      for (key, entry) in entries where key.stage == nil || key.stage == stage {
        let isOfAll = key.stage == nil
        if isOfAll, entries[Key(column: key.column, stage: stage)] != nil { continue }
        let isPersons =
          SchoolForm.persons.contains(key.column) || key.column == "pupils"
          || HeadWords.Part.persons.contains(key.column)
        if isOfAll, !isOne, isPersons { continue }
        row.values[key.column] = entry.text
        let grid = grids[entry.grid]
        row.others[key.column] = CSV.Origin(
          file: grid.file, sheet: grid.sheet, row: entry.row, columns: [key.column: (entry.column, entry.label)])
      }
      return row
    }
  }

  private func told(_ name: String) -> Stage? {
    let kind = entries[Key(column: "kind", stage: nil)]?.text ?? ""
    if let word = try? Scalars.word(kind, aliases: SchoolKind.aliases) as SchoolKind {
      if word == .primary || word == .teachingPoint { return .primary }
      if word == .junior || word == .complete { return .junior }
    }
    return SchoolNames.stage(name)
  }

  /// What was found where, for the screen.
  func found(rows: Int) -> FoundTable {
    let columns = entries.sorted {
      ($0.value.grid, $0.value.row, $0.value.column) < ($1.value.grid, $1.value.row, $1.value.column)
    }
    .map { key, entry in
      (
        head: entry.label, place: place(entry.grid, entry.row, entry.column),
        column: key.column + (key.stage.map { ":" + $0.rawValue } ?? "")
      )
    }
    let first = grids[0]
    return FoundTable(place: Place(file: first.file, sheet: first.sheet), rows: rows, columns: columns, unused: unused)
  }
}
