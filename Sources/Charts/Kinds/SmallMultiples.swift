/// Panels of small line charts on one scale, five or four in a row on a wide page and two on a narrow one.
package struct SmallMultiples: Chart {
  package struct Panel: Sendable {
    package let title: String
    /// A short line under the title, such as the last value; may be empty.
    package let note: String
    package let series: [Series]

    package init(title: String, note: String = "", series: [Series]) {
      self.title = title
      self.note = note
      self.series = series
    }
  }

  package let caption: Caption
  package let years: [Int]
  package let panels: [Panel]
  package let limit: Limit?
  package let divider: Divider?
  package let numerals: Numerals

  package init(
    caption: Caption, years: [Int], panels: [Panel], limit: Limit? = nil, divider: Divider? = nil, numerals: Numerals
  ) {
    self.caption = caption
    self.years = years
    self.panels = panels
    self.limit = limit
    self.divider = divider
    self.numerals = numerals
  }

  package func svg(width: Double) -> String { Drawing(caption, width).finished(height: 20) }
}
