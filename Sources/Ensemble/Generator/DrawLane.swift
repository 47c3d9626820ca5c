import County

/// A lane whose bits can be read and written: what draws, logarithms and exponentials are made with.
package protocol DrawLane: Lane {
  /// The bits of each future's number.
  associatedtype Words: DrawWords

  /// The numbers with these bits.
  init(bits: Words)

  /// The bits of the numbers.
  var bits: Words { get }
}

/// Sixty-four bits per future. All arithmetic wraps around.
package protocol DrawWords: Sendable {
  /// The same bits in every future.
  init(same word: UInt64)

  /// `first`, `first + 1`, … : one number per future.
  init(countingFrom first: UInt64)

  static func &+ (a: Self, b: Self) -> Self
  static func &- (a: Self, b: Self) -> Self
  static func &* (a: Self, b: Self) -> Self
  static func ^ (a: Self, b: Self) -> Self
  static func & (a: Self, b: Self) -> Self
  static func | (a: Self, b: Self) -> Self
  static func &<< (a: Self, places: Self) -> Self
  static func &>> (a: Self, places: Self) -> Self
}

extension Double: DrawLane {
  package typealias Words = UInt64

  package init(bits: UInt64) { self.init(bitPattern: bits) }

  package var bits: UInt64 { bitPattern }
}

extension UInt64: DrawWords {
  package init(same word: UInt64) { self = word }

  package init(countingFrom first: UInt64) { self = first }
}

extension SIMD8: DrawLane where Scalar == Double {
  package typealias Words = SIMD8<UInt64>

  package init(bits: SIMD8<UInt64>) { self = unsafeBitCast(bits, to: SIMD8<Double>.self) }

  package var bits: SIMD8<UInt64> { unsafeBitCast(self, to: SIMD8<UInt64>.self) }
}

extension SIMD8: DrawWords where Scalar == UInt64 {
  package init(same word: UInt64) { self.init(repeating: word) }

  package init(countingFrom first: UInt64) {
    self = SIMD8(repeating: first) &+ SIMD8(0, 1, 2, 3, 4, 5, 6, 7)
  }
}
