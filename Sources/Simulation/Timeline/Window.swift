import County
import Regulation

/// When to apply (申报窗口): a census from which every assessed clause holds for it and the years that follow.
///
/// A clause may hold by an exemption if its promise is kept within those years. Source: architecture.en §8.
package struct Window: Sendable {
  /// The first such census.
  package var first: Int
  /// All for which the years after stand on the timeline, and those for which they do not.
  package var years: [Int]
  package var provisionalYears: [Int]
  /// Whether the first is provisional.
  package var provisional: Bool { years.isEmpty }
  /// Exemptions that fall due inside the first window: school, due year, and the year it comes under its limit.
  package var exemptionsDue: [(school: Int, due: Int, under: Int)]
  /// The part most likely to cost the title inside the first window: the fewest standard deviations from turning.
  package var riskiest: Risk?

  /// One part in one year, with its distance from turning and how much it may vary.
  package struct Risk: Sendable {
    package var clause: ClauseID
    package var part: Part
    package var year: Int
    package var distance: Double
    package var deviation: Double
  }

  /// Nil where there is no such census on the timeline. `span`: years that must hold after the application.
  init?(_ evaluations: [Evaluation], span: Int) {
    self.init(evaluations.map { VerdictYear($0) }, span: span)
    let start = first - evaluations[0].year
    let end = min(start + span, evaluations.count - 1)
    // The present census is counted already: what can still cost the title are the years after it.
    riskiest = Window.riskiest(in: evaluations[max(start, 1)...max(end, 1)])
  }

  /// By the verdicts alone, which do not tell what is most at risk.
  init?(_ verdicts: [VerdictYear], span: Int) {
    let open = verdicts.indices.filter { Window.isOpen(at: $0, verdicts, span: span) }
    guard let start = open.first, verdicts.count > 1 else { return nil }
    let end = min(start + span, verdicts.count - 1)
    first = verdicts[start].year
    years = open.filter { $0 + span < verdicts.count }.map { verdicts[$0].year }
    provisionalYears = open.filter { $0 + span >= verdicts.count }.map { verdicts[$0].year }
    exemptionsDue = Window.promised(in: verdicts[start...end]).compactMap { school, due in
      verdicts[start...end].first { $0.isUnderLimit[school] }.map { (school, due, $0.year) }
    }
  }

  private static func isOpen(at start: Int, _ verdicts: [VerdictYear], span: Int) -> Bool {
    let window = verdicts[start...min(start + span, verdicts.count - 1)]
    guard window.allSatisfy({ $0.verdictOfAssessed.holds }) else { return false }
    return promised(in: window).allSatisfy { school, _ in window.contains { $0.isUnderLimit[school] } }
  }

  /// Schools that stand by a promise in some year, with the year in which it is due first told.
  private static func promised(in window: ArraySlice<VerdictYear>) -> [(school: Int, due: Int)] {
    var found: [(school: Int, due: Int)] = []
    for year in window {
      for promise in year.promised where !found.contains(where: { $0.school == promise.school }) {
        found.append(promise)
      }
    }
    return found
  }

  private static func riskiest(in window: ArraySlice<Evaluation>) -> Risk? {
    var worst: Risk?
    for evaluation in window {
      for clause in evaluation.clauses {
        for part in clause.parts where part.verdict == .met {
          guard part.inScope, let distance = part.distance, let deviation = part.deviation, deviation > 0 else {
            continue
          }
          if let worst, worst.distance / worst.deviation <= distance / deviation { continue }
          worst = Risk(
            clause: clause.id, part: part.part, year: evaluation.year, distance: distance, deviation: deviation)
        }
      }
    }
    return worst
  }
}
