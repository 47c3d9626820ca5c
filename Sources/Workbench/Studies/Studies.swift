import County
import Foundation
import Report
import Synchronization

/// A study that runs in the background: how far it is, what it shows on its way, and what it found.
final class Study: Sendable {
  let id: String
  private let state: Mutex<State>

  /// A part of the page in a language.
  typealias Shown = @Sendable (Language) -> String

  private struct State: Sendable {
    var done = 0
    var draws: Int
    /// What is shown before all is done, and how often that was replaced.
    var early: Shown?
    var turn = 0
    var start = ContinuousClock.now
    var task: Task<Void, Never>?
    var outcome: Outcome?
  }

  enum Outcome: Sendable {
    case found(Found)
    case failed(Problems)
    case cancelled
  }

  /// What it found: the document of the command line, the part of the page.
  struct Found: Sendable {
    var text: String
    var part: Shown
  }

  init(_ id: String, draws: Int) {
    self.id = id
    state = Mutex(State(draws: draws))
  }

  /// Runs in all.
  var draws: Int { state.withLock(\.draws) }

  var outcome: Outcome? { state.withLock(\.outcome) }
  var isRunning: Bool { outcome == nil }

  /// Futures done, and about how many seconds are left; nil at the very beginning.
  var progress: (done: Int, left: Double?) {
    state.withLock { state in
      let spent = state.start.duration(to: .now)
      let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
      guard state.done > 0, seconds > 0.2 else { return (state.done, nil) }
      return (state.done, seconds / Double(state.done) * Double(state.draws - state.done))
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

  /// How many runs there will be, where that shows late.
  func expect(_ runs: Int) { state.withLock { $0.draws = runs } }

  /// Shows what is found so far.
  func show(_ part: @escaping Shown) {
    state.withLock { state in
      state.early = part
      state.turn += 1
    }
  }

  func cancel() {
    let task = state.withLock { state in
      if state.outcome == nil { state.outcome = .cancelled }
      return state.task
    }
    task?.cancel()
  }

  /// Events until it ends: `progress` several times a second, `part` with what is shown early, then one that says how it
  /// ended.
  func events(
    early: (@Sendable (Shown) -> String)? = nil, _ last: @escaping @Sendable (Outcome) -> (name: String, data: String)
  ) -> AsyncStream<String> {
    AsyncStream { continuation in
      let task = Task {
        var (told, turn) = (-1, 0)
        while isRunning, !Task.isCancelled {
          let progress = progress
          if progress.done != told {
            told = progress.done
            let left = progress.left.map { "\(Int($0.rounded(.up)))" } ?? "null"
            continuation.yield(
              Study.event("progress", #"{"done": \#(progress.done), "draws": \#(draws), "secondsLeft": \#(left)}"#))
          }
          let shown = state.withLock { ($0.early, $0.turn) }
          if let early, let part = shown.0, shown.1 != turn {
            turn = shown.1
            continuation.yield(Study.event("part", early(part)))
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
