/// Panels of lines over the years on one scale, each with bands, its limit and figures at its right end: fans of what may come, and
/// shares reached by a year.
///
/// A panel alone is as wide as the page and names both sides of the divider; of several each stands under its title, up to
/// `across` in a row on a wide page and one on a narrow one.
package struct LinePanels: PartedChart {
  /// One panel: its title, lines and limit.
  package struct Panel: Sendable {
    package let title: String
    /// The first is what the panel is about; others are dotted lines beside it.
    package let series: [Series]
    /// The outer bands first.
    package let bands: [Band]
    /// One limit a year: what is judged may come under another one. Empty where there is none.
    package let limit: [Double?]
    package let ends: [End]

    package init(
      title: String, series: [Series], bands: [Band] = [], limit: [Double?] = [], ends: [End] = []
    ) {
      self.title = title
      self.series = series
      self.bands = bands
      self.limit = limit
      self.ends = ends
    }
  }

  /// Words at the right of a panel, at the height of a value.
  package struct End: Sendable {
    package let value: Double
    package let text: String
    package let kind: Kind

    /// What the words are of: a series by its place, the edge of a band, or the limit.
    package enum Kind: Sendable { case series(Int), edge, limit }

    package init(_ value: Double, _ text: String, _ kind: Kind) {
      self.value = value
      self.text = text
      self.kind = kind
    }
  }

  /// What the key calls the lines by their place, the bands in their order, and the limit; empty words are left out.
  package struct Legend: Sendable {
    package let series: [String]
    package let bands: [String]
    package let limit: String

    package init(series: [String], bands: [String] = [], limit: String = "") {
      self.series = series
      self.bands = bands
      self.limit = limit
    }
  }

  /// What it is called, its years, panels and legend.
  package let caption: Caption
  package let years: [Int]
  package let panels: [Panel]
  package let legend: Legend
  /// Panels in a row on a wide page, 1 to 3.
  package let across: Int
  package let divider: Divider?
  /// What stands under the first year, where all lines begin; may be empty.
  package let origin: String
  /// A value holds from its year to the next, as a share reached by a year does.
  package let isStepped: Bool
  /// The axes cover at least these values, and all there are.
  package let covering: [Double]
  package let numerals: Numerals

  package init(
    caption: Caption, years: [Int], panels: [Panel], legend: Legend, across: Int, divider: Divider? = nil,
    origin: String = "", isStepped: Bool = false, covering: [Double] = [], numerals: Numerals
  ) {
    self.caption = caption
    self.years = years
    self.panels = panels
    self.legend = legend
    self.across = max(1, min(3, across))
    self.divider = divider
    self.origin = origin
    self.isStepped = isStepped
    self.covering = covering
    self.numerals = numerals
  }

  /// Panels on a slide, side by side.
  private static let mostOnSlide = 2
  var count: Int { panels.count }

  func drawing(of range: Range<Int>, width: Double, slide: SlidePlane?) -> Drawing {
    let panels = Array(panels[range])
    var drawing = Drawing(caption, width, slide)
    let columns = drawing.isNarrow ? 1 : min(slide == nil ? across : LinePanels.mostOnSlide, max(1, panels.count))
    // Four rows and what stands around them still are no higher than a page of paper.
    let isTall = !drawing.isNarrow && panels.count > 3 * columns
    let height = drawing.isNarrow ? (isAlone ? 190.0 : 140) : isTall ? 120 : [240, 170, 150][columns - 1]
    let ticks = ticks(most: slide == nil && height > 200 ? 8 : 5)
    var frame = Frame(
      room: (width - LinePanels.gap * Double(columns - 1)) / Double(columns),
      ticks: YearPlane.tickRoom(ticks, numerals),
      height: height)
    frame.ends = min(frame.room * 0.34, panels.map { ends($0, frame.room * 0.34).width }.max() ?? 0)
    frame.height = max(height, panels.map { ends($0, frame.ends).height }.max() ?? 0)

    var y = drawKey(in: &drawing)
    // Panels that do not stand in one row make the drawing too high, so that they go on a further slide.
    let isOverfull = panels.count > columns
    for start in stride(from: 0, to: panels.count, by: columns) {
      let row = Array(panels[start..<min(start + columns, panels.count)])
      let titles = row.map { Lettering.label.bold.wrap(Escaping.plain($0.title), frame.room, lines: 2) }
      let titleHeight = Double(titles.map(\.count).max() ?? 0) * Lettering.label.leading
      let planes = row.indices.map { place in
        let x = Double(place) * (frame.room + LinePanels.gap)
        return YearPlane(
          years: years, divider: divider, left: x + frame.ticks,
          right: x + frame.room - (frame.ends > 0 ? frame.ends + 14 : 6), isOnSlide: slide != nil)
      }
      let top = y + titleHeight + 8 + (isAlone ? planes[0].dividerHeight : 0)
      if let slide, !isOverfull { frame.height = max(Drawing.leastPlot, slide.height - top - foot) }
      for (place, panel) in row.enumerated() {
        // Titles stand on the panel, so that a short one is not parted from it by the line a longer neighbour needs.
        let titleTop = y + titleHeight - Double(titles[place].count) * Lettering.label.leading
        let x = Double(place) * (frame.room + LinePanels.gap)
        drawing.lines(titles[place], x, titleTop + 12, Lettering.label.bold, whole: panel.title)
        draw(panel, planes[place], Scale(ticks, from: top + frame.height, to: top), frame, in: &drawing)
      }
      y = top + frame.height + foot + LinePanels.gap
    }
    return drawing.closed(height: max(10, y - LinePanels.gap))
  }

  private var isAlone: Bool { panels.count == 1 }
  /// Room for the years, and for the words under the first of them.
  private var foot: Double { origin.isEmpty ? 22 : 36 }
  private static let gap = 14.0

  /// Sizes that all panels share.
  private struct Frame {
    /// Width of a panel with its figures.
    var room: Double
    /// Room for the figures at the left, and for the words at the right.
    var ticks: Double
    var ends = 0.0
    /// Height of the plane.
    var height: Double
  }

  private func ticks(most: Int) -> Ticks {
    let numbers = panels.flatMap { panel in
      panel.series.flatMap(\.values) + panel.bands.flatMap { $0.lower + $0.upper } + panel.limit
    }
    return Scale.ticks(over: numbers.compactMap { $0 } + covering, most: most)
  }

  private func draw(_ panel: Panel, _ plane: YearPlane, _ scale: Scale, _ frame: Frame, in drawing: inout Drawing) {
    let (top, bottom) = (scale.to, scale.from)
    plane.drawGround(in: &drawing, top: top, bottom: bottom)
    plane.drawGrid(in: &drawing, scale, numerals)
    plane.drawYears(in: &drawing, bottom + 16)
    let marks = LineMarks(
      plane: plane, scale: scale, isStepped: isStepped, marksAll: false, areOthersPlain: true)
    for band in panel.bands { marks.draw(band, in: &drawing) }
    drawLimit(panel.limit, plane, scale, in: &drawing)
    plane.drawDivider(in: &drawing, top: top, bottom: bottom, isLabelled: isAlone)
    marks.draw(panel.series, in: &drawing)
    drawOrigin(panel, plane, scale, in: &drawing)
    ends(panel, frame.ends) { (plane.years.indices.last.map(plane.x) ?? plane.right, scale($0)) }
      .fitted(drawing.slide == nil ? .infinity : bottom - top + 14)
      .draw(in: &drawing, left: plane.right + 10, low: top - 7, high: bottom + 7)
  }

  /// The limit as a line across each year, one stroke where it does not change.
  private func drawLimit(_ limit: [Double?], _ plane: YearPlane, _ scale: Scale, in drawing: inout Drawing) {
    var line = Trace()
    var place = 0
    while place < plane.years.count {
      let first = place
      let value = limit.finite(first)
      while place < plane.years.count, limit.finite(place) == value { place += 1 }
      guard let value else { continue }
      let left = plane.left + Double(first) * plane.step
      line.segment(left, scale(value), plane.left + Double(place) * plane.step, scale(value))
    }
    drawing.stroke(line, Ink.limit, 1)
  }

  /// A ring where the lines begin, and what that year is.
  private func drawOrigin(_ panel: Panel, _ plane: YearPlane, _ scale: Scale, in drawing: inout Drawing) {
    guard !origin.isEmpty, !plane.years.isEmpty else { return }
    if let value = panel.series.first?.values.finite(0) {
      var ring = Trace()
      ring.circle(plane.x(0), scale(value), 3.5)
      drawing.stroke(ring, Ink.line(0), 1.75, fill: "#fff")
    }
    let lettering = Lettering.small
    let shown = lettering.cut(Escaping.plain(origin), plane.right - plane.left)
    let x = max(plane.left + lettering.width(shown) / 2 - 10, plane.x(0))
    drawing.text(shown, x, scale.from + 30, lettering.anchored(.middle), whole: origin)
  }

  /// The words at the right, each at its value.
  private func ends(_ panel: Panel, _ room: Double, _ at: (Double) -> (Double, Double) = { _ in (0, 0) }) -> EndLabels {
    var labels = EndLabels()
    for end in panel.ends where end.value.isFinite {
      let lettering =
        switch end.kind {
        case .series(let rank): Lettering(size: 12, isBold: rank == 0, fill: Ink.line(rank))
        case .edge: Lettering.small
        case .limit: Lettering(size: 11, fill: Ink.limit)
        }
      let text = Escaping.plain(end.text)
      let (x, y) = at(end.value)
      labels.add(.init(lines: lettering.wrap(text, room, lines: 2), whole: text, lettering: lettering, x: x, y: y))
    }
    return labels
  }

  /// The key over the panels; the sides of the divider stand in it where they are not named on the panel itself.
  private func drawKey(in drawing: inout Drawing) -> Double {
    var key = ChartKey()
    for (rank, name) in legend.series.enumerated() { key.addLine(name, rank: rank, isPlain: rank > 0) }
    let bands = panels.first?.bands ?? []
    for (place, name) in legend.bands.enumerated() where place < bands.count {
      key.addBand(name, Array(bands.prefix(place + 1)))
    }
    key.addLimit(legend.limit)
    if !isAlone, let divider, let last = years.last, divider.after < last { key.addDivider(divider) }
    let height = key.draw(in: &drawing, left: 0, right: drawing.width, top: 0)
    return height > 0 ? height + 6 : 0
  }
}
