import County
import Ensemble
import Regulation
import Simulation

/// Where a thing fails, in a sentence.
struct DecisionText {
  let plan: PlanFutures

  init(_ plan: PlanFutures) { self.plan = plan }

  /// What is in question.
  func matter(_ decision: Decision) -> Text {
    MatterText(matter: decision.matter, program: plan.program, subjects: plan.subjects).name(plan.years[decision.year])
  }

  /// The three values that matter most; only such as certainly matter.
  func chosen(_ decision: Decision) -> [Decision.Driver] {
    decision.drivers.prefix(3).filter { $0.share.value > 0.005 && $0.share.low > 0 }
  }

  /// Where it fails: "births above 1.02 and entry rate above .79: 8 % of the futures, two thirds of the failures".
  /// Nothing where it fails in most futures anyway.
  func failure(_ decision: Decision) -> Text? {
    let failing = 1 - decision.probability.share
    guard failing <= 0.5, let box = decision.failures.first, !box.limits.isEmpty else { return nil }
    let limits = box.limits.map { limit -> Text in
      let uncertainty = plan.uncertainties[limit.input]
      let name = span(uncertainty, decision)
      let value = UncertaintyText.value(uncertainty, limit.value)
      return limit.side == .atLeast
        ? Text(zh: "\(name)不低于 \(verbatim: value)", en: "\(name) is \(verbatim: value) or more")
        : Text(zh: "\(name)不高于 \(verbatim: value)", en: "\(name) is \(verbatim: value) or less")
    }
    let all = Text.joined(limits, zh: "且", en: " and ")
    let matter = matter(decision)
    let failures = decision.probability.of - decision.probability.holds
    let density = ExplorationText.withError(Proportion(holds: box.cases, of: box.draws), 0)
    let base = ExplorationText.withError(Proportion(holds: failures, of: decision.probability.of), 0)
    let coverage = ExplorationText.withError(Proportion(holds: box.cases, of: failures), 0)
    return Text(
      zh:
        "\(matter)：下列情形下容易不达标：\(all)。其中 \(verbatim: density) 不达标，总体 \(verbatim: base) 不达标；占全部不达标情形的 \(verbatim: coverage)。",
      en:
        "\(matter.capital) is likely to fail when \(all): \(verbatim: density) of these futures fail, of all \(verbatim: base); they are \(verbatim: coverage) of all failures."
    )
  }

  /// The value by name; of one that is drawn by year, the mean of which years it is.
  private func span(_ uncertainty: Uncertainty, _ decision: Decision) -> Text {
    let name = UncertaintyText.name(uncertainty, plan.program)
    guard uncertainty.distribution.course != .constant, plan.years.count > 1 else { return name }
    let (first, last) = (plan.years[1], plan.years[max(1, decision.year)])
    return first == last
      ? Text(zh: "\(first) 年\(name)", en: "\(name) of \(first)")
      : Text(zh: "\(name)（\(first)–\(last) 年平均）", en: "\(name) (mean of \(first)–\(last))")
  }
}
