import County
import Office

/// Reads the rows under the heads of one grid: which are schools, which are totals, limits, notes.
struct TableReading {
  private let grid: Grid
  private let finder: HeadFinder
  private let found: [FoundHeads]
  private let firstTable: Int

  var rows: [SchoolRow] = []
  private(set) var tables: [FoundTable] = []
  var facts: [(fact: IntakeFact, place: Place)] = []
  private(set) var problems: [Problem] = []
  /// Lines over the heads: titles, units, dates.
  private(set) var titles: [(text: String, place: Place)] = []
  private(set) var turns: [IntakeFact.Turn: (count: Int, example: String, place: Place)] = [:]

  var totals: [PrintedTotal] = []
  /// Pupils of the first so many rows, so that a row of totals is seen at once.
  var pupils: [Double] = [0]
  /// Positions among the rows at which something ends: blocks, pages, parts of the county.
  var bounds: [Int] = [0]
  private var stage: Stage?
  private var isSenior = false
  private var ratios: Set<Int> = []
  private var block = 0
  var lastNumber = 0
  private var moneyShift: Int?

  /// Rows of the sheets before this one that have the same heads, and where they end: a total may sum them all.
  let earlier: (rows: [SchoolRow], bounds: [Int])

  /// `after`: the sheet read before this one.
  init(_ grid: Grid, _ found: [FoundHeads], _ known: Heads, firstTable: Int, after: TableReading?) {
    self.grid = grid
    self.found = found
    finder = HeadFinder(grid, known)
    self.firstTable = firstTable
    guard let after, after.grid.file == grid.file, let own = found.first, let last = after.found.last,
      Set(own.columns.values) == Set(last.columns.values)
    else {
      earlier = ([], [])
      return
    }
    let before = after.earlier.rows.count
    earlier = (after.earlier.rows + after.rows, after.earlier.bounds + after.bounds.map { $0 + before })
    // A sheet without heads goes on where the one before it ends.
    if own.rows.isEmpty { stage = after.stage }
  }

  mutating func read() {
    let file = grid.file.split(separator: "/").last.map(String.init) ?? ""
    isSenior = RowWords.isSenior(grid.sheet ?? "") || RowWords.isSenior(file)
    stage = RowWords.titled(grid.sheet ?? "") ?? RowWords.titled(file) ?? stage
    for at in 0..<(found.first?.rows.lowerBound ?? 0) { title(grid.rows[at]) }
    for cell in grid.nested { problem(.nestedTable, Place(file: grid.file, sheet: grid.sheet, cell: cell)) }
    for (place, heads) in found.enumerated() {
      let end = place + 1 < found.count ? found[place + 1].rows.lowerBound : grid.rows.count
      let before = rows.count
      if place > 0, found[place - 1].columns != heads.columns { bounds.append(rows.count) }
      let origin = columns(heads)
      for at in heads.rows.upperBound..<end { row(grid.rows[at], heads, origin, table: firstTable + place) }
      // A line that stands before a table of a document is no row of it.
      let first = max(1, grid.rows[heads.rows.lowerBound].number)
      let last = rows.count > before ? rows[rows.count - 1].origin.row : first
      tables.append(
        FoundTable(
          place: block(first, last, heads), rows: rows.count - before,
          columns: heads.columns.sorted { $0.key < $1.key }.map {
            (heads.printed[$0.key] ?? "", cellPlace(first, $0.key, heads), $0.value.column)
          }, unused: heads.unused.compactMap { heads.printed[$0] }))
    }
    dropLeadingSums()
    reconcile()
    for (turn, told) in turns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      facts.append((.turned(turn, count: told.count, example: told.example), told.place))
    }
  }

  // MARK: Places

  private func block(_ first: Int, _ last: Int, _ heads: FoundHeads) -> Place {
    guard let sheet = grid.sheet else { return Place(file: grid.file, line: first) }
    let columns = heads.printed.keys
    let cells =
      Grid.address(row: first, column: columns.min() ?? 0) + ":"
      + Grid.address(row: last, column: columns.max() ?? 0)
    return Place(file: grid.file, sheet: sheet, cell: cells)
  }

  func cellPlace(_ row: Int, _ column: Int, _ heads: FoundHeads) -> Place {
    guard let sheet = grid.sheet else { return Place(file: grid.file, line: row, column: heads.printed[column]) }
    return Place(file: grid.file, sheet: sheet, cell: Grid.address(row: row, column: column))
  }

  private func rowPlace(_ row: Grid.Row) -> Place {
    guard let sheet = grid.sheet else { return Place(file: grid.file, line: row.number) }
    // A line that stands before a table of a document.
    guard row.number > 0 else { return Place(file: grid.file, sheet: sheet) }
    return Place(
      file: grid.file, sheet: sheet, cell: Grid.address(row: row.number, column: row.cells.first?.column ?? 0))
  }

  private mutating func problem(_ fault: OfficeFault, _ place: Place) {
    problems.append(Problem(.office(fault), at: place))
  }

  private func columns(_ heads: FoundHeads) -> [String: (at: Int, head: String)] {
    Dictionary(
      heads.columns.sorted { ($0.value.isRatio ? 1 : 0, $0.key) < ($1.value.isRatio ? 1 : 0, $1.key) }
        .map { ($0.value.column, ($0.key, heads.printed[$0.key] ?? "")) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: Lines that are no rows

  private mutating func title(_ row: Grid.Row) {
    let texts = row.cells.map { CellText.words($0.content) }
    for text in texts {
      titles.append((text, rowPlace(row)))
      if let told = RowWords.titled(text) { stage = told }
      let plain = Heads.plain(text)
      // 单位：人、平方米、万元: of these only money is in 万元.
      if plain.contains("单位:") && plain.contains("万元") || plain == "万元" || plain == "(万元)" { moneyShift = 4 }
    }
    fact(.titleRow, row)
  }

  private mutating func fact(_ fact: IntakeFact, _ row: Grid.Row) { facts.append((fact, rowPlace(row))) }

  // MARK: One row

  private mutating func row(
    _ row: Grid.Row, _ heads: FoundHeads, _ origin: [String: (at: Int, head: String)], table: Int
  ) {
    let texts = row.cells.map { CellText.words($0.content) }
    let plains = zip(row.cells, texts).map { cell, text in
      if case .text = cell.content { return Heads.plain(text) }
      return text
    }
    let first = plains.first ?? ""
    let name = finder.text(row.number, heads.nameColumn).map(\.trimmed) ?? nameNumber(row, heads)
    let plainName = Heads.plain(name)
    let figures = zip(row.cells, plains).count { cell, plain in
      guard heads.figures.contains(cell.column) else { return false }
      if case .text = cell.content { return plain.contains(where: \.isNumber) }
      return true
    }
    if plains.count > 2, plains.allSatisfy(RowWords.isCode), RowWords.isCode(plainName) { return fact(.codeRow, row) }
    if plains.allSatisfy({ RowWords.isFiller($0) || Int($0) != nil }), plains.contains(where: RowWords.isFiller),
      figures == 0
    {
      return fact(.fillerRow, row)
    }
    if RowWords.isNote(first), figures < 3 { return fact(.noteRow, row) }
    let leads = zip(row.cells, plains).filter { $0.0.column <= heads.nameColumn }.map(\.1)
    let opened = zip(row.cells, texts).filter { $0.0.column <= heads.nameColumn }.compactMap { RowWords.stage($0.1) }
      .first
    if figures == 0, row.cells.count <= 2 || opened != nil { return divider(row, opened, plains, heads) }
    if let total = leads.first(where: RowWords.isTotal) {
      totalRow(row, total, heads)
      return fact(.totalRow(name: total.trimmed), row)
    }
    let bounds = zip(row.cells, plains).count { cell, plain in
      guard case .text = cell.content, heads.figures.contains(cell.column) else { return false }
      return RowWords.isBound(plain)
    }
    if leads.contains(where: RowWords.isLimit) || bounds >= 2 { return fact(.limitRow(name: name), row) }
    if let told = opened {
      // A dividing row with the sums of what follows.
      stage = told
      self.bounds.append(rows.count)
      totalRow(row, name.isEmpty ? first : name, heads)
      return fact(.totalRow(name: name.isEmpty ? first : name), row)
    }
    var school = self.school(row, name, heads, origin, table)
    if isSum(school, named: RowWords.isSchool(name)) {
      totalRow(row, name, heads)
      return fact(.totalBySums(name: name), row)
    }
    if name.isEmpty {
      if figures > 0 { problem(.nameless, rowPlace(row)) }
      return
    }
    if let width = row.width, let expected = heads.width, width != expected {
      problems.append(
        Problem(.raggedRow(expected: expected, found: width), at: Place(file: grid.file, line: row.number)))
      return
    }
    if row.isHidden { fact(.hiddenRow(name: name), row) }
    if let number = school.values[OfficialHeads.number].flatMap({ Int($0) }) {
      if number <= lastNumber {
        block += 1
        self.bounds.append(rows.count)
      }
      lastNumber = number
    }
    school.block = block
    keep(school)
  }

  private mutating func keep(_ school: SchoolRow) {
    var school = school
    school.isSenior = isSenior
    rows.append(school)
    pupils.append((pupils.last ?? 0) + (school.number("pupils") ?? 0))
  }

  /// A name that a spreadsheet took for a number.
  private func nameNumber(_ row: Grid.Row, _ heads: FoundHeads) -> String {
    row.cells.first { $0.column == heads.nameColumn }.map { CellText.words($0.content) } ?? ""
  }

  /// A row without figures: it opens a stage or a part of the county, or is a title or note between two tables.
  private mutating func divider(_ row: Grid.Row, _ told: Stage?, _ plains: [String], _ heads: FoundHeads) {
    let isTitle = plains.contains { $0.hasPrefix("表") || $0.hasPrefix("附件") || $0.hasSuffix("表") }
    if let told {
      stage = told
      block += 1
      lastNumber = 0
      bounds.append(rows.count)
      return fact(.groupRow(stage: told), row)
    }
    if isTitle { return title(row) }
    // A school all of whose figures are blank has its name, and words beside it.
    if row.cells.count == 1 || !plains.contains(where: RowWords.isSchool) || plains.contains(where: RowWords.isNote) {
      bounds.append(rows.count)
      return fact(plains[0].count > 12 ? .noteRow : .groupRow(stage: nil), row)
    }
    let name = CellText.words(row.cells.first { $0.column == heads.nameColumn }?.content ?? .text(""))
    guard !name.isEmpty else { return fact(.noteRow, row) }
    var school = self.school(row, name, heads, columns(heads), firstTable)
    school.block = block
    keep(school)
  }

  private mutating func school(
    _ row: Grid.Row, _ name: String, _ heads: FoundHeads, _ origin: [String: (at: Int, head: String)], _ table: Int
  ) -> SchoolRow {
    let name = SchoolNames.clean(name)
    var school = SchoolRow(
      name: name, base: SchoolNames.split(name).base, stage: stage,
      origin: CSV.Origin(file: grid.file, sheet: grid.sheet, row: row.number, columns: origin), table: table,
      block: block)
    for cell in row.cells where cell.column != heads.nameColumn {
      guard let meaning = heads.columns[cell.column] else { continue }
      if let text = value(cell, meaning, row, heads), !text.isEmpty {
        keep(text, meaning, in: &school, at: cell.column, row, heads)
      }
    }
    // Words that several rows share, as the town beside its schools.
    for (column, meaning) in heads.columns where HeadFinder.words.contains(meaning.column) {
      if school.values[meaning.column] == nil, meaning.column != OfficialHeads.number,
        let text = finder.text(row.number, column), !RowWords.isBlankWord(Heads.plain(text))
      {
        school.values[meaning.column] = text.trimmed
      }
    }
    school.values["name"] = name
    return school
  }

  /// Two columns of one meaning: the total is taken before the value per pupil; two that differ are refused.
  private mutating func keep(
    _ text: String, _ meaning: HeadWords.Meaning, in school: inout SchoolRow, at column: Int, _ row: Grid.Row,
    _ heads: FoundHeads
  ) {
    guard let earlier = school.values[meaning.column] else {
      school.values[meaning.column] = text
      return
    }
    let others = heads.columns.filter { $0.value.column == meaning.column && $0.key != column }
    if let other = others.first(where: { $0.value.isRatio != meaning.isRatio }) {
      if !meaning.isRatio { school.values[meaning.column] = text }
      let ratio = meaning.isRatio ? column : other.key
      if ratios.insert(ratio).inserted {
        let head = heads.printed[ratio] ?? ""
        facts.append((.ratioBesideTotal(head: head), cellPlace(row.number, ratio, heads)))
      }
      return
    }
    let first = others.keys.min().flatMap { heads.printed[$0] } ?? meaning.column
    if earlier != text, !HeadFinder.words.contains(meaning.column) {
      problem(
        .columnsDiffer(column: meaning.column, first: first, second: heads.printed[column] ?? ""),
        cellPlace(row.number, column, heads))
    }
  }

  /// The text of one cell, cleaned; nil where it is refused.
  private mutating func value(
    _ cell: Grid.Cell, _ meaning: HeadWords.Meaning, _ row: Grid.Row, _ heads: FoundHeads
  ) -> String? {
    let isWord = HeadFinder.words.contains(meaning.column)
    if meaning.column == "built" { return CellText.built(cell.content) }
    if isWord {
      let text = CellText.words(cell.content)
      return RowWords.isBlankWord(Heads.plain(text)) ? "" : text
    }
    var shift = meaning.shift
    if shift == 0, meaning.column == Indicator.equipment.column, let moneyShift,
      !(heads.printed[cell.column] ?? "").contains("元")
    {
      shift = moneyShift
    }
    do {
      let reading = try CellText.figure(cell.content, shift: shift)
      var turned = reading.turns
      if shift == 4, !turned.contains(.tenThousands) { turned.append(.tenThousands) }
      if shift == 2 || shift == 3 { turned.append(.thousands) }
      for turn in turned where !(reading.text.isEmpty && turn != .blanks) {
        let place = cellPlace(row.number, cell.column, heads)
        let example = CellText.words(cell.content)
        turns[turn, default: (0, example, place)].count += 1
      }
      return reading.text
    } catch {
      problems.append(Problem(error.fault, at: cellPlace(row.number, cell.column, heads)))
      return nil
    }
  }
}
