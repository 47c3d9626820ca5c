/// Eight futures side by side; the width of the lanes stands here and nowhere else.
@usableFromInline
package typealias Futures = SIMD8<Double>

extension SIMD8: Lane where Scalar == Double {
  @usableFromInline
  package typealias Mask = SIMDMask<SIMD8<Int64>>

  @inlinable
  package static var width: Int { 8 }

  @inlinable
  package init(_ value: Double) { self.init(repeating: value) }

  @inlinable
  package func roundedUp() -> Self { rounded(.up) }

  @inlinable
  package func isBelow(_ other: Self) -> Mask { self .< other }

  @inlinable
  package func isAtMost(_ other: Self) -> Mask { self .<= other }

  @inlinable
  package static func choose(_ mask: Mask, _ a: Self, _ b: Self) -> Self { b.replacing(with: a, where: mask) }
}

extension SIMDMask: LaneMask where Storage == SIMD8<Int64> {
  @inlinable
  package init(_ answer: Bool) { self.init(repeating: answer) }

  @inlinable
  package func holds(in future: Int) -> Bool { self[future] }

  @inlinable
  package func and(_ other: Self) -> Self { self .& other }

  @inlinable
  package func or(_ other: Self) -> Self { self .| other }

  @inlinable
  package func not() -> Self { .!self }

  @inlinable
  package var any: Bool { self != Self(repeating: false) }
}
