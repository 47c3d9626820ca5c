import Foundation
import Report

/// How far a long run is, on standard error and only where that is a terminal: done, rate and time left.
final class Progress: Sendable {
  private let total: Int
  private let language: Language
  private let start = ContinuousClock.now
  private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

  init(of total: Int, _ language: Language) {
    self.total = total
    self.language = language
  }

  /// Writes the line anew.
  func show(_ done: Int) {
    guard isTerminal, done < total else { return }
    let spent = start.duration(to: .now)
    let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    guard seconds > 0.2 else { return }
    let rate = Double(done) / seconds
    let left = Digits.fixed(Double(total - done) / rate, 0)
    let line =
      language == .zh
      ? "\(Digits.grouped(Double(done)))/\(Digits.grouped(Double(total)))，每秒 \(Digits.grouped(rate))，约剩 \(left) 秒"
      : "\(Digits.grouped(Double(done)))/\(Digits.grouped(Double(total))), \(Digits.grouped(rate)) a second, about \(left) s left"
    write("\r\u{1B}[K" + line)
  }

  /// Takes the line away.
  func clear() {
    if isTerminal { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}

/// Hears of Ctrl-C while it lasts, so that what is done can still be told.
final class Interrupt {
  /// The status a run that was broken off ends with.
  static let status: Int32 = 130

  /// Does a long piece of work, which Ctrl-C cancels: what is done by then comes back.
  static func stopping<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
    let task = Task { try await work() }
    let interrupt = Interrupt { task.cancel() }
    defer { interrupt.stop() }
    return try await task.value
  }

  private let source: any DispatchSourceSignal

  init(_ action: @escaping @Sendable () -> Void) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler(handler: action)
    source.resume()
  }

  func stop() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
