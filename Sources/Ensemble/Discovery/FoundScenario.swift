/// A scenario found in the draws: a box of input values in which something happens far more often than elsewhere.
///
/// "Fails when births fall faster than 6 % a year and drift exceeds 2 %", as values; the sentence is made elsewhere.
package struct FoundScenario: Sendable, Hashable {
  /// What bounds the box, the limit that matters most first.
  package let limits: [Limit]
  /// The draws in the box and in none of the scenarios before it.
  package let draws: Int
  /// Those of them in which it happens.
  package let cases: Int
  /// Which share of all cases lie in the box.
  package let coverage: Double
  /// In which share of the box it happens.
  package let density: Double
  /// Which share of all draws lie in the box.
  package let mass: Double
  /// The boxes passed on the way from all draws to the smallest, for a chart of coverage against density.
  package let path: [Step]

  /// One bound of one input.
  package struct Limit: Sendable, Hashable {
    /// Which input, by its place.
    package let input: Int
    package let side: Side
    /// The last value inside; the box holds it.
    package let value: Double
    /// The density of the box without this limit.
    package let densityWithout: Double
    /// The chance to find as many cases in the box if the limit did nothing (quasi-p-value, one-sided binomial).
    package let chance: Double
  }

  /// Which end of an input bounds the box.
  package enum Side: Sendable, Hashable, CaseIterable {
    case atLeast
    case atMost
  }

  /// A box on the way.
  package struct Step: Sendable, Hashable {
    /// Shares: of the cases it holds, of cases among what it holds, of all futures.
    package let coverage: Double
    package let density: Double
    package let mass: Double
  }
}
