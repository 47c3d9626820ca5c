import County
import Ensemble
import Simulation

/// What the ends of each assumption do to one matter, the widest swing first: a tornado in plain characters.
struct TornadoTable {
  let plan: PlanFutures
  let decision: Decision

  private static let name = 28
  private static let end = 14
  private static let alone = 10
  private static let bar = 12
  /// Bars that a table shows.
  private static let most = 6

  private var hasFigure: Bool { decision.drivers.first?.figure != nil }

  private func swing(_ driver: Decision.Driver) -> Tornado.Swing { driver.figure ?? driver.swing }

  /// The values that certainly move it, the widest swing first.
  private var shown: [Decision.Driver] {
    decision.drivers.filter { swing($0).swing.magnitude > Confidence.deviations(0.95) * swing($0).error }
      .sorted { (swing($0).swing.magnitude, $1.input) > (swing($1).swing.magnitude, $0.input) }
      .prefix(Self.most).map(\.self)
  }

  /// How every such table is to be read.
  static let legend = Text(
    zh: "以下各表：低、高为该项处于最低、最高一成的未来中的均值，± 为 95% 误差；单独解释为该项独自解释的方差份额。",
    en:
      "In the tables below low and high are the mean of the futures in which a value is in its lowest and highest tenth (±: 95 %), alone is the share of the variance that it explains by itself."
  )

  func lines(in terminal: Terminal, _ language: Language) -> [String] {
    let matter = MatterText(matter: decision.matter, program: plan.program, subjects: plan.subjects)
    let name = matter.name(plan.years[decision.year])
    let what = matter.measured(hasFigure: hasFigure)
    let shown = shown
    guard !shown.isEmpty else {
      return Columns.wrap(
        Text(
          zh: "\(name)（\(what)）：没有一项假设的作用超出抽样误差。",
          en: "What decides \(name) (\(what)): no assumption by itself does more than the error.")(language),
        Terminal.usual, indent: 2)
    }
    let title = Text(zh: "\(name)取决于（\(what)）：", en: "What decides \(name) (\(what)):")
    var lines = Columns.wrap(title(language), Terminal.usual, indent: 2).map { terminal.paint($0, .head) }
    func row(_ cells: [String]) -> [String] {
      Columns.row([
        .left(cells[0], Self.name), .right(cells[1], Self.end), .right(cells[2], Self.end),
        .right(cells[3], Self.alone), .left("", 2), .left(cells[4], Self.bar),
      ])
    }
    lines += row(
      [
        Text(same: ""), Text(zh: "低 L", en: "low L"), Text(zh: "高 H", en: "high H"),
        Text(zh: "单独解释", en: "alone"), Text(same: ""),
      ].map { $0(language) })
    let means = shown.flatMap { [swing($0).low.mean, swing($0).high.mean] }
    let (least, most) = (means.min() ?? 0, means.max() ?? 0)
    func place(_ value: Double) -> Int {
      most > least ? Int(((value - least) / (most - least) * Double(Self.bar - 1)).rounded()) : 0
    }
    for driver in shown {
      let swing = swing(driver)
      let points = { (share: Double) in Digits.fixed(share * 100, 0) }
      let text = UncertaintyText.name(plan.uncertainties[driver.input], plan.program)
      lines += row([
        "  " + text(language), told(swing.low, matter), told(swing.high, matter),
        "\(points(max(0, driver.share.value)))% ±\(points(driver.share.high - driver.share.value))",
        bar(place(swing.low.mean), place(swing.high.mean)),
      ])
    }
    if let rest = rest() { lines += Columns.wrap("  " + rest(language), Terminal.usual, indent: 4) }
    return lines
  }

  private func told(_ end: Tornado.End, _ matter: MatterText) -> String {
    let mean = matter.value(end.mean, hasFigure: hasFigure)
    guard hasFigure else {
      let holds = Int((end.mean * Double(end.draws)).rounded())
      return "\(mean) ±\(Digits.fixed(ExplorationText.reach(Proportion(holds: holds, of: end.draws).interval()), 0))"
    }
    return "\(mean) ±\(matter.value(Confidence.deviations(0.95) * end.error, hasFigure: true))"
  }

  /// A bar from the low end to the high one, each with its letter.
  private func bar(_ low: Int, _ high: Int) -> String {
    let cells = (0...max(low, high)).map { place -> Character in
      if place == low { return "L" }
      if place == high { return "H" }
      return place > min(low, high) ? "=" : " "
    }
    return String(cells)
  }

  /// Said where the values, each alone, explain less than half.
  private func rest() -> Text? {
    let alone = decision.drivers.reduce(0) { $0 + max(0, $1.share.value) }
    guard alone < 0.5 else { return nil }
    let share = Digits.fixed(alone * 100, 0)
    return Text(
      zh: "各项假设单独合计只解释 \(verbatim: share)%，其余出自共同作用或偶然。",
      en: "All alone explain only \(verbatim: share)% together; the rest is their interplay or chance.")
  }
}
