import County
import Regulation
import Simulation

/// 表Ⅶ as a draft: what the figures say, what is not met and what is missing. What a county did and means to do is left to
/// it, in marked gaps.
extension CountyForms {
  private var evaluation: Evaluation { tables.evaluation }
  private func text(_ zh: Wording<Chinese>, _ en: Wording<English>) -> String { tables.text(zh, en) }
  private func list(_ texts: [Text]) -> PageBlock { .list(texts.map { Phrase($0.capital(language)) }) }

  var report: Form {
    let title = tables.caption(
      "表Ⅶ", Text(zh: "县域义务教育优质均衡发展自评报告（草稿）", en: "Self-assessment of the county (draft)"))
    return Form(
      name: Text(zh: "表Ⅶ", en: "Table VII"),
      part: Page.Part(
        id: "table-vii", form: .flowing,
        blocks: [.heading(level: 2, title)] + heading
          + [.note(Phrase(draft(language)))] + situation + deeds + results + failings + wants + next + signatures,
        startsPage: true))
  }

  private var draft: Text {
    Text(
      zh: "本稿只写县数据和评估结果支持的内容；【】处由县里补写。",
      en:
        "This draft says only what the county's data and the evaluation bear out; what stands in brackets is for the county to write."
    )
  }

  private func heading(_ zh: Wording<Chinese>, _ en: Wording<English>) -> PageBlock { .heading(level: 3, text(zh, en)) }
  private func gap(_ zh: Wording<Chinese>, _ en: Wording<English>) -> PageBlock {
    .paragraph(Phrase(text("【\(zh)】", "[\(en)]")))
  }

  // MARK: 一、二

  private var situation: [PageBlock] {
    let name = tables.county.name
    let stages = evaluation.stages.map { stage in
      Text(
        zh:
          "\(Names.stage(stage.stage)) \(stage.sections) 个学段部、\(grouped: stage.classes) 个班、在校生 \(grouped: stage.pupils) 人",
        en:
          "\(counted: stage.sections, "\(Names.stage(stage.stage)) section") with \(counted: stage.classes, "class") and \(counted: stage.pupils, "pupil")"
      )
    }
    let all = Text.joined(stages, zh: "；", en: "; ")
    let residents = tables.county.tableI[.residents].map { persons in
      Text(zh: "全县人口 \(fixed: persons / 10_000, 2) 万人。", en: " The county has \(grouped: persons) residents.")
    }
    let who = tables.isProjected ? Text.none : residents ?? Text.none
    return [
      heading("一、基本情况", "1. The county"),
      .paragraph(
        Phrase(
          text(
            "\(verbatim: name) \(tables.year) 学年列入评估的：\(all)。\(who)",
            "Evaluated in \(verbatim: name) by the census of \(tables.year): \(all).\(who)"))),
      gap("补写：区位、行政区划、教育投入", "to add: place, townships, spending on schools"),
    ]
  }

  private var deeds: [PageBlock] {
    [
      heading("二、主要举措及成效", "2. What was done"),
      gap(
        "补写：县级人民政府及职能部门主动履职、落实国家相关政策、高标准均衡配置义务教育资源、整体提高义务教育质量的举措和成效",
        "to write: what the county's government did for its schools, and what came of it"),
    ]
  }

  // MARK: 三

  /// Clauses of one kind together: how many stand, and how.
  private func standing(_ title: Text, _ isOwn: (ClauseID) -> Bool) -> Text? {
    let own = evaluation.clauses.filter { isOwn($0.id) }
    guard !own.isEmpty else { return nil }
    let counts = Verdict.allCases.compactMap { verdict -> Text? in
      let found = own.filter { $0.verdict == verdict }
      guard !found.isEmpty else { return nil }
      let names =
        verdict == .met || own.count == 1
        ? Text.none
        : Text(zh: "（\(Names.forms(found.map(\.id)))）", en: " (\(Names.forms(found.map(\.id))))")
      guard own.count > 1 else { return Names.verdict(verdict) }
      return Text(
        zh: "\(Names.verdict(verdict)) \(found.count) 项\(names)",
        en: "\(found.count) \(Names.verdict(verdict))\(names)")
    }
    let told = Text.joined(counts, zh: "，", en: ", ")
    return own.count > 1
      ? Text(zh: "\(title) \(own.count) 项：\(told)。", en: "\(title), \(own.count) clauses: \(told).")
      : Text(zh: "\(title)：\(told)。", en: "\(title): \(told).")
  }

  private var results: [PageBlock] {
    let counted = evaluation.sections.filter(\.counted)
    let meeting = counted.count { $0.verdict?.holds == true }
    let sections = evaluation.clause(.r1).map { clause in
      Text(
        zh: "校校达标（表Ⅱ）：\(counted.count) 个学段部中 \(meeting) 个达标，\(Names.verdict(clause.verdict))。",
        en:
          "Every school (Table II): \(meeting) of \(counted.count) sections meet the standard; \(Names.verdict(clause.verdict))."
      )
    }
    let spreads = evaluation.clause(.r2).map { clause -> Text in
      let within = clause.judged.count { $0.verdict.holds }
      let worst = clause.worst.flatMap { part -> Text? in
        guard let value = PartText.value(.r2, part), let limit = PartText.limit(.r2, part) else { return nil }
        let what = PartText.subject(.r2, part.part, tables.layout, tables.standard)
        return Text(
          zh: "；最接近标准的是\(what) \(value)（标准 \(limit)）",
          en: "; nearest to its limit: \(what) \(value) (limit \(limit))")
      }
      return Text(
        zh: "校际均衡（表Ⅲ）：\(clause.judged.count) 项差异系数中 \(within) 项达标\(worst ?? .none)。",
        en: "Balance (Table III): \(within) of \(clause.judged.count) CVs within their limits\(worst ?? .none).")
    }
    let groups = [
      standing(Text(zh: "政府保障程度（表Ⅳ）", en: "Government support (Table IV)")) { $0.card.table?.isGovernment == true },
      standing(Text(zh: "教育质量（表Ⅴ）", en: "Quality (Table V)")) { $0.card.table?.isQuality == true },
      standing(Text(zh: "社会认可度（表Ⅵ）", en: "Public satisfaction (Table VI)")) { $0 == .s1 },
      standing(Text(zh: "一票否决事项", en: "Vetoes")) { $0 == .v1 },
    ]
    let conditions = evaluation.conditions
    let on =
      conditions.isEmpty
      ? Text.none
      : Text(
        zh: "（以\(Names.forms(conditions))达标为条件）", en: ", provided that \(Names.forms(conditions)) are met")
    let whole = Text(
      zh: "自评结论：\(Names.verdict(evaluation.verdictOfAssessed))\(on)。",
      en: "Altogether: \(Names.verdict(evaluation.verdictOfAssessed))\(on).")
    return [
      heading("三、自评结果", "3. Results"),
      list([sections, spreads].compactMap(\.self) + groups.compactMap(\.self) + [whole]),
    ]
  }

  // MARK: 四

  /// Parts of a clause that are told one by one.
  private static let mostParts = 6

  private var failings: [PageBlock] {
    let unmet = evaluation.clauses.filter { $0.verdict == .unmet }.map(unmet)
    let others = evaluation.clauses.filter { $0.verdict != .unmet }.compactMap { clause -> Text? in
      let name = Names.formed(clause.id, in: tables.standard)
      if clause.verdict == .notAssessed {
        let missing = MissingText.sentence(clause.missing, tables.layout)
        let why = missing.map { Text(zh: "，\($0)", en: ": \($0)") } ?? .none
        return Text(zh: "\(name)未评估\(why)。", en: "\(name) is not assessed\(why).")
      }
      guard clause.verdict == .metByExemption, let note = ClauseNotes.note(clause, tables.findings, tables.layout)
      else { return nil }
      return Text(zh: "\(name)：\(note)。", en: "\(name): \(note).")
    }
    let all = unmet + others
    return [heading("四、存在问题", "4. What is not met, and what is missing")] + [
      all.isEmpty
        ? .paragraph(
          Phrase(text("各项均已达标，没有未评估的条款。", "Every clause is met and none is left unassessed.")))
        : list(all)
    ]
  }

  /// What of a clause is unmet: the schools, sections or CVs with their figures and limits.
  private func unmet(_ clause: ClauseResult) -> Text {
    let name = Names.formed(clause.id, in: tables.standard)
    let parts = clause.judged.filter { $0.verdict == .unmet }
    let told = parts.prefix(Self.mostParts).compactMap { part -> Text? in
      let subject =
        tables.layout.name(of: part.part).map { Text(same: $0) }
        ?? part.part.stage.map { Names.stage($0) } ?? part.part.aspect.map { Names.aspect($0) } ?? .none
      let what = Names.indicator(of: part.part, tables.standard).map { Text(zh: "\($0)", en: " \($0)") } ?? .none
      if clause.id == .r1, case .section(let slot)? = part.part.subject { return short(slot) }
      guard let value = PartText.value(clause.id, part), let limit = PartText.limit(clause.id, part) else {
        return subject.isEmpty ? nil : subject
      }
      return Text(
        zh: "\(subject)\(what) \(value)（标准 \(limit)）",
        en: "\(subject)\(what) \(value) (limit \(limit))")
    }
    let more = parts.count - told.count
    let rest = more > 0 && !told.isEmpty ? Text(zh: "等 \(parts.count) 处", en: " and \(more) more") : .none
    let list = Text.joined(Array(told), zh: "、", en: ", ")
    return told.isEmpty
      ? Text(zh: "\(name)未达标。", en: "\(name) is not met.")
      : Text(zh: "\(name)未达标：\(list)\(rest)。", en: "\(name) is not met: \(list)\(rest).")
  }

  /// A section with the indicators it is short of, in per cent of what is asked.
  private func short(_ slot: Int) -> Text {
    let name = tables.layout.names[slot]
    let short = tables.evaluation.sections[slot].indicators.filter { $0.level != nil && $0.level != .full }
    let told = short.map { indicator in
      Text(
        zh: "\(Names.indicator(indicator.indicator))为要求的 \(percent: indicator.ratio ?? 0)",
        en: "\(Names.indicator(indicator.indicator)) at \(percent: indicator.ratio ?? 0) of the requirement")
    }
    let list = Text.joined(told, zh: "、", en: ", ")
    return Text(zh: "\(verbatim: name)（\(list)）", en: "\(verbatim: name) (\(list))")
  }

  // MARK: 五、六

  private var wants: [PageBlock] {
    guard let needs else { return [] }
    return [heading("五、需要补足的资源", "5. What is needed"), list(NeedsText(needs).sentences())]
  }

  private var next: [PageBlock] {
    let measures = plan?.measures ?? []
    let told = measures.map { measure in
      let years =
        measure.years.lowerBound == measure.years.upperBound
        ? "\(measure.years.lowerBound)" : "\(measure.years.lowerBound)–\(measure.years.upperBound)"
      return Text(
        zh: "\(verbatim: measure.name)（\(verbatim: years) 年）", en: "\(verbatim: measure.name) (\(verbatim: years))")
    }
    return [heading("六、下步工作打算", "6. What comes next")]
      + (told.isEmpty ? [] : [list(told)])
      + [gap("补写：上述问题的整改措施、责任单位和时限", "to write: how the above will be put right, by whom and when")]
  }

  private var signatures: [PageBlock] {
    let county = tables.county.name
    let province = tables.county.province ?? ""
    let lines =
      language == .zh
      ? ["\(county)人民政府（盖章）", "市（州、盟）教育行政部门（盖章）", "\(province)教育行政部门（盖章）"]
      : ["County government (seal)", "City education authority (seal)", "Provincial education authority (seal)"]
    return lines.map { line in
      .paragraph(
        Phrase(
          text(
            "负责人签名：　　　　　　　　　　\(verbatim: line)　　　　年　　月　　日",
            "Signed:                         \(verbatim: line)         Date:")))
    }
  }
}
