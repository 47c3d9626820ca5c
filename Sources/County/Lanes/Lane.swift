/// One number, or several futures' numbers side by side: what the year step and the evaluation calculate with.
///
/// The arithmetic of the county is written once, generic over a lane. `Double` is one future; `Futures` is eight.
/// Only operations that give the same bits on every machine are here: + − × ÷, square root, rounding up, comparing and
/// choosing. There is no fused multiply–add and no sum across lanes.
@usableFromInline
package protocol Lane: Sendable {
  /// The answer of a comparison: one yes or no per future.
  associatedtype Mask: LaneMask

  /// How many futures stand side by side.
  static var width: Int { get }

  /// The same value in every future.
  init(_ value: Double)

  /// The value in one future, `0 ..< width`.
  subscript(future: Int) -> Double { get set }

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self

  /// The square root, correctly rounded.
  func squareRoot() -> Self

  /// The smallest whole number not below the value.
  func roundedUp() -> Self

  /// In which futures this is below `other`.
  func isBelow(_ other: Self) -> Mask

  /// In which futures this is `other` or below.
  func isAtMost(_ other: Self) -> Mask

  /// `a` where the mask holds, `b` elsewhere.
  static func choose(_ mask: Mask, _ a: Self, _ b: Self) -> Self
}

/// A yes or no per future.
@usableFromInline
package protocol LaneMask: Sendable {
  /// The same answer in every future.
  init(_ answer: Bool)

  /// The answer in one future.
  func holds(in future: Int) -> Bool

  func and(_ other: Self) -> Self
  func or(_ other: Self) -> Self
  func not() -> Self

  /// Whether any future answers yes.
  var any: Bool { get }

  /// The answers as bits, that of the first future lowest.
  var bits: UInt64 { get }
}

extension Lane {
  /// The smaller of two, future by future.
  @inlinable
  @inline(__always)
  package static func least(_ a: Self, _ b: Self) -> Self { choose(b.isBelow(a), b, a) }

  /// The larger of two, future by future.
  @inlinable
  @inline(__always)
  package static func most(_ a: Self, _ b: Self) -> Self { choose(a.isBelow(b), b, a) }

  /// The largest whole number not above the value.
  @inlinable
  @inline(__always)
  package func roundedDown() -> Self { Self(0) - (Self(0) - self).roundedUp() }

  /// Zero in every future.
  @inlinable
  @inline(__always)
  package static var zero: Self { Self(0) }
}
