import Charts
import County
import Office

/// Slides for people in one language: a finding each, made once and then rendered.
package struct Deck: Sendable {
  package var language: Language
  package var title: String
  package var slides: [Slide]

  /// One slide: what it finds, in lines, in a drawing or in a table, and what whoever speaks should know.
  package struct Slide: Sendable {
    package var title: String
    package var lines: [Phrase] = []
    package var drawing: Drawing?
    package var table: Show.Table?
    /// The drawing or the table in words.
    package var words = ""
    package var notes: [String] = []
  }
}

extension Deck {
  /// The slides as a file of an office program.
  package func bytes(maker: String) -> [UInt8] {
    Show(
      title: title, maker: maker, fonts: OfficeWords.fonts(language, onSlides: true),
      running: OfficeWords.projected(language),
      slides: slides.map { slide in
        Show.Slide(
          title: slide.title,
          lines: slide.lines.map { line in
            line.runs.map { run in
              switch run {
              case .plain(let words), .code(let words): PaperRun(words)
              case .strong(let words): PaperRun(words, isBold: true)
              }
            }
          }, drawing: slide.drawing, table: slide.table, words: slide.words, notes: slide.notes)
      }
    ).bytes
  }

  /// A figure on as many slides as it needs.
  static func slides(_ figure: PageFigure, notes: [String]) -> [Slide] {
    let drawings = figure.onSlides(Show.plane)
    return numbered(figure.title, drawings.count).enumerated().map { place, title in
      Slide(
        title: title, drawing: drawings[place], words: figure.alternative,
        notes: [figure.note, figure.alternative].filter { !$0.isEmpty } + notes)
    }
  }

  /// A table under a finding on as many slides as it needs; none where its columns are too many for large letters.
  static func slides(_ table: PageTable, title: String, notes: [String]) -> [Slide] {
    guard table.heads.count == 1, let heads = table.heads.first, heads.allSatisfy({ $0.columns == 1 && $0.rows == 1 }),
      table.rows.allSatisfy({ $0.cells.count == heads.count && $0.cells.allSatisfy { $0.columns == 1 && $0.rows == 1 } }
      )
    else { return [] }
    let pages = Show.Table.pages(
      heads: heads.map(\.text), rows: table.rows.map { $0.cells.map(\.marked) },
      areFigures: heads.indices.map { column in
        !table.rows.isEmpty && table.rows.allSatisfy { $0.cells[column].kind == .figure }
      })
    return numbered(title, pages.count).enumerated().map { place, title in
      Slide(title: title, table: pages[place], words: table.caption, notes: [table.caption] + table.notes + notes)
    }
  }

  /// A title for each of several slides, numbered where there is more than one.
  private static func numbered(_ title: String, _ count: Int) -> [String] {
    count == 1 ? [title] : (0..<count).map { "\(title) (\($0 + 1)/\(count))" }
  }
}
