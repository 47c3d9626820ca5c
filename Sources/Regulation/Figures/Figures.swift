import County

/// The figures of one year that every clause reads, computed once: values, means and CVs.
package struct Figures<N: Lane>: Sendable {
  /// Pupils of a section where it is in scope, else 0; by slot.
  package var counted: [N]
  /// Value of an indicator, in the unit of the form, by indicator × slots + slot; 0 for a section without pupils.
  package var value: [N]
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
  /// Whether every total of the year is known, so that no clause need ask which are not.
  package var knowsEvery: Bool
  /// What a section's totals are divided by, its pupils, or 1 where it does not count; by slot.
  private var divisor: [N]
  /// What the CV is taken of, by slot, where that is not the value: a working column.
  private var spreading: [N]

  /// `added`: how many indicators the standard adds.
  package init(layout: Layout, added: Int = 0) {
    let slots = layout.slots
    counted = Array(repeating: .zero, count: slots)
    value = Array(repeating: .zero, count: slots * Indicator.count)
    full = Array(repeating: .zero, count: slots)
    belowFloor = Array(repeating: .zero, count: slots)
    schoolPupils = Array(repeating: .zero, count: layout.schools)
    mean = Array(repeating: .zero, count: Stage.allCases.count * Indicator.count)
    cv = mean
    addedValue = Array(repeating: .zero, count: layout.slots * added)
    addedMean = Array(repeating: .zero, count: Stage.allCases.count * added)
    addedCV = addedMean
    knowsEvery = true
    divisor = Array(repeating: N(1), count: slots)
    spreading = Array(repeating: .zero, count: slots)
  }

  /// Value ÷ requirement of one indicator of one section.
  package func ratio(_ indicator: Indicator, _ slot: Int, _ layout: borrowing Layout, _ rules: borrowing Rules) -> N {
    let required = rules.required[layout.stage[slot] * Indicator.count + indicator.index]
    return value[indicator.index * layout.slots + slot] / N(required)
  }

  /// Computes all figures of a year in place, without allocating.
  @specialized(where N == Double)
  @specialized(where N == Futures)
  package mutating func compute(_ year: borrowing CountyYear<N>, _ layout: borrowing Layout, _ rules: borrowing Rules) {
    scope(year, layout, rules)
    for stage in layout.stages { judge(stage.index, year, layout, rules) }
    if !addedValue.isEmpty { addedFigures(year, layout, rules) }
  }

  /// The same of the indicators that the standard adds.
  mutating func addedFigures(_ year: borrowing CountyYear<N>, _ layout: borrowing Layout, _ rules: borrowing Rules) {
    for place in rules.addedPer.indices {
      let per = N(rules.addedPer[place])
      let base = place * layout.slots
      for stage in layout.stages {
        var resource = N.zero
        for row in layout.places(in: stage.index) {
          let slot = layout.stageSlots[row]
          let total = N.choose(N.zero.isBelow(counted[slot]), year.added[base + slot], .zero)
          resource = resource + total
          addedValue[base + slot] = total * per / divisor[slot]
        }
        let persons = Figures.persons(stage.index, counted, layout)
        let mean = Figures.mean(resource, per: rules.addedPer[place], persons)
        addedMean[stage.index * rules.addedPer.count + place] = mean
        addedCV[stage.index * rules.addedPer.count + place] =
          Figures.cv(stage.index, persons, mean, counted, addedValue, from: base, layout)
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
  /// Source: 评估范围不含特殊教育学校、职业学校及不足50人的教学点 (regulation.zh §1.1); small schools do count.
  mutating func scope(_ year: borrowing CountyYear<N>, _ layout: borrowing Layout, _ rules: borrowing Rules) {
    Figures.scope(&counted, &divisor, &schoolPupils, year, layout, rules)
    var unknown = 0
    let known = year.known.span
    for place in known.indices { unknown &+= known[place] ? 0 : 1 }
    knowsEvery = unknown == 0
  }

  private static func scope(
    _ counted: inout [N], _ divisor: inout [N], _ schoolPupils: inout [N], _ year: borrowing CountyYear<N>,
    _ layout: borrowing Layout, _ rules: borrowing Rules
  ) {
    let line = N(Comparison.under(rules.excludedTeachingPointBelow))
    let schools = layout.school.span
    let roll = year.pupils.span
    let open = year.open.span
    var counted = counted.mutableSpan
    var divisor = divisor.mutableSpan
    var together = schoolPupils.mutableSpan
    for school in together.indices { together[school] = .zero }
    for slot in roll.indices {
      let pupils = roll[slot]
      var inScope = open[slot].and(N.zero.isBelow(pupils))
      if let founders = rules.founders, let founder = layout.founder[slot], !founders.contains(founder) {
        inScope = N.Mask(false)
      }
      if year.isTeachingPoint[slot] { inScope = inScope.and(line.isAtMost(pupils)) }
      counted[slot] = N.choose(inScope, pupils, .zero)
      divisor[slot] = N.choose(inScope, pupils, N(1))
      together[schools[slot]] = together[schools[slot]] + N.choose(open[slot], pupils, .zero)
    }
  }

  /// The indicators of one stage: the value of every section, and the means and CVs of the stage.
  private mutating func judge(
    _ stage: Int, _ year: borrowing CountyYear<N>, _ layout: borrowing Layout, _ rules: borrowing Rules
  ) {
    // Until they are divided the means hold what the sections that count have together.
    Figures.values(stage, &value, &spreading, &full, &belowFloor, &mean, counted, divisor, year, layout, rules)
    let persons = Figures.persons(stage, counted, layout)
    for indicator in 0..<Indicator.count {
      let place = stage * Indicator.count + indicator
      let own = Figures.mean(mean[place], per: rules.perPupils[indicator], persons)
      mean[place] = own
      cv[place] =
        indicator == Figures.visited(rules)
        ? Figures.cv(stage, persons, own, counted, spreading, from: 0, layout)
        : Figures.cv(stage, persons, own, counted, value, from: indicator * layout.slots, layout)
    }
  }

  /// Value of each section of a stage = total ÷ pupils (× 100 for persons and rooms), how many of them meet what is
  /// required and how many are below the floor; and by indicator what the sections that count have together.
  private static func values(
    _ stage: Int, _ value: inout [N], _ spreading: inout [N], _ full: inout [N], _ belowFloor: inout [N],
    _ resources: inout [N], _ counted: borrowing [N], _ divisor: borrowing [N], _ year: borrowing CountyYear<N>,
    _ layout: borrowing Layout, _ rules: borrowing Rules
  ) {
    let indicators = Indicator.count
    let columns = layout.slots
    let visited = visited(rules)
    let slots = layout.stageSlots.span
    let rows = layout.places(in: stage)
    let required = rules.requiredEdge.span
    let floors = rules.floorEdge.span
    let perPupils = rules.perPupils.span
    let counted = counted.span
    let divisor = divisor.span
    let totals = year.totals.span
    var values = value.mutableSpan
    var spreading = spreading.mutableSpan
    var met = full.mutableSpan
    var below = belowFloor.mutableSpan
    var resources = resources.mutableSpan
    let first = stage * indicators
    // Every slot of a stage is one of the layout, and every column has one value for each; checked once, not by value.
    precondition(totals.count == columns * indicators && values.count == totals.count && spreading.count == columns)
    precondition(counted.count == columns && divisor.count == columns && met.count == columns && below.count == columns)
    precondition(
      rows.upperBound <= slots.count && perPupils.count == indicators && first + indicators <= resources.count)
    precondition(first + indicators <= required.count && first + indicators <= floors.count)
    for place in first..<first + indicators { resources[unchecked: place] = .zero }
    for row in rows {
      let slot = slots[unchecked: row]
      let isCounted = N.zero.isBelow(counted[unchecked: slot])
      let pupils = divisor[unchecked: slot]
      var full = N.zero
      var low = N.zero
      for indicator in 0..<indicators {
        let at = indicator * columns + slot
        let total = N.choose(isCounted, totals[unchecked: at], .zero)
        resources[unchecked: first + indicator] = resources[unchecked: first + indicator] + total
        var value = total * N(perPupils[unchecked: indicator]) / pupils
        if indicator == visited {
          spreading[unchecked: slot] = value
          value = visitedValue(total, slot, pupils, year, layout, rules)
        }
        values[unchecked: at] = value
        full = full + N.choose(N(required[unchecked: first + indicator]).isAtMost(value), N(1), .zero)
        low = low + N.choose(value.isBelow(N(floors[unchecked: first + indicator])), N(1), .zero)
      }
      met[unchecked: slot] = full
      below[unchecked: slot] = low
    }
  }

  /// The indicator in whose value small rural sections count visiting teachers, −1 where the standard lets them in none.
  ///
  /// They stand in the value, so in R1, and not in the means and CVs.
  private static func visited(_ rules: borrowing Rules) -> Int {
    rules.sharedTeachers == nil ? -1 : Indicator.artsSports.index
  }

  /// The value with the visiting teachers who count.
  @inline(never)
  private static func visitedValue(
    _ total: N, _ slot: Int, _ pupils: N, _ year: borrowing CountyYear<N>, _ layout: borrowing Layout,
    _ rules: borrowing Rules
  ) -> N {
    let visiting = counting(year.visiting[slot], isRural: layout.isRural[slot], pupils, rules)
    return (total + visiting) * N(rules.perPupils[Indicator.artsSports.index]) / pupils
  }

  /// How many of the visiting arts and sports teachers count in a section with this roll.
  @inline(__always)
  package static func counting(_ visiting: N, isRural: Bool, _ pupils: N, _ rules: borrowing Rules) -> N {
    guard let range = rules.sharedTeachers, isRural else { return .zero }
    let isSmall = Comparison.atLeast.isMet(pupils, N(range.lowerBound))
      .and(Comparison.below.isMet(pupils, N(range.upperBound)))
    return N.choose(isSmall, visiting, .zero)
  }

  /// County mean = Σ totals ÷ Σ pupils; CV = sqrt(Σ (pᵢ/P)(xᵢ/pᵢ − X̄)²) ÷ X̄, weighted by pupils, in two passes.
  ///
  /// `indicator`: its index; `per`: to how many pupils its value is, 1 or 100, and the mean with it; `counted`: pupils by
  /// slot, 0 where out of scope; `totals`: by indicator × slots + slot. Source: regulation.zh §2.1; 12 of the 14 CVs that Baoqing published come out to the third decimal.
  @specialized(where N == Double)
  package static func spread(
    of indicator: Int, per: Double, _ stage: Int, counted: [N], totals: [N], _ layout: borrowing Layout
  ) -> (mean: N, cv: N) {
    let base = indicator * layout.slots
    var value = counted
    var resource = N.zero
    for row in layout.places(in: stage) {
      let slot = layout.stageSlots[row]
      let isCounted = N.zero.isBelow(counted[slot])
      let total = N.choose(isCounted, totals[base + slot], .zero)
      resource = resource + total
      value[slot] = total * N(per) / N.choose(isCounted, counted[slot], N(1))
    }
    let persons = persons(stage, counted, layout)
    let mean = mean(resource, per: per, persons)
    return (mean, cv(stage, persons, mean, counted, value, from: 0, layout))
  }

  /// Pupils of a stage that count.
  private static func persons(_ stage: Int, _ counted: borrowing [N], _ layout: borrowing Layout) -> N {
    let slots = layout.stageSlots.span
    let counted = counted.span
    var persons = N.zero
    for row in layout.places(in: stage) { persons = persons + counted[slots[row]] }
    return persons
  }

  /// The first pass: what the sections that count have together ÷ their pupils.
  private static func mean(_ resource: N, per: Double, _ persons: N) -> N {
    resource * N(per) / N.choose(N.zero.isBelow(persons), persons, N(1))
  }

  /// The second pass: the squares of a section's value less the mean, weighted by its pupils; one that does not count has
  /// none. The value of a section stands at `base` + slot.
  private static func cv(
    _ stage: Int, _ persons: N, _ mean: N, _ counted: borrowing [N], _ value: borrowing [N], from base: Int,
    _ layout: borrowing Layout
  ) -> N {
    let slots = layout.stageSlots.span
    let counted = counted.span
    let value = value.span
    let rows = layout.places(in: stage)
    precondition(counted.count == layout.slots && base + layout.slots <= value.count && rows.upperBound <= slots.count)
    var squares = N.zero
    for row in rows {
      let slot = slots[unchecked: row]
      let difference = value[unchecked: base + slot] - mean
      squares = squares + counted[unchecked: slot] * difference * difference
    }
    let variance = squares / N.choose(N.zero.isBelow(persons), persons, N(1))
    let hasMean = N.zero.isBelow(mean)
    return N.choose(hasMean, variance.squareRoot() / N.choose(hasMean, mean, N(1)), .zero)
  }
}
