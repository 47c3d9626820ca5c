import County
import Regulation

/// What a merger, a formation or an opening does to pupils, receivers and premises in its year: what a planner is asked.
package struct Consolidation: Sendable {
  /// Position of the measure in the plan.
  package var measure: Int
  package var year: Int
  /// Pupils who change school, by grade counted from the first primary grade.
  package var displaced: [Double]
  package var closed: [Closed]
  package var receivers: [Receiver]
  /// Coefficients of variation before and after the change of layout, by stage × 7 + indicator; nothing else between.
  package var cvBefore: [Double]
  package var cvAfter: [Double]
  /// The composite CV of each stage of the layout, before and after, where the standard judges it; else none.
  package var composites: [(before: Double, after: Double)]
  /// Public funding of the units concerned before and after, yuan a year; nil where the base is not known.
  package var fundingBefore: Double?
  package var fundingAfter: Double?
  /// The same by the other reading of what a small unit is; nil where that comes to as much.
  package var fundingByOther: (before: Double, after: Double)?
  /// Premises that stand idle afterwards, by indicator.
  package var idle: [(indicator: Indicator, amount: Double)]
  package var procedure: Procedure
  package var travel: Travel?
  /// Where grades go one after another, or what closed opens again: every year from the first on; else none.
  package var transition: [TransitionYear] = []
  /// The longest ways by the roads of the county; nil where it tells nothing of them.
  package var way: RoadWay?

  /// A section that closes, and the way to its receiver as the crow flies, km.
  package struct Closed: Sendable {
    package var slot: Int
    package var pupils: Double
    package var km: Double?
  }

  /// A section that takes pupils in.
  package struct Receiver: Sendable {
    package var slot: Int
    package var before: Double
    package var after: Double
    /// The largest roll at which R1 still holds for it afterwards, and the verdict.
    package var cliff: Double
    package var verdict: Verdict?
    package var verdictBefore: Verdict?
    /// Indicators below 100 % afterwards that were met before, with value and requirement.
    package var pushedUnder: [(indicator: Indicator, value: Double, required: Double)]
    /// When what is built for it opens, if anything is: first, in the same year, or after.
    package var opens: Int?
  }

  /// Pupils displaced in all.
  package var pupils: Double { displaced.reduce(0, +) }

  /// Pupils displaced in the first grades, `count` of them.
  package func pupils(inFirst count: Int) -> Double { displaced.prefix(count).reduce(0, +) }
}

extension Consolidation {
  /// One for every merger and formation, in the order of years and of the plan.
  static func all(
    _ program: Program, _ ledger: Ledger, _ years: [Evaluation], _ facts: [Facts<Double>], _ teachers: [[Double]],
    _ costs: [CostEntry]
  ) -> [Consolidation] {
    var told: Set<Int> = []
    return program.steps.enumerated().flatMap { step, orders in
      let partings = orders.layout.compactMap(Parting.init)
      let measures = partings.map(\.measure).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
      return measures.filter { told.insert($0).inserted }.map { measure in
        let own = partings.filter { $0.measure == measure }
        var note = Consolidation(measure, own, step, program, ledger, years, facts)
        if case .merge(let merger) = program.plan.measures[measure].action, merger.isGradual {
          let slots = own.flatMap { [$0.slot] + $0.into.map(\.slot) }.reduce(into: [Int]()) {
            if !$0.contains($1) { $0.append($1) }
          }
          note.transition = (step..<program.steps.count).map {
            TransitionYear(
              $0, measure, closing: own.map(\.slot), concerned: slots, program, ledger, facts, teachers, costs)
          }
        }
        return note
      }
    }
  }

  private init(
    _ measure: Int, _ orders: [Parting], _ step: Int, _ program: Program, _ ledger: Ledger, _ years: [Evaluation],
    _ facts: [Facts<Double>]
  ) {
    let (before, after) = ledger.entries[step].around(measure)
    let county = program.county
    year = program.steps[step].year
    self.measure = measure
    displaced = Array(repeating: 0, count: Stage.lastGrade)
    for move in ledger.pupilMoves where move.measure == measure && move.year == program.steps[step].year {
      displaced[move.grade - 1] += move.persons
    }
    closed = orders.map { order in
      let nearest = order.into.max { $0.share < $1.share }
      return Closed(
        slot: order.slot, pupils: before.year.pupils[order.slot],
        km: nearest.flatMap { county.sections[order.slot].km(to: county.sections[$0.slot]) })
    }
    let into = orders.flatMap { $0.into.map(\.slot) }.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    receivers = into.map { slot in
      Receiver(slot, before, after, opens: Consolidation.construction(for: slot, program), years[step].sections[slot])
    }
    way = RoadWay(measure, program.steps[step].year, orders, program, ledger.pupilMoves)
    cvBefore = before.figures.cv
    cvAfter = after.figures.cv
    composites = Consolidation.composites(before, after)
    let concerned = orders.map(\.slot) + into
    let funding = program.steps[step].funding
    let unit = program.terms.rules.smallUnit
    let other: Readings.Unit = unit == .school ? .section : .school
    func sum(_ facts: Facts<Double>, _ unit: Readings.Unit) -> Double? {
      Consolidation.funding(concerned, facts, funding, program, by: unit)
    }
    fundingBefore = sum(before, unit)
    fundingAfter = sum(after, unit)
    if let first = sum(before, other), let then = sum(after, other), let fundingBefore, let fundingAfter,
      ((fundingBefore - fundingAfter) - (first - then)).magnitude >= 1
    {
      fundingByOther = (first, then)
    }
    idle = Indicator.allCases.compactMap { indicator in
      let amount = ledger.idle.reduce(0) { sum, idle in
        let isIt =
          idle.measure == measure && idle.year == program.steps[step].year
          && CensusPremises.first + idle.resource == indicator.index
        return isIt ? sum + idle.amount : sum
      }
      return amount > 0 ? (indicator, amount) : nil
    }
    if case .merge(let merger) = program.plan.measures[measure].action {
      procedure = merger.procedure
      travel = merger.travel
    } else {
      procedure = Procedure()
      travel = nil
    }
  }

  /// What a change of layout does to the composites that a standard judges.
  package static func composites(_ before: Facts<Double>, _ after: Facts<Double>) -> [(before: Double, after: Double)] {
    guard !before.terms.standard.composite.isEmpty else { return [] }
    return before.terms.layout.stages.map {
      (before.figures.composite($0, before.terms.rules), after.figures.composite($0, after.terms.rules))
    }
  }

  /// The first year in which something built for the school of a section opens.
  private static func construction(for slot: Int, _ program: Program) -> Int? {
    let school = program.layout.school[slot]
    return program.steps.first { orders in
      orders.constructions.contains { program.layout.school[$0.slot] == school && $0.amounts.isGain }
    }?.year
  }

  /// Public funding of the schools that some sections are of: base × pupils, a small unit as if it had the line's; the unit
  /// is a school, or a section by the other reading (regulation.zh §7.4).
  static func funding(
    _ slots: [Int], _ facts: Facts<Double>, _ funding: Funding?, _ program: Program, by unit: Readings.Unit
  ) -> Double? {
    let declared = program.county.declared[.g2]
    guard let primary = funding?.primary ?? declared?[.fundingPrimary] ?? program.standard.limit(.g6, .basePrimary),
      let junior = funding?.junior ?? declared?[.fundingJunior] ?? program.standard.limit(.g6, .baseJunior),
      let line = program.standard.limit(.g6, .fundedPupils)
    else { return nil }
    let layout = program.layout
    let schools = Set(slots.map { layout.school[$0] }).sorted()
    let units =
      unit == .school
      ? schools.map { Array(layout.slots(of: $0)) } : schools.flatMap { layout.slots(of: $0).map { [$0] } }
    return units.reduce(0) { sum, unit in
      let rolls = unit.map { facts.year.open[$0] ? facts.year.pupils[$0] : 0 }
      let pupils = rolls.reduce(0, +)
      guard pupils > 0 else { return sum }
      let yuan = zip(unit, rolls).reduce(0) { sum, own in
        sum + own.1 * (layout.stage[own.0] == Stage.primary.index ? primary : junior)
      }
      let counted = Comparison.below.isMet(pupils, line) ? max(pupils, funding?.floor ?? line) : pupils
      return sum + yuan / pupils * counted
    }
  }
}

extension Consolidation.Receiver {
  init(
    _ slot: Int, _ before: Facts<Double>, _ after: Facts<Double>, opens: Int?, _ last: SectionResult
  ) {
    self.slot = slot
    self.before = before.year.pupils[slot]
    self.after = after.year.pupils[slot]
    self.opens = opens
    let cliff = Cliff(slot, after)
    self.cliff = cliff.all
    let isUnmet: (Facts<Double>) -> Verdict? = { facts in
      guard facts.figures.counted[slot] > 0 else { return nil }
      return ClauseID.r1.judge(
        Part(stage: Stage.allCases[facts.terms.layout.stage[slot]], subject: .section(slot)), facts
      ).verdict
    }
    verdictBefore = isUnmet(before)
    verdict = isUnmet(after)
    let rules = after.terms.rules
    let base = after.terms.layout.stage[slot] * Indicator.count
    pushedUnder = Indicator.allCases.compactMap { indicator in
      let place = indicator.index * after.terms.layout.slots + slot
      let required = rules.required[base + indicator.index]
      let value = after.figures.value[place]
      let wasMet = before.figures.counted[slot] == 0 || Comparison.atLeast.isMet(before.figures.value[place], required)
      return wasMet && Comparison.atLeast.isUnmet(value, required) ? (indicator, value, required) : nil
    }
  }
}

extension Amounts {
  /// Whether anything is added rather than scrapped.
  package var isGain: Bool { classrooms > 0 || added.contains { $0 > 0 } }
}
