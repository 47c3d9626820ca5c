/// The label of a row with its note: at the left of the marks on a wide page, over them on a narrow one.
struct RowLabel {
  let label: String
  let note: String
  private let labelLines: [String]
  private let noteLines: [String]

  /// `isShort`: the note in one line, as where rows are few on a slide.
  init(_ label: String, _ note: String, room: Double, isShort: Bool = false) {
    self.label = Escaping.plain(label)
    self.note = Escaping.plain(note)
    labelLines = Lettering.label.wrap(self.label, room, lines: 2)
    noteLines = Lettering.small.wrap(self.note, room, lines: isShort ? 1 : 2)
  }

  var height: Double {
    Double(labelLines.count) * Lettering.label.leading + Double(noteLines.count) * Lettering.small.leading
  }

  func draw(in drawing: inout Drawing, _ x: Double, top: Double) {
    drawing.lines(labelLines, x, top + 12, Lettering.label, whole: label)
    let y = top + Double(labelLines.count) * Lettering.label.leading + 11
    drawing.lines(noteLines, x, y, Lettering.small, whole: note)
  }

  /// Room for labels at the left of a wide page: what the longest needs, at most a share of the width.
  static func room(_ texts: [String], _ width: Double, share: Double = 0.32) -> Double {
    let longest = texts.map { Lettering.label.width(Escaping.plain($0)) }.max() ?? 0
    return min((width * share).rounded(), max(60, longest.rounded(.up) + 2))
  }
}
