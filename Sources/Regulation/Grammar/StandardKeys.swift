import County

/// The keys of a standard, told once: the reader takes its keys and bounds from them, the schema is made of them.
package enum StandardKeys {
  /// A key of a standard.
  package typealias Key = KeyRecord.Key

  /// A standard as a whole: one that extends another, or one that says everything itself.
  package static let root = KeyForm.record(
    KeyRecord(standard.keys, required: [["extends"], ["id", "title", "clauses"]]))

  /// Its own keys.
  package static let standard = KeyRecord(
    "standard",
    [
      Key(
        "id", Text(zh: "标准编号", en: "id of the standard"), .text,
        note: Text(zh: "标准的编号", en: "The id it goes by")),
      Key(
        "extends", Text(zh: "沿用", en: "standard extended"), .path, also: ["沿用的标准"],
        note: Text(zh: "沿用的标准：内置标准的编号，或标准文件", en: "The standard it starts from: one of those built in, or a file")),
      Key(
        "title", Text(zh: "标题", en: "title"), .record(languages),
        note: Text(zh: "标准的名称，中英文", en: "Its title, in both languages")),
      Key(
        "note", Text(zh: "说明", en: "note"), .record(languages),
        note: Text(zh: "随标准显示的说明，中英文", en: "What is said beside it, in both languages")),
      Key(
        "target", Text(zh: "目标", en: "a local target only"),
        .word([KeyForm.Word(Target.local.rawValue, "本地目标")]),
        note: Text(zh: "只作本地目标：并列显示，不作判定", en: "A local target: shown beside the standard, never judged by")),
      Key(
        "only", Text(zh: "只列条款", en: "only these clauses"), .list(clause),
        note: Text(zh: "只列出的条款；不写则列出全部", en: "The clauses it has; without it, all")),
      Key(
        "founders", Text(zh: "举办者类型代码", en: "codes of the founders whose schools count"), .list(.whole(1...10)),
        note: Text(zh: "计入评估的学校举办者类型代码（1至10）", en: "Codes, 1 to 10, of the founders whose schools are judged")),
      Key(
        "indicators", Text(zh: "增加的指标", en: "added indicators"), .table(.record(added), byYear: false),
        note: Text(zh: "七项之外增加的指标，按编号", en: "Indicators beside the seven, by id")),
      Key(
        "clauses", Text(zh: "条款", en: "clauses"), .record(clauses),
        note: Text(zh: "各条款的条文、来源、可信度和限值", en: "Text, source, trust mark and limits of every clause")),
      Key(
        "readings", Text(zh: "口径", en: "readings chosen"), .record(readings),
        note: Text(zh: "条文未写明之处所取的口径", en: "How it reads what the texts leave open")),
      Key(
        "planning", Text(zh: "规划参数", en: "planning figures"), .record(planning),
        note: Text(zh: "方案核查所用的规划参数", en: "Figures that plans are checked against, though no clause judges them")),
      Key(
        "openReadings", Text(zh: "未定口径", en: "open readings"), .list(.record(openReading)),
        note: Text(zh: "尚未定论的口径，逐条列出", en: "Questions the texts leave open, one by one")),
    ])

  /// A standard that judges nothing and is only shown beside another.
  package enum Target: String, CaseIterable, Sendable { case local }

  /// A sentence in both languages.
  package static let languages = KeyRecord("language", [chinese, english])

  /// A question that a text leaves open.
  package static let openReading = KeyRecord(
    "openReading",
    [
      Key(
        "clause", Text(zh: "条款", en: "clause"),
        .word(ClauseID.allCases.map { KeyForm.Word($0.rawValue, $0.card.written) }),
        note: Text(zh: "所关条款", en: "The clause it bears on")),
      chinese, english,
    ])

  private static let chinese = Key(
    "zh", Text(zh: "中文", en: "Chinese"), .text, must: true, note: Text(zh: "中文", en: "In Chinese"), in: "language")
  private static let english = Key(
    "en", Text(zh: "英文", en: "English"), .text, must: true, note: Text(zh: "英文", en: "In English"), in: "language")

  /// A clause that a standard writes; A1 and A2 follow from the indicators it adds.
  private static let clause = KeyForm.word(
    ClauseID.written.map { KeyForm.Word($0.rawValue, $0.card.written) })

  /// The clauses of a standard.
  package static let clauses = KeyRecord(
    ClauseID.written.map { clause in
      let place = Text(zh: "\(verbatim: clause.card.written)", en: "\(verbatim: clause.rawValue)")
      return Key(clause.rawValue, place, .record(rule(of: clause)), note: clause.card.name, in: "clause")
    })

  /// The keys of one clause: what is required of the indicators belongs to R1 alone, the composite to R2.
  package static func rule(of clause: ClauseID) -> KeyRecord {
    var keys = [
      Key(
        "text", Text(zh: "条文", en: "text"), .record(languages), must: true,
        note: Text(zh: "条文，中英文", en: "The text of the clause, in both languages")),
      source, trust,
      Key(
        "limits", Text(zh: "限值", en: "limits"), .record(limits(of: clause)),
        note: Text(zh: "条款的限值", en: "The limits of the clause")),
    ]
    if clause == .r1 {
      keys.append(
        Key(
          "required", Text(zh: "指标要求", en: "required of the seven indicators"), byStage(.record(required)),
          also: ["七项指标要求"],
          note: Text(zh: "七项指标的要求，分学段", en: "What is required of the seven indicators, by stage")))
    }
    if clause == .r2 {
      keys.append(
        Key(
          "composite", Text(zh: "综合指标", en: "indicators of the composite CV"), .list(.id),
          note: Text(zh: "综合差异系数的各项指标", en: "Indicators whose mean CV is judged in place of each")))
    }
    return KeyRecord(KeyRecord("rule", keys).keys)
  }

  /// The limits that may be given for a clause.
  package static func limits(of clause: ClauseID) -> KeyRecord {
    KeyRecord(
      clause.card.allows.map { key in
        // A floor of nothing, or a class or school of no one, judges nothing.
        let isSize = [.floorRatio, .minimumFull, .single, .through].contains(key) || [.r2, .g5].contains(clause)
        let form = limit(isSize ? positive : figure)
        return Key(key.rawValue, key.label, form, spelt: [spelling(key.label)], note: key.label, in: "limit")
      })
  }

  /// What is required of every section of a stage, by indicator.
  package static let required = KeyRecord(
    Indicator.allCases.map { indicator in
      Key(indicator.rawValue, indicator.label, limit(positive), note: indicator.label, in: "indicator")
    })

  /// An indicator that a standard adds.
  package static let added = KeyRecord(
    "added",
    [
      Key(
        "title", Text(zh: "指标名称", en: "title of the indicator"), .record(languages), must: true,
        note: Text(zh: "指标名称，中英文", en: "Its name, in both languages")),
      Key(
        "unit", Text(zh: "计量单位", en: "unit"), .record(languages), must: true,
        note: Text(zh: "计量单位，中英文", en: "Its unit, in both languages")),
      Key(
        "column", Text(zh: "列", en: "column of the school table"), .either([.text, .list(.text)]), must: true,
        note: Text(zh: "学校表中的列；几列相加则逐一列出", en: "A column of the table of schools, or several that are summed")),
      Key(
        "per", Text(zh: "按学生数", en: "pupils it is counted by"), .either(perPupils.map { .whole($0...$0) }),
        note: Text(zh: "按每多少名学生计（1 或 100）", en: "Pupils it is counted by: 1 or 100")),
      Key(
        "required", Text(zh: "各校要求", en: "required of every section"), byStage(limit(positive)),
        note: Text(zh: "对各校的要求，分学段", en: "What is required of every section, by stage")),
      Key(
        "cvLimit", Text(zh: "差异系数上限", en: "largest CV"), byStage(limit(positive)),
        note: Text(zh: "差异系数的上限，分学段", en: "The largest CV, by stage")),
      source, trust,
    ])

  /// The numbers of pupils an added indicator may be counted by.
  package static let perPupils = [1.0, 100.0]

  /// How a standard reads what the texts leave open.
  package static let readings = KeyRecord(
    Readings.Key.allCases.map { key in
      let words = Readings.words(key).map { KeyForm.Word($0.name, $0.chinese) }
      return Key(key.rawValue, key.label, .word(words), note: key.label, in: "readings")
    })

  /// Planning figures, each with its own source: no clause stands over them.
  package static let planning = KeyRecord(
    PlanningKey.allCases.map { key in
      let isWhole = [.dayGrades, .yearsAfterBasicBalance, .windowYears].contains(key)
      let form = KeyForm.record(sourced(isWhole ? .whole(0...1e7) : .limit(0...1e7), mustSay: true))
      return Key(key.rawValue, key.label, form, spelt: [spelling(key.label)], note: key.label, in: "planning")
    })

  /// A figure with its own source; under a clause, what it does not say is the clause's.
  package static func sourced(_ form: KeyForm, mustSay: Bool) -> KeyRecord {
    let value = Key(
      "value", Text(zh: "数值", en: "value"), form, must: true, note: Text(zh: "数值", en: "The figure"))
    return KeyRecord(
      KeyRecord("rule", [value, source, trust]).keys, required: [mustSay ? ["value", "source", "trust"] : ["value"]])
  }

  /// A bare figure, or one with its own source.
  package static func limit(_ form: KeyForm) -> KeyForm {
    .either([form, .record(sourced(form, mustSay: false))])
  }

  /// A limit, and one that nothing can be held against unless it is above zero.
  package static let figure = KeyForm.limit(0...1e7)
  package static let positive = KeyForm.limit(0.0001...1e7)

  private static let source = Key(
    "source", Text(zh: "来源", en: "source"), .text, must: true,
    note: Text(zh: "出处", en: "Where it is written"))
  private static let trust = Key(
    "trust", Text(zh: "可信度", en: "trust mark"), .words(Trust.allCases.map(\.rawValue)), must: true,
    note: Text(
      zh: "可信度：A 官方、B 转引、C 推算、M 未核实",
      en: "How far it can be trusted: A official, B quoted, C calculated, M not verified"))

  private static func byStage(_ form: KeyForm) -> KeyForm {
    .record(KeyRecord(Stage.allCases.map { Key($0.rawValue, $0.label, form, note: $0.label, in: "stage") }))
  }

  /// A key is spelt without the unit that its label has in brackets and without a colon, which ends a key.
  private static func spelling(_ label: Text) -> String {
    String(label.zh.prefix { $0 != "（" }.filter { $0 != "：" })
  }
}
