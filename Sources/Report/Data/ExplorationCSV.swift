import County
import Ensemble
import Regulation
import Simulation

/// Plans in many futures as a table: one fact a row.
extension ExplorationData {
  private static let head = [
    "plan", "year", "clause", "stage", "indicator", "subject", "name", "quantity", "value", "error", "low", "high",
    "input", "futures", "asked",
  ]

  /// A probability, that of doing nothing, of standing through an application (`window`) or of keeping the promises; a
  /// gain, a quantile, or what an end of an assumption does: with its standard error or 95 % interval, and of how many
  /// futures it is told, of how many that were asked for.
  package var table: DataTable {
    var table = Table()
    for (plan, ranks) in zip(plans, ranks) {
      func rows(_ question: PlanFutures.Question, _ clause: String, _ part: Part?) {
        for year in plan.years.indices {
          let subject = Subject(plan: plan, year: plan.years[year], clause: clause, part: part)
          table.row(subject, "stands", plan.probability(question, year))
          table.row(subject, "lasting", plan.lasting(question, year))
          if let gain = plan.gain(question, year) {
            let bounds = gain.interval()
            table.row(
              subject,
              Fact(quantity: "gain", value: gain.gain, error: gain.standardError, low: bounds.low, high: bounds.high))
          }
        }
      }
      rows(.county, "countyOfAssessed", nil)
      for year in plan.years.indices {
        let county = Subject(plan: plan, year: plan.years[year], clause: "countyOfAssessed", part: nil)
        table.row(county, "nothing", plan.probabilityOfNothing(year))
        if let window = plan.window(year) { table.row(county, "window", window) }
      }
      let due = plan.program.layout.promises.map(\.due).filter { plan.years.contains($0) }.max()
      if let due, let kept = plan.promisesKept {
        table.row(Subject(plan: plan, year: due, clause: "promises", part: nil), "stands", kept)
      }
      for (place, clause) in plan.clauses.enumerated() { rows(.clauseStands(place), clause.rawValue, nil) }
      for (place, subject) in plan.subjects.enumerated() where subject.part != Part() {
        rows(.stands(place), subject.clause.rawValue, subject.part)
      }
      for (place, subject) in plan.subjects.enumerated() {
        for year in plan.years.indices {
          guard let found = plan.quantiles(place, year, ranks) else { continue }
          let subject = Subject(plan: plan, year: plan.years[year], clause: subject.clause.rawValue, part: subject.part)
          for (share, quantile) in zip(Self.shares, found) {
            table.row(
              subject,
              Fact(
                quantity: "q\(Int(share * 100 + 0.5))", value: quantile.value, low: quantile.low, high: quantile.high))
          }
        }
      }
      rolls(plan, ranks, &table)
      for decision in plan.decisions() { self.decision(decision, plan, &table) }
    }
    return table.rows
  }

  /// Quantiles of the pupils of sections, stages and grades (`grade7`, counted from the first primary grade), and the mean
  /// pupils of every section by its own grades.
  private func rolls(_ plan: PlanFutures, _ ranks: [QuantileRanks], _ table: inout Table) {
    let layout = plan.program.layout
    for (place, roll) in plan.rollSubjects.enumerated() {
      for year in plan.years.indices {
        guard let found = plan.rollQuantiles(place, year, ranks) else { continue }
        let own = Roll(stage: roll.stage(layout), grade: roll.grade, slot: roll.slot)
        for (share, quantile) in zip(Self.shares, found) {
          table.row(
            plan, plan.years[year], own,
            Fact(
              quantity: "q\(Int(share * 100 + 0.5))", value: quantile.value, low: quantile.low, high: quantile.high))
        }
      }
    }
    for year in plan.years.indices where !plan.rollSubjects.isEmpty {
      for slot in 0..<layout.slots {
        let means = plan.meanGrades(slot, year)
        guard means.contains(where: { $0 > 0 }) else { continue }
        for (grade, mean) in means.enumerated() {
          let own = Roll(stage: Stage.allCases[layout.stage[slot]], grade: grade + 1, slot: slot)
          table.row(plan, plan.years[year], own, Fact(quantity: "mean", value: mean))
        }
      }
    }
  }

  /// Whose pupils a row tells.
  private struct Roll {
    var stage: Stage
    var grade: Int?
    var slot: Int?
  }

  /// The bars of a decision's tornado: the mean where a value is low and where it is high, and what it explains alone.
  private func decision(_ decision: Decision, _ plan: PlanFutures, _ table: inout Table) {
    let matter = matter(plan, decision)
    let subject = Subject(plan: plan, year: plan.years[decision.year], clause: matter.id, part: matter.part)
    for driver in decision.drivers {
      let swing = driver.figure ?? driver.swing
      let input = plan.uncertainties[driver.input].name
      for (quantity, end) in [("tornadoLow", swing.low), ("tornadoHigh", swing.high)] {
        table.row(subject, Fact(quantity: quantity, value: end.mean, error: end.error, input: input))
      }
      let share = driver.share
      table.row(
        subject, Fact(quantity: "firstOrder", value: share.value, low: share.low, high: share.high, input: input))
    }
  }

  /// What a row is about.
  private struct Subject {
    var plan: PlanFutures
    var year: Int
    var clause: String
    var part: Part?
  }

  /// One figure of it.
  private struct Fact {
    var quantity: String
    var value: Double
    var error: Double?
    var low: Double?
    var high: Double?
    var input = ""
  }

  private struct Table {
    var rows = DataTable(heads: ExplorationData.head)

    mutating func row(_ subject: Subject, _ fact: Fact) {
      let (plan, part) = (subject.plan, subject.part)
      let layout = plan.program.layout
      rows.row([
        .text(plan.program.plan.title), .year(subject.year), .text(subject.clause), .stage(part?.stage),
        .text(part.flatMap { $0.indicatorID ?? $0.aspect?.rawValue } ?? ""),
        .text(part.flatMap { layout.id(of: $0) } ?? ""), .text(part.flatMap { layout.name(of: $0) } ?? ""),
        .text(fact.quantity), .number(fact.value), .number(fact.error), .number(fact.low), .number(fact.high),
        .text(fact.input), .year(plan.futures), .year(plan.asked),
      ])
    }

    mutating func row(_ plan: PlanFutures, _ year: Int, _ roll: Roll, _ fact: Fact) {
      let layout = plan.program.layout
      rows.row([
        .text(plan.program.plan.title), .year(year), .text("pupils"), .stage(roll.stage),
        .text(roll.grade.map { "grade\($0)" } ?? ""), .text(roll.slot.map { layout.ids[$0] } ?? ""),
        .text(roll.slot.map { layout.names[$0] } ?? ""), .text(fact.quantity), .number(fact.value), .number(nil),
        .number(fact.low), .number(fact.high), .text(""), .year(plan.futures), .year(plan.asked),
      ])
    }

    mutating func row(_ subject: Subject, _ quantity: String, _ proportion: Proportion) {
      let (low, high) = proportion.interval()
      row(
        subject,
        Fact(quantity: quantity, value: proportion.share, error: proportion.standardError, low: low, high: high))
    }
  }
}
