import County

/// The largest whole rolls at which a section's verdicts still hold, its totals staying as they are (临界).
package struct Cliff: Sendable {
  /// Largest roll at 100 % of each indicator, by `Indicator.index`.
  package var full: [Double]
  /// Largest roll at the floor (85 %) of each indicator.
  package var floor: [Double]
  /// Largest roll at which R1 holds for the section, all seven together.
  package var all: Double

  /// The cliffs of one section by its slot.
  ///
  /// Each is found by the very comparison the verdict is taken on, so that one pupil more turns it to the bit.
  package init(_ slot: Int, _ facts: borrowing Facts<Double>) {
    let rules = facts.terms.rules
    let stage = facts.terms.layout.stage[slot]
    let visiting = facts.year.visiting[slot]
    let isRural = facts.terms.layout.isRural[slot]
    full = []
    floor = []
    for indicator in Indicator.allCases {
      let own = facts.year.totals[indicator.index * facts.terms.layout.slots + slot]
      func total(_ roll: Double) -> Double {
        guard indicator == .artsSports else { return own }
        return own + Figures.counting(visiting, isRural: isRural, roll, rules)
      }
      let required = rules.required[stage * Indicator.count + indicator.index]
      let per = indicator.perPupils
      let floor = rules.floors[stage * Indicator.count + indicator.index]
      let now = total(facts.year.pupils[slot])
      full.append(
        Cliff.largest(near: now * per / required) { Comparison.atLeast.isMet(total($0) * per / $0, required) })
      self.floor.append(
        Cliff.largest(near: now * per / floor) { Comparison.atLeast.isMet(total($0) * per / $0, floor) })
    }
    let mayMiss = max(0, Indicator.count - Int(rules.minimumFull))
    let byFull = full.sorted()
    let sixth = mayMiss < byFull.count ? byFull[mayMiss] : .infinity
    all = min(sixth, floor.min() ?? .infinity)
  }

  /// The largest whole number near an estimate for which a falling condition still holds.
  private static func largest(near estimate: Double, where holds: (Double) -> Bool) -> Double {
    guard estimate.isFinite, estimate < 9e15 else { return 9e15 }
    let fails = Turning.least(near: estimate.rounded(.down) + 1) { $0 > 0 && !holds($0) }
    return max(0, fails - 1)
  }
}
