/// One future.
extension Double: Lane {
  @usableFromInline
  package typealias Mask = Bool

  @inlinable
  package static var width: Int { 1 }

  @inlinable
  package subscript(future: Int) -> Double {
    get { self }
    set { self = newValue }
  }

  @inlinable
  package func roundedUp() -> Double { rounded(.up) }

  @inlinable
  package func isBelow(_ other: Double) -> Bool { self < other }

  @inlinable
  package func isAtMost(_ other: Double) -> Bool { self <= other }

  @inlinable
  package static func choose(_ mask: Bool, _ a: Double, _ b: Double) -> Double { mask ? a : b }
}

extension Bool: LaneMask {
  @inlinable
  package init(_ answer: Bool) { self = answer }

  @inlinable
  package func holds(in future: Int) -> Bool { self }

  @inlinable
  package func and(_ other: Bool) -> Bool { self && other }

  @inlinable
  package func or(_ other: Bool) -> Bool { self || other }

  @inlinable
  package func not() -> Bool { !self }

  @inlinable
  package var any: Bool { self }
}
