import Charts

/// Slides that are written (ECMA-376, PresentationML): 16:9, a title, lines or a drawing, and notes for whoever speaks.
package struct Show: Sendable {
  package var title: String
  package var maker: String
  package var fonts: OfficeFonts
  /// What stands at the foot of every slide.
  package var running: String
  package var slides: [Slide]

  package init(title: String, maker: String, fonts: OfficeFonts, running: String, slides: [Slide]) {
    self.title = title
    self.maker = maker
    self.fonts = fonts
    self.running = running
    self.slides = slides
  }

  /// One slide.
  package struct Slide: Sendable {
    package var title: String
    /// Paragraphs of runs; empty where a drawing stands.
    package var lines: [[PaperRun]]
    /// The drawing as laid out for `Show.plane`; nil where there is none.
    package var drawing: Drawing?
    /// The table, a part that fits; nil where there is none.
    package var table: Table?
    package var words: String
    package var notes: [String]

    package init(
      title: String, lines: [[PaperRun]], drawing: Drawing?, table: Table? = nil, words: String, notes: [String]
    ) {
      self.title = title
      self.lines = lines
      self.drawing = drawing
      self.table = table
      self.words = words
      self.notes = notes
    }
  }

  /// The room below the title, points: what a drawing may fill.
  package static let room = (width: 900.0, height: 396.0)
  /// Size of the title and of lines, points; and lines of a title.
  package static let titleSize = 30
  package static let lineSize = 24

  /// The room in pixels of a drawing, whose smallest letters, 11 pixels, come out at the size of lines.
  package static let plane = SlidePlane(
    width: room.width * 11 / Double(lineSize), height: room.height * 11 / Double(lineSize))
}
