import Charts

extension Show {
  /// A table on a slide, in letters of the size of lines; a long one goes on on further slides.
  package struct Table: Sendable {
    package var heads: [String]
    package var rows: [[String]]
    /// Width of each column, points; together those of the room.
    package var widths: [Double]
    /// Whether a column is set to the right, as figures are.
    package var areFigures: [Bool]

    /// Room inside a cell at either side and over its text, points.
    package static let padding = (across: 5.0, down: 3.0)
    /// Lines of a cell: what is longer ends in a mark.
    private static let mostLines = 6
    /// Letters a little wider than they are: programs put room between Chinese and Latin ones.
    private static let letters = Lettering(points: Double(Show.lineSize) * 1.06)
    private static let leading = Double(Show.lineSize) * 1.2
    /// A text wider than this is broken into lines before others are.
    private static let mostWide = 420.0

    /// The table in parts that each fit a slide; empty where its columns are too many for letters of that size.
    package static func pages(heads: [String], rows: [[String]], areFigures: [Bool]) -> [Table] {
      guard !heads.isEmpty, let widths = widths([heads] + rows) else { return [] }
      func height(_ row: [String]) -> Double {
        let lines = zip(row, widths).map { text, width in
          Letters.wrap(text, width - 2 * padding.across, letters.size, lines: mostLines + 1).count
        }
        return Double(max(1, lines.max() ?? 1)) * leading + 2 * padding.down
      }
      let cut = rows.map { row in
        zip(row, widths).map { text, width -> String in
          let room = width - 2 * padding.across
          let lines = Letters.wrap(text, room, letters.size, lines: mostLines + 1).count
          return lines <= mostLines ? text : Letters.cut(text, room * Double(mostLines) * 0.85, letters.size)
        }
      }
      let head = height(heads)
      var parts: [[[String]]] = []
      var used = Double.infinity
      for row in cut {
        let more = height(row)
        if used + more > Show.room.height {
          parts.append([])
          used = head
        }
        parts[parts.count - 1].append(row)
        used += more
      }
      return parts.map { Table(heads: heads, rows: $0, widths: widths, areFigures: areFigures) }
    }

    /// Widths of columns that fill the room: what their texts take, or their longest words and a share of what is left.
    private static func widths(_ rows: [[String]]) -> [Double]? {
      let room = Show.room.width
      let columns = (rows.first ?? []).indices.map { place in rows.map { $0[place] } }
      let inset = 2 * padding.across + 2
      let natural = columns.map { texts in min(mostWide, texts.map(letters.width).max() ?? 0) + inset }
      let least = columns.map { texts in (texts.map(longestWord).max() ?? 0) + inset }
      let (whole, tight) = (natural.reduce(0, +), least.reduce(0, +))
      guard tight <= room else { return nil }
      if whole <= room { return natural.map { $0 * room / whole } }
      let share = (room - tight) / (whole - tight)
      return zip(natural, least).map { $1 + ($0 - $1) * share }
    }

    /// Width of the longest word, or of four Chinese characters where the text has as many.
    private static func longestWord(_ text: String) -> Double {
      let words = text.split { $0 == " " || $0.unicodeScalars.contains { $0.value >= 0x2E80 } }
      let word = words.map { letters.width(String($0)) }.max() ?? 0
      let wide = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 1 : 0) }
      return max(min(word, 8 * letters.size), Double(min(4, wide)) * letters.size)
    }
  }
}
