import County
import Regulation

/// The indicators of a stage in rows: mean, CV against its limit, and how many sections reach the requirement.
enum SpreadRows {
  static func head(_ language: Language) -> [String] {
    row(
      [
        Text(zh: "   指标", en: "   indicator"), Text(zh: "平均值", en: "mean"), Text(zh: "差异系数", en: "CV"),
        Text(zh: "不加权", en: "unweighted"), Text(zh: "达100%", en: "100 %"), Text(zh: "达85%", en: "85 %"),
      ].map { $0(language) })
  }

  static func lines(_ spread: SpreadResult, in terminal: Terminal, _ language: Language) -> [String] {
    let name = "   " + Names.indicator(spread.indicator)(language)
    guard spread.isKnown else { return unknown(name, language) }
    let mean = "\(Digits.fixed(spread.mean, 2)) \(Names.unit(spread.indicator)(language))"
    let isOver = spread.isJudged && spread.verdict == .unmet
    let cv =
      spread.isJudged
      ? judged(spread.cv, isOver: isOver, spread.limit) : Digits.fixed(spread.cv, 3)
    let counts = spread.isJudged ? ["\(spread.sectionsFull)", "\(spread.sectionsAtFloor)"] : ["", ""]
    let rows = row(
      [name, mean, cv, Digits.fixed(spread.cvUnweighted, 3)] + counts, isOver ? .unmet : nil, in: terminal)
    guard let without = spread.cvWithoutSmall else { return rows }
    let told = Text(
      zh: "不计微型学段部为 \(fixed: without, 3)", en: "without the smallest sections \(fixed: without, 3)")
    return rows + ["      " + told(language)]
  }

  /// A CV beside its limit.
  static func judged(_ cv: Double, isOver: Bool, _ limit: Double) -> String {
    "\(Digits.apart(cv, from: limit, 3)) \(isOver ? ">" : "≤") \(Digits.fixed(limit, 2))"
  }

  static func unknown(_ name: String, _ language: Language) -> [String] {
    Columns.row([.left(name, 21), .left(Text(zh: "数据不全，未评估", en: "data missing, not assessed")(language), 50)])
  }

  static func row(_ cells: [String], _ ink: TerminalInk? = nil, in terminal: Terminal = .plain) -> [String] {
    Columns.row(
      [
        .left(cells[0], 21), .right(cells[1], 21), .right(cells[2], 14, ink), .right(cells[3], 11), .right(cells[4], 7),
        .right(cells[5], 6),
      ], in: terminal)
  }

  /// What the columns are.
  static func legend() -> [Text] {
    [
      Text(
        zh: "不加权的差异系数仅供对照，不作依据；达100%、达85%为学段部数（后者不含前者）。",
        en:
          "Unweighted CVs are for comparison and never judged; 100 % and 85 % count sections that reach the requirement, or 85 % of it but not all."
      )
    ]
  }
}
