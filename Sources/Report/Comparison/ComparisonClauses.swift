import County
import Regulation
import Simulation

/// When each clause, and each CV of it, complies under each plan and under doing nothing.
extension ComparisonScreen {
  /// A row for every clause and CV that fails in some year of one of these plans or without it.
  func clauses(_ plans: [Int]) -> [String] {
    let told = moving.filter { clause, part in
      plans.contains { plan in
        [outcome(plan), baseline(plan)].contains { $0.standing(clause, part)?.fails == true }
      }
    }
    guard !told.isEmpty else { return [] }
    let head = Text(zh: "达标：首年/此后一直达标自", en: "met: first in/for good from")
    return [terminal.paint(head(language), .head)]
      + told.flatMap { clause, part -> [String] in
        let cells = plans.map { cell(outcome($0).standing(clause, part)) }
        let nothing = plans.map { cell(baseline($0).standing(clause, part)) }
        let rows = row(name(clause, part)(language), cells) { $0 }
        guard nothing != cells else { return rows }
        let indent = part == nil ? "  " : "     "
        return rows + row(indent + Text(zh: "不采取措施时", en: "doing nothing")(language), nothing) { $0 }
      }
  }

  /// What is not in the rows: the clauses that comply throughout, and those not assessed.
  func aside() -> [String] {
    let shown = Set(moving.map(\.clause))
    let outcomes = comparison.entries.flatMap { [$0.outcome, $0.baseline] }
    let others = ClauseID.allCases.filter { clause in
      !shown.contains(clause) && outcomes.contains { $0.standing(clause) != nil }
    }
    let open = others.filter { clause in outcomes.allSatisfy { $0.standing(clause)?.isAssessed != true } }
    let met = others.filter { !open.contains($0) }
    var texts: [Text] = []
    if !met.isEmpty {
      let list = Names.forms(met)
      texts.append(
        Text(
          zh: "各方案及不采取措施时各年均达标（含按承诺或放宽标准达标）：\(list)。",
          en:
            "Met in every year of every plan and doing nothing (under promises and relaxed limits too): \(list)."))
    }
    if !open.isEmpty {
      let list = Names.forms(open)
      texts.append(Text(zh: "未评估：\(list)。", en: "Not assessed: \(list)."))
    }
    texts += comparison.entries.indices.compactMap { incomplete($0) }
    let carried = CarriedText.sentence(comparison.entries.map { ($0.outcome, $0.baseline) })
    texts += [carried].compactMap(\.self)
    guard !texts.isEmpty else { return [] }
    return [""] + Columns.wrap(Text.joined(texts, zh: "", en: " ")(language), Terminal.usual, indent: 2)
  }

  /// The clauses that a plan leaves without what they are assessed by in some years.
  private func incomplete(_ plan: Int) -> Text? {
    let open = outcome(plan).open
    guard !open.sometimes.isEmpty else { return nil }
    let letter = ComparisonScreen.letter(plan)
    let list = OpenText.byYear(open)
    return Text(
      zh: "方案 \(verbatim: letter) 缺数据，以下条款在所列年度未评估（?）：\(list)。",
      en: "Plan \(verbatim: letter) lacks data; not assessed in these years (?): \(list).")
  }

  /// The clauses and CVs that fail in some year, in the order of the register.
  var moving: [(clause: ClauseID, part: Part?)] {
    var found: [(clause: ClauseID, part: Part?)] = []
    for outcome in comparison.entries.flatMap({ [$0.outcome, $0.baseline] }) {
      for standing in outcome.standings where standing.fails {
        if !found.contains(where: { $0 == (standing.clause, standing.part) }) {
          found.append((standing.clause, standing.part))
        }
      }
    }
    return found.enumerated().sorted { one, other in
      order(one.element, one.offset) < order(other.element, other.offset)
    }.map(\.element)
  }

  /// By clause, the clause before its CVs, these by stage and indicator.
  private func order(_ told: (clause: ClauseID, part: Part?), _ place: Int) -> (Int, Int, Int, Int) {
    (
      ClauseID.allCases.firstIndex(of: told.clause) ?? 0, told.part?.stage.map { $0.index + 1 } ?? 0,
      told.part?.indicator.map { $0.index + 1 } ?? 0, place
    )
  }

  func name(_ clause: ClauseID, _ part: Part?) -> Text {
    let standard = comparison.entries[0].timeline.program.standard
    guard let part else { return Names.headed(clause, in: standard) }
    let name = Names.cv(part, standard)
    return Text(zh: "   \(name)", en: "   \(name)")
  }

  /// The first year that complies, and that from which it does for good.
  private func cell(_ standing: Standing?) -> String {
    guard let standing else { return "–" }
    guard standing.isAssessed else { return Names.shortVerdict(.notAssessed)(language) }
    guard let first = standing.holds.firstHolds else { return Text(zh: "从未!", en: "never!")(language) }
    let later = standing.isAssessedThroughout ? "–!" : "?"
    guard standing.fails || !standing.isAssessedThroughout else { return Text(zh: "始终", en: "always")(language) }
    return "\(first)/" + (standing.holds.holdsFrom.map { "\($0)" } ?? later)
  }
}
