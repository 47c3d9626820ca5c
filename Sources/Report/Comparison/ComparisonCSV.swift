import County
import Regulation
import Simulation

/// A comparison of plans as a tidy table: one fact a row (architecture.en §9).
///
/// `plan` is the letter of the plan whose measures run (empty: none), `title` its title, `assumptions` the letter of the
/// first plan that assumes the same and is judged alike, `standard` the standard that judges, `run` what the row tells of: `plan` and `doingNothing` over each plan's own years,
/// `crossed` a plan's measures in a world over the years that all have, `shift` its difference from the first plan.
/// `value` is a figure (a year, a count, a margin, yuan), `verdict` a word.
extension ComparisonData {
  package static let heads = [
    "plan", "title", "assumptions", "run", "year", "quantity", "clause", "stage", "indicator", "value", "verdict",
    "standard",
  ]

  package var table: DataTable {
    var table = DataTable()
    table.row(Self.heads.map { .text($0) })
    for place in comparison.entries.indices {
      let entry = comparison.entries[place]
      run(&table, place, "plan", entry.outcome, entry.timeline.years)
      run(&table, place, "doingNothing", entry.baseline, entry.doingNothing.years)
    }
    for plan in comparison.entries.indices { crossings(&table, plan) }
    for plan in comparison.entries.indices.dropFirst() { shifts(&table, plan) }
    return table
  }

  /// The fact of a row.
  private struct Fact {
    var year: Int?
    var quantity: String
    var clause: ClauseID?
    var part: Part?
    var value: Double?
    var verdict: Verdict?

    /// Quantities that are years.
    private static let years = ["noneOversizedFrom", "firstHolds", "holdsFrom", "firstMet", "metFrom"]

    var cell: DataTable.Cell {
      guard let value, Fact.years.contains(quantity) else { return .number(value) }
      return .year(Int(value))
    }
  }

  private func row(
    _ table: inout DataTable, _ plan: Int, _ run: String, _ assumptions: String, judgedAs standard: Int? = nil,
    _ fact: Fact
  ) {
    table.row([
      .text(ComparisonScreen.letter(plan)), .text(comparison.entries[plan].timeline.program.plan.title),
      .text(assumptions), .text(run), fact.year.map { .year($0) } ?? .text(""), .text(fact.quantity),
      .clause(fact.clause), .stage(fact.part?.stage),
      .text(fact.part.flatMap { id($0) } ?? ""), fact.cell, .verdict(fact.verdict),
      .text(comparison.entries[standard ?? plan].timeline.program.standard.id),
    ])
  }

  /// The years of one run, then what they come to.
  private func run(_ table: inout DataTable, _ plan: Int, _ run: String, _ outcome: Outcome, _ years: [Evaluation]) {
    let home = home(plan)
    func add(_ fact: Fact) { row(&table, plan, run, home, fact) }
    for (year, evaluation) in zip(outcome.byYear, years) {
      add(Fact(year: year.year, quantity: "verdict", verdict: year.verdict))
      for clause in evaluation.clauses {
        add(Fact(year: year.year, quantity: "verdict", clause: clause.id, verdict: clause.verdict))
        guard clause.id.card.kind == .spread else { continue }
        for part in clause.judged {
          add(
            Fact(
              year: year.year, quantity: "margin", clause: clause.id, part: part.part, value: part.margin,
              verdict: part.verdict))
        }
      }
      for (name, value) in figures(year) { add(Fact(year: year.year, quantity: name, value: value)) }
    }
    for quantity in Yardstick.allCases { add(Fact(quantity: quantity.rawValue, value: quantity.value(in: outcome))) }
    add(Fact(quantity: "noneOversizedFrom", value: outcome.noneOversizedFrom.map { Double($0) }))
    for standing in outcome.standings {
      let years: [(String, Int?)] = [
        ("firstHolds", standing.holds.firstHolds), ("holdsFrom", standing.holds.holdsFrom),
        ("firstMet", standing.met.firstHolds), ("metFrom", standing.met.holdsFrom), ("yearsHeld", standing.yearsHeld),
      ]
      for (name, year) in years {
        add(Fact(quantity: name, clause: standing.clause, part: standing.part, value: year.map { Double($0) }))
      }
    }
  }

  private func figures(_ year: OutcomeYear) -> [(String, Double?)] {
    [
      ("sectionsUnmet", Double(year.sectionsUnmet)), ("oversized", Double(year.oversized)),
      ("worstMargin", year.worstMargin?.value), ("pupilsMoved", year.pupilsMoved),
      ("teachersRotated", year.teachersRotated), ("teachersShifted", year.teachersShifted), ("cost", year.cost),
    ]
  }

  /// A plan's measures in every world; no value where they cannot be carried out.
  private func crossings(_ table: inout DataTable, _ plan: Int) {
    for world in crossed.worlds.indices {
      let home = ComparisonScreen.letter(crossed.worlds[world][0])
      let outcome = crossed.cells[plan][world].outcome
      let regret = crossed.regret(of: plan, in: world)
      for quantity in Yardstick.allCases {
        row(
          &table, plan, "crossed", home, judgedAs: crossed.worlds[world][0],
          Fact(quantity: quantity.rawValue, value: outcome.flatMap { quantity.value(in: $0) }))
      }
      row(
        &table, plan, "crossed", home, judgedAs: crossed.worlds[world][0],
        Fact(quantity: "regretYears", value: regret.map { Double($0.years) }))
      row(
        &table, plan, "crossed", home, judgedAs: crossed.worlds[world][0],
        Fact(quantity: "regretMargin", value: regret?.margin))
    }
  }

  /// What the assumptions and the measures did, to each quantity, each clause's years and each CV of the last year.
  private func shifts(_ table: inout DataTable, _ plan: Int) {
    func add(_ name: String, _ clause: ClauseID?, _ part: Part?, _ shift: Shift?) {
      guard let shift else { return }
      for (by, value) in [("ByAssumptions", shift.byAssumptions), ("ByMeasures", shift.byMeasures)] {
        row(&table, plan, "shift", home(plan), Fact(quantity: name + by, clause: clause, part: part, value: value))
      }
    }
    for quantity in Yardstick.allCases {
      add(quantity.rawValue, nil, nil, crossed.shift(of: plan) { quantity.value(in: $0) })
    }
    for standing in comparison.entries[plan].outcome.standings {
      add("yearsHeld", standing.clause, standing.part, crossed.shift(of: plan, standing.clause, standing.part))
    }
    for (stage, indicator, _) in comparison.entries[plan].outcome.cvs {
      add("cv", .r2, Part(stage: stage, indicator: indicator), crossed.shift(of: plan, stage, indicator))
    }
  }
}
