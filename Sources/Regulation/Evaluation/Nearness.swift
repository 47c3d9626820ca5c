import County

/// How near a verdict is to turning: by rounding at the form's decimals, by the chance of one year's entry, or by how far off
/// projections have been.
package enum Nearness {
  /// Whether rounding at the form's decimals (CV 3, values 2, ratios of 表Ⅳ 1 of a per cent, persons 0), or a CV at the
  /// two of its limit, would turn the verdict of a part; of a class (G5), one pupil more. `rounding`: what `rounding` finds.
  static func isBorderline(
    _ clause: ClauseID, _ part: Part, _ judgement: Judgement<Double>, _ rounding: Rounding?,
    _ facts: borrowing Facts<Double>
  ) -> Bool {
    // A class is a whole number of pupils: rounding turns nothing, and one more does where it stands at the limit.
    if clause == .g5 { return judgement.limit > 0 && judgement.margin == 0 }
    guard clause == .r1 else { return rounding != nil }
    guard case .section(let slot)? = part.subject, facts.figures.counted[slot] > 0 else { return false }
    return turnsWhenRounded(slot, facts)
  }

  /// The first of the form's roundings at which the figure of a part would be judged otherwise; nil where none turns it.
  static func rounding(_ unit: FigureUnit, _ part: Part, _ judgement: Judgement<Double>) -> Rounding? {
    guard judgement.hasValue else { return nil }
    // Forms of a sample are counted, their share of the residents is not rounded.
    guard part.aspect != .sample else { return nil }
    for (decimals, isPercent) in unit.roundings {
      let scale = isPercent ? 100.0 : 1
      let value = rounded(judgement.value * scale, decimals) / scale
      if judgement.turns(at: value) { return Rounding(value: value, decimals: decimals, isPercent: isPercent) }
    }
    return nil
  }

  /// Whether R1 of a section would turn with its values rounded to two decimals.
  private static func turnsWhenRounded(_ slot: Int, _ facts: borrowing Facts<Double>) -> Bool {
    var full = 0.0
    var below = 0.0
    for indicator in Indicator.allCases {
      let place = facts.terms.layout.stage[slot] * Indicator.count + indicator.index
      let value = rounded(facts.figures.value[indicator.index * facts.terms.layout.slots + slot], 2)
      if value >= facts.terms.rules.requiredEdge[place] { full += 1 }
      if value < facts.terms.rules.floorEdge[place] { below += 1 }
    }
    let holdsRounded = full >= facts.terms.rules.minimumFull && below == 0
    let holds = facts.figures.full[slot] >= facts.terms.rules.minimumFull && facts.figures.belowFloor[slot] == 0
    return holds != holdsRounded
  }

  /// How far a part is from turning and how much rolls may yet vary, in the same unit; nil where they have no part in it.
  ///
  /// σ² = Σ (∂f/∂p)² · `variance` over sections, the derivative by ± ½ pupil with totals as they are: each section errs by
  /// itself. For a section the distance is cliff − p. Source: architecture.en §7. `cliffs`: by slot.
  static func distance(
    _ clause: ClauseID, _ part: Part, _ judgement: Judgement<Double>, _ facts: borrowing Facts<Double>,
    _ cliffs: [Cliff]
  ) -> (distance: Double, deviation: Double)? {
    switch clause {
    case .r1:
      guard case .section(let slot)? = part.subject, facts.figures.counted[slot] > 0, R1.knowsAll(slot, facts) else {
        return nil
      }
      let pupils = facts.year.pupils[slot]
      return (cliffs[slot].all - pupils, variance(slot, pupils, facts).squareRoot())
    case .r2:
      guard let stage = part.stage, let indicator = part.indicator else { return nil }
      return (judgement.margin, deviation(of: indicator, stage, facts))
    case .a2:
      guard let stage = part.stage, let added = part.added, judgement.hasValue else { return nil }
      let base = added.place * facts.terms.layout.slots
      return (
        judgement.margin, deviation(of: Array(facts.year.added[base..<base + facts.terms.layout.slots]), stage, facts)
      )
    case .g4:
      guard case .school(let school)? = part.subject, facts.figures.schoolPupils[school] > 0 else { return nil }
      var variance = 0.0
      for place in facts.terms.layout.schoolStart[school]..<facts.terms.layout.schoolStart[school + 1] {
        let slot = facts.terms.layout.schoolSlots[place]
        variance += facts.year.open[slot] ? self.variance(slot, facts.year.pupils[slot], facts) : 0
      }
      return (judgement.margin, variance.squareRoot())
    case .g5:
      // Until classes have been formed anew the declared ones stand, and chance has no part in them.
      guard let stage = part.stage, facts.year.conduct.classesFormed else { return nil }
      return (judgement.margin, classDeviation(of: judgement.value, stage, facts))
    default: return nil
    }
  }

  /// The variance of the roll of a section, pupils²: in the census that of one year's entry, p ÷ years; in a projected year
  /// that of past projections as many years ahead. `grades`: of a part of the roll, that of so many grades.
  private static func variance(
    _ slot: Int, _ pupils: Double, _ facts: borrowing Facts<Double>, grades: Int? = nil
  ) -> Double {
    let ahead = facts.year.year - facts.terms.census
    guard ahead > 0 else { return pupils / Double(grades ?? facts.year.years[slot]) }
    return facts.terms.rollErrors.variance(facts.terms.layout.stage[slot], yearsAhead: ahead, pupils: pupils)
  }

  /// How much the fullest class may vary: the roll of a grade of its section, shared among the classes of it; the largest of
  /// the sections whose fullest class it is.
  private static func classDeviation(of largest: Double, _ stage: Stage, _ facts: borrowing Facts<Double>) -> Double {
    let layout = facts.terms.layout
    return (0..<layout.slots).reduce(0) { most, slot in
      guard layout.stage[slot] == stage.index, facts.year.open[slot], facts.year.classes[slot] > 0,
        Comparison.atLeast.isMet(facts.year.largestClass[slot], largest)
      else { return most }
      let years = Double(facts.year.years[slot])
      let perGrade = max(1, facts.year.classes[slot] / years)
      return max(most, variance(slot, facts.year.pupils[slot] / years, facts, grades: 1).squareRoot() / perGrade)
    }
  }

  /// How much a CV may vary with the rolls, in one pass over the sections.
  ///
  /// Half a pupil more or less in one section moves the mean m = T ÷ P to m′ = T ÷ P′ and the squares S = Σ p(x − m)² to
  /// S′ = S + P(m − m′)² − p(x − m′)² + p′(x′ − m′)², since Σ p(x − m) is zero: no other section need be looked at.
  package static func deviation(
    of indicator: Indicator, _ stage: Stage, _ facts: borrowing Facts<Double>
  ) -> Double {
    let base = indicator.index * facts.terms.layout.slots
    return deviation(of: Array(facts.year.totals[base..<base + facts.terms.layout.slots]), stage, facts)
  }

  /// The same for any total, by slot.
  static func deviation(of totals: [Double], _ stage: Stage, _ facts: borrowing Facts<Double>) -> Double {
    let counted = facts.figures.counted
    let own = (0..<facts.terms.layout.slots).filter { slot in
      facts.terms.layout.stage[slot] == stage.index && counted[slot] > 0
    }
    let pupils = own.reduce(0) { $0 + counted[$1] }
    let total = own.reduce(0) { $0 + totals[$1] }
    guard pupils > 0, total > 0 else { return 0 }
    let mean = total / pupils
    let squares = own.reduce(0) { sum, slot in
      let difference = totals[slot] / counted[slot] - mean
      return sum + counted[slot] * difference * difference
    }
    func cv(_ slot: Int, _ change: Double) -> Double {
      let moved = total / (pupils + change)
      let before = totals[slot] / counted[slot] - moved
      let after = totals[slot] / (counted[slot] + change) - moved
      let sum =
        squares + pupils * (mean - moved) * (mean - moved) - counted[slot] * before * before
        + (counted[slot] + change) * after * after
      return (max(0, sum) / (pupils + change)).squareRoot() / moved
    }
    var variance = 0.0
    for slot in own where counted[slot] > 0.5 {
      let difference = cv(slot, 0.5) - cv(slot, -0.5)
      variance += difference * difference * self.variance(slot, counted[slot], facts)
    }
    return variance.squareRoot()
  }

  /// A value at the given decimals, half away from zero.
  package static func rounded(_ value: Double, _ decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return (value * scale).rounded(.toNearestOrAwayFromZero) / scale
  }
}

/// A figure rounded at the decimals of a form, where that would turn its verdict.
package struct Rounding: Sendable, Hashable {
  package var value: Double
  package var decimals: Int
  /// Whether the decimals are those of a per cent.
  package var isPercent: Bool
}
