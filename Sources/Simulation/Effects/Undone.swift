import County

/// What a measure could not do without others: in how many of the sets that were run with it, and why.
package struct Undone: Sendable {
  /// Position in the plan.
  package var measure: Int
  /// How many sets of measures it stood in the way of.
  package var sets: Int
  /// How many sets hold the measure.
  package var of: Int
  /// What stood in the way, in the order found.
  package var reasons: [Reason]

  /// Why a measure is left undone in part of the plan.
  package enum Reason: Sendable, Hashable {
    /// It names something that another measure makes.
    case blocked(Fault)
    /// It asks for more than there is, or more than its floors leave, by more than in the plan itself.
    case short
    /// It acts on a section without pupils.
    case emptied
  }
}
