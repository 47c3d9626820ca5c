import County
import Regulation
import Simulation

extension Sample {
  /// A plan with `count` random measures that can be carried out together: those that cannot are thrown away, and the
  /// dice cast again.
  ///
  /// `lists`: at least this share of what was drawn must have been kept, else the test proves little.
  package static func randomPlan(_ county: County, _ seed: UInt64, count: Int, standard: Standard) -> Plan {
    var random = SplitMix(from: seed)
    var plan = Sample.plan(county, through: 2034)
    plan.assumptions.progression = [1, 0.99]
    plan.assumptions.retirement = Sourced(0.02, at: plan.place)
    plan.assumptions.unreplaced = Sourced(0.5, at: plan.place)
    var tries = 0
    while plan.measures.count < count, tries < 40 * count {
      tries += 1
      var next = plan
      next.measures.append(measure(number: tries, county, plan, &random))
      guard let program = try? Program(next, for: county, by: standard), (try? Timeline(program)) != nil else {
        continue
      }
      plan = next
    }
    return plan
  }

  private static func measure(number: Int, _ county: County, _ plan: Plan, _ random: inout SplitMix) -> Measure {
    let opened = plan.measures.compactMap { measure -> String? in
      if case .open(let opening) = measure.action { opening.id } else { nil }
    }
    let ids = county.sections.map(\.id) + opened
    let id = ids[Int.random(in: 0..<ids.count, using: &random)]
    let other = ids[Int.random(in: 0..<ids.count, using: &random)]
    let third = ids[Int.random(in: 0..<ids.count, using: &random)]
    let year = Int.random(in: 2025...2034, using: &random)
    let few = Staff(
      teachers: Double(Int.random(in: 1...4, using: &random)), degree: 1, backbone: 0,
      artsSports: Double(Int.random(in: 0...1, using: &random)))
    var amounts = Amounts(added: Array(repeating: 0, count: Indicator.count))
    amounts.added[Indicator.teachingArea.index] = Double(Int.random(in: -50...900, using: &random))
    amounts.added[Indicator.multimedia.index] = Double(Int.random(in: 0...6, using: &random))
    amounts.added[Indicator.equipment.index] = Double(Int.random(in: 0...90_000, using: &random))
    amounts.classrooms = Double(Int.random(in: 0...6, using: &random))
    let share = Double.random(in: 0.05...0.4, using: &random)
    let action: Measure.Action
    switch Int.random(in: 0...11, using: &random) {
    case 0:
      let follow: [Merger.Follow] = [.follow, .stay]
      action = .merge(
        Merger(
          closed: [id],
          into: Bool.random(using: &random) || other == third
            ? .shares([(id: other, share: 1)]) : .shares([(id: other, share: 0.625), (id: third, share: 0.375)]),
          staff: follow[Int.random(in: 0...1, using: &random)],
          equipment: follow[Int.random(in: 0...1, using: &random)],
          premises: Merger.Premises.allCases[Int.random(in: 0...2, using: &random)]))
    case 1:
      let stage = county.sections.first { $0.id == id }?.stage ?? .primary
      let wing = Opening.Wing(
        stage: stage, takesFrom: [(id: id, share: share)],
        grades: Bool.random(using: &random) ? .all : .entry, staff: .stay, appointed: few, classrooms: 12)
      // A new school has no area to give away.
      amounts.added[Indicator.teachingArea.index] = max(0, amounts.added[Indicator.teachingArea.index])
      action = .open(
        Opening(
          id: "new\(number)", name: nil, kind: stage == .primary ? .primary : .junior,
          counts: Bool.random(using: &random) ? .asSchool : .asCampus, parent: nil, zone: nil, group: nil,
          wings: [wing], amounts: amounts, place: Place(file: "plan.yaml")))
    case 2: action = .build(Construction(section: id, amounts: amounts))
    case 3: action = .rezone(Rezoning(from: id, to: [(id: other, share: share)], grades: .all))
    case 4:
      action = .cap(
        IntakeCap(
          section: id, entrants: Double(Int.random(in: 5...60, using: &random)),
          overflow: .shares([(id: other, share: 1)])))
    case 5: action = .recruit(Recruitment(section: id, staff: few, service: Int.random(in: 0...3, using: &random)))
    case 6: action = .second(Secondment(section: id, staff: few, scheme: nil))
    case 7:
      action = .qualify(
        Qualification(
          section: id, staff: Staff(teachers: 0, degree: 1, backbone: 0, artsSports: 1),
          term: Bool.random(using: &random) ? 3 : nil))
    case 8:
      let move = TeacherMove(from: id, to: other, staff: few, place: Place(file: "plan.yaml"))
      action = .rotate(.list([move], allowOutflow: true, term: Bool.random(using: &random) ? 2 : nil))
    case 9:
      let directions = Rotation.Direction.allCases
      action = .rotate(
        .quota(
          Rotation.Quota(
            size: .share(0.1), backbone: 0.2, direction: directions[Int.random(in: 0...2, using: &random)],
            allowOutflow: Bool.random(using: &random), withinZone: Bool.random(using: &random), exempt: [other],
            perSchool: 0.5, fillsByExchange: Bool.random(using: &random),
            term: Bool.random(using: &random) ? Int.random(in: 1...4, using: &random) : nil,
            eligibleAfter: Int.random(in: 0...6, using: &random), place: Place(file: "plan.yaml"))))
    case 10: action = .reclassify(Reclassification(sections: [id], isTeachingPoint: Bool.random(using: &random)))
    default:
      action = .redeploy(
        .quota(
          Rotation.Quota(
            size: .persons(5), backbone: 0.2, direction: Bool.random(using: &random) ? .need : .proportional,
            allowOutflow: true, place: Place(file: "plan.yaml"))))
    }
    let last = Bool.random(using: &random) ? year : min(2034, year + 2)
    let isLong: Bool =
      switch action {
      case .rotate(.quota), .second, .cap: true
      default: false
      }
    return measure("measure \(number)", action, year...(isLong ? last : year))
  }
}
