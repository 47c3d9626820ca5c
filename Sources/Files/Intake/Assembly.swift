import County

/// Brings the rows of all tables together: one row per section, its figures made of their parts.
struct Assembly {
  var rows: [SchoolRow]
  var facts: [(fact: IntakeFact, place: Place)] = []
  var problems: [Problem] = []
  var grades: [Grade] = []
  /// Names of the counties that rows are told to lie in, where all lie in one.
  private(set) var county: Sourced<String>?
  private let year: Int?

  typealias Part = HeadWords.Part

  /// The roll of one grade of a section, as a class table has it.
  struct Grade {
    var row: Int
    /// Counted from the first grade of primary school.
    var grade: Int
    var year: Int?
    var pupils: Double
    var classes: Double?
  }

  init(_ rows: [SchoolRow], year: Int?) {
    self.rows = rows
    self.year = year
  }

  mutating func assemble() {
    guard !rows.isEmpty else { return }
    leaveOut()
    takeSeniors()
    guard !rows.isEmpty else { return }
    findCounty()
    takePlaces()
    checkUnits()
    stages()
    splitWholeRows()
    join()
    takeGrades()
    attach()
    addParts()
    splitPremises()
    nameSchools()
  }

  mutating func fact(_ fact: IntakeFact, _ place: Place) { facts.append((fact, place)) }

  // MARK: What is no school of compulsory education

  private static let outside = [
    "高级中学", "普通高中", "职业", "中职", "中等职业", "技工学校", "特殊教育", "盲人", "聋人", "培智", "工读", "专门学校", "成人",
  ]

  private mutating func leaveOut() {
    rows.removeAll { row in
      let kind = row.values["kind"] ?? ""
      if kind.holds("幼儿") || row.name.ends(with: "幼儿园") || row.name.ends(with: "幼儿班") {
        facts.append((.kindergarten(name: row.name), row.place("name")))
        return true
      }
      if Assembly.outside.contains(where: kind.holds) || row.name.ends(with: "特殊教育学校") {
        facts.append((.outOfScope(name: row.name, kind: kind.isEmpty ? "特殊教育学校" : kind), row.place("name")))
        return true
      }
      return false
    }
  }

  /// Takes the rows of senior schools out; their pupils go to the school of the same name.
  private mutating func takeSeniors() {
    let taken = rows.filter(\.isSenior)
    rows.removeAll(where: \.isSenior)
    for row in taken {
      guard rows.contains(where: { $0.base == row.base }), let pupils = row.values["pupils"] else {
        fact(.outOfScope(name: row.name, kind: row.values["kind"] ?? "高中"), row.place("name"))
        continue
      }
      for at in rows.indices where rows[at].base == row.base && rows[at].values[Part.seniors] == nil {
        rows[at].values[Part.seniors] = pupils
        var origin = row.origin
        origin.columns[Part.seniors] = origin.columns["pupils"]
        rows[at].others[Part.seniors] = origin
      }
    }
  }

  /// Takes the rows that tell nothing but where schools lie; every section of a school lies where it does.
  private mutating func takePlaces() {
    func isOfPlaces(_ row: SchoolRow) -> Bool {
      HeadWords.places.isSubset(of: row.values.keys) && HeadFinder.words.isSuperset(of: row.values.keys)
    }
    let told = rows.filter(isOfPlaces)
    guard told.count < rows.count else { return }
    rows.removeAll(where: isOfPlaces)
    var tables: Set<Int> = []
    for row in told {
      let own = rows.indices.filter { rows[$0].base == row.base }
      guard !own.isEmpty else {
        fact(.rowWithoutMatch(name: row.name), row.place("name"))
        continue
      }
      if tables.insert(row.table).inserted, let sheet = row.origin.sheet {
        fact(.tablesJoined(name: sheet), row.place(nil))
      }
      for at in own {
        for column in HeadWords.places where rows[at].values[column] == nil {
          rows[at].values[column] = row.values[column]
          rows[at].others[column] = row.origin
        }
      }
    }
  }

  private mutating func findCounty() {
    let told = Set(rows.compactMap { $0.values[Part.county] })
    if told.count == 1, let name = told.first, let row = rows.first(where: { $0.values[Part.county] != nil }) {
      county = Sourced(name, at: row.place(Part.county))
    }
  }

  /// The most a pupil has of equipment in any school, yuan; what `Values` takes for a bound as well.
  private static let mostEquipment = 100_000.0

  /// 万元 in a head or a title over figures in yuan makes them ten thousand times too large: that is refused, not guessed at.
  private mutating func checkUnits() {
    let column = Indicator.equipment.column
    let told = rows.filter { $0.number(column) ?? 0 > 0 && $0.number("pupils") ?? 0 > 0 }
    func perPupil(_ row: SchoolRow) -> Double { (row.number(column) ?? 0) / (row.number("pupils") ?? 1) }
    let odd = told.filter { perPupil($0) > Assembly.mostEquipment }
    guard odd.count * 2 > told.count, let first = odd.first, let head = first.origin.columns[column]?.head else {
      return
    }
    problems.append(
      Problem(
        .office(.unitUnlikely(head: head, text: first.values[column] ?? "", perPupil: perPupil(first).rounded())),
        at: first.place(column)))
  }

  // MARK: Stages

  private func ownStage(_ row: SchoolRow) -> Stage? {
    if let text = row.values["stage"] { return try? Scalars.word(text, aliases: Stage.aliases) }
    let kind = row.values["kind"] ?? ""
    if kind.holds("附设小学班") { return .primary }
    if kind.holds("附设初中班") { return .junior }
    if let attached = SchoolNames.attached(row.name) { return attached.stage }
    // A name that leaves no doubt is taken before the part of the table it stands in.
    if let told = SchoolNames.split(row.name).stage ?? SchoolNames.certain(row.name) { return told }
    if let stage = row.stage { return stage }
    if let kind = try? Scalars.word(kind, aliases: SchoolKind.aliases) as SchoolKind {
      switch kind {
      case .primary, .teachingPoint: return .primary
      case .junior: return .junior
      default: break
      }
    }
    return SchoolNames.stage(row.name)
  }

  /// The stage a row tells; else that of its block, where the rows that tell one agree.
  private mutating func stages() {
    let told = rows.map(ownStage)
    var around: [Int: Set<Stage>] = [:]
    func key(_ row: SchoolRow) -> Int { row.table << 20 | row.block }
    for (at, row) in rows.enumerated() {
      if let stage = told[at] { around[key(row), default: []].insert(stage) }
    }
    for at in rows.indices {
      // A word in the stage column that is none is told where the table is read.
      if rows[at].values["stage"] != nil {
        rows[at].stage = told[at]
        continue
      }
      let block = around[key(rows[at])] ?? []
      rows[at].stage = told[at] ?? (block.count == 1 ? block.first : nil)
    }
  }

  /// A row that is a whole school, with the rolls of both stages, as two sections.
  private mutating func splitWholeRows() {
    guard rows.contains(where: { $0.values["pupils:primary"] != nil || $0.values["pupils:junior"] != nil }) else {
      return
    }
    rows = rows.flatMap { row -> [SchoolRow] in
      let rolls = Stage.allCases.map { ($0, row.values["pupils:" + $0.rawValue]) }
      guard rolls.contains(where: { $0.1 != nil }) else { return [row] }
      let present = rolls.filter { $0.1.flatMap { try? Scalars.decimal($0).value() } ?? 0 > 0 }
      return present.map { stage, pupils in
        var section = row
        section.stage = stage
        section.values["stage"] = stage.rawValue
        section.values["pupils"] = pupils
        if let classes = row.values["classes:" + stage.rawValue] { section.values["classes"] = classes }
        if present.count > 1 {
          // Teachers of one stage are not distinguished from those of the whole school.
          for column in ["degree_teachers", "arts_sports_teachers", "backbone_teachers", "teachers"] {
            section.values[column] = nil
          }
        }
        return section
      }
    }
  }

  // MARK: Several tables

  func key(_ row: SchoolRow) -> String { row.base + "/" + (row.stage?.rawValue ?? "") }

  /// Rows of one school and stage in several tables, as one row.
  private mutating func join() {
    let years = Set(rows.compactMap { $0.values[Part.year].flatMap(Assembly.year) })
    let earlier = years.filter { $0 != (year ?? years.max()) }
    if !earlier.isEmpty, let row = rows.first(where: { $0.values[Part.year] != nil }) {
      fact(.earlierYears(earlier.sorted()), row.place(Part.year))
    }
    var kept: [SchoolRow] = []
    var positions: [String: Int] = [:]
    var conflicts: [String: (first: SchoolRow, second: SchoolRow, column: String, count: Int)] = [:]
    // Schools that stand under the same heads of one sheet twice: two or less are a slip, more another table.
    var again: [String: [(first: SchoolRow, second: SchoolRow)]] = [:]
    var joinedTables: Set<Int> = []
    // The table with the rolls comes first: the others add to it.
    let mains = Set(rows.filter { $0.values["pupils"] != nil && $0.values["grade"] == nil }.map(\.table))
    let isOnlyOther = mains.isEmpty
    func isOfPast(_ row: SchoolRow) -> Bool {
      row.values[Part.year].flatMap(Assembly.year).map { earlier.contains($0) } ?? false
    }
    // The past is laid against the census, wherever its rows stand.
    let present = rows.filter { !isOfPast($0) }
    let inOrder =
      present.filter { mains.contains($0.table) } + present.filter { !mains.contains($0.table) } + rows.filter(isOfPast)
    for row in inOrder {
      let isOfPast = isOfPast(row)
      let at = positions[key(row)] ?? (row.stage == nil ? only(row.base, positions) : nil)
      let isLong = row.values[Part.grade] != nil
      // A school twice in one table is a mistake, and told where ids are read.
      if isOfPast, at == nil {
        fact(.rowWithoutMatch(name: row.name), row.place("name"))
        continue
      }
      if let at, !isLong, !isOfPast, kept[at].table != row.table, isSameTable(kept[at], row) {
        again["\(kept[at].table)/\(row.table)", default: []].append((kept[at], row))
        continue
      }
      guard let at, isLong || isOfPast || !isSameTable(kept[at], row) else {
        if !mains.contains(row.table), !isOnlyOther || isLong, !isLong || !isOnlyOther {
          fact(.rowWithoutMatch(name: row.name), row.place("name"))
          continue
        }
        if positions[key(row)] == nil { positions[key(row)] = kept.count }
        kept.append(row)
        continue
      }
      if isLong || isOfPast {
        long(row, at, isOfPast)
        continue
      }
      if joinedTables.insert(row.table).inserted, let sheet = row.origin.sheet {
        fact(.tablesJoined(name: sheet), row.place(nil))
      }
      // From left to right, so that the first figure that differs is the one that is told.
      let inOrder = row.values.sorted {
        (row.origin.columns[$0.key]?.at ?? .max, $0.key) < (row.origin.columns[$1.key]?.at ?? .max, $1.key)
      }
      for (column, text) in inOrder where !HeadFinder.words.contains(column) || kept[at].values[column] == nil {
        guard let own = kept[at].values[column] else {
          kept[at].values[column] = text
          kept[at].others[column] = row.origin
          continue
        }
        if own != text, !HeadFinder.words.contains(column), (try? Scalars.decimal(own).value()) != row.number(column) {
          let pair = "\(kept[at].table)/\(row.table)"
          conflicts[pair, default: (kept[at], row, column, 0)].count += 1
        }
      }
    }
    for (_, rows) in again.sorted(by: { $0.key < $1.key }) {
      guard rows.count > 2, let (first, second) = rows.first else {
        kept += rows.map(\.second)
        continue
      }
      let cells = [first, second].map { Assembly.told($0.place("name")) }
      problems.append(
        Problem(
          .office(.twoTablesOfSheet(first: cells[0], second: cells[1], school: first.name)),
          at: second.place("name")))
    }
    for (_, found) in conflicts.sorted(by: { $0.key < $1.key }) {
      if found.count > 2 {
        problems.append(
          Problem(
            .office(
              .twoTables(
                first: Assembly.name(found.first), second: Assembly.name(found.second), school: found.first.name)),
            at: found.second.place(found.column)))
      } else {
        let first = Assembly.told(found.first.place(found.column))
        problems.append(
          Problem(
            .office(.rowsDiffer(name: found.first.name, first: first)), at: found.second.place(found.column)))
      }
    }
    rows = kept
  }

  /// Whether two rows stand under the same heads of one sheet, printed once or on every page.
  private func isSameTable(_ one: SchoolRow, _ other: SchoolRow) -> Bool {
    one.table == other.table
      || one.origin.file == other.origin.file && one.origin.sheet == other.origin.sheet
        && one.origin.columns.keys == other.origin.columns.keys
  }

  private static func told(_ place: Place) -> String {
    place.cell.map { "\(place.sheet ?? "")!\($0)" } ?? "\(place.file):\(place.line ?? 0)"
  }

  private static func name(_ row: SchoolRow) -> String { row.origin.sheet ?? row.origin.file }

  static func year(_ text: String) -> Int? {
    CellText.years(text).first { $0.begins(with: "20") }.flatMap { Int($0) }
  }

  /// The one section of a school whose stage a row does not tell.
  private func only(_ base: String, _ positions: [String: Int]) -> Int? {
    let found = Stage.allCases.compactMap { positions[base + "/" + $0.rawValue] }
    return found.count == 1 ? found[0] : nil
  }

  /// One row of a class table that has a row for every grade, or of an earlier year.
  private mutating func long(_ row: SchoolRow, _ at: Int, _ isOfPast: Bool) {
    let year = isOfPast ? row.values[Part.year].flatMap(Assembly.year) : nil
    if let text = row.values[Part.grade] {
      guard let number = Assembly.gradeNumber(text, row.stage), let pupils = row.number("pupils") else {
        return
      }
      grades.append(Grade(row: at, grade: number, year: year, pupils: pupils, classes: row.number("classes")))
    } else {
      grades += columns(row, of: at, year)
    }
  }

  /// The rolls by grade that stand in columns of their own.
  private func columns(_ row: SchoolRow, of at: Int, _ year: Int?) -> [Grade] {
    let own = (1...9).compactMap { grade -> Grade? in
      guard let pupils = row.number("grade:\(grade):pupils") else { return nil }
      return Grade(
        row: at, grade: grade, year: year, pupils: pupils, classes: row.number("grade:\(grade):classes"))
    }
    // A junior school may count its grades from 1.
    guard row.stage == .junior, own.allSatisfy({ $0.grade <= 3 }) else { return own }
    return own.map { grade in
      var grade = grade
      grade.grade += 6
      return grade
    }
  }

  /// 三年级 is 3, 初一 is 7; a bare figure counts from the first grade of its stage up to 6, or through to 9.
  static func gradeNumber(_ text: String, _ stage: Stage?) -> Int? {
    let plain = Heads.plain(text)
    var number = Int(plain.replacing("年级", with: ""))
    for (place, name) in ["一", "二", "三", "四", "五", "六", "七", "八", "九"].enumerated() {
      if place < 3, plain.hasPrefix("初\(name)") || plain.hasPrefix("初中\(name)") { return place + 7 }
      if plain.contains("\(name)年级") { number = place + 1 }
    }
    guard let number, (1...9).contains(number) else { return nil }
    // Junior schools count their grades through to 9, or from 1; the fourth of those with four could be either.
    guard stage == .junior, number <= 5 else { return number }
    return number <= 3 ? number + 6 : nil
  }

  /// Takes grades from columns, and holds the census against the rolls.
  private mutating func takeGrades() {
    for at in rows.indices { grades += columns(rows[at], of: at, nil) }
    let own = Dictionary(grouping: grades.filter { $0.year == nil }, by: \.row)
    var dropped: Set<Int> = []
    for (at, own) in own.sorted(by: { $0.key < $1.key }) {
      let pupils = own.reduce(0) { $0 + $1.pupils }
      let classes = own.allSatisfy { $0.classes != nil } ? own.reduce(0) { $0 + ($1.classes ?? 0) } : nil
      if rows[at].values["pupils"] == nil { rows[at].values["pupils"] = CellText.plain(pupils) }
      if rows[at].values["classes"] == nil, let classes { rows[at].values["classes"] = CellText.plain(classes) }
      // Grades that do not sum to the roll are reported and left out: no one knows which of the two is right.
      for (column, sum) in [("pupils", pupils), ("classes", classes)] {
        guard let sum, let told = rows[at].number(column), told != sum else { continue }
        fact(.gradesDiffer(name: rows[at].name, column: column, sum: sum, told: told), rows[at].place(column))
        dropped.insert(at)
      }
    }
    grades.removeAll { $0.year == nil && dropped.contains($0.row) }
  }
}
