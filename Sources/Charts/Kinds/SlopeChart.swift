/// From a left value to a right value for each item: a few named, the rest grey, against a requirement.
package struct SlopeChart: Chart {
  package struct Item: Sendable {
    package let name: String
    package let left: Double
    package let right: Double
    /// Drawn strong and named; an unmet item in the colour of what is unmet, at its right end with its mark.
    package let isEmphasised: Bool
    package let standing: Standing

    package init(name: String, left: Double, right: Double, isEmphasised: Bool = false, standing: Standing = .met) {
      self.name = name
      self.left = left
      self.right = right
      self.isEmphasised = isEmphasised
      self.standing = standing
    }
  }

  package let caption: Caption
  /// What stands over the left and the right axis, such as two years.
  package let left: String
  package let right: String
  package let items: [Item]
  package let limit: Limit?
  package let numerals: Numerals

  package init(
    caption: Caption, left: String, right: String, items: [Item], limit: Limit? = nil, numerals: Numerals
  ) {
    self.caption = caption
    self.left = left
    self.right = right
    self.items = items
    self.limit = limit
    self.numerals = numerals
  }

  package func svg(width: Double) -> String { Drawing(caption, width).finished(height: 20) }
}
