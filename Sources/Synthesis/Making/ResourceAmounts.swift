import County
import Regulation

extension Resources {
  /// The mean asked for, or the usual one; of a total over all pupils, its teaching points included.
  func mean(_ resource: Resource, _ stage: Stage, persons: Double) -> Double {
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
  mutating func giveUncounted(_ resource: Resource, _ slot: Int, _ mean: Double) {
    let pupils = county.sections[slot].pupils
    var amount = max(resource.least, (mean * pupils / resource.perPupils).rounded())
    if let whole = resource.whole { amount = min(amount, amounts[whole]?[slot] ?? amount) }
    amounts[resource]?[slot] = amount
  }

  /// The share of a composite that a resource takes: what is left of it, by the weights of those to come.
  func composite(_ resource: Resource, _ stage: Stage) -> Double? {
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

  /// What makes a section have more per pupil than others: being small, its own luck in everything, and in this.
  func disturbances(_ resource: Resource, _ stage: Stage, _ slots: [Int]) -> [Double] {
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

  func amountName(_ target: Margins.Target) -> String {
    if case .total? = target.amount?.value { return "total" }
    return "mean"
  }

  /// A whole number of units as the margin is written: a total with what the teaching points have, or a mean.
  func amount(
    _ whole: Double, _ target: Margins.Target, _ resource: Resource, _ persons: Double, _ apart: Double
  ) -> Double {
    if case .total? = target.amount?.value { return whole + apart }
    return persons > 0 ? whole * resource.perPupils / persons : 0
  }
}
