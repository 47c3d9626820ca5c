import County
import Regulation
import Simulation

/// Plans side by side, 100 columns wide: what each comes to, clause by clause and year by year, what it may be rued for,
/// and what its assumptions and its measures did.
package struct ComparisonScreen {
  let comparison: PlanComparison
  let crossed: CrossTable
  /// What differs between each plan and the first, by plan; empty where the plans were not read from files.
  let changes: [[PlanChange]]
  let terminal: Terminal
  let language: Language

  static let width = 100
  static let head = 30
  static let column = 17
  /// Plans that stand side by side.
  static let most = (width - head) / column

  package init(
    _ comparison: PlanComparison, _ crossed: CrossTable, changes: [[PlanChange]] = [], terminal: Terminal = .plain,
    _ language: Language
  ) {
    self.comparison = comparison
    self.crossed = crossed
    self.changes = changes
    self.terminal = terminal
    self.language = language
  }

  package func lines() -> [String] { summary() + byYear() + worlds() + shifts() + differences() }

  /// The plans by name, and what each comes to.
  package func summary() -> [String] {
    let plans = comparison.entries
    guard let first = plans.first else { return [] }
    let program = first.timeline.program
    let county = Text(
      zh: "\(program.county.name)　\(plans.count) 个方案　标准：\(program.standard.title.zh)",
      en: "\(program.county.name)  \(plans.count) plans  Standard: \(program.standard.title.en)")
    var lines =
      Columns.wrap(county(language), Self.width, indent: 2).map { terminal.paint($0, .head) }
      + SyntheticText.lines(program.county, language)
    for (place, plan) in plans.enumerated() {
      let program = plan.timeline.program
      let name = "  \(Self.letter(place))  \(program.plan.title) (\(program.firstYear)–\(program.lastYear))"
      lines += Columns.wrap(name, Self.width, indent: 5)
    }
    lines += shared()
    for group in Self.groups(Array(plans.indices)) { lines += [""] + table(group) }
    return lines + aside()
  }

  /// Which plans assume the same.
  private func shared() -> [String] {
    let groups = crossed.worlds.map { Self.letters($0) }
    let told =
      groups.count == 1
      ? Text(zh: "各方案假设相同。", en: "All plans assume the same.")
      : Text(
        zh: "假设相同的方案：\(groups.joined(separator: "；"))。",
        en: "Plans that assume the same: \(groups.joined(separator: "; ")).")
    return comparison.entries.count > 1 ? Columns.wrap(told(language), Self.width, indent: 2) : []
  }

  /// A, B, … Z, then AA.
  static func letter(_ place: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return place < letters.count ? String(letters[place]) : letter(place / 26 - 1) + String(letters[place % 26])
  }

  /// Plans by letter, three and more in a row as a span: `A–C E`.
  static func letters(_ places: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for place in places {
      if let run = runs.last, run.upperBound + 1 == place {
        runs[runs.count - 1] = run.lowerBound...place
      } else {
        runs.append(place...place)
      }
    }
    return runs.map { run in
      run.count > 2
        ? "\(letter(run.lowerBound))–\(letter(run.upperBound))" : run.map { letter($0) }.joined(separator: " ")
    }.joined(separator: " ")
  }

  /// Columns in groups that stand side by side.
  static func groups<Item>(_ items: [Item]) -> [[Item]] {
    stride(from: 0, to: items.count, by: most).map { Array(items[$0..<min($0 + most, items.count)]) }
  }

  /// A row with a cell per column.
  func row<Item>(
    _ head: String, _ items: [Item], room: Int = Self.head, ink: Ink? = nil, _ cell: (Item) -> String
  ) -> String {
    Columns.left(head, room)
      + items.map { item in
        let text = cell(item)
        return " " + terminal.paint(Columns.right(text, Self.column - 1), ink ?? Ink(markIn: text))
      }.joined()
  }

  /// A row whose head and cells go on in further lines where they are wider than their column.
  func rows(_ head: String, _ cells: [String]) -> [String] {
    let indent = head.prefix { $0 == " " }.count
    let lead = String(repeating: " ", count: indent)
    let heads = Columns.wrap(String(head.dropFirst(indent)), Self.head - indent, indent: 2).map { lead + $0 }
    let columns = cells.map { Columns.wrap($0, Self.column - 1) }
    let height = max(heads.count, columns.map(\.count).max() ?? 0)
    return (0..<height).map { line in
      let fromBelow = height - line
      // Heads and cells end on one line.
      func part(_ lines: [String]) -> String { fromBelow <= lines.count ? lines[lines.count - fromBelow] : "" }
      return row(part(heads), columns) { part($0) }
    }
  }

  private func table(_ plans: [Int]) -> [String] {
    func row(_ head: Text, _ cell: (Int) -> String) -> String { self.row(head(language), plans, cell) }
    func figure(_ quantity: Yardstick) -> String {
      row(Names.quantity(quantity)) { plan in
        quantity.value(in: outcome(plan)).map { Digits.compared($0, quantity) } ?? "–"
      }
    }
    return [
      self.row(Text(zh: "方案", en: "plan")(language), plans, ink: .head) { Self.letter($0) },
      row(Names.quantity(.yearsStanding)) { "\(outcome($0).yearsStanding)/\(outcome($0).years)" },
      row(Text(zh: "  不采取措施时", en: "  doing nothing")) { "\(baseline($0).yearsStanding)/\(baseline($0).years)" },
      row(Text(zh: "  最大后悔值（年）", en: "  greatest regret, years")) { regret($0) { "\($0.years)" } },
      row(Text(zh: "可申报的统计年度", en: "census to apply on")) { window(outcome($0).window) },
      row(Text(zh: "  不采取措施时", en: "  doing nothing")) { window(baseline($0).window) },
      row(Text(zh: "首个未达标年度", en: "first year that fails")) { failure(outcome($0)) },
      row(Names.quantity(.worstMargin)) { margin(outcome($0)) },
      row(Text(zh: "  所在学段与年度", en: "  stage and year of it")) { marginAt(outcome($0)) },
    ] + rows(Text(zh: "  哪一项", en: "  which it is")(language), plans.map { marginOf($0) }) + [
      row(Text(zh: "  不采取措施时", en: "  doing nothing")) { margin(baseline($0)) },
      row(Text(zh: "  最大后悔值（余量）", en: "  greatest regret, margin")) {
        regret($0) { $0.margin.map { Digits.fixed($0, 3) } ?? "–" }
      },
      row(Text(zh: "无超规模学校自", en: "no oversized school from")) {
        outcome($0).noneOversizedFrom.map { "\($0)" } ?? "–"
      },
      figure(.sectionsUnmet), figure(.pupilsMoved), figure(.teachersRotated), figure(.teachersShifted),
      figure(.surplusArea), figure(.surplusSeats), figure(.cost),
    ] + clauses(plans)
  }

  func outcome(_ plan: Int) -> Outcome { comparison.entries[plan].outcome }
  func baseline(_ plan: Int) -> Outcome { comparison.entries[plan].baseline }

  /// The greatest regret of a plan; with a question mark where its measures cannot be carried out in every world.
  private func regret(_ plan: Int, _ part: (Regret) -> String) -> String {
    let (regret, isWhole) = crossed.greatestRegret(of: plan)
    return part(regret) + (isWhole ? "" : "?")
  }

  private func window(_ window: Window?) -> String {
    guard let window else { return "–" }
    let years = TimelineStory.spans(window.years)
    return window.years.isEmpty ? "(\(TimelineStory.spans(window.provisionalYears)))" : years
  }

  private func failure(_ outcome: Outcome) -> String {
    guard let failure = outcome.firstFailure else { return "–" }
    let clauses = failure.clauses.prefix(2).map(\.rawValue).joined(separator: ",")
    return "\(failure.year) \(clauses)" + (failure.clauses.count > 2 ? "…" : "")
  }

  private func margin(_ outcome: Outcome) -> String { outcome.worstMargin.map { Digits.signed($0.value, 3) } ?? "–" }

  private func marginAt(_ outcome: Outcome) -> String {
    guard let worst = outcome.worstMargin, let stage = worst.part.stage else { return "–" }
    return "\(Names.stage(stage)(language)) \(worst.year)"
  }

  private func marginOf(_ plan: Int) -> String {
    guard let worst = outcome(plan).worstMargin else { return "–" }
    let standard = comparison.entries[plan].timeline.program.standard
    return (Names.indicator(of: worst.part, standard) ?? Text(same: "–"))(language)
  }
}
