import Regulation

extension TargetOutcome {
  /// A local target in every year of a timeline: the same years under its own limits.
  package init(of timeline: Timeline, by standard: Standard) {
    let program = timeline.program
    let target = LocalTarget(standard, for: program.county, layout: program.layout)
    self.init(
      standard: standard,
      years: timeline.facts.map { facts in
        target.evaluation(
          of: facts, viableFloor: program.plan.assumptions.viableFloor,
          rollIsFitted: program.rolls.isAssumed.contains(true))
      })
  }
}
