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
    let open = evaluations.indices.filter { Window.isOpen(at: $0, evaluations, span: span) }
    guard let start = open.first, evaluations.count > 1 else { return nil }
    let end = min(start + span, evaluations.count - 1)
    first = evaluations[start].year
    years = open.filter { $0 + span < evaluations.count }.map { evaluations[$0].year }
    provisionalYears = open.filter { $0 + span >= evaluations.count }.map { evaluations[$0].year }
    exemptionsDue = Window.exempt(in: evaluations[start...end]).compactMap { school, due in
      evaluations[start...end].first { $0.schools[school].isUnderLimit }.map { (school, due, $0.year) }
    }
    // The present census is counted already: what can still cost the title are the years after it.
    riskiest = Window.riskiest(in: evaluations[max(start, 1)...max(end, 1)])
  }

  private static func isOpen(at start: Int, _ evaluations: [Evaluation], span: Int) -> Bool {
    let window = evaluations[start...min(start + span, evaluations.count - 1)]
    guard window.allSatisfy({ $0.verdictOfAssessed.holds }) else { return false }
    return exempt(in: window).allSatisfy { school, _ in
      window.contains { $0.schools[school].isUnderLimit }
    }
  }

  /// Schools that stand by exemption in some year, with the due year.
  private static func exempt(in window: ArraySlice<Evaluation>) -> [(school: Int, due: Int)] {
    var found: [(school: Int, due: Int)] = []
    for evaluation in window {
      for part in evaluation.clause(.g4)?.parts ?? [] {
        guard let due = part.exemptUntil, case .school(let school)? = part.part.subject else { continue }
        if !found.contains(where: { $0.school == school }) { found.append((school, due)) }
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
