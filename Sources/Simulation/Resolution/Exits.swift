import County
import Regulation

/// What would be judged had no section emptied, closed itself or crossed a scope line: a gain by exit is no success.
struct Exits {
  private let ghosts: [Facts<Double>]
  private let hasExits: [Bool]
  private let firstYear: Int

  /// For every year the facts with all that left of themselves brought back with their last roll and totals.
  init(_ facts: [Facts<Double>], _ program: Program) {
    firstYear = program.firstYear
    var last = facts[0]
    var ghosts: [Facts<Double>] = []
    var hasExits: [Bool] = []
    for year in facts {
      var ghost = year
      var exited = false
      for slot in 0..<program.layout.slots {
        if year.figures.counted[slot] > 0 {
          Exits.copy(slot, from: year, to: &last)
        } else if year.year.open[slot], last.figures.counted[slot] > 0 {
          Exits.copy(slot, from: last, to: &ghost)
          exited = true
        }
      }
      if exited { ghost.figures.compute(ghost.year, ghost.terms.layout, ghost.terms.rules) }
      ghosts.append(ghost)
      hasExits.append(exited)
    }
    self.ghosts = ghosts
    self.hasExits = hasExits
  }

  private static func copy(_ slot: Int, from source: Facts<Double>, to target: inout Facts<Double>) {
    target.year.pupils[slot] = source.year.pupils[slot]
    target.year.classes[slot] = source.year.classes[slot]
    target.year.largestClass[slot] = source.year.largestClass[slot]
    target.year.isTeachingPoint[slot] = source.year.isTeachingPoint[slot]
    target.figures.counted[slot] = source.figures.counted[slot]
    for indicator in 0..<Indicator.count {
      let place = indicator * source.terms.layout.slots + slot
      target.year.totals[place] = source.year.totals[place]
      target.year.known[place] = source.year.known[place]
      target.year.blank[place] = source.year.blank[place]
    }
  }

  /// Whether a part that holds from a year on would fail in that year with the exits undone.
  func carry(_ clause: ClauseID, _ part: Part, from year: Int?) -> Bool {
    guard let year, clause.card.isComputed, hasExits[year - firstYear] else { return false }
    return clause.judge(part, ghosts[year - firstYear]).verdict == .unmet
  }
}
