import County

/// The units under the line of G6 (不足100人): how many, their pupils, and the public funding due to them, yuan a year.
///
/// A unit is a school, or a section by the other reading; it is due the line's pupils × the base of the stage its pupils
/// are of, in proportion where it has both. Worked example: 31 pupils in 凉水学校, 12 primary and 19 junior, are one school
/// and due 100 × (12 × 720 + 19 × 940) ÷ 31 = 85,484 yuan.
package struct SmallUnits<N: Lane>: Sendable {
  package var units: N = .zero
  package var pupils: N = .zero
  package var due: N = .zero
}

extension CountyYear {
  /// The small units of the year by a reading, future by future.
  package func smallUnits(_ layout: Layout, _ rules: Rules, by reading: Readings.Unit) -> SmallUnits<N> {
    var small = SmallUnits<N>()
    for school in 0..<layout.schools {
      let slots = layout.schoolStart[school]..<layout.schoolStart[school + 1]
      if reading == .school {
        count(layout.schoolSlots[slots], layout, rules, into: &small)
      } else {
        for place in slots { count(layout.schoolSlots[place...place], layout, rules, into: &small) }
      }
    }
    return small
  }

  private func count(_ slots: ArraySlice<Int>, _ layout: Layout, _ rules: Rules, into small: inout SmallUnits<N>) {
    let line = N(rules.fundedPupils)
    let (roll, base) = unit(slots, layout, rules.fundingBase)
    let isSmall = N.zero.isBelow(roll).and(Comparison.below.isMet(roll, line))
    small.units = small.units + N.choose(isSmall, N(1), .zero)
    small.pupils = small.pupils + N.choose(isSmall, roll, .zero)
    small.due = small.due + N.choose(isSmall, base * line, .zero)
  }

  /// Pupils of the open sections of a unit, and the mean of a base per pupil over them.
  func unit(_ slots: ArraySlice<Int>, _ layout: Layout, _ base: [Double]) -> (pupils: N, base: N) {
    var pupils = N.zero
    var yuan = N.zero
    for slot in slots {
      let roll = N.choose(open[slot], self.pupils[slot], .zero)
      pupils = pupils + roll
      yuan = yuan + roll * N(base[layout.stage[slot]])
    }
    return (pupils, yuan / N.choose(N.zero.isBelow(pupils), pupils, N(1)))
  }
}

/// What the county's own table and declaration say of small units in the census, for G6.
package struct SmallFunding: Sendable {
  /// Mean base due to a small unit, yuan a pupil: of the small units of the table, by the stage of their pupils; where the
  /// table has none, that of primary school, since the clause speaks of village primary schools and teaching points.
  package let base: Double
  /// The small units whose funding the table gives, by school and, by that reading, section; empty where it gives none.
  package let given: [(pupils: Double, granted: Double, due: Double)]
  /// Whether the table gives public funding at all, and for how many of the small units it does not.
  package let isByUnit: Bool
  package let missing: Int

  init(_ county: County, _ layout: Layout, _ rules: Rules) {
    let year = CountyYear<Double>(census: county, layout: layout)
    let small = year.smallUnits(layout, rules, by: rules.smallUnit)
    base =
      small.units > 0 && rules.fundedPupils > 0
      ? small.due / (small.units * rules.fundedPupils) : rules.fundingBase[Stage.primary.index]
    isByUnit = county.sections.contains { $0.publicFunding != nil }
    let units: [[Int]] =
      rules.smallUnit == .school
      ? county.schools.map(\.sections) : county.sections.indices.map { [$0] }
    var given: [(pupils: Double, granted: Double, due: Double)] = []
    var missing = 0
    for slots in units where isByUnit {
      let (pupils, base) = year.unit(slots[...], layout, rules.fundingBase)
      guard pupils > 0, Comparison.below.isMet(pupils, rules.fundedPupils) else { continue }
      let granted = slots.compactMap { county.sections[$0].publicFunding }
      if granted.count == slots.count {
        given.append((pupils, granted.reduce(0, +), base * rules.fundedPupils))
      } else {
        missing += 1
      }
    }
    self.given = given
    self.missing = missing
  }

  /// The least share of what is due that a small unit gets: a rich one does not pay for a poor one.
  package var least: Double? { given.map { $0.due > 0 ? $0.granted / $0.due : 1 }.min() }
}
