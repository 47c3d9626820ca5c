import County
import Regulation

/// One evaluation as text: verdict, clauses, CVs, sections with an indicator below 100 %, schools over the limit.
package struct EvaluationScreen {
  let evaluation: Evaluation
  let county: County
  let standard: Standard
  let findings: [Finding]
  let language: Language
  private let layout: Layout

  package init(
    _ evaluation: Evaluation, _ county: County, _ standard: Standard, _ findings: [Finding], _ language: Language
  ) {
    self.evaluation = evaluation
    self.county = county
    self.standard = standard
    self.findings = findings
    self.language = language
    layout = Layout(county)
  }

  package func lines() -> [String] {
    title() + [""] + clauses() + [""] + spreads() + [""] + sections() + [""] + closing()
  }

  private func title() -> [String] {
    let verdict = Names.verdict(evaluation.verdict)
    let assessed = Names.verdict(evaluation.verdictOfAssessed)
    let conditions = evaluation.conditions.map(\.rawValue).joined(separator: ", ")
    let on =
      conditions.isEmpty
      ? Text(same: "")
      : Text(
        zh: "；就已评条款：\(assessed.zh)（以 \(conditions) 达标为条件）",
        en: "; of the clauses assessed: \(assessed.en) (on condition of \(conditions))")
    return [
      Text(
        zh: "\(county.name)　\(evaluation.year) 年秋普查　标准：\(standard.title.zh)",
        en: "\(county.name)  census of autumn \(evaluation.year)  Standard: \(standard.title.en)")(language),
      Text(zh: "县级结论：\(verdict.zh)\(on.zh)", en: "Verdict: \(verdict.en)\(on.en)")(language),
    ]
  }

  private func clauses() -> [String] {
    let heads = [
      Text(zh: "条款", en: "clause"), Text(zh: "数值", en: "value"), Text(zh: "限额", en: "limit"),
      Text(zh: "结论", en: "verdict"), Text(zh: "依据", en: "basis"), Text(zh: "可信度", en: "trust"),
    ]
    var lines = [row(heads.map { $0(language) })]
    for clause in evaluation.clauses {
      let worst = clause.worst
      func figure(_ value: Double?) -> String {
        guard let value, let part = worst?.part else { return "" }
        return JudgedFigure.text(clause.id, part, value)(language)
      }
      var flags = ""
      if clause.borderline { flags += Text(zh: " 舍入压线", en: " borderline")(language) }
      if clause.closeCall { flags += " ~" }
      lines.append(
        row([
          "\(clause.id.rawValue) \(Names.clause(clause.id)(language))", figure(worst?.value), figure(worst?.limit),
          Names.verdict(clause.verdict)(language), Names.basis(clause.basis)(language),
          (standard.rules[clause.id]?.trust.rawValue ?? "") + flags,
        ]))
      if let note = ClauseNotes.note(clause, findings, layout), clause.basis != .declared {
        lines += Columns.wrap("      " + note(language), TimelineScreen.width, indent: 6)
      }
    }
    return lines
  }

  private func row(_ cells: [String]) -> String {
    let widths = [36, 14, 14, 18, 10, 0]
    return zip(cells, widths).enumerated().map { place, cell in
      switch place {
      case 1, 2: Columns.right(cell.0, cell.1) + " "
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
      lines.append(
        Text(
          zh:
            "\(name.zh)：\(stage.sections) 个学段部，\(Digits.grouped(stage.pupils)) 人；综合差异系数 \(Digits.fixed(stage.compositeCV, 3))（只作展示）",
          en:
            "\(name.en): \(stage.sections) sections, \(Digits.grouped(stage.pupils)) pupils; composite CV \(Digits.fixed(stage.compositeCV, 3)) (shown only)"
        )(
          language))
      for spread in stage.indicators {
        let levels = Text(
          zh: "100%：\(spread.sectionsFull)　85%：\(spread.sectionsAtFloor)",
          en: "full: \(spread.sectionsFull)  at 85 %: \(spread.sectionsAtFloor)")(language)
        let without =
          small
          ? spread.cvWithoutSmall.map {
            Text(zh: "　不含微型学段部 \(Digits.fixed($0, 3))", en: "  without small \(Digits.fixed($0, 3))")(language)
          } ?? "" : ""
        lines.append(
          "   " + Columns.left(Names.indicator(spread.indicator)(language), 20)
            + Columns.right("\(Digits.fixed(spread.mean, 2)) \(Names.unit(spread.indicator)(language))", 20)
            + "  CV \(Digits.fixed(spread.cv, 3)) \(spread.cv <= spread.limit ? "≤" : ">") \(Digits.fixed(spread.limit, 2))"
            + Text(
              zh: "（不加权 \(Digits.fixed(spread.cvUnweighted, 3))，不作依据）  ",
              en: " (unweighted \(Digits.fixed(spread.cvUnweighted, 3)), never judged)  ")(language) + levels + without)
      }
    }
    return lines
  }

  private func sections() -> [String] {
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
          + "\(section.indicatorsMet)/7  \(Names.verdict(section.verdict)(language))  \(what)")
    }
    return lines
  }

  private func closing() -> [String] {
    let assumed = Assumed.words(county.assumedFields)
    var lines = [
      Text(
        zh: "资料中有 \(findings.count) 处对不上或须留意，见 junheng check。",
        en: "\(findings.count) things in the documents do not add up or want attention: see junheng check.")(language)
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
