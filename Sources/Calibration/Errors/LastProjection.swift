import County

/// How what was projected from the census before has turned out: the plans of that year against the new census.
package struct LastProjection: Sendable {
  /// Autumns of the two censuses.
  package let from: Int
  package let to: Int
  /// Plans that came to the same rolls are one case.
  package let cases: [Case]
  /// Plans that do not run, or end before the new census.
  package let silent: [String]

  package init(from: Int, to: Int, cases: [Case], silent: [String]) {
    self.from = from
    self.to = to
    self.cases = cases
    self.silent = silent
  }

  package struct Case: Sendable {
    package var plans: [String]
    package var stages: [Total]
    /// Absolute relative errors of the sections that are in both.
    package var errors: [Double]

    package init(plans: [String], stages: [Total], errors: [Double]) {
      self.plans = plans
      self.stages = stages
      self.errors = errors
    }
  }

  /// The pupils of a stage, projected and counted.
  package struct Total: Sendable, Equatable {
    package var stage: Stage
    package var projected: Double
    package var came: Double

    package init(stage: Stage, projected: Double, came: Double) {
      self.stage = stage
      self.projected = projected
      self.came = came
    }
  }
}
