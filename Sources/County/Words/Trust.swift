/// How far a figure or a rule can be trusted; printed wherever it is used.
package enum Trust: String, CaseIterable, Sendable, Hashable {
  /// Seen in an official source.
  case official = "A"
  /// Seen quoted in a secondary source, the official original not.
  case secondary = "B"
  /// Calculated from source figures.
  case calculated = "C"
  /// From memory or an open reading: not verified in any source.
  case unverified = "M"
}
