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
      self.init(timeline, doingNothing: try Entry.doingNothing(in: timeline.program))
    }

    /// A plan beside the run that does nothing in its world.
    package init(_ timeline: Timeline, doingNothing: Timeline) {
      self.timeline = timeline
      self.doingNothing = doingNothing
      outcome = Outcome(timeline)
      baseline = Outcome(doingNothing)
    }

    /// The same world without the measures. Throws what cannot be run.
    package static func doingNothing(in world: Program) throws(Problems) -> Timeline {
      try Timeline(try Program(world.plan.without, for: world.county.asInCensus, by: world.standard))
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
