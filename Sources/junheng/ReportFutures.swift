import County
import Ensemble
import Foundation
import Regulation
import Report
import Simulation

/// The uncertain plans of a report, run through many futures.
struct ReportFutures {
  /// As many as `explore` takes, and as it takes where none are asked for.
  static let allowed = 1...1_000_000_000
  private static let usual = 10_000

  /// By plan; nil for one of which nothing is uncertain.
  private let plans: [(plan: Plan, county: County, standard: Standard)?]
  private let draws: Int
  private let seed: UInt64

  /// Nil where nothing in any plan is uncertain.
  init?(_ set: PlanSet, draws: Int?, seed: UInt64?) {
    plans = zip(set.entries, set.scenarios).map { entry, scenario in
      let program = entry.timeline.program
      return program.plan.isUncertain ? (program.plan, scenario.county, program.standard) : nil
    }
    guard plans.contains(where: { $0 != nil }) else { return nil }
    self.draws = draws ?? ReportFutures.usual
    self.seed = seed ?? 1
  }

  /// The plans in the same futures, in the order of the plans; a terminal shows how far they are.
  func futures(_ language: Language) async throws -> Briefing.Futures {
    let exploration = try Exploration(
      plans.compactMap(\.self), draws: draws, seed: seed, threads: ProcessInfo.processInfo.activeProcessorCount)
    let progress = Progress(of: draws, language)
    var found = try await exploration.run { progress.show($0) }.makeIterator()
    progress.clear()
    return Briefing.Futures(plans: plans.map { $0 == nil ? nil : found.next() }, draws: draws, seed: seed)
  }
}
