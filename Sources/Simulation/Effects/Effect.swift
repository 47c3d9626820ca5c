import County
import Regulation

/// What each measure did for one clause and subject: its share of the change against doing nothing (效果).
///
/// Another quantity than the `causes` of a resolution, which split the change since the census by phase of the step.
package struct Effect: Sendable {
  package var subject: EffectSubject
  /// When it holds outright by the plan, and in the same world without any measure.
  package var history: History
  package var without: History
  /// Of the figure in the year the story turns, and at the horizon; nil where it has none.
  package var turn: FigureEffect?
  package var horizon: FigureEffect?
  /// Measures that alone take the subject out of the evaluation: they close it; by position in the plan.
  package var closedBy: [Int]
  /// Whether it holds from the turning year to the horizon: by the plan, and without any measure.
  package var reaches: Bool
  package var reachesWithout: Bool
  /// Measures without each of which, the others acting, it does not hold to the horizon; by position in the plan.
  package var needed: [Int]
  /// The sets with the fewest measures that suffice for it, by position in the plan; nil where sets were sampled. Empty where none suffices.
  package var smallest: [[Int]]?
  /// Measures in every set that suffices, by position in the plan; nil where sets were sampled.
  package var indispensable: [Int]?

  /// Whether the plan keeps up what doing nothing would have let break.
  package var isPrevented: Bool { subject.isPrevented }
}

/// A clause and part whose figure effects are reported of.
package struct EffectSubject: Sendable, Hashable {
  package var clause: ClauseID
  package var part: Part
  /// The year its story turns by the plan; of what the plan prevents, the year it would have broken.
  package var year: Int
  package var isPrevented: Bool

  /// The figure it is judged by; nil where the subject does not count in the year, or has none.
  func figure(_ facts: borrowing Facts<Double>) -> Double? {
    switch part.subject {
    case .section(let slot)?:
      guard facts.figures.counted[slot] > 0 else { return nil }
      if let indicator = part.indicator, !facts.year.known[indicator.index * facts.terms.layout.slots + slot] {
        return nil
      }
    case .school(let school)?: guard facts.figures.schoolPupils[school] > 0 else { return nil }
    case nil: break
    }
    if clause.card.isComputed { return Resolution.figure(clause, part, copy facts) }
    let judgement = clause.judge(part, facts)
    return judgement.hasValue ? judgement.value : nil
  }

  /// Whether it holds outright in a year: a verdict met, an indicator of a section at 100 %.
  func holds(_ facts: borrowing Facts<Double>) -> Bool {
    if clause == .r1, let indicator = part.indicator, case .section(let slot)? = part.subject {
      let level = IndicatorResult.Level(indicator, slot, facts)
      return level == nil || level == .full
    }
    return clause.judge(part, facts).verdict == .met
  }
}

/// The change of one figure in one year by the measures of a plan.
package struct FigureEffect: Sendable {
  package var year: Int
  /// The figure by the plan, and in the same world without any measure.
  package var with: Double
  package var without: Double
  /// One for each measure that can move a figure, in the order of the plan; they add up to `with` − `without`.
  package var shares: [MeasureShare]
}

/// What one measure did to a figure.
package struct MeasureShare: Sendable {
  /// Position in the plan.
  package var measure: Int
  /// The fair share: the mean of what it adds over all orders in which the measures can be taken (Shapley).
  package var share: Double
  /// The standard error of the share where orders were sampled.
  package var error: Double?
  /// The least and the most it adds in any order looked at.
  package var least: Double
  package var most: Double
  /// The change by leaving it out of the plan, in the unit of the figure, with the sign of what it does: with all − with all but it.
  package var leftOut: Double
  /// The change by it alone against doing nothing, in the unit of the figure.
  package var alone: Double
}
