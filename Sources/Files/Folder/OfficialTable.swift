import County

/// What 表Ⅱ-2 leaves to its layout: ids, kinds and lengths of stages, inferred from names, numbers and grades.
///
/// An id is the name without 小学部 or 初中部 and `-p` or `-j` for the stage, so that it stays the same whatever the order of
/// the rows: 第一小学 is `第一小学-p`, 朝阳镇中心学校初中部 is `朝阳镇中心学校-j` of the school `朝阳镇中心学校`.
struct OfficialTable {
  private var table: CSV
  private var added: [String] = []
  private var notices: [Notice] = []

  /// A table of schools completed. `told`: columns that were told before.
  static func complete(_ table: CSV, told: [String], _ notices: inout [Notice]) -> CSV {
    var official = OfficialTable(table: table)
    official.added = told
    official.addKinds()
    official.addYears()
    official.addIDs()
    if !official.added.isEmpty { notices.append(Notice(.toldFromNames(columns: official.added), at: table.headPlace)) }
    notices += official.notices
    return official.table
  }

  private init(table: CSV) { self.table = table }

  private func column(_ name: String) -> [String]? {
    guard let at = table.heads.firstIndex(of: name) else { return nil }
    return table.rows.map { $0.fields[at].trimmed }
  }

  private var names: [String] { column("name") ?? [] }

  private mutating func add(_ name: String, _ values: [String]) {
    if let at = table.heads.firstIndex(of: name) {
      for (place, value) in values.enumerated() { table.rows[place].fields[at] = value }
    } else {
      table.heads.append(name)
      for (place, value) in values.enumerated() { table.rows[place].fields.append(value) }
    }
    added.append(name)
  }

  private func stage(_ text: String) -> Stage? { try? Scalars.word(text, aliases: Stage.aliases) }

  /// Kinds that the table does not give; a column may give those of some rows.
  private mutating func addKinds() {
    let given = column("kind") ?? names.map { _ in "" }
    guard given.contains(""), let stages = column("stage") else { return }
    let schools = column("school") ?? names.map { _ in "" }
    var sections: [String: Int] = [:]
    var words: [String: String] = [:]
    for (at, school) in schools.enumerated() where !school.isEmpty {
      sections[school, default: 0] += 1
      if !given[at].isEmpty { words[school] = given[at] }
    }
    // Kept, for each use of the table's names copies them all.
    let names = names
    var nine: [String] = []
    var taken: Set<String> = []
    let kinds = names.indices.map { row -> String in
      if !given[row].isEmpty { return given[row] }
      let name = names[row]
      let school = schools[row]
      // Two sections of one school are of one kind.
      if let word = words[school], !school.isEmpty { return word }
      if name.holds("十二年一贯") { return SchoolKind.twelveYear.rawValue }
      if name.holds("九年一贯") { return SchoolKind.nineYear.rawValue }
      if name.holds("完全中学") { return SchoolKind.complete.rawValue }
      if name.ends(with: "教学点") { return SchoolKind.teachingPoint.rawValue }
      let stage = stage(stages[row]) ?? .primary
      guard !school.isEmpty, SchoolNames.split(name).stage != nil || sections[school] ?? 0 > 1 else {
        return (stage == .primary ? SchoolKind.primary : .junior).rawValue
      }
      // 初中部 alone belongs to a 完全中学 (note 1 of the form); two parts, or 小学部 alone, to a through school.
      if stage == .junior, sections[school] == 1 { return SchoolKind.complete.rawValue }
      if taken.insert(school).inserted { nine.append(school) }
      return SchoolKind.nineYear.rawValue
    }
    add("kind", kinds)
    if !nine.isEmpty {
      notices.append(Notice(.takenForNineYear(schools: nine), at: Place(file: table.file)))
    }
  }

  /// Four grades make a junior section of four years (五四学制); five primary grades leave it open, unless the junior
  /// section of the same school tells.
  private mutating func addYears() {
    guard column("years") == nil, let grades = column("grades"), let stages = column("stage") else { return }
    let schools = column("school") ?? names.map { _ in "" }
    let isJunior = stages.map { stage($0) == .junior }
    let names = names
    var juniorGrades: [String: String] = [:]
    for row in stages.indices where isJunior[row] && !schools[row].isEmpty { juniorGrades[schools[row]] = grades[row] }
    var open: [String] = []
    let years = stages.indices.map { row -> String in
      if isJunior[row] { return grades[row] == "4" ? "4" : "" }
      guard grades[row] == "5" else { return "" }
      switch juniorGrades[schools[row]] {
      case "4": return "5"
      case "3": return ""
      default:
        open.append(names[row])
        return ""
      }
    }
    if years.contains(where: { !$0.isEmpty }) { add("years", years) }
    if !open.isEmpty { notices.append(Notice(.takenForSixYears(sections: open), at: Place(file: table.file))) }
  }

  private mutating func addIDs() {
    guard column("id") == nil, let stages = column("stage") else { return }
    table.printed["id"] = table.printed["name"]
    let names = names
    let bases = column("school") ?? names.map { _ in "" }
    let ids = names.indices.map { row -> String in
      let base = bases[row].isEmpty ? SchoolNames.split(names[row]).base : bases[row]
      let stage = stage(stages[row])
      return base.isEmpty || stage == nil ? base : base + (stage == .primary ? "-p" : "-j")
    }
    add("id", ids)
    for row in table.rows.indices {
      if let name = table.rows[row].origin?.columns["name"] { table.rows[row].origin?.columns["id"] = name }
    }
  }
}
