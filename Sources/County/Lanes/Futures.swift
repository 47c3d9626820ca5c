/// Eight futures side by side; the width of the lanes stands here and nowhere else.
@usableFromInline
package typealias Futures = SIMD8<Double>

extension SIMD8: Lane where Scalar == Double {
  @usableFromInline
  package typealias Mask = SIMDMask<SIMD8<Int64>>

  @inlinable
  package static var width: Int { 8 }

  @inlinable
  @inline(__always)
  package init(_ value: Double) { self.init(repeating: value) }

  /// To the nearest whole number by adding and taking away 1.5 · 2⁵², one more where that fell short; with its sign, so that
  /// the bits are those of `rounded(.up)`. The processor's own rounding is not in portable x86-64, where it is a call a
  /// future.
  @inlinable
  @inline(__always)
  package func roundedUp() -> Self {
    let shift = Self(repeating: 0x1.8p52)
    let sign = SIMD8<Int64>(repeating: .min)
    let bits = unsafeBitCast(self, to: SIMD8<Int64>.self)
    let near = (self + shift) - shift
    let up = near + Self.choose(near .< self, Self(repeating: 1), Self(repeating: 0))
    let signed = unsafeBitCast(unsafeBitCast(up, to: SIMD8<Int64>.self) | (bits & sign), to: Self.self)
    let size = unsafeBitCast(bits & ~sign, to: Self.self)
    let isSmall = size .< Self(repeating: 0x1p51)
    return isSmall.not().any ? roundedUpBeyond() : signed
  }

  /// The same for values that the shift cannot hold; no roll is so large.
  @usableFromInline
  @inline(never)
  package func roundedUpBeyond() -> Self { rounded(.up) }

  @inlinable
  @inline(__always)
  package func isBelow(_ other: Self) -> Mask { self .< other }

  @inlinable
  @inline(__always)
  package func isAtMost(_ other: Self) -> Mask { self .<= other }

  @inlinable
  @inline(__always)
  package static func choose(_ mask: Mask, _ a: Self, _ b: Self) -> Self {
    // By the bits of the mask, which are all ones or all zeros: a select that costs the compiler no second comparison.
    let mask = unsafeBitCast(mask, to: SIMD8<Int64>.self)
    let other = unsafeBitCast(b, to: SIMD8<Int64>.self)
    return unsafeBitCast(other ^ ((unsafeBitCast(a, to: SIMD8<Int64>.self) ^ other) & mask), to: Self.self)
  }
}

extension SIMDMask: LaneMask where Storage == SIMD8<Int64> {
  @inlinable
  @inline(__always)
  package init(_ answer: Bool) { self.init(repeating: answer) }

  @inlinable
  @inline(__always)
  package func holds(in future: Int) -> Bool { self[future] }

  @inlinable
  @inline(__always)
  package func and(_ other: Self) -> Self { self .& other }

  @inlinable
  @inline(__always)
  package func or(_ other: Self) -> Self { self .| other }

  @inlinable
  @inline(__always)
  package func not() -> Self { .!self }

  @inlinable
  @inline(__always)
  package var any: Bool {
    let bits = unsafeBitCast(self, to: SIMD8<Int64>.self)
    let four = bits.lowHalf | bits.highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y != 0
  }

  @inlinable
  @inline(__always)
  package var bits: UInt64 {
    let own = unsafeBitCast(self, to: SIMD8<UInt64>.self) & SIMD8(1, 2, 4, 8, 16, 32, 64, 128)
    let four = own.lowHalf | own.highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y
  }
}
