/// How runs that do not touch one another are shared out: the rooms of the model know no threads, whoever asks them may.
package struct Workers: Sendable {
  /// Calls its body once with each number below a count, in whatever order.
  private let perform: @Sendable (Int, (Int) -> Void) -> Void

  package init(_ perform: @escaping @Sendable (Int, (Int) -> Void) -> Void) { self.perform = perform }

  /// One after another.
  package static let oneByOne = Workers { count, body in for place in 0..<count { body(place) } }

  /// What a body makes of each number below a count, in their order.
  func map<Value: Sendable>(_ count: Int, _ body: (Int) -> Value) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      // Each call writes a place of its own.
      let start = buffer.baseAddress
      perform(count) { place in start.map { ($0 + place).initialize(to: body(place)) } }
      filled = count
    }
  }
}
