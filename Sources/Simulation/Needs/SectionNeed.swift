import County
import Regulation

/// The least a section needs to stand by R1: additions to its totals, its roll staying as it is.
///
/// Each is the least amount that reaches the limit of the verdict; persons and rooms are whole. Where the verdict holds
/// already nothing is asked for.
package struct SectionNeed: Sendable {
  package let slot: Int
  /// By `Indicator.index`: persons, m², yuan, rooms.
  package let additions: [Double]
  /// Indicators brought to the floor (85 %) only, as R1 allows.
  package let atFloor: [Indicator]

  /// The least persons the teachers can be: one may be of several kinds, as a backbone teacher has the degree too.
  package var persons: Double {
    Indicator.allCases.reduce(0) { $1.isTeachers ? max($0, additions[$1.index]) : $0 }
  }

  /// Every indicator in full; nil where nothing is missing.
  init?(inFull slot: Int, _ facts: borrowing Facts<Double>) {
    let additions = Indicator.allCases.map { Least.addition($0, slot, toFloor: false, facts) }
    guard additions.contains(where: { $0 > 0 }) else { return nil }
    self.slot = slot
    self.additions = additions
    atFloor = []
  }

  /// R1 as it is judged: as many indicators in full as it asks, the others at the floor. Nil where nothing is missing.
  ///
  /// Which are left at the floor: those with which the fewest persons are needed, for a teacher is paid every year; of
  /// several choices alike, the one that needs the least of premises and equipment, each as a share of what is required;
  /// then the one named first.
  init?(asJudged slot: Int, _ facts: borrowing Facts<Double>) {
    let mayMiss = max(0, Indicator.count - Int(facts.terms.rules.minimumFull))
    let full = Indicator.allCases.map { Least.addition($0, slot, toFloor: false, facts) }
    let floor = Indicator.allCases.map { Least.addition($0, slot, toFloor: true, facts) }
    let pupils = facts.figures.counted[slot]
    let required = Indicator.allCases.map { indicator in
      facts.terms.rules.required[facts.terms.layout.stage[slot] * Indicator.count + indicator.index] * pupils
        / indicator.perPupils
    }
    var best: (persons: Double, rest: Double, choice: Int)?
    for choice in 0..<1 << Indicator.count where choice.nonzeroBitCount <= mayMiss {
      var persons = 0.0
      var rest = 0.0
      for indicator in Indicator.allCases {
        let isAtFloor = choice >> indicator.index & 1 == 1
        let amount = isAtFloor ? floor[indicator.index] : full[indicator.index]
        if indicator.isTeachers {
          persons = max(persons, amount)
        }
        if required[indicator.index] > 0 { rest += amount / required[indicator.index] }
      }
      if let best, (best.persons, best.rest) <= (persons, rest) { continue }
      best = (persons, rest, choice)
    }
    let choice = best?.choice ?? 0
    let additions = Indicator.allCases.map { choice >> $0.index & 1 == 1 ? floor[$0.index] : full[$0.index] }
    guard additions.contains(where: { $0 > 0 }) else { return nil }
    self.slot = slot
    self.additions = additions
    atFloor = Indicator.allCases.filter { choice >> $0.index & 1 == 1 && floor[$0.index] < full[$0.index] }
  }
}

/// The least additions at which a comparison of the evaluation holds.
enum Least {
  /// What a section needs of one indicator to reach its requirement or the floor of it; zero where the total is unknown.
  static func addition(
    _ indicator: Indicator, _ slot: Int, toFloor: Bool, _ facts: borrowing Facts<Double>
  ) -> Double {
    let rules = facts.terms.rules
    let layout = facts.terms.layout
    let index = indicator.index * layout.slots + slot
    let place = layout.stage[slot] * Indicator.count + indicator.index
    let limit = toFloor ? rules.floors[place] : rules.required[place]
    let pupils = facts.figures.counted[slot]
    guard pupils > 0, facts.year.known[index] else { return 0 }
    var total = facts.year.totals[index]
    if indicator == .artsSports {
      total += Figures.counting(facts.year.visiting[slot], isRural: layout.isRural[slot], pupils, rules)
    }
    func value(_ addition: Double) -> Double { (total + addition) * indicator.perPupils / pupils }
    if Comparison.atLeast.isMet(value(0), limit) { return 0 }
    let estimate = limit * pupils / indicator.perPupils - total
    if indicator.isWhole { return Turning.least(near: estimate) { Comparison.atLeast.isMet(value($0), limit) } }
    // Up to the limit itself and not only to what is taken for it: built, it is added up in another order.
    return real(near: estimate) { value($0) >= limit }
  }

  /// The least number for which a rising condition holds, to the last bit.
  static func real(near estimate: Double, where holds: (Double) -> Bool) -> Double {
    var high = max(estimate, 1)
    while !holds(high) { high *= 2 }
    var low = 0.0
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return high }
      if holds(middle) { high = middle } else { low = middle }
    }
  }
}
