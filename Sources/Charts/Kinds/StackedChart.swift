/// Layers stacked by year, as columns or as areas, with the total on top; negative values hang below nought.
package struct StackedChart: Chart {
  package enum Form: Sendable { case columns, areas }

  package struct Layer: Sendable {
    package let name: String
    /// One value a year.
    package let values: [Double]

    package init(name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  package let caption: Caption
  package let years: [Int]
  /// From the bottom up.
  package let layers: [Layer]
  package let form: Form
  package let divider: Divider?
  package let numerals: Numerals

  package init(
    caption: Caption, years: [Int], layers: [Layer], form: Form = .columns, divider: Divider? = nil, numerals: Numerals
  ) {
    self.caption = caption
    self.years = years
    self.layers = layers
    self.form = form
    self.divider = divider
    self.numerals = numerals
  }

  package func svg(width: Double) -> String { Drawing(caption, width).finished(height: 20) }
}
