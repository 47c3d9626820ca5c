import County
import Regulation

/// Gives the sections of a county all they have, resource by resource, the whole before its parts.
struct Resources {
  let margins: Margins
  let rules: Rules
  let layout: Layout
  /// Pupils by slot where the section is judged, else 0.
  let counted: [Double]
  /// The stage in which nine-year schools weigh more: what they share is made there first and held in the other.
  let leading: Stage
  private(set) var county: County
  var problems: [Problem] = []
  private(set) var reached: [Reached] = []
  /// What each slot has of each resource.
  var amounts: [Resource: [Double]] = [:]
  /// Sections that already miss one requirement, which R1 allows once.
  var short: Set<Int> = []
  /// What could not be made, so that its parts are not blamed for it.
  private var failed: [Set<Resource>] = [[], []]
  /// CVs of the composite's members so far, by `Stage.index`.
  private(set) var members: [[Double]] = [[], []]
  /// The CVs that the composite's members could reach, as what they are part of stands.
  private var ranges: [[(least: Double, most: Double)]] = [[], []]

  init(_ margins: Margins, _ rules: Rules, _ county: County) {
    self.margins = margins
    self.rules = rules
    self.county = county
    layout = Layout(county)
    let year = CountyYear<Double>(census: county, layout: layout)
    var figures = Figures<Double>(layout: layout)
    figures.compute(year, layout, rules)
    counted = figures.counted
    leading = Resources.leading(county, figures.counted)
    let order = leading == .primary ? [Stage.primary, .junior] : [.junior, .primary]
    for resource in Resource.allCases {
      amounts[resource] = Array(repeating: 0, count: layout.slots)
      for stage in order where isAsked(resource, stage) { give(resource, stage) }
    }
    checkTeachers()
  }

  /// The stage of which nine-year schools have the larger share of pupils.
  private static func leading(_ county: County, _ counted: [Double]) -> Stage {
    let shares = Stage.allCases.map { stage in
      let own = county.sections.indices.filter { county.sections[$0].stage == stage }
      let all = own.reduce(0) { $0 + counted[$1] }
      let through = own.reduce(0) { $0 + (county.sections[$1].kind.isThrough ? counted[$1] : 0) }
      return all > 0 ? through / all : 0
    }
    return shares[Stage.junior.index] > shares[Stage.primary.index] ? .junior : .primary
  }

  /// Whether a resource is made at all: the seven and the teachers always, those of 2012 where the margins name them.
  private func isAsked(_ resource: Resource, _ stage: Stage) -> Bool {
    guard layout.stages.contains(stage) else { return false }
    if resource == .teachers || resource.indicator != nil { return true }
    return margins.resources[stage.index][resource] != nil || margins.composites[stage.index] != nil
  }

  private mutating func give(_ resource: Resource, _ stage: Stage) {
    if let whole = resource.whole, failed[stage.index].contains(whole) {
      failed[stage.index].insert(resource)
      return
    }
    let key = "resources.\(stage.rawValue).\(resource.rawValue)"
    let target = margins.resources[stage.index][resource] ?? Margins.Target()
    let place = target.amount?.place ?? target.cv?.place ?? margins.place
    let all = (0..<layout.slots).filter { layout.stage[$0] == stage.index }
    let slots = all.filter { counted[$0] > 0 }
    let persons = slots.reduce(0) { $0 + counted[$1] }
    let mean = self.mean(resource, stage, persons: all.reduce(0) { $0 + county.sections[$1].pupils })
    for slot in all where counted[slot] == 0 { giveUncounted(resource, slot, mean) }
    let apart = all.reduce(0) { $0 + (counted[$1] > 0 ? 0 : amounts[resource]?[$1] ?? 0) }
    var whole = (mean * persons / resource.perPupils).rounded()
    if case .total(let total)? = target.amount?.value { whole = total - apart }
    guard !slots.isEmpty else { return }
    let cv = target.cv?.value ?? composite(resource, stage)
    let bounds = bounds(resource, stage, slots, target, key)
    // What nine-year schools share is held near the other stage's mean, and less near if the CV asks for it.
    var share = Share(whole: whole, low: [], high: [], ids: slots.map { county.sections[$0].id })
    var found: (spreading: Spreading, reach: Spreading.Reach)?
    for part in resource.isShared && stage == leading ? Resources.partsOfSpread : [0] {
      var held = bounds
      if resource.isShared { hold(resource, stage, slots, part, &held) }
      (share.low, share.high) = (held.low, held.high)
      guard share.isPossible else { continue }
      let spreading = search(resource, stage, slots, share)
      let reach = spreading.reach(cv)
      found = (spreading, reach)
      if abs(reach.cv - (cv ?? reach.cv)) <= Spreading.tolerance { break }
    }
    guard let (spreading, reach) = found else {
      problems.append(
        Problem(
          .marginOutOfReach(
            margin: "\(key).\(amountName(target))", asked: amount(whole, target, resource, persons, apart),
            least: amount(share.least, target, resource, persons, apart),
            most: amount(share.most, target, resource, persons, apart),
            by: bound(resource, share)), at: place))
      failed[stage.index].insert(resource)
      return
    }
    let isMember = margins.composites[stage.index] != nil && composite2012(resource)
    if isMember { ranges[stage.index].append(spreading.reachable) }
    if let aim = target.cv, abs(reach.cv - aim.value) > Spreading.tolerance {
      let (least, most) = spreading.reachable
      problems.append(
        Problem(
          .spreadOutOfReach(
            margin: "\(key).cv", resource: resource.rawValue, asked: aim.value, nearest: reach.cv,
            least: min(least, reach.cv), most: max(most, reach.cv)), at: aim.place))
      failed[stage.index].insert(resource)
      return
    }
    for (slot, amount) in zip(slots, reach.shares) { amounts[resource]?[slot] = amount }
    note(resource, stage, key, target, whole, reach.cv, cv, persons: persons, apart: apart)
  }

  /// The search for the shares of one resource in one stage.
  private func search(_ resource: Resource, _ stage: Stage, _ slots: [Int], _ share: Share) -> Spreading {
    Spreading(
      slots: slots, pupils: slots.map { counted[$0] }, disturbances: disturbances(resource, stage, slots), share: share
    ) { [counted, layout] shares in
      Resources.cv(shares, slots, stage, counted, layout)
    }
  }

  /// What a total is in conflict with: too little for what every section needs, or more than the whole it is part of.
  private func bound(_ resource: Resource, _ share: Share) -> Fault.Bound {
    guard share.whole > share.most, let whole = resource.whole else { return .requirement }
    return .part(of: whole.rawValue)
  }

  /// Records what was asked for and what came out.
  private mutating func note(
    _ resource: Resource, _ stage: Stage, _ key: String, _ target: Margins.Target, _ whole: Double, _ cv: Double,
    _ aim: Double?, persons: Double, apart: Double
  ) {
    if let composite = margins.composites[stage.index], composite2012(resource) {
      members[stage.index].append(cv)
      if members[stage.index].count == Resource.composite2012.count { close(composite, stage) }
    }
    let amount = amount(whole, target, resource, persons, apart)
    let asked: Double? =
      switch target.amount?.value {
      case .mean(let mean)?: mean
      case .total(let total)?: total
      case nil: nil
      }
    reached.append(
      Reached(
        margin: "\(key).\(amountName(target))", asked: asked, reached: amount,
        isPublished: target.isPublished && asked != nil))
    reached.append(
      Reached(margin: "\(key).cv", asked: aim, reached: cv, isPublished: target.isPublished && target.cv != nil))
  }

  /// Whether a resource is one of the eight of 2012.
  private func composite2012(_ resource: Resource) -> Bool {
    Resource.composite2012.contains { $0.resource == resource }
  }

  /// Compares the composite with the mean of its members, when all of them are made.
  private mutating func close(_ composite: Margins.Composite, _ stage: Stage) {
    let count = Double(Resource.composite2012.count)
    let mean = members[stage.index].reduce(0, +) / count
    let key = "composite2012.\(stage.rawValue)"
    reached.append(
      Reached(margin: key, asked: composite.cv.value, reached: mean, isPublished: composite.isPublished))
    guard abs(mean - composite.cv.value) > Spreading.tolerance else { return }
    let least = ranges[stage.index].reduce(0) { $0 + $1.least } / count
    let most = ranges[stage.index].reduce(0) { $0 + $1.most } / count
    problems.append(
      Problem(
        .spreadOutOfReach(
          margin: key, resource: "composite2012", asked: composite.cv.value, nearest: mean, least: min(least, mean),
          most: max(most, mean)), at: composite.cv.place))
  }

  /// The CV of shares, by the one formula.
  private static func cv(
    _ shares: [Double], _ slots: [Int], _ stage: Stage, _ counted: [Double], _ layout: Layout
  ) -> Double {
    var column = Array(repeating: 0.0, count: layout.slots)
    for (slot, share) in zip(slots, shares) { column[slot] = share }
    return Figures<Double>.spread(of: 0, per: 1, stage.index, counted: counted, totals: column, layout).cv
  }

  /// The county's full-time teachers against those of the stages.
  private mutating func checkTeachers() {
    let sum = amounts[.teachers]?.reduce(0, +) ?? 0
    if problems.isEmpty, let asked = margins.totals[.teachers], asked.value != sum {
      problems.append(
        Problem(
          .marginsDiffer(margin: "totals.teachers", asked: asked.value, other: "resources", sum: sum), at: asked.place))
    }
    for (name, asked) in [("staff", margins.staff), ("posts.approved", margins.posts)] {
      guard problems.isEmpty, let asked, asked.value < sum else { continue }
      problems.append(
        Problem(
          .marginOutOfReach(
            margin: name, asked: asked.value, least: sum, most: .infinity, by: .part(of: Resource.teachers.rawValue)),
          at: asked.place))
    }
  }
}
