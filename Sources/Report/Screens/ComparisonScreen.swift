import County
import Regulation
import Simulation

/// Plans side by side on one screen, 100 columns wide: a row per figure, a column per plan, the plans named above.
package struct ComparisonScreen {
  let comparison: PlanComparison
  let language: Language

  private static let width = 100
  private static let head = 30
  private static let column = 17

  package init(_ comparison: PlanComparison, _ language: Language) {
    self.comparison = comparison
    self.language = language
  }

  package func lines() -> [String] {
    let plans = comparison.entries
    guard let first = plans.first else { return [] }
    let program = first.timeline.program
    let county = Text(
      zh: "\(program.county.name)　\(plans.count) 个方案　标准：\(program.standard.title.zh)",
      en: "\(program.county.name)  \(plans.count) plans  Standard: \(program.standard.title.en)")
    var lines = [county(language)] + SyntheticText.lines(program.county, language)
    for (place, plan) in plans.enumerated() {
      let span = "\(plan.timeline.program.firstYear)–\(plan.timeline.program.lastYear)"
      lines.append("  \(Self.letter(place))  \(plan.timeline.program.plan.title) (\(span))")
    }
    let most = (Self.width - Self.head) / Self.column
    for start in stride(from: 0, to: plans.count, by: most) {
      lines += [""] + table(start..<min(start + most, plans.count))
    }
    return lines
  }

  /// A, B, … Z, then AA.
  private static func letter(_ place: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return place < letters.count
      ? String(letters[place]) : String(letters[place / 26 - 1]) + String(letters[place % 26])
  }

  private func table(_ range: Range<Int>) -> [String] {
    let entries = Array(comparison.entries[range])
    func row(_ head: Text, _ cell: (PlanComparison.Entry) -> String) -> String {
      Columns.left(head(language), Self.head) + entries.map { Columns.right(cell($0), Self.column) }.joined()
    }
    let names = range.map { Columns.right(Self.letter($0), Self.column) }.joined()
    return [
      Columns.left(Text(zh: "方案", en: "plan")(language), Self.head) + names,
      row(Text(zh: "各项均达标的年数", en: "years with all clauses met")) { "\($0.outcome.yearsStanding)/\($0.outcome.years)" },
      row(Text(zh: "  不采取措施时", en: "  doing nothing")) { "\($0.baseline.yearsStanding)/\($0.baseline.years)" },
      row(Text(zh: "  比最好的方案少几年", en: "  years fewer than the best")) { "\(comparison.regret(of: $0))" },
      row(Text(zh: "可申报的统计年度", en: "census to apply on")) { window($0.outcome.window) },
      row(Text(zh: "首个未达标年度", en: "first year that fails")) { failure($0.outcome) },
      row(Text(zh: "差异系数最小余量", en: "least margin of a CV")) { margin($0.outcome) },
      row(Text(zh: "  所在学段与年度", en: "  stage and year of it")) { marginAt($0.outcome) },
      row(Text(zh: "  哪一项", en: "  which it is")) {
        $0.outcome.worstMargin.map { Names.indicator($0.indicator)(language) } ?? "–"
      },
      row(Text(zh: "  该项期末因假设（比方案A）", en: "  moved by assumptions not A's")) { change($0, \.assumptions) },
      row(Text(zh: "  该项期末因措施", en: "  moved by the measures")) { change($0, \.measures) },
      row(Text(zh: "无超规模学校自", en: "no oversized school from")) { $0.outcome.noneOversizedFrom.map { "\($0)" } ?? "–" },
      row(Text(zh: "R1 未达标学段部（最多）", en: "R1 sections unmet, at most")) { "\($0.outcome.sectionsUnmet)" },
      row(Text(zh: "因措施转学的学生", en: "pupils moved by measures")) { Digits.grouped($0.outcome.pupilsMoved) },
      row(Text(zh: "交流轮岗人次", en: "teachers rotated (G11)")) { Digits.grouped($0.outcome.teachersRotated) },
      row(Text(zh: "调动到他校的教师", en: "teachers moved elsewhere")) { Digits.grouped($0.outcome.teachersShifted) },
      row(Text(zh: "期末富余教辅用房（㎡）", en: "teaching area to spare, m²")) { Digits.grouped($0.outcome.surplusArea) },
      row(Text(zh: "期末富余学位", en: "seats to spare at the end")) { Digits.grouped($0.outcome.surplusSeats) },
      row(Text(zh: "费用合计（万元）", en: "cost in all, 10,000 yuan")) { Digits.grouped($0.outcome.cost / 10_000) },
    ]
  }

  private func window(_ window: Window?) -> String {
    guard let window else { return "–" }
    let years = TimelineStory.spans(window.years)
    return window.years.isEmpty ? "(\(TimelineStory.spans(window.provisionalYears)))" : years
  }

  private func failure(_ outcome: Outcome) -> String {
    guard let failure = outcome.firstFailure else { return "–" }
    let clauses = failure.clauses.prefix(2).map(\.rawValue).joined(separator: ",")
    return "\(failure.year) \(clauses)" + (failure.clauses.count > 2 ? "…" : "")
  }

  private func margin(_ outcome: Outcome) -> String { outcome.worstMargin.map { Digits.signed($0.value, 3) } ?? "–" }

  private func marginAt(_ outcome: Outcome) -> String {
    guard let worst = outcome.worstMargin else { return "–" }
    return "\(Names.stage(worst.stage)(language)) \(worst.year)"
  }

  /// What the world or the measures did, by the horizon, to the CV that is tightest in the plan.
  private func change(
    _ entry: PlanComparison.Entry, _ part: KeyPath<(assumptions: Double, measures: Double), Double>
  ) -> String {
    guard let worst = entry.outcome.worstMargin,
      let change = comparison.change(worst.stage, worst.indicator, of: entry)
    else { return "–" }
    return Digits.signed(change[keyPath: part], 3)
  }
}
