import County
import Office

/// The heads of one table in a grid: which rows they fill, and what each column means.
struct FoundHeads {
  /// Rows of the grid that the heads fill, by position.
  var rows: Range<Int>
  var nameColumn: Int
  var columns: [Int: HeadWords.Meaning]
  /// Columns that hold figures.
  var figures: Set<Int>
  /// Every printed head by column, the levels joined by `→`.
  var printed: [Int: String]
  /// Columns that are read past or that nobody knows.
  var unused: [Int]
  /// Fields of the row of heads, where a text table has them.
  var width: Int?
}

extension FoundHeads {
  /// The same heads over the rows of a sheet that has none, as the second page of a table: most rows name a school and
  /// have figures where the heads want them. nil where the sheet is another.
  func continued(in grid: Grid) -> FoundHeads? {
    let fitting = grid.rows.count { row in
      guard case .text(let name)? = row.cells.first(where: { $0.column == nameColumn })?.content,
        RowWords.isSchool(name), !RowWords.isNote(Heads.plain(name))
      else { return false }
      let filled = row.cells.count { cell in
        guard figures.contains(cell.column) else { return false }
        return (try? CellText.figure(cell.content, shift: 0)).map { (try? Scalars.decimal($0.text)) != nil } ?? false
      }
      return filled >= 3 && filled * 2 >= figures.count
    }
    guard fitting > 0, fitting * 2 >= grid.rows.count else { return nil }
    var heads = self
    heads.rows = 0..<0
    return heads
  }
}

/// Finds the heads of tables of schools by their words.
struct HeadFinder {
  private let grid: Grid
  private let known: Heads
  private let merged: [Int: [Grid.Merge]]

  /// Heads over names of schools.
  static let nameHeads: Set<String> = Set(
    ["学校名称", "学校", "校名", "名称", "学校(机构)名称", "学校名", "学校全称", "单位名称", "学校机构名称", "学校(教学点)名称", "学校(校区)名称"].map(Heads.plain))

  /// Rows of merged heads that the widest exports have.
  private static let mostLevels = 8

  init(_ grid: Grid, _ known: Heads) {
    self.grid = grid
    self.known = known
    var merged: [Int: [Grid.Merge]] = [:]
    for merge in grid.merges where merge.rows.count <= 50 {
      for row in merge.rows { merged[row, default: []].append(merge) }
    }
    self.merged = merged
  }

  /// All heads in order. A repeated head is found again.
  func all() -> [FoundHeads] {
    var found: [FoundHeads] = []
    for at in grid.rows.indices {
      if let last = found.last, last.rows.contains(at) { continue }
      guard let name = grid.rows[at].cells.first(where: isNameHead) else { continue }
      if let heads = heads(at, name.column, after: found.last?.rows.upperBound ?? 0) { found.append(heads) }
    }
    return found
  }

  private func isNameHead(_ cell: Grid.Cell) -> Bool {
    // All heads over names have 校 or 名 in them, which is sooner seen than they are read.
    guard case .text(let text) = cell.content, text.utf8.count <= 60, text.holds("校") || text.holds("名") else {
      return false
    }
    return HeadFinder.nameHeads.contains(HeadWords.Words(text).plain)
  }

  private func merge(_ row: Int, _ column: Int) -> Grid.Merge? {
    merged[row]?.first { $0.rows.contains(row) && $0.columns.contains(column) }
  }

  /// What a cell says, or the block it is merged into.
  func text(_ number: Int, _ column: Int) -> String? {
    let merge = merge(number, column)
    let (row, column) = (merge?.rows.lowerBound ?? number, merge?.columns.lowerBound ?? column)
    guard let at = position(row), let cell = grid.rows[at].cells.first(where: { $0.column == column }) else {
      return nil
    }
    if case .text(let text) = cell.content { return text }
    return nil
  }

  private func position(_ number: Int) -> Int? {
    var (low, high) = (0, grid.rows.count)
    while low < high {
      let middle = (low + high) / 2
      if grid.rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < grid.rows.count && grid.rows[low].number == number ? low : nil
  }

  private func isText(_ row: Grid.Row) -> Bool {
    row.cells.allSatisfy { cell in
      guard case .text(let text) = cell.content else { return false }
      return Double(Heads.plain(text)) == nil
    }
  }

  /// The heads around a head over names; nil where too few of them are known.
  private func heads(_ at: Int, _ nameColumn: Int, after last: Int) -> FoundHeads? {
    var rows = at...at
    if let merge = merge(grid.rows[at].number, nameColumn), merge.rows.count > 1 {
      let end = grid.rows.indices.last { merge.rows.contains(grid.rows[$0].number) } ?? at
      rows = at...max(at, end)
    } else {
      while rows.lowerBound > last, rows.count < HeadFinder.mostLevels, isAbove(rows.lowerBound - 1, nameColumn) {
        rows = rows.lowerBound - 1...rows.upperBound
      }
      while rows.upperBound + 1 < grid.rows.count, rows.count < HeadFinder.mostLevels,
        isBelow(rows.upperBound + 1, nameColumn, under: rows)
      {
        rows = rows.lowerBound...rows.upperBound + 1
      }
    }
    let numbers = rows.map { grid.rows[$0].number }
    let width =
      1
      + (rows.flatMap { row in
        grid.rows[row].cells.map { cell in merge(grid.rows[row].number, cell.column)?.columns.upperBound ?? cell.column
        }
      }.max() ?? 0)
    var columns: [Int: HeadWords.Meaning] = [:]
    var printed: [Int: String] = [:]
    var unused: [Int] = []
    for column in 0..<min(width, 16_384) {
      let path = path(numbers, column)
      guard !path.isEmpty else { continue }
      printed[column] = path.map { $0.filter { !$0.isNewline } }.joined(separator: "→")
      let meaning = column == nameColumn ? HeadWords.Meaning(column: "name") : HeadWords.meaning(path, known)
      // A second head over names is that of something else: 区县名称, 主管单位.
      guard let meaning, meaning.column != "name" || column == nameColumn else {
        unused.append(column)
        continue
      }
      columns[column] = meaning
    }
    let figures = Set(columns.filter { !HeadFinder.words.contains($0.value.column) }.keys)
    // Where the schools lie makes a table as well.
    let isOfPlaces = Set(columns.values.map(\.column)).isSuperset(of: HeadWords.places)
    guard figures.count >= 2 || isOfPlaces else { return nil }
    return FoundHeads(
      rows: rows.lowerBound..<rows.upperBound + 1, nameColumn: nameColumn, columns: columns, figures: figures,
      printed: printed, unused: unused, width: grid.rows[rows.upperBound].width)
  }

  /// Columns that hold words, which alone make no table of schools.
  static let words: Set<String> = [
    "id", "name", "school", "stage", "kind", "zone", "group", "founder", "built", "boarding", OfficialHeads.number,
    "该校综合评估是否达标", "备注", HeadWords.Part.county, HeadWords.Part.counted, HeadWords.Part.year, HeadWords.Part.grade,
    "longitude", "latitude",
  ]

  /// Whether a row stands over the heads as a level of its own: words over several columns, no title, no unit.
  private func isAbove(_ at: Int, _ nameColumn: Int) -> Bool {
    let row = grid.rows[at]
    guard row.number == grid.rows[at + 1].number - 1, row.cells.count > 1, isText(row) else { return false }
    return !row.cells.contains { cell in
      guard case .text(let text) = cell.content else { return true }
      return text.contains(":") || text.contains("：") || Heads.plain(text).count > 24
    }
  }

  /// Whether a row goes on with the heads: nothing under the name, words under heads that span several columns.
  private func isBelow(_ at: Int, _ nameColumn: Int, under rows: ClosedRange<Int>) -> Bool {
    let row = grid.rows[at]
    guard row.number == grid.rows[at - 1].number + 1, row.cells.count > 1, isText(row),
      !row.cells.contains(where: { $0.column == nameColumn })
    else { return false }
    return !row.cells.contains { cell in
      guard case .text(let text) = cell.content else { return true }
      let plain = Heads.plain(text)
      return RowWords.isCode(plain) || RowWords.isTotal(plain) || RowWords.isLimit(plain) || RowWords.isBlankWord(plain)
    }
  }

  /// The heads over a column from above down. Where nothing is merged, a head reaches to the right over the blanks that
  /// have heads below.
  func path(_ numbers: [Int], _ column: Int) -> [String] {
    var path: [String] = []
    for (level, number) in numbers.enumerated() {
      var own = text(number, column)
      if own == nil, merge(number, column) == nil, hasHead(numbers.dropFirst(level + 1), column) {
        var left = column - 1
        while left >= 0, own == nil {
          if merge(number, left) != nil { break }
          if let there = text(number, left) {
            if hasHead(numbers.dropFirst(level + 1), left) { own = there }
            break
          }
          left -= 1
        }
      }
      if let own, path.last != own { path.append(own) }
    }
    return path
  }

  private func hasHead(_ numbers: ArraySlice<Int>, _ column: Int) -> Bool {
    numbers.contains { text($0, column) != nil }
  }
}
