import County
import Regulation
import Simulation

/// Quotas side by side: direction by direction, what each share moves and brings home, what G11, the CVs of teachers and R1
/// come to by year, and from which year on the plan holds.
struct QuotasScreen {
  let study: QuotaStudy
  let county: County
  let standard: Standard
  let terminal: Terminal
  let language: Language

  private static let head = 20
  private static let column = 8

  init(_ study: QuotaStudy, _ county: County, _ standard: Standard, terminal: Terminal, _ language: Language) {
    self.study = study
    self.county = county
    self.standard = standard
    self.terminal = terminal
    self.language = language
  }

  func lines() -> [String] {
    let judge = standard.title(language)
    let head = Text(
      zh:
        "\(verbatim: county.name)　\(verbatim: study.plan.title)　轮岗比例：\(verbatim: study.measure)　标准：\(verbatim: judge)",
      en:
        "\(verbatim: county.name)  \(verbatim: study.plan.title)  Quotas of: \(verbatim: study.measure)  Standard: \(verbatim: judge)"
    )
    var lines = Columns.wrap(head(language), Terminal.usual, indent: 2).map { terminal.paint($0, .head) }
    lines += SyntheticText.lines(county, language)
    lines.append(Text(zh: "! 未达标（只论已评估的条款）", en: "! unmet (of the clauses that are assessed)")(language))
    for direction in Rotation.Direction.allCases {
      let runs = study.runs.filter { $0.direction == direction }
      guard !runs.isEmpty else { continue }
      lines += [""] + summary(runs, QuotasText.name(direction)) + byYear(runs)
      lines += runs.compactMap(QuotasText.routes).flatMap { Columns.wrap($0(language), Terminal.usual, indent: 2) }
    }
    for note in QuotasText(study).notes { lines += Columns.wrap(note(language), Terminal.usual, indent: 2) }
    return lines
  }

  /// One row per share: the first year, who comes home first, the outflow, and from when on it holds.
  private func summary(_ runs: [QuotaRun], _ direction: Text) -> [String] {
    func row(_ cells: [String], _ ink: TerminalInk? = nil) -> [String] {
      Columns.row(
        [.left(cells[0], 12, ink)]
          + zip(cells.dropFirst(), [9, 9, 9, 12, 10, 9, 9]).map { .right($0, $1, ink) }, in: terminal)
    }
    let year = QuotasText.firstYear(runs)
    return row([direction(language)] + QuotasText.heads(year).map { $0(language) }, .head)
      + runs.flatMap { row([Digits.percent($0.share)] + QuotasText.cells($0, year)) }
  }

  /// What is told year by year, a row for each share.
  private func byYear(_ runs: [QuotaRun]) -> [String] {
    let years = runs[0].years.map(\.year)
    let most = max(1, (Terminal.usual - Self.head) / Self.column)
    let blocks = stride(from: 0, to: years.count, by: most).map { $0..<min($0 + most, years.count) }
    return blocks.flatMap { block -> [String] in
      func row(_ name: String, _ ink: TerminalInk? = nil, _ cell: (Int) -> String) -> [String] {
        Columns.row(
          [.left(name, Self.head, ink)] + block.map { .right(cell($0), Self.column, ink) }, in: terminal)
      }
      func part(_ name: Text, _ cell: (QuotaYear) -> String) -> [String] {
        [name(language)] + runs.flatMap { run in row("  " + Digits.percent(run.share)) { cell(run.years[$0]) } }
      }
      var lines = row(Text(zh: "统计年度（秋）", en: "census (autumn)")(language), .head) { "\(years[$0])" }
      lines += part(Text(zh: "轮岗/返回（人）", en: "go/come home")) {
        "\(Digits.fixed($0.moved, 0))/\(Digits.fixed($0.home, 0))"
      }
      lines += part(Text(zh: "\(Names.form(.g11))比例", en: "share by \(Names.form(.g11))")) { year in
        guard year.isPlanned, year.eligible > 0 else { return "–" }
        return Digits.percent(year.counted / year.eligible) + (year.rotation == .unmet ? "!" : "")
      }
      for (place, spread) in runs[0].years[0].cvs.enumerated() {
        let (stage, kind) = (Names.stage(spread.stage), Names.indicator(spread.indicator))
        let name = Text(zh: "\(stage)\(kind)差异系数", en: "CV, \(stage) \(kind)")
        lines += part(name) { year in
          let cell = year.cvs[place]
          guard let cv = cell.cv else { return "?" }
          let text = Digits.fixed(cv, 3)
          return (text.hasPrefix("0.") ? String(text.dropFirst()) : text) + (cell.isUnmet ? "!" : "")
        }
      }
      lines += part(Names.headed(.r1, Text(zh: "未达标学段部", en: "sections unmet"))) { "\($0.sectionsUnmet)" }
      for (place, short) in runs[0].years[0].short.enumerated() {
        let kind = Names.indicator(short.indicator)
        lines += part(Text(zh: "缺\(kind)（人）", en: "short of \(kind)")) {
          Digits.fixed($0.short[place].persons, 0)
        }
      }
      return lines
    }
  }
}
