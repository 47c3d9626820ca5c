import County

/// One county in one year as columns: all that the evaluation reads besides what is declared.
package struct CountyYear<N: Lane>: Sendable {
  /// The autumn of the census this stands for.
  package var year: Int
  /// Pupils by slot, persons.
  package var pupils: [N]
  /// Which slots are open, by slot.
  package var open: [N.Mask]
  /// Classes by slot.
  package var classes: [N]
  /// Pupils of the largest class by slot, rounded up to whole persons.
  package var largestClass: [N]
  /// Totals of the seven indicators by indicator × slots + slot: persons, m², yuan, rooms.
  package var totals: [N]
  /// Whether each total is known.
  package var known: [Bool]
  /// Which slots are teaching points, which count only from a number of pupils on; a plan may reclassify a school.
  package var isTeachingPoint: [Bool]

  /// What the step into this year did that a government clause judges.
  package var conduct: Conduct<N>

  package init(year: Int, layout: Layout) {
    self.year = year
    pupils = Array(repeating: .zero, count: layout.slots)
    open = Array(repeating: N.Mask(true), count: layout.slots)
    classes = Array(repeating: .zero, count: layout.slots)
    largestClass = Array(repeating: .zero, count: layout.slots)
    totals = Array(repeating: .zero, count: layout.slots * Indicator.count)
    known = Array(repeating: true, count: layout.slots * Indicator.count)
    isTeachingPoint = layout.isTeachingPoint
    conduct = Conduct()
  }
}

/// What a plan did in the step into a year, for the clauses that judge conduct: G6–G8, G11, G13, Q1, Q4, V1.
package struct Conduct<N: Lane>: Sendable {
  /// Whether the year is projected: declared figures are then carried forward.
  package var isProjected = false
  /// Whether classes have been formed anew since the census: until then the declared class sizes stand.
  package var classesFormed = false
  /// Whether rotation was planned for this step.
  package var rotationPlanned = false
  /// Teachers moved in rotation (轮岗), backbone teachers among them, and those eligible; persons.
  package var rotated: N = .zero
  package var rotatedBackbone: N = .zero
  package var eligible: N = .zero
  /// Share of pupils who drop out a year, where a plan gives it.
  package var dropout: N?
  /// Posts left vacant by leavers who were not replaced (有编不补), persons.
  package var vacancies: N = .zero
  /// Whether some entry grade has been capped, and the share of the pupils in town enrolled outside their catchment.
  package var intakeCapped = false
  package var outsidePrimary: N = .zero
  package var outsideJunior: N = .zero
  /// What the plan says of money in force in the year.
  package var funding: Funding?

  package init() {}
}

extension CountyYear where N == Double {
  /// The census year of a county.
  package init(census county: County, layout: Layout) {
    self.init(year: county.year, layout: layout)
    for (slot, section) in county.sections.enumerated() {
      pupils[slot] = section.pupils
      classes[slot] = section.classes
      largestClass[slot] = section.largestClass ?? 0
      for indicator in Indicator.allCases {
        let index = indicator.index * layout.slots + slot
        totals[index] = section.totals[indicator.index] ?? 0
        known[index] = section.totals[indicator.index] != nil
      }
    }
  }
}
