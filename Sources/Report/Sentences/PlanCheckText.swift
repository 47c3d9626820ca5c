import County
import Simulation

/// What `check` says of a plan that can be read and run.
package enum PlanCheckText {
  package static func lines(_ timeline: Timeline, _ language: Language) -> [String] {
    let plan = timeline.program.plan
    let count = plan.measures.count
    let head = Text(
      zh: "方案“\(verbatim: plan.title)”可以执行：\(count) 项措施，\(timeline.program.firstYear)–\(timeline.program.lastYear) 年。",
      en:
        "The plan \"\(verbatim: plan.title)\" can be carried out: \(count) measures, \(timeline.program.firstYear)–\(timeline.program.lastYear)."
    )
    return [head(language)] + roll(timeline.program).map { $0(language) }
      + timeline.ledger.undone.map { undone in
        let name = plan.measures[undone.measure].name
        let (done, asked) = (Digits.grouped(undone.done), Digits.grouped(undone.asked))
        return Text(
          zh: "\(undone.year) 年“\(verbatim: name)”计划 \(verbatim: asked)，只能实施 \(verbatim: done)。",
          en:
            "In \(undone.year) only \(verbatim: done) of \(verbatim: asked) planned under \"\(verbatim: name)\" can be carried out."
        )(language)
      }
  }

  /// The assumed roll by grade and what it leaves over, the feeder factors, and the calibrated entry rate.
  private static func roll(_ program: Program) -> [Text] {
    guard program.rolls.isAssumed.contains(true) else { return [] }
    let fit = RollFit(program.rolls, program.county)
    let grades = fit.grades.map { Digits.grouped($0) }.joined(separator: " ")
    var lines = [
      Text(
        zh: "分年级在校生为拟合（1–9 年级）：\(verbatim: grades)；相邻年级最大相差 \(percent: fit.largestStep)",
        en:
          "Roll by grade is fitted (grades 1–9): \(verbatim: grades); neighbours differ by at most \(percent: fit.largestStep)"
      )
    ]
    if let graduates = fit.graduates, let residual = fit.residual {
      lines.append(
        Text(
          zh:
            "末年级 \(grouped: fit.topGrade) 人，上年毕业生 \(grouped: graduates) 人，相差 \(percent: residual, 2)",
          en:
            "Top grade \(grouped: fit.topGrade) against \(grouped: graduates) graduates of last summer: \(percent: residual, 2)"
        ))
    }
    let units = program.feedingRule == .calibrated ? program.feeding : []
    let factors = units.map { "\($0.name) \(Digits.fixed($0.k, 2))" }
    if !factors.isEmpty {
      lines.append(
        Text(
          zh: "升学校准系数 k：\(list: factors)", en: "Feeder factors k: \(list: factors)"))
    }
    if let rate = program.calibratedEntryRate {
      lines.append(
        Text(
          zh: "按现一年级校准的入学留存率：\(fixed: rate, 3)",
          en: "Entry rate calibrated on the present first grade: \(fixed: rate, 3)"))
    }
    return lines
  }
}
