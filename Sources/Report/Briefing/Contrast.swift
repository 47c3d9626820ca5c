import County
import Ensemble
import Regulation
import Simulation

/// What a plan changes against doing nothing under the same assumptions: nothing, more years, or a failure of its own.
struct Contrast {
  private let entry: PlanComparison.Entry
  private var plan: Timeline { entry.timeline }
  private var nothing: Timeline { entry.doingNothing }

  /// How probable it is to stand through the likeliest application, with the measures and without, in the same futures;
  /// nil of single runs.
  private let chances: (with: Proportion, without: Proportion)?

  /// What makes it less sure than doing nothing, where it is.
  private let loss: Loss?

  init(
    _ entry: PlanComparison.Entry, chances: (with: Proportion, without: Proportion)? = nil, loss: Loss? = nil
  ) {
    self.entry = entry
    self.chances = chances
    self.loss = loss
  }

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

  /// The clauses that fail in fewer years by the measures.
  private var cured: [ClauseID] {
    func failures(_ timeline: Timeline, _ clause: ClauseID) -> Int {
      timeline.years.count { $0.clause(clause)?.verdict == .unmet }
    }
    return (plan.years.first?.clauses ?? []).map(\.id).filter { failures(plan, $0) < failures(nothing, $0) }
  }

  /// In a few words; nothing of a plan without measures. Beside a probability the rest is said to be of the single run.
  var text: Text? {
    guard !plan.program.plan.measures.isEmpty else { return nil }
    guard let chances else { return single }
    let points = Int(((chances.with.share - chances.without.share) * 100).rounded(.toNearestOrAwayFromZero))
    let gain: Text =
      switch points {
      case 0: Text(zh: "把握相同", en: "same chance")
      case 1...: Text(zh: "把握高 \(points) 个百分点", en: "chance \(points) point\(points == 1 ? "" : "s") higher")
      default: Text(zh: "把握低 \(-points) 个百分点", en: "chance \(-points) point\(points == -1 ? "" : "s") lower")
      }
    let why =
      loss.map { loss -> Text in
        let form = Names.form(loss.clause)
        return Text(zh: "（\(form)）", en: " (\(form))")
      } ?? Text(same: "")
    return Text(
      zh: "\(gain)\(why)；单次推演中\(single)", en: "\(gain)\(why); in the single projection \(single)")
  }

  private var single: Text {
    let cost = entry.outcome.cost
    if changesNothing {
      guard cost > 0 else { return Text(zh: "各项结论相同", en: "same verdicts") }
      let money = Money.text(cost)
      return Text(zh: "\(money)没有改变任何一项结论", en: "\(money) changes no verdict")
    }
    let gained = entry.outcome.yearsStanding - entry.baseline.yearsStanding
    var words: [Text] = []
    if gained > 0 {
      words.append(Text(zh: "多达标 \(gained) 年", en: "passes in \(gained) more year\(gained == 1 ? "" : "s")"))
    } else if gained < 0 {
      words.append(Text(zh: "少达标 \(-gained) 年", en: "passes in \(-gained) fewer year\(gained == -1 ? "" : "s")"))
    }
    if let brought {
      let name = Names.form(brought.clause)
      let carried =
        brought.clause == .g11
        ? Text(zh: "（\(CarriedText.inBrackets)）", en: "; \(CarriedText.inBrackets)") : Text(same: "")
      words.append(
        Text(
          zh: "\(brought.year) 年\(name) 不达标由本方案造成\(carried)",
          en: "brings the failure of \(brought.year) (\(name)\(carried))"))
    }
    guard words.isEmpty else { return Text.joined(words) }
    // As many years of the county may hide what the measures mend.
    let mended = Names.forms(cured)
    return cured.isEmpty
      ? Text(zh: "达标年数相同", en: "passes in as many years")
      : Text(zh: "达标年数相同，\(mended) 不达标的年数减少", en: "passes in as many years, with fewer failures of \(mended)")
  }
}

extension Scene {
  /// What a plan changes against doing nothing; probabilities are of the first plan's world.
  func contrast(of place: Int) -> Contrast {
    let with = advice(of: place).chance
    let without = chances(of: place).flatMap { Advice(doingNothing: nothing, in: $0).chance }
    return Contrast(
      entries[place], chances: with.flatMap { with in without.map { (with, $0) } }, loss: loss(of: place))
  }
}
