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
      lines += [""] + summary(runs, Self.name(direction)) + byYear(runs) + routes(runs)
    }
    for note in notes { lines += Columns.wrap(note(language), Terminal.usual, indent: 2) }
    return lines
  }

  static func name(_ direction: Rotation.Direction) -> Text {
    switch direction {
    case .exchange: Text(zh: "对等交流", en: "exchange")
    case .need: Text(zh: "按需", en: "toward need")
    case .proportional: Text(zh: "按比例", en: "in proportion")
    }
  }

  /// One row per share: the first year, who comes home first, the outflow, and from when on it holds.
  private func summary(_ runs: [QuotaRun], _ direction: Text) -> [String] {
    func row(_ cells: [String], _ ink: TerminalInk? = nil) -> [String] {
      Columns.row(
        [.left(cells[0], 12, ink)]
          + zip(cells.dropFirst(), [9, 9, 9, 12, 10, 9, 9]).map { .right($0, $1, ink) }, in: terminal)
    }
    let year = runs[0].years.first { $0.moved > 0 || $0.counted > 0 }?.year ?? runs[0].years.first?.year ?? 0
    var lines = row(
      [
        direction, Text(zh: "\(year)轮岗", en: "go \(year)"), Text(zh: "计入", en: "counted"),
        Text(zh: "骨干", en: "backbone"), Text(zh: "首批返回", en: "first home"), Text(zh: "调配流出", en: "outflow"),
        Text(zh: "轮岗达标", en: "G11 from"), Text(zh: "稳定达标", en: "all from"),
      ].map { $0(language) }, .head)
    for run in runs {
      guard let first = run.years.first(where: { $0.year == year }) else { continue }
      let home = run.years.first { $0.home > 0 }
      let share = first.eligible > 0 ? Digits.percent(first.counted / first.eligible) : "–"
      let backbone = first.counted > 0 ? Digits.percent(first.backbone / first.counted) : "–"
      lines += row([
        Digits.percent(run.share), Digits.fixed(first.moved, 0), share, backbone,
        home.map { "\($0.year): \(Digits.fixed($0.home, 0))" } ?? "–",
        Digits.fixed(run.years.reduce(0) { $0 + $1.outflow }, 0), run.rotationHoldsFrom.map(String.init) ?? "–",
        run.holdsFrom.map(String.init) ?? "–",
      ])
    }
    return lines
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

  /// From where to where the most go.
  private func routes(_ runs: [QuotaRun]) -> [String] {
    runs.filter { !$0.routes.isEmpty }.flatMap { run -> [String] in
      let words = run.routes.prefix(5).map { route -> Text in
        let count = Digits.fixed(route.teachers, 0)
        return Text(
          zh: "\(verbatim: route.from)→\(verbatim: route.to) \(verbatim: count) 人",
          en: "\(verbatim: count) from \(verbatim: route.from) to \(verbatim: route.to)")
      }
      let all = Text.joined(words)
      let share = Digits.percent(run.share)
      let text = Text(zh: "\(verbatim: share) 的去向（各年合计）：\(all)。", en: "\(verbatim: share), all years together: \(all).")
      return Columns.wrap(text(language), Terminal.usual, indent: 2)
    }
  }

  private var notes: [Text] {
    let term = study.runs.first?.term
    let comesHome =
      term.map {
        Text(zh: "轮岗年限 \($0) 年，期满返回原校", en: "Movers come home after \($0) years")
      } ?? Text(zh: "没有期限，不返回", en: "Movers stay for good")
    return [
      Text(
        zh:
          "每一格都是方案的一次完整推演。\(comesHome)；对等交流一进一出，不改变各校师资。“调配流出”为由乡村到城镇或进入县城的人次（各年合计），不计入交流轮岗。",
        en:
          "Every cell is a run of the whole plan. \(comesHome); an exchange answers every mover by another, so no school's staff changes. \"Outflow\" is who goes from village to town or into the seat, all years together, and does not count as rotation."
      )
    ]
  }
}
