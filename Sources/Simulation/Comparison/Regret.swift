/// What choosing some measures is rued for in one world: the best that can be had there − what they come to (后悔值).
///
/// The best is taken over all plans whose measures can be carried out in that world, and over doing nothing; years
/// standing and the least margin of a CV each by themselves, so that the two need not come from one plan.
package struct Regret: Sendable, Equatable {
  /// Years in which every assessed clause stands.
  package let years: Int
  /// The least margin of a CV; nil where none is judged.
  package let margin: Double?
}

extension CrossTable {
  /// The regret of a plan's measures in a world; nil where they cannot be carried out there.
  package func regret(of plan: Int, in world: Int) -> Regret? {
    cells[plan][world].outcome.map { regret($0, in: world) }
  }

  /// The regret of doing nothing in a world.
  package func regretOfNothing(in world: Int) -> Regret { regret(doingNothing[world], in: world) }

  private func regret(_ outcome: Outcome, in world: Int) -> Regret {
    let all = cells.compactMap { $0[world].outcome } + [doingNothing[world]]
    let most = all.map(\.yearsStanding).max() ?? 0
    let room = all.compactMap { $0.worstMargin?.value }.max()
    return Regret(
      years: most - outcome.yearsStanding,
      margin: room.flatMap { room in outcome.worstMargin.map { room - $0.value } })
  }

  /// The greatest regret of a plan's measures over the worlds, each part by itself, with the world it comes from.
  ///
  /// `isWhole`: whether the measures can be carried out in every world; where not, more may be rued than is reported.
  package func greatestRegret(of plan: Int) -> (regret: Regret, isWhole: Bool) {
    greatest(worlds.indices.map { regret(of: plan, in: $0) })
  }

  /// The same of doing nothing.
  package var greatestRegretOfNothing: Regret { greatest(worlds.indices.map { regretOfNothing(in: $0) }).regret }

  private func greatest(_ regrets: [Regret?]) -> (regret: Regret, isWhole: Bool) {
    let known = regrets.compactMap(\.self)
    return (
      Regret(years: known.map(\.years).max() ?? 0, margin: known.compactMap(\.margin).max()),
      known.count == regrets.count
    )
  }
}
