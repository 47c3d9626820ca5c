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
    let words = BacktestText(backtest, county)
    for text in words.before { lines += Columns.wrap(text(language), Terminal.usual, indent: 2) }
    for horizon in backtest.horizons {
      let rows = backtest.rows(horizon: horizon)
      let title = Text(zh: "\(horizon) 年后", en: horizon == 1 ? "one year on" : "\(horizon) years on")
      guard !rows.isEmpty else {
        lines += ["", Text(zh: "\(title)：往年数据不够长", en: "\(title): the past is too short")(language)]
        continue
      }
      lines += [""] + self.row([title] + Self.heads, .head)
      for row in rows { lines += self.row(row) }
    }
    lines.append("")
    for text in words.after { lines += Columns.wrap(text(language), Terminal.usual, indent: 2) }
    return lines
  }

  private static let heads = [
    Text(zh: "次数", en: "n"), Text(zh: "中位", en: "median"), Text(zh: "平均", en: "mean"), Text(zh: "九成", en: "90 %"),
    Text(zh: "上年率", en: "1 yr"), Text(zh: "三年率", en: "3 yrs"), Text(zh: "不变", en: "same"),
    Text(zh: "偏差", en: "bias"), Text(zh: "五成内", en: "in50%"), Text(zh: "九成内", en: "in90%"),
  ]

  private func row(_ texts: [Text], _ ink: TerminalInk? = nil) -> [String] {
    let cells = texts.map { $0(language) }
    return Columns.row(
      [.left(cells[0], 16, ink)]
        + zip(cells.dropFirst(), [5, 7, 6, 6, 7, 7, 6, 6, 7, 7]).map { .right($0, $1, ink) }, in: terminal)
  }

  private func row(_ row: Backtest.Row) -> [String] {
    guard let own = ErrorSummary(row.outcomes) else { return [] }
    func percent(_ value: Double?) -> Text { Text(same: value.map { Digits.fixed($0 * 100, 2) } ?? "–") }
    func share(_ value: Double?) -> Text { Text(same: value.map { Digits.fixed($0 * 100, 1) } ?? "–") }
    return self.row([
      BacktestText.name(row), Text(same: "\(own.count)"), percent(own.median), percent(own.mean), share(own.ninetieth),
      percent(ErrorSummary(row.outcomes, .lastYear)?.median), percent(ErrorSummary(row.outcomes, .threeYears)?.median),
      percent(ErrorSummary(row.outcomes, .noChange)?.median), percent(own.bias), share(own.inside50),
      share(own.inside90),
    ])
  }
}
