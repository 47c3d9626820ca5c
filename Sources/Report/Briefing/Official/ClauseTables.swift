import County
import Regulation

extension OfficialTables {
  private static let governmentClauses = ClauseID.allCases.filter { $0.card.table?.isGovernment == true }
  private static let qualityClauses = ClauseID.allCases.filter { $0.card.table?.isQuality == true }

  /// 表Ⅳ: government support, clause by clause.
  var government: PageTable? {
    clauses("表Ⅳ", Text(zh: "政府保障程度评估指标", en: "Government support"), Self.governmentClauses)
  }

  /// 表Ⅴ: quality of education.
  var quality: PageTable? {
    clauses("表Ⅴ", Text(zh: "教育质量评估指标", en: "Quality of education"), Self.qualityClauses)
  }

  private func clauses(_ number: String, _ title: Text, _ ids: [ClauseID]) -> PageTable? {
    let results = ids.compactMap { evaluation.clause($0) }
    guard !results.isEmpty else { return nil }
    let rows = results.map { result -> PageTable.Row in
      let isCarried = result.basis == .carried
      let rule = standard.rules[result.id]?.text(language) ?? Names.clause(result.id)(language)
      let place = Int(result.id.rawValue.dropFirst()) ?? 0
      let told =
        ConclusionText.sentence(result, facts, county, blank: isForm ? FormSentence.blank : nil)(language)
      let due = result.parts.compactMap(\.exemptUntil).max()
      return PageTable.Row([
        PageTable.Cell("\(place). \(rule)"),
        PageTable.Cell(
          ([told] + (isForm ? [] : errors(result))).joined(separator: " "), shade: isCarried ? .carried : .none),
        PageTable.Cell(
          Names.answer(result.verdict, until: due)(language), .sign,
          shade: result.verdict == .unmet ? .unmet : .none),
      ])
    }
    let carried = results.contains { $0.basis == .carried }
    return PageTable(
      caption: caption(number, title),
      heads: [
        [text("指标名称", "Indicator"), text("指标值或简要结论", "Figure or finding"), text("是否达标", "Met")].map {
          PageTable.Head($0)
        }
      ],
      rows: rows,
      notes: [text("所有比例数值保留一位小数，其余保留整数。", "Shares at one decimal, all else whole.")]
        + (isForm
          ? results.flatMap { result in errors(result).map { "\(Names.form(result.id)(language)) \($0)" } } : [])
        + (results.contains { !errors($0).isEmpty }
          ? [text("※ 申报数本身对不上，原样列出，未改动。", "※ The declared figures do not add up; shown as declared, nothing changed.")]
          : [])
        + (carried
          ? [
            text(
              "° 沿用 \(county.year) 年申报数，方案没有涉及，未重新评估。",
              "° carried forward from the declaration of \(county.year): the plan does not touch it, it is not judged anew."
            )
          ] : []),
      cardHeads: ["", text("指标值或简要结论", "figure or finding"), text("是否达标", "met")], isText: true)
  }

  /// 表Ⅵ: public satisfaction, as declared; nothing in a plan moves it.
  var recognition: PageTable? {
    guard let result = evaluation.clause(.s1), let declared = county.declared[.s1] else { return nil }
    func count(_ key: FigureKey) -> PageTable.Cell {
      PageTable.Cell(declared[key], decimals: 0)
    }
    func share(_ key: FigureKey) -> PageTable.Cell {
      PageTable.Cell(declared[key], decimals: 2, isPercent: true)
    }
    let rows = [
      PageTable.Row([
        PageTable.Cell(text("计", "all")), count(.forms), count(.valid), count(.satisfied), share(.share),
        count(.visits),
        count(.visitsSatisfied), share(.visitShare),
      ]),
      PageTable.Row([
        PageTable.Cell(text("其中：家长", "of them parents")), count(.parentForms), count(.parentValid),
        count(.parentSatisfied), share(.parentShare), count(.parentVisits), count(.parentVisitsSatisfied),
        share(.parentVisitShare),
      ]),
    ]
    let heads = [
      text("问卷总数", "Forms"), text("回收有效问卷数", "Valid forms"), text("满意问卷数", "Satisfied"),
      text("问卷调查综合满意度（%）", "Satisfied, share of forms"), text("实地走访人数", "Visited"),
      text("满意人数", "Visited and satisfied"),
      text("实地走访满意度（%）", "Satisfied, share of visited"),
    ]
    let verdict = Names.answer(result.verdict)(language)
    let carried =
      result.basis == .carried
      ? text("沿用 \(county.year) 年申报数。", "Carried forward from the declaration of \(county.year). ") : ""
    return PageTable(
      caption: caption("表Ⅵ", Text(zh: "社会认可度调查情况", en: "Survey of public satisfaction")),
      heads: [
        [PageTable.Head(text("对象", "Of whom"), rows: 2)] + heads.map { PageTable.Head($0) }, Self.numbered(1...7),
      ],
      rows: rows,
      notes: [text("\(verbatim: carried)是否达标：\(verbatim: verdict)。", "\(verbatim: carried)Met: \(verbatim: verdict).")]
        + errors(result),
      cardHeads: [""] + heads)
  }
}
