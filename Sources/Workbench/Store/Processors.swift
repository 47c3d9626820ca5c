import Dispatch
import Foundation
import Synchronization

/// The processors, which all pages share.
enum Processors {
  private static let busy = Atomic(0)

  /// Does pieces of work and waits for all: at once where processors are idle, else one after another, since others wait
  /// who would only wait longer. A change of a page comes after the one before, so that nothing may come between.
  static func share(_ work: [@Sendable () -> Void]) {
    let others = busy.add(1, ordering: .relaxed).oldValue
    defer { busy.subtract(1, ordering: .relaxed) }
    guard others + 1 < ProcessInfo.processInfo.activeProcessorCount else {
      for one in work { one() }
      return
    }
    DispatchQueue.concurrentPerform(iterations: work.count) { work[$0]() }
  }
}
