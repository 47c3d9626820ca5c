import County
import Regulation

/// Gives the sections of a county all they have, resource by resource, the whole before its parts.
struct Resources {
  let margins: Margins
  let rules: Rules
  let layout: Layout
  /// Pupils by slot where the section is judged, else 0.
  let counted: [Double]
  private(set) var county: County
  private(set) var problems: [Problem] = []
  private(set) var reached: [Reached] = []
  /// What each slot has of each resource.
  private(set) var amounts: [Resource: [Double]] = [:]
  /// Sections that already miss one requirement, which R1 allows once.
  private var short: Set<Int> = []
  /// What could not be made, so that its parts are not blamed for it.
  private var failed: [Set<Resource>] = [[], []]
  /// CVs of the composite's members so far, by `Stage.index`.
  private var members: [[Double]] = [[], []]
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
    for resource in Resource.allCases {
      amounts[resource] = Array(repeating: 0, count: layout.slots)
      for stage in Stage.allCases where isAsked(resource, stage) { give(resource, stage) }
    }
    checkTeachers()
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
    var bounds = bounds(resource, stage, slots, target, key)
    if resource.isShared { hold(resource, stage, slots, cv, &bounds) }
    let share = Share(
      whole: whole, low: bounds.low, high: bounds.high, ids: slots.map { county.sections[$0].id })
    guard share.isPossible else {
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
    let spreading = Spreading(
      slots: slots, pupils: slots.map { counted[$0] }, disturbances: disturbances(resource, stage, slots), share: share
    ) { [counted, layout] shares in
      Resources.cv(shares, slots, stage, counted, layout)
    }
    let reach = spreading.reach(cv)
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
    return Figures<Double>.spread(of: 0, stage.index, counted: counted, totals: column, layout).cv
  }
}

extension Resources {
  /// The mean asked for, or the usual one; of a total over all pupils, its teaching points included.
  private func mean(_ resource: Resource, _ stage: Stage, persons: Double) -> Double {
    switch margins.resources[stage.index][resource]?.amount?.value {
    case .mean(let mean)?: return mean
    case .total(let total)?: return persons > 0 ? total * resource.perPupils / persons : 0
    case nil:
      if resource == .teachers {
        return self.mean(.degree, stage, persons: persons) * Margins.teachersPerDegree
      }
      return Margins.usualMeans[stage.index][resource] ?? 0
    }
  }

  /// A teaching point under the line has what the mean gives its pupils, rounded, and no more of a part than of the whole.
  private mutating func giveUncounted(_ resource: Resource, _ slot: Int, _ mean: Double) {
    let pupils = county.sections[slot].pupils
    var amount = max(resource.least, (mean * pupils / resource.perPupils).rounded())
    if let whole = resource.whole { amount = min(amount, amounts[whole]?[slot] ?? amount) }
    amounts[resource]?[slot] = amount
  }

  /// The share of a composite that a resource takes: what is left of it, by the weights of those to come.
  private func composite(_ resource: Resource, _ stage: Stage) -> Double? {
    guard let composite = margins.composites[stage.index] else { return nil }
    let own = Resource.composite2012
    guard let weight = own.first(where: { $0.resource == resource })?.weight else { return nil }
    let order = Resource.allCases
    let place = order.firstIndex(of: resource) ?? 0
    let coming = own.filter { (order.firstIndex(of: $0.resource) ?? 0) >= place }
    let fixed = coming.compactMap { margins.resources[stage.index][$0.resource]?.cv?.value }
    let weights = coming.reduce(0) { $0 + (margins.resources[stage.index][$1.resource]?.cv == nil ? $1.weight : 0) }
    let left = composite.cv.value * Double(own.count) - members[stage.index].reduce(0, +) - fixed.reduce(0, +)
    return max(0, left * weight / weights)
  }

  /// The least and the most each section may have: requirements where R1 is to be met, and the whole it is a part of.
  private mutating func bounds(
    _ resource: Resource, _ stage: Stage, _ slots: [Int], _ target: Margins.Target, _ key: String
  ) -> (low: [Double], high: [Double]) {
    var low = slots.map { _ in resource.least }
    var high = slots.map { _ in Double.infinity }
    if let whole = resource.whole { high = slots.map { amounts[whole]?[$0] ?? .infinity } }
    if margins.meetsR1 {
      low = zip(low, slots).map { max($0, wholeRequirement(resource, $1)) }
    }
    if let indicator = resource.indicator, let full = target.full {
      cutShort(indicator, stage, slots, Int(full.value), full.place, key, &low, &high)
    }
    return (low, high)
  }

  /// What a section needs of a resource itself and of the parts of it, in whole units.
  private func wholeRequirement(_ resource: Resource, _ slot: Int) -> Double {
    let own = resource.indicator.map { requirement($0, slot, rules.required) } ?? 0
    return Resource.allCases.filter { $0.whole == resource }.reduce(own) { max($0, wholeRequirement($1, slot)) }
  }

  /// Pupils × a limit of R1, rounded up; of premises a nine-year school shares, what its other section needs as well.
  private func requirement(_ indicator: Indicator, _ slot: Int, _ limits: [Double]) -> Double {
    let section = county.sections[slot]
    func need(_ stage: Stage) -> Double { limits[stage.index * Indicator.count + indicator.index] }
    var needed = need(section.stage)
    if !indicator.isTeachers, section.kind.isThrough, section.stage == .primary {
      needed = max(needed, need(.junior) / section.kind.splitWeight(of: .junior))
    }
    return (needed * section.pupils / indicator.perPupils).rounded(.up)
  }

  /// Leaves the largest sections that meet all else between the floor and the requirement, until `full` meet it.
  private mutating func cutShort(
    _ indicator: Indicator, _ stage: Stage, _ slots: [Int], _ full: Int, _ place: Place, _ key: String,
    _ low: inout [Double], _ high: inout [Double]
  ) {
    let bySize = slots.indices.sorted { a, b in
      counted[slots[a]] == counted[slots[b]] ? a < b : counted[slots[a]] > counted[slots[b]]
    }
    let available = bySize.filter { !short.contains(slots[$0]) && !county.sections[slots[$0]].kind.isThrough }
    let chosen = available.prefix(max(0, slots.count - full))
    guard chosen.count == slots.count - full else {
      problems.append(
        Problem(
          .marginOutOfReach(
            margin: "\(key).full", asked: Double(full), least: Double(slots.count - available.count),
            most: Double(slots.count), by: .requirement), at: place))
      return
    }
    for place in slots.indices { low[place] = max(low[place], requirement(indicator, slots[place], rules.required)) }
    for place in chosen {
      low[place] = requirement(indicator, slots[place], rules.floors)
      high[place] = min(high[place], requirement(indicator, slots[place], rules.required) - 1)
      short.insert(slots[place])
    }
  }

  /// Holds what a nine-year school shares together: its junior section has 1.1 times as much per pupil as its primary one,
  /// to the whole unit; the primary section keeps near enough to the junior mean for the junior CV to be reached.
  private func hold(
    _ resource: Resource, _ stage: Stage, _ slots: [Int], _ cv: Double?, _ bounds: inout (low: [Double], high: [Double])
  ) {
    let junior = (0..<layout.slots).filter { layout.stage[$0] == Stage.junior.index && counted[$0] > 0 }
    let persons = junior.reduce(0) { $0 + counted[$1] }
    let shared = junior.reduce(0) { $0 + (county.sections[$1].kind.isThrough ? counted[$1] : 0) }
    let target = margins.resources[Stage.junior.index][resource]?.cv?.value ?? composite(resource, .junior)
    let juniorMean = mean(resource, .junior, persons: persons)
    for (place, slot) in slots.enumerated() {
      let section = county.sections[slot]
      guard section.kind.isThrough, let other = partner(slot) else { continue }
      let weight = section.kind.splitWeight(of: .junior)
      if stage == .junior {
        let primary = (amounts[resource]?[other] ?? 0) / county.sections[other].pupils
        let exact = (weight * primary * section.pupils).rounded()
        let held = max(exact, bounds.low[place])
        (bounds.low[place], bounds.high[place]) = (held, held)
      } else if shared > 0, juniorMean > 0 {
        let room = Resources.partOfSpread * (target ?? Resources.usualSpread) * (persons / shared).squareRoot()
        let each = juniorMean * section.pupils / weight / resource.perPupils
        let high = max(bounds.low[place], (each * (1 + room)).rounded())
        let low = (each * max(Resources.leastOfMean, 1 - room)).rounded()
        bounds.low[place] = min(max(bounds.low[place], low), high)
        bounds.high[place] = high
      }
    }
  }

  /// How much of a stage's spread its nine-year schools may take up, the spread where none is asked for, and the least of
  /// the mean they keep.
  private static let partOfSpread = 0.7
  private static let usualSpread = 0.35
  private static let leastOfMean = 0.3

  /// The other section of a nine-year school.
  private func partner(_ slot: Int) -> Int? {
    county.schools[county.sections[slot].school].sections.first { $0 != slot }
  }

  /// What makes a section have more per pupil than others: being small, its own luck in everything, and in this.
  private func disturbances(_ resource: Resource, _ stage: Stage, _ slots: [Int]) -> [Double] {
    let own = Draws(seed: margins.seed, "luck")
    let here = Draws(seed: margins.seed, "\(stage.rawValue).\(resource.rawValue)")
    let bySize = slots.indices.sorted { a, b in
      counted[slots[a]] == counted[slots[b]] ? a < b : counted[slots[a]] > counted[slots[b]]
    }
    var disturbances = slots.map { 0.4 * own.bell(county.sections[$0].school) + 0.4 * here.bell($0) }
    for (rank, place) in bySize.enumerated() where slots.count > 1 {
      disturbances[place] += 2 * Double(rank) / Double(slots.count - 1) - 1
    }
    return disturbances
  }

  private func amountName(_ target: Margins.Target) -> String {
    if case .total? = target.amount?.value { return "total" }
    return "mean"
  }

  /// A whole number of units as the margin is written: a total with what the teaching points have, or a mean.
  private func amount(
    _ whole: Double, _ target: Margins.Target, _ resource: Resource, _ persons: Double, _ apart: Double
  ) -> Double {
    if case .total? = target.amount?.value { return whole + apart }
    return persons > 0 ? whole * resource.perPupils / persons : 0
  }

  /// The county's full-time teachers against those of the stages.
  private mutating func checkTeachers() {
    let sum = amounts[.teachers]?.reduce(0, +) ?? 0
    if problems.isEmpty, let asked = margins.totals[.teachers], asked.value != sum {
      problems.append(
        Problem(
          .marginsDiffer(margin: "totals.teachers", asked: asked.value, other: "resources", sum: sum), at: asked.place))
    }
    for (name, asked) in [("staff", margins.staff), ("posts", margins.posts)] {
      guard problems.isEmpty, let asked, asked.value < sum else { continue }
      problems.append(
        Problem(
          .marginOutOfReach(
            margin: name, asked: asked.value, least: sum, most: .infinity, by: .part(of: Resource.teachers.rawValue)),
          at: asked.place))
    }
  }
}
