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
    let verdict = Names.verdict(evaluation.verdict)
    let assessed = Names.verdict(evaluation.verdictOfAssessed)
    let conditions = PlanStory.ranges(evaluation.conditions.map(\.rawValue))
    let on =
      conditions.isEmpty
      ? Text(same: "")
      : Text(
        zh: "；就已评估条款：\(assessed.zh)（以 \(conditions) 达标为条件）",
        en: "; of the clauses assessed: \(assessed.en) (on condition of \(conditions))")
    let head = Text(
      zh: "\(county.name)　\(evaluation.year) 年秋统计　标准：\(standard.title.zh)",
      en: "\(county.name)  census of autumn \(evaluation.year)  Standard: \(standard.title.en)")
    return [terminal.paint(head(language), .head)] + SyntheticText.lines(county, language) + [
      terminal.paint(
        Text(zh: "县级结论：\(verdict.zh)\(on.zh)", en: "Verdict: \(verdict.en)\(on.en)")(language),
        Ink(evaluation.verdictOfAssessed))
    ] + besides()
  }

  /// The local target, where there is one.
  private func besides() -> [String] {
    guard let target else { return [] }
    return TargetText.lines(target, beside: evaluation, standard).flatMap {
      Columns.wrap($0(language), TimelineScreen.width, indent: 2)
    }
  }

  private func clauses() -> [String] {
    let heads = [
      Text(zh: "条款", en: "clause"), Text(zh: "数值", en: "value"), Text(zh: "标准", en: "limit"),
      Text(zh: "结论", en: "verdict"), Text(zh: "依据", en: "basis"), Text(zh: "可信度", en: "trust"),
    ]
    var lines = [terminal.paint(row(heads.map { $0(language) }), .head)]
    for clause in evaluation.clauses {
      let worst = clause.worst
      func figure(_ value: Double?) -> String {
        guard let value, let part = worst?.part else { return "" }
        return JudgedFigure.text(clause.id, part, value)(language)
      }
      var flags = ""
      if clause.borderline { flags += Text(zh: " 舍入压线", en: " borderline")(language) }
      if clause.closeCall { flags += " ~" }
      if clause.isAnswerOnly { flags += " " + ClauseNotes.answerOnly(language) }
      lines.append(
        row(
          [
            "\(clause.id.rawValue) \(Names.clause(clause.id, in: standard)(language))",
            countsSections(clause) ? standing(clause)(language) : figure(worst?.value),
            countsSections(clause) ? Text(zh: "全部", en: "all")(language) : figure(worst?.limit),
            Names.verdict(clause.verdict)(language), Names.basis(clause.basis)(language),
            (standard.rules[clause.id]?.trust.rawValue ?? "") + flags,
          ], Ink(clause.verdict)))
      if let place = nearestText(clause) { lines += Columns.wrap("      " + place, TimelineScreen.width, indent: 6) }
      if let note = ClauseNotes.note(clause, findings, layout), !clause.isAnswerOnly {
        lines += Columns.wrap("      " + note(language), TimelineScreen.width, indent: 6)
      }
    }
    return lines
  }

  /// Whether a clause asks every section, so that its line counts them.
  private func countsSections(_ clause: ClauseResult) -> Bool {
    [.r1, .a1].contains(clause.id) && clause.parts.contains { $0.part.subject != nil }
  }

  /// How many parts of a clause stand.
  private func standing(_ clause: ClauseResult) -> Text {
    let count = clause.judged.count { $0.verdict.holds }
    return Text(zh: "\(count)/\(clause.judged.count) 个", en: "\(count) of \(clause.judged.count)")
  }

  /// Which of many parts the line speaks of: the one nearest to failing.
  private func nearestText(_ clause: ClauseResult) -> String? {
    guard let worst = clause.worst, [.r2, .a2].contains(clause.id) || worst.part.subject != nil else { return nil }
    let name = layout.name(of: worst.part) ?? ""
    let stage = worst.part.stage.map { Names.stage($0)(language) } ?? ""
    let indicator =
      Names.indicator(of: worst.part, standard).map { $0(language) }
      ?? worst.part.aspect.map { Names.aspect($0)(language) } ?? ""
    let what = [name.isEmpty ? stage : name, indicator].filter { !$0.isEmpty }.joined(separator: " ")
    let left = clause.id == .r1 ? worst.distance.map { room($0)(language) } ?? "" : ""
    let standing = standing(clause)
    return Text(
      zh: "\(standing.zh)达标，最接近标准的是\(what)\(left)", en: "\(standing.en) hold, nearest to the limit: \(what)\(left)")(
        language)
  }

  private func room(_ pupils: Double) -> Text {
    pupils >= 1
      ? Text(zh: "（还可容 \(Digits.grouped(pupils)) 人）", en: " (room for \(Digits.grouped(pupils)) more)")
      : Text(zh: "（再多 1 人即未达标）", en: " (one more pupil fails it)")
  }

  /// A line of the table of clauses; the verdict may be in colour besides its word.
  private func row(_ cells: [String], _ ink: Ink? = nil) -> String {
    let widths = [36, 14, 14, 18, 10, 0]
    return zip(cells, widths).enumerated().map { place, cell in
      switch place {
      case 1, 2: Columns.right(cell.0, cell.1) + " "
      case 3: terminal.paint(Columns.left(cell.0, cell.1), ink) + " "
      case 5: cell.0
      default: Columns.left(cell.0, cell.1) + " "
      }
    }.joined()
  }

  private func spreads() -> [String] {
    var lines: [String] = []
    for stage in evaluation.stages {
      let name = Names.stage(stage.stage)
      let small = stage.indicators.contains { $0.cvWithoutSmall != nil }
      let composite = composite(stage)
      lines.append(
        Text(
          zh: "\(name.zh)：\(stage.sections) 个学段部，\(Digits.grouped(stage.pupils)) 人；综合差异系数 \(composite.zh)",
          en:
            "\(name.en): \(stage.sections) sections, \(Digits.grouped(stage.pupils)) pupils; composite CV \(composite.en)"
        )(
          language))
      for spread in stage.indicators where isShown(spread.indicator) {
        let levels = Text(
          zh: "达100% \(spread.sectionsFull) 个，达85% \(spread.sectionsAtFloor) 个",
          en: "\(spread.sectionsFull) full, \(spread.sectionsAtFloor) at 85 %")(language)
        let without =
          small
          ? spread.cvWithoutSmall.map {
            Text(zh: "　不计微型学段部 \(Digits.fixed($0, 3))", en: "  without small \(Digits.fixed($0, 3))")(language)
          } ?? "" : ""
        guard spread.isKnown else {
          lines.append(
            "   " + Columns.left(Names.indicator(spread.indicator)(language), 18)
              + Text(zh: "数据不全，未评估", en: "data missing, not assessed")(language))
          continue
        }
        let mean = "\(Digits.fixed(spread.mean, 2)) \(Names.unit(spread.indicator)(language))"
        let limit = Digits.fixed(spread.limit, 2)
        let cv = Digits.apart(spread.cv, from: spread.limit, 3)
        let unweighted = Digits.fixed(spread.cvUnweighted, 3)
        let alone = Text(
          zh: "差异系数 \(Digits.fixed(spread.cv, 3))（不单独判定；不加权 \(unweighted)）",
          en: "CV \(Digits.fixed(spread.cv, 3)) (not judged alone; unweighted \(unweighted))")
        let judged = Text(
          zh: "差异系数 \(cv) \(spread.cv <= spread.limit ? "≤" : ">") \(limit)（不加权 \(unweighted)，不作依据）",
          en: "CV \(cv) \(spread.cv <= spread.limit ? "≤" : ">") \(limit) (unweighted \(unweighted), never judged)")
        let told = (spread.isJudged ? judged : alone)(language)
        let found = spread.isJudged ? "  " + levels : ""
        let name = Columns.left(Names.indicator(spread.indicator)(language), 18)
        lines.append("   " + name + Columns.right(mean, 22) + "  " + told + found + without)
      }
      lines += AddedLines.lines(stage, standard, language)
    }
    return lines
  }

  /// The composite with what it is: judged against its limit, or shown only.
  private func composite(_ stage: StageResult) -> Text {
    guard let composite = stage.compositeCV else {
      return Text(zh: "未评估（数据不全）", en: "not assessed (data missing)")
    }
    let cv = Digits.fixed(composite, 3)
    guard !standard.composite.isEmpty else { return Text(zh: "\(cv)（只作展示）", en: "\(cv) (shown only)") }
    let part = evaluation.clause(.r2)?.parts.first { $0.part.stage == stage.stage }
    guard let value = part?.value, let limit = part?.limit else {
      return Text(zh: "未评估（数据不全）", en: "not assessed (data missing)")
    }
    let sign = value <= limit ? "≤" : ">"
    let told = "\(Digits.apart(value, from: limit, 3)) \(sign) \(Digits.fixed(limit, 2))"
    return Text(
      zh: "\(told)（\(standard.composite.count) 项平均，以此判定）", en: "\(told) (mean of \(standard.composite.count), judged)")
  }

  /// Under a composite only its members are shown.
  private func isShown(_ indicator: Indicator) -> Bool {
    standard.composite.isEmpty || standard.composite.contains(.own(indicator))
  }

  private func sections() -> [String] {
    guard !standard.required.isEmpty else { return [] }
    var lines = [
      Text(
        zh: "有指标低于100%或临界在一年偶然波动之内的学段部（临界＝七项合计，最多可有的学生数）",
        en:
          "Sections with an indicator below 100 % or a cliff within one year's chance (cliff: largest roll, all seven)")(
          language)
    ]
    let parts = evaluation.clause(.r1)?.parts ?? []
    for section in evaluation.sections where section.counted {
      let short = section.indicators.filter { $0.level != nil && $0.level != .full }
      guard !short.isEmpty || parts[section.slot].closeCall else { continue }
      let what = short.map { indicator in
        let value = Digits.fixed(indicator.value ?? 0, 2)
        let share = Digits.percent(indicator.ratio ?? 0)
        return "\(Names.indicator(indicator.indicator)(language)) \(value) (\(share))"
      }.joined(separator: ", ")
      lines.append(
        "   " + Columns.left(layout.names[section.slot], 26) + Columns.right(Digits.grouped(section.pupils), 6)
          + Text(zh: " 人，临界 ", en: ", cliff ")(language)
          + Columns.right(section.pupilsAtCliff.map { Digits.grouped($0) } ?? "–", 6) + "  "
          + "\(section.indicatorsMet)/7  \(section.verdict.map { Names.verdict($0)(language) } ?? "–")  \(what)")
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
      )(
        language),
      Text(
        zh: "资料中有 \(findings.count) 处对不上或须留意，见 junheng check。",
        en: "\(findings.count) things in the documents do not add up or want attention: see junheng check.")(language),
    ]
    if !county.assumedFields.isEmpty {
      lines.append(Text(zh: "假定与估计：\(assumed.zh)。", en: "Assumed or estimated: \(assumed.en).")(language))
    }
    let unverified = standard.openReadings
    if !unverified.isEmpty {
      lines.append(
        Text(
          zh: "标准中有 \(unverified.count) 处读法未经核实，见 junheng standard show \(standard.id)。",
          en: "\(unverified.count) readings of the standard are not verified: see junheng standard show \(standard.id)."
        )(
          language))
    }
    return lines
  }
}
