import Ensemble
import Foundation
import Report
import Simulation

/// The uncertain plans of a report, run through many futures.
struct ReportFutures {
  /// As many as `explore` takes, and as it takes where none are asked for.
  static let allowed = 1...1_000_000_000
  private static let usual = 10_000

  private let programs: [Program?]
  private let draws: Int
  private let seed: UInt64

  /// Nil where nothing in any plan is uncertain.
  init?(_ set: PlanSet, draws: Int?, seed: UInt64?) {
    programs = set.entries.map { $0.timeline.program.plan.isUncertain ? $0.timeline.program : nil }
    guard programs.contains(where: { $0 != nil }) else { return nil }
    self.draws = draws ?? ReportFutures.usual
    self.seed = seed ?? 1
  }

  /// The plans in the same futures, in the order of the plans; a terminal shows how far they are.
  func futures(_ language: Language) async throws -> Briefing.Futures {
    let exploration = try Exploration(
      programs.compactMap(\.self).map { ($0.plan, $0.county, $0.standard) }, draws: draws, seed: seed,
      threads: ProcessInfo.processInfo.activeProcessorCount)
    let progress = Progress(of: draws, language)
    var found = try await exploration.run { progress.show($0) }.makeIterator()
    progress.clear()
    return Briefing.Futures(plans: programs.map { $0 == nil ? nil : found.next() }, draws: draws, seed: seed)
  }
}
