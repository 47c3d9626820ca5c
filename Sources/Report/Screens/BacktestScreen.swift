import Calibration
import County

/// How far off projections from past censuses were: by years ahead, what is summed up, and beside plain rules.
struct BacktestScreen {
  let backtest: Backtest
  let county: County
  let terminal: Terminal
  let language: Language

  init(_ backtest: Backtest, _ county: County, terminal: Terminal, _ language: Language) {
    self.backtest = backtest
    self.county = county
    self.terminal = terminal
    self.language = language
  }

  func lines() -> [String] {
    let (first, last) = (backtest.origins.first ?? county.year, backtest.origins.last ?? county.year)
    let head = Text(
      zh: "\(verbatim: county.name)　回测：从 \(first) 至 \(last) 年各统计年度重新推演",
      en: "\(verbatim: county.name)  Backtest: projected again from the censuses of \(first) to \(last)")
    var lines = Columns.wrap(head(language), Terminal.usual, indent: 2).map { terminal.paint($0, .head) }
    lines += SyntheticText.lines(county, language)
    for text in before { lines += Columns.wrap(text(language), Terminal.usual, indent: 2) }
    for horizon in backtest.horizons {
      let rows = BacktestRows(backtest: backtest).rows(horizon: horizon)
      let title = Text(zh: "\(horizon) 年后", en: horizon == 1 ? "one year on" : "\(horizon) years on")
      guard !rows.isEmpty else {
        lines += ["", Text(zh: "\(title)：往年数据不够长", en: "\(title): the past is too short")(language)]
        continue
      }
      lines += [""] + self.row([title] + Self.heads, .head)
      for row in rows { lines += self.row(row) }
    }
    lines.append("")
    for text in after { lines += Columns.wrap(text(language), Terminal.usual, indent: 2) }
    return lines
  }

  private static let heads = [
    Text(zh: "次数", en: "n"), Text(zh: "中位误差", en: "median"), Text(zh: "九成在内", en: "90 %"),
    Text(zh: "上年比率", en: "last y."), Text(zh: "三年均值", en: "3 years"), Text(zh: "不变", en: "same"),
    Text(zh: "偏差", en: "bias"), Text(zh: "五成区间", en: "in 50%"), Text(zh: "九成区间", en: "in 90%"),
  ]

  private func row(_ texts: [Text], _ ink: TerminalInk? = nil) -> [String] {
    let cells = texts.map { $0(language) }
    return Columns.row(
      [.left(cells[0], 16, ink)]
        + zip(cells.dropFirst(), [6, 8, 7, 7, 7, 7, 7, 7, 7]).map { .right($0, $1, ink) }, in: terminal)
  }

  private func row(_ row: BacktestRows.Row) -> [String] {
    guard let own = ErrorSummary(row.outcomes) else { return [] }
    func percent(_ value: Double?) -> Text { Text(same: value.map { Digits.fixed($0 * 100, 2) } ?? "–") }
    func share(_ value: Double?) -> Text { Text(same: value.map { Digits.fixed($0 * 100, 1) } ?? "–") }
    return self.row([
      Self.name(row), Text(same: "\(own.count)"), percent(own.median), share(own.ninetieth),
      percent(ErrorSummary(row.outcomes, .lastYear)?.median), percent(ErrorSummary(row.outcomes, .threeYears)?.median),
      percent(ErrorSummary(row.outcomes, .noChange)?.median), percent(own.bias), share(own.inside50),
      share(own.inside90),
    ])
  }

  private static func name(_ row: BacktestRows.Row) -> Text {
    switch (row.level, row.stage, row.half) {
    case (.section, _, .smaller?): Text(zh: "　较小的一半", en: "  smaller half")
    case (.section, _, .larger?): Text(zh: "　较大的一半", en: "  larger half")
    case (.section, let stage?, nil):
      stage == .primary ? Text(zh: "各小学部", en: "primary schools") : Text(zh: "各初中部", en: "junior schools")
    case (.section, nil, nil): Text(zh: "各学段部", en: "sections")
    case (.grade, let stage, _):
      switch stage {
      case .primary?: Text(zh: "小学各年级", en: "primary grades")
      case .junior?: Text(zh: "初中各年级", en: "junior grades")
      case nil: Text(zh: "各年级", en: "grades")
      }
    case (.stage, let stage, _):
      switch stage {
      case .primary?: Text(zh: "小学在校生", en: "primary rolls")
      case .junior?: Text(zh: "初中在校生", en: "junior rolls")
      case nil: Text(zh: "两学段合看", en: "both stages")
      }
    case (.total, _, _): Text(zh: "合计", en: "all pupils")
    }
  }

  /// What the table is of.
  private var before: [Text] {
    var texts = [
      Text(
        zh: "每个往年统计年度只用当时已知的数据校准，用同一引擎逐年推演，实际发生的撤并照办，与后来的实际在校生比较。误差为绝对百分比（%）。",
        en:
          "Each past census is calibrated on what was known then and moved on by the same engine, closings that came applied, and held against the rolls that came. Errors are absolute, in per cent."
      )
    ]
    if let from = backtest.from {
      texts.append(
        Text(zh: "只列由 \(from) 年及以后统计年度出发的推演。", en: "Only projections from the census of \(from) on."))
    }
    if let through = backtest.through {
      texts.append(
        Text(zh: "只与 \(through) 年及以前的实际在校生比较。", en: "Held only against rolls through \(through)."))
    }
    if !backtest.past.units.allSatisfy({ $0.group == nil }) {
      let count = backtest.past.units.count
      texts.append(
        Text(
          zh: "出生人口按分组给出：\(count) 个分组各自校准、各自推演，窗口共同选定。",
          en:
            "Births are told by group: \(count) groups each have rates of their own, and choose their window together.")
      )
    }
    let untold = county.history.sections.filter { $0.closed != nil && $0.into.isEmpty }.map(\.name)
    if !untold.isEmpty {
      texts.append(
        Text(
          zh: "没有写明学生去向（into）的撤并学校：\(list: untold)；其学生只计入合计。",
          en:
            "Closed, and nobody tells where their pupils went (into): \(list: untold); they count in the sums alone."
        ))
    }
    for (year, reason) in county.history.leftOut.sorted(by: { $0.key < $1.key }) {
      texts.append(
        Text(zh: "剔除 \(year) 年：\(verbatim: reason.value)。", en: "Left out: \(year) (\(verbatim: reason.value))."))
    }
    return texts
  }

  /// What it says of projections from the census.
  private var after: [Text] {
    var texts = [
      Text(
        zh:
          "“上年比率”“三年均值”：固定用上一年或三年的升级率，招生按一年级份额；“不变”：各校人数不变。偏差为误差的中位数，正数为推演偏多。区间列：实际落在当时所画五成、九成区间内的比例，理想为 50 和 90。",
        en:
          "\"last y.\" and \"3 years\": the ratios of one or three years, entrants shared by the first grade; \"same\": no roll changes. Bias: the median error, above nought where too many were projected. In 50% and 90%: how often what came lay in the bands drawn then; 50 and 90 would be right."
      )
    ]
    for stage in Stage.allCases {
      for horizon in backtest.horizons {
        guard let spread = backtest.spread(.section, stage, horizon: horizon) else { continue }
        let widths = [50.0, 300, 1000].map {
          Digits.fixed(spread.halfWidth($0, isMost: true) * 100, 0) + "%"
        }
        let kind = Names.stage(stage)
        texts.append(
          Text(
            zh:
              "由 \(county.year) 年推演 \(horizon) 年后，\(kind)九成区间：50 人的学校 ±\(verbatim: widths[0])，300 人 ±\(verbatim: widths[1])，1000 人 ±\(verbatim: widths[2])。",
            en:
              "From the census of \(county.year), \(horizon == 1 ? "one year" : "\(horizon) years") on, nine in ten of the \(kind) sections within: ±\(verbatim: widths[0]) of 50 pupils, ±\(verbatim: widths[1]) of 300, ±\(verbatim: widths[2]) of 1,000."
          ))
      }
    }
    return texts
  }
}
