import County
import Office

/// What the tables of a county's own files come to: one table of schools under our heads, every field with its cell.
struct Intake {
  private(set) var table: CSV
  private(set) var enrolment: [Assembly.Grade] = []
  private(set) var understanding = Understanding()
  private(set) var problems: [Problem] = []
  /// Columns inferred from names, numbers and rolls, in the order they are given.
  private(set) var told: [String] = []
  private let known: Heads
  private let path: String
  /// Rows of the forms that schools fill in for themselves.
  private var formRows: [SchoolRow] = []

  /// Reads all tables of schools in grids. `sheet`: the only one that is read. `year`: of the census, where it is known.
  init(_ grids: [Grid], known: Heads, sheet: String? = nil, year: Int? = nil) {
    self.known = known
    path = grids.first?.file ?? ""
    table = CSV(file: path)
    let readings = read(chosen(grids, sheet))
    guard problems.isEmpty || !readings.isEmpty || !formRows.isEmpty else { return }
    guard readings.contains(where: { !$0.rows.isEmpty }) || !formRows.isEmpty else {
      if problems.isEmpty { problem(.noTable(sheets: grids.map { $0.sheet ?? $0.file }), Place(file: path)) }
      return
    }
    tell(readings.flatMap(\.titles), grids)
    // The newest year of a table with several is the census, where no title says another.
    let dated = (readings.flatMap(\.rows) + formRows).compactMap { row in
      row.values[HeadWords.Part.year].flatMap(Assembly.year).map { Sourced($0, at: row.place(HeadWords.Part.year)) }
    }
    if understanding.year == nil { understanding.year = dated.max { $0.value < $1.value } }
    var assembly = Assembly(readings.flatMap(\.rows) + formRows, year: year ?? understanding.year?.value)
    assembly.assemble()
    understanding.facts += assembly.facts
    problems += assembly.problems
    if understanding.name == nil { understanding.name = assembly.county }
    enrolment = assembly.grades
    build(assembly.rows)
  }

  private mutating func problem(_ fault: OfficeFault, _ place: Place) {
    problems.append(Problem(.office(fault), at: place))
  }

  // MARK: Which tables

  private mutating func chosen(_ grids: [Grid], _ sheet: String?) -> [Grid] {
    guard let sheet else { return grids }
    let chosen = grids.filter { $0.sheet == sheet }
    if chosen.isEmpty { problem(.noSuchSheet(name: sheet, known: grids.compactMap(\.sheet)), Place(file: path)) }
    return chosen
  }

  private mutating func read(_ grids: [Grid]) -> [TableReading] {
    var found = grids.map { ($0, HeadFinder($0, known).all()) }
    // A sheet without heads may go on with the table before it.
    for (at, (grid, heads)) in found.enumerated() where heads.isEmpty && !grid.isHidden {
      guard let before = found[..<at].last(where: { !$0.1.isEmpty && !$0.0.isHidden && $0.0.file == grid.file }),
        let last = before.1.last?.continued(in: grid)
      else { continue }
      found[at].1 = [last]
      let place = Place(file: grid.file, sheet: grid.sheet)
      understanding.facts.append((.continuation(of: before.0.sheet ?? grid.file), place))
    }
    // What is hidden is left alone, unless there is nothing else.
    let isVisible = found.contains { !$0.0.isHidden && !$0.1.isEmpty }
    var readings: [TableReading] = []
    var tables = 0
    let forms = schoolForms(found.filter { $0.1.isEmpty && !$0.0.isHidden }.map(\.0), &tables)
    for (grid, heads) in found {
      if forms.contains(Place(file: grid.file, sheet: grid.sheet)) { continue }
      let place = Place(file: grid.file, sheet: grid.sheet)
      if grid.isHidden, !heads.isEmpty { understanding.facts.append((.hiddenSheet(read: !isVisible), place)) }
      guard !heads.isEmpty, !grid.isHidden || !isVisible else {
        if heads.isEmpty, grid.sheet != nil, !grid.rows.isEmpty {
          understanding.facts.append((Intake.otherForm(grid).map { .otherForm(name: $0) } ?? .sheetWithoutTable, place))
        }
        for cell in grid.nested where heads.isEmpty {
          problem(.nestedTable, Place(file: grid.file, sheet: grid.sheet, cell: cell))
        }
        continue
      }
      var reading = TableReading(grid, heads, known, firstTable: tables, after: readings.last)
      reading.read()
      tables += heads.count
      problems += reading.problems
      understanding.tables += reading.tables
      understanding.facts += reading.facts
      readings.append(reading)
    }
    return readings
  }

  /// Reads the forms of single schools; returns the sheets that are of one.
  private mutating func schoolForms(_ grids: [Grid], _ tables: inout Int) -> Set<Place> {
    var taken: Set<Place> = []
    var forms: [SchoolForm] = []
    var files: [String] = []
    for grid in grids where files.last != grid.file { files.append(grid.file) }
    for file in files {
      let own = grids.filter { $0.file == file }
      if let book = StatisticsBook.read(own, known) {
        forms.append(book)
      } else {
        forms += own.compactMap { UprightForm.read($0, known) }
      }
    }
    var count = 0
    var turns: [IntakeFact.Turn: (count: Int, example: String, place: Place)] = [:]
    for form in forms {
      let rows = form.rows(table: tables)
      problems += form.problems
      let place = Place(file: form.grids[0].file, sheet: form.grids[0].sheet)
      if rows.isEmpty {
        problem(form.name == nil ? .formNameless : .formWithoutPupils, place)
        continue
      }
      tables += 1
      count += 1
      formRows += rows
      understanding.tables.append(form.found(rows: rows.count))
      turns.merge(form.turns) { ($0.count + $1.count, $0.example, $0.place) }
      for grid in form.grids { taken.insert(Place(file: grid.file, sheet: grid.sheet)) }
    }
    for (turn, told) in turns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      understanding.facts.append((.turned(turn, count: told.count, example: told.example), told.place))
    }
    if count > 0, let first = forms.first?.grids.first {
      understanding.facts.append((.schoolForms(schools: count), Place(file: first.file)))
    }
    return taken
  }

  /// The other forms of an application, by their titles.
  private static func otherForm(_ grid: Grid) -> String? {
    let texts = [grid.sheet ?? ""] + grid.rows.prefix(3).flatMap { $0.cells.map { CellText.words($0.content) } }
    for text in texts where !text.contains("续表") {
      if let match = text.firstMatch(of: /表\s?(Ⅰ|Ⅱ-1|Ⅲ|Ⅳ|Ⅴ|Ⅵ|Ⅶ|I{1,3}-?1?|IV|VI{0,2}|[1-7])/) { return String(match.0) }
    }
    return nil
  }

  // MARK: The county and the year

  private mutating func tell(_ titles: [(text: String, place: Place)], _ grids: [Grid]) {
    // Other forms may say it where the table of schools does not.
    let taken = Set(understanding.tables.map { Place(file: $0.place.file, sheet: $0.place.sheet) })
    let forms = grids.filter { !taken.contains(Place(file: $0.file, sheet: $0.sheet)) && !$0.isHidden }
    let others = forms.flatMap { grid in
      grid.rows.prefix(4).flatMap { row in
        row.cells.compactMap { cell -> (text: String, place: Place)? in
          guard case .text(let text) = cell.content, text.count <= 60 else { return nil }
          return (text.trimmed, Place(file: grid.file, sheet: grid.sheet))
        }
      }
    }
    for (text, place) in titles + others {
      if understanding.name == nil, let name = Intake.county(text) { understanding.name = Sourced(name, at: place) }
      if understanding.year == nil, let year = Intake.census(text) { understanding.year = Sourced(year, at: place) }
    }
  }

  /// 临江县 of 填报单位：临江县教育局, or of a title that begins with it.
  static func county(_ text: String) -> String? {
    if let name = EnglishForm.county(text) { return county("单位：" + name) ?? name }
    let plain = Heads.plain(text)
    if let match = plain.firstMatch(of: /(?:单位|部门)(?:\([^)]*\))?:(.{2,12}?[县市区旗])(?:教|人民|县|区|$|[^内])/) {
      return String(match.1)
    }
    if let match = plain.prefixMatch(of: /(?:20[0-9]{2}年(?:度)?)?(\p{Han}{1,8}?[县市区旗])(?:20|义务|小学|教育|中小学|优质|普通|各|表|附)/) {
      return String(match.1)
    }
    return nil
  }

  /// The autumn of the census that a title or a date tells: 2024年9月 and 2024—2025学年 are 2024, 2025年3月 as well.
  static func census(_ text: String) -> Int? {
    if let year = EnglishForm.census(text) { return year }
    let plain = Heads.plain(text)
    if let match = plain.firstMatch(of: /(20[0-9]{2})[-—－~\/至](?:20)?[0-9]{2}学年/) { return Int(match.1) }
    if let match = plain.firstMatch(of: /(20[0-9]{2})[年.\-\/]([0-9]{1,2})/), let year = Int(match.1),
      let month = Int(match.2), (1...12).contains(month)
    {
      return month >= 8 ? year : year - 1
    }
    return plain.firstMatch(of: /(20[0-9]{2})(?:年|学年|秋)/).flatMap { Int($0.1) }
  }

  // MARK: The table

  private mutating func build(_ rows: [SchoolRow]) {
    let columns = known.required + known.optional
    var heads =
      ["name"]
      + columns.filter { column in
        column != "name" && column != "id" && rows.contains { $0.values[column] != nil }
      }
    if !heads.contains("stage") {
      heads.append("stage")
      told.append("stage")
    }
    if heads.contains("school"), !rows.contains(where: { $0.origin.columns["school"] != nil }) { told.append("school") }
    let ids = identifiers(rows)
    if ids != nil { heads.append("id") }
    table.heads = heads
    for row in rows {
      for (column, known) in row.origin.columns where table.printed[column] == nil {
        table.printed[column] = known.head
      }
    }
    for head in heads where table.printed[head] == nil {
      if let head = rows.compactMap({ $0.others[head]?.columns[head]?.head }).first { table.printed[head] = head }
    }
    if let first = understanding.tables.first {
      table.file = first.place.file
      table.headPlace = first.place
    }
    table.headLine = table.headPlace.line ?? 1
    for (at, row) in rows.enumerated() {
      if row.stage == nil, row.values["stage"] == nil {
        problems.append(Problem(.stageOpen(name: row.name), at: row.place("name")))
      }
      var fields = heads.map { row.values[$0] ?? "" }
      if row.values["stage"] == nil, let place = heads.firstIndex(of: "stage") {
        // Reported as open above; a stand-in, so that it is not reported again.
        fields[place] = (row.stage ?? .primary).rawValue
      }
      if let ids, let place = heads.firstIndex(of: "id") { fields[place] = ids[at] }
      var origin = row.origin
      for (column, other) in row.others { origin.others[column] = other.place(column) }
      table.rows.append(CSV.Row(line: row.origin.row, fields: fields, width: fields.count, origin: origin))
    }
    understanding.missing = known.required.filter { !heads.contains($0) && $0 != "id" && $0 != "kind" }
  }

  /// The ids that a column gives, where they are whole and each its own; else none, and names are taken.
  private mutating func identifiers(_ rows: [SchoolRow]) -> [String]? {
    guard rows.contains(where: { $0.values["id"] != nil }) else { return nil }
    let ids = rows.map { $0.values["id"] ?? "" }
    let damaged = ids.first { id in
      id.contains("E+") || id.contains("e+") || (id.count >= 16 && id.allSatisfy(\.isNumber) && id.hasSuffix("000"))
    }
    if let damaged, let row = rows.first(where: { $0.values["id"] == damaged }) {
      understanding.facts.append((.identifiersDamaged(example: damaged), row.place("id")))
      return nil
    }
    guard Set(ids).count < ids.count else { return ids }
    // One code of a school for both its sections.
    let counts = ids.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return zip(ids, rows).map { id, row in
      counts[id] ?? 0 > 1 && !id.isEmpty ? id + (row.stage == .junior ? "-j" : "-p") : id
    }
  }

  // MARK: For those who read the folder

  /// Problems of a table made of others without the blanks that are blank because a cell was refused.
  func withoutEchoes(_ problems: [Problem]) -> [Problem] {
    let refused = Set(self.problems.compactMap(\.place))
    return problems.filter { problem in
      guard case .blank = problem.fault, let place = problem.place else { return true }
      return !refused.contains(place)
    }
  }

  /// What bears on the figures, as notices; rows that were passed over are told on the screen alone.
  var notices: [Notice] {
    understanding.facts.filter { $0.fact.bearsOnFigures }.map { Notice(.intake($0.fact), at: $0.place) }
  }

  /// The rolls by grade of the census and of earlier years, by the ids of their sections.
  func rolls(_ sections: [Section]) -> (census: [GradeRoll], past: [Int: [GradeRoll]]) {
    guard sections.count == table.rows.count else { return ([], [:]) }
    var rolls: [Int: [GradeRoll]] = [:]
    for (year, grades) in Dictionary(grouping: enrolment, by: { $0.year ?? 0 }) {
      for (at, own) in Dictionary(grouping: grades, by: \.row).sorted(by: { $0.key < $1.key }) {
        let section = sections[at]
        let first = section.stage == .primary ? 0 : 9 - section.years
        let taught = own.filter { (1...section.years).contains($0.grade - first) }
        guard !taught.isEmpty else { continue }
        // A grade without a figure beside others that sum to the roll has no pupils.
        for grade in 1...section.years {
          let known = taught.first { $0.grade - first == grade }
          rolls[year, default: []].append(
            GradeRoll(
              section: section.id, grade: grade, pupils: known?.pupils ?? 0, classes: known.map(\.classes) ?? 0,
              place: section.place))
        }
      }
    }
    let census = rolls.removeValue(forKey: 0) ?? []
    return (census, rolls)
  }
}
