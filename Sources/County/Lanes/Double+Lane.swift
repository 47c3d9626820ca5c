/// One future.
extension Double: Lane {
  @usableFromInline
  package typealias Mask = Bool

  @inlinable
  package static var width: Int { 1 }

  @inlinable
  @inline(__always)
  package subscript(future: Int) -> Double {
    get { self }
    set { self = newValue }
  }

  @inlinable
  @inline(__always)
  package func roundedUp() -> Double { rounded(.up) }

  @inlinable
  @inline(__always)
  package func isBelow(_ other: Double) -> Bool { self < other }

  @inlinable
  @inline(__always)
  package func isAtMost(_ other: Double) -> Bool { self <= other }

  @inlinable
  @inline(__always)
  package static func choose(_ mask: Bool, _ a: Double, _ b: Double) -> Double { mask ? a : b }
}

extension Bool: LaneMask {
  @inlinable
  @inline(__always)
  package init(_ answer: Bool) { self = answer }

  @inlinable
  @inline(__always)
  package func holds(in future: Int) -> Bool { self }

  @inlinable
  @inline(__always)
  package func and(_ other: Bool) -> Bool { self && other }

  @inlinable
  @inline(__always)
  package func or(_ other: Bool) -> Bool { self || other }

  @inlinable
  @inline(__always)
  package func not() -> Bool { !self }

  @inlinable
  @inline(__always)
  package var any: Bool { self }

  @inlinable
  @inline(__always)
  package var bits: UInt64 { self ? 1 : 0 }
}
