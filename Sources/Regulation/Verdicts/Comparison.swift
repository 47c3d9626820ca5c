import County

/// How a value is held against its limit; every comparison a verdict rests on is made here, with one tolerance.
///
/// Arithmetic leaves dust in the last bits: 284 × (225 ÷ 284) is 225.00000000000003. A value that differs from its limit
/// by no more than 1e-9 of it (1e-9 of the unit where the limit is 0) is therefore taken for the limit itself. That is far
/// above any dust and far below anything a form can print. Worked example: 2,000.0000000000002 pupils are 2,000 and hold.
@usableFromInline
package enum Comparison: Sendable {
  case atLeast, atMost, below

  /// What a value may differ from its limit by and still be it: relative, or in the unit where the limit is 0.
  @inlinable
  @inline(__always)
  package static var tolerance: Double { 1e-9 }

  /// The last value that is still taken for the limit, on the side where the verdict turns.
  @inlinable
  @inline(__always)
  package func edge<N: Lane>(_ limit: N) -> N { self == .atMost ? Self.above(limit) : Self.under(limit) }

  /// The smallest value that is taken for a limit.
  @inlinable
  @inline(__always)
  package static func under<N: Lane>(_ limit: N) -> N {
    N.choose(N.zero.isBelow(limit), limit * N(1 - tolerance), limit - N(tolerance))
  }

  /// The largest value that is taken for a limit.
  @inlinable
  @inline(__always)
  package static func above<N: Lane>(_ limit: N) -> N {
    N.choose(N.zero.isBelow(limit), limit * N(1 + tolerance), limit + N(tolerance))
  }

  /// In which futures the value fails the limit.
  @inlinable
  @inline(__always)
  package func isUnmet<N: Lane>(_ value: N, _ limit: N) -> N.Mask { isUnmet(value, edge: edge(limit)) }

  /// The same where the edge has been computed before, as a loop over sections does.
  @inlinable
  @inline(__always)
  package func isUnmet<N: Lane>(_ value: N, edge: N) -> N.Mask {
    switch self {
    case .atLeast: value.isBelow(edge)
    case .atMost: edge.isBelow(value)
    case .below: edge.isAtMost(value)
    }
  }

  /// In which futures the value meets the limit.
  @inlinable
  @inline(__always)
  package func isMet<N: Lane>(_ value: N, _ limit: N) -> N.Mask { isUnmet(value, limit).not() }

  /// How far the value may still move before the verdict turns, below zero where it has; zero at the limit itself.
  package func margin<N: Lane>(_ value: N, _ limit: N) -> N {
    let room = self == .atLeast ? value - limit : limit - value
    let isAtLimit = Self.under(limit).isAtMost(value).and(value.isAtMost(Self.above(limit)))
    return N.choose(isAtLimit, .zero, room)
  }
}

/// Whole numbers out of a calculation, with the same tolerance: what is a whole number but for dust stays it.
extension Lane {
  /// The least whole number that is enough: classes for so many pupils, teachers for a quota. 5.0000000000000002 is 5.
  @inlinable
  @inline(__always)
  package func wholeUp() -> Self {
    (self * Self(1 - Comparison.tolerance) - Self(Comparison.tolerance)).roundedUp() + .zero
  }

  /// The most whole numbers that are reached: leavers due, teachers a share comes to. 2.9999999999999996 is 3.
  @inlinable
  @inline(__always)
  package func wholeDown() -> Self {
    (self * Self(1 + Comparison.tolerance) + Self(Comparison.tolerance)).roundedDown() + .zero
  }
}
