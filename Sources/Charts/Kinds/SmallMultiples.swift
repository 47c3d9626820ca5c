/// Panels of small line charts on one scale, five or four in a row on a wide page and two on a narrow one.
package struct SmallMultiples: PartedChart {
  /// One small panel: its title and lines.
  package struct Panel: Sendable {
    package let title: String
    /// A short line under the title, such as the last value; may be empty.
    package let note: String
    package let series: [Series]

    package init(title: String, note: String = "", series: [Series]) {
      self.title = title
      self.note = note
      self.series = series
    }
  }

  /// What it is called, its years and panels, and what all panels share.
  package let caption: Caption
  package let years: [Int]
  package let panels: [Panel]
  package let limit: LimitLine?
  package let divider: Divider?
  package let numerals: Numerals

  package init(
    caption: Caption, years: [Int], panels: [Panel], limit: LimitLine? = nil, divider: Divider? = nil,
    numerals: Numerals
  ) {
    self.caption = caption
    self.years = years
    self.panels = panels
    self.limit = limit
    self.divider = divider
    self.numerals = numerals
  }

  /// Panels on a slide, side by side.
  private static let mostOnSlide = 3
  var count: Int { panels.count }

  func drawing(of range: Range<Int>, width: Double, slide: SlidePlane?) -> Drawing {
    var drawing = Drawing(caption, width, slide)
    let numbers = panels.flatMap { $0.series.flatMap { $0.values.compactMap { $0 } } }
    let ticks = Scale.ticks(over: numbers + (limit.map { [$0.value] } ?? []), most: 5)
    let top = drawKey(in: &drawing)

    let most = slide != nil ? SmallMultiples.mostOnSlide : panels.count > 8 ? 5 : 4
    let columns = drawing.isNarrow ? 2 : max(1, min(most, panels.count))
    let panels = Array(panels[range])
    let left = YearPlane.tickRoom(ticks, numerals)
    let gap = 14.0
    let room = (width - left - gap * Double(columns - 1)) / Double(columns)
    let title = Lettering.label.bold
    var height = drawing.isNarrow ? 84.0 : 88.0
    let foot = 22.0
    var y = top
    for start in stride(from: 0, to: panels.count, by: columns) {
      let row = Array(panels[start..<min(start + columns, panels.count)])
      let titles = row.map { title.wrap(Escaping.plain($0.title), room, lines: 2) }
      let notes = row.map { Lettering.small.wrap(Escaping.plain($0.note), room, lines: slide == nil ? 2 : 1) }
      let titleHeight = Double(titles.map(\.count).max() ?? 0) * title.leading
      let noteHeight = Double(notes.map(\.count).max() ?? 0) * Lettering.small.leading
      let plotTop = y + titleHeight + noteHeight + 8
      // Panels that do not stand in one row make the drawing too high, so that they go on on a further slide.
      if let slide, panels.count <= columns { height = max(Drawing.leastPlot, slide.height - plotTop - foot) }
      for (place, panel) in row.enumerated() {
        let x = left + Double(place) * (room + gap)
        // Titles stand on the panel, so that a short one is not parted from it by the line a longer neighbour needs.
        let titleTop = y + titleHeight - Double(titles[place].count) * title.leading
        drawing.lines(titles[place], x, titleTop + 12, title, whole: panel.title)
        drawing.lines(notes[place], x, y + titleHeight + 11, Lettering.small, whole: panel.note)
        let plane = YearPlane(years: years, divider: divider, left: x, right: x + room)
        draw(panel, plane, Scale(ticks, from: plotTop + height, to: plotTop), isFirst: place == 0, in: &drawing)
      }
      y = plotTop + height + foot + 8
    }
    return drawing.closed(height: max(y - 8, 10))
  }

  private func draw(_ panel: Panel, _ plane: YearPlane, _ scale: Scale, isFirst: Bool, in drawing: inout Drawing) {
    let (top, bottom) = (scale.to, scale.from)
    plane.drawGround(in: &drawing, top: top, bottom: bottom)
    var grid = Trace()
    for value in scale.ticks.values { grid.segment(plane.left, scale(value), plane.right, scale(value)) }
    drawing.stroke(grid, Ink.grid)
    if isFirst {
      let texts = scale.ticks.values.map {
        (text: numerals.write($0, scale.ticks.decimals), x: plane.left - 6, y: scale($0) + 4)
      }
      drawing.texts(texts, Lettering.small.anchored(.end))
    }
    var line = Trace()
    if let limit, limit.value.isFinite { line.segment(plane.left, scale(limit.value), plane.right, scale(limit.value)) }
    drawing.stroke(line, Ink.limit, 1)
    plane.drawDivider(in: &drawing, top: top, bottom: bottom, isLabelled: false)
    LineMarks(plane: plane, scale: scale, isStepped: false, marksAll: false).draw(panel.series, in: &drawing)
    let y = bottom + 14
    if let first = years.first { drawing.text(String(first), plane.left, y, Lettering.small) }
    if years.count > 1, let last = years.last {
      drawing.text(String(last), plane.right, y, Lettering.small.anchored(.end))
    }
  }

  /// The key over the panels: plans where there are several, the limit and the two sides of the divider.
  private func drawKey(in drawing: inout Drawing) -> Double {
    var key = ChartKey()
    let most = panels.max { $0.series.count < $1.series.count }?.series ?? []
    if most.count > 1 { for (place, line) in most.enumerated() { key.addLine(line.name, rank: line.rank ?? place) } }
    if let limit { key.addLimit(limit.label) }
    if let divider, let last = years.last, divider.after < last { key.addDivider(divider) }
    let height = key.draw(in: &drawing, left: 0, right: drawing.width, top: 0)
    return height > 0 ? height + 6 : 0
  }
}
