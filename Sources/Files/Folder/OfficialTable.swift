import County

/// What 表Ⅱ-2 leaves to its layout: ids, stages, kinds and schools, told from names, numbers and grades.
///
/// Only a table with the official head 学校名称 is completed, and only columns it does not have. An id is the name without
/// 小学部 or 初中部 and `-p` or `-j` for the stage, so that it stays the same whatever the order of the rows:
/// 小学部 and 初中部 may stand in brackets: 第一小学 is `第一小学-p`, 朝阳镇中心学校初中部 is `朝阳镇中心学校-j` of the school `朝阳镇中心学校`.
struct OfficialTable {
  private var table: CSV
  private var added: [String] = []
  private var notices: [Notice] = []

  /// The table completed and cleared of repeated heads, codes, sums and notes.
  static func complete(_ table: CSV, _ notices: inout [Notice], _ problems: inout [Problem]) -> CSV {
    guard table.isOfficial("name") else { return table }
    var official = OfficialTable(table: table)
    official.clear()
    official.addStages(&problems)
    official.addKinds()
    official.addYears()
    official.addIDs()
    if !official.added.isEmpty {
      notices.append(Notice(.toldFromNames(columns: official.added), at: Place(file: table.file, line: table.headLine)))
    }
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
    table.heads.append(name)
    for (place, value) in values.enumerated() { table.rows[place].fields.append(value) }
    added.append(name)
  }

  /// Takes out rows that are no school: heads and codes repeated on every page, sums, and the notes below.
  private mutating func clear() {
    let heads = table.heads.map { Heads.plain(table.printed[$0] ?? $0) }
    let at = table.heads.firstIndex(of: "name") ?? 0
    table.rows.removeAll { row in
      let fields = row.fields.map(Heads.plain)
      let filled = fields.filter { !$0.isEmpty }
      if fields == heads { return true }
      if filled.count > 2, filled.allSatisfy({ $0.first == "L" && Int($0.dropFirst()) != nil }) { return true }
      if filled.count == 1, filled[0].hasPrefix("注") { return true }
      // Who filled in the form, and sums by part of the county.
      if let first = filled.first, Self.signatures.contains(where: first.hasPrefix) { return true }
      return fields[...at].contains { field in ["合计", "总计", "小计"].contains(where: field.hasSuffix) }
    }
  }

  /// How the lines below a form begin.
  private static let signatures = ["填表人", "填报人", "填表日期", "填报日期", "填报单位", "制表人", "审核人", "单位负责人", "联系电话"]

  /// A name with a part in brackets written without them: 朝阳镇中心学校（小学部） is 朝阳镇中心学校小学部.
  private static func plain(_ name: String) -> String {
    for part in ["小学部", "初中部"] {
      for (open, close) in [("（", "）"), ("(", ")")] where name.hasSuffix(open + part + close) {
        return String(name.dropLast(part.count + 2)).trimmed + part
      }
    }
    return name
  }

  private static func stage(of name: String) -> Stage? {
    let name = plain(name)
    if ["小学部", "小学", "教学点"].contains(where: name.hasSuffix) { return .primary }
    if ["初中部", "初级中学", "中学", "初中"].contains(where: name.hasSuffix) { return .junior }
    return nil
  }

  /// The stage a name tells; else that of its block, where the names that tell one agree. A block ends where 序号 starts
  /// again.
  private mutating func addStages(_ problems: inout [Problem]) {
    guard column("stage") == nil else { return }
    let names = names
    let told = names.map(Self.stage)
    var block = 0
    var last = 0
    let numbers = column(OfficialHeads.number)
    let blocks = told.indices.map { row in
      let number = numbers.flatMap { Int($0[row]) } ?? last + 1
      if number <= last { block += 1 }
      last = number
      return block
    }
    var inBlock: [Int: Set<Stage>] = [:]
    for (block, stage) in zip(blocks, told) { if let stage { inBlock[block, default: []].insert(stage) } }
    var stages: [String] = []
    for row in told.indices {
      let around = inBlock[blocks[row]] ?? []
      let stage = told[row] ?? (around.count == 1 ? around.first : nil)
      if stage == nil {
        let place = Place(file: table.file, line: table.rows[row].line, column: table.printed["name"])
        problems.append(Problem(.stageOpen(name: names[row]), at: place))
      }
      // Told as open above; a stand-in, so that it is not told again.
      stages.append((stage ?? .primary).rawValue)
    }
    add("stage", stages)
  }

  /// A name without 小学部 or 初中部; nil where it has neither.
  private static func through(_ name: String) -> String? {
    let name = plain(name)
    for part in ["小学部", "初中部"] where name.hasSuffix(part) && name != part { return String(name.dropLast(part.count)) }
    return nil
  }

  private mutating func addKinds() {
    let names = names
    let whole = names.map(Self.through)
    let parts = Dictionary(whole.map { ($0, 1) }, uniquingKeysWith: +)
    if column("school") == nil, whole.contains(where: { $0 != nil }) { add("school", whole.map { $0 ?? "" }) }
    guard column("kind") == nil, let stages = column("stage") else { return }
    var nine: [String] = []
    var isNine: Set<String> = []
    let kinds: [SchoolKind] = names.indices.map { row in
      let name = names[row]
      let stage = (try? Scalars.word(stages[row], aliases: Stage.aliases)) ?? Stage.primary
      if name.contains("十二年一贯") { return .twelveYear }
      if name.contains("九年一贯") { return .nineYear }
      if name.contains("完全中学") { return .complete }
      if name.hasSuffix("教学点") { return .teachingPoint }
      guard let school = whole[row] else { return stage == .primary ? .primary : .junior }
      // 初中部 alone belongs to a 完全中学 (note 1 of the form); two parts, or 小学部 alone, to a through school.
      if stage == .junior, parts[school] == 1 { return .complete }
      if isNine.insert(school).inserted { nine.append(school) }
      return .nineYear
    }
    add("kind", kinds.map(\.rawValue))
    if !nine.isEmpty { notices.append(Notice(.takenForNineYear(schools: nine), at: Place(file: table.file))) }
  }

  /// Four grades make a junior section of four years (五四学制); five primary grades leave it open, unless the junior
  /// section of the same school tells.
  private mutating func addYears() {
    guard column("years") == nil, let grades = column("grades"), let stages = column("stage") else { return }
    let names = names
    let schools = column("school") ?? names.map { _ in "" }
    func isJunior(_ row: Int) -> Bool { (try? Scalars.word(stages[row], aliases: Stage.aliases)) == Stage.junior }
    let juniorGrades = Dictionary(
      stages.indices.filter { !schools[$0].isEmpty && isJunior($0) }.map { (schools[$0], grades[$0]) },
      uniquingKeysWith: { first, _ in first })
    var open: [String] = []
    let years = stages.indices.map { row -> String in
      if isJunior(row) { return grades[row] == "4" ? "4" : "" }
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
    let ids = names.indices.map { row -> String in
      let base = Self.through(names[row]) ?? names[row]
      let stage = try? Scalars.word(stages[row], aliases: Stage.aliases) as Stage
      return base.isEmpty || stage == nil ? base : base + (stage == .primary ? "-p" : "-j")
    }
    add("id", ids)
  }
}
