import County
import Regulation

/// The same plan under the other reading of a roll whose grades nobody gives: children who stay in their group, each
/// group on a curve of its own, or flows between groups on one curve.
///
/// Both fit the census, and only the roll by grade can tell them apart.
package struct JuniorReading: Sendable {
  /// What the other reading takes for the way to junior school.
  package let rule: Assumptions.Feeding
  /// When to apply by it; what is most at risk within it is not told.
  package let window: Window?
  /// The first verdict of a clause that it turns, in the order of the years; nil: none.
  package let turned: (year: Int, clause: ClauseID)?
  /// Whether the census can be applied on in other years by it.
  package let windowDiffers: Bool

  /// Whether the answer hangs on which reading is right.
  package var differs: Bool { windowDiffers || turned != nil }

  /// A program run under the other reading.
  package struct Run: Sendable {
    fileprivate let rule: Assumptions.Feeding
    fileprivate let verdicts: VerdictRun

    /// Runs it silently; nil where there is no other reading: grades are given, there are no groups, or the plan says
    /// itself where graduates go.
    ///
    /// `earlier`: such a run of a program before it; where the two differ in rates alone nothing is compiled anew.
    package init?(_ program: Program, after earlier: Run? = nil) {
      let plan = program.plan
      guard case .project = plan.assumptions.roll, plan.assumptions.shape == .fitted, plan.assumptions.flows.isEmpty,
        program.feeding.count > 1, program.rolls.isAssumed.contains(true), program.county.staysInGroups
      else { return nil }
      switch program.feedingRule {
      case .staying: rule = .calibrated
      case .calibrated: rule = .staying
      case .uncalibrated, .pooled: return nil
      }
      var other = plan
      other.assumptions.feeding = rule
      if let varied = earlier?.verdicts.program.varied(to: other) {
        verdicts = VerdictRun(varied)
        return
      }
      guard let run = try? Program(other, for: program.county.asInCensus, by: program.standard) else { return nil }
      verdicts = VerdictRun(run)
    }
  }

  /// Runs the other reading; nil where there is none.
  package init?(_ timeline: Timeline) {
    guard let run = Run(timeline.program) else { return nil }
    self.init(timeline, run)
  }

  /// Holds a timeline against the run of its program under the other reading.
  package init(_ timeline: Timeline, _ run: Run) {
    rule = run.rule
    let years = run.verdicts.years
    window = Window(years, span: run.verdicts.program.windowYears)
    windowDiffers =
      window?.years != timeline.window?.years || window?.provisionalYears != timeline.window?.provisionalYears
    var turned: (year: Int, clause: ClauseID)?
    for (own, other) in zip(timeline.years, years) where turned == nil {
      let pairs = zip(VerdictYear(own).clauses, other.clauses)
      turned = zip(ClauseID.allCases, pairs).first { $1.0 != $1.1 }.map { (own.year, $0.0) }
    }
    self.turned = turned
  }
}
