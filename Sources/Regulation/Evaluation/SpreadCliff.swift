import County

/// How much of one section would turn the verdict on a CV, all other sections staying as they are.
///
/// In whole pupils, its totals staying; and in whole persons, m², yuan or rooms, its roll staying. Found with the one CV
/// formula and the very comparison the verdict is taken on. CV² + 1 = P Σ (tᵢ²/pᵢ) ÷ T²: in one roll it is convex, in one
/// total it falls to one lowest place and rises after it. So of a verdict that holds each end is found by bisection
/// outwards; of one that fails, between here and the lowest place.
package struct SpreadCliff: Sendable {
  package var slot: Int
  /// The fewest pupils more, or fewer, that turn it; nil where no number does.
  package var pupilsMore: Double?
  package var pupilsFewer: Double?
  /// The least of the resource more, or less, that turns it.
  package var resourceMore: Double?
  package var resourceLess: Double?

  /// What turns the CV of a stage's indicator in the section of a slot, which must count.
  package init(_ slot: Int, _ stage: Stage, _ member: CompositeMember, limit: Double, _ facts: borrowing Facts<Double>)
  {
    self.slot = slot
    let layout = facts.terms.layout
    let (place, totals) = facts.column(of: member)
    let at = place * layout.slots + slot
    let counted = facts.figures.counted
    let pupils = counted[slot]
    let own = totals[at]
    let per = SpreadCliff.per(member, facts)
    let mean = facts.spread(stage, member).mean / per
    let terms = facts.terms
    func cv(_ roll: Double, _ total: Double) -> Double {
      var rolls = counted
      var amounts = totals
      rolls[slot] = roll
      amounts[at] = total
      return Figures.spread(of: place, per: per, stage.index, counted: rolls, totals: amounts, terms.layout).cv
    }
    // A teaching point below its line would leave the count: that is no turn of the same CV.
    let line = facts.year.isTeachingPoint[slot] ? facts.terms.rules.excludedTeachingPointBelow : 1
    let mostMore = SpreadCliff.reach * max(pupils, counted.reduce(0, +))
    pupilsMore = SpreadCliff.turn(limit, upTo: mostMore) { cv(pupils + $0, own) }
    pupilsFewer = SpreadCliff.turn(limit, upTo: pupils - line) { cv(pupils - $0, own) }
    let mostResource = SpreadCliff.reach * max(own, mean * counted.reduce(0, +))
    resourceMore = SpreadCliff.turn(limit, upTo: mostResource) { cv(pupils, own + $0) }
    resourceLess = SpreadCliff.turn(limit, upTo: own) { cv(pupils, own - $0) }
  }

  /// How far out is looked, in multiples of the stage.
  private static let reach = 4.0

  private static func per(_ member: CompositeMember, _ facts: borrowing Facts<Double>) -> Double {
    switch member {
    case .own(let indicator): indicator.perPupils
    case .added(let place): facts.terms.rules.addedPer[place]
    }
  }

  /// The fewest whole steps after which the verdict is another than now.
  private static func turn(_ limit: Double, upTo most: Double, _ cv: (Double) -> Double) -> Double? {
    let last = most.rounded(.down)
    guard last >= 1 else { return nil }
    func isUnmet(_ steps: Double) -> Bool { Comparison.atMost.isUnmet(cv(steps), limit) }
    let now = isUnmet(0)
    var far = last
    if now {
      far = lowest(upTo: last, cv)
      guard far >= 1, !isUnmet(far) else { return nil }
    } else if !isUnmet(last) {
      return nil
    }
    var near = 0.0
    while far - near > 1 {
      let middle = ((near + far) / 2).rounded(.down)
      if isUnmet(middle) == now { near = middle } else { far = middle }
    }
    return far
  }

  /// The whole number of steps at which a figure with one lowest place is lowest, by halving on its rise over one step.
  private static func lowest(upTo last: Double, _ figure: (Double) -> Double) -> Double {
    var low = 0.0
    var high = last
    while low < high {
      let middle = ((low + high) / 2).rounded(.down)
      if figure(middle + 1) < figure(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
