import County
import Office

/// Rows of totals: known by their words and by their sums, and held against the rows they can be the sum of.
extension TableReading {
  struct PrintedTotal {
    var name: String
    /// How many schools stand above it.
    var position: Int
    var figures: [(column: String, value: Double, unit: Double, isRatio: Bool, place: Place)]
  }

  mutating func totalRow(_ row: Grid.Row, _ name: String, _ heads: FoundHeads) {
    defer {
      bounds.append(rows.count)
      lastNumber = heads.columns.values.contains { $0.column == OfficialHeads.number } ? lastNumber : 0
    }
    guard !RowWords.isMean(Heads.plain(name)) else { return }
    var figures: [(column: String, value: Double, unit: Double, isRatio: Bool, place: Place)] = []
    for cell in row.cells {
      guard let meaning = heads.columns[cell.column], !HeadFinder.words.contains(meaning.column),
        !["grades", "years", "largest_class"].contains(meaning.column),
        let text = try? CellText.figure(cell.content, shift: meaning.shift).text,
        let decimal = try? Scalars.decimal(text)
      else { continue }
      figures.append(
        (
          meaning.column, decimal.value(), decimal.unit(), meaning.isRatio,
          cellPlace(row.number, cell.column, heads)
        ))
    }
    if !figures.isEmpty {
      totals.append(PrintedTotal(name: name.trimmed, position: rows.count, figures: figures))
    }
  }

  /// Sums and blanks of the first so many rows, by column.
  private struct Running {
    var sums: [Double] = [0]
    var blanks: [Int] = [0]

    init(_ rows: [SchoolRow], _ column: String) {
      for row in rows {
        let value = row.number(column)
        sums.append((sums.last ?? 0) + (value ?? 0))
        blanks.append((blanks.last ?? 0) + (value == nil ? 1 : 0))
      }
    }

    func sum(_ window: Range<Int>) -> Double { sums[window.upperBound] - sums[window.lowerBound] }
    func blanks(_ window: Range<Int>) -> Int { blanks[window.upperBound] - blanks[window.lowerBound] }
  }

  private func agrees(_ printed: Double, _ sum: Double, _ unit: Double) -> Bool {
    // The last digit a total shows is rounded.
    abs(printed - sum) <= unit / 2 * (1 + 1e-9) + abs(sum) * 1e-12 && (unit < 1 || printed == sum.rounded())
  }

  /// Whether a row holds the sums of rows above it, in every figure.
  func isSum(_ school: SchoolRow, named: Bool) -> Bool {
    // Of most rows the roll tells that they are no sum.
    guard let own = school.number("pupils"), own > 0 else { return false }
    let starts = Set(bounds.suffix(40).filter { rows.count - $0 >= 2 && pupils[rows.count] - pupils[$0] == own })
    guard !starts.isEmpty else { return false }
    let figures = figures(school)
    guard figures.count >= (named ? 4 : 3) else { return false }
    return starts.contains { start in
      figures.allSatisfy { column, value in
        let unit = (try? Scalars.decimal(school.values[column] ?? "").unit()) ?? 1
        return agrees(value, Running(Array(rows[start...]), column).sums.last ?? 0, unit)
      }
    }
  }

  /// Takes out rows of sums that stand above what they sum, as 城关镇 above its schools: they say no word of totals.
  mutating func dropLeadingSums() {
    var gone: Set<Int> = []
    for at in rows.indices {
      guard let own = rows[at].number("pupils"), own > 0 else { continue }
      // The rolls below are summed up to the row's own.
      var end = at + 1
      while end < rows.count, pupils[end] - pupils[at + 1] < own { end += 1 }
      guard pupils[end] - pupils[at + 1] == own, end - at > 2 else { continue }
      let figures = figures(rows[at])
      guard figures.count >= (RowWords.isSchool(rows[at].name) ? 4 : 3) else { continue }
      let below = Array(rows[(at + 1)..<end])
      let isSum = figures.allSatisfy { column, value in
        let unit = (try? Scalars.decimal(rows[at].values[column] ?? "").unit()) ?? 1
        return agrees(value, Running(below, column).sums.last ?? 0, unit)
      }
      guard isSum else { continue }
      gone.insert(at)
      facts.append((.totalBySums(name: rows[at].name), rows[at].place("name")))
    }
    guard !gone.isEmpty else { return }
    func moved(_ position: Int) -> Int { position - gone.count { $0 < position } }
    bounds = bounds.map(moved) + gone.map(moved)
    for at in totals.indices { totals[at].position = moved(totals[at].position) }
    rows = rows.indices.filter { !gone.contains($0) }.map { rows[$0] }
  }

  /// The figures of a row that can be summed, but for blanks and noughts.
  private func figures(_ school: SchoolRow) -> [(String, Double)] {
    school.values.keys.filter {
      !HeadFinder.words.contains($0) && !["grades", "years", "largest_class"].contains($0)
    }.compactMap { column in school.number(column).map { (column, $0) } }.filter { $0.1 > 0 }
  }

  /// Holds every printed total against the rows it can be the sum of.
  mutating func reconcile() {
    guard !totals.isEmpty else { return }
    let before = earlier.rows.count
    let rows = earlier.rows + rows
    let ends = Set(earlier.bounds + bounds.map { $0 + before } + [rows.count]).sorted()
    var running: [String: Running] = [:]
    for column in Set(totals.flatMap { $0.figures.map(\.column) }) { running[column] = Running(rows, column) }
    func sum(_ column: String, _ window: Range<Int>) -> Double { running[column]?.sum(window) ?? 0 }
    for total in totals {
      let position = total.position + before
      var windows = ends.filter { $0 < position }.suffix(40).reversed().map { $0..<position }
      if position > 0, windows.last?.lowerBound != 0 { windows.append(0..<position) }
      // A row of totals may stand above its schools.
      if windows.isEmpty || ends.contains(position) {
        windows += ends.filter { $0 > position }.prefix(20).map { position..<$0 }
      }
      let scored = windows.map { window in
        (window, total.figures.count { agrees($0.value, sum($0.column, window), $0.unit) })
      }
      // Of windows that agree alike, the nearest.
      guard let most = scored.map(\.1).max(), let best = scored.first(where: { $0.1 == most }) else { continue }
      let ratiosAreSums = total.figures.contains { $0.isRatio && agrees($0.value, sum($0.column, best.0), $0.unit) }
      let figures = total.figures.filter { !$0.isRatio || ratiosAreSums }
      let wrong = figures.filter { !agrees($0.value, sum($0.column, best.0), $0.unit) }
      let blanks = wrong.compactMap { figure in best.0.first { rows[$0].number(figure.column) == nil } }
      let isOneBlank = wrong.allSatisfy { running[$0.column]?.blanks(best.0) == 1 && $0.value > sum($0.column, best.0) }
      if !wrong.isEmpty, isOneBlank, blanks.allSatisfy({ $0 >= before }), figures.count - wrong.count >= 3 {
        for (figure, blank) in zip(wrong, blanks) {
          fill(figure.column, blank - before, figure.value - sum(figure.column, best.0))
        }
        continue
      }
      for figure in best.1 > 0 ? wrong : Array(wrong.prefix(1)) {
        let told = sum(figure.column, best.0)
        facts.append(
          (.sumDiffers(name: total.name, column: figure.column, printed: figure.value, sum: told), figure.place))
      }
    }
  }

  private mutating func fill(_ column: String, _ at: Int, _ value: Double) {
    let value = (value * 1e6).rounded() / 1e6
    rows[at].values[column] = CellText.plain(value)
    facts.append((.filledFromTotal(name: rows[at].name, column: column, value: value), rows[at].place(column)))
  }
}
