import County

/// A value that is not known: how it is spread, and how it moves from year to year (分布).
///
/// Every distribution is cut to its range, which is the domain of the assumption unless the plan narrows it; one that
/// would leave its domain to a noticeable degree is refused on reading unless the plan says that it is to be cut.
package struct Distribution: Sendable, Equatable {
  package var form: Form
  package var course: Course
  /// Loading on the county's common shock, −1 … 1: the part of the variation that is shared with other assumptions.
  package var shock: Double
  /// What a draw can be: the domain, or the narrower range of `truncate`.
  package var range: ClosedRange<Double>

  package init(
    _ form: Form, course: Course = .constant, shock: Double = 0,
    range: ClosedRange<Double> = -.infinity ... .infinity
  ) {
    self.form = form
    self.course = course
    self.shock = shock
    self.range = range
  }

  /// The kind of distribution, with its parameters in the unit of the value.
  package enum Form: Sendable, Equatable {
    case normal(mean: Double, sd: Double)
    case triangular(low: Double, mode: Double, high: Double)
    case uniform(low: Double, high: Double)
    /// The logarithm is normal with this standard deviation around that of the median.
    case lognormal(median: Double, spread: Double)
    /// Any of these, each as likely as the others, in ascending order.
    case values([Double])
  }

  /// How draws of different years are correlated.
  package enum Course: Sendable, Equatable {
    /// One draw a future, the same in every year.
    case constant
    /// A draw a year, correlated with that of the year before (AR(1)); at 0 the years are independent.
    case yearly(correlation: Double)
    /// A walk: each year a draw is added to that of the year before, so that h years on the spread is √h times as wide.
    case walk
  }

  /// The value that a single run takes: the mean of a normal, the mode of a triangular, the midpoint of a uniform, the
  /// median of a lognormal distribution and of a list (the lower one of two).
  package var central: Double {
    switch form {
    case .normal(let mean, _): mean
    case .triangular(_, let mode, _): mode
    case .uniform(let low, let high): low == high ? low : (low + high) / 2
    case .lognormal(let median, _): median
    case .values(let values): values[(values.count - 1) / 2]
    }
  }

  /// Whether there is nothing to draw: every draw is the central value.
  package var isCertain: Bool {
    switch form {
    case .normal(_, let sd): sd == 0
    case .triangular(let low, _, let high), .uniform(let low, let high): low == high
    case .lognormal(_, let spread): spread == 0
    case .values(let values): values.first == values.last
    }
  }
}

/// One quantity of a plan that may be uncertain.
package enum Quantity: Hashable, Sendable {
  // What the world does
  case births, entryRate, kindergartenRate, entrants(Int), entryChange
  /// Births of one school year.
  case born(Int)
  case progression(Stage), progressionCell(ProgressionCell), dropout, transfer(Stage), transition
  /// By position among the drifts of the plan.
  case driftEnrolled(Int), driftEntry(Int)
  case retirement, unreplaced
  // What becomes of a measure, by its position in the plan
  case delay(Int), overrun(Int), fulfilled(Int)
}

/// Whose word a spread is.
package enum SpreadSource: Sendable, Hashable {
  /// The plan's own, fitted to nothing.
  case plan
  /// Fitted by `junheng calibrate` to the county's rolls of these years.
  case fitted(ClosedRange<Int>)
  /// Fitted to the rolls of another county, this one having too little past.
  case borrowed
}

/// An uncertain value of a plan: its name, which the draws are keyed by, and the quantities that it gives.
package struct Uncertainty: Sendable {
  /// As `entryRate`, `progression.junior`, `drift(乡镇>县城).entry`, `新校区.delay`: never a position in the plan.
  package var name: String
  package var quantities: [Quantity]
  package var distribution: Distribution
  package var source: SpreadSource
  package var place: Place

  package init(
    name: String, quantities: [Quantity], distribution: Distribution, source: SpreadSource = .plan, place: Place
  ) {
    self.name = name
    self.quantities = quantities
    self.distribution = distribution
    self.source = source
    self.place = place
  }

  /// The course that a value of one year is a point of: years that are drawn by year are one course, so that each is correlated with
  /// the year before. nil of a value that is none, or stands by itself.
  package var course: String? {
    guard distribution.course != .constant, quantities.count == 1 else { return nil }
    switch quantities[0] {
    case .entrants: return "entrants"
    case .born: return "born"
    default: return nil
    }
  }

  /// A delay in whole years, to the nearest.
  package static func wholeYears(_ delay: Double) -> Double { delay.rounded(.toNearestOrAwayFromZero) }
}

/// How correlated the uncertain values of a plan are, and whether chance itself is at work.
package struct Chances: Sendable {
  /// Whether cohorts are whole numbers that chance thins and fills.
  package var isOn = false
  /// How sections vary about the county's rates; takes the place of chance on them.
  package var sectionNoise: SectionNoise?
  /// Names of uncertain values, in alphabetical order, and the correlation of each with each.
  package var names: [String] = []
  package var matrix: [[Double]] = []

  package init() {}
}
