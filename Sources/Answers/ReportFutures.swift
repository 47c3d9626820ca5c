import County
import Ensemble
import Regulation
import Report
import Simulation

/// The plans of a report through many futures: each uncertain one in its own, and all in those of the first plan.
package struct ReportFutures: Sendable {
  /// As many as `explore` takes, and as it takes where none are asked for.
  package static let allowed = 1...1_000_000_000
  private static let usual = 10_000

  private typealias Run = (plan: Plan, county: County, standard: Standard)

  /// What is run, and where each plan stands among the runs: in its own futures, and in the first plan's.
  private var runs: [Run] = []
  private var own: [Int?] = []
  private var inFirstWorld: [Int?] = []
  /// How many of the runs, from the first on, are charted and keep their figures.
  private var detailed = 0
  package let draws: Int
  private let seed: UInt64
  private let threads: Int

  /// Nil where nothing in any plan is uncertain.
  package init?(_ set: PlanSet, draws: Int?, seed: UInt64?, threads: Int) {
    let all = zip(set.entries, set.scenarios).map { entry, scenario in
      let program = entry.timeline.program
      return Crossing.Entry(plan: program.plan, county: scenario.county, standard: program.standard)
    }
    self.draws = draws ?? ReportFutures.usual
    self.seed = seed ?? 1
    self.threads = threads
    own = all.map { $0.plan.isUncertain ? add($0) : nil }
    guard own.contains(where: { $0 != nil }) else { return nil }
    detailed = runs.count
    // Only in one world can plans be told apart by how sure they are: the first plan's, where it is uncertain.
    guard own[0] != nil else { return }
    let crossing = Crossing(all)
    inFirstWorld = all.indices.map { place in
      if crossing.worlds[0].contains(place) { return own[place] }
      return crossing.cells.first { $0.plan == place && $0.world == 0 }.map { add($0.entry) }
    }
  }

  private mutating func add(_ entry: Crossing.Entry) -> Int {
    runs.append((entry.plan, entry.county, entry.standard))
    return runs.count - 1
  }

  /// The plans in the same futures, in the order of the plans; `progress` hears how many are drawn.
  package func futures(_ progress: @escaping @Sendable (Int) -> Void) async throws -> Briefing.Futures {
    let exploration = try Exploration(runs, draws: draws, seed: seed, threads: threads, detailed: detailed)
    let found = try await exploration.run(progress)
    var withoutOne: [PlanFutures?] = []
    if let first = own[0] { withoutOne = try await self.withoutOne(runs[first], found[first]) }
    return Briefing.Futures(
      plans: own.map { $0.map { found[$0] } }, inFirstWorld: inFirstWorld.map { $0.map { found[$0] } },
      withoutOne: withoutOne, draws: draws, seed: seed)
  }

  /// The first plan without each of its measures in the same futures, where it must be told which of them costs it what
  /// doing nothing has; one that another measure needs is not left out.
  private func withoutOne(_ run: Run, _ found: PlanFutures) async throws -> [PlanFutures?] {
    guard Briefing.Futures.asksWhichMeasure(found) else { return [] }
    var parts: [PlanFutures?] = []
    for place in run.plan.measures.indices {
      let part: Run = (run.plan.without(measure: place), run.county, run.standard)
      let exploration = try? Exploration([part], draws: draws, seed: seed, threads: threads, detailed: 0)
      parts.append(try await exploration?.run().first)
    }
    return parts
  }
}
