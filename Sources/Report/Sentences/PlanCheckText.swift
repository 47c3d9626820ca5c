import County
import Simulation

/// What `check` says of a plan that can be read and run.
package enum PlanCheckText {
  package static func lines(_ timeline: Timeline, _ language: Language) -> [String] {
    let plan = timeline.program.plan
    let count = plan.measures.count
    let head = Text(
      zh: "方案“\(plan.title)”可以执行：\(count) 项措施，\(timeline.program.firstYear)–\(timeline.program.lastYear) 年。",
      en:
        "The plan \"\(plan.title)\" can be carried out: \(count) measures, \(timeline.program.firstYear)–\(timeline.program.lastYear)."
    )
    return [head(language)]
      + timeline.ledger.undone.map { undone in
        let name = plan.measures[undone.measure].name
        let done = "\(Digits.fixed(undone.done, 0))/\(Digits.fixed(undone.asked, 0))"
        return Text(
          zh: "\(undone.year) 年“\(name)”只能做到 \(done)。", en: "In \(undone.year) only \(done) of \"\(name)\" can be done."
        )(language)
      }
  }
}
