import County
import Regulation

/// Every plan's measures under every set of assumptions that the plans make (交叉表): what choosing one may be rued for.
///
/// A world is a plan's assumptions, with its standard; plans that assume the same share it. All cells are taken over
/// the years that every plan has, so that a longer plan does not count for more.
package struct CrossTable: Sendable {
  /// The years that all cells tell of; nil where there is no plan.
  package let years: ClosedRange<Int>?
  /// The plans of each world by position, the first of them lending its assumptions.
  package let worlds: [[Int]]
  /// By plan, then by world.
  package let cells: [[Cell]]
  /// Doing nothing, by world.
  package let doingNothing: [Outcome]

  /// The measures of one plan in one world: what they come to, or why they cannot be carried out there.
  package enum Cell: Sendable {
    case ran(Outcome)
    case refused(Problems)

    /// What came of the run; nil where it was refused.
    package var outcome: Outcome? { if case .ran(let outcome) = self { outcome } else { nil } }
    /// Why the run was refused; nil where it ran.
    package var problems: Problems? { if case .refused(let problems) = self { problems } else { nil } }
  }

  package init(_ comparison: PlanComparison) {
    let entries = comparison.entries
    let common = comparison.commonYears
    var worlds: [[Int]] = []
    for place in entries.indices {
      let program = entries[place].timeline.program
      if let same = worlds.firstIndex(where: { program.sharesWorld(with: entries[$0[0]].timeline.program) }) {
        worlds[same].append(place)
      } else {
        worlds.append([place])
      }
    }
    func told(_ timeline: Timeline, _ outcome: Outcome) -> Outcome {
      timeline.program.lastYear == common?.upperBound ? outcome : Outcome(timeline, through: common?.upperBound)
    }
    cells = entries.indices.map { place in
      worlds.map { world in
        if world.contains(place) { return .ran(told(entries[place].timeline, entries[place].outcome)) }
        let home = entries[world[0]].timeline.program
        do throws(Problems) {
          let plan = home.plan.with(entries[place].timeline.program.plan)
          let timeline = try Timeline(try Program(plan, for: home.county.asInCensus, by: home.standard))
          return .ran(Outcome(timeline, through: common?.upperBound))
        } catch {
          return .refused(error)
        }
      }
    }
    doingNothing = worlds.map { told(entries[$0[0]].doingNothing, entries[$0[0]].baseline) }
    years = common
    self.worlds = worlds
    func groups(_ isAlike: (Program, Program) -> Bool) -> [[Int]] {
      entries.indices.reduce(into: []) { groups, place in
        let own = entries[place].timeline.program
        if let at = groups.firstIndex(where: { isAlike(entries[$0[0]].timeline.program, own) }) {
          groups[at].append(place)
        } else {
          groups.append([place])
        }
      }
    }
    sameAssumptions = groups { $0.plan.assumptions == $1.plan.assumptions }
    standards = groups { $0.isJudgedAlike($1) }
  }

  /// The plans that assume the same, whatever judges them, and those judged by one standard, whatever they assume.
  package let sameAssumptions: [[Int]]
  package let standards: [[Int]]

  /// The world of a plan.
  package func world(of plan: Int) -> Int { worlds.firstIndex { $0.contains(plan) } ?? 0 }
}

extension Program {
  /// Whether another plan assumes the same and is judged alike.
  fileprivate func sharesWorld(with other: Program) -> Bool {
    plan.assumptions == other.plan.assumptions && isJudgedAlike(other)
  }

  /// Whether one standard judges both.
  fileprivate func isJudgedAlike(_ other: Program) -> Bool {
    standard.id == other.standard.id && standard.place == other.standard.place
  }
}
