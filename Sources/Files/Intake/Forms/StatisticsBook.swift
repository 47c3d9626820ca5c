import County
import Office

/// The workbook of one school from the yearly statistics (教基1001 …): figures by the words and codes of rows and columns.
///
/// Cells moved between the editions of the forms, so none is taken by its address.
struct StatisticsBook {
  private var form: SchoolForm
  private let known: Heads

  /// The book of a file's sheets; nil where none of them is a form of the statistics.
  static func read(_ grids: [Grid], _ known: Heads) -> SchoolForm? {
    guard grids.contains(where: isForm) else { return nil }
    var book = StatisticsBook(form: SchoolForm(grids), known: known)
    for at in grids.indices { book.sheet(at) }
    if book.form.name == nil {
      let file = grids[0].file.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
      book.form.name = RowWords.isSchool(file) ? file : nil
    }
    return book.form
  }

  static func isForm(_ grid: Grid) -> Bool {
    let titles = [grid.sheet ?? ""] + grid.rows.prefix(3).flatMap { $0.cells.map { CellText.words($0.content) } }
    return titles.contains { $0.contains("教基") || $0.contains("基础基") }
  }

  // MARK: One form

  /// A form with its codes: heads above the row 甲 乙 1 2 …, rows below it.
  private struct Coded {
    let finder: HeadFinder
    let grid: Grid
    /// Row of the codes, by position.
    let codes: Int
    let label: Int
    /// Column of the rows' codes.
    let second: Int?
    /// Column of the units of measure, where the form has one.
    let unit: Int?
    let heads: [Int: [String]]

    init?(_ grid: Grid, _ known: Heads) {
      func plains(_ row: Grid.Row) -> [String] { row.cells.map { Heads.plain(CellText.words($0.content)) } }
      guard let codes = grid.rows.firstIndex(where: { plains($0).contains("甲") }) else { return nil }
      let row = grid.rows[codes]
      let label = row.cells.first { Heads.plain(CellText.words($0.content)) == "甲" }?.column ?? 0
      second = row.cells.first { Heads.plain(CellText.words($0.content)) == "乙" }?.column
      unit = row.cells.first { Heads.plain(CellText.words($0.content)) == "丙" }?.column
      self.grid = grid
      self.codes = codes
      self.label = label
      let finder = HeadFinder(grid, known)
      self.finder = finder
      let above = grid.rows[..<codes].filter { $0.cells.count > 1 }.map(\.number)
      var heads: [Int: [String]] = [:]
      for cell in row.cells where cell.column > max(label, second ?? label, unit ?? label) {
        heads[cell.column] = finder.path(above, cell.column).map(Heads.plain)
      }
      self.heads = heads
    }

    var columns: [Int] { heads.keys.sorted() }
    var rows: ArraySlice<Grid.Row> { grid.rows[(codes + 1)...] }

    /// What a row says it is, from the leftmost of its merged labels to the last.
    func labels(_ row: Grid.Row) -> [String] {
      var labels: [String] = []
      // The label may be parted over the columns up to the first of figures.
      for column in 0..<(columns.first ?? label + 1) where column != second && column != unit {
        guard let text = finder.text(row.number, column) else { continue }
        let words = text.filter { !$0.isWhitespace }
        if !words.isEmpty, labels.last != words { labels.append(words) }
      }
      return labels
    }

    func cell(_ row: Grid.Row, _ column: Int) -> Grid.Cell? { row.cells.first { $0.column == column } }

    /// The column whose heads end in a total, or the first.
    var total: Int? {
      columns.first { ["合计", "计", "总计"].contains(heads[$0]?.last ?? "") } ?? columns.first
    }

    /// The first row of totals; where none says so, the first row.
    var totalRow: Grid.Row? {
      rows.first { labels($0).last.map { ["总计", "合计", "计"].contains(StatisticsBook.leaf($0)) } ?? false } ?? rows.first
    }
  }

  /// A label without the marks before it: 一、, 1., 其中：, #.
  private static func leaf(_ label: String) -> String { HeadWords.Words(label).text }

  private static func title(_ grid: Grid) -> String {
    ([grid.sheet ?? ""]
      + grid.rows.prefix(3).filter { $0.cells.count <= 3 }.flatMap { $0.cells.map { CellText.words($0.content) } })
      .joined(separator: " ")
  }

  private mutating func take(
    _ cell: Grid.Cell?, _ column: String, _ stage: Stage?, _ label: String, _ at: Int, _ row: Grid.Row, shift: Int = 0
  ) {
    guard let cell else { return }
    form.take(
      cell.content, as: HeadWords.Meaning(column: column, shift: shift), of: stage, label: label, grid: at,
      row: row.number, column: cell.column)
  }

  private mutating func sheet(_ at: Int) {
    let grid = form.grids[at]
    let title = StatisticsBook.title(grid)
    words(at, grid)
    guard let coded = Coded(grid, known) else { return }
    let stage = RowWords.titled(title) ?? StatisticsBook.stage(ofNumber: title)
    // Pupils of senior school weigh in the split of premises.
    if title.contains("高中"), title.contains("学生") {
      pupils(coded, at, nil, "senior_pupils")
      return
    }
    items(coded, at)
    guard let stage else { return }
    if title.contains("专任教师") || ["4155", "4156"].contains(where: title.contains) {
      teachers(coded, at, stage)
    } else if title.contains("班额") || title.contains("班数") || ["2106", "2107"].contains(where: title.contains) {
      classes(coded, at, stage)
    } else if title.contains("学生") || title.contains("年级")
      || ["3112", "3115", "基312", "基313"].contains(where: title.contains)
    {
      pupils(coded, at, stage, "pupils")
    }
  }

  /// The stage of a form by its number, where its title does not say.
  private static func stage(ofNumber title: String) -> Stage? {
    if ["3112", "4155", "2106", "基312"].contains(where: title.contains) { return .primary }
    return ["3115", "4156", "2107", "基313"].contains(where: title.contains) ? .junior : nil
  }

  // MARK: What the forms hold

  /// Words beside their labels: name, code and kind of the school.
  private mutating func words(_ at: Int, _ grid: Grid) {
    for row in grid.rows.prefix(60) {
      for (place, cell) in row.cells.enumerated() {
        guard case .text(let text) = cell.content else { continue }
        let head = HeadWords.Words(text)
        var value: Grid.Cell? = row.cells.count > place + 1 ? row.cells[place + 1] : nil
        var label = head.plain
        var content = value?.content
        // 学校名称：东关小学 in one cell.
        if let colon = head.printed.firstIndex(of: ":"), colon != head.printed.startIndex {
          label = String(head.printed[..<colon])
          let rest = String(head.printed[head.printed.index(after: colon)...])
          if !rest.isEmpty { (value, content) = (cell, .text(rest)) }
        }
        guard let value, let content else { continue }
        if HeadFinder.nameHeads.contains(label) {
          let name = CellText.words(content)
          if form.name == nil, RowWords.isSchool(name) { form.name = name }
        } else if let column = known.column(label), ["id", "kind", "zone", "founder"].contains(column) {
          form.take(
            content, as: HeadWords.Meaning(column: column), of: nil, label: label, grid: at, row: row.number,
            column: value.column)
        }
      }
    }
  }

  /// Rows that hold one figure: premises, equipment, backbone teachers.
  private mutating func items(_ coded: Coded, _ at: Int) {
    for row in coded.rows {
      guard let label = coded.labels(row).last else { continue }
      let leaf = StatisticsBook.leaf(label)
      let first = row.cells.first { $0.column >= coded.columns.first ?? coded.label + 1 }
      let total = coded.total.flatMap { coded.cell(row, $0) } ?? first
      let shift = HeadWords.Words(label).shift ?? 0
      if leaf.hasPrefix("教学及辅助用房") {
        take(total, "teaching_area", nil, label, at, row)
      } else if leaf.hasPrefix("体育馆") || leaf.hasPrefix("室内体育用房") {
        take(total, HeadWords.Part.indoor, nil, label, at, row)
      } else if leaf.hasPrefix("运动场地面积") || leaf.hasPrefix("体育运动场地面积") || leaf == "运动场地" {
        take(first, HeadWords.Part.ground, nil, label, at, row)
      } else if leaf.hasPrefix("网络多媒体教室") {
        take(first, "multimedia_rooms", nil, label, at, row)
      } else if leaf.hasPrefix("教学仪器设备") {
        take(first, "equipment_value", nil, label, at, row, shift: shift)
      } else if label.contains("骨干") {
        let stage: Stage? = label.contains("小学") ? .primary : label.contains("初中") ? .junior : nil
        if !label.contains("省级"), !label.contains("市级"), !label.contains("高中") {
          take(first, "backbone_teachers", stage, label, at, row)
        }
      }
    }
  }

  /// Columns for a form's grades, or rows: either may be the grades.
  private mutating func pupils(_ coded: Coded, _ at: Int, _ stage: Stage?, _ column: String) {
    func isPresent(_ path: [String]) -> Bool { path.contains { $0.contains("在校") } }
    let present = coded.columns.filter { isPresent(coded.heads[$0] ?? []) }
    guard let total = coded.totalRow,
      let all = present.first(where: { ["合计", "计", "总计"].contains(coded.heads[$0]?.last ?? "") }) ?? present.first
    else { return }
    let label = (coded.heads[all] ?? []).joined(separator: "→")
    take(coded.cell(total, all), column, stage, label, at, total)
    guard let stage else { return }
    for other in present where other != all {
      if let grade = StatisticsBook.grade(coded.heads[other]?.last ?? "", stage) {
        take(
          coded.cell(total, other), "grade:\(grade):pupils", stage, (coded.heads[other] ?? []).joined(separator: "→"),
          at, total)
      }
    }
    for row in coded.rows {
      guard let label = coded.labels(row).last, let grade = StatisticsBook.grade(StatisticsBook.leaf(label), stage)
      else { continue }
      take(coded.cell(row, all), "grade:\(grade):pupils", stage, label, at, row)
    }
  }

  private mutating func classes(_ coded: Coded, _ at: Int, _ stage: Stage) {
    guard let total = coded.totalRow, let all = coded.total else { return }
    take(coded.cell(total, all), "classes", stage, "班数→合计", at, total)
    for other in coded.columns where other != all {
      if let grade = StatisticsBook.grade(coded.heads[other]?.last ?? "", stage) {
        take(coded.cell(total, other), "grade:\(grade):classes", stage, "班数→\(grade)年级", at, total)
      }
    }
    for row in coded.rows {
      guard let label = coded.labels(row).last, let grade = StatisticsBook.grade(StatisticsBook.leaf(label), stage)
      else { continue }
      take(coded.cell(row, all), "grade:\(grade):classes", stage, label, at, row)
    }
  }

  private mutating func teachers(_ coded: Coded, _ at: Int, _ stage: Stage) {
    guard let total = coded.totalRow, let all = coded.total else { return }
    take(coded.cell(total, all), "teachers", stage, "专任教师→合计", at, total)
    let levels = [
      ("博士", HeadWords.Part.doctors), ("硕士", HeadWords.Part.masters), ("研究生", HeadWords.Part.graduates),
      ("本科", HeadWords.Part.bachelors), ("专科", HeadWords.Part.associates),
    ]
    for row in coded.rows {
      let labels = coded.labels(row)
      guard let label = labels.last, !labels.contains(where: { $0.hasSuffix("女") }) else { continue }
      if let level = levels.first(where: { StatisticsBook.leaf(label).hasPrefix($0.0) }) {
        take(coded.cell(row, all), level.1, stage, label, at, row)
      }
    }
    let subjects = [
      ("体育与健康", HeadWords.Part.sports), ("体育", HeadWords.Part.sports), ("艺术", HeadWords.Part.arts),
      ("音乐", HeadWords.Part.music), ("美术", HeadWords.Part.fineArts),
    ]
    for column in coded.columns {
      let path = coded.heads[column] ?? []
      // 艺术→计, 艺术→音乐: the lowest head that names a subject.
      guard let name = path.last(where: { head in subjects.contains { StatisticsBook.leaf(head) == $0.0 } }),
        let subject = subjects.first(where: { StatisticsBook.leaf(name) == $0.0 })
      else { continue }
      take(coded.cell(total, column), subject.1, stage, path.joined(separator: "→"), at, total)
    }
  }

  /// 三年级 and 初一 as grades of all nine.
  private static func grade(_ text: String, _ stage: Stage) -> Int? { Assembly.gradeNumber(text, stage) }
}
