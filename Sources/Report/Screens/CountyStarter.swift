import County
import Regulation

/// `county.yaml` to begin with: what the county's own forms declare, and blanks for the rest, each with what it is.
///
/// A declaration left blank is unknown: a folder that is copied never carries another county's yes.
package struct CountyStarter {
  private let county: County
  private let standard: Standard
  private let sources: [String]
  private let declared: [DeclaredValue]
  private let kept: (keys: Set<String>, lines: [String])
  private let language: Language

  /// `sources`: the files that the tables were read from. `declared`: what the forms among them say. `kept`: keys that
  /// stay as they were in the census before, and their lines.
  package init(
    _ county: County, _ standard: Standard, sources: [String], declared: [DeclaredValue],
    kept: (keys: Set<String>, lines: [String]), _ language: Language
  ) {
    self.county = county
    self.standard = standard
    self.sources = sources
    self.declared = declared
    self.kept = kept
    self.language = language
  }

  private func say(_ zh: Wording<Chinese>, _ en: Wording<English>) -> String { language == .zh ? zh.words : en.words }

  /// What the forms declare at a path.
  private func value(_ path: String...) -> DeclaredValue? { declared.first { $0.path == path } }

  /// Where a value stands, as a comment.
  private func comment(_ place: Place) -> String {
    let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
    return "   # " + (place.address ?? file + (place.line.map { ":\($0)" } ?? ""))
  }

  package var text: String {
    let declared = head + tableI + preconditions + promises + clauses + published
    return ScreenText.text(declared + costs + lasting + history, in: .plain)
  }

  private var head: [String] {
    [
      say(
        "# \(verbatim: county.name)：由 junheng county new 根据 \(list: sources) 生成。",
        "# \(verbatim: county.name): made by junheng county new from \(list: sources)."),
      say(
        "# 空着的项目表示未知，不作达标处理；填好后用 junheng check 检查。",
        "# What is left blank is not known and never counts as met; fill it in and run junheng check."),
      "name: " + YAMLWord.quoted(county.name),
      "year: \(county.year)" + say("   # 统计年度：学年开始的那个秋天", "   # the autumn in which the school year begins"),
      "standard: " + YAMLWord.quoted(county.standard.value)
        + say("   # 评估标准，junheng standard show 可查看", "   # read it by junheng standard show"),
      "values: totals" + say("   # schools.csv 里是总量", "   # what schools.csv holds"), "",
    ]
  }

  private var tableI: [String] {
    [
      say(
        "# 表Ⅰ 全县基本情况（人口、学校数、班数、学生数、教师数）",
        "# 表Ⅰ: the county at large (residents, schools, classes, pupils, teachers)")
    ]
      + ["tableI:"]
      + TableI.Column.allCases.map { column in
        // In Chinese the key itself says what it is, but for its unit.
        let unit = column.label.zh.drop { $0 != "（" }
        let words = language == .zh ? unit.dropFirst().dropLast() : column.label.en[...]
        let place = value("tableI", column.rawValue).map { comment($0.place) } ?? (words.isEmpty ? "" : "   #")
        let text = value("tableI", column.rawValue).map { " " + $0.text } ?? ""
        return "  \(column.rawValue):\(text)\(place)" + (words.isEmpty ? "" : " \(words)")
      } + [""]
  }

  /// What the census before said and no census changes.
  private var lasting: [String] {
    guard !kept.lines.isEmpty else { return [] }
    return ["", say("# 沿用上一统计年度所填，有变动请改", "# as the census before had it; change what has changed")] + kept.lines
  }

  private var preconditions: [String] {
    if kept.keys.contains("preconditions") { return [] }
    return [
      say("# 通过义务教育基本均衡认定的年份，如 2017", "# the year in which basic balance was certified, as 2017"),
      "preconditions:", "  basicBalance:", "",
    ]
  }

  /// What a unit costs, for measures that name no cost of their own.
  private var costs: [String] {
    if kept.keys.contains("unitCosts") { return [] }
    return [
      "",
      say(
        "# 单位成本：措施未写费用时按此估算；有的话去掉 # 填好（路程另见 travel.csv：from,to,minutes,km）",
        "# unit costs, by which measures without a cost are reckoned; remove the # where known (ways: travel.csv, from,to,minutes,km)"
      ),
      say(
        "#单位成本: {校车: 0.4元, 床位: 800元, 校舍面积: 3000元, 教师: 10万元/年, 闲置校舍维护: 20元/年}",
        "#unitCosts: {bus: 0.4元, bed: 800元, area: 3000元, teacher: 10万元/year, upkeep: 20元/year}"),
    ]
  }

  /// Promises that were made before and go on.
  private var standing: [String] {
    ["promises:"]
      + county.promises.map { promise in
        let fields =
          ["school: \(YAMLWord.quoted(promise.school))", "made: \(promise.made)", "due: \(promise.due)"]
          + (promise.dueAlternative.map { ["dueAlternative: \($0)"] } ?? [])
          + (promise.evidence.map { ["evidence: \(YAMLWord.quoted($0))"] } ?? [])
        return "  - {\(fields.joined(separator: ", "))}"
      } + [""]
  }

  /// Years left out, and sections that have closed or had other ids.
  private var history: [String] {
    let told = county.history
    guard !told.sections.isEmpty || !told.leftOut.isEmpty else { return [] }
    var lines = ["", say("# 往年数据的说明", "# of the rolls of earlier years"), "history:"]
    if !told.leftOut.isEmpty {
      lines.append("  leaveOut:")
      lines += told.leftOut.sorted { $0.key < $1.key }.map { "    \($0.key): \(YAMLWord.quoted($0.value.value))" }
    }
    if !told.sections.isEmpty {
      lines.append("  sections:")
      lines += told.sections.map { section in
        var fields = ["id: \(YAMLWord.quoted(section.id))", "name: \(YAMLWord.quoted(section.name))"]
        if section.tellsStage {
          fields += ["stage: \(section.stage.rawValue)", "years: \(section.years)"]
        }
        if let group = section.group { fields.append("group: \(YAMLWord.quoted(group))") }
        if let closed = section.closed { fields.append("closed: \(closed)") }
        if !section.into.isEmpty {
          fields.append("into: [\(section.into.map(YAMLWord.quoted).joined(separator: ", "))]")
        }
        if !section.formerly.isEmpty {
          fields.append("formerly: [\(section.formerly.map(YAMLWord.quoted).joined(separator: ", "))]")
        }
        return "    - {\(fields.joined(separator: ", "))}"
      }
    }
    return lines
  }

  /// Schools over the limit of G4, with the promise that would exempt them.
  private var promises: [String] {
    let oversized = county.schools.filter { school in
      let pupils = school.sections.reduce(0) { $0 + county.sections[$1].pupils }
      let limit = standard.limit(.g4, school.kind.isThrough ? .through : .single)
      return limit.map { pupils > $0 } ?? false
    }
    guard county.promises.isEmpty else { return standing }
    guard !oversized.isEmpty else { return [] }
    return [
      say(
        "# 超规模学校：\(list: oversized.map(\.name))。若县里已承诺三年内压减，去掉下面的 # 并填年份",
        "# over the size limit: \(list: oversized.map(\.name)). If it is promised to bring them down, remove the # and put the years"
      ),
      "promises:",
    ]
      + oversized.map { "#  - {school: \(YAMLWord.quoted($0.id)), made: \(county.year), due: \(county.year + 3)}" } + [
        ""
      ]
  }

  private var clauses: [String] {
    var lines = [
      say(
        "# 表Ⅳ、表Ⅴ、表Ⅵ 各条：如 表Ⅳ-1: {是否达标: 是}；有数字的请填数字。冒号后空着即未评估",
        "# the clauses of 表Ⅳ, 表Ⅴ and 表Ⅵ: as G1: {met: yes}; give figures where there are any; blank is not assessed"),
      "clauses:",
    ]
    for clause in ClauseID.allCases where !clause.card.declares.isEmpty {
      let keys = CountyKeys.figures(of: clause).keys.map { key in
        say("\(verbatim: key.chinese[0])", english(key))
      }
      lines.append(
        say(
          "  # \(Names.clause(clause))：\(list: keys)",
          "  # \(Names.clause(clause)): \(list: keys)"))
      let told = clause.card.declares.compactMap { key in value("clauses", clause.rawValue, key.rawValue) }
      guard let first = told.first else {
        lines.append("  \(clause.rawValue):")
        continue
      }
      let figures = told.map { "\($0.path[2]): \($0.text)" }.joined(separator: ", ")
      lines.append("  \(clause.rawValue): {\(figures)}" + comment(first.place))
    }
    return lines
  }

  /// 表Ⅱ-1 and 表Ⅲ as published, for `check` to compare; nothing where neither was given.
  private var published: [String] {
    let all = declared.filter { $0.path.first == "published" }
    guard !all.isEmpty else { return [] }
    var lines = [
      "",
      say("# 表Ⅱ-1、表Ⅲ 所填数值，供 check 与学校表核对", "# what 表Ⅱ-1 and 表Ⅲ say, for check to hold against the schools"),
      "published:",
    ]
    for key in ["sectionsFull", "means", "cvs", "composites"] {
      let own = all.filter { $0.path[1] == key }
      guard let first = own.first else { continue }
      lines.append("  \(key):" + comment(first.place))
      for stage in Stage.allCases {
        let figures = own.filter { $0.path[2] == stage.rawValue }
        guard let one = figures.first else { continue }
        let text =
          one.path.count == 3
          ? one.text : "{" + figures.map { "\($0.path[3]): \($0.text)" }.joined(separator: ", ") + "}"
        lines.append("    \(stage.rawValue): \(text)")
      }
    }
    return lines
  }

  /// A key by its name, with what it means where that differs.
  private func english(_ key: KeyRecord.Key) -> Wording<English> {
    guard let label = key.label, label.en != key.name else { return "\(verbatim: key.name)" }
    return "\(verbatim: key.name) (\(label))"
  }
}
