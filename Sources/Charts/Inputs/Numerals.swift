/// How figures are printed: the writer given, at `decimals` beside a mark and at what the ticks need on an axis.
package struct Numerals: Sendable {
  package let decimals: Int
  package let write: @Sendable (Double, Int) -> String

  package init(decimals: Int, write: @escaping @Sendable (Double, Int) -> String) {
    self.decimals = decimals
    self.write = write
  }

  func label(_ value: Double) -> String { value.isFinite ? write(value, decimals) : "–" }
}
