/// Lines over the years with limits, bands and labels at the ends of the lines.
package struct LineChart: Chart {
  package let caption: Caption
  package let years: [Int]
  package let series: [Series]
  package let bands: [Band]
  package let limits: [Limit]
  package let divider: Divider?
  /// A value holds from its year to the next, as a share reached by a year does.
  package let isStepped: Bool
  /// The axis covers at least these values, and all there are.
  package let covering: [Double]
  package let numerals: Numerals

  package init(
    caption: Caption, years: [Int], series: [Series], bands: [Band] = [], limits: [Limit] = [],
    divider: Divider? = nil, isStepped: Bool = false, covering: [Double] = [], numerals: Numerals
  ) {
    self.caption = caption
    self.years = years
    self.series = series
    self.bands = bands
    self.limits = limits
    self.divider = divider
    self.isStepped = isStepped
    self.covering = covering
    self.numerals = numerals
  }

  package func svg(width: Double) -> String { Drawing(caption, width).finished(height: 20) }
}
