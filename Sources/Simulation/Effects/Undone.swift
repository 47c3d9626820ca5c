import County

/// What a measure could not do without others: in how many of the sets that were run with it, and why.
package struct Undone: Sendable {
  /// Position in the plan.
  package var measure: Int
  package var sets: Int
  /// Sets that hold the measure.
  package var of: Int
  /// What stood in the way, in the order found.
  package var reasons: [Reason]

  package enum Reason: Sendable, Hashable {
    /// It names something that another measure makes.
    case blocked(Fault)
    /// It asks for more than there is, or more than its floors leave, by more than in the plan itself.
    case short
    /// It acts on a section without pupils.
    case emptied
  }
}
