import Charts

/// A part of a page by itself, for a page that is made of parts as they change.
package struct PageFragment: Sendable, Equatable {
  package var id: String
  package var html: String

  package init(id: String, html: String) {
    self.id = id
    self.html = html
  }
}

extension HTMLPage {
  /// Which of the two widths of a drawing a fragment holds.
  package enum Width: String, Sendable { case wide, narrow, both }

  /// The parts of a page, each by itself; drawings at one width where the reader's is known, without the links to their
  /// data.
  package static func fragments(_ parts: [Page.Part], _ language: Language, _ width: Width) -> [PageFragment] {
    parts.map { part in
      PageFragment(
        id: part.id, html: HTMLPage.part(Page(language: language, title: "", parts: [part]), prefix: part.id, width))
    }
  }

  /// The style sheet of a page and of its drawings.
  package static var styleSheet: String { PageStyle.sheet + "\n" + ChartStyle.sheet }
}
