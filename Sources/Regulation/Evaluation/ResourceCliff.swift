import County

/// The least whole totals at which a section's verdicts still hold, its roll staying as it is: the other side of `Cliff`.
///
/// In persons, m², yuan and rooms. Each is found by the very comparison the verdict is taken on, so that one less turns
/// it to the bit. Worked example: 第三中学, 1,844 pupils, needs 18,809 m² of sports area and has 18,811.
package struct ResourceCliff: Sendable {
  /// The totals as they are, visiting teachers who count included; by `Indicator.index`.
  package var totals: [Double]
  /// Least total at 100 % of each indicator.
  package var full: [Double]
  /// Least total at the floor (85 %) of each indicator.
  package var floor: [Double]
  /// Least total of each at which R1 holds, the others staying as they are; nil where the others alone fail it.
  package var all: [Double?]

  /// The cliffs of one section by its slot; it must have pupils.
  package init(_ slot: Int, _ facts: borrowing Facts<Double>) {
    let rules = facts.terms.rules
    let layout = facts.terms.layout
    let pupils = facts.year.pupils[slot]
    totals = []
    full = []
    floor = []
    for indicator in Indicator.allCases {
      let place = layout.stage[slot] * Indicator.count + indicator.index
      let per = indicator.perPupils
      var own = facts.year.totals[indicator.index * layout.slots + slot]
      if indicator == .artsSports {
        own += Figures.counting(facts.year.visiting[slot], isRural: layout.isRural[slot], pupils, rules)
      }
      totals.append(own)
      for (limit, isFull) in [(rules.required[place], true), (rules.floors[place], false)] {
        let least = ResourceCliff.least(near: limit * pupils / per) {
          Comparison.atLeast.isMet($0 * per / pupils, limit)
        }
        if isFull { full.append(least) } else { floor.append(least) }
      }
    }
    let minimum = rules.minimumFull
    let (own, full, floor) = (totals, full, floor)
    all = Indicator.allCases.map { indicator in
      let others = Indicator.allCases.filter { $0 != indicator }
      let met = Double(others.count { own[$0.index] >= full[$0.index] })
      guard others.allSatisfy({ own[$0.index] >= floor[$0.index] }), met + 1 >= minimum else { return nil }
      return met >= minimum ? floor[indicator.index] : full[indicator.index]
    }
  }

  /// The least whole number near an estimate for which a rising condition holds.
  private static func least(near estimate: Double, where holds: (Double) -> Bool) -> Double {
    guard estimate.isFinite, estimate < 9e15 else { return 9e15 }
    return Turning.least(near: estimate, where: holds)
  }
}
