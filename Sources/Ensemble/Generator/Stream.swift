/// Uniform numbers one after another, from a key and a place on: for draws that take an unknown number of them.
package struct Stream: Sendable {
  private let key: DrawKey
  private var counter: Counter
  private var kept: Double?

  /// Begins at the counter and counts its `stream` on.
  package init(_ key: DrawKey, from counter: Counter) {
    self.key = key
    self.counter = counter
  }

  /// The next number in (0, 1).
  package mutating func next() -> Double {
    if let second = kept {
      kept = nil
      return second
    }
    let pair = Double.uniformPair(key, at: counter)
    counter.stream &+= 1
    kept = pair.1
    return pair.0
  }

  /// A whole number from 0 up to and without `bound`, each equally likely to 2⁻⁵² × bound.
  package mutating func next(below bound: Int) -> Int {
    min(bound - 1, Int(next() * Double(bound)))
  }

  /// Puts the elements in an order in which every one is equally likely (Fisher and Yates).
  package mutating func shuffle<T>(_ elements: inout [T]) {
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, next(below: last + 1))
      last -= 1
    }
  }
}
