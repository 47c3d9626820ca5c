import County

/// What the world does in numbers, step by step: the values a future may draw.
package struct Drivers<N: Lane>: Sendable {
  /// Grade-1 entrants of the county by step.
  package var entrants: [N]
  /// Births whose share they are, by step; zero where the entrants are given.
  package var births: [N]
  /// Share of a grade that goes up, by step × `Program.rates` + `Stage.index`, then of the plan's groups and grades.
  package var progression: [N]
  /// By step.
  package var transition: [N]
  /// By step × drifts + drift, in their canonical order.
  package var driftEnrolled: [N]
  package var driftEntry: [N]
  /// Share of teachers who leave unreplaced, by step.
  package var attrition: [N]
  /// By step; empty where the plan gives no dropout.
  package var dropout: [N]
  /// Share of a quota that is carried out, by step × measures + measure; empty where all of every quota is.
  package var fulfilled: [N]

  /// Reads every value of a plan through `value`: of a quantity, its central value and a step.
  package init(
    _ plan: Plan, _ entries: [EntrySource], _ groups: EntryGroups, firstGrade: Double, calibratedRate: Double?,
    calibratedNursery: Double?,
    value: (Quantity, Double, Int) -> N
  ) {
    let assumptions = plan.assumptions
    let isOfParts = plan.uncertainties.contains { uncertainty in
      uncertainty.quantities.contains { quantity in
        switch quantity {
        case .dropout, .transfer: true
        default: false
        }
      }
    }
    let isCut = plan.measures.contains { $0.fulfilled != 1 } || plan.uncertainties.contains { $0.isOfQuota }
    entrants = []
    births = []
    progression = []
    transition = []
    driftEnrolled = []
    driftEntry = []
    attrition = []
    dropout = []
    fulfilled = []
    let rate = assumptions.entryRate(calibrated: calibratedRate)
    let nursery = assumptions.kindergartenRate(calibrated: calibratedNursery)
    let driftOrder = assumptions.driftOrder
    let cells = assumptions.cellOrder
    var changed = N(firstGrade)
    let most = N(firstGrade * Double(2 * Program.mostGrowth))
    for (step, entry) in entries.enumerated() {
      if let change = assumptions.entryChange?.value {
        changed = N.least(changed * (N(1) + value(.entryChange, change, step)), most)
      }
      switch entry {
      case .none: enter(.zero, of: .zero)
      case .given(let year, let persons): enter(value(.entrants(year), persons, step), of: .zero)
      case .changed: enter(changed, of: .zero)
      case .kindergarten(let cohort):
        changed = N(cohort.children * groups.scale(step)) * value(.kindergartenRate, nursery, step)
        enter(changed, of: .zero)
      case .born(let birth):
        var born = birth.isPlanned ? value(.born(birth.told), birth.persons, step) : N(birth.persons)
        if birth.isHeld { born = born * value(.births, assumptions.births, step) }
        enter(born * N(groups.scale(step)) * value(.entryRate, rate ?? 0, step), of: born)
      }
      let dropout = assumptions.dropout.map { value(.dropout, $0.value, step) }
      for stage in Stage.allCases {
        let transfer = value(.transfer(stage), assumptions.transfer[stage.index], step)
        progression.append(
          isOfParts
            ? N.most(N(1) - (dropout ?? .zero) + transfer, .zero)
            : value(.progression(stage), assumptions.progression[stage.index], step))
      }
      for cell in cells {
        progression.append(value(.progressionCell(cell), assumptions.progressionCells[cell] ?? 1, step))
      }
      transition.append(value(.transition, assumptions.transition, step))
      for place in driftOrder {
        let drift = assumptions.drifts[place]
        driftEnrolled.append(value(.driftEnrolled(place), drift.enrolled, step))
        driftEntry.append(value(.driftEntry(place), drift.entry, step))
      }
      let retirement = value(.retirement, assumptions.retirement?.value ?? 0, step)
      attrition.append(retirement * value(.unreplaced, assumptions.unreplaced?.value ?? 0, step))
      if let dropout { self.dropout.append(dropout) }
      if isCut {
        for (place, measure) in plan.measures.enumerated() {
          fulfilled.append(value(.fulfilled(place), measure.fulfilled, step))
        }
      }
    }
  }

  private mutating func enter(_ persons: N, of born: N) {
    entrants.append(persons)
    births.append(born)
  }

  /// The same values in every future.
  package init(broadcasting drivers: Drivers<Double>) {
    func all(_ values: [Double]) -> [N] { values.map { N($0) } }
    entrants = all(drivers.entrants)
    births = all(drivers.births)
    progression = all(drivers.progression)
    transition = all(drivers.transition)
    driftEnrolled = all(drivers.driftEnrolled)
    driftEntry = all(drivers.driftEntry)
    attrition = all(drivers.attrition)
    dropout = all(drivers.dropout)
    fulfilled = all(drivers.fulfilled)
  }
}

/// How the grade-1 entrants of one autumn come about.
package enum EntrySource: Sendable, Equatable {
  /// No one enters: rolls do not move cohort by cohort.
  case none
  /// Given by the plan for the year.
  case given(year: Int, persons: Double)
  /// The census first grade under the yearly change, or the last entrants that kindergarten tells.
  case changed
  /// Children in kindergarten, of whom a share enters.
  case kindergarten(Kindergarten.Cohort)
  /// Births six school years before, of which a share enters.
  case born(Birth)
}

/// The births of one school year, and what tells them.
package struct Birth: Sendable, Equatable {
  /// The school year they were born in, from 1 September of the year before.
  package var year: Int
  /// The school year whose births are taken: an earlier one where nobody tells those of `year`.
  package var told: Int
  /// Births of that year, persons.
  package var persons: Double
  /// Whether the plan gives them; else the county has recorded them.
  package var isPlanned: Bool

  /// Whether births of an earlier year are held.
  package var isHeld: Bool { told != year }
}

extension Program {
  /// What the world does in other futures than the central one: `value` is asked for each quantity, its central value
  /// and the step.
  package func drivers<N: Lane>(_ value: (Quantity, Double, Int) -> N) -> Drivers<N> {
    Drivers(
      plan, entries, entryGroups, firstGrade: firstGrade, calibratedRate: calibratedEntryRate,
      calibratedNursery: calibratedKindergartenRate, value: value)
  }
}

extension Measure {
  /// Share of a rotation quota that is carried out; 1 for all else.
  package var fulfilled: Double {
    switch action {
    case .rotate(.quota(let quota)), .redeploy(.quota(let quota)): quota.fulfilled
    default: 1
    }
  }
}

extension Uncertainty {
  /// Whether it is the share of a quota that is carried out.
  fileprivate var isOfQuota: Bool {
    quantities.contains { if case .fulfilled = $0 { true } else { false } }
  }
}
