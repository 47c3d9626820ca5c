/// The key of a chart: samples with their words, set in lines.
struct ChartKey {
  struct Item {
    let text: String
    let sampleWidth: Double
    /// Draws the sample with its left edge at x and its middle at y.
    let sample: (inout Drawing, Double, Double) -> Void
  }

  private(set) var items: [Item] = []

  mutating func add(_ text: String, width: Double, _ sample: @escaping (inout Drawing, Double, Double) -> Void) {
    let text = Escaping.plain(text)
    guard !text.isEmpty else { return }
    items.append(Item(text: text, sampleWidth: width, sample: sample))
  }

  /// A line as series of a rank are drawn; plain where they have dots and no markers.
  mutating func addLine(_ text: String, rank: Int, isPlain: Bool = false) {
    add(text, width: 26) { drawing, x, y in
      var line = Trace()
      line.segment(x, y, x + 26, y)
      let dash = isPlain ? LineMarks.dots : LineMarks.dash(rank)
      drawing.stroke(line, Ink.line(rank), LineMarks.thickness(rank), dash: dash)
      guard !isPlain else { return }
      var marker = Trace()
      LineMarks.mark(rank, x + 13, y, in: &marker)
      drawing.stroke(marker, Ink.line(rank), 1.5, fill: rank == 0 ? Ink.line(rank) : "#fff")
    }
  }

  /// A limit as it is drawn.
  mutating func addLimit(_ text: String) {
    add(text, width: 22) { drawing, x, y in
      var line = Trace()
      line.segment(x, y, x + 22, y)
      drawing.stroke(line, Ink.limit, 1)
    }
  }

  /// A band as it is drawn over those around it.
  mutating func addBand(_ text: String, _ bands: [Band]) {
    add(text, width: 22) { drawing, x, y in
      var swatch = Trace()
      swatch.rectangle(x, y - 6, 22, 12)
      for band in bands { drawing.fill(swatch, Ink.line(band.series), opacity: band.opacity) }
    }
  }

  /// The two sides of a divider.
  mutating func addDivider(_ divider: Divider) {
    add(divider.before + " | " + divider.beyond, width: 22) { drawing, x, y in
      drawing.assumed(x + 11, y - 6, 11, 12)
      var line = Trace()
      line.segment(x + 11, y - 7, x + 11, y + 7)
      drawing.stroke(line, Ink.text, 1.25)
    }
  }

  /// An item in its place: its words in lines, from the left edge and the top of the key.
  private struct Placed {
    var item: Item
    var lines: [String]
    var x: Double
    var y: Double
  }

  private static let lettering = Lettering.small.filled(Ink.text)

  /// The items in rows of a width, each taking a share of it at most, and the height of all.
  private func placed(_ width: Double, share: Double, lines most: Int) -> (items: [Placed], height: Double) {
    var (x, y) = (0.0, 0.0)
    var placed: [Placed] = []
    for item in items {
      let room = width * share - (share < 1 ? 8 : 0) - item.sampleWidth - 6
      let lines = ChartKey.lettering.wrap(item.text, room, lines: most)
      let own = item.sampleWidth + 6 + (lines.map(ChartKey.lettering.width).max() ?? 0)
      if x > 0, x + own > width {
        x = 0
        y += 18
      }
      placed.append(Placed(item: item, lines: lines, x: x, y: y))
      if lines.count > 1 {
        x = 0
        y += 18 + 14
      } else {
        x += own + 16
      }
    }
    return (placed, (x > 0 ? y + 18 : y) + 4)
  }

  /// Draws the key from a left edge to a right one; gives the height it took. On a slide each item has a line, and no more
  /// than half the width where that makes rows.
  func draw(in drawing: inout Drawing, left: Double, right: Double, top: Double) -> Double {
    guard !items.isEmpty else { return 0 }
    var (placed, height) = placed(right - left, share: 1, lines: drawing.slide == nil ? 2 : 1)
    if drawing.slide != nil, height > 2 * 18 + 4 {
      (placed, height) = self.placed(right - left, share: 0.5, lines: 1)
    }
    for place in placed {
      let (x, y) = (left + place.x, top + place.y)
      place.item.sample(&drawing, x, y + 9)
      drawing.lines(place.lines, x + place.item.sampleWidth + 6, y + 13, ChartKey.lettering, whole: place.item.text)
    }
    return height
  }
}
