/// The line between two years that parts what is known from what is assumed, with a short label for each side.
package struct Divider: Sendable {
  /// The last year on the known side.
  package let after: Int
  package let before: String
  package let beyond: String

  package init(after: Int, before: String, beyond: String) {
    self.after = after
    self.before = before
    self.beyond = beyond
  }
}
