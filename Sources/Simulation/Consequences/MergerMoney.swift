import County
import Regulation

/// What a merger costs and saves by the unit costs of the county, year by year: the plan beside the plan without it.
package struct MergerMoney: Sendable {
  /// Position of the measure in the plan.
  package let measure: Int
  package let years: [Year]
  /// Beds offered; none where the measure tells of none.
  package let beds: Double
  /// Whether some way to a receiver is not known, so that buses are not.
  package let lacksWay: Bool
  /// Whether kilometres are the straight line × the factor.
  package let isStraight: Bool

  /// One year of it: yuan; nil is not known.
  package struct Year: Sendable {
    package var year: Int
    /// Pupils of the closed sections who are elsewhere, and those of them who are carried every day.
    package var pupils: Double
    package var riders: Double
    package var bus: Double?
    package var boarding: Double?
    package var beds: Double?
    package var idleArea: Double
    package var upkeep: Double?
    /// Public funding less than without the merger; below zero where it is more.
    package var fundingSaved: Double?
    /// Staff required less by the ratios, persons, and what they are paid a year.
    package var staffSaved: Double?
    package var paySaved: Double?
  }

  init(_ measure: Int, whole: PlainRun, without: PlainRun, _ program: Program) {
    self.measure = measure
    let costs = program.county.unitCosts
    let layout = program.layout
    var travel: Travel?
    if case .merge(let merger) = program.plan.measures[measure].action { travel = merger.travel }
    let offered = travel?.boardingPlaces ?? 0
    beds = offered
    let orders = program.steps.flatMap { step in
      step.layout.compactMap(Parting.init).filter { $0.measure == measure }
    }.reduce(into: [Parting]()) { all, order in
      // A section that parts with its grades one after another is told once.
      if !all.contains(where: { $0.slot == order.slot }) { all.append(order) }
    }
    let ways = orders.map { order in
      order.into.map { (share: $0.share, way: program.county.way(from: order.slot, to: $0.slot)) }
    }
    let lengths = ways.map { own -> Double? in
      if let km = travel?.km { return km }
      let known = own.compactMap { way in way.way.km.map { $0 * way.share } }
      return known.count == own.count ? known.reduce(0, +) : nil
    }
    lacksWay = lengths.contains(nil)
    isStraight = travel?.km == nil && ways.contains { $0.contains { $0.way.isStraight } }
    let busPrice = travel?.bus == nil ? costs.busAYear : nil
    let pay = program.prices.teacher.flatMap { $0.everyYear ? $0.yuan : nil }
    let dayGrades = program.standard.planning(.dayGrades).map { Int($0) } ?? 0
    let first = program.plan.measures[measure].years.lowerBound
    var bought = 0.0
    years = (first...max(first, program.lastYear)).compactMap { year in
      let place = year - program.firstYear
      guard place < whole.grades.count else { return nil }
      var gone: [Double] = []
      var upper: [Double] = []
      for order in orders {
        let start = order.slot * program.rolls.stride
        var (all, older) = (0.0, 0.0)
        for (offset, grade) in program.grades(of: order.slot, in: year).enumerated() {
          let own = max(0, without.grades[place][start + offset] - whole.grades[place][start + offset])
          all += own
          if grade > dayGrades { older += own }
        }
        gone.append(all)
        upper.append(older)
      }
      // Those who may board take the beds; the others ride.
      let older = upper.reduce(0, +)
      let boarders = min(travel?.boarders ?? offered, older)
      let riders = zip(gone, upper).map { $0 - (older > 0 ? boarders * $1 / older : 0) }
      var bus: Double?
      if let busPrice, !lengths.contains(nil) {
        bus = zip(riders, lengths).reduce(0) { $0 + $1.0 * ($1.1 ?? 0) } * busPrice
      }
      func places(_ kind: UnitCosts.Kind) -> Double? {
        guard offered > 0, let cost = costs[kind] else { return offered > 0 ? nil : 0 }
        return cost.everyYear || bought == 0 ? offered * cost.yuan : 0
      }
      let (boarding, bedding) = (places(.boardingPlace), places(.bed))
      bought = offered
      let idle = whole.ledger.idle.reduce(0) { sum, idle in
        let isIt =
          idle.measure == measure && idle.year <= year && !whole.open[place][idle.slot]
          && CensusPremises.first + idle.resource == Indicator.teachingArea.index
        return isIt ? sum + idle.amount : sum
      }
      func saved(_ before: Double?, _ after: Double?) -> Double? {
        before.flatMap { before in after.map { before - $0 } }
      }
      let staff = saved(without.staff[place], whole.staff[place])
      return Year(
        year: year, pupils: gone.reduce(0, +), riders: riders.reduce(0, +), bus: bus, boarding: boarding, beds: bedding,
        idleArea: idle, upkeep: idle > 0 ? costs[.upkeep].map { $0.yuan * idle } : 0,
        fundingSaved: saved(without.funding[place], whole.funding[place]), staffSaved: staff,
        paySaved: staff.flatMap { staff in pay.map { $0 * staff } })
    }
  }

  /// What is paid, item by item.
  func entries(_ plan: Plan) -> [CostEntry] {
    years.flatMap { year -> [CostEntry] in
      let items: [(CostEntry.Item, Double?)] = [
        (.bus, year.bus), (.boarding, year.boarding), (.beds, year.beds), (.upkeep, year.upkeep),
      ]
      return items.compactMap { item, yuan -> CostEntry? in
        guard let yuan, yuan > 0 else { return nil }
        return CostEntry(year: year.year, measure: plan.measures[measure].name, yuan: yuan.rounded(), item: item)
      }
    }
  }
}
