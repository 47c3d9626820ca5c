import County
import Regulation

extension Resources {
  /// The least and the most each section may have: requirements where R1 is to be met, and the whole it is a part of.
  mutating func bounds(
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
  func wholeRequirement(_ resource: Resource, _ slot: Int) -> Double {
    let own = resource.indicator.map { requirement($0, slot, rules.required) } ?? 0
    return Resource.allCases.filter { $0.whole == resource }.reduce(own) { max($0, wholeRequirement($1, slot)) }
  }

  /// Pupils × a limit of R1, rounded up; of premises a nine-year school shares, what its other section needs as well.
  func requirement(_ indicator: Indicator, _ slot: Int, _ limits: [Double]) -> Double {
    let section = county.sections[slot]
    func need(_ stage: Stage) -> Double { limits[stage.index * Indicator.count + indicator.index] }
    var needed = need(section.stage)
    if !indicator.isTeachers, section.kind.isThrough, section.stage == leading {
      let other: Stage = leading == .primary ? .junior : .primary
      let weights = (own: section.kind.splitWeight(of: leading), other: section.kind.splitWeight(of: other))
      needed = max(needed, need(other) * weights.own / weights.other)
    }
    return (needed * section.pupils / indicator.perPupils).rounded(.up)
  }

  /// Leaves the largest sections that meet all else between the floor and the requirement, until `full` meet it.
  mutating func cutShort(
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
  /// to the whole unit; in the leading stage it keeps near enough to the other's mean for the other's CV to be reached.
  func hold(
    _ resource: Resource, _ stage: Stage, _ slots: [Int], _ part: Double,
    _ bounds: inout (low: [Double], high: [Double])
  ) {
    let following: Stage = leading == .primary ? .junior : .primary
    let others = (0..<layout.slots).filter { layout.stage[$0] == following.index && counted[$0] > 0 }
    let persons = others.reduce(0) { $0 + counted[$1] }
    let shared = others.reduce(0) { $0 + (county.sections[$1].kind.isThrough ? counted[$1] : 0) }
    let target = margins.resources[following.index][resource]?.cv?.value ?? composite(resource, following)
    let otherMean = mean(resource, following, persons: persons)
    for (place, slot) in slots.enumerated() {
      let section = county.sections[slot]
      guard section.kind.isThrough, let other = partner(slot) else { continue }
      let weights = (
        own: section.kind.splitWeight(of: stage), other: section.kind.splitWeight(of: county.sections[other].stage)
      )
      if stage == following {
        let each = (amounts[resource]?[other] ?? 0) / county.sections[other].pupils
        let exact = (each * weights.own / weights.other * section.pupils).rounded()
        let held = max(exact, bounds.low[place])
        (bounds.low[place], bounds.high[place]) = (held, held)
      } else if shared > 0, otherMean > 0 {
        let room = part * (target ?? Resources.usualSpread) * (persons / shared).squareRoot()
        let each = otherMean * section.pupils * weights.own / weights.other / resource.perPupils
        let high = max(bounds.low[place], (each * (1 + room)).rounded())
        let low = (each * max(Resources.leastOfMean, 1 - room)).rounded()
        bounds.low[place] = min(max(bounds.low[place], low), high)
        bounds.high[place] = high
      }
    }
  }

  /// How much of the other stage's spread its nine-year schools may take up, tried in this order; the spread where none is
  /// asked for; and the least of the mean they keep.
  static let partsOfSpread = [0.7, 1, 1.5, 3]
  static let usualSpread = 0.35
  static let leastOfMean = 0.3

  /// The other section of a nine-year school.
  func partner(_ slot: Int) -> Int? {
    county.schools[county.sections[slot].school].sections.first { $0 != slot }
  }
}
