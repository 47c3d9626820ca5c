import County
import Office
import Regulation

/// What a county's own 表Ⅰ, Ⅱ-1, Ⅲ, Ⅳ, Ⅴ and Ⅵ declare: figures for `county.yaml`, each with its cell.
struct Declarations {
  private(set) var values: [DeclaredValue] = []
  private(set) var facts: [(fact: IntakeFact, place: Place)] = []
  /// Promises that 表Ⅳ-4 tells, each with its cell.
  private var promises: [(told: ClauseSentences.ToldPromise, place: Place)] = []
  private let known: Heads

  /// Longer than any form of an application; a roster of teachers beside the tables has more.
  private static let mostRows = 2_000

  init(_ grids: [Grid], known: Heads) {
    self.known = known
    for grid in grids
    where !grid.isHidden && grid.rows.count <= Declarations.mostRows
      && HeadFinder(grid, known).all().isEmpty
    {
      // The forms of single schools name clauses as well.
      if !StatisticsBook.isForm(grid), UprightForm.read(grid, known) == nil { read(grid) }
    }
  }

  private mutating func read(_ grid: Grid) {
    let before = values.count
    var forms: [String] = []
    func note(_ form: String, _ count: Int) { if values.count > count { forms.append(form) } }
    for (form, read) in [
      ("表Ⅰ", Declarations.tableI), ("表Ⅱ-1", Declarations.tableII1), ("表Ⅲ", Declarations.tableIII),
      ("表Ⅵ", Declarations.tableVI),
    ] {
      let count = values.count
      values += read(grid, known)
      note(form, count)
    }
    let count = values.count
    clauses(grid)
    let sentences = Set(values[count...].compactMap { $0.path.dropFirst().first?.first })
    if sentences.contains("G") { forms.append("表Ⅳ") }
    if sentences.contains("Q") { forms.append("表Ⅴ") }
    guard !forms.isEmpty else { return }
    let place = Place(file: grid.file, sheet: grid.sheet)
    facts.append((.declared(forms: forms, figures: values.count - before), place))
  }

  // MARK: Cells

  private static func place(_ grid: Grid, _ row: Int, _ column: Int, _ head: String? = nil) -> Place {
    guard let sheet = grid.sheet else { return Place(file: grid.file, line: row, column: head) }
    return Place(file: grid.file, sheet: sheet, cell: Grid.address(row: row, column: column))
  }

  /// A cell as a figure of `county.yaml`; nil where it holds none. `isShare`: 96.63 under a head of per cent is 96.63%.
  private static func figure(_ content: Grid.Content, isShare: Bool = false) -> String? {
    let text = ClauseSentences.plain(CellText.words(content))
    if let plain = try? Scalars.decimal(text) {
      guard isShare else { return text }
      // .9663 and 96.63 are both in use; up to 1 a share is a part of one.
      return plain.value() <= 1 && text.contains(".") ? text : text + "%"
    }
    if isShare, text.hasSuffix("%"), (try? Scalars.decimal(String(text.dropLast()))) != nil { return text }
    return nil
  }

  // MARK: Tables with heads

  /// A table whose heads stand over figures: the path of heads of each column, and the rows below.
  private struct Headed {
    var heads: [Int: String] = [:]
    var rows: [Grid.Row] = []
  }

  /// The heads above the first row of figures.
  private static func headed(_ grid: Grid, _ known: Heads) -> Headed? {
    func figures(_ row: Grid.Row) -> Int { row.cells.count { figure($0.content, isShare: true) != nil } }
    func isCodes(_ row: Grid.Row) -> Bool {
      let plains = row.cells.map { Heads.plain(CellText.words($0.content)) }
      return plains.count > 2 && plains.allSatisfy(RowWords.isCode)
    }
    guard let first = grid.rows.firstIndex(where: { figures($0) >= 3 && !isCodes($0) }), first > 0 else { return nil }
    let above = grid.rows[..<first].filter { row in
      // A title is one cell over all columns.
      !isCodes(row) && row.cells.count > 1
    }
    guard !above.isEmpty else { return nil }
    let finder = HeadFinder(grid, known)
    let width = grid.rows[first...].flatMap { $0.cells.map(\.column) }.max() ?? 0
    var found = Headed()
    for column in 0...min(width, 100) {
      let path = finder.path(above.map(\.number), column)
      if !path.isEmpty { found.heads[column] = Heads.plain(path.joined(separator: "→")) }
    }
    found.rows = Array(grid.rows[first...])
    return found
  }

  private static func tableI(_ grid: Grid, _ known: Heads) -> [DeclaredValue] {
    guard let table = headed(grid, known), table.heads.values.contains(where: { $0.contains("人口总数") }),
      table.heads.values.contains(where: { $0.contains("教职工") || $0.contains("教学班") }), let row = table.rows.first
    else { return [] }
    return row.cells.compactMap { cell in
      guard let head = table.heads[cell.column], let column = column(ofTableI: head),
        var text = figure(cell.content)
      else { return nil }
      if head.contains("万人") || head.contains("万元") { text += "万" }
      return DeclaredValue(
        path: ["tableI", column.rawValue], text: text, place: place(grid, row.number, cell.column, head))
    }
  }

  /// The column of 表Ⅰ that a path of heads means.
  private static func column(ofTableI head: String) -> TableI.Column? {
    func has(_ words: String...) -> Bool { words.allSatisfy(head.contains) }
    if has("教职工") {
      if has("小学") { return has("专任") ? .teachersPrimary : .staffPrimary }
      return has("初中") ? (has("专任") ? .teachersJunior : .staffJunior) : nil
    }
    if has("在校") { return has("小学") ? .pupilsPrimary : has("初中") ? .pupilsJunior : nil }
    if has("教学班") { return has("小学") ? .classesPrimary : has("初中") ? .classesJunior : nil }
    if has("教学点") { return has("50人") ? .teachingPointsFrom50 : .teachingPoints }
    if has("特殊教育") { return .schoolsSpecial }
    if has("学校数") {
      if has("九年") { return .schoolsNineYear }
      if has("十二年") { return .schoolsTwelveYear }
      if has("完全中学") { return .schoolsComplete }
      return has("→小学") ? .schoolsPrimary : has("→初中") ? .schoolsJunior : nil
    }
    if has("农业人口") { return .ruralResidents }
    if has("人口总数") { return .residents }
    if has("行政村") { return .villages }
    if has("乡镇") { return .townships }
    if has("国内生产总值") { return .gdpPerHead }
    if has("财政收入") { return .revenuePerHead }
    if has("农民") || has("农村居民") { return .ruralIncome }
    return has("城镇居民") ? .urbanIncome : nil
  }

  /// Rows of 表Ⅱ-1 and 表Ⅲ: the stage they are of, carried down where it is merged, and their own name.
  private static func byStage(
    _ grid: Grid, _ known: Heads, _ key: (_ name: String) -> String?
  ) -> [DeclaredValue] {
    guard let table = headed(grid, known) else { return [] }
    var values: [DeclaredValue] = []
    var stage: Stage?
    for row in table.rows {
      let words = row.cells.prefix(3).map { Heads.plain(CellText.words($0.content)) }
      if let told = words.lazy.compactMap(RowWords.stage).first ?? words.lazy.compactMap(RowWords.titled).first {
        stage = told
      }
      guard let stage, let key = words.lazy.compactMap(key).first else { continue }
      for cell in row.cells {
        guard let head = table.heads[cell.column], let text = figure(cell.content) else { continue }
        let meaning = HeadWords.meaning(head.split(separator: "→").map(String.init), known)
        if let indicator = Indicator.allCases.first(where: { $0.column == meaning?.column }) {
          values.append(
            DeclaredValue(
              path: ["published", key, stage.rawValue, indicator.rawValue], text: text,
              place: place(grid, row.number, cell.column, head)))
        } else if head.hasPrefix("综合"), key == "cvs" {
          values.append(
            DeclaredValue(
              path: ["published", "composites", stage.rawValue], text: text,
              place: place(grid, row.number, cell.column, head)))
        }
      }
    }
    return values
  }

  private static func tableII1(_ grid: Grid, _ known: Heads) -> [DeclaredValue] {
    byStage(grid, known) { $0.hasPrefix("达标学校总数") || $0.hasPrefix("达标学校数") ? "sectionsFull" : nil }
  }

  private static func tableIII(_ grid: Grid, _ known: Heads) -> [DeclaredValue] {
    byStage(grid, known) { name in
      if name.hasSuffix("平均值") { return "means" }
      return name.hasSuffix("差异系数") ? "cvs" : nil
    }
  }

  private static func tableVI(_ grid: Grid, _ known: Heads) -> [DeclaredValue] {
    guard let table = headed(grid, known), table.heads.values.contains(where: { $0.contains("问卷") }) else { return [] }
    let names: [(isParents: Bool, keys: [FigureKey])] = [
      (false, [.forms, .valid, .satisfied, .share, .visits, .visitsSatisfied, .visitShare]),
      (
        true,
        [
          .parentForms, .parentValid, .parentSatisfied, .parentShare, .parentVisits, .parentVisitsSatisfied,
          .parentVisitShare,
        ]
      ),
    ]
    var values: [DeclaredValue] = []
    for row in table.rows {
      let name = row.cells.first.map { Heads.plain(CellText.words($0.content)) } ?? ""
      guard let keys = names.first(where: { $0.isParents == name.contains("家长") })?.keys,
        name.contains("家长") || RowWords.isTotal(name)
      else { continue }
      for cell in row.cells {
        guard let head = table.heads[cell.column], let at = place(ofTableVI: head),
          let text = figure(cell.content, isShare: at == 3 || at == 6)
        else { continue }
        values.append(
          DeclaredValue(
            path: ["clauses", ClauseID.s1.rawValue, keys[at].rawValue], text: text,
            place: place(grid, row.number, cell.column, head)))
      }
    }
    return values
  }

  /// L1 … L7 of 表Ⅵ, from 0.
  private static func place(ofTableVI head: String) -> Int? {
    if head.contains("走访") || head.contains("满意人数") { return head.contains("满意度") ? 6 : head.contains("满意") ? 5 : 4 }
    guard head.contains("问卷") else { return nil }
    if head.contains("满意度") { return 3 }
    return head.contains("满意问卷") ? 2 : head.contains("有效") ? 1 : 0
  }

  // MARK: Tables of sentences

  private mutating func clauses(_ grid: Grid) {
    let rows = grid.rows.compactMap { row -> (clause: ClauseID, row: Grid.Row, label: Int)? in
      for (at, cell) in row.cells.prefix(2).enumerated() {
        if let clause = ClauseSentences.clause(CellText.words(cell.content)) { return (clause, row, at) }
      }
      return nil
    }
    let isHeaded = grid.rows.contains { row in
      row.cells.contains { Heads.plain(CellText.words($0.content)).contains("简要结论") }
    }
    guard rows.count >= (isHeaded ? 1 : 3) else { return }
    for (clause, row, label) in rows {
      let rest = row.cells[(label + 1)...]
      var texts: [(FigureKey, String, Int)] = []
      let verdict = rest.last.flatMap { ClauseSentences.verdict(CellText.words($0.content)) }
      if clause.card.declares.contains(.met), let verdict, let at = rest.last?.column {
        texts.append((.met, verdict ? "是" : "否", at))
      }
      for cell in rest where clause == .g4 {
        let place = Declarations.place(grid, row.number, cell.column)
        for told in ClauseSentences.promises(CellText.words(cell.content)) { promises.append((told, place)) }
      }
      for cell in rest {
        let (told, unclear) = ClauseSentences.figures(clause, CellText.words(cell.content))
        texts += told.map { ($0.0, $0.1, cell.column) }
        if !unclear.isEmpty {
          facts.append(
            (
              .declarationUnclear(clause: clause, keys: unclear, text: nil),
              Declarations.place(grid, row.number, cell.column)
            ))
        }
      }
      for (key, text, column) in texts {
        let path = ["clauses", clause.rawValue, key.rawValue]
        guard !values.contains(where: { $0.path == path }) else { continue }
        values.append(
          DeclaredValue(path: path, text: text, place: Declarations.place(grid, row.number, column)))
      }
    }
  }

  // MARK: Into the county

  /// Declares what can be; a figure that cannot be one of its key is reported and left blank.
  mutating func declare(in county: inout County) {
    for (told, place) in promises { declare(told, at: place, in: &county) }
    values = values.filter { value in
      let tree = value.path.reversed().reduce(Tree.scalar(value.text, value.place)) { inner, key in
        .mapping([Tree.Entry(key: key, place: value.place, value: inner)], value.place)
      }
      let reader = TreeReader()
      var declared = county
      CountyYAML.declare(tree, in: &declared, reader)
      guard reader.problems.isEmpty else {
        let clause = value.path.count == 3 ? ClauseID(rawValue: value.path[1]) : nil
        let key = value.path.last.flatMap(FigureKey.init)
        facts.append(
          (.declarationUnclear(clause: clause, keys: key.map { [$0] } ?? [], text: value.text), value.place))
        return false
      }
      county = declared
      return true
    }
  }

  /// A promise of a school that the table has, and when the school was built at the latest.
  private func declare(_ told: ClauseSentences.ToldPromise, at place: Place, in county: inout County) {
    let found = county.schools.firstIndex { school in
      ([school.name] + school.sections.map { county.sections[$0].name }).contains {
        ClauseSentences.plain($0) == told.school
      }
    }
    guard let found, !county.promises.contains(where: { $0.school == county.schools[found].id }) else { return }
    county.promises.append(
      Promise(
        school: county.schools[found].id, made: told.made, due: told.due, dueAlternative: nil, evidence: "表Ⅳ-4",
        place: place))
    guard county.schools[found].built == nil else { return }
    county.schools[found].built = .atMost(told.builtBy)
    for section in county.schools[found].sections { county.sections[section].built = .atMost(told.builtBy) }
  }
}
