/// A line that figures are held against, with its label.
package struct LimitLine: Sendable {
  package let value: Double
  package let label: String

  package init(_ value: Double, label: String = "") {
    self.value = value
    self.label = label
  }
}
