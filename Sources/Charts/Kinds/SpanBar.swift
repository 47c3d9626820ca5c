/// One row of span bars: its runs of years, the figures in and after them, and the pin of the year it is due.
struct SpanBar {
  static let height = 20.0

  let row: SpanBars.Row
  let plane: YearPlane
  let top: Double

  private func covers(_ place: Int) -> Bool { row.covers.indices.contains(place) && row.covers[place] }

  func draw(in drawing: inout Drawing) {
    var track = Trace()
    track.segment(plane.left, top + SpanBar.height / 2, plane.right, top + SpanBar.height / 2)
    drawing.stroke(track, Ink.rest, 1, dash: "1 3")
    var bars = Trace()
    var start: Int?
    for place in 0...plane.years.count {
      if place < plane.years.count, covers(place) {
        start = start ?? place
      } else if let first = start {
        add(first, place, to: &bars)
        start = nil
      }
    }
    drawing.fill(bars, CellStanding.unmet.ground)
    drawFigures(in: &drawing)
    if let due = row.due { draw(due, in: &drawing) }
  }

  /// A run from the start of its first year to the end of its last, as an arrow where it goes on beyond the years.
  private func add(_ first: Int, _ end: Int, to trace: inout Trace) {
    let left = plane.left + Double(first) * plane.step + 1
    let right = plane.left + Double(end) * plane.step - 1
    if end < plane.years.count {
      trace.rectangle(left, top, right - left, SpanBar.height)
    } else {
      trace.polygon([
        (left, top), (right, top), (right + 11, top + SpanBar.height / 2), (right, top + SpanBar.height),
        (left, top + SpanBar.height),
      ])
    }
  }

  /// Figures of the years where they fit; in bars that are too narrow the first of each run and the one after it.
  private func drawFigures(in drawing: inout Drawing) {
    var within: [(text: String, x: Double, y: Double)] = []
    var after: [(text: String, x: Double, y: Double)] = []
    let texts = row.texts.map(Escaping.plain)
    let widest = texts.map { Letters.width($0, 11) }.max() ?? 0
    let every = max(1, Int(((widest + 5) / plane.step).rounded(.up)))
    let half = Lettering.small
    var free = plane.left - 2
    for place in plane.years.indices where texts.indices.contains(place) && !texts[place].isEmpty {
      let isTurn = place == 0 || covers(place) != covers(place - 1)
      guard every == 1 || isTurn || place % every == 0 else { continue }
      let width = half.width(texts[place])
      // A turn begins at the edge of its year and may run on over the years after it.
      let x = every == 1 ? plane.x(place) : plane.left + Double(place) * plane.step + 4 + width / 2
      let runEnd = every == 1 ? .infinity : end(of: place)
      guard x - width / 2 >= free, x + width / 2 <= min(runEnd, plane.right + 10) else { continue }
      free = x + width / 2 + 4
      if covers(place) {
        within.append((texts[place], x, top + 14))
      } else {
        after.append((texts[place], x, top + 14))
      }
    }
    drawing.texts(within, half.filled(CellStanding.unmet.figure).anchored(.middle))
    drawing.texts(after, half.filled(CellStanding.met.onWhite).anchored(.middle).haloed)
  }

  /// Where the run of a year ends.
  private func end(of place: Int) -> Double {
    var end = place
    while end < plane.years.count, covers(end) == covers(place) { end += 1 }
    return plane.left + Double(end) * plane.step + (end == plane.years.count ? 8 : 0)
  }

  /// The pin over the year it is due, or an arrow to where that year would be, with its shape and label.
  private func draw(_ due: SpanBars.Due, in drawing: inout Drawing) {
    guard let first = plane.years.first, let last = plane.years.last else { return }
    let colour = due.standing.onWhite
    let foot = top - 2
    let x: Double
    var pin = Trace()
    if due.year < first {
      x = plane.left + 4
      pin.polygon([(x + 4, foot - 9), (x - 4, foot - 5), (x + 4, foot - 1)])
    } else if due.year > last {
      x = plane.right + 4
      pin.polygon([(x - 4, foot - 9), (x + 4, foot - 5), (x - 4, foot - 1)])
    } else {
      // At the start of the year it is due: a bar that ends in time ends here or before.
      x = plane.left + Double(due.year - first) * plane.step
      pin.polygon([(x - 4.5, foot - 9), (x + 4.5, foot - 9), (x, foot)])
      var line = Trace()
      line.segment(x, foot - 2, x, top + 4)
      drawing.stroke(line, "#fff", 3.5)
      drawing.stroke(line, colour, 1.5)
    }
    drawing.fill(pin, colour)
    let lettering = Lettering(size: 11, fill: colour)
    let label = Escaping.plain(due.label)
    let (before, after) = (x - 8 - plane.left, plane.right + 10 - x - 8)
    let need = lettering.width(label) + 12
    let isAfter = need <= after || after >= before
    let shown = lettering.cut(label, (isAfter ? after : before) - 12)
    if isAfter {
      drawing.shape(due.standing, x + 12, foot - 5, colour)
      drawing.text(shown, x + 19, foot - 1, lettering.haloed, whole: label)
    } else {
      drawing.shape(due.standing, x - 12, foot - 5, colour)
      drawing.text(shown, x - 19, foot - 1, lettering.anchored(.end).haloed, whole: label)
    }
  }
}
