import County

extension Program {
  /// How entrants are shared among sections of one stage: by what their rolls come to in one grade, or with less than all
  /// the weight by their present entry grades too; where those are all empty, by their rolls, and where no one is at
  /// school, evenly among those that are there. So whoever enters, enters somewhere.
  static func entryShares(
    of slots: [Int], _ county: County, _ rolls: GradeRolls, _ assumptions: Assumptions
  ) -> [Double] {
    guard let first = slots.first else { return [] }
    let weight = assumptions.entryShare[county.sections[first].stage.index]
    let shares = blend(slots.map { rolls.rollEntry[$0] }, slots.map { rolls.ownEntry($0) }, weight)
    if shares.contains(where: { $0 > 0 }) { return shares }
    let pupils = slots.map { county.sections[$0].pupils }
    if pupils.contains(where: { $0 > 0 }) { return pupils }
    return slots.map { county.sections[$0].isCensus ? 1 : 0 }
  }

  /// Shares by the roll with a weight, the rest by the entry grade, brought to the same sum.
  private static func blend(_ roll: [Double], _ own: [Double], _ weight: Double) -> [Double] {
    let (all, present) = (roll.reduce(0, +), own.reduce(0, +))
    if weight == 1 || present <= 0 { return roll }
    if weight == 0 || all <= 0 { return own }
    return zip(roll, own).map { weight * $0 * (present / all) + (1 - weight) * $1 }
  }

  /// Which rate each grade goes up by: its place among the rates of a step, by slot × stride + the grade gone up to,
  /// counted from zero. The narrower of several wins: of a grade in a group, of the group, of the grade, of the stage.
  ///
  /// One pattern after another: a grade keeps its rate where its place in the section changes; that which a junior section
  /// gains goes up by the rate of the stage.
  static func rateOf(
    _ county: County, _ stride: Int, _ cells: [ProgressionCell], _ patterns: [GradePattern]
  ) -> [Int] {
    let places = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, Stage.allCases.count + $0) })
    return patterns.flatMap { pattern in
      county.sections.enumerated().flatMap { slot, section in
        // Teaching points without a row stand after the sections and keep theirs.
        let years = slot < pattern.years.count ? pattern.years[slot] : section.years
        let moved = section.stage == .junior ? years - section.years : 0
        return (0..<stride).map { place in
          let grade = place - moved
          func cell(_ group: String?, _ grade: Int?) -> Int? {
            places[ProgressionCell(group: group, stage: section.stage, grade: grade)]
          }
          let own = section.group.flatMap { cell($0, grade) ?? cell($0, nil) }
          return own ?? cell(nil, grade) ?? section.stage.index
        }
      }
    }
  }
}

extension Assumptions {
  /// The rates of a group or a grade in an order that does not depend on how the plan is written.
  package var cellOrder: [ProgressionCell] { progressionCells.keys.sorted { $0.name < $1.name } }
}
