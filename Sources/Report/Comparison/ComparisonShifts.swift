import County
import Regulation
import Simulation

/// How each plan differs from the first: what its assumptions did and what its measures did; and in what it differs.
extension ComparisonScreen {
  /// The differences in outcome, in two steps.
  func shifts() -> [String] {
    let others = Array(comparison.entries.indices.dropFirst())
    guard !others.isEmpty else { return [] }
    let title = Text(
      zh: "与方案A之差：因假设 / 因措施（先把A的措施放到本方案的假设下，再换成本方案的措施；括号内不能分开）",
      en: """
        Difference from A: by its assumptions / by its measures (first A's measures under this plan's assumptions, then \
        this plan's measures; in brackets where the two cannot be parted)
        """)
    let standard = comparison.entries[0].timeline.program.standard
    let tables = Self.groups(others).flatMap { plans -> [String] in
      let quantities = Yardstick.allCases.flatMap { quantity in
        shift(Names.quantity(quantity), plans, { Digits.compared($0, quantity, signed: true)(language) }) {
          crossed.shift(of: $0) { quantity.value(in: $0) }
        }
      }
      let years = moving.flatMap { clause, part in
        shift(name(clause, part), plans, { Digits.signed($0, 0) }) { crossed.shift(of: $0, clause, part) }
      }
      let spreads = cvs.flatMap { part, stage, indicator in
        let name = Names.cv(part, standard)
        return shift(Text(zh: "   \(name)", en: "   \(name)"), plans, { Digits.signed($0, 3) }) {
          crossed.shift(of: $0, stage, indicator)
        }
      }
      let rows =
        quantities + under(Text(zh: "达标年数", en: "years it complies"), years)
        + under(Text(zh: "期末差异系数", en: "CV at the end"), spreads)
      let head = row(Text(zh: "方案", en: "plan")(language), plans, ink: .head) { Self.letter($0) }
      return head + (rows.isEmpty ? [Text(zh: "没有差别", en: "no difference")(language)] : rows)
    }
    return [""] + Columns.wrap(title(language), Terminal.usual, indent: 2) + tables
  }

  /// The CVs listed by name: those that are over their limit in some year.
  private var cvs: [(Part, Stage, Indicator)] {
    moving.compactMap { _, part in
      guard let part, let stage = part.stage, let indicator = part.indicator else { return nil }
      return (part, stage, indicator)
    }
  }

  /// Rows under a heading of their own.
  private func under(_ heading: Text, _ rows: [String]) -> [String] {
    rows.isEmpty ? [] : [terminal.paint(heading(language), .head)] + rows
  }

  /// A row of shifts; none where no plan of the group differs.
  private func shift(
    _ head: Text, _ plans: [Int], _ print: (Double) -> String, _ shift: (Int) -> Shift?
  ) -> [String] {
    let shifts = plans.map(shift)
    let nought = print(0)
    func told(_ value: Double) -> String { print(value) == nought ? "0" : print(value) }
    func isNought(_ shift: Shift?) -> Bool {
      guard let shift else { return true }
      return [shift.difference, shift.byAssumptions ?? 0, shift.byMeasures ?? 0].allSatisfy { print($0) == nought }
    }
    guard !shifts.allSatisfy(isNought) else { return [] }
    let cells = shifts.map { shift -> String in
      guard let shift else { return "–" }
      guard let world = shift.byAssumptions, let measures = shift.byMeasures else {
        return "(\(print(shift.difference)))"
      }
      return isNought(shift) ? "0" : "\(told(world)) / \(told(measures))"
    }
    return row(head(language), cells) { $0 }
  }

  /// The differences of the plans themselves, as their files have them.
  func differences() -> [String] {
    guard changes.contains(where: { !$0.isEmpty }) else { return [] }
    let head = Text(zh: "方案本身与方案A的差别", en: "In what the plans themselves differ from A")
    var lines = ["", terminal.paint(head(language), .head)]
    for (plan, changes) in changes.enumerated().dropFirst() {
      for (place, side) in [ChangeSide.assumptions, .measures].enumerated() {
        let own = changes.filter { $0.side == side }
        let mark = place == 0 ? Self.letter(plan) : ""
        let told = own.isEmpty ? [Text(zh: "无差别", en: "no difference")] : own.map(\.told)
        for (line, text) in told.enumerated() {
          let lead =
            "  " + Columns.left(line == 0 ? mark : "", 4) + Columns.left(line == 0 ? side.name(language) : "", 13)
          lines += Columns.wrap(lead + text(language), Terminal.usual, indent: 19)
        }
      }
    }
    return lines
  }
}
