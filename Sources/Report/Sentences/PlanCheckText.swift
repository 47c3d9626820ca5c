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
    return [head(language)] + roll(timeline.program).map { $0(language) }
      + timeline.ledger.undone.map { undone in
        let name = plan.measures[undone.measure].name
        let (done, asked) = (Digits.grouped(undone.done), Digits.grouped(undone.asked))
        return Text(
          zh: "\(undone.year) 年“\(name)”计划 \(asked)，只能实施 \(done)。",
          en: "In \(undone.year) only \(done) of \(asked) planned under \"\(name)\" can be carried out."
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
        zh: "分年级在校生为拟合（1–9 年级）：\(grades)；相邻年级最大相差 \(Digits.percent(fit.largestStep))",
        en:
          "Roll by grade is fitted (grades 1–9): \(grades); neighbours differ by at most \(Digits.percent(fit.largestStep))"
      )
    ]
    if let graduates = fit.graduates, let residual = fit.residual {
      lines.append(
        Text(
          zh:
            "末年级 \(Digits.grouped(fit.topGrade)) 人，上年毕业生 \(Digits.grouped(graduates)) 人，相差 \(Digits.percent(residual, 2))",
          en:
            "Top grade \(Digits.grouped(fit.topGrade)) against \(Digits.grouped(graduates)) graduates of last summer: \(Digits.percent(residual, 2))"
        ))
    }
    let units = program.feedingRule == .calibrated ? program.feeding : []
    let factors = units.map { "\($0.name) \(Digits.fixed($0.k, 2))" }
    if !factors.isEmpty {
      lines.append(
        Text(
          zh: "升学校准系数 k：\(factors.joined(separator: "、"))", en: "Feeder factors k: \(factors.joined(separator: ", "))"))
    }
    if let rate = program.calibratedEntryRate {
      lines.append(
        Text(
          zh: "按现一年级校准的入学留存率：\(Digits.fixed(rate, 3))",
          en: "Entry rate calibrated on the present first grade: \(Digits.fixed(rate, 3))"))
    }
    return lines
  }
}
