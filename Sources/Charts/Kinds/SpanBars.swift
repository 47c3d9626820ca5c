/// Bars over the years that end in the year something comes under its limit, with the year it is due.
package struct SpanBars: Chart {
  package struct Row: Sendable {
    package let label: String
    package let note: String
    /// Whether the bar covers a year; one for each year. A bar that covers the last year goes on as an arrow.
    package let covers: [Bool]
    /// The figure of each year, printed where room allows, also after the bar's end.
    package let texts: [String]
    package let due: Due?

    package init(label: String, note: String = "", covers: [Bool], texts: [String] = [], due: Due? = nil) {
      self.label = label
      self.note = note
      self.covers = covers
      self.texts = texts
      self.due = due
    }
  }

  /// A year by which the bar should have ended, with its label and whether it has.
  package struct Due: Sendable {
    package let year: Int
    package let label: String
    package let standing: Standing

    package init(year: Int, label: String, standing: Standing) {
      self.year = year
      self.label = label
      self.standing = standing
    }
  }

  package let caption: Caption
  package let years: [Int]
  package let rows: [Row]
  package let divider: Divider?

  package init(caption: Caption, years: [Int], rows: [Row], divider: Divider? = nil) {
    self.caption = caption
    self.years = years
    self.rows = rows
    self.divider = divider
  }

  package func svg(width: Double) -> String { Drawing(caption, width).finished(height: 20) }
}
