import County
import Regulation
import Simulation

/// Runs of a plan with some of its values varied: one row a run, with what it came to.
package struct SweepData {
  private let keys: [String]

  package init(_ keys: [String]) { self.keys = keys }

  /// What one run came to, or why it could not be run.
  package enum Result: Sendable {
    case outcome(Outcome)
    case problems(Problems)
  }

  private static let columns = [
    "yearsStanding", "applyFrom", "firstFailure", "worstMargin", "worstStage", "worstIndicator", "worstYear",
    "noneOversizedFrom", "sectionsUnmet", "pupilsMoved", "teachersRotated", "cost", "problem",
  ]

  /// The head of the table.
  package var head: String {
    var csv = CSVText()
    csv.row((["run"] + keys + Self.columns).map { .text($0) })
    return csv.text
  }

  /// One row, figures unrounded.
  package func row(_ number: Int, _ values: [String], _ result: Result) -> String {
    var csv = CSVText()
    var cells: [CSVText.Cell] = [.year(number)]
    for value in values { cells.append(.text(value)) }
    func year(_ year: Int?) -> CSVText.Cell { year.map { .year($0) } ?? .text("") }
    switch result {
    case .outcome(let outcome):
      let worst = outcome.worstMargin
      let own: [CSVText.Cell] = [
        .year(outcome.yearsStanding), year(outcome.window?.first), year(outcome.firstFailure?.year),
        .number(worst?.value), .text(worst?.part.stage?.rawValue ?? ""), .text(worst?.part.indicatorID ?? ""),
        year(worst?.year), year(outcome.noneOversizedFrom), .year(outcome.sectionsUnmet),
        .number(outcome.pupilsMoved), .number(outcome.teachersRotated), .number(outcome.cost), .text(""),
      ]
      cells += own
    case .problems(let problems):
      for _ in 1..<Self.columns.count { cells.append(.text("")) }
      cells.append(.text(problems.lines(.en).first ?? ""))
    }
    csv.row(cells)
    return csv.text
  }

  /// The head of the table on a screen, and one row of it.
  package func headLine(_ language: Language) -> String {
    let heads = [
      Text(zh: "达标年数", en: "years met"), Text(zh: "申报", en: "apply"), Text(zh: "首次未达标", en: "fails in"),
      Text(zh: "最小余量", en: "least margin"), Text(zh: "无超规模自", en: "sizes from"), Text(zh: "费用（万元）", en: "cost, 万元"),
    ]
    return keys.map { Columns.left($0, Self.keyWidth) }.joined()
      + heads.map { Columns.right($0(language), Self.width) }.joined()
  }

  private static let keyWidth = 22
  private static let width = 13

  package func line(_ values: [String], _ result: Result, _ language: Language) -> String {
    let own = values.map { Columns.left($0, Self.keyWidth) }.joined()
    switch result {
    case .problems(let problems): return own + (problems.lines(language).first ?? "")
    case .outcome(let outcome):
      let apply = outcome.window.map { "\($0.first)" } ?? "–"
      let failure = outcome.firstFailure.map { "\($0.year)" } ?? "–"
      let margin = outcome.worstMargin.map { Digits.signed($0.value, 3) } ?? "–"
      let sizes = outcome.noneOversizedFrom.map { "\($0)" } ?? "–"
      let cells: [String] = [
        "\(outcome.yearsStanding)/\(outcome.years)", apply, failure, margin, sizes,
        Digits.grouped(outcome.cost / 10_000),
      ]
      return own + cells.map { Columns.right($0, Self.width) }.joined()
    }
  }
}
