import County
import Regulation
import Simulation

/// Runs of a plan with some of its values varied: one row a run, with what it came to.
package struct SweepData {
  private let keys: [String]
  /// The clause also shown; nil where nothing that is judged moves.
  private let watched: WatchedClause?
  private let standard: Standard

  package init(_ keys: [String], watching watched: WatchedClause?, by standard: Standard) {
    self.keys = keys
    self.watched = watched
    self.standard = standard
  }

  /// What one run came to, or why it could not be run.
  package enum Result: Sendable {
    case outcome(Outcome, WatchedClause.Course?)
    case problems(Problems)
  }

  private static let columns = [
    "yearsStanding", "applyFrom", "firstFailure", "worstMargin", "worstStage", "worstIndicator", "worstYear",
    "noneOversizedFrom", "sectionsUnmet", "pupilsMoved", "teachersRotated", "cost", "problem",
    "clause", "stage", "indicator", "clauseYearsHeld", "clauseWorst", "clauseWorstYear",
  ]

  /// The head of the table.
  package var head: String {
    var csv = DataTable()
    csv.row((["run"] + keys + Self.columns).map { .text($0) })
    return csv.csv
  }

  /// One row, figures unrounded.
  package func row(_ number: Int, _ values: [String], _ result: Result) -> String {
    var csv = DataTable()
    var cells: [DataTable.Cell] = [.year(number)]
    for value in values { cells.append(.text(value)) }
    func year(_ year: Int?) -> DataTable.Cell { year.map { .year($0) } ?? .text("") }
    switch result {
    case .outcome(let outcome, let course):
      let worst = outcome.worstMargin
      var own: [DataTable.Cell] = [
        .year(outcome.yearsStanding), year(outcome.window?.first), year(outcome.firstFailure?.year),
        .number(worst?.value), .text(worst?.part.stage?.rawValue ?? ""), .text(worst?.part.indicatorID ?? ""),
        year(worst?.year), year(outcome.noneOversizedFrom), .year(outcome.sectionsUnmet),
        .number(outcome.pupilsMoved), .number(outcome.teachersRotated), .number(outcome.cost), .text(""),
      ]
      own += clauseCells
      own += [year(course?.yearsHeld), .number(course?.value), year(course?.year)]
      cells += own
    case .problems(let problems):
      for _ in 1..<Self.outcomes { cells.append(.text("")) }
      cells.append(.text(problems.lines(.en).first ?? ""))
      cells += clauseCells
      for _ in 0..<3 { cells.append(.text("")) }
    }
    csv.row(cells)
    return csv.csv
  }

  /// Columns up to the one that says why a run has no outcome.
  private static var outcomes: Int { (columns.firstIndex(of: "problem") ?? 0) + 1 }

  private var clauseCells: [DataTable.Cell] {
    [
      .text(watched?.clause.rawValue ?? ""), .text(watched?.stage?.rawValue ?? ""), .text(watched?.indicator ?? ""),
    ]
  }

  /// What stands above the table on a screen: which clause it shows, and which others move.
  package func headLines(others: [WatchedClause], isAsked: Bool, _ language: Language) -> [String] {
    let few = others.prefix(3).map { $0.name(standard) }
    let list = Text.joined(few, zh: "、", en: ", ")
    let more = others.count - few.count
    let rest = more > 0 ? Text(zh: "等 \(others.count) 项", en: " and \(more) more") : Text(same: "")
    let also =
      few.isEmpty
      ? Text(same: "") : Text(zh: "；随之变动的还有\(list)\(rest)", en: "; also moving: \(list)\(rest)")
    let told: Text
    if let watched {
      let name = watched.name(standard)
      told =
        isAsked
        ? Text(zh: "所示条款：\(name)\(also)", en: "Clause shown: \(name)\(also)")
        : Text(zh: "变动最大的条款：\(name)\(also)", en: "What moves most: \(name)\(also)")
    } else {
      told = Text(zh: "所变的值不影响任何一项评估条款", en: "No clause moves with what is varied")
    }
    let heads = [
      Text(zh: "达标年数", en: "years met"), Text(zh: "可申报", en: "apply"), Text(zh: "首次未达标", en: "fails in"),
      watched == nil ? Text(zh: "最小余量", en: "least margin") : Text(zh: "其最差数值", en: "its worst"),
      watched == nil ? Text(same: "") : Text(zh: "其达标", en: "it is met"), Text(zh: "费用（万元）", en: "million yuan"),
    ]
    return Columns.wrap(told(language), Terminal.usual, indent: 2) + row(keys, heads.map { $0(language) })
  }

  /// How costs go with what is varied; nothing where the plan has none.
  package static func costs(_ plan: Plan, _ language: Language) -> [String] {
    guard plan.measures.contains(where: { $0.cost != nil }) else { return [] }
    let told = Text(
      zh: "费用按单价不变随所变的数量折算；一项措施含多种数量的，费用照方案所列",
      en:
        "costs follow the amount that is varied, at the plan's price a unit; a measure of several amounts costs what the plan says"
    )
    return Columns.wrap(told(language), Terminal.usual, indent: 2)
  }

  /// A row: what is varied in what the outcome leaves of the screen.
  private func row(_ values: [String], _ cells: [String]) -> [String] {
    let widths = [10, 7, 11, 15, 10, 13]
    let room = Terminal.usual - widths.reduce(0, +)
    let own = max(6, min(room / max(1, keys.count), room))
    return Columns.row(values.map { .left($0, own) } + zip(cells, widths).map { .right($0, $1) })
  }

  /// The row of one run on a screen.
  package func lines(_ values: [String], _ result: Result, _ language: Language) -> [String] {
    switch result {
    case .problems(let problems):
      let told = zip(keys, values).map { "\($0)=\($1)" }.joined(separator: " ")
      let reason = problems.lines(language).first ?? ""
      return Columns.wrap(
        Text(
          zh: "\(verbatim: told)：不能施行：\(verbatim: reason)", en: "\(verbatim: told): cannot be run: \(verbatim: reason)")(
            language), Terminal.usual, indent: 2
      )
    case .outcome(let outcome, let course):
      let apply = outcome.window.map { "\($0.first)" } ?? "–"
      let failure = outcome.firstFailure.map { "\($0.year)" } ?? "–"
      let margin = outcome.worstMargin.map { Digits.signed($0.value, 3) } ?? "–"
      let worst = course.flatMap { course -> String? in
        guard let watched, let value = course.value, let part = course.part else { return nil }
        let mark = course.yearsHeld < outcome.years ? "!" : ""
        let figure =
          watched.clause.card.kind == .spread
          ? Digits.fixed(value, 3) : JudgedFigure.text(watched.clause, part, value)(language)
        return "\(figure)\(mark)" + (course.year.map { " \($0)" } ?? "")
      }
      return row(
        values,
        [
          "\(outcome.yearsStanding)/\(outcome.years)", apply, failure, watched == nil ? margin : worst ?? "–",
          watched == nil ? "" : course.map { "\($0.yearsHeld)/\(outcome.years)" } ?? "–",
          (outcome.isPriced ? Digits.cost(outcome.cost) : Names.unpriced)(language),
        ])
    }
  }
}
