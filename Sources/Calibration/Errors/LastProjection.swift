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

  /// One projection against the new census, and the plans that came to it.
  package struct Case: Sendable {
    /// Names of their files.
    package var plans: [String]
    /// Stages that the new census has.
    package var stages: [Total]
    /// Absolute relative errors of the sections that are in both, projected ÷ counted − 1: shares.
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
    /// Pupils on the roll, as projected and as the new census has them, persons.
    package var projected: Double
    package var came: Double

    package init(stage: Stage, projected: Double, came: Double) {
      self.stage = stage
      self.projected = projected
      self.came = came
    }
  }
}
