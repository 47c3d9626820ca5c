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

/// A value that is found when it is first asked for.
final class Once<Value: Sendable>: Sendable {
  private let found = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    found.withLock { found in
      if let found { return found }
      let made = make()
      found = made
      return made
    }
  }
}
