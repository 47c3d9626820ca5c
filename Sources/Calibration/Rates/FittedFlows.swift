import County
import Simulation

/// Which junior schools the graduates of each group went to, as far as the rolls of several years tell it: what entered and
/// what had graduated, group by group, the mean of a window of years. Who enters less than graduate sends the rest to those
/// who enter more; what leaves the county stands in the transition.
package struct FittedFlows: Sendable {
  /// Rows of the groups that send some away.
  package let rows: [Flow]
  /// The years whose mean they are.
  package let years: [Int]

  /// nil where the groups of a unit do not each have both stages, or no two censuses follow one another.
  init?(_ past: PastRolls, _ unit: PastRolls.Unit, _ window: PastWindow, in year: Int) {
    let present = unit.sections.filter { past.roll($0, in: year) ?? 0 > 0 }
    var groups: [String] = []
    for section in present where past.sections[section].stage == .junior {
      guard let group = past.sections[section].group else { return nil }
      if !groups.contains(group) { groups.append(group) }
    }
    let primary = present.filter { past.sections[$0].stage == .primary }
    guard groups.count > 1,
      Set(primary.compactMap { past.sections[$0].group }) == Set(groups),
      primary.allSatisfy({ past.sections[$0].group != nil })
    else { return nil }
    func sums(_ stage: Stage, in year: Int, _ pupils: ([Double]) -> Double?) -> [Double] {
      groups.map { group in
        unit.sections.reduce(0) { sum, section in
          guard past.sections[section].stage == stage, past.sections[section].group == group else { return sum }
          return sum + (past.grades(section, in: year).flatMap(pupils) ?? 0)
        }
      }
    }
    let usable = past.years.filter { $0 <= year && !past.isLeftOut($0) && !past.hasHole(unit, in: $0) }
    let pairs = usable.filter { usable.contains($0 - 1) }.suffix(window.years)
    var ratios = Array(repeating: 0.0, count: groups.count)
    for later in pairs {
      let (came, were) = (sums(.junior, in: later) { $0.first }, sums(.primary, in: later - 1) { $0.last })
      guard came.allSatisfy({ $0 > 0 }), were.allSatisfy({ $0 > 0 }) else { return nil }
      for group in groups.indices { ratios[group] += came[group] / were[group] / Double(pairs.count) }
    }
    let graduates = sums(.primary, in: year) { $0.last }
    guard !pairs.isEmpty, graduates.allSatisfy({ $0 > 0 }) else { return nil }
    let entry = zip(ratios, graduates).map { $0 * $1 }
    rows = FlowMatrix(groups, entry: entry, graduates: graduates).rows(at: past.county.place)
    years = Array(pairs)
  }
}
