import County
import Regulation
import Simulation

/// What a plan changes against doing nothing under the same assumptions: nothing, more years, or a failure of its own.
struct Contrast {
  private let entry: PlanComparison.Entry
  private var plan: Timeline { entry.timeline }
  private var nothing: Timeline { entry.doingNothing }

  init(_ entry: PlanComparison.Entry) { self.entry = entry }

  /// Whether every clause has the same verdict in every year with the measures and without.
  var changesNothing: Bool {
    zip(plan.years, nothing.years).allSatisfy { with, without in
      with.clauses.map(\.verdict) == without.clauses.map(\.verdict)
    }
  }

  /// The first year and clause that stand when nothing is done and fail by the plan.
  var brought: (year: Int, clause: ClauseID)? {
    for (with, without) in zip(plan.years, nothing.years) {
      let failing = with.clauses.first { own in
        own.verdict == .unmet && without.clause(own.id)?.verdict.holds == true
      }
      if let failing { return (with.year, failing.id) }
    }
    return nil
  }

  /// In a few words; nothing of a plan without measures.
  var text: Text? {
    guard !plan.program.plan.measures.isEmpty else { return nil }
    let cost = entry.outcome.cost
    if changesNothing {
      guard cost > 0 else { return Text(zh: "结论与不采取措施相同", en: "same verdicts as doing nothing") }
      let money = Money.text(cost)
      return Text(zh: "\(money.zh)没有改变任何一项结论", en: "\(money.en) changes no verdict")
    }
    let gained = entry.outcome.yearsStanding - entry.baseline.yearsStanding
    var words: [Text] = []
    if gained > 0 {
      words.append(Text(zh: "多达标 \(gained) 年", en: "passes in \(gained) more year\(gained == 1 ? "" : "s")"))
    } else if gained < 0 {
      words.append(Text(zh: "少达标 \(-gained) 年", en: "passes in \(-gained) fewer year\(gained == -1 ? "" : "s")"))
    }
    if let brought {
      let name = Names.formed(brought.clause, in: plan.program.standard)
      words.append(
        Text(
          zh: "\(brought.year) 年\(name.zh)不达标由本方案造成",
          en: "this plan brings the failure of \(brought.year): \(name.en)"))
    }
    guard words.isEmpty else { return Text.joined(words) }
    return Text(zh: "达标年数相同", en: "passes in as many years")
  }
}
