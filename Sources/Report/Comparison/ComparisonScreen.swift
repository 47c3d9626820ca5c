import County
import Regulation
import Simulation

/// Plans side by side: what each comes to, clause by clause and year by year, what it may be rued for,
/// and what its assumptions and its measures did.
package struct ComparisonScreen {
  let comparison: PlanComparison
  let crossed: CrossTable
  /// What differs between each plan and the first, by plan; empty where the plans were not read from files.
  let changes: [[PlanChange]]
  /// A clause asked for, shown year by year whether it moves or not.
  let watched: WatchedClause?
  let terminal: Terminal
  let language: Language

  static let head = 28
  static let column = 13
  /// Plans that stand side by side.
  static let most = (Terminal.usual - head) / column

  package init(
    _ comparison: PlanComparison, _ crossed: CrossTable, changes: [[PlanChange]] = [],
    watching watched: WatchedClause? = nil,
    terminal: Terminal = .plain, _ language: Language
  ) {
    self.watched = watched
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
    let one = program.standard.title
    let standard =
      isOneStandard ? Text(zh: "　标准：\(one)", en: "  Standard: \(one)") : Text(same: "")
    let county = Text(
      zh: "\(verbatim: program.county.name)　\(plans.count) 个方案\(standard)",
      en: "\(verbatim: program.county.name)  \(plans.count) plans\(standard)")
    var lines = say(county).map { terminal.paint($0, .head) } + SyntheticText.lines(program.county, language)
    for (place, plan) in plans.enumerated() {
      let program = plan.timeline.program
      let name = "  \(Self.letter(place))  \(program.plan.title) (\(program.firstYear)–\(program.lastYear))"
      lines += Columns.wrap(name, Terminal.usual, indent: 5)
      guard !isOneStandard else { continue }
      let own = program.standard
      let told = Text(
        zh: "     标准：\(own.title)（\(verbatim: own.id)）", en: "     Standard: \(own.title) (\(verbatim: own.id))")
      lines += Columns.wrap(told(language), Terminal.usual, indent: 7)
    }
    lines += shared()
    for group in Self.groups(Array(plans.indices)) { lines += [""] + table(group) }
    return lines + aside()
  }

  /// A sentence in lines, the later ones set in.
  func say(_ text: Text) -> [String] { Columns.wrap(text(language), Terminal.usual, indent: 2) }

  /// Whether all plans are judged by one standard.
  var isOneStandard: Bool { crossed.standards.count < 2 }

  /// Which plans assume the same.
  private func shared() -> [String] {
    guard comparison.entries.count > 1 else { return [] }
    let alike = crossed.sameAssumptions.filter { $0.count > 1 }.map { Self.letters($0) }
    let assumed =
      if crossed.sameAssumptions.count == 1 {
        Text(zh: "各方案假设相同", en: "All plans assume the same")
      } else if alike.isEmpty {
        Text(zh: "各方案假设各不相同", en: "No two plans assume the same")
      } else {
        Text(
          zh: "假设相同的方案：\(verbatim: alike.joined(separator: "；"))",
          en: "Plans that assume the same: \(verbatim: alike.joined(separator: "; "))")
      }
    guard !isOneStandard else { return say(Text(zh: "\(assumed)。", en: "\(assumed).")) }
    let judged = crossed.standards.map { Self.letters($0) }
    return say(
      Text(
        zh: "\(assumed)；所用标准不同（\(verbatim: judged.joined(separator: "；"))），达标与否不能直接相比。",
        en:
          "\(assumed), but they are judged by different standards (\(verbatim: judged.joined(separator: "; "))): what is met by one is not comparable with what is met by another."
      ))
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

  /// A row with a cell per column; a head or a cell wider than its column goes on in further lines.
  func row<Item>(
    _ head: String, _ items: [Item], room: Int = Self.head, column: Int = Self.column, ink: TerminalInk? = nil,
    _ cell: (Item) -> String
  ) -> [String] {
    Columns.row(
      [.left(head, room, ink)]
        + items.map { item in
          let text = cell(item)
          return .right(text, column, ink ?? TerminalInk(markIn: text))
        }, in: terminal)
  }

  private func table(_ plans: [Int]) -> [String] {
    func row(_ head: Text, _ cell: (Int) -> String) -> [String] { self.row(head(language), plans, cell) }
    func figure(_ quantity: Yardstick) -> [String] {
      row(Names.quantity(quantity)) { plan in
        guard quantity != .cost || outcome(plan).isPriced else { return Names.unpriced(language) }
        return quantity.value(in: outcome(plan)).map { Digits.compared($0, quantity)(language) } ?? "–"
      }
    }
    let nothing = Text(zh: "  不采取措施时", en: "  doing nothing")
    var lines = self.row(Text(zh: "方案", en: "plan")(language), plans, ink: .head) { Self.letter($0) }
    lines += row(Names.quantity(.yearsStanding)) { standing(outcome($0)) }
    lines += row(nothing) { standing(baseline($0)) }
    lines += row(Text(zh: "  最大后悔值（年）", en: "  greatest regret, years")) { regret($0) { "\($0.years)" } }
    lines += row(Text(zh: "可申报的统计年度", en: "census to apply on")) { window(outcome($0).window) }
    lines += row(nothing) { window(baseline($0).window) }
    lines += row(Text(zh: "首个未达标年度", en: "first year that fails")) { failure(outcome($0)) }
    lines += row(Names.quantity(.worstMargin)) { margin(outcome($0)) }
    lines += row(Text(zh: "  所在学段与年度", en: "  stage and year of it")) { marginAt(outcome($0)) }
    lines += row(Text(zh: "  哪一项", en: "  which it is")) { marginOf($0) }
    lines += row(nothing) { margin(baseline($0)) }
    lines += row(Text(zh: "  最大后悔值（余量）", en: "  greatest regret, margin")) {
      regret($0) { $0.margin.map { Digits.fixed($0, 3) } ?? "–" }
    }
    lines += row(Text(zh: "超规模学校全部化解年度", en: "no oversized school from")) {
      outcome($0).noneOversizedFrom.map { "\($0)" } ?? "–"
    }
    let figures: [Yardstick] = [
      .sectionsUnmet, .pupilsMoved, .teachersRotated, .teachersShifted, .surplusArea, .surplusSeats, .cost,
    ]
    return lines + figures.flatMap(figure) + clauses(plans)
  }

  func outcome(_ plan: Int) -> Outcome { comparison.entries[plan].outcome }
  func baseline(_ plan: Int) -> Outcome { comparison.entries[plan].baseline }

  /// The greatest regret of a plan; with a question mark where its measures cannot be carried out in every world.
  private func regret(_ plan: Int, _ part: (Regret) -> String) -> String {
    let (regret, isWhole) = crossed.greatestRegret(of: plan)
    return part(regret) + (isWhole ? "" : "?")
  }

  /// The years that stand, of all; with a question mark where some of them assess less than others.
  private func standing(_ outcome: Outcome) -> String {
    let open = outcome.open
    let isShort = outcome.byYear.contains { $0.verdict.holds && open.isShort(in: $0.year) }
    return "\(outcome.yearsStanding)/\(outcome.years)" + (isShort ? "?" : "")
  }

  private func window(_ window: Window?) -> String {
    guard let window else { return "–" }
    return window.years.isEmpty
      ? "(\(Years.spans(window.provisionalYears)(language)))" : Years.spans(window.years)(language)
  }

  private func failure(_ outcome: Outcome) -> String {
    guard let failure = outcome.firstFailure else { return "–" }
    let clauses = Names.shortForms(Array(failure.clauses.prefix(2)))(language)
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
