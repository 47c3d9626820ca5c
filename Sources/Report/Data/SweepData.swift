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
    var cells: [CSVText.Cell] = [.year(number)] + values.map { .text($0) }
    func year(_ year: Int?) -> CSVText.Cell { year.map { .year($0) } ?? .text("") }
    switch result {
    case .outcome(let outcome):
      cells += [
        .year(outcome.yearsStanding), year(outcome.window?.first), year(outcome.firstFailure?.year),
        .number(outcome.worstMargin?.value), .text(outcome.worstMargin?.stage.rawValue ?? ""),
        .text(outcome.worstMargin?.indicator.rawValue ?? ""), year(outcome.worstMargin?.year),
        year(outcome.noneOversizedFrom), .year(outcome.sectionsUnmet), .number(outcome.pupilsMoved),
        .number(outcome.teachersRotated), .number(outcome.cost), .text(""),
      ]
    case .problems(let problems):
      cells += Array(repeating: .text(""), count: Self.columns.count - 1)
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
    guard case .outcome(let outcome) = result else {
      if case .problems(let problems) = result { return own + (problems.lines(language).first ?? "") }
      return own
    }
    let cells = [
      "\(outcome.yearsStanding)/\(outcome.years)", outcome.window.map { "\($0.first)" } ?? "–",
      outcome.firstFailure.map { "\($0.year)" } ?? "–",
      outcome.worstMargin.map { Digits.signed($0.value, 3) } ?? "–",
      outcome.noneOversizedFrom.map { "\($0)" } ?? "–", Digits.grouped(outcome.cost / 10_000),
    ]
    return own + cells.map { Columns.right($0, Self.width) }.joined()
  }
}
