import Charts

/// A figure of a page: a finding as its title, the drawing at two widths, the same in words, and its data.
package struct PageFigure: Sendable {
  /// What the figure shows to be so.
  package var title: String
  /// The level of the title among the headings of the page.
  package var level: Int
  /// SVG for a wide screen and for print, and for a narrow screen; empty where a table tells it all.
  package var wide: String
  package var narrow: String
  /// The drawing at another width, for a document or a slide.
  package var drawn: @Sendable (_ width: Double) -> Drawing
  /// The same in words, for whoever cannot see it.
  package var alternative: String
  /// How to read it, and what of it is estimated.
  package var note: String
  package var data: DataFile
  /// The data as a table, where they are few enough to be read.
  package var table: PageTable?

  package init(
    title: String, level: Int = 3, wide: String, narrow: String,
    drawn: @escaping @Sendable (Double) -> Drawing, alternative: String, note: String, data: DataFile,
    table: PageTable? = nil
  ) {
    self.title = title
    self.level = level
    self.wide = wide
    self.narrow = narrow
    self.drawn = drawn
    self.alternative = alternative
    self.note = note
    self.data = data
    self.table = table
  }

  /// A table that a reader can take away.
  package struct DataFile: Sendable {
    /// Letters, digits and hyphens, ending in `.csv`.
    package var name: String
    package var csv: String

    package init(name: String, csv: String) {
      self.name = name
      self.csv = csv
    }
  }
}
