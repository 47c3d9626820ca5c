/// A document for people in one language: parts of headings, sentences, tables and figures, made once and then rendered.
///
/// What it says is settled here; how it looks is the renderers' (`HTMLPage`, `MarkdownPage`), which add no word of their
/// own but those of `PageWords`.
package struct Page: Sendable {
  package var language: Language
  /// For the window of a browser and the list of files.
  package var title: String
  package var parts: [Part]
  /// What stands at the head of every page of an office program; empty for nothing.
  package var running: String
  /// Whether a list of the parts follows the first of them, where pages are numbered.
  package var isListed: Bool

  /// `running`: nil for what stands over figures that are projected.
  package init(language: Language, title: String, parts: [Part], running: String? = nil, isListed: Bool = true) {
    self.language = language
    self.title = title
    self.parts = parts
    self.running = running ?? OfficeWords.projected(language)
    self.isListed = isListed
  }

  /// One part of the document; its first block is its heading.
  package struct Part: Sendable {
    /// Lower case letters, digits and hyphens: the anchor of the part.
    package var id: String
    package var form: Form
    package var blocks: [PageBlock]
    /// Whether it begins a page of its own where pages are numbered, be the part before it turned the same way or not.
    package var startsPage: Bool

    package init(id: String, form: Form = .flowing, blocks: [PageBlock], startsPage: Bool = false) {
      self.id = id
      self.form = form
      self.blocks = blocks
      self.startsPage = startsPage
    }
  }

  /// How a part is set in print: on one page of its own, one after another, or on pages turned sideways.
  package enum Form: Sendable { case onePage, flowing, sideways }
}

/// One block of a page.
package enum PageBlock: Sendable {
  /// `level` 1 stands once, at the head of the first part.
  case heading(level: Int, String)
  /// A line above a heading that says what the page is of.
  case kicker(String)
  case paragraph(Phrase)
  /// A sentence in small type: how to read what is beside it.
  case note(Phrase)
  case list([Phrase])
  /// What a reader must not miss.
  case callout(label: String, [Phrase])
  /// Short answers under their questions, side by side where there is room.
  case answers([Answer])
  case table(PageTable)
  case figure(PageFigure)
  /// Lines to be copied as they are.
  case verbatim(String)

  package struct Answer: Sendable {
    package var question: String
    package var lines: [Phrase]

    package init(_ question: String, _ lines: [Phrase]) {
      self.question = question
      self.lines = lines
    }
  }
}

/// A sentence with the few words in it that are set apart.
package struct Phrase: Sendable, Equatable {
  package var runs: [Run]

  package enum Run: Sendable, Equatable {
    case plain(String)
    case strong(String)
    case code(String)
  }

  package init(_ text: String) { runs = [.plain(text)] }
  package init(_ runs: [Run]) { self.runs = runs }

  /// The words without their setting.
  package var plain: String {
    runs.map { run in
      switch run {
      case .plain(let text), .strong(let text), .code(let text): text
      }
    }.joined()
  }
}
