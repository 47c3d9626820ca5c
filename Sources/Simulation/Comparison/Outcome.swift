import County
import Regulation

/// What a timeline comes to, in the few figures that plans are weighed by.
package struct Outcome: Sendable {
  /// Year by year, the census first.
  package let byYear: [OutcomeYear]
  package let window: Window?
  /// When each clause listed, and each CV judged, complies; a CV follows its clause.
  package let standings: [Standing]
  /// The CVs of the last year, by stage and indicator, as far as they are known.
  package let cvs: [(stage: Stage, indicator: Indicator, cv: Double)]
  /// Built and needed no more at the horizon: m² of teaching area, seats. Nil where the outcome ends before it.
  package let surplusArea: Double?
  package let surplusSeats: Double?
  /// All costs, those before the census included: yuan.
  package let cost: Double
  /// Whether any measure names its cost, or there is none to name one: what is not given is not nothing.
  package let isPriced: Bool

  /// All years of the timeline, or those up to one of them.
  package init(_ timeline: borrowing Timeline, through last: Int? = nil) {
    let horizon = timeline.program.lastYear
    let last = min(last ?? horizon, horizon)
    let evaluations = timeline.years.filter { $0.year <= last }
    byYear = evaluations.map { OutcomeYear($0, timeline) }
    window = last == horizon ? timeline.window : Window(evaluations, span: timeline.program.windowYears)
    standings = Standing.all(evaluations)
    cvs = (evaluations.last?.stages ?? []).flatMap { stage in
      stage.indicators.filter(\.isKnown).map { (stage.stage, $0.indicator, $0.cv) }
    }
    surplusArea = last == horizon ? timeline.surpluses.reduce(0) { $0 + $1.area } : nil
    surplusSeats = last == horizon ? timeline.surpluses.reduce(0) { $0 + $1.seats } : nil
    cost = timeline.costs.reduce(0) { $1.year <= last ? $0 + $1.yuan : $0 }
    isPriced = timeline.program.plan.measures.isEmpty || !timeline.costs.isEmpty
  }

  /// Censuses from the first to the horizon.
  package var years: Int { byYear.count }
  /// What is not assessed.
  package var open: OpenClauses { OpenClauses(byYear.map { ($0.year, $0.open) }) }
  /// Years in which every assessed clause stands, of all.
  package var yearsStanding: Int { byYear.count { $0.verdict.holds } }
  /// The first year that fails, and the clauses it fails by.
  package var firstFailure: (year: Int, clauses: [ClauseID])? {
    byYear.first { !$0.verdict.holds }.map { ($0.year, $0.unmet) }
  }
  /// The least room of any CV over all years: negative where one is over its limit.
  package var worstMargin: CVMargin? {
    byYear.compactMap(\.worstMargin).reduce(nil as CVMargin?) { worst, next in
      guard let worst, worst.value <= next.value else { return next }
      return worst
    }
  }
  /// The first year from which no school is over its limit to the end; nil if some still is.
  package var noneOversizedFrom: Int? {
    byYear.first.flatMap { History(firstYear: $0.year, holds: byYear.map { $0.oversized == 0 }).holdsFrom }
  }
  /// The most sections that fail R1 in one year.
  package var sectionsUnmet: Int { byYear.map(\.sectionsUnmet).max() ?? 0 }
  /// Pupils who change school by a measure, and teachers who do: rotation counted, and shifts.
  package var pupilsMoved: Double { byYear.reduce(0) { $0 + $1.pupilsMoved } }
  package var teachersRotated: Double { byYear.reduce(0) { $0 + $1.teachersRotated } }
  package var teachersShifted: Double { byYear.reduce(0) { $0 + $1.teachersShifted } }

  /// The standing of a clause, or of one CV of it.
  package func standing(_ clause: ClauseID, _ part: Part? = nil) -> Standing? {
    standings.first { $0.clause == clause && $0.part == part }
  }
}

/// One year of an outcome.
package struct OutcomeYear: Sendable {
  package let year: Int
  /// Of the clauses assessed.
  package let verdict: Verdict
  package let unmet: [ClauseID]
  /// The clauses not assessed.
  package let open: [ClauseID]
  /// Sections that fail R1.
  package let sectionsUnmet: Int
  /// Schools over their size limit, promise or none.
  package let oversized: Int
  package let worstMargin: CVMargin?
  /// By the measures, in the step into the year: persons.
  package let pupilsMoved: Double
  package let teachersRotated: Double
  package let teachersShifted: Double
  /// Yuan.
  package let cost: Double

  init(_ evaluation: borrowing Evaluation, _ timeline: borrowing Timeline) {
    let year = evaluation.year
    self.year = year
    verdict = evaluation.verdictOfAssessed
    unmet = evaluation.clauses.filter { $0.verdict == .unmet }.map(\.id)
    open = evaluation.conditions
    sectionsUnmet = evaluation.sections.count { $0.verdict == .unmet }
    oversized = evaluation.schools.count { !$0.isUnderLimit }
    worstMargin = CVMargin.worst(evaluation)
    pupilsMoved = timeline.ledger.pupilMoves.reduce(0) { $1.year == year ? $0 + $1.persons : $0 }
    teachersRotated = timeline.facts[year - timeline.program.firstYear].year.conduct.rotated
    teachersShifted = timeline.ledger.teacherMoves.reduce(0) { $1.year == year ? $0 + $1.staff.teachers : $0 }
    cost = timeline.costs.reduce(0) { $1.year == year ? $0 + $1.yuan : $0 }
  }
}

/// The room a CV has to its limit: limit − CV, negative where it is over.
package struct CVMargin: Sendable {
  package let value: Double
  /// R2, or A2 of an indicator that the standard adds.
  package let clause: ClauseID
  package let part: Part
  package let year: Int

  private static let clauses = ClauseID.allCases.filter { $0.card.kind == .spread }

  /// The least of a year; nil where no CV is judged.
  static func worst(_ evaluation: borrowing Evaluation) -> CVMargin? {
    var worst: CVMargin?
    for clause in clauses {
      for part in evaluation.clause(clause)?.judged ?? [] {
        guard let margin = part.margin, part.verdict != .notAssessed else { continue }
        if let worst, worst.value <= margin { continue }
        worst = CVMargin(value: margin, clause: clause, part: part.part, year: evaluation.year)
      }
    }
    return worst
  }
}

/// When a clause, or one CV of it, complies: met or met by exemption; and when it is met outright.
package struct Standing: Sendable {
  package let clause: ClauseID
  /// Nil for the clause as a whole.
  package let part: Part?
  package let holds: History
  package let met: History
  /// Whether it is assessed in any year; where not, it never holds and never fails.
  package let isAssessed: Bool
  /// Whether it is so in every year.
  package let isAssessedThroughout: Bool
  /// Whether some year that is assessed does not comply.
  package let fails: Bool

  init(_ clause: ClauseID, _ part: Part?, _ verdicts: [Verdict], firstYear: Int) {
    self.clause = clause
    self.part = part
    holds = History(firstYear: firstYear, holds: verdicts.map(\.holds))
    met = History(firstYear: firstYear, holds: verdicts.map { $0 == .met })
    isAssessed = verdicts.contains { $0 != .notAssessed }
    isAssessedThroughout = !verdicts.contains(.notAssessed)
    fails = verdicts.contains(.unmet)
  }

  /// Censuses in which it holds.
  package var yearsHeld: Int { holds.holds.count { $0 } }

  static func all(_ evaluations: [Evaluation]) -> [Standing] {
    guard let first = evaluations.first else { return [] }
    return first.clauses.flatMap { clause -> [Standing] in
      let results = evaluations.compactMap { $0.clause(clause.id) }
      let whole = Standing(clause.id, nil, results.map(\.verdict), firstYear: first.year)
      guard clause.id.card.kind == .spread else { return [whole] }
      return [whole]
        + clause.parts.indices.filter { place in results.contains { $0.parts[place].inScope } }.map { place in
          Standing(
            clause.id, clause.parts[place].part, results.map { $0.parts[place].verdict }, firstYear: first.year)
        }
    }
  }
}
