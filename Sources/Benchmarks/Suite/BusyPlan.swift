import County
import Regulation
import Simulation

/// Forty measures of every kind over fifteen years for any county: what a large county's plan weighs.
enum BusyPlan {
  static let years = 15

  static func plan(for county: County) -> Plan {
    let place = Place(file: "busy.yaml")
    let last = county.year + years
    var plan = Plan(
      title: "busy", story: "", county: Sourced(".", at: place), through: Sourced(last, at: place), place: place)
    plan.assumptions.entryRate = Sourced(0.8, at: place)
    plan.assumptions.progression = [1, 0.995]
    let singles = county.sections.filter { county.schools[$0.school].sections.count == 1 && $0.pupils > 0 }
    let small = singles.filter { $0.stage == .primary && !$0.kind.isPoint }.sorted { $0.pupils < $1.pupils }
    let large = small.reversed()
    var measures: [Measure] = []
    func add(_ name: String, _ action: Measure.Action, _ years: ClosedRange<Int>) {
      measures.append(Measure(name: "\(name) \(measures.count)", action: action, years: years, place: place))
    }
    var amounts = Amounts(added: Array(repeating: 0, count: Indicator.count))
    amounts.added[Indicator.teachingArea.index] = 600
    amounts.classrooms = 6
    let two = Staff(teachers: 2, degree: 2, backbone: 0, artsSports: 1)
    for (turn, (few, many)) in zip(small, large).prefix(8).enumerated() {
      let year = county.year + 1 + turn
      add(
        "merge",
        .merge(
          Merger(
            closed: [few.id], into: .shares([(id: many.id, share: 1)]), staff: .follow, equipment: .follow,
            premises: .close)), year...year)
      add("build", .build(Construction(section: many.id, amounts: amounts)), year...year)
      add("recruit", .recruit(Recruitment(section: many.id, staff: two)), year...(year + 2))
      add(
        "cap",
        .cap(IntakeCap(section: many.id, entrants: 40, overflow: .shares([(id: small[20 + turn].id, share: 1)]))),
        year...(year + 3))
    }
    for turn in 0..<4 {
      let from = small[small.count - 12 - turn]
      let wing = Opening.Wing(
        stage: .primary, takesFrom: [(id: from.id, share: 0.4)], grades: .all, staff: .follow, appointed: two,
        classrooms: 24)
      add(
        "open",
        .open(
          Opening(
            id: "new-\(turn)", name: nil, kind: .primary, counts: .asSchool, parent: nil, zone: nil, group: nil,
            wings: [wing], amounts: amounts, place: place)), (county.year + 3 + turn)...(county.year + 3 + turn))
      add(
        "qualify",
        .qualify(
          Qualification(section: from.id, staff: Staff(teachers: 0, degree: 1, backbone: 0, artsSports: 0), term: nil)),
        (county.year + 2)...(county.year + 2))
    }
    plan.measures = measures
    return plan
  }
}
