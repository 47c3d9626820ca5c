import County
import Regulation

/// Several plans of one county side by side, each with the run that does nothing under the same assumptions.
package struct PlanComparison: Sendable {
  package let entries: [Entry]

  /// One plan, and the same world without its measures, with what each comes to.
  package struct Entry: Sendable {
    package let timeline: Timeline
    package let doingNothing: Timeline
    package let outcome: Outcome
    package let baseline: Outcome

    /// Runs the plan without its measures. Throws what cannot be run.
    package init(_ timeline: Timeline) throws(Problems) {
      self.init(Run(timeline), doingNothing: try Run(doingNothingIn: timeline.program))
    }

    /// A plan beside the run that does nothing in its world.
    package init(_ run: Run, doingNothing: Run) {
      timeline = run.timeline
      self.doingNothing = doingNothing.timeline
      outcome = run.outcome
      baseline = doingNothing.outcome
    }

    /// The run that does nothing, for another plan of the same world.
    package var still: Run { Run(timeline: doingNothing, outcome: baseline) }
  }

  /// One run with what it comes to.
  package struct Run: Sendable {
    fileprivate let timeline: Timeline
    fileprivate let outcome: Outcome

    fileprivate init(timeline: Timeline, outcome: Outcome) {
      self.timeline = timeline
      self.outcome = outcome
    }

    package init(_ timeline: Timeline) { self.init(timeline: timeline, outcome: Outcome(timeline)) }

    /// The same world without the measures. Throws what cannot be run.
    package init(doingNothingIn world: Program) throws(Problems) {
      self.init(try Timeline(try Program(world.plan.without, for: world.county.asInCensus, by: world.standard)))
    }
  }

  package init(_ entries: [Entry]) { self.entries = entries }

  /// The census years that all plans have.
  package var commonYears: ClosedRange<Int>? {
    guard let first = entries.first?.timeline.program.firstYear,
      let last = entries.map({ $0.timeline.program.lastYear }).min()
    else { return nil }
    return first...last
  }
}

extension Plan {
  /// The plan without its measures.
  var without: Plan {
    var plan = self
    plan.measures = []
    plan.milestones = []
    return plan
  }

  /// The measures of another plan under the assumptions of this one, as far as the longer of both goes.
  func with(_ other: Plan) -> Plan {
    var plan = other
    plan.assumptions = assumptions
    if through.value > other.through.value { plan.through = through }
    plan.milestones = []
    return plan
  }
}
