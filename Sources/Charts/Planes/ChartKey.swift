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

  /// Draws the key from a left edge to a right one; gives the height it took. `share`: of the width, what an item may
  /// take of it at most on a slide.
  func draw(in drawing: inout Drawing, left: Double, right: Double, top: Double, share: Double = 0.7) -> Double {
    guard !items.isEmpty else { return 0 }
    var x = left
    var y = top
    let lettering = Lettering.small.filled(Ink.text)
    for item in items {
      let isSlide = drawing.slide != nil
      let room = (right - left) * (isSlide ? share : 1) - (isSlide ? 8 : 0) - item.sampleWidth - 6
      let lines = lettering.wrap(item.text, room, lines: isSlide ? 1 : 2)
      let width = item.sampleWidth + 6 + (lines.map(lettering.width).max() ?? 0)
      if x > left, x + width > right {
        x = left
        y += 18
      }
      item.sample(&drawing, x, y + 9)
      drawing.lines(lines, x + item.sampleWidth + 6, y + 13, lettering, whole: item.text)
      if lines.count > 1 {
        x = left
        y += 18 + 14
      } else {
        x += width + 16
      }
    }
    return (x > left ? y + 18 : y) - top + 4
  }
}
