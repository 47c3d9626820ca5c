import County
import Regulation
import Simulation

/// Every plan's measures under every set of assumptions, and what choosing them may be rued for.
extension ComparisonScreen {
  func worlds() -> [String] {
    guard comparison.entries.count > 1, let years = crossed.years else { return [] }
    let span = "\(years.lowerBound)–\(years.upperBound)"
    let title = Text(
      zh: "各方案的措施放到各组假设之下（\(verbatim: span)）：各项均达标的年数、差异系数最小余量",
      en: "Measures of each plan under the assumptions of each (\(verbatim: span)): years standing, least CV margin")
    let regret = Text(
      zh: "后悔值＝该组假设下可得的最好结果（含不采取措施）－本方案：年数、差异系数最小余量",
      en: "Regret: the best to be had there (doing nothing included) less this: years, least CV margin")
    let worlds = Array(crossed.worlds.indices)
    return [""] + Columns.wrap(title(language), Terminal.usual, indent: 2)
      + table(worlds, { nothing($0) }) { told($0, $1) }
      + [""] + Columns.wrap(regret(language), Terminal.usual, indent: 2)
      + table(worlds + [nil], { text(regretOfNothing($0)) }) { regretText($0, $1) }
      + refusals()
  }

  /// Columns of a world: years of all, then a margin.
  private static let cell = 15

  /// A table of plans by worlds; a world that is nil stands for the most over all.
  private func table(_ worlds: [Int?], _ nothing: (Int?) -> String, _ cell: (Int, Int?) -> String) -> [String] {
    let most = (Terminal.usual - Self.head) / Self.cell
    let groups = stride(from: 0, to: worlds.count, by: most).map { Array(worlds[$0..<min($0 + most, worlds.count)]) }
    return groups.flatMap { worlds -> [String] in
      let under =
        isOneStandard
        ? Text(zh: "假设同", en: "assumptions of") : Text(zh: "假设与标准同", en: "assumptions, standard of")
      let room = room(beside: worlds.count)
      func row(_ head: String, ink: TerminalInk? = nil, _ cell: (Int?) -> String) -> [String] {
        self.row(head, worlds, room: room, column: Self.cell, ink: ink, cell)
      }
      let heads = row(under(language), ink: .head) { world in
        world.map { " " + Self.letters(crossed.worlds[$0]) } ?? Text(zh: "最大", en: "at most")(language)
      }
      let rows = comparison.entries.indices.flatMap { plan in
        let title = comparison.entries[plan].timeline.program.plan.title
        return row("  \(Self.letter(plan))  \(title)") { cell(plan, $0) }
      }
      let idle = "  –  " + Text(zh: "不采取措施", en: "doing nothing")(language)
      return heads + rows + row(idle, nothing)
    }
  }

  /// What the names of the plans take, as far as columns beside them leave it.
  private func room(beside columns: Int) -> Int {
    let widest = comparison.entries.map { Columns.width($0.timeline.program.plan.title) }.max() ?? 0
    return max(Self.head, min(Terminal.usual - columns * Self.cell, widest + 6))
  }

  private func told(_ plan: Int, _ world: Int?) -> String {
    guard let world else { return "" }
    return crossed.cells[plan][world].outcome.map { text($0) } ?? Text(zh: "不能施行", en: "cannot be run")(language)
  }

  private func nothing(_ world: Int?) -> String { world.map { text(crossed.doingNothing[$0]) } ?? "" }

  private func text(_ outcome: Outcome) -> String {
    "\(outcome.yearsStanding)/\(outcome.years) "
      + Columns.right(outcome.worstMargin.map { Digits.signed($0.value, 3) } ?? "–", 7)
  }

  private func regretText(_ plan: Int, _ world: Int?) -> String {
    guard let world else {
      let (regret, isWhole) = crossed.greatestRegret(of: plan)
      return text(regret) + (isWhole ? "" : "?")
    }
    return crossed.regret(of: plan, in: world).map { text($0) } ?? "–"
  }

  private func regretOfNothing(_ world: Int?) -> Regret {
    world.map { crossed.regretOfNothing(in: $0) } ?? crossed.greatestRegretOfNothing
  }

  private func text(_ regret: Regret) -> String {
    "\(regret.years) " + Columns.right(regret.margin.map { Digits.fixed($0, 3) } ?? "–", 7)
  }

  /// Why measures cannot be carried out in a world: the first reason, and how many there are.
  private func refusals() -> [String] {
    var lines: [String] = []
    for plan in comparison.entries.indices {
      for (world, plans) in crossed.worlds.enumerated() {
        guard let problems = crossed.cells[plan][world].problems, let reason = problems.lines(language).first else {
          continue
        }
        let others = problems.lines(language).count - 1
        let more =
          others > 0 ? Text(zh: "（另有 \(others) 处）", en: " (and \(others) more)") : Text(same: "")
        let text = Text(
          zh:
            "  \(verbatim: Self.letter(plan)) 的措施在 \(verbatim: Self.letters(plans)) 的假设下不能施行：\(verbatim: reason)\(more)",
          en:
            "  \(verbatim: Self.letter(plan)) cannot be run under the assumptions of \(verbatim: Self.letters(plans)): \(verbatim: reason)\(more)"
        )
        lines += Columns.wrap(text(language), Terminal.usual, indent: 4)
      }
    }
    return lines
  }
}
