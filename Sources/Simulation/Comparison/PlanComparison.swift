import County
import Regulation

/// Several plans of one county side by side, each with the run that does nothing under the same assumptions.
package struct PlanComparison: Sendable {
  package let entries: [Entry]

  /// One plan, and the same world without its measures, with what each comes to.
  package struct Entry: Sendable {
    package let timeline: Timeline
    package let outcome: Outcome
    private let nothing: @Sendable () -> Run
    private let reading: @Sendable () -> JuniorReading?

    /// The same world without the measures, and what it comes to.
    package var doingNothing: Timeline { nothing().timeline }
    package var baseline: Outcome { nothing().outcome }
    /// The plan under the other reading of the way to junior school; nil where there is none.
    package var otherReading: JuniorReading? { reading() }

    /// Runs the plan without its measures. Throws what cannot be run.
    package init(_ timeline: Timeline) throws(Problems) {
      let still = try Run(doingNothingIn: timeline.program)
      self.init(Run(timeline), doingNothing: { still }, otherReading: { JuniorReading(timeline) })
    }

    /// A plan beside the run that does nothing in its world and the one under the other reading, which are asked for as
    /// often as they are looked at.
    package init(
      _ run: Run, doingNothing: @escaping @Sendable () -> Run, otherReading: @escaping @Sendable () -> JuniorReading?
    ) {
      timeline = run.timeline
      outcome = run.outcome
      nothing = doingNothing
      reading = otherReading
    }
  }

  /// One run with what it comes to.
  package struct Run: Sendable {
    /// What was run.
    package let timeline: Timeline
    fileprivate let outcome: Outcome

    fileprivate init(timeline: Timeline, outcome: Outcome) {
      self.timeline = timeline
      self.outcome = outcome
    }

    package init(_ timeline: Timeline) { self.init(timeline: timeline, outcome: Outcome(timeline)) }

    /// All of what was run for its verdicts alone, which is its end.
    package init(whole run: VerdictRun) { self.init(Timeline(whole: run)) }

    /// The same world without the measures. Throws what cannot be run.
    package init(doingNothingIn world: Program) throws(Problems) {
      self.init(try Timeline(try world.doingNothing()))
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
