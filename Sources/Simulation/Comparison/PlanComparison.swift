import County
import Regulation

/// Several plans of one county side by side, each with the run that does nothing under the same assumptions.
package struct PlanComparison: Sendable {
  package let entries: [Entry]

  /// One plan, and the same world without its measures.
  package struct Entry: Sendable {
    package let timeline: Timeline
    package let doingNothing: Timeline

    /// Runs the plan without its measures. Throws what cannot be run.
    package init(_ timeline: Timeline) throws(Problems) {
      self.timeline = timeline
      var plan = timeline.program.plan
      plan.measures = []
      plan.milestones = []
      let census = timeline.program.county.asInCensus
      doingNothing = try Timeline(try Program(plan, for: census, by: timeline.program.standard))
    }

    package var outcome: Outcome { Outcome(timeline) }
    package var baseline: Outcome { Outcome(doingNothing) }
  }

  package init(_ entries: [Entry]) { self.entries = entries }

  /// Years in which the best of the plans stands and this one does not: what choosing it may be rued for.
  package func regret(of entry: Entry) -> Int {
    let best = entries.map { $0.outcome.yearsStanding }.max() ?? 0
    return best - entry.outcome.yearsStanding
  }

  /// How a CV at the horizon came to differ from the first plan's: by what the world does and by what the county does.
  package func change(_ stage: Stage, _ indicator: Indicator, of entry: Entry) -> (
    assumptions: Double, measures: Double
  )? {
    func cv(_ timeline: Timeline) -> Double? { timeline.years.last?.stage(stage)?.indicators[indicator.index].cv }
    guard let first = entries.first, let world = cv(first.doingNothing), let nothing = cv(entry.doingNothing),
      let plan = cv(entry.timeline)
    else { return nil }
    return (nothing - world, plan - nothing)
  }
}

/// What a timeline comes to, in the few figures that plans are weighed by.
package struct Outcome: Sendable {
  /// Years in which every assessed clause stands, of all.
  package var yearsStanding: Int
  package var years: Int
  package var window: Window?
  /// The first year that fails, and the clauses it fails by.
  package var firstFailure: (year: Int, clauses: [ClauseID])?
  /// The least room of any CV over all years: negative where one is over its limit.
  package var worstMargin: (value: Double, stage: Stage, indicator: Indicator, year: Int)?
  /// The first year from which no school is over its limit to the end; nil if some still is.
  package var noneOversizedFrom: Int?
  /// The most sections that fail R1 in one year.
  package var sectionsUnmet: Int
  /// Pupils who change school by a measure, and teachers who do: rotation counted, and shifts.
  package var pupilsMoved: Double
  package var teachersRotated: Double
  package var teachersShifted: Double
  /// Built and needed no more at the horizon: m² of teaching area, seats.
  package var surplusArea: Double
  package var surplusSeats: Double
  /// All costs, yuan.
  package var cost: Double
  /// When each clause first holds, and from when for good; by clause listed.
  package var clauses: [(clause: ClauseID, firstHolds: Int?, holdsFrom: Int?)]

  package init(_ timeline: Timeline) {
    let evaluations = timeline.years
    years = evaluations.count
    yearsStanding = evaluations.count { $0.verdictOfAssessed.holds }
    window = timeline.window
    firstFailure = evaluations.first { !$0.verdictOfAssessed.holds }.map { year in
      (year.year, year.clauses.filter { $0.verdict == .unmet }.map(\.id))
    }
    worstMargin = nil
    for year in evaluations {
      for stage in year.stages {
        for spread in stage.indicators where spread.isKnown {
          let margin = spread.limit - spread.cv
          if let worst = worstMargin, worst.value <= margin { continue }
          worstMargin = (margin, stage.stage, spread.indicator, year.year)
        }
      }
    }
    let none = evaluations.map { year in year.schools.allSatisfy(\.isUnderLimit) }
    noneOversizedFrom = History(firstYear: timeline.program.firstYear, holds: none).holdsFrom
    sectionsUnmet = evaluations.map { year in year.sections.count { $0.verdict == .unmet } }.max() ?? 0
    pupilsMoved = timeline.ledger.pupilMoves.reduce(0) { $0 + $1.persons }
    teachersRotated = timeline.facts.reduce(0) { $0 + $1.year.conduct.rotated }
    teachersShifted = timeline.ledger.teacherMoves.reduce(0) { $0 + $1.staff.teachers }
    surplusArea = timeline.surpluses.reduce(0) { $0 + $1.area }
    surplusSeats = timeline.surpluses.reduce(0) { $0 + $1.seats }
    cost = timeline.costs.reduce(0) { $0 + $1.yuan }
    clauses = (evaluations.first?.clauses ?? []).map { result in
      let holds = evaluations.map { $0.clause(result.id)?.verdict.holds ?? false }
      let history = History(firstYear: timeline.program.firstYear, holds: holds)
      return (result.id, history.firstHolds, history.holdsFrom)
    }
  }
}

extension County {
  /// The county without the schools that a plan will open.
  fileprivate var asInCensus: County {
    var county = self
    county.sections = sections.filter(\.isCensus)
    county.schools = schools.filter { school in school.sections.contains { sections[$0].isCensus } }
    return county
  }
}
