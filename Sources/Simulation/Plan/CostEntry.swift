/// What a measure costs in one year, yuan.
package struct CostEntry: Sendable {
  package var year: Int
  package var measure: String
  package var yuan: Double
  /// What it is paid for, where it is reckoned by the item; nil: what the measure says it costs.
  package var item: Item?

  /// What is paid for.
  package enum Item: String, Sendable {
    case bus, boarding, beds, upkeep, buildings, rooms, sports, multimedia, equipment, teachers
  }

  /// The costs of all measures of a plan, year by year, yuan.
  package static func all(_ plan: Plan) -> [CostEntry] {
    var entries: [CostEntry] = []
    for measure in plan.measures {
      guard let cost = measure.cost else { continue }
      // What acts once and costs by the year goes on costing: a campus is run, not only opened.
      let last = measure.years.count > 1 ? measure.years.upperBound : max(measure.years.upperBound, plan.through.value)
      let years =
        cost.everyYear
        ? Array(measure.years.lowerBound...last) : [measure.starts ?? measure.years.lowerBound]
      entries += years.map { CostEntry(year: $0, measure: measure.name, yuan: cost.charged) }
    }
    for measure in plan.measures {
      switch measure.action {
      case .repay(let yuan):
        // Arrears in equal instalments.
        let each = yuan / Double(measure.years.count)
        entries += measure.years.map { CostEntry(year: $0, measure: measure.name, yuan: each) }
      case .merge(let merger):
        // Buses run every year from the merger on.
        guard let bus = merger.travel?.bus, measure.years.lowerBound <= plan.through.value else { continue }
        // Until what has closed opens again.
        let last = merger.reopens.map { max($0 - 1, measure.years.lowerBound) } ?? plan.through.value
        entries += (measure.years.lowerBound...min(last, plan.through.value)).map {
          CostEntry(year: $0, measure: measure.name, yuan: bus, item: .bus)
        }
      default: break
      }
    }
    return entries.sorted { $0.year < $1.year }
  }
}
