import County
import Regulation
import Simulation

extension OfficialTables {
  /// 表Ⅲ: county means and coefficients of variation of the indicators that the form of the standard has.
  var spreads: PageTable {
    let columns = spreadColumns
    let rows = layout.stages.flatMap { stage -> [PageTable.Row] in
      guard let result = evaluation.stage(stage) else { return [] }
      let name = Names.stage(stage)(language)
      let found = columns.map { $0.figures(result) }
      let means = found.map { PageTable.Cell($0.mean, decimals: 2) }
      let cvs = found.map { spread in
        PageTable.Cell(spread.cv, decimals: 3, shade: spread.isOver ? .unmet : .none)
      }
      let composite = evaluation.clause(.r2)?.parts.first { $0.part.stage == stage && $0.part.aspect == .composite }
      return [
        PageTable.Row(
          [PageTable.Cell(name, rows: 2), PageTable.Cell(text("全县平均值", "county mean"))] + means
            + [PageTable.Cell("——", .sign)], heads: 2),
        PageTable.Row(
          [PageTable.Cell(text("差异系数", "CV"))] + cvs
            + [
              PageTable.Cell(
                result.compositeCV, decimals: 3, shade: composite?.verdict == .unmet ? .unmet : .none)
            ], heads: 1, prefix: name + " "),
      ]
    }
    return PageTable(
      caption: caption("表Ⅲ", Text(zh: "县域义务教育校际均衡情况", en: "Balance between the schools of the county")),
      heads: [
        [PageTable.Head(text("学段与项目", "Stage and item"), columns: 2, rows: 2)]
          + columns.map { PageTable.Head($0.head(language)) } + [PageTable.Head(text("综合", "Composite"))],
        Self.numbered(1...columns.count + 1),
      ],
      rows: rows, notes: spreadNotes,
      cardHeads: ["", ""] + columns.map { $0.short(language) } + [text("综合", "composite")])
  }

  /// One indicator of 表Ⅲ.
  private struct SpreadColumn {
    var head: Text
    var short: Text
    /// Mean and CV of a stage, nil where a total is unknown, and whether the CV is over a limit of its own.
    var figures: (StageResult) -> (mean: Double?, cv: Double?, isOver: Bool)
  }

  /// The seven; or, where their mean is judged, the indicators that the standard takes it of, in its order.
  private var spreadColumns: [SpreadColumn] {
    let members = standard.composite.isEmpty ? Indicator.allCases.map { CompositeMember.own($0) } : standard.composite
    return members.map { member in
      switch member {
      case .own(let indicator):
        SpreadColumn(head: Names.formHead(indicator), short: Names.indicator(indicator)) { stage in
          let spread = stage.indicators[indicator.index]
          return (
            spread.isKnown ? spread.mean : nil, spread.isKnown ? spread.cv : nil,
            spread.isJudged && spread.verdict == .unmet
          )
        }
      case .added(let place):
        SpreadColumn(head: Names.formHead(standard.added[place]), short: standard.added[place].title) { stage in
          let spread = stage.added[place]
          return (spread.mean, spread.cv, spread.verdict == .unmet)
        }
      }
    }
  }

  /// The rounding of the form, the limits, and each CV that only further decimals part from its limit.
  private var spreadNotes: [String] {
    let limits = layout.stages.map { stage in
      let limit = standard.limit(.r2, stage == .primary ? .primary : .junior).map { Digits.fixed($0, 2) } ?? "–"
      return Text(zh: "\(Names.stage(stage))≤\(verbatim: limit)", en: "\(Names.stage(stage)) ≤\(verbatim: limit)")
    }
    let all = Text.joined(limits, zh: "、", en: ", ")(language)
    let judged =
      standard.composite.isEmpty
      ? text(
        "逐项判定：\(verbatim: all)；✕ 超过标准。“综合”为各项平均，只作展示。",
        "Each is judged: \(verbatim: all); ✕ over its limit. The composite is shown only.")
      : text(
        "以 \(standard.composite.count) 项的平均（综合）判定：\(verbatim: all)；✕ 超过标准。",
        "The mean of the \(standard.composite.count) (composite) is judged: \(verbatim: all); ✕ over its limit.")
    let memory =
      standard.tellsMargins(.r2)
      ? [] : [text("限值或口径未核实，不报余量。", "Its limits or readings are not verified, so no margin is given.")]
    let close = evaluation.stages.flatMap { stage in
      stage.indicators.compactMap { spread -> String? in
        let exact = Digits.apart(spread.cv, from: spread.limit, 3)
        guard spread.isJudged, spread.isKnown, exact != Digits.fixed(spread.cv, 3) else { return nil }
        let name =
          Names.stage(stage.stage)(language) + (language == .zh ? "" : " ")
          + Names.indicator(spread.indicator)(language)
        return text("\(verbatim: name)未舍入为 \(verbatim: exact)。", "\(verbatim: name) unrounded: \(verbatim: exact).")
      }
    }
    return [
      text("全县平均值保留两位小数，差异系数保留三位小数；按未舍入的数值判定。", "Means at two decimals, CVs at three; judged unrounded."), judged,
    ] + memory + close + published(.r2)
  }
}
