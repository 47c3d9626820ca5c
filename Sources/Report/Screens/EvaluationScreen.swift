import County
import Regulation

/// One evaluation as text: verdict, clauses, CVs, sections with an indicator below 100 %, schools over the limit.
package struct EvaluationScreen {
  let evaluation: Evaluation
  let county: County
  let standard: Standard
  let findings: [Finding]
  let target: TargetOutcome?
  let terminal: Terminal
  let language: Language
  private let layout: Layout

  package init(
    _ evaluation: Evaluation, _ county: County, _ standard: Standard, _ findings: [Finding],
    target: TargetOutcome? = nil, terminal: Terminal = .plain, _ language: Language
  ) {
    self.evaluation = evaluation
    self.county = county
    self.standard = standard
    self.findings = findings
    self.target = target
    self.terminal = terminal
    self.language = language
    layout = Layout(county)
  }

  package func lines() -> [String] {
    [title(), clauses(), spreads(), sections(), closing()].filter { !$0.isEmpty }.reduce(into: []) { lines, block in
      lines += (lines.isEmpty ? [] : [""]) + block
    }
  }

  private func title() -> [String] {
    let verdict = told(evaluation.verdict)
    let assessed = told(evaluation.verdictOfAssessed)
    let conditions = Names.forms(evaluation.conditions)
    let on =
      evaluation.conditions.isEmpty
      ? Text(same: "")
      : Text(
        zh: "；已评估各项：\(assessed)，以\(conditions)达标为条件",
        en:
          "; of the clauses assessed: \(assessed), provided that \(conditions) \(evaluation.conditions.count > 1 ? "are" : "is") met"
      )
    let head = Text(
      zh: "\(verbatim: county.name)　\(evaluation.year) 年秋统计　标准：\(standard.title)",
      en: "\(verbatim: county.name)  census of autumn \(evaluation.year)  Standard: \(standard.title)")
    let county = Text(zh: "县级结论：\(verdict)\(on)", en: "Verdict: \(verdict)\(on)")
    return say(head).map { terminal.paint($0, .head) } + SyntheticText.lines(self.county, language)
      + say(county).map { terminal.paint($0, TerminalInk(evaluation.verdictOfAssessed)) } + besides()
  }

  /// The county's verdict, with the census until which it holds where it rests on promises alone.
  private func told(_ verdict: Verdict) -> Text {
    let exempt = evaluation.clauses.flatMap(\.parts).filter { $0.verdict == .metByExemption }
    guard let due = exempt.compactMap(\.exemptUntil).min(), exempt.allSatisfy({ $0.exemptUntil != nil }) else {
      return Names.verdict(verdict)
    }
    return Names.verdict(verdict, until: due)
  }

  /// The local target, where there is one.
  private func besides() -> [String] {
    guard let target else { return [] }
    return TargetText.lines(target, beside: evaluation, standard).flatMap { say($0) }
  }

  /// A sentence in lines, the later ones set in.
  private func say(_ text: Text, indent: Int = 2) -> [String] {
    Columns.wrap(
      String(repeating: " ", count: indent > 2 ? indent : 0) + text(language), Terminal.usual, indent: indent)
  }

  private func clauses() -> [String] {
    let heads = [
      Text(zh: "条款", en: "clause"), Text(zh: "数值", en: "value"), Text(zh: "标准", en: "limit"),
      Text(zh: "结论", en: "verdict"), Text(zh: "依据、可信度", en: "basis, trust"),
    ]
    var lines = row(heads.map { $0(language) }).map { terminal.paint($0, .head) }
    for clause in evaluation.clauses {
      let worst = clause.worst
      func figure(_ value: Double?) -> String {
        guard let value, let part = worst?.part else { return "" }
        return JudgedFigure.text(clause.id, part, value)(language)
      }
      let trust = (standard.rules[clause.id]?.trust.rawValue ?? "") + (clause.closeCall ? " ~" : "")
      let basis = clause.isAnswerOnly ? ClauseNotes.answerOnly(language) : Names.basis(clause.basis)(language)
      lines += row(
        [
          Names.headed(clause.id, in: standard)(language),
          countsSections(clause) ? standing(clause)(language) : figure(worst?.value),
          countsSections(clause) ? Text(zh: "全部", en: "all")(language) : figure(worst?.limit),
          Names.tableVerdict(clause.verdict)(language), "\(basis) \(trust)",
        ], TerminalInk(clause.verdict))
      if let place = nearestText(clause) { lines += say(place, indent: 6) }
      if clause.borderline {
        let why =
          clause.id == .g5
          ? Text(zh: "最大班额正好为上限，再多 1 人即超出", en: "the largest class is at its limit: one pupil more is over it")
          : Text(zh: "按填报的小数位数舍入，结论即不同", en: "rounded at the form's decimals the verdict would be the other")
        lines += say(why, indent: 6)
      }
      if let note = ClauseNotes.note(clause, findings, layout), !clause.isAnswerOnly {
        lines += say(note, indent: 6)
      }
    }
    return lines
  }

  /// Whether a clause asks every section, so that its line counts them.
  private func countsSections(_ clause: ClauseResult) -> Bool {
    clause.id.card.kind == .sections && clause.parts.contains { $0.part.subject != nil }
  }

  /// How many parts of a clause stand.
  private func standing(_ clause: ClauseResult) -> Text {
    let count = clause.judged.count { $0.verdict.holds }
    return Text(zh: "\(count)/\(clause.judged.count) 个", en: "\(count) of \(clause.judged.count)")
  }

  /// Which of many parts the line speaks of: the one nearest to failing.
  private func nearestText(_ clause: ClauseResult) -> Text? {
    guard let worst = clause.worst, clause.id.card.kind == .spread || worst.part.subject != nil else { return nil }
    let name = layout.name(of: worst.part) ?? ""
    let stage = worst.part.stage.map { Names.stage($0)(language) } ?? ""
    let indicator =
      Names.indicator(of: worst.part, standard).map { $0(language) }
      ?? worst.part.aspect.map { Names.aspect($0)(language) } ?? ""
    let what = [name.isEmpty ? stage : name, indicator].filter { !$0.isEmpty }.joined(separator: " ")
    let left = clause.id == .r1 ? worst.distance.map { room($0)(language) } ?? "" : ""
    let standing = standing(clause)
    return Text(
      zh: "\(standing)达标，最接近标准的是\(verbatim: what)\(verbatim: left)",
      en: "\(standing) hold, nearest to the limit: \(verbatim: what)\(verbatim: left)")
  }

  private func room(_ pupils: Double) -> Text {
    pupils >= 1
      ? Text(zh: "（还可容 \(grouped: pupils) 人）", en: " (room for \(grouped: pupils) more)")
      : Text(zh: "（再多 1 人即未达标）", en: " (one more pupil fails it)")
  }

  /// A row of the table of clauses; the verdict may be in colour in addition to its word.
  private func row(_ cells: [String], _ ink: TerminalInk? = nil) -> [String] {
    Columns.row(
      [
        .left(cells[0], 32), .right(cells[1], 11), .right(cells[2], 11), .left("", 1), .left(cells[3], 13, ink),
        .left(cells[4], 12),
      ], in: terminal)
  }

  private func spreads() -> [String] {
    var lines: [String] = []
    for stage in evaluation.stages {
      let name = Names.stage(stage.stage)
      let composite = composite(stage)
      lines += say(
        Text(
          zh: "\(name)：\(stage.sections) 个学段部，\(grouped: stage.pupils) 人；综合差异系数 \(composite)",
          en:
            "\(name): \(counted: stage.sections, "section"), \(counted: stage.pupils, "pupil"); composite CV \(composite)"
        )
      ).map { terminal.paint($0, .head) }
      lines += SpreadRows.head(language)
      for spread in stage.indicators where isShown(spread.indicator) {
        lines += SpreadRows.lines(spread, in: terminal, language)
      }
      lines += AddedLines.lines(stage, standard, in: terminal, language)
    }
    if !evaluation.stages.isEmpty { lines += SpreadRows.legend().flatMap { say($0) } }
    return lines
  }

  /// The composite with what it is: judged against its limit, or shown only.
  private func composite(_ stage: StageResult) -> Text {
    guard let composite = stage.compositeCV else {
      return Text(zh: "未评估（数据不全）", en: "not assessed (data missing)")
    }
    let cv = Digits.fixed(composite, 3)
    guard !standard.composite.isEmpty else {
      return Text(zh: "\(verbatim: cv)（只作展示）", en: "\(verbatim: cv) (shown only)")
    }
    let part = evaluation.clause(.r2)?.parts.first { $0.part.stage == stage.stage }
    guard let value = part?.value, let limit = part?.limit else {
      return Text(zh: "未评估（数据不全）", en: "not assessed (data missing)")
    }
    let sign = Comparison.atMost.isMet(value, limit) ? "≤" : ">"
    let told = "\(Digits.apart(value, from: limit, 3)) \(sign) \(Digits.fixed(limit, 2))"
    return Text(
      zh: "\(verbatim: told)（\(standard.composite.count) 项平均，以此判定）",
      en: "\(verbatim: told) (mean of \(standard.composite.count), judged)")
  }

  /// Under a composite only its members are shown.
  private func isShown(_ indicator: Indicator) -> Bool {
    standard.composite.isEmpty || standard.composite.contains(.own(indicator))
  }

  private func sections() -> [String] {
    guard !standard.required.isEmpty else { return [] }
    var lines = say(
      Text(
        zh: "有指标低于100%或临界在一年偶然波动之内的学段部（临界＝七项合计，最多可有的学生数）",
        en:
          "Sections with an indicator below 100 % or a cliff within one year's chance (cliff: largest roll, all seven)")
    )
    let heads = [
      Text(zh: "   学段部", en: "   section"), Text(zh: "在校生", en: "pupils"), Text(zh: "临界", en: "cliff"),
      Text(zh: "达标项", en: "full"), Text(zh: "结论", en: "verdict"), Text(zh: "不足的项", en: "what falls short"),
    ].map { $0(language) }
    func row(_ cells: [String], _ ink: TerminalInk? = nil) -> [String] {
      Columns.row(
        [
          .left(cells[0], 28), .right(cells[1], 7), .right(cells[2], 7), .right(cells[3], 7), .left("", 1),
          .left(cells[4], 8, ink), .left(cells[5], 22),
        ], in: terminal)
    }
    lines += row(heads)
    let parts = evaluation.clause(.r1)?.parts ?? []
    for section in evaluation.sections where section.counted {
      let short = section.indicators.filter { $0.level != nil && $0.level != .full }
      guard !short.isEmpty || parts[section.slot].closeCall else { continue }
      let what = short.map { indicator in
        "\(Names.indicator(indicator.indicator)(language)) \(Digits.percent(indicator.ratio ?? 0))"
      }.joined(separator: "\n")
      lines += row(
        [
          "   " + layout.names[section.slot], Digits.grouped(section.pupils),
          section.pupilsAtCliff.map { Digits.grouped($0) } ?? "–", "\(section.indicatorsMet)/7",
          section.verdict.map { Names.tableVerdict($0)(language) } ?? "–", what,
        ], section.verdict.flatMap { TerminalInk($0) })
    }
    return lines
  }

  private func closing() -> [String] {
    let assumed = Assumed.words(county.assumedFields)
    var lines = [
      Text(
        zh: "~ 余量小于一年入学的偶然波动；可信度 A 官方来源、B 二手来源、C 推算、M 未核实。",
        en:
          "~ margin within the chance variation of one year's entry; trust: A official, B secondary, C calculated, M not verified."
      )
    ]
    if evaluation.clauses.contains(where: { $0.verdict == .metByExemption }) {
      lines.append(Text(zh: "\(Names.exemptMark)。", en: "\(Names.exemptMark)."))
    }
    if !findings.isEmpty {
      lines.append(
        Text(
          zh: "资料中有 \(findings.count) 处对不上或须留意，见 junheng check。",
          en: findings.count == 1
            ? "One thing in the documents does not add up or wants attention: see junheng check."
            : "\(findings.count) things in the documents do not add up or want attention: see junheng check."))
    }
    if !county.assumedFields.isEmpty {
      lines.append(Text(zh: "假定与估计：\(assumed)。", en: "Assumed or estimated: \(assumed)."))
    }
    let open = standard.openReadings.count
    if open > 0 {
      lines.append(
        Text(
          zh: "标准中有 \(open) 处口径未经核实，见 junheng standard show \(verbatim: standard.id)。",
          en:
            "\(open == 1 ? "One reading of the standard is" : "\(open) readings of the standard are") not verified: see junheng standard show \(verbatim: standard.id)."
        ))
    }
    return lines.flatMap { say($0) }
  }
}
