import Charts

/// A figure of a page: a finding as its title, the drawing at two widths, the same in words, and its data.
package struct PageFigure: Sendable {
  /// What the figure shows to be so.
  package var title: String
  /// The level of the title among the headings of the page.
  package var level: Int
  /// The drawing at a width, CSS pixels; laid out when it is asked for, since a reader sees one width of it.
  package var drawn: @Sendable (_ width: Double) -> Drawing
  /// The drawing in a document, in as many pieces as its sheets ask for.
  package var onPaper: @Sendable (_ plane: PaperPlane) -> [Drawing]
  /// The drawing on slides, as many as it needs.
  package var onSlides: @Sendable (_ plane: SlidePlane) -> [Drawing]
  /// The same in words, for whoever cannot see it.
  package var alternative: String
  /// How to read it, and what of it is estimated.
  package var note: String
  package var data: DataFile
  /// The data as a table, where they are few enough to be read.
  package var table: PageTable?

  package init(
    title: String, level: Int = 3,
    drawn: @escaping @Sendable (Double) -> Drawing, onPaper: @escaping @Sendable (PaperPlane) -> [Drawing],
    onSlides: @escaping @Sendable (SlidePlane) -> [Drawing],
    alternative: String, note: String, data: DataFile, table: PageTable? = nil
  ) {
    self.title = title
    self.level = level
    self.drawn = drawn
    self.onPaper = onPaper
    self.onSlides = onSlides
    self.alternative = alternative
    self.note = note
    self.data = data
    self.table = table
  }

  /// SVG for a wide screen and for print, and for a narrow screen.
  package var wide: String { drawn(700).svg }
  package var narrow: String { drawn(350).svg }

  /// A table that a reader can take away.
  package struct DataFile: Sendable {
    /// Letters, digits and hyphens, ending in `.csv`.
    package var name: String
    package var table: DataTable

    package init(name: String, _ table: DataTable) {
      self.name = name
      self.table = table
    }

    package var csv: String { table.csv }
  }
}
