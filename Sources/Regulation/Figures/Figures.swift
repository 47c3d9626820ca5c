import County

/// The figures of one year that every clause reads, computed once: values, ratios, means and CVs.
package struct Figures<N: Lane>: Sendable {
  /// Pupils of a section where it is in scope, else 0; by slot.
  package var counted: [N]
  /// Value of an indicator, in the unit of the form, by indicator × slots + slot; 0 for a section without pupils.
  package var value: [N]
  /// Value ÷ requirement, by indicator × slots + slot.
  package var ratio: [N]
  /// How many indicators a section meets in full, and how many are below the floor; by slot.
  package var full: [N]
  package var belowFloor: [N]
  /// Pupils of compulsory school age by school, persons.
  package var schoolPupils: [N]
  /// County mean and coefficient of variation by stage × 7 + indicator.
  package var mean: [N]
  package var cv: [N]
  /// Value of an added indicator by added × slots + slot; its county mean and CV by stage × added + its position.
  package var addedValue: [N]
  package var addedMean: [N]
  package var addedCV: [N]

  /// `added`: how many indicators the standard adds.
  package init(layout: Layout, added: Int = 0) {
    let slots = layout.slots
    counted = Array(repeating: .zero, count: slots)
    value = Array(repeating: .zero, count: slots * Indicator.count)
    ratio = Array(repeating: .zero, count: slots * Indicator.count)
    full = Array(repeating: .zero, count: slots)
    belowFloor = Array(repeating: .zero, count: slots)
    schoolPupils = Array(repeating: .zero, count: layout.schools)
    mean = Array(repeating: .zero, count: Stage.allCases.count * Indicator.count)
    cv = mean
    addedValue = Array(repeating: .zero, count: layout.slots * added)
    addedMean = Array(repeating: .zero, count: Stage.allCases.count * added)
    addedCV = addedMean
  }

  /// Computes all figures of a year in place, without allocating.
  @specialized(where N == Double)
  @specialized(where N == Futures)
  package mutating func compute(_ year: borrowing CountyYear<N>, _ layout: borrowing Layout, _ rules: borrowing Rules) {
    scope(year, layout, rules)
    values(year, layout, rules)
    spread(year, layout, rules)
    if !addedValue.isEmpty { addedFigures(year, layout, rules) }
  }

  /// The same of the indicators that the standard adds.
  mutating func addedFigures(_ year: borrowing CountyYear<N>, _ layout: borrowing Layout, _ rules: borrowing Rules) {
    for place in rules.addedPer.indices {
      let per = N(rules.addedPer[place])
      for slot in 0..<layout.slots {
        let pupils = counted[slot]
        let isCounted = N.zero.isBelow(pupils)
        let total = N.choose(isCounted, year.added[place * layout.slots + slot], .zero)
        addedValue[place * layout.slots + slot] = total * per / N.choose(isCounted, pupils, N(1))
      }
      for stage in layout.stages {
        let spread = Figures.spread(of: place, stage.index, counted: counted, totals: year.added, layout)
        addedMean[stage.index * rules.addedPer.count + place] = spread.mean * per
        addedCV[stage.index * rules.addedPer.count + place] = spread.cv
      }
    }
  }

  /// The mean of the CVs of a composite.
  package func composite(_ stage: Stage, _ rules: borrowing Rules) -> N {
    var sum = N.zero
    for member in rules.composite {
      switch member {
      case .own(let indicator): sum = sum + cv[stage.index * Indicator.count + indicator.index]
      case .added(let place): sum = sum + addedCV[stage.index * rules.addedPer.count + place]
      }
    }
    return sum / N(Double(max(1, rules.composite.count)))
  }

  /// Which sections count: open, with pupils, and no teaching point under the line.
  ///
  /// Source: 评估范围不含特殊教育学校、职业学校及不足50人的教学点 (regulation §1.1); small schools do count.
  mutating func scope(_ year: borrowing CountyYear<N>, _ layout: borrowing Layout, _ rules: borrowing Rules) {
    let line = N(rules.excludedTeachingPointBelow)
    for school in schoolPupils.indices { schoolPupils[school] = .zero }
    for slot in 0..<layout.slots {
      let pupils = year.pupils[slot]
      var inScope = year.open[slot].and(N.zero.isBelow(pupils))
      if year.isTeachingPoint[slot] { inScope = inScope.and(line.isAtMost(pupils)) }
      counted[slot] = N.choose(inScope, pupils, .zero)
      let school = layout.school[slot]
      schoolPupils[school] = schoolPupils[school] + N.choose(year.open[slot], pupils, .zero)
    }
  }

  /// Value of a section = total ÷ pupils (× 100 for persons and rooms), and how many indicators it meets.
  ///
  /// Where the standard lets small rural sections count visiting arts and sports teachers, they stand in the value, so in
  /// R1, and not in the means and CVs.
  mutating func values(_ year: borrowing CountyYear<N>, _ layout: borrowing Layout, _ rules: borrowing Rules) {
    let one = N(1)
    for slot in 0..<layout.slots {
      let pupils = counted[slot]
      let isCounted = N.zero.isBelow(pupils)
      let divisor = N.choose(isCounted, pupils, one)
      var met = N.zero
      var below = N.zero
      let visiting = Figures.counting(year.visiting[slot], isRural: layout.isRural[slot], pupils, rules)
      for indicator in 0..<Indicator.count {
        let index = indicator * layout.slots + slot
        var total = N.choose(isCounted, year.totals[index], .zero)
        if indicator == Indicator.artsSports.index { total = total + visiting }
        let place = layout.stage[slot] * Indicator.count + indicator
        let required = N(rules.required[place])
        let value = total * N(rules.perPupils[indicator]) / divisor
        self.value[index] = value
        ratio[index] = value / required
        met = met + N.choose(required.isAtMost(value), one, .zero)
        below = below + N.choose(value.isBelow(N(rules.floors[place])), one, .zero)
      }
      full[slot] = met
      belowFloor[slot] = below
    }
  }

  /// How many of the visiting arts and sports teachers count in a section with this roll.
  @inline(__always)
  package static func counting(_ visiting: N, isRural: Bool, _ pupils: N, _ rules: borrowing Rules) -> N {
    guard let range = rules.sharedTeachers, isRural else { return .zero }
    let isSmall = N(range.lowerBound).isAtMost(pupils).and(pupils.isBelow(N(range.upperBound)))
    return N.choose(isSmall, visiting, .zero)
  }

  /// Means and CVs of every stage and indicator.
  mutating func spread(_ year: borrowing CountyYear<N>, _ layout: borrowing Layout, _ rules: borrowing Rules) {
    for stage in layout.stages {
      for indicator in 0..<Indicator.count {
        let place = stage.index * Indicator.count + indicator
        let spread = Figures.spread(of: indicator, stage.index, counted: counted, totals: year.totals, layout)
        mean[place] = spread.mean * N(rules.perPupils[indicator])
        cv[place] = spread.cv
      }
    }
  }

  /// County mean = Σ totals ÷ Σ pupils; CV = sqrt(Σ (pᵢ/P)(xᵢ/pᵢ − X̄)²) ÷ X̄, weighted by pupils, in two passes.
  ///
  /// `indicator`: its index; `counted`: pupils by slot, 0 where out of scope; `totals`: by indicator × slots + slot. The
  /// mean is per pupil. Source: regulation §2.1; 12 of the 14 CVs that Baoqing published come out to the third decimal.
  package static func spread(
    of indicator: Int, _ stage: Int, counted: [N], totals: [N], _ layout: borrowing Layout
  ) -> (mean: N, cv: N) {
    let one = N(1)
    let base = indicator * layout.slots
    var persons = N.zero
    var resource = N.zero
    for slot in 0..<layout.slots where layout.stage[slot] == stage {
      let pupils = counted[slot]
      persons = persons + pupils
      resource = resource + N.choose(N.zero.isBelow(pupils), totals[base + slot], .zero)
    }
    let hasPersons = N.zero.isBelow(persons)
    let mean = resource / N.choose(hasPersons, persons, one)
    var squares = N.zero
    for slot in 0..<layout.slots where layout.stage[slot] == stage {
      let pupils = counted[slot]
      let isCounted = N.zero.isBelow(pupils)
      let difference = totals[base + slot] / N.choose(isCounted, pupils, one) - mean
      squares = squares + N.choose(isCounted, pupils * difference * difference, .zero)
    }
    let variance = squares / N.choose(hasPersons, persons, one)
    let hasMean = N.zero.isBelow(mean)
    let cv = N.choose(hasMean, variance.squareRoot() / N.choose(hasMean, mean, one), .zero)
    return (mean, cv)
  }
}
