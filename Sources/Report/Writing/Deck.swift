import Charts
import County
import Office

/// Slides for people in one language: a finding each, made once and then rendered.
package struct Deck: Sendable {
  package var language: Language
  package var title: String
  package var slides: [Slide]

  /// One slide: what it finds, in lines or in a figure, and what whoever speaks should know.
  package struct Slide: Sendable {
    package var title: String
    package var lines: [Phrase] = []
    package var figure: PageFigure?
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
          }, drawing: slide.figure.map { Deck.fitting($0) }, words: slide.figure?.alternative ?? "",
          notes: slide.notes)
      }
    ).bytes
  }

  /// Widths a drawing is tried at, CSS pixels: letters keep their size, so the one that is enlarged most to fill the slide
  /// has the largest. Below 520 it is drawn lower, as for a telephone.
  private static let widths = [440.0, 480, 518, 520, 580, 640, 700, 780, 880]
  /// The share of the largest letters at which a wider drawing is taken.
  private static let enough = 0.97

  static func fitting(_ figure: PageFigure) -> Drawing {
    let drawn = widths.map(figure.drawn)
    func size(_ drawing: Drawing) -> Double {
      min(Show.room.width / drawing.width, Show.room.height / max(1, drawing.height))
    }
    let most = drawn.map(size).max() ?? 0
    return drawn.last { size($0) >= most * enough } ?? figure.drawn(700)
  }
}
