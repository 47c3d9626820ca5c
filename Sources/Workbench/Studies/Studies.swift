import County
import Ensemble
import Files
import Foundation
import Report
import Simulation
import Synchronization

/// An exploration that runs in the background: how far it is, and what it found.
final class Study: Sendable {
  let id: String
  let draws: Int
  private let state: Mutex<State>

  private struct State: Sendable {
    var done = 0
    var start = ContinuousClock.now
    var task: Task<Void, Never>?
    var outcome: Outcome?
  }

  enum Outcome: Sendable {
    case found(Found)
    case failed(Problems)
    case cancelled
  }

  /// What `explore` found.
  struct Found: Sendable {
    var text: String
    var futures: Briefing.Futures
    /// The first of the plans.
    var scenario: Scenario
  }

  init(_ id: String, draws: Int) {
    self.id = id
    self.draws = draws
    state = Mutex(State())
  }

  var outcome: Outcome? { state.withLock(\.outcome) }
  var isRunning: Bool { outcome == nil }

  /// Futures done, and about how many seconds are left; nil at the very beginning.
  var progress: (done: Int, left: Double?) {
    state.withLock { state in
      let spent = state.start.duration(to: .now)
      let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
      guard state.done > 0, seconds > 0.2 else { return (state.done, nil) }
      return (state.done, seconds / Double(state.done) * Double(draws - state.done))
    }
  }

  func run(_ work: @escaping @Sendable (Study) async throws -> Found) {
    let task = Task.detached { [self] in
      let outcome: Outcome
      do {
        let found = try await work(self)
        outcome = Task.isCancelled ? .cancelled : .found(found)
      } catch let problems as Problems { outcome = .failed(problems) } catch let problem as Problem {
        outcome = .failed(Problems([problem]))
      } catch { outcome = .cancelled }
      state.withLock { if $0.outcome == nil { $0.outcome = outcome } }
    }
    state.withLock { $0.task = task }
  }

  func report(_ done: Int) { state.withLock { $0.done = max($0.done, done) } }

  func cancel() {
    let task = state.withLock { state in
      if state.outcome == nil { state.outcome = .cancelled }
      return state.task
    }
    task?.cancel()
  }

  /// Events until it ends: `progress` several times a second, then one that says how it ended.
  func events(_ last: @escaping @Sendable (Outcome) -> (name: String, data: String)) -> AsyncStream<String> {
    AsyncStream { continuation in
      let task = Task {
        var told = -1
        while isRunning, !Task.isCancelled {
          let progress = progress
          if progress.done != told {
            told = progress.done
            let left = progress.left.map { "\(Int($0.rounded(.up)))" } ?? "null"
            continuation.yield(
              Study.event("progress", #"{"done": \#(progress.done), "draws": \#(draws), "secondsLeft": \#(left)}"#))
          }
          try? await Task.sleep(for: .milliseconds(100))
        }
        if let outcome {
          let (name, data) = last(outcome)
          continuation.yield(Study.event(name, data))
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  private static func event(_ name: String, _ data: String) -> String {
    let lines = data.split(separator: "\n", omittingEmptySubsequences: false).map { "data: \($0)\n" }
    return "event: \(name)\n" + lines.joined() + "\n"
  }
}

/// The explorations of a workbench: few at a time, the last ones kept for whoever asks for their result.
final class Studies: Sendable {
  private let all = Mutex<[Study]>([])
  private static let kept = 8

  /// Begins one; throws where too many run.
  func begin(
    draws: Int, _ work: @escaping @Sendable (Study) async throws -> Study.Found
  ) throws(Problems) -> Study {
    let study = Study(Token.random(characters: 12), draws: draws)
    let isRoom = all.withLock { all in
      guard all.count(where: \.isRunning) < Limits.studies else { return false }
      all.append(study)
      while all.count > Studies.kept, let old = all.firstIndex(where: { !$0.isRunning }) { all.remove(at: old) }
      return true
    }
    guard isRoom else { throw Problems([Problem(.workbench(.tooManyStudies(limit: Limits.studies)), at: nil)]) }
    study.run(work)
    return study
  }

  func study(_ id: String) -> Study? { all.withLock { $0.first { $0.id == id } } }

  func cancelAll() { for study in all.withLock({ $0 }) { study.cancel() } }
}

/// Plans through many futures, as `explore` runs them.
enum Exploring {
  static func found(
    _ scenarios: [Scenario], draws: Int, seed: UInt64, language: Language, _ study: Study
  ) async throws -> Study.Found {
    for scenario in scenarios { try scenario.program().checkGrowth() }
    let entries = scenarios.map { Crossing.Entry(plan: $0.plan, county: $0.county, standard: $0.standard) }
    let crossing = Crossing(entries)
    let exploration = try Exploration(
      (entries + crossing.cells.map(\.entry)).map { ($0.plan, $0.county, $0.standard) }, draws: draws, seed: seed,
      threads: ProcessInfo.processInfo.activeProcessorCount, detailed: entries.count)
    let all = try await exploration.run { study.report($0) }
    try Task.checkCancellation()
    let found = Array(all.prefix(entries.count))
    var provenance = Provenance(InputFile.once(scenarios.flatMap(\.inputs)), scenarios[0].county)
    provenance.seed = seed
    let uncertain = UncertainCounty(
      scenarios[0].county, seed: seed, isUncertain: scenarios.contains { !$0.plan.uncertainties.isEmpty })
    let rendering = ExplorationRendering(
      found, RegretText(found, crossing, Array(all.dropFirst(entries.count))), of: uncertain, provenance)
    let own: [PlanFutures?] = zip(scenarios, found).map { $0.plan.isUncertain ? $1 : nil }
    return Study.Found(
      text: rendering.document(language).text,
      futures: Briefing.Futures(
        plans: own, inFirstWorld: own.enumerated().map { $0.offset == 0 ? $0.element : nil }, withoutOne: [],
        draws: draws, seed: seed), scenario: scenarios[0])
  }
}
