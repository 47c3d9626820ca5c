import County
import Regulation

/// What the measures of a plan cost by the unit costs of the county (`unitCosts` in county.yaml), where they name no cost
/// of their own; what no unit cost tells has no entry.
///
/// Of a merger everything that differs from year to year comes from a second run of the plan, without it.
package struct Reckoning: Sendable {
  package let entries: [CostEntry]
  package let mergers: [MergerMoney]

  /// Nothing where the county gives no unit costs.
  package init(_ program: Program) {
    guard !program.county.unitCosts.isEmpty else {
      entries = []
      mergers = []
      return
    }
    let plan = program.plan
    var entries: [CostEntry] = []
    for measure in plan.measures where measure.cost == nil { entries += Reckoning.entries(measure, program) }
    let closing = plan.measures.indices.filter { if case .merge = plan.measures[$0].action { true } else { false } }
    let whole = closing.isEmpty ? nil : PlainRun(program)
    mergers = closing.compactMap { place in
      whole.map { MergerMoney(place, whole: $0, without: PlainRun(program, without: place), program) }
    }
    for merger in mergers where plan.measures[merger.measure].cost == nil { entries += merger.entries(plan) }
    self.entries = entries
  }

  /// What a construction, an opening or an appointment costs.
  private static func entries(_ measure: Measure, _ program: Program) -> [CostEntry] {
    let prices = program.prices
    let costs = program.county.unitCosts
    let (first, last) = (measure.years.lowerBound, program.plan.through.value)
    func charge(_ amount: Double, at price: Measure.Cost?, _ item: CostEntry.Item, from year: Int) -> [CostEntry] {
      guard amount > 0, let price, price.yuan > 0 else { return [] }
      let years = price.everyYear ? Array(first...max(first, last)) : [year]
      return years.map { CostEntry(year: $0, measure: measure.name, yuan: (amount * price.yuan).rounded(), item: item) }
    }
    /// Buildings by the square metre where it has a price, else by the classroom: never both.
    func buildings(_ area: Double, _ amounts: Amounts, rooms: Double) -> [CostEntry] {
      let begins = measure.starts ?? first
      let price = prices.teachingArea
      let built =
        area > 0 && price != nil
        ? charge(area, at: price, .buildings, from: begins)
        : charge(rooms, at: costs[.room].map(Measure.Cost.init), .rooms, from: begins)
      return built
        + charge(amounts.added[Indicator.sportsArea.index], at: prices.sportsArea, .sports, from: begins)
        + charge(amounts.added[Indicator.multimedia.index], at: prices.multimedia, .multimedia, from: begins)
        + charge(
          amounts.added[Indicator.equipment.index], at: Measure.Cost(yuan: 1, everyYear: false), .equipment, from: first
        )
    }
    switch measure.action {
    case .build(let construction):
      let amounts = construction.amounts
      return buildings(amounts.added[Indicator.teachingArea.index], amounts, rooms: amounts.classrooms)
    case .open(let opening):
      let rooms = opening.wings.reduce(0) { $0 + $1.classrooms }
      let area = opening.norm?.area ?? opening.amounts.added[Indicator.teachingArea.index]
      let teachers = opening.wings.reduce(0) { $0 + $1.appointed.teachers }
      return buildings(area, opening.amounts, rooms: rooms)
        + charge(teachers, at: prices.teacher, .teachers, from: first)
    case .recruit(let recruitment):
      // Who is appointed every year is paid from the own year on.
      guard let price = prices.teacher else { return [] }
      return measure.years.filter { $0 <= last }.flatMap { year in
        (price.everyYear ? Array(year...last) : [year]).map {
          CostEntry(
            year: $0, measure: measure.name, yuan: (recruitment.staff.teachers * price.yuan).rounded(), item: .teachers)
        }
      }
    default: return []
    }
  }
}

extension Program {
  /// What one more of a kind costs: as the plan says, else the county.
  package var prices: UnitPrices { plan.prices.filled(by: county.unitCosts) }
}

extension UnitPrices {
  /// The same, with what is not given as a county's unit costs have it.
  package func filled(by costs: UnitCosts) -> UnitPrices {
    var prices = self
    prices.teacher = teacher ?? costs[.teacher].map(Measure.Cost.init)
    prices.teachingArea = teachingArea ?? costs[.area].map(Measure.Cost.init)
    return prices
  }
}

extension Measure.Cost {
  init(_ cost: UnitCost) { self.init(yuan: cost.yuan, everyYear: cost.everyYear) }
}

/// The figures of a run of a plan, or of all of it but one measure, that money is reckoned from: year by year.
struct PlainRun {
  /// Pupils by slot × stride + grade − 1.
  private(set) var grades: [[Double]] = []
  private(set) var open: [[Bool]] = []
  /// Public funding of all schools; nil where its base is not known.
  private(set) var funding: [Double?] = []
  /// Staff required by the ratios; nil where the standard gives none.
  private(set) var staff: [Double?] = []
  private(set) var classes: [[Double]] = []
  private(set) var ledger = Ledger()

  init(_ program: Program, without measure: Int? = nil) {
    let acts = program.plan.measures.indices.map { $0 != measure }
    let part = measure == nil ? program : program.keeping(acts).program
    var state = State<Double>(census: part)
    evaluateCensus(&state, part)
    note(state, part, nil)
    for step in part.steps.indices {
      year(&state, part, step: step, part.drivers, &ledger)
      note(state, part, part.steps[step].funding)
    }
  }

  private mutating func note(_ state: borrowing State<Double>, _ program: Program, _ money: Funding?) {
    let facts = state.facts
    grades.append(state.grades)
    open.append(facts.year.open)
    classes.append(facts.year.classes)
    funding.append(
      Consolidation.funding(
        Array(0..<program.layout.slots), facts, money, program, by: program.terms.rules.smallUnit))
    staff.append(program.staffingNorm?.required(facts.year, program.layout))
  }
}
