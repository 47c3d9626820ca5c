import Charts

/// A document that is written (ECMA-376, WordprocessingML): headings, sentences, tables and drawings that an office edits.
package struct Paper: Sendable {
  package var title: String
  package var maker: String
  package var fonts: OfficeFonts
  /// What stands at the head of every page; empty for nothing.
  package var running: String
  /// What stands round the page number and the number of pages.
  package var page: (before: String, between: String, after: String)
  package var blocks: [PaperBlock]

  package init(
    title: String, maker: String, fonts: OfficeFonts, running: String,
    page: (before: String, between: String, after: String), blocks: [PaperBlock]
  ) {
    self.title = title
    self.maker = maker
    self.fonts = fonts
    self.running = running
    self.page = page
    self.blocks = blocks
  }
}

/// One block of a document.
package enum PaperBlock: Sendable {
  /// Level 1 is the title of the document.
  case heading(level: Int, String)
  case paragraph([PaperRun], PaperStyle)
  /// The list of headings, which an office program numbers.
  case contents(String)
  case table(PaperTable)
  /// A drawing in one piece or several under one another, between which a page may end, with what it shows in words.
  case drawing([Drawing], words: String)
  /// What follows stands on pages turned sideways, or upright again.
  case turn(isWide: Bool)
  /// The heading that follows begins a page.
  case newPage
}

/// Words of a paragraph.
package struct PaperRun: Sendable {
  package var text: String
  package var isBold: Bool

  package init(_ text: String, isBold: Bool = false) {
    self.text = text
    self.isBold = isBold
  }
}

/// How a paragraph is set: the styles of the document.
package enum PaperStyle: String, Sendable, CaseIterable {
  case body = "Normal"
  case kicker = "Kicker"
  case note = "Note"
  case item = "ListBullet"
  case callout = "Callout"
  case label = "Label"
  case caption = "Caption"
  case code = "Code"
}

/// A table of a document.
package struct PaperTable: Sendable {
  /// Rows of heads, which stand again on every page.
  package var heads: [[Cell]]
  package var rows: [[Cell]]
  package var columns: Int

  package init(heads: [[Cell]], rows: [[Cell]], columns: Int) {
    self.heads = heads
    self.rows = rows
    self.columns = columns
  }

  /// A cell; the columns and rows it reaches over.
  package struct Cell: Sendable {
    package var text: String
    package var columns: Int
    package var rows: Int
    package var isBold: Bool
    /// RRGGBB; nil for none.
    package var ground: String?
    package var place: Place

    package enum Place: String, Sendable { case left, center, right }

    package init(
      _ text: String, columns: Int = 1, rows: Int = 1, isBold: Bool = false, ground: String? = nil,
      place: Place = .left
    ) {
      self.text = text
      self.columns = columns
      self.rows = rows
      self.isBold = isBold
      self.ground = ground
      self.place = place
    }
  }
}
