import County

/// What `county new` understood of a county's own tables: one screen, every line with its cell.
package struct IntakeScreen {
  private let county: County
  private let understanding: Understanding
  private let notices: [Notice]
  /// Where the folder was written; nil where nothing was.
  private let folder: String?
  private let language: Language

  private static let width = 80
  /// How many tables are listed; books of single schools are many.
  private static let mostTables = 8

  package init(
    _ county: County, _ understanding: Understanding, _ notices: [Notice], folder: String?, _ language: Language
  ) {
    self.county = county
    self.understanding = understanding
    self.notices = notices
    self.folder = folder
    self.language = language
  }

  private func say(_ zh: Wording<Chinese>, _ en: Wording<English>) -> String { language == .zh ? zh.words : en.words }

  package func lines() -> [String] {
    head + tables + passedOver + figures + missing + closing
  }

  /// What was read and what of it was not used, without what a first folder asks for.
  package func reading() -> [String] { head + tables + passedOver + figures }

  private var head: [String] {
    let counts = Stage.allCases.map { stage in county.sections.count { $0.stage == stage } }
    let pupils = Stage.allCases.map { stage in
      county.sections.filter { $0.stage == stage }.reduce(0) { $0 + $1.pupils }
    }
    return Columns.wrap(
      say(
        "\(verbatim: county.name)  \(county.year) 年秋  \(county.schools.count) 所学校 \(county.sections.count) 个学段部：小学 \(counts[0]) 个 \(grouped: pupils[0]) 人，初中 \(counts[1]) 个 \(grouped: pupils[1]) 人",
        "\(verbatim: county.name)  autumn \(county.year)  \(counted: county.sections.count, "section") of \(counted: county.schools.count, "school"): \(counts[0]) primary, \(counted: pupils[0], "pupil"); \(counts[1]) junior, \(counted: pupils[1], "pupil")"
      ), IntakeScreen.width, indent: 4)
  }

  private func place(_ place: Place) -> String {
    let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
    if let address = place.address { return isOneFile ? address : "\(file): \(address)" }
    return file + (place.line.map { ":\($0)" } ?? "") + (place.column.map { ": " + $0.filter { !$0.isNewline } } ?? "")
  }

  private var isOneFile: Bool {
    Set((understanding.tables.map(\.place) + understanding.facts.map(\.place)).map(\.file)).count == 1
  }

  /// A line under a heading, wrapped and indented.
  private func item(_ text: String) -> [String] {
    Columns.wrap("  " + text, IntakeScreen.width, indent: 4)
  }

  private var tables: [String] {
    var lines = [say("读到的表", "Tables")]
    var told: Set<[String]> = []
    var unused: [String] = []
    let passedOver = ["序号", "备注", "该校综合评估是否达标"]
    for (at, table) in understanding.tables.enumerated() {
      if at < IntakeScreen.mostTables {
        lines += item(place(table.place) + say("  \(table.rows) 行", "  \(counted: table.rows, "row")"))
      } else if at == IntakeScreen.mostTables {
        let all = understanding.tables.count
        lines += item(say("… 共 \(all) 个表", "… \(all) tables in all"))
      }
      for head in table.unused where !unused.contains(head) { unused.append(head) }
      // A head that means the same in several tables is named once.
      let columns = table.columns.filter { column in
        !passedOver.contains(column.column) && told.insert([column.head, column.column]).inserted
      }
      guard !columns.isEmpty else { continue }
      lines += item(
        say("表头：", "heads: ")
          + columns.map { column in
            let head = column.head.filter { !$0.isWhitespace }
            return "\(head) → \(IntakeText.column(column.column)(language))"
          }.joined(separator: say("；", "; ")))
    }
    if !unused.isEmpty {
      lines += item(IntakeText.sentence(.unusedHeads(unused.map { $0.filter { !$0.isWhitespace } }))(language))
    }
    return lines
  }

  /// Rows and sheets that are no schools: one line for each kind.
  private var passedOver: [String] {
    let facts = understanding.facts.filter { !$0.fact.bearsOnFigures && !$0.fact.isOfCounty && !isOfSchools($0.fact) }
    guard !facts.isEmpty else { return [] }
    var order: [String] = []
    var places: [String: [String]] = [:]
    for (fact, at) in facts {
      let text = IntakeText.sentence(fact)(language)
      if places[text] == nil { order.append(text) }
      places[text, default: []].append(place(at))
    }
    return [say("跳过的行和表", "Passed over")]
      + order.flatMap { text in
        let all = places[text] ?? []
        let shown = all.prefix(6).joined(separator: say("、", ", ")) + (all.count > 6 ? " … (\(all.count))" : "")
        return item("\(shown)  \(text)")
      }
  }

  private func isOfSchools(_ fact: IntakeFact) -> Bool {
    switch fact {
    case .joined, .tablesJoined, .schoolForms, .declared: true
    default: false
    }
  }

  /// What was turned, what does not add up, which schools were brought together.
  private var figures: [String] {
    let facts = understanding.facts.filter { $0.fact.bearsOnFigures || isOfSchools($0.fact) }
    var lines = facts.flatMap { item("\(place($0.place))  \(IntakeText.sentence($0.fact)(language))") }
    lines += notices.flatMap { item(($0.place.map { place($0) + "  " } ?? "") + $0.sentence(language)) }
    return lines.isEmpty ? [] : [say("换算、核对与推定", "Turned, reconciled and told from names")] + lines
  }

  /// What no table gives, and what that hinders.
  private var missing: [String] {
    var lines: [String] = []
    for indicator in Indicator.allCases {
      let unknown = county.sections.count { $0.totals[indicator.index] == nil }
      guard unknown > 0 else { continue }
      let name = Names.indicator(indicator)
      lines += item(
        say(
          "\(name)：\(unknown) 个学段部没有数据；所在学段的这项差异系数（R2）和这些学段部的达标情况（R1）无法评估",
          "\(name): unknown for \(counted: unknown, "section"); \(agree: Double(unknown), "its", "their") R1 and the CV of \(agree: Double(unknown), "its", "their") stage (R2) cannot be assessed"
        ))
    }
    if county.enrolment.isEmpty {
      lines += item(
        say(
          "没有分年级学生数：各年级按平滑曲线推定；有分年级班额表请一并给出",
          "no rolls by grade: they are fitted by a smooth curve; give the table of classes as well"))
    }
    if county.births == nil {
      lines += item(
        say(
          "没有出生人口：起始方案的入学人数保持不变（entryChange: 0%/year）；有数请写 births.csv",
          "no births: in the first plan entrants stay as they are (entryChange: 0%/year); write births.csv if you have them"
        ))
    }
    if !county.sections.contains(where: { $0.built != nil }) {
      lines += item(
        say("没有建成年份：体育、音乐美术教室的豁免（R1、G3）无法判断", "no years of building: exemptions that hang on them (R1, G3) stay open"))
    }
    let forms = [("tableI", "表Ⅰ"), ("clauses/G", "表Ⅳ"), ("clauses/Q", "表Ⅴ"), ("clauses/S1", "表Ⅵ")]
    let blank = forms.filter { form in
      !understanding.declared.contains { $0.path.joined(separator: "/").hasPrefix(form.0) }
    }.map(\.1)
    if !blank.isEmpty {
      let names = blank.joined(separator: say("、", ", "))
      lines += item(
        say(
          "\(verbatim: names) 的申报数据在 county.yaml 中空着，填好之前按未评估处理",
          "what the county declares in \(verbatim: names) is blank in county.yaml and not assessed until entered"))
    }
    return [say("缺少的数据", "Missing")] + lines
  }

  private var closing: [String] {
    var lines: [String] = []
    let assumed = understanding.facts.filter(\.fact.isOfCounty)
    if !assumed.isEmpty {
      lines.append(say("推定", "Assumed"))
      lines += assumed.flatMap { item("\(place($0.place))  \(IntakeText.sentence($0.fact)(language))") }
    }
    guard let folder else { return lines + [say("没有写出任何文件（--dry-run）。", "Nothing was written (--dry-run).")] }
    return lines + [
      say(
        "已写出 \(verbatim: folder)。接着：junheng simulate \(verbatim: folder)/plans/start.yaml",
        "Wrote \(verbatim: folder). Next: junheng simulate \(verbatim: folder)/plans/start.yaml")
    ]
  }
}
